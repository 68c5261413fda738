// The facilitator's commands: which part of the house carries out which, and the walk through the list of groups.
import Board
import Canvas

extension Model {
  /// The agenda goes to the file when the board has none, so that two facilitators walk through the same one.
  mutating func beginHosting() -> [Effect] {
    desk.chosen = groupRows.first?.id
    guard kind == .host, isWritable, board.agenda.isEmpty else { return [] }
    return setup.agenda.enumerated().flatMap { order, item in
      note(
        ThingChange(
          .agenda(item.id),
          [
            Assignment(.title, Value(item.title)), Assignment(.minutes, .number(Int64(item.minutes))),
            Assignment(.order, .number(Int64(order))), Assignment(.does, item.does.value),
          ]))
    }
  }

  /// Commands that mean something else on a facilitator's screen than on the board, or nothing.
  /// - Returns: none where the board's own meaning is right.
  mutating func performBeforeBoard(_ command: Command) -> [Effect]? {
    switch command {
    // In an open note the key means what it means beside it.
    case .remove where chosenGroupNote != nil: return hideNote()
    case .write, .edit, .switchHorizon, .moveLeft, .moveRight, .remove, .build, .cards, .noteDetails:
      say(Words.hostDoesNotWrite)
      return []
    case .undo, .redo:
      let effects = command == .undo ? undo() : redo()
      followSession()
      return effects
    case .quit where kind == .host: return quitHosting()
    default: break
    }
    guard kind == .host, desk.viewing == nil else { return nil }
    switch command {
    case .up: moveRow(by: -1)
    case .down: moveRow(by: 1)
    case .first: moveRow(by: -Limits.groups)
    case .last: moveRow(by: Limits.groups)
    case .left, .right, .theme1, .theme2, .theme3, .theme4, .theme5, .otherLane, .pageUp, .pageDown, .open, .readCase, .zoom: break
    default: return nil
    }
    return []
  }

  mutating func performOfFacilitator(_ command: Command) -> [Effect] {
    switch command {
    case .nextStop: return walkAgenda(by: 1)
    case .previousStop: return walkAgenda(by: -1)
    case .agendaList: openAgenda()
    case .mark: markRow()
    case .everybody: desk.marked = []
    case .hostStep: openHostSteps()
    case .hostCase: openCases()
    case .hostMode: openModes()
    case .hostVoting: openVoting()
    case .hostPoll: openPolls()
    case .plenaryView: openPlenaryViews()
    case .alternateCases: return lead(.alternateCases, Words.casesAlternated, forEverybody: true)
    case .hostTimer: panel = .timer(typed: "")
    case .timerMore: return extendTimer(by: 60_000)
    case .timerFewer: return extendTimer(by: -60_000)
    case .timerPause: return pauseTimer()
    case .timerStop: return stopTimer()
    case .hostClosed: return toggleClosed()
    case .hostHidden: return toggleHidden()
    case .hostBack: return toggleBack()
    case .led: return toggleLed()
    case .hostMessage: openMessage()
    case .hostJoin: openJoin()
    case .openGroup: if let group = chosenGroup { view(group) }
    case .renameGroup: openRename()
    case .addGroup: openAddGroup()
    case .mergeGroup: openMerge()
    case .removeGroup: askRemoval()
    case .hideNote: return hideNote()
    case .moveNoteToGroup: openMoveNote()
    case .showNote: return showNote()
    case .chooseStep: openHostSteps()
    case .backToGroups: leaveGroup()
    default: return performOfPresent(command) ?? []
    }
    return []
  }

  func isOfferedToFacilitator(_ command: Command) -> Bool {
    let hasGroups = !board.groups.isEmpty
    return switch command {
    case .nextStop: isWritable && board.agendaPlace.map { $0 < board.agenda.count - 1 } ?? !board.agenda.isEmpty
    case .previousStop: isWritable && board.agendaPlace != nil
    case .agendaList: isWritable && !board.agenda.isEmpty
    case .everybody: !markedGroups.isEmpty
    case .mark, .openGroup: hasGroups
    case .renameGroup: hasGroups && isWritable
    case .mergeGroup: isWritable && board.groups.count > 1
    case .removeGroup: isWritable && chosenGroup.map(isEmpty) ?? false
    case .hostCase: isWritable && !board.caseStudies.isEmpty
    case .alternateCases: isWritable && board.caseStudies.count > 1 && hasGroups
    case .timerMore, .timerFewer, .timerPause, .timerStop: isWritable && hostTimer != nil
    case .hostStep, .hostMode, .hostTimer, .hostClosed, .hostHidden, .hostVoting, .hostPoll, .hostBack, .hostMessage, .led, .plenaryView,
      .addGroup:
      isWritable
    case .hideNote, .showNote, .moveNoteToGroup:
      isWritable && chosenGroupNote != nil && (command != .moveNoteToGroup || board.groups.count > 1)
    default: isOfferedInPresent(command) ?? true
    }
  }

  /// What a facilitator is not offered of the board: a group's notes are the group's.
  func isForGroupsOnly(_ command: Command) -> Bool {
    guard kind != .group else { return false }
    switch command {
    case .write, .edit, .switchHorizon, .moveLeft, .moveRight, .remove, .build, .cards, .noteDetails: return true
    default: return false
    }
  }

  mutating func unknownToFacilitator(_ key: Key) -> [Effect] {
    guard case .character(let character) = key else { return [] }
    say(Words.hostKeyUnknown(String(character)))
    return []
  }

  /// Leaves at once, but asks while a session runs.
  private mutating func quitHosting() -> [Effect] {
    guard board.isSessionBegun else { return quit() }
    panel = .question(Question(purpose: .leaveSession, title: Words.leaveTitle, text: [Words.leaveText[language]]))
    return []
  }

  // MARK: - The list

  /// The group where the cursor stands; none on a board without groups.
  var chosenGroup: String? {
    let rows = groupRows
    return chosenRow(in: rows).map { rows[$0].id }
  }

  /// The place of the row where the cursor stands. A group that became part of another is found there.
  func chosenRow(in rows: [GroupStanding]) -> Int? {
    if rows.isEmpty { return nil }
    guard let chosen = desk.chosen.map(board.resolved) else { return 0 }
    return rows.firstIndex { $0.id == chosen } ?? 0
  }

  private mutating func moveRow(by: Int) {
    let rows = groupRows
    guard let place = chosenRow(in: rows) else { return }
    let new = min(max(0, place + by), rows.count - 1)
    desk.chosen = rows[new].id
    desk.top = deskTop(rows.count, new)
  }

  private mutating func markRow() {
    guard let group = chosenGroup else { return }
    desk.marked = Set(markedGroups)
    if desk.marked.remove(group) == nil { desk.marked.insert(group) }
    if desk.marked.isEmpty { say(Words.appliesToAll(board.groups.count)) }
  }

  /// A click chooses a row, a double click opens it, and the wheel goes through the rows.
  mutating func pointAtDesk(_ mouse: Mouse) -> [Effect] {
    guard kind == .host else { return [] }
    switch mouse.action {
    case .wheelUp: moveRow(by: -1)
    case .wheelDown: moveRow(by: 1)
    case .click, .doubleClick:
      let rows = groupRows
      let list = deskPlan.list
      guard list.contains(mouse.at) else { return [] }
      let top = deskTop(rows.count, chosenRow(in: rows) ?? 0)
      let place = top + mouse.at.y - list.y
      guard rows.indices.contains(place) else { return [] }
      desk.top = top
      desk.chosen = rows[place].id
      if mouse.action == .doubleClick { view(rows[place].id) }
    }
    return []
  }
}
