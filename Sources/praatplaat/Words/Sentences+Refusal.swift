// Refusals as sentences: what happened, what is safe, what to do.
import Board
import BoardFile
import Glibc
import Terminal
import Words

extension Sentences {
  static func sentence(for refusal: Refusal) -> Phrase {
    switch refusal {
    case .reading(let file, let error): reading(file, error)
    case .making(let file, let error): making(file, error)
    case .practiceExists(let original, let copy): practiceExists(original, copy)
    case .sharing(let file, let error, let found, let count): sharing(file, error, found, of: count)
    case .busy(let file):
      Phrase(
        nl: "\(busyNow(file).nl) Er is niets gedeeld en niets bewaard; doe het straks opnieuw.",
        en: "\(busyNow(file).en) Nothing was shared and nothing kept; do it again later.")
    case .merging(let other, let file, let error): merging(other, into: file, error)
    case .mergingTakesLong(let file):
      Phrase(
        nl: "\(busyNow(file).nl) Er is niets samengevoegd; doe het straks opnieuw.",
        en: "\(busyNow(file).en) Nothing was merged; do it again later.")
    case .forgetting(let error): forgetting(error)
    case .newerBoard(let file): newerBoard(file)
    case .noHome: noHome
    case .noFolderForOwnBoard(let path, let folder, let line): noFolderForOwnBoard(path, folder, line)
    case .unfit(let folder): unfit(folder)
    case .unknown(let option, let typed, let known): unknown(option, typed, known)
    case .unknownShell(let typed): unknown(shell: typed)
    case .ambiguous(let option, let typed, let candidates):
      Phrase(
        nl: "\(option.flag) \(quoted(typed)) kan van alles zijn: \(listed(candidates, .nl)). Typ meer letters, of het nummer.",
        en: "\(option.flag) \(quoted(typed)) could be several: \(listed(candidates, .en)). Type more letters, or the number.")
    case .badValue(let option, let typed, let hint):
      Phrase(
        nl: "\(quoted(typed)) is geen waarde van \(option.flag). \(hint.nl)",
        en: "\(quoted(typed)) is no value of \(option.flag). \(hint.en)")
    case .ofOtherFormat(let option, let home, let format): ofOtherFormat(option, home, format)
    case .pollClosed(let id): pollClosed(id)
    case .group(let group, let why): cannot(group, why)
    case .noMoreStops: noMoreStops
    case .badNumber(let option, let typed, let range):
      Phrase(
        nl: "\(option.flag) \(quoted(typed)) kan niet: kies een getal van \(range.lowerBound) tot en met \(range.upperBound).",
        en: "\(option.flag) \(quoted(typed)) is not possible: choose a number from \(range.lowerBound) to \(range.upperBound).")
    case .note(let typed, let why): note(typed, why)
    case .text(let fault, let place): text(fault, place)
    case .noText: noText
    case .inputTooLong:
      Phrase(nl: "Dat is te veel tekst voor één bord. Er is niets gedeeld.", en: "That is too much text for one board. Nothing was shared.")
    case .inputTwice: Phrase(nl: "Standaardinvoer (-) kan maar één bestand zijn.", en: "Standard input (-) can be one file only.")
    case .unreadable(let file, let code): unreadable(file, code)
    case .markdown(let fault): Phrase(nl: fault.message(in: .nl), en: fault.message(in: .en))
    case .argumentNotUTF8(let number): argumentNotUTF8(number)
    case .noArguments: noArguments
    case .noTerminal: noTerminal
    case .terminal(let error): terminal(error)
    case .noTerminalForGuest:
      Phrase(
        nl: "Voor het scherm is een terminal nodig. Over ssh geeft ssh -t die: ssh -t …",
        en: "The screen needs a terminal. Over ssh, ssh -t gives one: ssh -t …")
    case .unusableTermForGuest(let type): unusable(type, try: "TERM=xterm-256color ssh …")
    case .output(let code):
      Phrase(
        nl: "Niet alles kon worden geprint: \(Phrase.reason(code).nl). Het bord is heel; doe het opnieuw.",
        en: "Not everything could be printed: \(Phrase.reason(code).en). The board is whole; do it again.")
    case .outputExists(let path): outputExists(path)
    case .unwritable(let path, let code): unwritable(path, code)
    case .pathForConfig(let path): pathForConfig(path)
    case .hostIsUnknown(let own): hostIsUnknown(own)
    case .importing(let input, let fault): importing(input, fault)
    case .importingBoard(let input, let file, let isSame): importingBoard(input, into: file, isSame: isSame)
    case .outputAfterSharing(let code):
      Phrase(
        nl: "Alles is gedeeld, maar het antwoord kon niet worden geprint: \(Phrase.reason(code).nl). Doe het niet opnieuw.",
        en: "Everything is shared, but the answer could not be printed: \(Phrase.reason(code).en). Don’t do it again.")
    }
  }

