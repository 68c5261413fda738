// A form: a few fields that are filled in from top to bottom, on every screen that asks for more than a key. What becomes of it, its purpose says.
import Board
import Canvas
import Words

/// Fields to fill in.
struct Form: Equatable, Sendable {
  /// What a field asks for. Its answer is read by this, so that it goes to the same place wherever the field stands.
  enum Item: Hashable, Sendable {
    /// The one text of a form that asks for nothing else.
    case line
    case who, level, perspective
    case pollQuestion, pollOptions
    case answer(Package.Question)
    case packageNotes
  }

  /// One field.
  struct Row: Equatable, Sendable {
    let item: Item
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
  static func text(_ item: Item, _ label: Phrase, _ text: String = "", limit: Int = Limits.lineScalars) -> Row {
    var field = TextField(text)
    field.moveToEnd()
    return Row(item: item, label: label, content: .text(field, limit: limit))
  }

  /// The fields of a package, in the order of its questions; its notes come after its name.
  static func rows(of package: Package?, name: Phrase, notes: Phrase, _ checks: [Check]) -> [Row] {
    var rows = Package.Question.allCases.map { question in
      text(.answer(question), question == .name ? name : question.asked, package?[question] ?? "")
    }
    rows.insert(Row(item: .packageNotes, label: notes, content: .checks(checks, at: 0)), at: 1)
    return rows
  }

  private func content(_ item: Item) -> Content? { rows.first { $0.item == item }?.content }

  /// What stands in a field of text, without white space around it; empty in another one.
  func text(_ item: Item) -> String { if case .text(let field, _)? = content(item) { field.text.trimmed } else { "" } }

  /// The place that is chosen in a field of choices; 0 in another one.
  func choice(_ item: Item) -> Int { if case .choice(_, let chosen)? = content(item) { chosen } else { 0 } }

  /// What is different in a package's answers from those of the package, or from one without answers.
  func changes(to package: Package?) -> [Assignment] {
    var set = Package.Question.allCases.compactMap { question in
      let answer = text(.answer(question))
      return answer == package?[question] ?? "" ? nil : Assignment(question.field, .text(answer))
    }
    let before = Set(package?.notes ?? [])
    if case .checks(let checks, _)? = content(.packageNotes) {
      set += checks.filter { $0.isOn != before.contains($0.note) }.map { Assignment(.notes($0.note), .flag($0.isOn)) }
    }
    return set
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
