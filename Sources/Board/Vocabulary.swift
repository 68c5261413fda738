// The plate's own vocabulary: themes, horizons, steps, levels. The raw values are what stands in the board file; what people read is among the Words.

/// The five themes of the poster, in the poster's order.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  case residentMix = "bewonerssamenstelling"
  case existingStock = "bestaande-woningvoorraad"
  case newConstruction = "nieuwbouw"
  case socialManagement = "sociaal-beheer"
  case localCooperation = "lokale-samenwerking"

  /// The theme that is called so in the file. As `init(rawValue:)`, and looks at no more than one name: no two are of one length.
  init?(named name: String) {
    let count = name.utf8.count
    guard let theme = Self.allCases.first(where: { $0.rawValue.utf8.count == count }), theme.rawValue == name else { return nil }
    self = theme
  }

  /// By the length of its name, as ``init(named:)`` finds it; what has a raw value would otherwise be hashed by the whole of that.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue.utf8.count) }

  /// The theme's place on the poster, counted from 1.
  public var number: Int { (Theme.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The theme that is so many further on the plate; none past either end.
  package func neighbour(_ by: Int) -> Theme? {
    let place = number - 1 + by
    return Theme.allCases.indices.contains(place) ? Theme.allCases[place] : nil
  }
}

/// Short term is within a year, long term is what comes later.
public enum Horizon: String, CaseIterable, Hashable, Sendable {
  case short, long

  /// The one that this isn't.
  public var other: Horizon { self == .short ? .long : .short }

  /// One of two.
  public func hash(into hasher: inout Hasher) { hasher.combine(self == .short) }
}

/// The three steps of thinking from the task ahead ("denken vanuit de opgave").
public enum Step: String, CaseIterable, Hashable, Sendable {
  case start, end, interventions
}

/// The scale an intervention works at, as on the poster.
public enum Level: String, CaseIterable, Hashable, Sendable {
  case home = "woning"
  case street = "straat"
  case neighbourhood = "wijk"
  case village = "dorp"
  case city = "stad"
}

/// The perspectives that a group can look through. What stands in the file is the Dutch name, or whatever somebody typed.
public enum Perspective {
  /// From what facilitators of such sessions use: the roles around a neighbourhood.
  public static let all: [Phrase] = [
    Phrase(nl: "beleid en strategie", en: "policy and strategy"), Phrase(nl: "wijkbeheer", en: "neighbourhood management"),
    Phrase(nl: "consulent wonen", en: "housing officer"), Phrase(nl: "vastgoed en ontwikkeling", en: "property and development"),
    tenant, Phrase(nl: "gemeente", en: "municipality"), Phrase(nl: "zorg en welzijn", en: "care and welfare"),
    Phrase(nl: "politie", en: "police"),
  ]

  /// Whom it is all about.
  public static let tenant = Phrase(nl: "huurder", en: "tenant")

  /// What a perspective in the file is called in a language; itself where it is none of ours.
  public static func name(_ role: String, in language: Language) -> String { all.first { $0.nl == role }?[language] ?? role }
}

/// A language that the program speaks.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case nl, en
}

/// Text that a board stores in both languages. A board made from somebody's own Markdown may have only one; then that one is shown to everybody.
public struct Phrase: Hashable, Sendable {
  /// Dutch; empty where there is none.
  public var nl: String
  /// English; empty where there is none.
  public var en: String

  /// The same text in Dutch and English; an empty one gives way to the other.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// The text for somebody who reads this language: in the other one where there is no other way.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl.isEmpty ? en : nl
    case .en: en.isEmpty ? nl : en
    }
  }
}

/// What the format allows in what we write. Reading is more patient; see FORMAT.md.
public enum Limits {
  /// A note's text, in Unicode scalars.
  public static let textScalars = 4_000
  /// A group's name, in characters from `[a-z0-9-]`.
  public static let groupNameLength = 32
  /// Groups on one board: more do not fit a session, and a screen's list of them.
  public static let groups = 99
  /// Packages that a report lists: ten of each of 99 groups, and more than anybody reads.
  public static let packages = 999
  /// Notes that a report lists under one package.
  public static let notesOfPackage = 99
  /// Packages that a report names beside one note.
  public static let packagesOfNote = 99
  /// A title, a name or a message, in Unicode scalars: what fits a line, or a wall in large letters.
  public static let lineScalars = 200
  /// A sentence or a takeaway, in Unicode scalars.
  public static let sentenceScalars = 400
  /// Polls that are asked at once.
  public static let polls = 9
  /// Options of a poll.
  public static let pollOptions = 9
  /// Hands for one option of a poll.
  public static let hands = 999

  /// Whether a group may be called this: `[a-z0-9-]`, at least one, at most ``groupNameLength``. ``Session/everybody`` is no group's name.
  public static func isGroupName(_ name: String) -> Bool {
    !name.isEmpty && name != Session.everybody && name.utf8.count <= groupNameLength
      && name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
  }
}
