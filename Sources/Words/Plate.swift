// What the plate's own vocabulary is called, in both languages: on the screens, in reports and on the command line.
import Board

extension Phrase {
  /// With this a note goes on that begins with an example card.
  package static let cardBegin = Phrase(nl: "Bij ons betekent dat: ", en: "For us that means: ")
}

extension Theme {
  /// The theme as the poster has it; a board may have a title of its own for it.
  package var title: Phrase {
    switch self {
    case .residentMix: Phrase(nl: "Bewonerssamenstelling", en: "Resident mix")
    case .existingStock: Phrase(nl: "Bestaande woningvoorraad", en: "Existing stock")
    case .newConstruction: Phrase(nl: "Nieuwbouw", en: "New construction")
    case .socialManagement: Phrase(nl: "Sociaal beheer", en: "Social management")
    case .localCooperation: Phrase(nl: "Lokale samenwerking", en: "Local cooperation")
    }
  }

  /// As narrow screens have it.
  package var shortTitle: Phrase {
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
  package var title: Phrase {
    switch self {
    case .short: Phrase(nl: "korte termijn", en: "short term")
    case .long: Phrase(nl: "lange termijn", en: "long term")
    }
  }

  /// What that is.
  package var explained: Phrase {
    switch self {
    case .short: Phrase(nl: "binnen een jaar", en: "within a year")
    case .long: Phrase(nl: "daarna", en: "later")
    }
  }

  /// The letter that stands for it.
  package var letter: Phrase {
    switch self {
    case .short: Phrase(nl: "K", en: "S")
    case .long: Phrase(both: "L")
    }
  }
}

extension Step {
  /// "vertrekpunt".
  package var title: Phrase {
    switch self {
    case .start: Phrase(nl: "vertrekpunt", en: "starting point")
    case .end: Phrase(nl: "eindpunt", en: "end point")
    case .interventions: Phrase(nl: "interventies", en: "interventions")
    }
  }
}

extension Level {
  /// "woning".
  package var title: Phrase {
    switch self {
    case .home: Phrase(nl: "woning", en: "home")
    case .street: Phrase(nl: "straat", en: "street")
    case .neighbourhood: Phrase(nl: "wijk", en: "neighbourhood")
    case .village: Phrase(nl: "dorp", en: "village")
    case .city: Phrase(nl: "stad", en: "city")
    }
  }
}
