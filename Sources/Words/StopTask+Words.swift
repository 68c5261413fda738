// What a stop of the agenda waits for, in words: the head of a column, how far one group is, and all groups together.
import Board

extension StopTask.Kind {
  /// What stands over the column of it.
  package var title: Phrase {
    switch self {
    case .practice: Phrase(nl: "geoefend", en: "practised")
    case .poll: Phrase(nl: "beantwoord", en: "answered")
    case .sentence: .sentence
    case .notes: .notes
    case .glasses: .perspective
    case .package: .aPackage
    case .pick: Phrase(nl: "keuze", en: "pick")
    case .stickers: Phrase(nl: "stickers over", en: "stickers left")
    case .takeaway: .takeaways
    }
  }
}

extension StopTask.State {
  /// How far a group is, short enough for a column: a word where one thing is asked, a number where there can be more.
  package var title: Phrase {
    switch self {
    case .practised(let isDone), .sentence(let isDone), .picked(let isDone): isDone ? .yes : Phrase(both: "–")
    case .answered(let count, let all): isDone ? .yes : count > 0 ? .outOf(count, all) : Phrase(both: "–")
    case .notes(let count), .packages(let count), .takeaways(let count): Phrase(both: count == 0 ? "–" : "\(count)")
    case .glasses(let glasses): glasses.map { Phrase(nl: $0, en: Perspective.name($0, in: .en)) } ?? Phrase(both: "–")
    case .stickersLeft(let left): left == 0 ? Phrase(nl: "op", en: "all given") : Phrase(nl: "nog \(left)", en: "\(left) left")
    }
  }
}

extension StopTask.Row {
  /// "schrijft nog in Eindpunt"; none for a group that is where everybody is.
  package var stillInWords: Phrase? {
    stillIn.map { Phrase(nl: "schrijft nog in \($0.title.capitalised.nl)", en: "still in \($0.title.capitalised.en)") }
  }
}

extension StopTask {
  /// "16 van 20 antwoordden"; none where nothing is asked, and where there is nobody to wait for.
  package var sum: Phrase? {
    guard let first = kinds.first, asked > 0 else { return nil }
    let (nl, en) = ("\(done) van \(asked)", "\(done) of \(asked)")
    switch first {
    case .practice: return Phrase(nl: "\(nl) oefenden", en: "\(en) practised")
    case .poll:
      let part = answeredInPart
      return part == 0
        ? Phrase(nl: "\(nl) antwoordden", en: "\(en) answered")
        : Phrase(nl: "\(nl) beantwoordden alles, \(part) een deel", en: "\(en) answered everything, \(part) a part")
    case .sentence: return Phrase(nl: "\(nl) met een zin", en: "\(en) with a sentence")
    case .notes: return Phrase(nl: "\(nl) schreven iets", en: "\(en) wrote something")
    case .glasses: return Phrase(nl: "\(nl) met een andere bril", en: "\(en) with another perspective")
    case .package, .pick: return Phrase(nl: "\(nl) met pakket en keuze", en: "\(en) with a package and a pick")
    case .stickers: return Phrase(nl: "\(nl) plakten alles", en: "\(en) gave all stickers")
    case .takeaway: return Phrase(nl: "\(nl) schreven een opbrengst", en: "\(en) wrote a takeaway")
    }
  }
}
