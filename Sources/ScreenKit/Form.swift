// A form: a few fields that are filled in from top to bottom, on every screen that asks for more than a key. What becomes of it, its purpose says; its
// fields are read by what they are, never by their place.
import Board
import Canvas
import Words

/// What the forms of a screen are for.
package protocol FormContent: Equatable, Sendable {
  /// What their fields are.
  associatedtype Field: Hashable, Sendable
}

/// For a screen without forms.
package enum NoForm: FormContent {
  /// No field.
  package enum Field: Hashable, Sendable {}
}

/// Fields to fill in.
package struct Form<Purpose: FormContent>: Equatable, Sendable {
  /// One field.
  package struct Row: Equatable, Sendable {
    let field: Purpose.Field
    let label: Phrase
    var content: Content

    /// Text on one line, of at most so many Unicode scalars. What stands in it is selected: the first letter replaces it.
    package static func text(_ field: Purpose.Field, _ label: Phrase, _ text: String = "", limit: Int = Limits.lineScalars) -> Row {
      var typed = TextField(text)
      typed.selectAll()
      return Row(field: field, label: label, content: .text(typed, limit: limit))
    }

    /// One of several; ← and → change it.
    package static func choice(_ field: Purpose.Field, _ label: Phrase, _ options: [Phrase], chosen: Int = 0) -> Row {
      Row(field: field, label: label, content: .choice(options, chosen: chosen))
    }

    /// Any of several; space changes the one where the cursor stands.
    package static func checks(_ field: Purpose.Field, _ label: Phrase, _ checks: [FormCheck]) -> Row {
      Row(field: field, label: label, content: .checks(checks, at: 0))
    }
  }

  enum Content: Equatable, Sendable {
    case text(TextField, limit: Int)
    /// By its place.
    case choice([Phrase], chosen: Int)
    case checks([FormCheck], at: Int)
  }

  package let purpose: Purpose
  let title: Phrase
  /// What stands above the fields.
  package let about: [String]
  /// What Enter is called in the key line.
  let submits: Phrase
  /// Whether it writes something that is shared: Enter does that from every field, and Esc keeps what was typed as a draft.
  package let isShared: Bool
  var rows: [Row]
  /// What Tab is called while it opens more fields; none where it goes to the next one.
  package var unfolds: Phrase?
  /// What stood in its fields when it opened, by their names; for whoever compares.
  package var before: [String: String] = [:]
  var focus = 0

  /// A form with the cursor in its first field.
  package init(
    _ purpose: Purpose, title: Phrase, about: [String] = [], submits: Phrase = Words.saves, isShared: Bool = false, rows: [Row]
  ) {
    (self.purpose, self.title, self.about, self.rows) = (purpose, title, about, rows)
    (self.submits, self.isShared) = (isShared ? Words.shares : submits, isShared)
  }

  /// Fills in a text that somebody goes on with; nothing of it is selected.
  package mutating func fill(_ field: Purpose.Field, _ text: String) {
    guard let place = rows.firstIndex(where: { $0.field == field }), case .text(_, let limit) = rows[place].content else { return }
    rows[place].content = .text(TextField(text), limit: limit)
  }

  /// Chooses one of several, by its place.
  package mutating func fill(_ field: Purpose.Field, choosing chosen: Int) {
    guard let place = rows.firstIndex(where: { $0.field == field }), case .choice(let options, _) = rows[place].content else { return }
    rows[place].content = .choice(options, chosen: options.indices.contains(chosen) ? chosen : 0)
  }

  /// Puts these notes in and all others out.
  package mutating func fill(_ field: Purpose.Field, checking notes: Set<NoteID>) {
    guard let place = rows.firstIndex(where: { $0.field == field }), case .checks(var checks, let at) = rows[place].content else { return }
    for index in checks.indices { checks[index].isOn = notes.contains(checks[index].note) }
    rows[place].content = .checks(checks, at: at)
  }

  private func content(of field: Purpose.Field) -> Content? { rows.first { $0.field == field }?.content }

  /// Whether it has such a field.
  package func has(_ field: Purpose.Field) -> Bool { rows.contains { $0.field == field } }

  /// Puts the cursor in the first field of text in which nothing stands; in the first one where there is none.
  package mutating func focusOnEmpty() {
    focus = rows.firstIndex { if case .text(let typed, _) = $0.content { typed.text.isBlank } else { false } } ?? 0
  }

  /// What stands in a field of text, without white space around it; empty in another one.
  package func text(_ field: Purpose.Field) -> String {
    if case .text(let typed, _) = content(of: field) { typed.text.trimmed } else { "" }
  }

  /// The place that is chosen in a field of choices; 0 in another one.
  package func choice(_ field: Purpose.Field) -> Int { if case .choice(_, let chosen) = content(of: field) { chosen } else { 0 } }

  /// The notes of a field of checks; none of another one.
  package func checks(_ field: Purpose.Field) -> [FormCheck] { if case .checks(let checks, _) = content(of: field) { checks } else { [] } }

  /// Whether nothing has been typed in any of its fields.
  package var isUntouched: Bool {
    rows.allSatisfy { if case .text(let typed, _) = $0.content { typed.text.isBlank } else { true } }
  }

  mutating func move(by: Int) {
    if case .checks(let checks, let at) = rows[focus].content, checks.indices.contains(at + by) {
      rows[focus].content = .checks(checks, at: at + by)
    } else {
      leave(by: by)
    }
  }

  /// To another field, past whatever stands in this one.
  mutating func leave(by: Int) { focus = min(max(0, focus + by), rows.count - 1) }

  var isAtEnd: Bool { focus == rows.count - 1 }

  /// Whether the cursor stands among notes to choose from.
  var isAtChecks: Bool { if case .checks(let checks, _) = rows[focus].content { !checks.isEmpty } else { false } }

  var hasSeveralFields: Bool {
    if case .checks(let checks, _)? = rows.first?.content { rows.count + checks.count > 2 } else { rows.count > 1 }
  }
}

