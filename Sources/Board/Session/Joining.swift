// Groups that were joined: everything stands under the name it was made under, and counts for the group of which that name is part now. So joining adds up,
// taking it back gives each its own again, and nothing compares the stamps of two things.

/// What stands under the name of a group.
public struct GroupText: Equatable, Sendable {
  /// The name under which it was written: of a joined group, one of its names.
  public let group: GroupID
  /// What it says.
  public let text: String
}

/// The note that is told under the name of a group.
public struct GroupPick: Equatable, Sendable {
  /// The name under which it was picked: of a joined group, one of its names.
  public let group: GroupID
  /// The note.
  public let note: NoteID
}

extension Slug where Kind == Group {
  /// The order of groups: numbers in counting order, then names.
  func isBefore(_ other: Self) -> Bool {
    switch (UInt64(text), UInt64(other.text)) {
    case (let x?, let y?): x != y ? x < y : self < other
    case (_?, nil): true
    case (nil, _?): false
    case (nil, nil): self < other
    }
  }
}

/// All names of some groups, those of one group behind each other, its own first.
struct JoinedNames {
  private(set) var names: [GroupID] = []
  /// For each name the place of its group among the groups.
  private(set) var places: [Int] = []
  private let members: [GroupID: [GroupID]]

  init(_ groups: [GroupID], on board: Board) {
    members = board.members
    for (place, group) in groups.enumerated() {
      for name in self.names(of: group) {
        names.append(name)
        places.append(place)
      }
    }
  }

  func names(of group: GroupID) -> [GroupID] { members[group] ?? [group] }
}

extension Board {
  /// The names of a group: its own, then those of the groups that were joined with it, in order of groups. One where nothing was joined.
  public func joinedNames(of group: GroupID) -> [GroupID] {
    merges.isEmpty ? [group] : [group] + namesIn(group).subtracting([group]).sorted { $0.isBefore($1) }
  }

  /// Of the names of a joined group those whose own word counts: not one for which another of them has spoken since they were joined.
  /// - Parameters:
  ///   - names: as ``joinedNames(of:)`` has them.
  ///   - thing: the thing in which the word of a name stands.
  /// - Returns: those names, in the same order.
  func speaking(_ names: [GroupID], _ thing: (GroupID) -> ThingID) -> [GroupID] {
    guard names.count > 1 else { return names }
    var spokenFor: Set<GroupID> = []
    for name in names {
      for other in (value(.standsFor, of: thing(name))?.words ?? []).map(GroupID.init(_:)) where isJoined(other, under: name) {
        spokenFor.insert(other)
      }
    }
    return spokenFor.isEmpty ? names : names.filter { !spokenFor.contains($0) }
  }

  /// Whether a group was merged into another one, or into one that was merged into that.
  func isJoined(_ group: GroupID, under other: GroupID) -> Bool {
    let head = resolved(group)
    var last = group
    for _ in 0...Limits.groups {
      guard last != head, let next = merges[last] else { return false }
      if next == other { return true }
      last = next
    }
    return false
  }

  /// Whether an event is a facilitator's answer to a group that called. Where groups are joined or taken apart a call goes along, and nobody comes.
  public func isAnswer(_ event: Event) -> Bool {
    guard event.author.isFacilitator, event.set.contains(where: { $0.field == .calls && $0.value == .null }) else { return false }
    return !(roster[.group] ?? []).contains { name in
      guard let into = latest(.into, of: ThingID(.group, name)) else { return false }
      return into.id.writer == event.id.writer && into.at == event.at
    }
  }

  // MARK: - What a group says anew

  /// What a group's sentence becomes, for a pen to write: empty takes it away. Of a joined group it stands for all its names from now on, and one that was
  /// taken off the screens is seen again.
  public func writing(_ text: String, _ caseID: CaseID, _ group: GroupID, _ step: Step) -> ThingChange {
    anew(.sentence(caseID, group, step), by: group, Assignment(.text, text.isEmpty ? .null : .text(text)))
  }

  /// What the note that a group tells becomes, for a pen to write: none takes the choice back. Of a joined group it stands for all its names from now on.
  public func picking(_ note: NoteID?, _ caseID: CaseID, _ group: GroupID) -> ThingChange {
    anew(.pick(caseID, group), by: group, Assignment(.note, note.map { .text($0.text) } ?? .null))
  }

  /// What a group's answer to a poll becomes, for a pen to write: a number of hands for each option. Of a joined group it stands for all its names from now on.
  public func answering(_ hands: [Int], to poll: Poll, by group: GroupID) -> ThingChange {
    anew(.answer(to: poll.id, by: group), by: group, Assignment(.counts, .list(hands.map { .number(Int64($0)) })))
  }

  private func anew(_ thing: ThingID, by group: GroupID, _ assignment: Assignment) -> ThingChange {
    var set = [assignment]
    let others = joinedNames(of: group).dropFirst().map { Value.text($0.text) }
    let standsFor = others.isEmpty ? Value.null : .list(others)
    if value(.standsFor, of: thing) ?? .null != standsFor { set.append(Assignment(.standsFor, standsFor)) }
    if isTakenOffScreens(thing) { set.append(Assignment(.hidden, .null)) }
    return ThingChange(thing, set)
  }
}
