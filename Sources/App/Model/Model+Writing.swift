// Writing a note: typing, saving, stopping half-way. What is typed is lost by no key; Esc leaves it standing as a draft.
import Board
import Canvas

extension Model {
  /// Whether a half note shows as one of its own in that cell. A half edit shows at its note instead, as long as that is there.
  func stands(_ draft: Draft, in cell: Cell) -> Bool {
    if case .editing(let id) = draft.purpose, board.cell(of: id) != nil { return false }
    return draft.purpose != .sentence && cell == draft.cell
  }

  /// Whether the editor stands in a cell as a slot of its own, after the items: for a new note, and for one that was removed or moved elsewhere
  /// while it is edited here.
  func isWritingNew(in cell: Cell) -> Bool {
    guard let editor else { return false }
    if case .editing(let id) = editor.purpose { return cell == cursorCell && index(of: .note(id), in: cell) == nil }
    return stands(editor.draft, in: cell)
  }

  /// Whether the editor stands in the place of a note.
  func isEditing(_ id: NoteID, in cell: Cell) -> Bool { editor?.purpose == .editing(id) && cell == cursorCell }

  /// The slot of the cursor's cell that has to be in sight.
  var revealedIndex: Int { isWritingNew(in: cursorCell) ? itemCount(in: cursorCell) : cursor.index }

  mutating func write(in theme: Theme, _ horizon: Horizon, purpose: Draft.Purpose = .newNote, text: String = "") {
    cursor.theme = theme
    cursor.horizon = horizon
    editor = Editor(Draft(purpose: purpose, caseID: caseID, step: step, theme: theme, horizon: horizon, text: text))
    panel = nil
    split.isStale = true
    showCursor()
  }

  mutating func type(_ key: Key) -> [Effect] {
    guard let field = editor?.field else { return [] }
    // Before the first letter the arrows still choose the place.
    if field.text.isEmpty, step == .interventions {
      switch key {
      case .character("<"), .ctrlLeft: return moveEditor(by: -1)
      case .character(">"), .ctrlRight: return moveEditor(by: 1)
      default: break
      }
    }
    if let command = Keymap.command(for: key, in: .writing) {
      switch command {
      case .save: return save()
      case .stopWriting: return stopWriting()
      // A sentence stands on one line.
      case .newLine: if editor?.purpose != .sentence { insert("\n") }
      case .writeInOtherLane:
        // From the sentence back to the notes, as Tab came.
        if editor?.purpose == .sentence { return stopWriting() }
        if editor?.step == .interventions, let horizon = editor?.horizon.other { placeEditor(horizon: horizon) }
      case .writeLeft: return moveEditor(by: -1)
      case .writeRight: return moveEditor(by: 1)
      default: break
      }
      return []
    }
    edit(with: key)
    keepDraftsSoon()
    split.isStale = true
    showCursor()
    return []
  }

  private mutating func edit(with key: Key) {
    switch key {
    case .character(let character): insert(String(character), isText: !character.isWhitespace)
    case .backspace: editor?.change { $0.deleteBackward() }
    case .delete: editor?.change { $0.deleteForward() }
    case .ctrlBackspace, .altBackspace, .ctrl("w"): editor?.change { $0.deleteWordBackward() }
    case .ctrl("u"): editor?.change { $0.deleteToStart() }
    case .ctrl("k"): editor?.change { $0.deleteToEnd() }
    case .ctrl("z"): editor?.stepBack()
    case .left: editor?.field.moveLeft()
    case .right: editor?.field.moveRight()
    case .ctrlLeft, .altLeft: editor?.field.moveWordLeft()
    case .ctrlRight, .altRight: editor?.field.moveWordRight()
    case .home, .ctrl("a"): editor?.field.moveToLineStart()
    case .end, .ctrl("e"): editor?.field.moveToLineEnd()
    case .ctrlHome: editor?.field.moveToStart()
    case .ctrlEnd: editor?.field.moveToEnd()
    case .up: moveCaret(rows: -1)
    case .down: moveCaret(rows: 1)
    default: break
    }
  }

