// Undo and redo: of what was done on this screen, the last first, as long as nobody changed it since.
import Board

extension ScreenState {
  package mutating func undo() { takeBack(from: \.done, to: \.undone, isUndo: true) }
  package mutating func redo() { takeBack(from: \.undone, to: \.done, isUndo: false) }

  package var canUndo: Bool { shell.changes.done.last.map(canTakeBack) ?? false }
  package var canRedo: Bool { shell.changes.undone.last.map(canTakeBack) ?? false }

  /// Whether a step can go back now: drafts are this screen's own, the rest has to be written to the file. A step that can't keeps its place.
  private func canTakeBack(_ step: ChangeLog.Step) -> Bool { if case .draftRemoved = step { true } else { mayBeWritten } }

  /// Takes back the last step of one list, and puts what does that again in the other.
  private mutating func takeBack(
    from: WritableKeyPath<ChangeLog, [ChangeLog.Step]>, to: WritableKeyPath<ChangeLog, [ChangeLog.Step]>, isUndo: Bool
  ) {
    guard let step = shell.changes[keyPath: from].last else { return say(isUndo ? Words.nothingToUndo : Words.nothingToRedo) }
    guard canTakeBack(step) || mayWrite() else { return }
    if case .change(let all) = step, all.contains(where: { $0.thing.kind == .sticker }), board.voting.state != .open {
      shell.changes[keyPath: from].removeLast()
      // What was voted stands: a sticker goes and comes only while there is voting.
      return say(Words.votingClosed)
    }
    let words = words(forPuttingBack: step, isUndo: isUndo) ?? (isUndo ? named(Words.undone) : Words.redone)
    guard goToChange(step) else { return }
    shell.changes[keyPath: from].removeLast()
    switch step {
    case .draftRemoved(let draft):
      guard putBack(draft, isUndo: isUndo) else { return say(Words.nothingToRedo) }
      shell.changes[keyPath: to].append(step)
      say(words)
      keepDrafts()
    case .change(let all):
      // Of a word to everybody goes back what nobody has changed since: a group that says it is done does not keep the clock from going back.
      func goesBack(_ part: ChangeLog.Part) -> Bool { shell.isStillOurs(part) && mayPutBack(part) }
      // And of a paste, what nobody else has touched.
      let isPaste = all.count > 1 && all.allSatisfy { $0.thing.kind == .note && $0.field == .removed }
      let isOne = !isPaste && all.contains { $0.thing.kind != .session }
      let parts = isOne && !all.allSatisfy(goesBack) ? [] : all.filter(goesBack)
      guard !parts.isEmpty else { return say(Words.undoOvertaken) }
      guard let (inverse, things) = shell.putBack(parts) else { return }
      shell.changes[keyPath: to].append(.change(inverse))
      didPutBack(things)
      let isPartly = all.contains { ($0.thing == .session || isPaste) && !parts.contains($0) }
      say(isPartly ? Words.undonePartly : words)
    }
  }
}
