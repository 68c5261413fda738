// The words of reports that leave a board, in both languages.
import Board
import Review
import Words

enum ReportWords {
  static let months = [
    Phrase(nl: "januari", en: "January"), Phrase(nl: "februari", en: "February"), Phrase(nl: "maart", en: "March"),
    Phrase(nl: "april", en: "April"), Phrase(nl: "mei", en: "May"), Phrase(nl: "juni", en: "June"), Phrase(nl: "juli", en: "July"),
    Phrase(nl: "augustus", en: "August"), Phrase(nl: "september", en: "September"), Phrase(nl: "oktober", en: "October"),
    Phrase(nl: "november", en: "November"), Phrase(nl: "december", en: "December"),
  ]
  static func explained(_ horizon: Horizon) -> Phrase {
    let (title, meaning) = (horizon.title, horizon.explained)
    return Phrase(nl: "\(title.nl): \(meaning.nl)", en: "\(title.en): \(meaning.en)")
  }
  static let choice = Phrase(nl: "Alleen", en: "Only")
  static let annex = Phrase(nl: "Bijlage: de notities", en: "Annex: the notes")
  static func order(_ order: NoteOrder) -> Phrase { Phrase(nl: "Volgorde: \(order.title.nl)", en: "Order: \(order.title.en)") }

  static let contents = Phrase(nl: "Inhoud", en: "Contents")
  static let continued = Phrase(nl: "vervolg", en: "continued")
  static let stillEmpty = Phrase(nl: "nog leeg", en: "still empty")

  // MARK: Names of files

  static let asOf = Phrase(nl: "stand", en: "as-of")
  static let andMore = Phrase(nl: "en-meer", en: "and-more")
  static let filtered = Phrase(nl: "gefilterd", en: "filtered")

  // MARK: Blind spots

  static let matrix = Phrase(nl: "Aantal notities per thema, termijn en case", en: "Number of notes by theme, term and case")
  static func nobodyThought(_ themes: [String], _ horizons: [Horizon], _ study: String) -> Phrase {
    // On neither term is not at all.
    let term = horizons.count == 1 ? horizons.first : nil
    return Phrase(
      nl: "‘\(study)’: niemand dacht \(term.map { "op \($0.title.nl) " } ?? "")aan \(Phrase.list(themes).nl).",
      en: "‘\(study)’: nobody thought\(term.map { ", in the \($0.title.en)," } ?? "") of \(Phrase.list(themes).en).")
  }
  static func of(_ study: String, _ words: Phrase) -> Phrase {
    Phrase(nl: "‘\(study)’: \(words.nl).", en: "‘\(study)’: \(words.en).")
  }
  static func of(theme: String, _ words: Phrase) -> Phrase { Phrase(nl: "\(theme): \(words.nl).", en: "\(theme): \(words.en).") }
  /// Words as a sentence.
  static func sentence(_ words: Phrase) -> Phrase { Phrase(nl: words.nl.capitalisedFirst + ".", en: words.en.capitalisedFirst + ".") }
  static func onlyFrom(_ role: String) -> Phrase {
    Phrase(nl: "alleen door de bril van \(role)", en: "only from the perspective of \(role)")
  }
  static func missingRoles(_ roles: [String]) -> Phrase {
    let list = roles.joined(separator: ", ")
    return Phrase(nl: "Niemand keek door de bril van: \(list).", en: "Nobody took the perspective of: \(list).")
  }
  static func silent(_ groups: [String]) -> Phrase {
    let list = groups.joined(separator: ", ")
    return Phrase(nl: "zonder notities: \(list)", en: "without notes: \(list)")
  }
  static let noBlindSpots = Phrase(nl: "Overal is aan gedacht.", en: "Everything was thought of.")
  static let nothingYet = Phrase(
    nl: "Er is nog niets geschreven: elk vak is leeg.", en: "Nothing has been written yet: every place is empty.")

  // MARK: Packages, polls

  static let packages = Phrase(nl: "Pakketten: wie doet wat", en: "Packages: who does what")

  // MARK: The time line

  static func timelineAbout(_ from: String, _ to: String, _ most: Int, _ at: String) -> Phrase {
    Phrase(
      nl: "Notities per minuut van \(from) tot \(to); de meeste (\(most)) om \(at).",
      en: "Notes a minute from \(from) to \(to); most of them (\(most)) at \(at).")
  }
  static func notes(_ count: Int, perMinutes minutes: Int) -> Phrase {
    minutes == 1
      ? Phrase(nl: "\(count) per minuut", en: "\(count) a minute")
      : Phrase(nl: "\(count) per \(minutes) minuten", en: "\(count) per \(minutes) minutes")
  }
  static func clock(_ time: String) -> Phrase { Phrase(nl: "klok op \(time)", en: "clock at \(time)") }
  static let reveal = Phrase(nl: "notities laten zien", en: "notes revealed")
  static let result = Phrase(nl: "uitslag van het stemmen", en: "result of the vote")
  static let atTheTable = Phrase(nl: "Aan tafel", en: "At the table")
  static func made(_ day: String) -> Phrase { Phrase(nl: "Stand van \(day)", en: "As of \(day)") }
  static let madeWith = Phrase(nl: "Gemaakt met praatplaat", en: "Made with praatplaat")
}
