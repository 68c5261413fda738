// How a command ended, for scripts.
import Board

/// What the process tells whoever started it.
enum ExitCode: Equatable {
  /// What was asked has been done.
  case done
  /// Refused or failed, or a value that this board does not know; standard error says why.
  case refused
  /// The command line was not understood; standard error has the usage line.
  case usage
  /// `check` found damage, or two lines that contradict each other.
  case damage
  /// Kept on this user's own disk and not shared yet. It is delivered without anybody doing anything, so it is not to be repeated.
  case kept
  /// Done and shared; only the answer could not be printed. Not to be repeated either: that would do it twice.
  case unprinted
  /// Ended by this signal, after everything was put away.
  case signal(Int32)

  /// As the shell sees it: a signal is 128 and its number.
  var status: Int32 {
    switch self {
    case .done: 0
    case .refused: 1
    case .usage: 2
    case .damage: 3
    case .kept: 4
    case .unprinted: 5
    case .signal(let number): 128 + number
    }
  }
}

extension ExitCode {
  /// What each code says, for the help and the manual page.
  static let meanings: [(code: ExitCode, about: Phrase)] = [
    (.done, Phrase(nl: "gedaan wat gevraagd is", en: "did what was asked")),
    (
      .refused,
      Phrase(nl: "geweigerd of mislukt, met een regel die zegt wat je doet", en: "refused or failed, with a line that says what to do")
    ),
    (.usage, Phrase(nl: "onbekende opdracht of optie", en: "unknown command or option")),
    (.damage, Phrase(nl: "‘check’ vond schade", en: "‘check’ found damage")),
    (
      .kept,
      Phrase(
        nl: "hier bewaard, nog niet gedeeld, wordt vanzelf bezorgd: niet herhalen",
        en: "kept here, not shared yet, will be delivered: don’t repeat")
    ),
    (
      .unprinted,
      Phrase(
        nl: "gedaan en gedeeld, alleen het antwoord kon niet worden geprint: niet herhalen",
        en: "done and shared, only the answer could not be printed: don’t repeat")
    ),
  ]

  /// All of them in one sentence.
  static var told: Phrase {
    func list(_ language: Language) -> String { meanings.map { "\($0.code.status) \($0.about[language])" }.joined(separator: "; ") }
    return Phrase(nl: "Eindcodes: \(list(.nl)).", en: "Exit codes: \(list(.en)).")
  }
}
