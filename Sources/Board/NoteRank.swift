// The order in which notes are told: that of `list`, of reports, and of whoever keeps notes in that order while they come and go.

/// Where a note stands in the order of ``Board/allNotes``.
///
/// The numbers come first: comparing them is all that most comparisons need, and a report of ten thousand notes compares a hundred thousand times.
public struct NoteRank: Comparable, Sendable {
  private let numbers: (caseOrder: Int, step: Int, theme: Int, horizon: Int)
  private let caseID: CaseID
  private let placed: Placed

  /// The rank of a note.
  /// - Parameters:
  ///   - note: the note.
  ///   - caseOrder: the places of the board's cases, by slug (``Board/caseOrder``).
  public init(_ note: Note, _ caseOrder: [CaseID: Int]) {
    numbers = (
      caseOrder[note.caseID] ?? .max, Step.allCases.firstIndex(of: note.step) ?? 0, note.theme?.number ?? .max,
      note.horizon.flatMap(Horizon.allCases.firstIndex(of:)) ?? .max
    )
    caseID = note.caseID
    placed = Placed(at: note.createdAt, id: note.id)
  }

  /// Whether a note comes before another.
  public static func < (a: NoteRank, b: NoteRank) -> Bool {
    if a.numbers != b.numbers { return a.numbers < b.numbers }
    if a.caseID != b.caseID { return a.caseID < b.caseID }
    return a.placed < b.placed
  }

  /// Whether two ranks are of the same note in the same place.
  public static func == (a: NoteRank, b: NoteRank) -> Bool { a.numbers == b.numbers && a.caseID == b.caseID && a.placed == b.placed }
}

extension Board {
  /// The place of every case in the facilitator's order, by slug.
  public var caseOrder: [CaseID: Int] {
    Dictionary(firstOf: caseStudies.enumerated().map { ($1.id, $0) })
  }
}

extension Dictionary {
  /// Of several values of one key the first counts.
  package init(firstOf pairs: [(Key, Value)]) { self.init(pairs, uniquingKeysWith: { first, _ in first }) }
}
