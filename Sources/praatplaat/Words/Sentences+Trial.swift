// What `doctor --try` says of a folder: what works, what does not, and what that means for a session.
import Board
import BoardFile

extension Sentences {
  typealias Row = (label: Phrase, words: Phrase)

  /// A row for each thing that was tried, and one for what it comes to.
  static func rows(of trial: FileTrial, isOnNetwork: Bool) -> [Row] {
    let parts = [
      row(
        "bestand maken", "make a file", trial.making, nl: "Hier kan geen bord worden gemaakt.", en: "No board can be made here."),
      row("aanvullen", "add to it", trial.appending, nl: "Hier kan niets worden gedeeld.", en: "Nothing can be shared here."),
      row(
        "teruglezen", "read it back", trial.readingBack,
        nl: "Hier heet nooit iets gedeeld: kies een andere map.", en: "Nothing will ever be called shared here: choose another folder."),
      row(
        "om de beurt", "take turns", trial.takingTurns,
        nl: "Wie tegelijk schrijft, kan regels van een ander beschadigen. Die worden teruggezet, maar kies liever een andere map.",
        en: "Who writes at the same moment may damage another’s lines. They are put back, but better choose another folder."),
      row(
        "in één keer", "all at once", trial.linking,
        nl: "Wie new onderbreekt, houdt een leeg bestand over. Verder maakt het niets uit.",
        en: "Who interrupts new is left with an empty file. Nothing else depends on it."),
      row(
        "map bewaren", "keep the folder", trial.flushing,
        nl: "Valt vlak na new de stroom uit, dan kan het bord weg zijn. Maak het ruim voor de sessie.",
        en: "When the power goes right after new, the board may be gone. Make it well before the session."),
      trial.making == .works ? notice(trial.isNoticed, isOnNetwork) : nil,
      trial.removing == .untried
        ? nil
        : row(
          "opruimen", "clean up", trial.removing,
          nl: "Er bleef een bestand .board-….tmp staan; dat mag weg.", en: "A file .board-….tmp is left; it may be removed."),
    ]
    let meaning =
      trial.isFit
      ? Phrase(nl: "in deze map kan een sessie", en: "a session can be held in this folder")
      : Phrase(nl: "in deze map kan nu geen sessie", en: "no session can be held in this folder now")
    return parts.compactMap { $0 } + [(Phrase(nl: "dus", en: "so"), meaning)]
  }

  static let works = Phrase(nl: "werkt", en: "works")

  private static func row(_ nlLabel: String, _ enLabel: String, _ part: FileTrial.Part, nl: String, en: String) -> Row {
    let words: Phrase =
      switch part {
      case .works: works
      case .untried: Phrase(nl: "niet geprobeerd", en: "not tried")
      case .fails(.missing):
        Phrase(nl: "werkt niet. De map is er niet. \(nl)", en: "does not work. The folder is not there. \(en)")
      case .fails(let trouble):
        Phrase(nl: "werkt niet. \(what(trouble).nl) \(nl)", en: "does not work. \(what(trouble).en) \(en)")
      }
    return (Phrase(nl: nlLabel, en: enLabel), words)
  }

  private static func notice(_ isNoticed: Bool?, _ isOnNetwork: Bool) -> Row {
    let words: Phrase =
      switch (isNoticed, isOnNetwork) {
      case (true, false): works
      case (true, true):
        Phrase(
          nl: "werkt voor deze machine; wat andere schrijven, is binnen een seconde te zien",
          en: "works for this machine; what others write is seen within a second")
      case (false, _):
        Phrase(
          nl: "werkt niet. Wat anderen schrijven, is dan binnen vijf seconden te zien, op een netwerkschijf binnen één.",
          en: "does not work. What others write is then seen within five seconds, on a network drive within one.")
      case (nil, _):
        Phrase(
          nl: "kan nu niet; er wordt vijf keer per seconde gekeken, dat kost wat meer",
          en: "not possible now; the file is looked at five times a second, which costs a little more")
      }
    return (Phrase(nl: "bericht", en: "notice"), words)
  }

  static func unfit(_ folder: String) -> Phrase {
    Phrase(
      nl: "In de map \(quoted(folder)) kan nu geen sessie worden gehouden. Los op wat hierboven staat, of kies een andere map.",
      en: "No session can be held in the folder \(quoted(folder)) now. Solve what stands above, or choose another folder.")
  }
}
