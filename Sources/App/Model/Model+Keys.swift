// Keys: which part of the screen a key is for, and what the commands do. The keys themselves stand in Keymap.
import Board
import Canvas

extension Model {
  /// Where keys go now.
  var context: Context {
    switch stage {
    case .askingGroup: return .groupQuestion
    case .greeting, .board: break
    }
    if let panel { return panel.context }
    if editor != nil { return .writing }
    switch kind {
    case .group: return step == .interventions ? .board : .step
    case .host: return desk.viewing == nil ? .host : .hostBoard
    case .present: return .present
    case .review: return review.typing == nil ? .review : .reviewText
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    if case .greeting = stage {
      stage = .board
      if [.enter, .escape, .character(" ")].contains(key) { return [] }
    }
    if isLeaving { return answerLeaving(key) }
    if let effects = answerMissingFile(key) ?? reflex(key) { return effects }
    if let effects = answerWhetherToLeave(key) { return effects }
    if card != nil {
      // A call takes no key from anybody; Esc has nothing else to do here.
      putCardAway()
      if key == .escape { return [] }
    }
    if toast?.isWarning == false { toast = nil }
    if split.isStale == false, editor == nil { split.isStale = split.waits }
    switch context {
    case .groupQuestion: return answerGroup(key)
    case .writing: return type(key)
    case .palette: return search(key)
    case .board, .step:
      // What a key does, it does to something that can be seen.
      showCursor()
      if let command = Keymap.command(for: key, in: context) { return perform(command) }
      return startWriting(with: key)
    case .host, .hostBoard, .present:
      if context == .hostBoard { showCursor() }
      // On a wall nothing is said about a key that does nothing.
      guard let command = Keymap.command(for: key, in: context) else { return kind == .present ? [] : unknownToFacilitator(key) }
      return perform(command)
    case .review:
      guard let command = Keymap.command(for: key, in: .review) else { return unknownInReview(key) }
      return perform(command)
    case .reviewText: return typeText(key)
    case .form: return fill(key)
    case .timer: return setTimer(key)
    case .chooser, .question, .page, .poll, .ballot, .note, .caseStudy, .cards, .help, .paste:
      if let effects = answerPoll(key) { return effects }
      guard let command = Keymap.command(for: key, in: context) else { return [] }
      return performInPanel(command)
    }
  }

  /// Keys that people press out of habit on other systems.
  private mutating func reflex(_ key: Key) -> [Effect]? {
    switch key {
    case .ctrl("c"):
      if interruptedUntil > now.uptime { return quit() }
      interruptedUntil = now.uptime + 3_000
      say(Words.copyReflex)
      return []
    case .ctrl("s"):
      say(Words.saveReflex)
      return []
    case .ctrl("v"):
      say(Words.pasteReflex)
      return []
    default: return nil
    }
  }

  /// A capital letter on the board begins a note with that letter; so does anything else that can be nothing but text.
  private mutating func startWriting(with key: Key) -> [Effect] {
    guard case .character(let character) = key else { return [] }
    if isWelcoming {
      if !character.isASCII || character.isUppercase { openPractice(String(character)) }
      return []
    }
    if character.isUppercase || !character.isASCII || character == "@" || character == "#" {
      guard mayWrite() else { return [] }
      write(in: cursor.theme, cursor.horizon)
      return type(key)
    }
    say(Words.keyUnknown(String(character)))
    return []
  }

  /// Performs a command of the board, from a key, a click or the palette.
  mutating func perform(_ command: Command) -> [Effect] {
    if kind == .review { return performInReview(command) }
    if let effects = performInWelcome(command) { return effects }
    if kind != .group, let effects = performBeforeBoard(command) { return effects }
    switch command {
    case .left: step(themes: -1)
    case .right: step(themes: 1)
    case .up: step(notes: -1)
    case .down: step(notes: 1)
    case .theme1: go(to: .residentMix)
    case .theme2: go(to: .existingStock)
    case .theme3: go(to: .newConstruction)
    case .theme4: go(to: .socialManagement)
    case .theme5: go(to: .localCooperation)
    case .otherLane: go(to: cursor.theme, cursor.horizon.other)
    case .first: choose(index: 0)
    case .last: choose(index: itemCount(in: cursorCell) - 1)
    case .pageUp: if !scrollCase(pages: -1) { page(-1) }
    case .pageDown: if !scrollCase(pages: 1) { page(1) }
    case .write: if mayWrite() { write(in: cursor.theme, cursor.horizon) }
    case .open: return openItem()
    case .edit: editItem()
    case .switchHorizon: return switchHorizon()
    case .moveLeft: return moveNote(by: -1)
    case .moveRight: return moveNote(by: 1)
    case .remove: return removeItem()
    case .build: build()
    case .undo: return undo()
    case .redo: return redo()
    case .readCase: openCase()
    case .cards: openCards()
    case .zoom:
      isZoomed.toggle()
      split.isStale = true
    case .help: panel = .help(scroll: 0)
    case .palette: panel = .palette(CommandSearch())
    case .suspend: if !setup.isLocked { return [.suspend] }
    case .quit: return leave()
    default: return kind == .group ? performOfGroup(command) : performOfFacilitator(command)
    }
    return []
  }

  /// Whether a command of the board would do something now: only those are hinted at and found.
  func isOffered(_ command: Command) -> Bool {
    if kind == .review { return isOfferedInReview(command) }
    if isWelcoming { return isOfferedInWelcome(command) }
    if isForGroupsOnly(command) { return false }
    switch command {
    case .open:
      if case .concept = cursor.item { return mayBeWritten }
      return cursor.item != nil
    case .edit, .switchHorizon, .moveLeft, .moveRight, .remove:
      switch cursor.item {
      case .note(let id):
        if step != .interventions, [.switchHorizon, .moveLeft, .moveRight].contains(command) { return false }
        return isOurs(id) && mayBeWritten
      case .concept: return command == .edit && mayBeWritten || command == .remove
      case nil: return false
      }
    case .build:
      guard case .note(let id) = cursor.item else { return false }
      return !isOurs(id) && mayBeWritten
    case .write: return mayBeWritten && !caseID.isEmpty
    case .undo: return changes.done.last.map(canTakeBack) ?? false
    case .redo: return changes.undone.last.map(canTakeBack) ?? false
    case .readCase: return !caseID.isEmpty
    case .cards: return isOffered(.write) && !board.cards(of: cursor.theme).isEmpty
    case .suspend: return !setup.isLocked
    default: return kind == .group ? isOfferedToGroup(command) : isOfferedToFacilitator(command)
    }
  }

  /// Whether somebody may write here now: the file takes it, and the facilitator lets them.
  var mayBeWritten: Bool { isWritable && refusalOfSession == nil }

  /// Whether changes can go to the file at all.
  var isWritable: Bool {
    switch condition {
    case .readOnly, .newerVersion, .anotherBoard: false
    case .sound, .missing, .unreadable: true
    }
  }

  /// Whether changes can go to the file at all; says why not.
  mutating func fileTakesIt() -> Bool {
    switch condition {
    case .readOnly: say(Words.fileIsReadOnly, isWarning: true)
    case .newerVersion: say(Words.fileIsNewer, isWarning: true)
    case .anotherBoard: say(Words.fileIsAnotherBoard, isWarning: true)
    case .sound, .missing, .unreadable: return true
    }
    return false
  }

  /// Whether there is something to write in; says why not.
  mutating func mayWrite() -> Bool {
    guard fileTakesIt() else { return false }
    if let refusal = refusalOfSession {
      say(refusal, isWarning: true)
      return false
    }
    if !caseID.isEmpty { return true }
    say(Words.noCaseHelp, isWarning: true)
    return false
  }

  // MARK: - Leaving

  /// Quits at once; while changes are on their way it waits for them, and says so.
  mutating func quit() -> [Effect] {
    if delivery.isEmpty || isLeaving { return [.quit] }
    isLeaving = true
    return []
  }

  private mutating func answerLeaving(_ key: Key) -> [Effect] {
    switch key {
    case .character("q"), .ctrl("c"): return [.quit]
    case .escape: isLeaving = false
    default: break
    }
    return []
  }
}
