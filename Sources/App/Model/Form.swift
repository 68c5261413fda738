// A form: a few fields that are filled in from top to bottom, on every screen that asks for more than a key. What becomes of it, its purpose says.
import Board
import Canvas

/// Fields to fill in.
struct Form: Equatable, Sendable {
  /// One field.
  struct Row: Equatable, Sendable {
    let label: Phrase
    var content: Content
  }

  enum Content: Equatable, Sendable {
    /// Text on one line, of at most so many Unicode scalars.
    case text(TextField, limit: Int)
    /// One of several, by its place; ← and → change it.
    case choice([Phrase], chosen: Int)
    /// Any of several; space changes the one where the cursor stands.
    case checks([Check], at: Int)
  }

  /// Something that can be in or out.
  struct Check: Equatable, Sendable {
    let note: NoteID
    let text: String
    var isOn: Bool
  }

  let purpose: FormPurpose
  let title: Phrase
  /// What stands above the fields.
  var about: [String] = []
  var rows: [Row]
  var focus = 0

  /// A form with the cursor in its first field, at the end of what stands there.
  init(_ purpose: FormPurpose, title: Phrase, about: [String] = [], rows: [Row]) {
    self.purpose = purpose
    self.title = title
    self.about = about
    self.rows = rows
  }

  /// A field of text, with its cursor at the end.
  static func text(_ label: Phrase, _ text: String = "", limit: Int = Limits.lineScalars) -> Row {
    var field = TextField(text)
    field.moveToEnd()
    return Row(label: label, content: .text(field, limit: limit))
  }

  static func choice(_ label: Phrase, _ options: [Phrase], chosen: Int = 0) -> Row {
    Row(label: label, content: .choice(options, chosen: chosen))
  }

  /// What stands in a field of text, without white space around it; empty in another one.
  func text(_ index: Int) -> String {
    guard rows.indices.contains(index), case .text(let field, _) = rows[index].content else { return "" }
    return field.text.trimmed
  }

  /// The place that is chosen in a field of choices; 0 in another one.
  func choice(_ index: Int) -> Int {
    guard rows.indices.contains(index), case .choice(_, let chosen) = rows[index].content else { return 0 }
    return chosen
  }

  /// The notes that are in; none in another field.
  func checked(_ index: Int) -> [Check] {
    guard rows.indices.contains(index), case .checks(let checks, _) = rows[index].content else { return [] }
    return checks
  }

  mutating func move(by: Int) {
    if case .checks(let checks, let at) = rows[focus].content, checks.indices.contains(at + by) {
      rows[focus].content = .checks(checks, at: at + by)
      return
    }
    leave(by: by)
  }

  /// To another field, past whatever stands in this one.
  mutating func leave(by: Int) { focus = min(max(0, focus + by), rows.count - 1) }

  var isAtEnd: Bool { focus == rows.count - 1 }
}

extension Model {
  /// A key while a form is open.
  mutating func fill(_ key: Key) -> [Effect] {
    guard case .form(var form) = panel else { return [] }
    // What a form that is done comes to may open another one.
    var isDone = false
    defer { if !isDone { panel = .form(form) } }
    switch Keymap.command(for: key, in: .form) {
    case .formNext: if key == .tab { form.leave(by: 1) } else { form.move(by: 1) }
    case .formPrevious: if key == .backTab { form.leave(by: -1) } else { form.move(by: -1) }
    case .formSubmit:
      if form.isAtEnd || form.rows.count == 1 {
        isDone = true
        panel = nil
        return submit(form)
      }
      form.leave(by: 1)
    case .close:
      isDone = true
      panel = nil
      return leave(form)
    default:
      var isTooLong = false
      switch form.rows[form.focus].content {
      case .text(var field, let limit):
        field.edit(with: key, limit: limit, isTooLong: &isTooLong)
        form.rows[form.focus].content = .text(field, limit: limit)
      case .choice(let options, let chosen):
        let by = key == .left ? -1 : key == .right || key == .character(" ") ? 1 : 0
        form.rows[form.focus].content = .choice(options, chosen: (chosen + by + options.count) % max(1, options.count))
      case .checks(var checks, let at):
        if key == .character(" "), checks.indices.contains(at) { checks[at].isOn.toggle() }
        form.rows[form.focus].content = .checks(checks, at: at)
      }
      if isTooLong { say(Words.fieldFull, isWarning: true) }
    }
    return []
  }

