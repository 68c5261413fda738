// The groups themselves, and the notes of one of them: names, new groups, groups that go on together, notes that nobody may see.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  // MARK: - The rows

  /// A row a group, problems first. The order changes with the board and with the minute, never by walking through it.
  static func rows(of board: Board, at now: Instant) -> [GroupStanding] {
    board.standings(at: now).enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  var groupRows: [GroupStanding] { Self.rows(of: board, at: now.wall) }

  /// The group where the cursor stands; none on a board without groups.
  var chosenGroup: GroupID? {
    let rows = groupRows
    return chosenRow(in: rows).map { rows[$0].id }
  }

  /// The place of the row where the cursor stands. A group that became part of another is found there.
  func chosenRow(in rows: [GroupStanding]) -> Int? {
    if rows.isEmpty { return nil }
    guard let chosen = list.chosen.map(board.resolved) else { return 0 }
    return rows.firstIndex { $0.id == chosen } ?? 0
  }

  mutating func moveRow(by: Int) {
    let rows = groupRows
    guard let place = chosenRow(in: rows) else { return }
    let new = place.moved(by: by, in: rows.count)
    list.chosen = rows[new].id
    list.top = listTop(rows.count, new, listPlan)
  }

  mutating func markRow() {
    guard let group = chosenGroup else { return }
    list.marked = Set(markedGroups)
    if list.marked.remove(group) == nil { list.marked.insert(group) }
    if list.marked.isEmpty { say(Words.appliesToAll(board.groups.count)) }
  }

  /// A click chooses a row, a double click opens it, and the wheel goes through the rows.
  mutating func pointAtList(_ mouse: Mouse) {
    switch mouse.action {
    case .wheelUp: moveRow(by: -1)
    case .wheelDown: moveRow(by: 1)
    case .click, .doubleClick:
      let rows = groupRows
      let plan = listPlan
      let area = plan.list
      guard area.contains(mouse.at) else { return }
      let top = listTop(rows.count, chosenRow(in: rows) ?? 0, plan)
      let place = top + mouse.at.y - area.y
      guard rows.indices.contains(place) else { return }
      list.top = top
      let isChosen = list.chosen == rows[place].id
      list.chosen = rows[place].id
      if isChosen { view(rows[place].id) }
    case .drag, .release: break
    }
  }

  /// When (uptime, ms) the list of groups next shows something else by itself: a minute of silence more, or a minute over time. What is hidden behind
  /// the notes of a group needs no waking up.
  var listDeadlines: [Int64] {
    guard list.viewing == nil else { return [] }
    var waits = [board.nextSilence(at: now.wall), planningChanges].compactMap { $0 }
    if let timer = board.timer(of: nil), timer.isRunning, case let left = timer.left(at: now.wall), left <= 0 {
      waits.append(SessionTimer.nextMinute(since: now.wall.adding(left), from: 1, at: now.wall))
    }
    if case .own(.timer) = panel, let timer = hostTimer, timer.isRunning, case let left = timer.left(at: now.wall), left > 0 {
      waits.append((left - 1) % 1_000 + 1)
    }
    return waits.map { now.uptime + $0 }
  }

  /// In how many milliseconds the session is a minute further behind, or less ahead; none while its clock keeps up with the one on the wall.
  private var planningChanges: Int64? {
    let timer = board.timer(of: nil)
    if let timer, timer.isRunning, timer.left(at: now.wall) > 0 { return nil }
    guard let planning = board.planning(at: now.wall) else { return nil }
    if planning.ahead < 0 { return 60_000 - -planning.ahead % 60_000 }
    return planning.ahead > 0 ? planning.ahead % 60_000 + 1 : planning.bufferLeft + 60_000
  }

  // MARK: - Groups

  mutating func openRename() {
    guard let group = chosenGroup, mayWrite() else { return }
    let row = Form<HostForm>.Row.text(.name, Phrase.name.capitalised, title(of: group))
    panel = .form(Form(.renameGroup(group), title: Words.renameTitle(group), about: [Words.renameAbout[language]], rows: [row]))
  }

  private func title(of group: GroupID) -> String { board.groups.first { $0.id == group }?.title ?? "" }

  mutating func rename(_ group: GroupID, to title: String) {
    if title != self.title(of: group) { arrange(.rename(group, title), named(Words.renamed(group, title))) }
  }

  mutating func openAddGroup() {
    guard mayWrite() else { return }
    guard board.groups.count < Limits.groups else { return say(Words.tooManyGroups, isWarning: true) }
    let known = Set(board.groups.map(\.id))
    let free = (1...Limits.groups + 1).map { GroupID("\($0)") }.first { !known.contains($0) && board.resolved($0) == $0 } ?? "1"
    let row = Form<HostForm>.Row.text(.number, Words.numberLabel, free.text, limit: Limits.groupNameLength)
    panel = .form(Form(.addGroup, title: Words.addGroupTitle, about: [Words.addGroupAbout[language]], rows: [row]))
  }

  mutating func addGroup(_ form: Form<HostForm>) {
    let name = GroupID(form.text(.number).lowercased())
    let isThere = board.groups.contains { $0.id == name } || board.resolved(name) != name
    let isWrong = !Limits.isGroupName(name.text)
    if isWrong || isThere {
      panel = .form(form)
      return say(isWrong ? Words.groupNameIsWrong : Words.groupIsThere(name), isWarning: true)
    }
    guard arrange(.addGroup(name), named(Words.groupAdded(name))) else { return }
    // Before it there was no group: undo takes it away, as long as nobody has done anything with it.
    shell.recordAsMade()
    list.chosen = name
  }

  /// The groups to choose one from.
  func rowsOfGroups(but left: GroupID?, does: @escaping @Sendable (inout HostScreen, GroupID) -> Void) -> [Choice] {
    board.groups.filter { $0.id != left }.map { group in
      Choice(Words.group(group.id)[language], about: group.title ?? "") { does(&$0, group.id) }
    }
  }

  /// Whether nothing would be lost with a group: nobody opened it, and it has no notes.
  func isEmpty(_ group: GroupID) -> Bool {
    groupRows.contains { $0.id == group && $0.state == .notOpened && $0.total == NoteTotal() } && board.namesIn(group).count == 1
  }

  mutating func askRemoval() {
    guard let group = chosenGroup, mayWrite() else { return }
    guard isEmpty(group) else { return say(named(Words.onlyEmptyGroups)) }
    let question = Question<HostScreen>(Words.removeTitle(group), [Words.removeText]) {
      if $0.isEmpty(group) { $0.arrange(.removeGroup(group), $0.named(Words.groupRemoved(group))) }
    }
    panel = .question(question)
  }

  // MARK: - Groups that call

  /// The group that calls: the one where the cursor stands, else the first in the list.
  var callingGroup: GroupID? {
    if let chosen = chosenGroup, board.isCalling(chosen) { return chosen }
    return groupRows.first { $0.state == .calling }?.id
  }

  mutating func answerCall() {
    guard let group = callingGroup else { return say(Words.nobodyCalls) }
    guard mayWrite(), arrange(.answerCall(group), named(Words.youCome(group))) else { return }
    list.chosen = group
  }

  // MARK: - A group's notes

  mutating func view(_ group: GroupID) {
    list.chosen = group
    list.viewing = group
    desk.followed = nil
    desk.cursor.item = nil
    desk.cursor.index = 0
    follow()
    // The first note that there is, so that nobody has to look for it.
    let cells = Theme.allCases.flatMap { theme in Horizon.allCases.map { (theme, $0) } }
    if let filled = cells.first(where: { noteCount(in: cell($0.0, $0.1)) > 0 }) { go(to: filled.0, filled.1) }
    showCursor()
  }

  mutating func leaveGroup() {
    list.viewing = nil
    follow()
  }

  /// The note where the cursor stands, among those of the group that is looked at.
  var chosenGroupNote: NoteID? { list.viewing == nil ? nil : chosenNote }

  mutating func hideNote() {
    guard let id = chosenGroupNote else { return say(Words.noNoteHere) }
    arrange(.hide(.note(id), true), named(Words.takenOffAllScreens))
  }

  mutating func openMoveNote() {
    guard let id = chosenGroupNote else { return say(Words.noNoteHere) }
    guard mayWrite() else { return }
    let rows = rowsOfGroups(but: list.viewing) { screen, group in
      if screen.board.note(id) != nil { screen.arrange(.give(id, to: group), screen.named(Words.noteMoved(group))) }
    }
    panel = .chooser(Chooser(Words.moveNoteTitle, about: [board.note(id)?.text.oneLine ?? ""], rows: rows))
  }

  mutating func showNote() {
    guard let id = chosenGroupNote else { return say(Words.noNoteHere) }
    lead(.shows(PlenaryView(.note, note: id)), Words.plenaryShows(.note))
  }
}
