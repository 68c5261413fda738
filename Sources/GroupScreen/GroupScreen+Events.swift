// What happens to a group's screen, and in which order its parts hear of it.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  package mutating func begin() { if stage == .board { announceGroup() } }

  // MARK: - Keys

  package mutating func intercept(_ key: Key) -> Bool {
    guard case .greeting = stage else { return takeAsWord(key) }
    stage = .board
    return [.enter, .escape, " "].contains(key) || takeAsWord(key)
  }

  package mutating func preempt(_ key: Key) -> Bool {
    calls.emptySpot.isShown = false
    if answerPrivacyStop(key) || answerWhetherToLeave(key) { return true }
    if largeCall != nil {
      // A call takes no key from anybody; Esc has nothing else to do here.
      putLargeCallAway()
      if key == .escape { return true }
    }
    if key == .escape, panel == nil, desk.editor == nil { desk.sought = nil }
    if !desk.split.isStale, desk.editor == nil { desk.split.isStale = desk.split.waits }
    // What a key does on the board, it does to something that can be seen.
    if stage == .board, panel == nil, desk.editor == nil { showCursor() }
    return false
  }

  package mutating func takeOther(_ key: Key) {
    if case .askingGroup(let question) = stage {
      answer(question, with: key)
    } else if desk.editor != nil {
      type(key)
    } else {
      startWriting(with: key)
    }
  }

  // MARK: - The mouse

  package mutating func intercept(_ mouse: Mouse) -> Bool {
    if takeDrag(mouse) { return true }
    if case .greeting = stage {
      stage = .board
      return true
    }
    guard mouse.action == .click || mouse.action == .doubleClick, largeCall != nil else { return false }
    let isHint = footerHints().contains { $0.rect.contains(mouse.at) }
    putLargeCallAway()
    return !isHint
  }

  package mutating func point(_ mouse: Mouse) {
    guard stage == .board, !isWelcoming else { return }
    switch mouse.action {
    case .wheelUp: wheel(-1, at: mouse.at)
    case .wheelDown: wheel(1, at: mouse.at)
    case .click, .doubleClick:
      // Whoever is writing clicks in the text; elsewhere a click must not put a draft away.
      if desk.editor != nil { return clickInEditor(mouse.at) }
      let before = desk.cursor
      if pointAtSteps(mouse.at) || !chooseItem(at: mouse.at) { return }
      beginDrag(at: mouse.at)
      if desk.cursor == before { openItem() }
    case .drag: drag(to: mouse.at)
    case .release: drop(at: mouse.at)
    }
  }

  /// A click on a step, or on the sentence.
  /// - Returns: whether either stands there.
  private mutating func pointAtSteps(_ point: Point) -> Bool {
    let plan = plan
    if let row = plan.breadcrumbRow, point.y == row {
      if let part = breadcrumb(row).first(where: { $0.rect.contains(point) }) { go(to: part.step) }
      return true
    }
    guard let rect = plan.sentenceRect, rect.contains(point) else { return false }
    writeSentence()
    return true
  }

  private mutating func clickInEditor(_ point: Point) {
    guard let editor = desk.editor else { return }
    if let text = sentenceText, text.rect.contains(point) { desk.editor?.field.caret = text.caret(at: point) }
    guard editor.purpose != .sentence, let cell = layout().cell(desk.cursor.theme, desk.cursor.horizon) else { return }
    let slot = cell.items.first { placed in
      switch placed.slot {
      case .editor: true
      case .item(.note(let id)): editor.purpose == .editing(id)
      case .item(.draft), .item(.elsewhere): false
      }
    }
    guard let rect = slot?.rect, rect.contains(point) else { return }
    let caret = noteText(editor, in: rect).caret(at: point)
    desk.editor?.field.caret = caret
  }

  // MARK: - News and time

  package mutating func willTake(_ event: AppEvent) {
    switch event {
    case .key: calls.isUntouched = false
    case .mouse:
      endLetters()
      calls.isUntouched = false
    case .paste:
      endLetters()
      calls.isUntouched = false
      // What is pasted is another text; nobody has seen the question about it.
      privacyStop = nil
    case .board(let batch): letters?.batches.append(batch)
    default: break
    }
    prepare(for: event)
  }

  package mutating func took(_ event: Event) {
    takeNews(event)
    tellOfRemoval(event)
    tellOfLoss(event)
    tellOfAnswer(event)
  }

  package mutating func tookAll(of batch: Batch) {
    if newsAreAboutSession {
      dropOldToast()
      followSession()
    }
    finishNews(of: batch)
    dropWhatIsShared()
  }

  /// What was said about what somebody did at an earlier stop is not about this one.
  private mutating func dropOldToast() {
    let stop = board.agendaPlace
    if stop != calls.stop || board.mode(of: group).now(now.wall) != calls.mode { shell.dropToast() }
    calls.stop = stop
  }

  package mutating func timePassed() {
    if case .greeting(let until) = stage, until <= now.uptime { stage = .board }
    letFreshFade()
  }

  package mutating func settle() {
    settleLetters()
    attendToCalls()
    if !isEditingRemoved { shell.withdraw(.removedWhileEditing) }
    if !board.hidesGroups { shell.withdraw(.othersHidden) }
    if !isPrivacyAsked { privacyStop = nil }
    settleBoard()
  }

  package var deadlines: [Int64] {
    let greeting: [Int64] = if case .greeting(let until) = stage { [until] } else { [] }
    return greeting + boardDeadlines + clockDeadlines + silenceDeadlines + silenceDeadline + (letters.map { [$0.until] } ?? [])
  }

  /// Somebody else removed a note that was changed or is being written here: what was written is told to be gone, and can be put back.
  private mutating func tellOfRemoval(_ event: Event) {
    guard let id = noteOfOthersNews(event, .removed), board.note(id) == nil else { return }
    if desk.editor?.purpose == .editing(id) { return say(Words.removedWhileEditing, isWarning: true, cause: .removedWhileEditing) }
    guard board.history(of: event.thing).contains(where: { $0.id.writer == shell.pen.writer }) else { return }
    shell.recordRemoval(event)
    say(named(Words.removedWhileWriting), isWarning: true)
  }

  /// Something of ours that is out of sight now did not get lost.
  private mutating func tellOfLoss(_ event: Event) {
    guard event.id.writer != shell.pen.writer, let group, let loss = board.loss(of: group, by: event) else { return }
    if let words = isWritten(event.thing) ? loss.saidWhileWriting ?? loss.said : loss.said { say(words) }
  }

  /// Whether somebody is writing in it here.
  private func isWritten(_ thing: ThingID) -> Bool {
    switch (thing.kind, thing.subject) {
    case (.note, .event(let id)): return desk.editor?.purpose == .editing(id)
    case (.package, .event(let id)): return if case .package(let its, _)? = openForm?.purpose { its == id } else { false }
    default:
      guard let group, let editor = desk.editor, editor.purpose == .sentence else { return false }
      return board.joinedNames(of: group).contains { thing == .sentence(editor.caseID, $0, editor.step) }
    }
  }

  /// Whether somebody writes in a note that was removed since.
  private var isEditingRemoved: Bool { if case .editing(let id) = desk.editor?.purpose { board.note(id) == nil } else { false } }

  /// Somebody has answered the group's call.
  private mutating func tellOfAnswer(_ event: Event) {
    guard let group, event.thing == .session(of: group), board.isAnswer(event), board.latest(.calls, of: event.thing)?.id == event.id,
      !board.isCalling(group)
    else { return }
    say(Words.facilitatorComes)
  }

  /// The note of which an event of somebody else decides a field now.
  private func noteOfOthersNews(_ event: Event, _ field: Field) -> NoteID? {
    guard event.id.writer != shell.pen.writer, case .event(let id) = event.thing.subject, event.thing.kind == .note,
      board.latest(field, of: event.thing)?.id == event.id
    else { return nil }
    return id
  }

  // MARK: - Writing and leaving

  package mutating func mayWrite() -> Bool {
    guard shell.fileTakesIt() else { return false }
    if let refusal = refusalOfSession {
      say(refusal, isWarning: true, cause: .inputClosed)
      return false
    }
    if !desk.caseID.isEmpty { return true }
    say(Words.noCaseHelp, isWarning: true)
    return false
  }

  package var mayBeWritten: Bool { isWritable && refusalOfSession == nil }

  package var isIdle: Bool { stage == .board && panel == nil && desk.editor == nil }

  /// What a poll came to stands when it is over.
  package func mayPutBack(_ part: ChangeLog.Part) -> Bool {
    guard part.thing.kind == .answer, let group else { return true }
    return board.polls.contains { $0.isOpen && .answer(to: $0.id, by: group) == part.thing }
  }
}
