// What a person can do, apart from how: every command of every screen. Keymap says which keys do it and what it is called.

/// Something that a key, a click on a hint, or the command palette does.
public enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving over the board
  case left, right, up, down, theme1, theme2, theme3, theme4, theme5, otherLane, first, last, pageUp, pageDown
  // Notes
  case write, open, edit, switchHorizon, moveLeft, moveRight, remove, build, undo, redo
  // Around the notes
  case readCase, cards, zoom, help, palette, suspend, quit
  // While writing
  case save, stopWriting, newLine, writeInOtherLane, writeLeft, writeRight
  // In a panel
  case close, scrollUp, scrollDown, scrollPageUp, scrollPageDown, previous, next, choose
  case asOneNote, asManyNotes
  // At the beginning
  case join

  /// The other one of a pair that shares a hint.
  var opposite: Command? {
    switch self {
    case .moveLeft: .moveRight
    case .writeLeft: .writeRight
    case .previous: .next
    case .scrollUp: .scrollDown
    default: nil
    }
  }
}

/// Where keys mean something of their own.
public enum Context: CaseIterable, Hashable, Sendable {
  case board, writing, note, caseStudy, cards, help, palette, paste, groupQuestion
}
