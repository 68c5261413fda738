// Where notes stand and where none do: counts per theme, horizon and case, per group, per perspective. What that leaves unseen: BlindSpots.
import Board

/// Counts of the notes of step interventions.
public struct Matrix: Equatable, Sendable {
  /// A place in it.
  public struct Place: Hashable, Sendable {
    /// The case's slug.
    public let caseID: CaseID
    /// The theme.
    public let theme: Theme
    /// The horizon.
    public let horizon: Horizon

    /// A theme and horizon of a case.
    public init(_ caseID: CaseID, _ theme: Theme, _ horizon: Horizon) {
      self.caseID = caseID
      self.theme = theme
      self.horizon = horizon
    }
  }

  /// How many notes each place has; none where there are none.
  public private(set) var places: [Place: Int] = [:]
  /// How many notes each group wrote under each theme, for each term.
  private var groups: [GroupID: [Theme: [Horizon: Int]]] = [:]
  /// How many notes were written from each perspective under each theme. One that was written in several ways stands here as most wrote it, and one of
  /// the list as the list has it.
  public private(set) var roles: [String: [Theme: Int]] = [:]

  /// Counts notes; those of steps 1 and 2 have no place in it.
  init(_ notes: [Note]) {
    var (spellings, written): (Spellings, [String: [Theme: Int]]) = (Spellings(), [:])
    for note in notes {
      guard let theme = note.theme, let horizon = note.horizon else { continue }
      places[Place(note.caseID, theme, horizon), default: 0] += 1
      if let group = note.group { groups[group, default: [:]][theme, default: [:]][horizon, default: 0] += 1 }
      if let role = note.role { written[spellings.add(role), default: [:]][theme, default: 0] += 1 }
    }
    roles = Dictionary(firstOf: written.map { (Perspective.usual(spellings.usual($0.key)), $0.value) })
  }

  /// How many notes a place has.
  public subscript(_ caseID: CaseID, _ theme: Theme, _ horizon: Horizon) -> Int { places[Place(caseID, theme, horizon)] ?? 0 }

  /// How many notes a group wrote under a theme for a term, over all cases.
  public func count(_ group: GroupID, _ theme: Theme, _ horizon: Horizon) -> Int { groups[group]?[theme]?[horizon] ?? 0 }

  /// How many notes a group wrote under each theme.
  public func counts(of group: GroupID) -> [Theme: Int] { groups[group]?.mapValues { $0.values.reduce(0, +) } ?? [:] }

  /// The largest count of a place.
  public var largest: Int { places.values.max() ?? 0 }
}