  private static func newerBoard(_ file: String) -> Phrase {
    Phrase(
      nl:
        "\(quoted(file)) is van een nieuwere praatplaat: je kunt het lezen, niet veranderen. Er is niets geschreven. Werk dit programma bij.",
      en: "\(quoted(file)) comes from a newer praatplaat: you can read it, not change it. Nothing was written. Update this program.")
  }

  private static let noHome = Phrase(
    nl: "Je hebt hier geen eigen map om een bord in te bewaren. Maak er een waar je wilt: praatplaat new sessie.praat",
    en: "You have no folder of your own here to keep a board in. Make one where you like: praatplaat new session.praat")

  private static let noText = Phrase(
    nl: "Er kwam geen tekst. Geef de tekst van de notitie, of een regel per notitie op standaardinvoer.",
    en: "There came no text. Give the note’s text, or a line a note on standard input.")

  private static let noArguments = Phrase(
    nl: "De computer zei er niet bij wat er op de opdrachtregel staat. Er is niets gedaan. Start praatplaat vanuit een shell.",
    en: "The computer did not say what is on the command line. Nothing was done. Start praatplaat from a shell.")

  private static func argumentNotUTF8(_ number: Int) -> Phrase {
    Phrase(
      nl: "Woord \(number) op de opdrachtregel is geen UTF-8. Typ het opnieuw, of geef het bestand een andere naam.",
      en: "Word \(number) on the command line is no UTF-8. Type it again, or give the file another name.")
  }

  private static func unknown(shell typed: String) -> Phrase {
    let shells = Shell.allCases.map(\.rawValue).joined(separator: ", ")
    return Phrase(
      nl: "Voor de shell \(quoted(typed)) is er niets om af te maken. Wel voor: \(shells).",
      en: "There are no completions for the shell \(quoted(typed)). There are for: \(shells).")
  }

  private static func unknown(_ option: Option, _ typed: String, _ known: [Phrase]) -> Phrase {
    let (what, none) = named(option)
    let begin = Phrase(nl: "\(quoted(typed)) is geen \(what.nl).", en: "\(quoted(typed)) is no \(what.en).")
    if known.isEmpty { return Phrase(nl: "\(begin.nl) \(none.nl)", en: "\(begin.en) \(none.en)") }
    return Phrase(nl: "\(begin.nl) Kies uit: \(listed(known, .nl)).", en: "\(begin.en) Choose from: \(listed(known, .en)).")
  }

  private static func listed(_ choices: [Phrase], _ language: Language) -> String { choices.map { $0[language] }.joined(separator: ", ") }

