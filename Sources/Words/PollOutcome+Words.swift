// What a poll came to, in words. Percentages are of hands alone; what groups answered once is told as so many of so many groups.
import Board

extension PollOutcome {
  /// "57 %", "7 van 8 groepen", or both where some counted hands and others answered once; none where nobody answered.
  package func figure(of row: Row) -> Phrase? { figure(of: row, Self.percent) }

  /// The same that says of how many hands a percentage is where groups answered as well: "57 % van 97 handen + 7 van 8 groepen".
  package func wholeFigure(of row: Row) -> Phrase? { figure(of: row, figure == .mixed ? share : Self.percent) }

  private func figure(of row: Row, _ share: (Int) -> Phrase) -> Phrase? {
    let figures = [percent(of: row).map(share), single > 0 ? Self.some(row.groups, of: single) : nil].compactMap { $0 }
    return figures.isEmpty ? nil : Self.joined(figures, by: " + ")
  }

  /// The same without what is counted, where there is little room and it is said beside it: "7 van 8".
  package func shortFigure(of row: Row) -> Phrase? {
    let figures = [percent(of: row).map(Self.percent), single > 0 ? Phrase.outOf(row.groups, single) : nil].compactMap { $0 }
    return figures.isEmpty ? nil : Self.joined(figures, by: " + ")
  }

  /// "5", or where some counted hands and others answered once "5 handen + 2 groepen": the two are never added up.
  package func amount(of row: Row) -> Phrase {
    if let count = count(of: row) { return Phrase(both: "\(count)") }
    return Self.joined([.hands(row.hands), .groups(row.groups)], by: " + ")
  }

  /// "n = 97": how many hands the percentages are of; none where no hands were counted.
  package var sample: Phrase? { hands > 0 ? Phrase(both: "n = \(hands)") : nil }

  /// "16 van 20 groepen".
  package var answeredInWords: Phrase { Self.some(answered, of: groups) }

  /// "Nu: team Wonen 57 %": what was answered most, with all that are even; none where nobody answered. Hands and single answers are told
  /// one after another.
  package var finding: Phrase? {
    let told = [
      leadingByHands.first.flatMap { percent(of: $0) }.map { Self.told(leadingByHands, as: share($0)) },
      leadingByGroups.first.map { Self.told(leadingByGroups, as: Self.some($0.groups, of: single)) },
    ].compactMap { $0 }
    guard !told.isEmpty else { return nil }
    let (name, text) = (poll.shortTitle, Self.joined(told, by: "; "))
    // A question ends in a sign of its own.
    func said(_ language: Language) -> String {
      name[language] + (name[language].last?.isPunctuation == true ? " " : ": ") + text[language]
    }
    return Phrase(nl: said(.nl), en: said(.en))
  }

  private static func percent(_ percent: Int) -> Phrase { Phrase(nl: "\(percent) %", en: "\(percent)%") }

  /// "57 % van 97 handen".
  private func share(_ percent: Int) -> Phrase {
    let (share, all) = (Self.percent(percent), Phrase.hands(hands))
    return Phrase(nl: "\(share.nl) van \(all.nl)", en: "\(share.en) of \(all.en)")
  }

  private static func some(_ count: Int, of all: Int) -> Phrase {
    let groups = Phrase.groups(all)
    return Phrase(nl: "\(count) van \(groups.nl)", en: "\(count) of \(groups.en)")
  }

  private static func joined(_ phrases: [Phrase], by sign: String) -> Phrase {
    Phrase(nl: phrases.map(\.nl).joined(separator: sign), en: phrases.map(\.en).joined(separator: sign))
  }

  private static func told(_ rows: [Row], as figure: Phrase) -> Phrase {
    let (nl, en) = (Phrase.list(rows.map { $0.option[.nl] }).nl, Phrase.list(rows.map { $0.option[.en] }).en)
    return rows.count == 1
      ? Phrase(nl: "\(nl) \(figure.nl)", en: "\(en) \(figure.en)") : Phrase(nl: "\(nl), elk \(figure.nl)", en: "\(en), \(figure.en) each")
  }
}

extension Poll {
  /// What it is called in a sentence: the usual two are "Nu" and "Gewenst", another one is its question.
  package var shortTitle: Phrase {
    switch id {
    case Poll.usual[0].id: Phrase(nl: "Nu", en: "Now")
    case Poll.usual[1].id: Phrase(nl: "Gewenst", en: "Wished for")
    default: question
    }
  }
}

extension Phrase {
  /// "samen 7": how many hands a group counted.
  package static func together(_ hands: Int) -> Phrase { Phrase(nl: "samen \(hands)", en: "\(hands) in all") }

  /// "Nu: team Wonen 57 % · Gewenst: samen met partners 57 %"; none where nobody answered any of them.
  package static func finding(of outcomes: [PollOutcome]) -> Phrase? {
    let told = outcomes.compactMap(\.finding)
    if told.isEmpty { return nil }
    return Phrase(nl: told.map(\.nl).joined(separator: " · "), en: told.map(\.en).joined(separator: " · "))
  }

  /// "23 van 66 notities noemen iemand buiten Wonen".
  package static func naming(_ count: Int, of total: Int) -> Phrase {
    let (notes, isOne) = (Phrase.notes(total), count == 1 || total == 1)
    return Phrase(
      nl: "\(count) van \(notes.nl) \(isOne ? "noemt" : "noemen") iemand buiten Wonen",
      en: "\(count) of \(notes.en) \(isOne ? "names" : "name") somebody outside the housing team")
  }
}
