// What the facilitator took off every screen, counted: for whoever says of a place that there is nothing, and may know that this is so only because something
// was hidden. Nothing of what it says.

/// Of how much somebody tells who says that there is nothing.
public enum Reach: Equatable, Sendable {
  /// Of the whole session: only then nobody thought of it.
  case whole
  /// Of the session until a moment: what came later is not missed.
  case then
  /// Of what filters let through: others may have thought of it.
  case filtered
}

extension Board {
  /// The notes that the facilitator hid, ordered as ``allNotes``. Takes the time of those few.
  public var hiddenNotes: [Note] {
    let caseOrder = caseOrder
    return hiddenThings.compactMap { note(events[Int($0.first)].thing) }.sorted { NoteRank($0, caseOrder) < NoteRank($1, caseOrder) }
  }

  /// How many notes of a group were hidden in a cell. The group knows of them: it wrote them.
  public func hiddenCount(in cell: Cell, of group: GroupID?) -> Int {
    guard let group = group.map(resolved) else { return 0 }
    return hiddenPositions.count { $0.cell == cell && $0.group.map(resolved) == group }
  }

  /// Whether notes of a group about a case were hidden.
  public func hidesNotes(of group: GroupID, on caseID: CaseID) -> Bool {
    hiddenPositions.contains { $0.cell.caseID == caseID && $0.group.map(resolved) == resolved(group) }
  }

  /// Whether anything of a kind was taken off the screens, and is there all the same.
  public func hasHidden(_ kind: Kind) -> Bool {
    kind == .note
      ? !hiddenThings.isEmpty
      : (roster[kind] ?? []).contains { thing(ThingID(kind, $0)).map { isTakenOffScreens($0) && !isGone($0) } ?? false }
  }

  /// Whether a group does not see what some other one wrote, until the facilitator reveals it.
  public func hidesOthers(from group: GroupID?) -> Bool {
    let own = group.map(resolved)
    return hiddenGroups.contains { $0 != own }
  }

  /// Where hidden notes stood, and whose they are.
  var hiddenPositions: [NotePosition] { hiddenThings.compactMap(ownPosition) }

  private func note(_ thing: ThingID) -> Note? { if case .event(let id) = thing.subject { note(id) } else { nil } }
}
