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
  // Steps, sentences, perspectives
  case chooseStep, makeSentence, writeSentence, choosePerspective, noteDetails, search, onlyOurs
  // What a group says and answers
  case pick, giveSticker, takeSticker, ready, packages, takeaways, openCall
  case pollMore, pollFewer, pollOnly, otherPoll
  // In a form
  case formNext, formPrevious, formSubmit
  // The facilitator: the list of groups
  case mark, everybody, nextStop, previousStop, hostStep, hostCase, hostTimer, timerMore, timerFewer, timerPause, timerStop, hostClosed,
    hostHidden
  case hostVoting, hostPoll, hostBack, hostMessage, hostJoin, hostMode, plenaryView, plenaryNext, plenaryPrevious, plenaryBlack
  case openGroup, renameGroup, addGroup, mergeGroup, alternateCases, agendaList, led, removeGroup, otherScreen
  // The facilitator: one group's notes
  case hideNote, moveNoteToGroup, showNote, backToGroups

  /// The other one of a pair that shares a hint.
  var opposite: Command? {
    switch self {
    case .moveLeft: .moveRight
    case .writeLeft: .writeRight
    case .previous: .next
    case .scrollUp: .scrollDown
    case .giveSticker: .takeSticker
    case .pollMore: .pollFewer
    case .nextStop: .previousStop
    case .plenaryNext: .plenaryPrevious
    case .timerMore: .timerFewer
    default: nil
    }
  }
}

/// Where keys mean something of their own.
public enum Context: CaseIterable, Hashable, Sendable {
  case board, writing, note, caseStudy, cards, help, palette, paste, groupQuestion
  /// The board of steps 1 and 2.
  case step
  /// Lists, forms, questions and texts that any screen can put over itself.
  case form, chooser, question, page
  case poll, ballot
  /// The facilitator's list of groups, one group's notes, and the plenary screen.
  case host, hostBoard, present
  /// The facilitator's clock, large.
  case timer
}