  private mutating func moveCaret(rows: Int) {
    guard let field = editor?.field, let width = editorTextWidth else { return }
    let wrapped = WrappedText(field.text, width: width, glyphs: setup.glyphs)
    let at = wrapped.point(ofCaret: field.caret)
    guard wrapped.lines.indices.contains(at.y + rows) else { return }
    editor?.field.caret = wrapped.caret(at: Point(x: at.x, y: at.y + rows))
  }

  private mutating func insert(_ text: String, isText: Bool = false) {
    guard let field = editor?.field else { return }
    let isSentence = editor?.purpose == .sentence
    if field.text.unicodeScalars.count + text.unicodeScalars.count > (isSentence ? Limits.sentenceScalars : Limits.textScalars) {
      return say(isSentence ? Words.sentenceTooLong : text.count > 1 ? Words.pasteTooLong : Words.textTooLong, isWarning: true)
    }
    editor?.change(isText: isText) { $0.insert(text) }
    keepDraftsSoon()
    split.isStale = true
    showCursor()
  }

  private mutating func moveEditor(by: Int) -> [Effect] {
    guard let theme = editor?.theme, editor?.step == .interventions else { return [] }
    let target = theme.number - 1 + by
    if Theme.allCases.indices.contains(target) { placeEditor(theme: Theme.allCases[target]) }
    return []
  }

  /// Puts what is being written somewhere else. A note that is being edited keeps its place until it is saved: then it moves with its text.
  private mutating func placeEditor(theme: Theme? = nil, horizon: Horizon? = nil) {
    if let theme { editor?.theme = theme }
    if let horizon { editor?.horizon = horizon }
    guard let editor else { return }
    if stands(editor.draft, in: cell(editor.theme, editor.horizon)) {
      cursor.theme = editor.theme
      cursor.horizon = editor.horizon
      cursor.index = max(0, itemCount(in: cursorCell) - 1)
      cursor.item = item(at: cursor.index, in: cursorCell)
    }
    split.isStale = true
    showCursor()
  }

  // MARK: - Saving and stopping

  /// Enter: what is written becomes a note and the next one opens; on an empty one writing is done.
  private mutating func save() -> [Effect] {
    guard let draft = editor?.draft else { return [] }
    let text = draft.text.trimmed
    guard !text.isEmpty || draft.purpose == .sentence else { return stopWriting() }
    guard mayWrite() else { return [] }
    split.isStale = true
    switch draft.purpose {
    case .editing(let id):
      editor = nil
      defer { followSession() }
      var set: [Assignment] = []
      let note = board.noteEvenIfRemoved(id)
      if note?.text != text { set.append(Assignment(.text, .text(text))) }
      if draft.step == .interventions {
        if note?.theme != draft.theme { set.append(Assignment(.theme, .text(draft.theme.rawValue))) }
        if note?.horizon != draft.horizon { set.append(Assignment(.horizon, .text(draft.horizon.rawValue))) }
      }
      let effects = set.isEmpty ? [] : change(.note(id), set)
      choose(.note(id))
      return effects
    case .newNote, .building:
      var set = fields(of: draft, text)
      if case .building(let on) = draft.purpose { set.append(Assignment(.on, .text(on.text))) }
      let (id, effects) = makeNote(set)
      let place = SessionPlace(caseID: caseID, step: step)
      editor = nil
      followSession()
      // The facilitator brought the group elsewhere meanwhile: the next note is another matter.
      guard place == SessionPlace(caseID: caseID, step: step) else { return effects }
      if draft.purpose == .newNote { write(in: draft.theme, draft.horizon) }
      choose(.note(id))
      return effects
    case .sentence: return saveSentence(text, draft)
    }
  }

