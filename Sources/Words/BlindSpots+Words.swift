// What notes leave unseen, in words that the review and every report share. Of notes that were chosen nobody says "nobody": others may have thought of it.
import Board

extension Phrase {
  /// "met dit filter" before something that is only true of the notes that filters let through, and "toen nog" before what was true at a moment.
  package func limited(to reach: Reach) -> Phrase {
    switch reach {
    case .whole: self
    case .then: Phrase(nl: "toen nog \(nl)", en: "at that time \(en)")
    case .filtered: Phrase(nl: "met dit filter \(nl)", en: "with this filter \(en)")
    }
  }

  /// "niets bij nieuwbouw", "op korte termijn niets bij nieuwbouw"; no term stands for all that are told of.
  package static func nothing(under themes: String, in term: Horizon? = nil) -> Phrase {
    term.map { Phrase(nl: "op \($0.title.nl) niets bij \(themes)", en: "in the \($0.title.en) nothing under \(themes)") }
      ?? Phrase(nl: "niets bij \(themes)", en: "nothing under \(themes)")
  }
  /// "op korte termijn niets te zien bij nieuwbouw (1 verborgen)".
  package static func unseen(under theme: String, in term: Horizon, hidden count: Int) -> Phrase {
    let hidden = countHidden(count)
    return Phrase(
      nl: "op \(term.title.nl) niets te zien bij \(theme) (\(hidden.nl))",
      en: "in the \(term.title.en) nothing to see under \(theme) (\(hidden.en))")
  }
  /// Of groups of which all that they wrote was hidden.
  package static func onlyHidden(_ groups: String, _ count: Int) -> Phrase {
    let noun = count == 1 ? group : .groups
    return Phrase(nl: "niets te zien, wel verborgen: \(noun.nl) \(groups)", en: "nothing to see, but hidden: \(noun.en) \(groups)")
  }
  /// "toen nog leeg": of a moment before somebody wrote there, or of what nobody wrote at all.
  package static let emptyThen = Phrase(nl: "toen nog leeg", en: "still empty then")
  /// "niets door de bril van: politie".
  package static func nothing(from roles: String) -> Phrase {
    Phrase(nl: "niets door de bril van: \(roles)", en: "nothing from the perspective of: \(roles)")
  }
  /// "3 notities zonder sticker".
  package static func withoutSticker(_ count: Int) -> Phrase {
    Phrase(nl: "\(notes(count).nl) zonder sticker", en: "\(notes(count).en) without a sticker")
  }
  /// Instead of that somebody thought of everything, where not everything is told.
  package static let nothingEmpty = Phrase(nl: "Met dit filter blijft niets leeg.", en: "With this filter nothing stays empty.")
  package static let noInterventions = Phrase(
    nl: "Met dit filter staan er geen interventies.", en: "With this filter there are no interventions.")
  /// "Niet of maar deels gefilterd: zinnen, opbrengst, poll": what somebody would think was chosen by the filters as well; none where everything was.
  package static func unfiltered(sentences: Bool, takeaways: Bool, polls: Bool) -> Phrase? {
    let parts = [sentences ? .sentences : nil, takeaways ? .takeaways : nil, polls ? .poll : nil].compactMap { $0 as Phrase? }
    if parts.isEmpty { return nil }
    let (nl, en) = (parts.map(\.nl).joined(separator: ", "), parts.map(\.en).joined(separator: ", "))
    return Phrase(nl: "Niet of maar deels gefilterd: \(nl).", en: "Not filtered, or only in part: \(en).")
  }

  // MARK: Tables of counts

  package static let counts = Phrase(nl: "Aantallen", en: "Numbers")
  package static let total = Phrase(nl: "Totaal", en: "Total")
  /// The column of notes that stand under no theme, beside columns of themes.
  package static let elsewhere = Phrase(nl: "Overig", en: "Other")
  package static let noCase = Phrase(nl: "Zonder case", en: "No case")
  package static let noPerspective = Phrase(nl: "zonder bril", en: "without a perspective")
}
