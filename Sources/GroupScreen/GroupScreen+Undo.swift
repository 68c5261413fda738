// Undo on a group's screen: what it takes back is named, and nothing goes back out of sight.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  /// Goes to where a change stands; a group that is held elsewhere stays, and so does the change.
  package mutating func goToChange(_ step: ChangeLog.Step) -> Bool {
    guard let place = place(of: step) else { return true }
    defer { goToCell(of: step) }
    if place == desk.place { return true }
    if place.step != desk.step, board.isLed(group) {
      say(Words.undoElsewhere(place.step.title.capitalised))
      return false
    }
    go(to: place.caseID, place.step)
    return true
  }

  /// On a narrow screen another theme is out of sight too.
  private mutating func goToCell(of step: ChangeLog.Step) {
    guard desk.step == .interventions, case .change(let parts) = step, let thing = parts.first?.thing, thing.kind == .note,
      case .event(let id) = thing.subject, let note = board.noteEvenIfRemoved(id), note.step == .interventions, note.caseID == desk.caseID,
      let theme = note.theme, let horizon = note.horizon, theme != desk.cursor.theme || horizon != desk.cursor.horizon
    else { return }
    go(to: theme, horizon)
  }

  private func place(of step: ChangeLog.Step) -> SessionPlace? {
    switch step {
    case .draftRemoved(let draft): draft.purpose.isOfForm ? nil : SessionPlace(caseID: draft.caseID, step: draft.step)
    case .change(let parts): parts.first.flatMap { place(of: $0.thing) }
    }
  }

  private func place(of thing: ThingID) -> SessionPlace? {
    switch (thing.kind, thing.subject) {
    case (.note, .event(let id)): board.noteEvenIfRemoved(id).map { SessionPlace(caseID: $0.caseID, step: $0.step) }
    case (.sentence, _):
      sentenceStep(thing).map { SessionPlace(caseID: CaseID(String(thing.subject.text.split(separator: "/").first ?? "")), step: $0) }
    case (.pick, _):
      SessionPlace(caseID: CaseID(String(thing.subject.text.split(separator: "/").first ?? "")), step: .interventions)
    default: nil
    }
  }

  private func sentenceStep(_ thing: ThingID) -> Step? {
    thing.subject.text.split(separator: "/").last.flatMap { Step(rawValue: String($0)) }
  }

  // MARK: - Its name

  /// What taking a step back comes to, in words. It is asked before, because what goes is named by what it says.
  package func words(forPuttingBack step: ChangeLog.Step, isUndo: Bool) -> Phrase? {
    let what: Phrase
    switch step {
    case .draftRemoved: what = isUndo ? Words.draftBack : Words.draftGone
    case .change(let parts):
      guard let name = name(of: parts) else { return nil }
      what = name
    }
    let there = place(of: step).flatMap { $0.step == desk.step ? nil : $0.step.title.capitalised }
    return named(Words.putBack(what, movedTo: there, isUndo: isUndo))
  }

  private func name(of parts: [ChangeLog.Part]) -> Phrase? {
    guard let part = parts.first else { return nil }
    let goes = part.field == .removed && part.valueBefore.isTrue
    let isWhole = part.field == .removed
    let id: EventID? = if case .event(let id) = part.thing.subject { id } else { nil }
    func quoted(_ text: String?) -> String { "‘\((text ?? "").oneLine.truncated(to: 24, in: glyphs))’" }
    switch part.thing.kind {
    case .note:
      if isWhole, parts.count > 1 { return Words.wentOrCame(Phrase.notes(parts.count), goes: goes) }
      let text = id.flatMap(board.noteEvenIfRemoved)?.text
      let note = Words.theNote(quoted(part.field == .text ? part.valueBefore.text : text))
      return isWhole ? Words.wentOrCame(note, goes: goes) : Words.isAsBefore(note)
    case .sentence:
      guard let step = sentenceStep(part.thing) else { return nil }
      return part.valueBefore == .null ? Words.sentenceTakenBack(step.title.capitalised) : Words.sentencePutBack(step.title.capitalised)
    case .pick: return Words.isAsBefore(Words.whatYouTell)
    case .sticker: return Words.wentOrCame(parts.count > 1 ? Phrase.stickers(parts.count) : Phrase.sticker.capitalised, goes: goes)
    case .package:
      let title = id.flatMap(findPackage)?.title
      let package = title.map { Words.thePackage(quoted($0)) } ?? Phrase.aPackage.capitalised
      return isWhole ? Words.wentOrCame(package, goes: goes) : Words.isAsBefore(package)
    case .takeaway:
      let text = id.flatMap { id in board.takeaways.first { $0.id == id } }?.text
      return Words.wentOrCame(Phrase(both: quoted(text ?? board.value(.text, of: part.thing)?.text)), goes: goes)
    case .commitment: return Words.isAsBefore(Phrase.commitment.capitalised)
    default: return nil
    }
  }

  // MARK: - Afterwards

  package mutating func didPutBack(_ things: [ThingID]) {
    let notes = things.compactMap { thing -> NoteID? in
      if case .event(let id) = thing.subject, thing.kind == .note, board.note(id) != nil { id } else { nil }
    }
    if let note = notes.last { choose(.note(note)) }
  }

  package mutating func putBack(_ draft: Draft, isUndo: Bool) -> Bool {
    if isUndo {
      desk.drafts.append(draft)
      point(to: draft)
    } else {
      guard let number = desk.drafts.lastIndex(of: draft) else { return false }
      desk.drafts.remove(at: number)
    }
    desk.split.isStale = true
    return true
  }
}
