// The words for themes and levels in a Markdown file: how a plate names them, and everything a person may have typed for them.
import Board
import Words

extension Theme {
  /// The short names that screens use where the name does not fit, as slugs.
  private var shortNames: [String] {
    switch self {
    case .residentMix: ["samenstelling", "residents"]
    case .existingStock: ["voorraad", "woningvoorraad", "best-woningvoorraad", "stock"]
    case .newConstruction: ["new"]
    case .socialManagement: ["beheer", "social"]
    case .localCooperation: ["samenwerking", "local"]
    }
  }

  /// The theme that a heading names: its name, short name or slug, in either language, with or without capitals, accents, emphasis, a number
  /// in front ("1.", "2)") and the word "thema".
  init?(heading: some StringProtocol) {
    var words = slug(of: heading, limit: .max).split(separator: "-")[...]
    if words.first == "thema" || words.first == "theme" { words = words.dropFirst() }
    if words.first.map({ $0.allSatisfy(\.isNumber) }) == true { words = words.dropFirst() }
    let sought = words.joined(separator: "-")
    let found = Theme.allCases.first { ([$0.rawValue, slug(of: $0.title.nl), slug(of: $0.title.en)] + $0.shortNames).contains(sought) }
    guard let found else { return nil }
    self = found
  }
}

extension Level {
  /// The level that a word names, in either language and in either spelling of English.
  init?(word: some StringProtocol) {
    let sought = slug(of: word)
    let found = Level.allCases.first { $0.title.nl == sought || $0.title.en == sought } ?? (sought == "neighborhood" ? .neighbourhood : nil)
    guard let found else { return nil }
    self = found
  }
}
