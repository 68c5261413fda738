// Undo and redo: what goes back is named, because nobody sees it go, and nothing goes back elsewhere without the group being told that it is there now.
import Board
import ScreenKit
import Words

extension SpokenScreen {
  /// Goes to where a change stands; a group that is held elsewhere stays, and so does the change.
  package mutating func goToChange(_ step: ChangeLog.Step) -> Bool {
    guard let (caseID, its) = spot(of: step), caseID != self.caseID || its != self.step else { return true }
    if its != self.step, board.isLed(group) {
      tell(Words.undoIsElsewhere(its.title))
      return false
    }
    go(to: caseID, its)
    return true
  }

  private func spot(of step: ChangeLog.Step) -> (CaseID, Step)? {
    let thing: ThingID
    switch step {
    case .draftRemoved: return nil
    case .change(let parts):
      guard let first = parts.first?.thing else { return nil }
      thing = first
    }
    let names = thing.subject.text.split(separator: "/")
    switch (thing.kind, thing.subject) {
    case (.note, .event(let id)): return board.noteEvenIfRemoved(id).map { ($0.caseID, $0.step) }
    case (.sentence, _): return names.last.flatMap { Step(rawValue: String($0)) }.map { (CaseID(String(names[0])), $0) }
    case (.pick, _): return names.first.map { (CaseID(String($0)), .interventions) }
    default: return nil
    }
  }

  package func words(forPuttingBack step: ChangeLog.Step, isUndo: Bool) -> Phrase? {
    let change: Phrase
    switch step {
    case .draftRemoved(let draft): change = Words.cameOrWent(Words.theDraft(words(of: draft)), goes: !isUndo)
    case .change(let parts):
      guard let part = parts.first, let name = name(of: part, count: parts.count) else { return nil }
      let goes = part.field == .removed && part.valueBefore.isTrue
      change = part.field == .removed ? Words.cameOrWent(name, goes: goes) : Words.isAsItWas(name)
    }
    return Words.putBack(change, isUndo: isUndo)
  }

  private func name(of part: ChangeLog.Part, count: Int) -> Phrase? {
    let id: EventID? = if case .event(let id) = part.thing.subject { id } else { nil }
    switch part.thing.kind {
    case .note:
      if part.field == .removed, count > 1 { return Phrase.notes(count) }
      // What comes back is what somebody wants to hear.
      let text = part.field == .text ? part.valueBefore.text : id.flatMap(board.noteEvenIfRemoved)?.text
      return Words.noteNamed((text ?? "").oneLine)
    case .sentence:
      let step = part.thing.subject.text.split(separator: "/").last.flatMap { Step(rawValue: String($0)) }
      return step.map { Words.theSentence($0.title) }
    case .pick: return Words.whatIsTold
    case .sticker: return Words.aSticker
    case .package:
      return Words.packageNamed(
        board.packages.first { $0.id == id }?.title ?? board.value(Package.Question.name.field, of: part.thing)?.text ?? "")
    case .takeaway: return Words.takeawayNamed(board.value(.text, of: part.thing)?.text ?? "")
    case .commitment: return Words.commitmentNamed(board.value(.text, of: part.thing)?.text ?? "")
    default: return nil
    }
  }

  package mutating func putBack(_ draft: Draft, isUndo: Bool) -> Bool {
    if isUndo { keep(draft) } else { forget(draft) }
    return true
  }
}
