// The words of reports that leave a board, in both languages.
import Board

enum ReportWords {
  static let months = [
    Localized(nl: "januari", en: "January"), Localized(nl: "februari", en: "February"), Localized(nl: "maart", en: "March"),
    Localized(nl: "april", en: "April"), Localized(nl: "mei", en: "May"), Localized(nl: "juni", en: "June"),
    Localized(nl: "juli", en: "July"), Localized(nl: "augustus", en: "August"), Localized(nl: "september", en: "September"),
    Localized(nl: "oktober", en: "October"), Localized(nl: "november", en: "November"), Localized(nl: "december", en: "December"),
  ]
  /// The letter that stands for a term.
  static func letter(_ horizon: Horizon) -> Localized {
    horizon == .short ? Localized(nl: "K", en: "S") : Localized(nl: "L", en: "L")
  }
  static func explained(_ horizon: Horizon) -> Localized {
    horizon == .short
      ? Localized(nl: "korte termijn: binnen een jaar", en: "short term: within a year")
      : Localized(nl: "lange termijn: daarna", en: "long term: later")
  }
  static func groups(_ count: Int) -> Localized {
    count == 1 ? Localized(nl: "1 groep", en: "1 group") : Localized(nl: "\(count) groepen", en: "\(count) groups")
  }
  static func stickers(_ count: Int) -> Localized {
    count == 1 ? Localized(nl: "1 sticker", en: "1 sticker") : Localized(nl: "\(count) stickers", en: "\(count) stickers")
  }
  static let choice = Localized(nl: "Alleen", en: "Only")
  static let theme = Localized(nl: "Thema", en: "Theme")
  static let term = Localized(nl: "Termijn", en: "Term")
  static let contents = Localized(nl: "Inhoud", en: "Contents")
  static let inShort = Localized(nl: "In één minuut", en: "In one minute")
  static let picked = Localized(nl: "dit vertellen we", en: "we tell this one")
  static let stillEmpty = Localized(nl: "nog leeg", en: "still empty")
  static let notes = Localized(nl: "Notities", en: "Notes")
  static let unplaced = Localized(nl: "Zonder thema", en: "No theme")

  // MARK: Blind spots

  static let blindSpots = Localized(nl: "Blinde vlekken", en: "Blind spots")
  static let matrix = Localized(
    nl: "Aantal notities per thema, termijn en case", en: "Number of notes by theme, term and case")
  static let empty = Localized(nl: "leeg", en: "empty")
  static func nobodyThought(_ themes: [String], _ horizons: [Horizon], _ study: String) -> Localized {
    // On neither term is not at all.
    let term = horizons.count == 1 ? horizons.first : nil
    return Localized(
      nl: "‘\(study)’: niemand dacht \(term.map { "op \($0.title.nl) " } ?? "")aan \(listed(themes, "en")).",
      en: "‘\(study)’: nobody thought\(term.map { ", in the \($0.title.en)," } ?? "") of \(listed(themes, "and")).")
  }
  /// "a, b en c".
  private static func listed(_ names: [String], _ and: String) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " \(and) " + names[names.count - 1]
  }
  static func oneSided(_ theme: String, _ role: String) -> Localized {
    Localized(nl: "\(theme): alleen door de bril van \(role).", en: "\(theme): only from the perspective of \(role).")
  }
  static func missingRoles(_ roles: [String]) -> Localized {
    let list = roles.joined(separator: ", ")
    return Localized(nl: "Niemand keek door de bril van: \(list).", en: "Nobody took the perspective of: \(list).")
  }
  static func silent(_ groups: [String]) -> Localized {
    let list = groups.joined(separator: ", ")
    return Localized(nl: "Zonder notities: \(list).", en: "Without notes: \(list).")
  }
  static func unnoticed(_ count: Int) -> Localized {
    Localized(
      nl: "\(count == 1 ? "1 notitie" : "\(count) notities") zonder sticker.",
      en: "\(count == 1 ? "1 note" : "\(count) notes") without a sticker."
    )
  }
  static let noBlindSpots = Localized(nl: "Overal is aan gedacht.", en: "Everything was thought of.")
  static let nothingYet = Localized(
    nl: "Er is nog niets geschreven: elk vak is leeg.", en: "Nothing has been written yet: every place is empty.")

  // MARK: Packages, takeaways, polls

  static let packages = Localized(nl: "Pakketten: wie doet wat", en: "Packages: who does what")
  static let package = Localized(nl: "Pakket", en: "Package")
  static let tenants = Localized(nl: "Huurders", en: "Tenants")
  static let partner = Localized(nl: "Partner", en: "Partner")
  static let who = Localized(nl: "Wie doet wat", en: "Who does what")
  static let first = Localized(nl: "Eerste stap", en: "First step")
  static let when = Localized(nl: "Wanneer", en: "When")
  static let takeaways = Localized(nl: "Opbrengst", en: "Takeaways")
  static let polls = Localized(nl: "Poll", en: "Poll")
  static let option = Localized(nl: "Antwoord", en: "Answer")

  // MARK: The time line

  static let timeline = Localized(nl: "Tijdlijn", en: "Time line")
  static func timelineAbout(_ from: String, _ to: String, _ most: Int, _ at: String) -> Localized {
    Localized(
      nl: "Notities per minuut van \(from) tot \(to); de meeste (\(most)) om \(at).",
      en: "Notes a minute from \(from) to \(to); most of them (\(most)) at \(at).")
  }
  static func notes(_ count: Int, perMinutes minutes: Int) -> Localized {
    minutes == 1
      ? Localized(nl: "\(count) per minuut", en: "\(count) a minute")
      : Localized(nl: "\(count) per \(minutes) minuten", en: "\(count) per \(minutes) minutes")
  }
  static func clock(_ time: String) -> Localized { Localized(nl: "klok op \(time)", en: "clock at \(time)") }
  static let reveal = Localized(nl: "notities laten zien", en: "notes revealed")
  static let result = Localized(nl: "uitslag van het stemmen", en: "result of the vote")
  static let atTheTable = Localized(nl: "Aan tafel", en: "At the table")
  static func made(_ day: String) -> Localized { Localized(nl: "Stand van \(day)", en: "As of \(day)") }
  static let madeWith = Localized(nl: "Gemaakt met praatplaat", en: "Made with praatplaat")
}