  /// What a new note begins with.
  private func fields(of draft: Draft, _ text: String) -> [Assignment] {
    let place =
      draft.step == .interventions
      ? [Assignment(.theme, .text(draft.theme.rawValue)), Assignment(.horizon, .text(draft.horizon.rawValue))]
      : [Assignment(.step, .text(draft.step.rawValue))]
    return [Assignment(.caseStudy, .text(draft.caseID))] + place + [Assignment(.text, .text(text))]
  }

  /// Esc: what is written stays as a half note; nothing written, nothing left.
  private mutating func stopWriting() -> [Effect] {
    guard let draft = editor?.draft else { return [] }
    editor = nil
    split.isStale = true
    defer { followSession() }
    if case .editing(let id) = draft.purpose, board.note(id)?.text == draft.text { return keepDrafts() }
    if draft.purpose == .sentence, sentence(draft.step) == draft.text { return keepDrafts() }
    guard !draft.text.isBlank else { return keepDrafts() }
    concepts.append(draft)
    if stands(draft, in: cursorCell) {
      choose(.concept(concepts.count - 1))
    }
    return keepDrafts()
  }

  /// Goes on with a half note.
  mutating func resume(_ number: Int) {
    guard concepts.indices.contains(number), mayWrite() else { return }
    let draft = concepts.remove(at: number)
    editor = Editor(draft)
    editor?.field.moveToEnd()
    cursor.theme = draft.theme
    cursor.horizon = draft.horizon
    panel = nil
    split.isStale = true
    showCursor()
  }

  /// Whether a half note waits to become a sentence of this step.
  func sentenceDraft(_ step: Step) -> Int? {
    concepts.firstIndex { $0.purpose == .sentence && $0.caseID == caseID && $0.step == step }
  }

  // MARK: - Pasting

  mutating func paste(_ text: String) -> [Effect] {
    if case .greeting = stage { stage = .board }
    let clean = text.pasteable
    switch context {
    case .writing, .board, .step:
      if context != .writing, clean.isBlank || !mayWrite() { return [] }
      let lines = clean.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
      if editor?.purpose == .sentence { return pasteOne(lines.joined(separator: " ")) }
      if lines.count > 1 {
        panel = .paste(lines)
        return []
      }
      return pasteOne(clean.trimmed)
    case .groupQuestion: return clean.trimmed.reduce(into: []) { $0 += answerGroup(.character($1)) }
    case .palette: return clean.trimmed.reduce(into: []) { $0 += search(.character($1)) }
    case .reviewText: return clean.trimmed.reduce(into: []) { $0 += typeText(.character($1.isNewline ? " " : $1)) }
    case .form:
      pasteInForm(clean)
      return []
    case .note, .caseStudy, .cards, .help, .paste, .chooser, .question, .page, .poll, .ballot, .timer, .host, .hostBoard, .present, .review:
      return []
    }
  }

  /// Pastes a text where somebody writes, or as the beginning of a new note.
  mutating func pasteOne(_ text: String) -> [Effect] {
    if editor == nil { write(in: cursor.theme, cursor.horizon) }
    insert(text)
    return []
  }

  /// Pastes a note a line. All of them or none.
  mutating func pasteMany(_ lines: [String]) -> [Effect] {
    guard mayWrite() else { return [] }
    guard lines.allSatisfy({ $0.unicodeScalars.count <= Limits.textScalars }) else {
      say(Words.pasteTooLong, isWarning: true)
      return []
    }
    var events: [Event] = []
    for line in lines {
      let draft = Draft(purpose: .newNote, caseID: caseID, step: step, theme: cursor.theme, horizon: cursor.horizon, text: line)
      for case .append(let made) in makeNote(fields(of: draft, line)).effects { events += made }
    }
    split.isStale = true
    if let last = events.last { choose(.note(last.id)) }
    return [.append(events)]
  }
}
