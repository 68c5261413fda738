// What the plate's own vocabulary is called, in both languages: on the screens, in reports and on the command line.

extension Theme {
  /// The theme as the poster has it; a board may have a title of its own for it.
  public var title: Phrase {
    switch self {
    case .residentMix: Phrase(nl: "Bewonerssamenstelling", en: "Resident mix")
    case .existingStock: Phrase(nl: "Bestaande woningvoorraad", en: "Existing stock")
    case .newConstruction: Phrase(nl: "Nieuwbouw", en: "New construction")
    case .socialManagement: Phrase(nl: "Sociaal beheer", en: "Social management")
    case .localCooperation: Phrase(nl: "Lokale samenwerking", en: "Local cooperation")
    }
  }

  /// As narrow screens have it.
  public var shortTitle: Phrase {
    switch self {
    case .residentMix: Phrase(nl: "Samenstelling", en: "Residents")
    case .existingStock: Phrase(nl: "Voorraad", en: "Stock")
    case .newConstruction: Phrase(nl: "Nieuwbouw", en: "New")
    case .socialManagement: Phrase(nl: "Beheer", en: "Social")
    case .localCooperation: Phrase(nl: "Samenwerking", en: "Local")
    }
  }
}

extension Horizon {
  /// "korte termijn".
  public var title: Phrase {
    switch self {
    case .short: Phrase(nl: "korte termijn", en: "short term")
    case .long: Phrase(nl: "lange termijn", en: "long term")
    }
  }
}

extension Step {
  /// "vertrekpunt".
  public var title: Phrase {
    switch self {
    case .start: Phrase(nl: "vertrekpunt", en: "starting point")
    case .end: Phrase(nl: "eindpunt", en: "end point")
    case .interventions: Phrase(nl: "interventies", en: "interventions")
    }
  }
}

extension Level {
  /// "woning".
  public var title: Phrase {
    switch self {
    case .home: Phrase(nl: "woning", en: "home")
    case .street: Phrase(nl: "straat", en: "street")
    case .neighbourhood: Phrase(nl: "wijk", en: "neighbourhood")
    case .village: Phrase(nl: "dorp", en: "village")
    case .city: Phrase(nl: "stad", en: "city")
    }
  }
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