/// A note that can be in or out.
package struct FormCheck: Equatable, Sendable {
  package let note: NoteID
  let text: String
  package var isOn: Bool

  package init(note: NoteID, text: String, isOn: Bool) { (self.note, self.text, self.isOn) = (note, text, isOn) }
}

extension ScreenState {
  static var formKeys: [KeyRow<Self>] {
    [
      KeyRow(
        "submit", [.enter], "Enter", hintNow: { $0.openForm?.submits ?? Words.saves }, rank: 100,
        does: { screen in
          guard let form = screen.openForm else { return }
          guard form.isAtEnd || form.isShared else { return screen.changeForm { $0.leave(by: 1) } }
          // What it comes to may open another one.
          screen.panel = nil
          screen.submit(form)
        }),
      KeyRow(
        "up", [.up], "↑ ↓",
        hintNow: { $0.openForm?.isAtChecks == true ? .note : $0.size.width < 60 ? .question : Words.otherQuestion }, rank: 85, isPair: true,
        isHinted: { $0.openForm?.hasSeveralFields ?? false }, does: { $0.changeForm { $0.move(by: -1) } }),
      KeyRow("down", [.down], does: { $0.changeForm { $0.move(by: 1) } }),
      KeyRow(
        "next", [.tab], "Tab", hintNow: { $0.openForm?.unfolds ?? Words.otherQuestion }, rank: 70,
        isHinted: { $0.openForm.map { $0.unfolds != nil || $0.isAtChecks && !$0.isAtEnd } ?? false },
        does: { screen in
          guard let form = screen.openForm, form.unfolds != nil else { return screen.changeForm { $0.leave(by: 1) } }
          screen.unfold(form)
        }),
      KeyRow("previous", [.backTab], does: { $0.changeForm { $0.leave(by: -1) } }),
      KeyRow(
        "close", [.escape], "Esc", hintNow: { $0.openForm?.isShared == true ? Words.later : Phrase.back }, rank: 100,
        does: { screen in
          guard let form = screen.openForm else { return }
          screen.panel = nil
          screen.leave(form)
        }),
    ]
  }

  /// The form that is open, if any.
  package var openForm: Form<FormPurpose>? { if case .form(let form) = panel { form } else { nil } }

  private mutating func changeForm(_ change: (inout Form<FormPurpose>) -> Void) {
    guard case .form(var form) = panel else { return }
    change(&form)
    panel = .form(form)
  }

  /// A key of a form that is no command of forms: it goes into the field where the cursor stands.
  mutating func typeInForm(_ key: Key) {
    var isTooLong = false
    changeForm { form in
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
    }
    if isTooLong { say(Words.fieldFull, isWarning: true) }
    shell.keepDraftsSoon()
  }

