// The mouse: a click chooses, a double click opens, the wheel scrolls what it is over, and the hints at the bottom are buttons.
import Board
import Canvas

extension Model {
  mutating func point(_ mouse: Mouse) -> [Effect] {
    if case .greeting = stage {
      stage = .board
      return []
    }
    if mouse.action == .click || mouse.action == .doubleClick, card != nil {
      let isHint = footerHints().contains { $0.rect.contains(mouse.at) }
      putCardAway()
      if !isHint { return [] }
    }
    if mouse.action == .click, let hint = footerHints().first(where: { $0.rect.contains(mouse.at) }) {
      return click(hint.command(at: mouse.at.x))
    }
    if panel != nil { return pointInPanel(mouse) }
    guard stage == .board, !isLeaving, kind != .present else { return [] }
    if isWelcoming { return [] }
    if kind != .group, desk.viewing == nil { return pointAtDesk(mouse) }
    switch mouse.action {
    case .wheelUp: if !wheelCase(-3, at: mouse.at) { wheel(-1, at: mouse.at) }
    case .wheelDown: if !wheelCase(3, at: mouse.at) { wheel(1, at: mouse.at) }
    case .click, .doubleClick:
      // Whoever is writing clicks in the text; elsewhere a click must not put a half note away.
      if editor != nil {
        clickInEditor(mouse.at)
        return []
      }
      if let effects = pointAtSteps(mouse.at) { return effects }
      guard chooseItem(at: mouse.at) else { return [] }
      if mouse.action == .doubleClick { return openItem() }
    }
    return []
  }

  private mutating func click(_ command: Command) -> [Effect] {
    switch context {
    case .board, .step, .host, .hostBoard, .present: return perform(command)
    case .form:
      guard let key = Keymap.binding(of: command, in: .form)?.keys.first else { return [] }
      return press(key)
    case .timer: return performInTimer(command)
    case .writing:
      guard let key = Keymap.binding(of: command, in: .writing)?.keys.first else { return [] }
      return press(key)
    case .groupQuestion:
      guard let key = Keymap.binding(of: command, in: .groupQuestion)?.keys.first else { return [] }
      return press(key)
    case .note, .caseStudy, .cards, .help, .palette, .paste, .chooser, .question, .page, .poll, .ballot: return performInPanel(command)
    }
  }

  private mutating func pointInPanel(_ mouse: Mouse) -> [Effect] {
    guard let sheet = sheet() else { return [] }
    switch mouse.action {
    case .wheelUp: scroll(by: panel?.scroll == nil ? -1 : -3)
    case .wheelDown: scroll(by: panel?.scroll == nil ? 1 : 3)
    case .click, .doubleClick:
      if !panelRect(sheet).contains(mouse.at) {
        switch panel {
        // What was typed does not go with a click beside it.
        case .paste, .form, .question, .timer: break
        default: panel = nil
        }
      }
    }
    return []
  }

  /// Scrolls the cell under the pointer, and leaves the cursor where it is.
  private mutating func wheel(_ direction: Int, at point: Point) {
    guard let cell = layout().cells.first(where: { $0.body.rect.contains(point) }) else { return }
    let place = self.cell(cell.theme, cell.horizon)
    if direction > 0, cell.below > 0 { setTop(topIndex(of: place) + 1, of: place) }
    if direction < 0, cell.above > 0 { setTop(topIndex(of: place) - 1, of: place) }
  }

  /// Chooses what stands at a point.
  /// - Returns: whether a note stands there.
  private mutating func chooseItem(at point: Point) -> Bool {
    let layout = layout()
    if point.y == layout.plan.heads, layout.plan.shape != .step {
      if layout.plan.shape == .single {
        if let tab = tabs(layout.plan).first(where: { $0.rect.contains(point) }) { go(to: tab.theme) }
      } else if let column = layout.plan.columns.first(where: { point.x >= $0.x && point.x < $0.x + $0.width }) {
        go(to: column.theme)
      }
      return false
    }
    if let cell = layout.cells.first(where: { $0.body.rect.contains(point) }) {
      guard let placed = cell.items.first(where: { $0.rect.contains(point) }), case .item(let item) = placed.slot else {
        if cell.theme != cursor.theme || cell.horizon != cursor.horizon { go(to: cell.theme, cell.horizon) }
        return cell.items.isEmpty
      }
      (cursor.theme, cursor.horizon) = (cell.theme, cell.horizon)
      choose(item)
      return true
    }
    if let strip = layout.plan.columns.first(where: { !$0.isOpen && point.x >= $0.x && point.x < $0.x + $0.width }) {
      go(to: strip.theme, point.y >= layout.plan.laneRow(.long, upper: layout.upper) ? .long : .short)
    }
    return false
  }

  private mutating func clickInEditor(_ point: Point) {
    if editor?.purpose == .sentence { return clickInSentence(point) }
    guard let editor, let cell = layout().cell(cursor.theme, cursor.horizon), let width = editorTextWidth else { return }
    let slot = cell.items.first { placed in
      switch placed.slot {
      case .editor: true
      case .item(.note(let id)): editor.purpose == .editing(id)
      case .item(.concept): false
      }
    }
    guard let rect = slot?.rect, rect.contains(point) else { return }
    let wrapped = WrappedText(editor.field.text, width: width, glyphs: setup.glyphs, editing: true)
    let first = max(0, min(wrapped.point(ofCaret: editor.field.caret).y - max(1, rect.height - 1) + 1, wrapped.lines.count - 1))
    self.editor?.field.caret = wrapped.caret(at: Point(x: point.x - rect.x - 1, y: point.y - rect.y + first))
  }
}