  mutating func pasteInForm(_ text: String) {
    guard case .form(var form) = panel, case .text(var field, let limit) = form.rows[form.focus].content else { return }
    let line = text.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
    if field.text.unicodeScalars.count + line.unicodeScalars.count > limit { return say(Words.fieldFull, isWarning: true) }
    field.insert(line)
    form.rows[form.focus].content = .text(field, limit: limit)
    panel = .form(form)
  }

  // MARK: - What it looks like

  func formSheet(_ form: Form) -> Sheet {
    var sheet = Sheet(title: form.title[language])
    let (width, glyphs) = (panelWidth, setup.glyphs)
    for line in form.about { sheet.add(line, .panel, width: width, glyphs: glyphs) }
    sheet.addGap()
    for (index, row) in form.rows.enumerated() {
      let isHere = index == form.focus
      sheet.add(row.label[language], .panelStrong, width: width, glyphs: glyphs)
      switch row.content {
      case .text(let field, _):
        let wrapped = WrappedText(field.text, width: max(1, width - 2), glyphs: glyphs, editing: true)
        let start = sheet.lines.count
        for line in wrapped.lines {
          let text = line.text.padded(to: max(1, width - 2), in: glyphs)
          sheet.lines.append([Span("  "), Span(text, isHere ? .panelField : .panelFieldAway)])
        }
        if isHere {
          let caret = wrapped.point(ofCaret: field.caret)
          sheet.caret = Point(x: 2 + caret.x, y: start + caret.y)
          sheet.chosen = start + caret.y
        }
      case .choice(let options, let chosen):
        if isHere { sheet.chosen = sheet.lines.count }
        let name = options.indices.contains(chosen) ? options[chosen][language] : ""
        sheet.lines.append([Span("  "), Span(isHere ? "< \(name) >" : "  \(name)", isHere ? .panelChosen : .panel)])
      case .checks(let checks, let at):
        if checks.isEmpty { sheet.add(Words.noNotesHere[language], .panelQuiet, indent: "  ", width: width, glyphs: glyphs) }
        // A line each. A case may have thousands of notes: those that can't come into sight from where the cursor is stay empty.
        let nearest = isHere ? at : index < form.focus ? checks.count : 0
        for (place, check) in checks.enumerated() {
          guard abs(place - nearest) <= size.height else {
            sheet.lines.append([])
            continue
          }
          let isChosen = isHere && place == at
          if isChosen { sheet.chosen = sheet.lines.count }
          let mark = check.isOn ? "[x] " : "[ ] "
          let text = (mark + check.text.oneLine).truncated(to: max(1, width - 2), in: glyphs)
          sheet.lines.append([Span(isChosen ? "> " : "  "), Span(text, isChosen ? .panelChosen : .panel)])
        }
        if isHere, checks.isEmpty { sheet.chosen = max(0, sheet.lines.count - 1) }
      }
    }
    return sheet
  }
}

extension TextField {
  /// The keys of a field on one line; the same as those of a note that is being written.
  mutating func edit(with key: Key, limit: Int, isTooLong: inout Bool) {
    switch key {
    case .character(let character):
      if text.unicodeScalars.count + character.unicodeScalars.count > limit { isTooLong = true } else { insert(String(character)) }
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .ctrlBackspace, .altBackspace, .ctrl("w"): deleteWordBackward()
    case .ctrl("u"): deleteToStart()
    case .ctrl("k"): deleteToEnd()
    case .left: moveLeft()
    case .right: moveRight()
    case .ctrlLeft, .altLeft: moveWordLeft()
    case .ctrlRight, .altRight: moveWordRight()
    case .home, .ctrl("a"): moveToLineStart()
    case .end, .ctrl("e"): moveToLineEnd()
    default: break
    }
  }
}

extension String {
  /// The text on one line.
  var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
