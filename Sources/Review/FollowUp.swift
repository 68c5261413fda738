// What came of what an earlier session agreed, told by the session that followed it.
import Board

/// Two sessions of which one followed the other: how things stand, what was not taken along, and what is new.
public struct FollowUp: Equatable, Sendable {
  /// What both know of, as the later one has it.
  public let commitments: [Commitment]
  /// What the earlier one agreed, or still had open, and the later one never had on its list.
  public let leftOut: [String]
  /// The packages and plans of the later one itself.
  public let new: [String]

  /// Lays the two beside each other; none where the one does not follow the other.
  /// - Parameters:
  ///   - later: the board that asks how things stand.
  ///   - earlier: the one on which they were agreed.
  public init?(_ later: Board, after earlier: Board) {
    let agreed = earlier.agreements
    let known = Set(agreed.map(\.id) + earlier.commitments.map(\.id))
    commitments = later.commitments.filter { $0.follows.map(known.contains) ?? false }
    if commitments.isEmpty { return nil }
    // What was hidden on the later one is told in no other way either.
    let listed = later.followedThings
    let open = earlier.openCommitments.map { (id: $0.id, text: $0.said) }
    leftOut = (agreed + open).filter { !listed.contains($0.id) }.map(\.text)
    new = later.agreements.map(\.text)
  }
}

extension Board {
  /// The packages and plans of the groups, as they are told.
  fileprivate var agreements: [(id: EventID, text: String)] {
    packages.map { ($0.id, $0.title) } + takeaways.filter(\.isPlan).map { ($0.id, $0.said) }
  }
}
