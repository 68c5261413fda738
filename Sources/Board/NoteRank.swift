// The order in which notes are told: that of `list`, of reports, and of whoever keeps notes in that order while they come and go.

/// Where a note stands in the order of ``Board/allNotes``.
///
/// The numbers come first: comparing them is all that most comparisons need, and a report of ten thousand notes compares a hundred thousand times.
public struct NoteRank: Comparable, Sendable {
  private let number: Int
  /// Of a case that the board does not have: those come by name.
  private let caseID: CaseID
  private let placed: Placed

  /// The rank of a note.
  /// - Parameters:
  ///   - note: the note.
  ///   - caseOrder: the places of the board's cases, by slug (``Board/caseOrder``).
  public init(_ note: Note, _ caseOrder: [CaseID: Int]) {
    self.init(
      note.caseID, caseOrder, note.step, note.theme, note.horizon, Placed(at: note.createdAt, id: note.id))
  }

  init(_ caseID: CaseID, _ caseOrder: [CaseID: Int], _ step: Step, _ theme: Theme?, _ horizon: Horizon?, _ placed: Placed) {
    let order = caseOrder[caseID]
    // One number of all four: the case, then two bits of the step, four of the theme and two of the horizon; what has none comes last.
    let step = step == .start ? 0 : step == .end ? 1 : 2
    let horizon = horizon == .short ? 0 : horizon == .long ? 1 : 3
    number = (order ?? 1 << 40) << 8 | step << 6 | (theme?.number ?? 15) << 2 | horizon
    self.caseID = order == nil ? caseID : ""
    self.placed = placed
  }

  /// Whether a note comes before another.
  public static func < (a: NoteRank, b: NoteRank) -> Bool {
    if a.number != b.number { return a.number < b.number }
    if a.caseID != b.caseID { return a.caseID < b.caseID }
    return a.placed < b.placed
  }

  /// Whether two ranks are of the same note in the same place.
  public static func == (a: NoteRank, b: NoteRank) -> Bool { a.number == b.number && a.caseID == b.caseID && a.placed == b.placed }
}

extension Board {
  /// The rank of a note that stands in these registers; none where the event that makes it has not arrived.
  func rank(of thing: Thing, _ caseOrder: [CaseID: Int]) -> NoteRank? {
    guard let maker = thing.maker.map({ events[Int($0)] }) else { return nil }
    let step = step(of: thing)
    let isPlaced = step == .interventions
    return NoteRank(
      caseID(of: thing) ?? "", caseOrder, step ?? .interventions, isPlaced ? theme(of: thing) : nil, isPlaced ? horizon(of: thing) : nil,
      Placed(at: maker.at, id: maker.id))
  }

  /// The place of every case in the facilitator's order, by slug.
  public var caseOrder: [CaseID: Int] {
    Dictionary(firstOf: caseStudies.enumerated().map { ($1.id, $0) })
  }
}

extension Dictionary {
  /// Of several values of one key the first counts.
  package init(firstOf pairs: [(Key, Value)]) { self.init(pairs, uniquingKeysWith: { first, _ in first }) }
}
