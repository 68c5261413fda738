// The bottom line: what can be done now, as keys to press or words to click, and whether everything is shared.
import Board
import Canvas

/// One hint of the bottom line.
struct FooterHint: Equatable, Sendable {
  let command: Command
  let label: String
  let words: String
  let rect: Rect

  /// What a click does: of a pair the first on its own sign, and the other on the rest.
  func command(at x: Int) -> Command {
    guard let opposite = command.opposite, let first = label.firstIndex(of: " ") else { return command }
    return x < rect.x + label.distance(from: label.startIndex, to: first) ? command : opposite
  }
}

extension Model {
  func drawFooter(in frame: inout Frame) {
    let row = size.height - 1
    frame.grid.fill(Rect(x: 0, y: row, width: size.width, height: 1), .footer)
    for hint in footerHints() {
      let used = frame.grid.write(hint.label, at: hint.rect.origin, style: .footerKey)
      frame.grid.write(hint.words, at: Point(x: hint.rect.x + used + 1, y: row), style: .footer)
    }
    let state = savedState
    frame.grid.write(state.text, endingAt: size.width - 1, y: row, style: state.isWarning ? .warning : .footer.with(.bold))
  }

  /// The hints that fit, in the keymap's order: the least important leave first.
  func footerHints() -> [FooterHint] {
    // While somebody leaves, the sentence above says the two keys that do something.
    if case .greeting = stage { return [] }
    if isLeaving || calls.asksToLeave { return [] }
    var rows = Keymap.bindings(in: context).filter { row in row.hint != nil && isHinted(row.command) }
    func words(_ row: Binding) -> String {
      if row.command == .open, case .concept = cursor.item { return Words.goOn[language] }
      if row.command == .formSubmit, case .form(let form) = panel, form.purpose == .search { return Words.searches[language] }
      if row.command == .writeInOtherLane, editor?.purpose == .sentence { return Words.toNotes[language] }
      return row.hint?[language] ?? ""
    }
    func columns(_ row: Binding) -> Int {
      width(of: row.label[language], in: setup.glyphs) + 1 + width(of: words(row), in: setup.glyphs)
    }
    let room = size.width - 2 - width(of: savedState.text, in: setup.glyphs) - 2
    while rows.reduce(0, { $0 + columns($1) + 2 }) - 2 > room, let least = rows.indices.min(by: { rows[$0].rank < rows[$1].rank }) {
      rows.remove(at: least)
    }
    var x = 1
    return rows.map { row in
      defer { x += columns(row) + 2 }
      return FooterHint(
        command: row.command, label: row.label[language], words: words(row),
        rect: Rect(x: x, y: size.height - 1, width: columns(row), height: 1))
    }
  }

  /// No key that does nothing is shown.
  private func isHinted(_ command: Command) -> Bool {
    switch (context, command) {
    case (.board, .open), (.step, .open): isOffered(command) && !asksToMakeAnew
    // Everybody comes back into sight with the same key.
    case (.board, .onlyOurs), (.step, .onlyOurs): seesOnlyOurs
    case (.board, _), (.step, _): isOffered(command)
    case (.note, .noteDetails): isOpenNoteChosen && isOffered(command)
    case (.note, .previous) where step != .interventions: noteCount(in: cursorCell) > 1
    case (.writing, .writeInOtherLane): editor.map { $0.step == .interventions || $0.purpose == .sentence } ?? false
    case (.form, .formNext): hasSeveralFields
    case (.writing, .newLine): editor?.purpose != .sentence
    case (.note, .edit), (.note, .switchHorizon), (.note, .build), (.note, .remove): isOpenNoteChosen && isOffered(command)
    case (.chooser, .remove): isPackageChosen
    case (.poll, .close), (.ballot, .close): true
    case (.poll, .otherPoll): board.polls.count > 1 && board.polls.contains(where: \.isOpen)
    case (.poll, _): isWritable && board.polls.contains(where: \.isOpen)
    case (.ballot, .giveSticker): isWritable && board.voting.state == .open && !ballotNotes.isEmpty
    case (.ballot, _): ballotNotes.count > 1
    case (.note, .previous): noteCount(in: cell(cursor.theme, .short)) + noteCount(in: cell(cursor.theme, .long)) > 1
    case (.cards, .choose): hasCards && isOffered(.write)
    case (.writing, .save): mayBeWritten
    case (.cards, .scrollUp): hasSeveralCards
    case (.palette, .choose): foundCount > 0
    case (.palette, .scrollUp): foundCount > 1
    case (.caseStudy, .previous): board.caseStudies.count > 1
    case (.caseStudy, .choose): isAnotherCaseOpen
    case (.writing, .writeLeft): size.width >= 60 && editor?.step == .interventions
    case (.host, _), (.hostBoard, _): isOffered(command)
    case (.timer, .timerMore), (.timer, .timerStop), (.timer, .timerPause): isWritable && (command == .timerPause || hostTimer != nil)
    case (.groupQuestion, .join): hasTypedGroup
    case (_, .scrollUp):
      if let sheet = sheet(), panel?.scroll != nil { sheet.lines.count > panelRows } else { true }
    default: true
    }
  }

  private var isAnotherCaseOpen: Bool {
    guard case .caseStudy(let index, _) = panel else { return false }
    let cases = board.caseStudies
    return cases.indices.contains(index) && cases[index].id != caseID
  }

  private var hasSeveralFields: Bool {
    guard case .form(let form) = panel else { return false }
    if case .checks(let checks, _)? = form.rows.first?.content { return form.rows.count + checks.count > 2 }
    return form.rows.count > 1
  }

  private var hasTypedGroup: Bool {
    guard case .askingGroup(let question) = stage, !question.typed.isEmpty else { return false }
    return board.groups.isEmpty || group(named: question.typed) != nil
  }

  private var hasCards: Bool {
    if case .cards(let theme, _) = panel { !board.cards(of: theme).isEmpty } else { false }
  }

  private var hasSeveralCards: Bool {
    if case .cards(let theme, _) = panel { board.cards(of: theme).count > 1 } else { false }
  }

  private var foundCount: Int {
    if case .palette(let search) = panel { found(search).count } else { 0 }
  }

  /// Where the changes are that are not shared.
  private var waitingWords: Phrase {
    let bare = delivery.bare.count
    if delivery.loss != nil, bare > 0 { return Words.keptNowhere(bare) }
    let count = delivery.waiting.count
    return bare == 0 && size.width >= 80 ? Words.keptNotShared(count) : Words.notSharedYet(count)
  }

  /// Whether everything is in the shared file. It says "shared" of nothing that has not been read back from there.
  var savedState: (text: String, isWarning: Bool) {
    switch condition {
    case .readOnly, .newerVersion, .anotherBoard: return ("! " + Words.readOnly[language], true)
    case .missing: return ("! " + Words.fileGone[language], true)
    case .sound, .unreadable: break
    }
    if delivery.isEmpty { return ("✓ " + Words.shared[language], false) }
    if delivery.trouble != nil || delivery.isFileBusy || delivery.isLate(at: now.uptime) {
      return ("! " + waitingWords[language], true)
    }
    return (Words.sharing[language], false)
  }
}
