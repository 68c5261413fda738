// What somebody else takes out of a group's sight: one rule for every screen of a group, which tells it, so that nothing of its own seems to be lost.

/// What became of something of a group's own.
public enum Loss: Equatable, Sendable {
  /// The facilitator took it off every screen: a note, sentence, package, takeaway or commitment.
  case hidden(Kind)
  /// A note is another group's now.
  case given(to: GroupID)
}

extension Board {
  /// What an event that is on the board takes from a group.
  /// - Parameters:
  ///   - group: a group as it is called now.
  ///   - event: one of somebody else.
  /// - Returns: none where it takes nothing of this group, or something else holds since.
  public func loss(of group: GroupID, by event: Event) -> Loss? {
    func decides(_ field: Field) -> Bool { event.set.contains { $0.field == field } && latest(field, of: event.thing)?.id == event.id }
    if decides(.hidden), isTakenOffScreens(event.thing), seen(event.thing)?.group.map(resolved) == group {
      return .hidden(event.thing.kind)
    }
    guard event.thing.kind == .note, decides(.group), isNoteOf(group, before: event), !isTakenOffScreens(event.thing),
      let owner = seen(event.thing)?.group, owner != group
    else { return nil }
    return .given(to: owner)
  }

  /// Whether a note was a group's before an event said whose it is.
  private func isNoteOf(_ group: GroupID, before event: Event) -> Bool {
    let before = history(of: event.thing).filter { event.outranks($0) }
    let owner = before.last { $0.set.contains { $0.field == .group } }?.set.first { $0.field == .group }?.value.text.map { GroupID($0) }
    return (owner ?? before.first?.author.group).map(resolved) == group
  }
}
