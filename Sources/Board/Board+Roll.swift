// Which groups there are and whose notes the others don't see: every picture asks that a dozen times, and it changes a few times in a session. Looked up once
// after an event that may have changed it; until then who asks looks for itself.

/// The groups of a board, as they are until an event says something about groups.
struct GroupRoll: Sendable {
  /// In order of their names.
  let groups: [Group]
  /// Those of them whose notes the others don't see for now.
  let hidden: [GroupID]
  /// Whether any group's notes are hidden, also those of one that was removed.
  let hidesAny: Bool
}

extension Event {
  /// Whether this may change which groups there are, what they are called, or who sees whom. Besides, the first event of a group does.
  var changesRoll: Bool {
    thing.kind == .group || thing.kind == .session && set.contains { $0.field == .hidden }
  }
}

extension Board {
  /// From now on the groups are known without looking for them, until an event changes them. Takes the time of the groups; free where they are known.
  public mutating func callRoll() { if roll == nil { roll = newRoll } }

  /// The groups: numbers in counting order, then names. One that was merged into another is not among them.
  public var groups: [Group] { roll?.groups ?? foundGroups }

  /// Whether any group's notes are hidden from the others.
  public var hidesGroups: Bool { roll?.hidesAny ?? newRoll.hidesAny }

  /// The groups whose notes the others don't see for now, in order.
  var hiddenGroups: [GroupID] { (roll ?? newRoll).hidden }

  /// The groups whose notes the others don't see while there is a vote on them, in order; none where there is nobody else to see them.
  public var hiddenFromVoters: [GroupID] {
    let roll = roll ?? newRoll
    return roll.groups.count > 1 ? roll.hidden : []
  }

  /// The names of all groups that ever were: the notes of one that was removed may still be hidden.
  var everyGroup: Set<GroupID> { activeGroups.union(namedGroups) }

  private var newRoll: GroupRoll {
    let groups = foundGroups
    let hidesAny = value(.hidden, of: .session)?.isTrue ?? false || everyGroup.contains { isHidden(resolved($0)) }
    return GroupRoll(groups: groups, hidden: hidesAny ? groups.map(\.id).filter { isHidden($0) } : [], hidesAny: hidesAny)
  }
}
