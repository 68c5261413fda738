// Writing a note or a sentence: typing, saving, stopping half-way. What is typed is lost by no key; Esc leaves it standing as a draft.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  /// Opens a text for writing; in the cell where the cursor stands, where no other one is given.
  mutating func write(_ purpose: Draft.Purpose = .newNote, text: String = "", in theme: Theme? = nil, _ horizon: Horizon? = nil) {
    var draft = draft(purpose, text)
    (draft.theme, draft.horizon) = (theme ?? draft.theme, horizon ?? draft.horizon)
    open(Editor(draft))
  }

  /// Opens a note of the group for another text. What stands there is selected.
  mutating func edit(_ note: Note) {
    var draft = draft(.editing(note.id), note.text)
    (draft.theme, draft.horizon) = (note.theme ?? draft.theme, note.horizon ?? draft.horizon)
    (draft.before, draft.answersBefore) = (note.text, ["theme": draft.theme.rawValue, "horizon": draft.horizon.rawValue])
    var editor = Editor(draft)
    editor.field.selectAll()
    open(editor)
  }

  /// A text that belongs where the cursor stands.
  func draft(_ purpose: Draft.Purpose, _ text: String) -> Draft {
    Draft(
      purpose: purpose, caseID: desk.caseID, step: desk.step, theme: desk.cursor.theme, horizon: desk.cursor.horizon, text: text,
      begun: now.wall)
  }

  mutating func writeHere() { if mayWrite() { write() } }

  mutating func resume(_ number: Int) {
    guard desk.drafts.indices.contains(number), mayWrite() else { return }
    open(Editor(desk.drafts.remove(at: number)))
  }

  private mutating func open(_ editor: Editor) {
    var editor = editor
    editor.id = name(editor.draft).id
    desk.editor = editor
    (desk.cursor.theme, desk.cursor.horizon) = (editor.theme, editor.horizon)
    panel = nil
    textChanged()
  }

  private mutating func textChanged() {
    desk.split.isStale = true
    showCursor()
  }

  // MARK: - Typing

  /// A capital letter on the board begins a note with that letter; so does anything else that can be nothing but text.
  mutating func startWriting(with key: Key) {
    guard case .character(let character) = key else { return }
    let isText = character.isUppercase || !character.isASCII
    if isWelcoming { return isText ? openPractice(String(character)) : () }
    guard isText || character == "@" || character == "#" else { return say(named(Words.keyUnknown(String(character)))) }
    guard mayWrite() else { return }
    write()
    type(key)
  }

  mutating func type(_ key: Key) {
    // Before the first letter the arrows still choose the place.
    if desk.editor?.field.text.isEmpty == true, desk.step == .interventions {
      switch key {
      case .character("<"), .ctrlLeft: return moveEditor(by: -1)
      case .character(">"), .ctrlRight: return moveEditor(by: 1)
      default: break
      }
    }
    switch key {
    case .character(let character): insert(String(character), isText: !character.isWhitespace)
    case .ctrl("z"): desk.editor?.stepBack()
    case .ctrlHome: desk.editor?.field.moveToStart()
    case .ctrlEnd: desk.editor?.field.moveToEnd()
    case .up: moveCaret(rows: -1)
    case .down: moveCaret(rows: 1)
    default: desk.editor?.change { $0.edit(with: key) }
    }
    shell.keepDraftsSoon()
    textChanged()
  }

  private mutating func moveCaret(rows: Int) {
    guard let field = desk.editor?.field, let width = editorTextWidth else { return }
    let isSentence = desk.editor?.purpose == .sentence
    let wrapped = WrappedText(field.text, width: width, glyphs: glyphs, editing: true, hyphenates: !isSentence)
    let at = wrapped.point(ofCaret: field.caret)
    guard wrapped.lines.indices.contains(at.y + rows) else { return }
    desk.editor?.field.caret = wrapped.caret(at: Point(x: at.x, y: at.y + rows))
  }

  private mutating func insert(_ text: String, isText: Bool = false) {
    guard let editor = desk.editor else { return }
    let isSentence = editor.purpose == .sentence
    let count = editor.field.text.unicodeScalars.count + text.unicodeScalars.count
    if count > (isSentence ? Limits.sentenceScalars : Limits.textScalars) {
      return say(isSentence ? Words.sentenceTooLong : text.count > 1 ? Words.pasteTooLong : Words.textTooLong, isWarning: true)
    }
    desk.editor?.change(isText: isText) { $0.insert(text) }
    shell.keepDraftsSoon()
    textChanged()
  }

  /// A sentence stands on one line.
  mutating func startLine() { if desk.editor?.purpose != .sentence { insert("\n") } }

  // MARK: - The place

  mutating func moveEditor(by: Int) {
    guard let editor = desk.editor, editor.step == .interventions else { return }
    if let theme = editor.theme.neighbour(by) { placeEditor(theme, editor.horizon) }
  }

  /// Tab: a note to the other lane; from the sentence back to the notes, as Tab came.
  mutating func writeInOtherLane() {
    guard let editor = desk.editor else { return }
    if editor.purpose == .sentence { return stopWriting() }
    if editor.step == .interventions { placeEditor(editor.theme, editor.horizon.other) }
  }

  /// Puts what is being written somewhere else. A note that is being edited keeps its place until it is saved: then it moves with its text.
  private mutating func placeEditor(_ theme: Theme, _ horizon: Horizon) {
    desk.editor?.theme = theme
    desk.editor?.horizon = horizon
    guard let editor = desk.editor else { return }
    if stands(editor.draft, in: cell(theme, horizon)) {
      (desk.cursor.theme, desk.cursor.horizon) = (theme, horizon)
      choose(index: itemCount(in: cursorCell) - 1)
    }
    textChanged()
  }

  // MARK: - Saving and stopping

  /// Enter: what is written is shared and the next one opens; on an empty one writing is done.
  mutating func save() {
    guard let draft = desk.editor?.draft else { return }
    if draft.text.isBlank, !draft.text.trimmed.isEmpty { return say(Words.nothingToShare) }
    guard !draft.text.isBlank || draft.purpose == .sentence else { return stopWriting() }
    guard mayWrite(), !asksAboutPrivacy([draft], share: { $0.save() }), !asksWhose([draft], share: { $0.save() }) else { return }
    desk.editor = nil
    desk.split.isStale = true
    let place = desk.place
    let isShared = share(draft)
    if isShared, case .editing(let id) = draft.purpose { choose(.note(id)) }
    followSession()
    // The facilitator brought the group elsewhere meanwhile: the next note is another matter.
    guard place == desk.place else { return isShared ? tellOfPlace(place, wrote: true) : () }
    guard isShared, draft.purpose == .newNote || draft.isBuilding else { return }
    if draft.purpose == .newNote {
      write(in: draft.theme, draft.horizon)
      desk.editor?.isNext = true
    }
    if let id = shell.lastMade { choose(.note(id)) }
  }

  func fields(of draft: Draft, _ text: String) -> [Assignment] {
    let place =
      draft.step == .interventions
      ? [Assignment(.theme, .text(draft.theme.rawValue)), Assignment(.horizon, .text(draft.horizon.rawValue))]
      : [Assignment(.step, .text(draft.step.rawValue))]
    return [Assignment(.caseStudy, .text(draft.caseID.text))] + place + [Assignment(.text, .text(text))]
  }

  /// Esc: what is written stays as a draft, where there is anything new in it.
  mutating func stopWriting() {
    guard let draft = desk.editor?.draft else { return }
    desk.editor = nil
    desk.split.isStale = true
    if isWorthKeeping(draft) { leaveStanding(draft) }
    keepDrafts()
    followSession()
  }

  // MARK: - Pasting

  package mutating func paste(_ text: String) {
    if case .greeting = stage { stage = .board }
    if case .askingGroup = stage {
      for character in text.trimmed { takeOther(.character(character)) }
      return
    }
    if desk.editor == nil, text.isBlank || !mayWrite() { return }
    let lines = text.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    // Within what is written the spaces around a paste are somebody's; around a new note they are nobody's.
    let one = desk.editor == nil ? text.trimmed : text.withoutOuterLineEnds
    if lines.count <= 1 { return pasteOne(one) }
    if desk.editor?.purpose == .sentence { pasteOne(lines.joined(separator: " ")) } else { panel = .own(.paste(lines)) }
  }

  /// Pastes a text where somebody writes, or as the beginning of a new note.
  mutating func pasteOne(_ text: String) {
    if desk.editor == nil { write() }
    insert(text)
  }

  /// Pastes a note a line. All of them or none.
  mutating func pasteMany(_ lines: [String]) {
    guard mayWrite() else { return }
    guard lines.allSatisfy({ $0.unicodeScalars.count <= Limits.textScalars }) else { return say(Words.pasteTooLong, isWarning: true) }
    if asksAboutPrivacy(lines.map { ($0, nil) }, share: { $0.pasteLines { $0.pasteMany($1) } }) { return panel = .own(.paste(lines)) }
    let ids = shell.make(.note, lines.map { fields(of: draft(.newNote, $0), $0) })
    desk.split.isStale = true
    if let last = ids.last { choose(.note(last)) }
  }

  func pasteSheet(_ pasted: [String]) -> Sheet {
    var sheet = newSheet(Words.pasteTitle(pasted.count))
    let room = max(1, panelWidth - 2)
    sheet.addList(count: pasted.count, chosen: nil) { index, lines in
      WrappedText(pasted[index], width: room, glyphs: glyphs, limit: lines).linesWithEllipsis.enumerated().map { place, line in
        [Span((place == 0 ? "· " : "  ") + line)]
      }
    }
    return sheet
  }
}

extension String {
  /// Without line ends before the first and behind the last line.
  fileprivate var withoutOuterLineEnds: String { String(drop(while: \.isNewline).reversed().drop(while: \.isNewline).reversed()) }
}

extension Draft {
  var isBuilding: Bool { if case .building = purpose { true } else { false } }
}