  /// A click in a form goes to what is under it; a choice that the cursor was in already turns, and a note is in or out.
  mutating func clickInForm(_ place: Int) {
    changeForm { form in
      var rest = place
      for index in form.rows.indices {
        switch form.rows[index].content {
        case .checks(var checks, _):
          if rest < checks.count {
            checks[rest].isOn.toggle()
            form.rows[index].content = .checks(checks, at: rest)
            form.focus = index
            return
          }
          rest -= checks.count
        case .text, .choice:
          if rest == 0 {
            if case .choice(let options, let chosen) = form.rows[index].content, form.focus == index {
              form.rows[index].content = .choice(options, chosen: (chosen + 1) % max(1, options.count))
            }
            form.focus = index
            return
          }
          rest -= 1
        }
      }
    }
  }

  mutating func pasteInForm(_ text: String) {
    guard case .form(var form) = panel, case .text(var field, let limit) = form.rows[form.focus].content else { return }
    let lines = text.split(whereSeparator: \.isNewline)
    let line = lines.count == 1 ? String(lines[0]) : lines.map(\.trimmed).joined(separator: " ")
    if field.text.unicodeScalars.count + line.unicodeScalars.count > limit { return say(Words.fieldFull, isWarning: true) }
    field.insert(line)
    form.rows[form.focus].content = .text(field, limit: limit)
    panel = .form(form)
    shell.keepDraftsSoon()
  }

  // MARK: - What it looks like

  func sheet(of form: Form<FormPurpose>) -> Sheet {
    var sheet = newSheet(form.title)
    for line in form.about { sheet.add(line) }
    sheet.addGap()
    var place = 0
    for (index, row) in form.rows.enumerated() {
      let isHere = index == form.focus
      let start = sheet.lines.count
      defer {
        if case .checks(let checks, _) = row.content {
          place += checks.count
        } else {
          sheet.addTarget(from: start, place: place, isChosen: false)
          place += 1
        }
      }
      sheet.add(row.label[language], .panelStrong)
      switch row.content {
      case .text(let field, _): sheet.add(field, isHere: isHere)
      case .choice(let options, let chosen):
        if isHere { sheet.chosen = sheet.lines.count }
        let name = options.indices.contains(chosen) ? options[chosen][language] : ""
        sheet.lines.append([Span("  "), Span(isHere ? "< \(name) >" : "  \(name)", isHere ? .panelChosen : .panel)])
      case .checks(let checks, let at):
        // Those that can't come into sight from where the cursor is stay empty: a case may have thousands of notes.
        let nearest = isHere ? at : index < form.focus ? checks.count : 0
        add(checks, at: isHere ? at : nil, nearest: nearest, free: panelRows - rows(of: form), place: place, to: &sheet)
      }
    }
    return sheet
  }

  /// The rows that a form has beside its notes to choose from.
  private func rows(of form: Form<FormPurpose>) -> Int {
    var above = newSheet("")
    for line in form.about { above.add(line) }
    above.addGap()
    for row in form.rows {
      above.add(row.label[language])
      switch row.content {
      case .text(let field, _): above.add(field, isHere: false)
      case .choice: above.lines.append([])
      case .checks: break
      }
    }
    return above.lines.count
  }

  /// The notes to choose from: whole where there is room for all of them, else a line a note and the chosen one whole.
  private func add(_ checks: [FormCheck], at: Int?, nearest: Int, free: Int, place first: Int, to sheet: inout Sheet) {
    if checks.isEmpty { sheet.add(Words.noNotesHere[language], .panelQuiet, indent: "  ") }
    let columns = max(1, sheet.width - 6)
    func lines(_ place: Int, _ limit: Int) -> [[Span]] {
      let (check, isChosen) = (checks[place], place == at)
      let style: Style = isChosen ? .panelChosen : .panel
      let text = WrappedText(check.text.oneLine, width: columns, glyphs: glyphs, limit: limit).linesWithEllipsis
      return text.enumerated().map { line, text in
        [Span(isChosen && line == 0 ? "> " : "  "), Span((line > 0 ? "    " : check.isOn ? "[x] " : "[ ] ") + text, style)]
      }
    }
    let list = ListArrangement(count: checks.count, lines: free, chosen: at) { lines($0, max(1, free)).count }
    let heights = list.above + list.below == 0 ? list.rows.map(\.height) : nil
    for place in checks.indices {
      guard abs(place - nearest) <= size.height else {
        sheet.lines.append([])
        continue
      }
      if place == at { sheet.chosen = sheet.lines.count }
      let start = sheet.lines.count
      sheet.lines += lines(place, heights?[place] ?? (place == at ? panelRows : 1))
      sheet.addTarget(from: start, place: first + place, isChosen: false)
    }
    if at != nil, checks.isEmpty { sheet.chosen = max(0, sheet.lines.count - 1) }
  }
}