  /// What an option's value is called, and what to say where there are none.
  private static func named(_ option: Option) -> (what: Phrase, none: Phrase) {
    let none = Phrase(nl: "Er is niets om uit te kiezen.", en: "There is nothing to choose from.")
    switch option {
    case .caseStudy:
      return (
        Phrase(nl: "case van dit bord", en: "case of this board"), Phrase(nl: "Dit bord heeft geen cases.", en: "This board has no cases.")
      )
    case .group:
      return (
        Phrase(nl: "groep van dit bord", en: "group of this board"),
        Phrase(
          nl: "Dit bord heeft geen groepen; kies een naam van letters, cijfers en streepjes.",
          en: "This board has no groups; choose a name of letters, digits and hyphens.")
      )
    case .theme: return (.theme, none)
    case .horizon: return (.term, none)
    case .step: return (.step, none)
    case .level: return (.level, none)
    default: return (Phrase(nl: "waarde van \(option.flag)", en: "value of \(option.flag)"), none)
    }
  }

  private static func note(_ typed: String, _ why: NoteRefusal) -> Phrase {
    switch why {
    case .unknown(let file):
      Phrase(
        nl: "Er is geen notitie \(quoted(typed)) op dit bord. Zoek hem met: praatplaat list \(quotedForShell(file: file))",
        en: "There is no note \(quoted(typed)) on this board. Find it with: praatplaat list \(quotedForShell(file: file))")
    case .ambiguous(let candidates):
      Phrase(
        nl: "Met \(quoted(typed)) beginnen er \(candidates.count): \(some(candidates)). Typ er meer van.",
        en: "\(candidates.count) begin with \(quoted(typed)): \(some(candidates)). Type more of it.")
    case .short:
      Phrase(
        nl: "\(quoted(typed)) is te kort voor een notitie: typ minstens 4 tekens van het id.",
        en: "\(quoted(typed)) is too short for a note: type at least 4 characters of its id.")
    case .removed(let file):
      Phrase(
        nl:
          "Notitie \(quoted(typed)) is weggehaald. Eerst terugzetten: praatplaat restore \(quotedForShell(file: file)) \(quotedForShell(typed))",
        en:
          "Note \(quoted(typed)) was removed. First put it back: praatplaat restore \(quotedForShell(file: file)) \(quotedForShell(typed))")
    case .frozen:
      Phrase(
        nl: "Notitie \(quoted(typed)) zit vast: het bestand is op die plek beschadigd. Schrijf een nieuwe.",
        en: "Note \(quoted(typed)) is stuck: the file is damaged there. Write a new one.")
    }
  }

  private static func some(_ candidates: [String]) -> String {
    candidates.prefix(8).joined(separator: ", ") + (candidates.count > 8 ? ", …" : "")
  }

  private static let noTerminal = Phrase(
    nl: "Voor het scherm is een terminal nodig, zonder < of > of |; over ssh geeft ssh -t die. De notities lezen kan met: praatplaat list",
    en: "The screen needs a terminal, without < or > or |; over ssh, ssh -t gives one. To read the notes: praatplaat list")

  private static func unusable(_ type: String, try command: String, _ more: Phrase = Phrase(both: "")) -> Phrase {
    Phrase(
      nl: "Op een terminal van het type \(quoted(type)) kan geen scherm worden getekend. Probeer: \(command)\(more.nl)",
      en: "No screen can be drawn on a terminal of type \(quoted(type)). Try: \(command)\(more.en)")
  }

  private static func terminal(_ error: TerminalError) -> Phrase {
    switch error {
    case .unusableTerm(let type):
      unusable(
        type, try: "TERM=xterm-256color praatplaat open …",
        Phrase(
          nl: "; of zonder scherm, in regels: praatplaat open … --spoken", en: "; or without a screen, in lines: praatplaat open … --spoken"
        ))
    case .system(let code):
      Phrase(nl: "De terminal gaat niet open: \(Phrase.reason(code).nl).", en: "The terminal does not open: \(Phrase.reason(code).en).")
    case .notATerminal: noTerminal
    case .smallStack:
      Phrase(
        nl:
          "De stack is hier te klein voor een scherm (ulimit -H -s): vraag je beheerder om 1024. Zonder scherm, in regels: praatplaat open … --spoken",
        en:
          "The stack is too small for a screen here (ulimit -H -s): ask your administrator for 1024. Without a screen, in lines: praatplaat open … --spoken"
      )
    }
  }
}
