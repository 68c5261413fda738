// What was agreed in an earlier session, in words: how it stands, and what came of all of it.
import Board

extension Commitment.Progress {
  /// As a label has it.
  package var title: Phrase {
    switch self {
    case .running: Phrase(nl: "loopt", en: "running")
    case .done: Phrase(nl: "gedaan", en: "done")
    case .stopped: Phrase(nl: "gestopt", en: "stopped")
    }
  }

  /// The one that a field of the file says; none for another word.
  package init?(_ value: Value) {
    guard let progress = value.text.flatMap(Self.init(rawValue:)) else { return nil }
    self = progress
  }
}

extension Commitment.Progress? {
  /// The same where nobody may have said.
  package var title: Phrase { self?.title ?? Phrase(nl: "nog niets gezegd", en: "not said yet") }
}

extension Phrase {
  package static let agreedBefore = Phrase(nl: "Afspraken van de vorige keer", en: "Agreed last time")
  package static let howItStands = Phrase(nl: "hoe staat het?", en: "how does it stand?")
  package static let nothingAgreed = Phrase(
    nl: "Er zijn hier geen afspraken van een vorige keer.", en: "Nothing agreed before stands here.")

  /// "Afspraak: loopt".
  package static func stands(_ progress: Commitment.Progress?) -> Phrase {
    Phrase(nl: "Afspraak: \(progress.title.nl)", en: "Agreed: \(progress.title.en)")
  }

  /// "2 gedaan · 1 loopt · 3 nog niets gezegd"; what there is none of is left out.
  package static func counts(of commitments: [Commitment]) -> Phrase {
    let order: [Commitment.Progress?] = [.done, .running, .stopped, nil]
    let counts = order.map { progress in (progress.title, commitments.count { $0.progress == progress }) }.filter { $0.1 > 0 }
    func all(_ language: Language) -> String { counts.map { "\($0.1) \($0.0[language])" }.joined(separator: " · ") }
    return Phrase(nl: all(.nl), en: all(.en))
  }
}
