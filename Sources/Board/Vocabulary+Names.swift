// What the plate's own vocabulary is called, in both languages: on the screens, in reports and on the command line.

extension Theme {
  /// The theme as the poster has it; a board may have a title of its own for it.
  public var title: Localized {
    switch self {
    case .residentMix: Localized(nl: "Bewonerssamenstelling", en: "Resident mix")
    case .existingStock: Localized(nl: "Bestaande woningvoorraad", en: "Existing stock")
    case .newConstruction: Localized(nl: "Nieuwbouw", en: "New construction")
    case .socialManagement: Localized(nl: "Sociaal beheer", en: "Social management")
    case .localCooperation: Localized(nl: "Lokale samenwerking", en: "Local cooperation")
    }
  }

  /// As narrow screens have it.
  public var shortTitle: Localized {
    switch self {
    case .residentMix: Localized(nl: "Samenstelling", en: "Residents")
    case .existingStock: Localized(nl: "Voorraad", en: "Stock")
    case .newConstruction: Localized(nl: "Nieuwbouw", en: "New")
    case .socialManagement: Localized(nl: "Beheer", en: "Social")
    case .localCooperation: Localized(nl: "Samenwerking", en: "Local")
    }
  }
}

extension Horizon {
  /// "korte termijn".
  public var title: Localized {
    switch self {
    case .short: Localized(nl: "korte termijn", en: "short term")
    case .long: Localized(nl: "lange termijn", en: "long term")
    }
  }
}

extension Step {
  /// "vertrekpunt".
  public var title: Localized {
    switch self {
    case .start: Localized(nl: "vertrekpunt", en: "starting point")
    case .end: Localized(nl: "eindpunt", en: "end point")
    case .interventions: Localized(nl: "interventies", en: "interventions")
    }
  }
}

extension Level {
  /// "woning".
  public var title: Localized {
    switch self {
    case .home: Localized(nl: "woning", en: "home")
    case .street: Localized(nl: "straat", en: "street")
    case .neighbourhood: Localized(nl: "wijk", en: "neighbourhood")
    case .village: Localized(nl: "dorp", en: "village")
    case .city: Localized(nl: "stad", en: "city")
    }
  }
}

/// The perspectives that a group can look through. What stands in the file is the Dutch name, or whatever somebody typed.
public enum Perspective {
  /// From what facilitators of such sessions use: the roles around a neighbourhood.
  public static let all: [Localized] = [
    Localized(nl: "beleid en strategie", en: "policy and strategy"), Localized(nl: "wijkbeheer", en: "neighbourhood management"),
    Localized(nl: "consulent wonen", en: "housing officer"), Localized(nl: "vastgoed en ontwikkeling", en: "property and development"),
    tenant, Localized(nl: "gemeente", en: "municipality"), Localized(nl: "zorg en welzijn", en: "care and welfare"),
    Localized(nl: "politie", en: "police"),
  ]

  /// Whom it is all about.
  public static let tenant = Localized(nl: "huurder", en: "tenant")

  /// What a perspective in the file is called in a language; itself where it is none of ours.
  public static func name(_ role: String, in language: Language) -> String { all.first { $0.nl == role }?[language] ?? role }
}
