// The groups themselves, and the notes of one of them: names, new groups, groups that go on together, notes that nobody may see.
import Board
import Canvas

extension Model {
  // MARK: - Groups

  mutating func openRename() {
    guard let group = chosenGroup, mayLead() else { return }
    let title = board.groups.first { $0.id == group }?.title ?? ""
    panel = .form(
      Form(
        .renameGroup(group), title: Words.renameTitle(group), about: [Words.renameAbout[language]],
        rows: [Form.text(Words.nameLabel, title)]))
  }

  mutating func rename(_ group: String, to title: String) -> [Effect] {
    let old = board.groups.first { $0.id == group }?.title ?? ""
    return title == old ? [] : arrange(.rename(group, title), Words.renamed(group, title))
  }

  mutating func openAddGroup() {
    guard mayLead() else { return }
    guard board.groups.count < Limits.groups else { return say(Words.tooManyGroups, isWarning: true) }
    let known = Set(board.groups.map(\.id))
    let free = (1...Limits.groups + 1).first { !known.contains("\($0)") && board.resolved("\($0)") == "\($0)" } ?? 1
    panel = .form(
      Form(
        .addGroup, title: Words.addGroupTitle, about: [Words.addGroupAbout[language]],
        rows: [Form.text(Words.numberLabel, "\(free)", limit: Limits.groupNameLength)]))
  }

  mutating func addGroup(_ form: Form) -> [Effect] {
    let name = form.text(0).lowercased()
    func refuse(_ why: Phrase) -> [Effect] {
      panel = .form(form)
      say(why, isWarning: true)
      return []
    }
    guard Limits.isGroupName(name) else { return refuse(Words.groupNameIsWrong) }
    guard !board.groups.contains(where: { $0.id == name }), board.resolved(name) == name else { return refuse(Words.groupIsThere(name)) }
    let effects = arrange(.addGroup(name), Words.groupAdded(name))
    guard !effects.isEmpty else { return [] }
    // Before it there was no group: undo takes it away, as long as nobody has done anything with it.
    if case .change(var parts)? = changes.done.last, parts.count == 1, parts[0].eventBefore == nil {
      parts[0] = ChangeLog.Part(thing: parts[0].thing, field: .removed, own: parts[0].own, valueBefore: .flag(true), eventBefore: nil)
      changes.done[changes.done.count - 1] = .change(parts)
    }
    desk.chosen = name
    return effects
  }

  mutating func openMerge() {
    guard let group = chosenGroup, mayLead() else { return }
    let rows = board.groups.filter { $0.id != group }.map {
      Chooser.Row(id: $0.id, text: Words.group($0.id)[language], about: $0.title ?? "")
    }
    panel = .chooser(Chooser(.mergeInto(group), title: Words.mergeTitle(group), about: [Words.mergeAbout[language]], rows: rows))
  }

  mutating func merge(_ group: String, into other: String) -> [Effect] {
    guard board.resolved(other) != board.resolved(group) else { return [] }
    let effects = arrange(.merge(group, into: other), Words.merged(group, other))
    guard !effects.isEmpty else { return [] }
    desk.chosen = other
    desk.marked.remove(group)
    followSession()
    return effects
  }

  /// Whether nothing would be lost with a group: nobody opened it, and it has no notes.
  func isEmpty(_ group: String) -> Bool {
    groupRows.first { $0.id == group }.map { $0.state == .notOpened && $0.total == 0 } ?? false && board.namesIn(group).count == 1
  }

  mutating func askRemoval() {
    guard let group = chosenGroup, mayLead() else { return }
    guard isEmpty(group) else { return say(Words.onlyEmptyGroups) }
    panel = .question(Question(purpose: .removeGroup(group), title: Words.removeTitle(group), text: [Words.removeText[language]]))
  }

  mutating func removeGroup(_ group: String) -> [Effect] {
    isEmpty(group) ? arrange(.removeGroup(group), Words.groupRemoved(group)) : []
  }

  // MARK: - A group's notes

  mutating func view(_ group: String) {
    desk.chosen = group
    desk.viewing = group
    followed = nil
    cursor.item = nil
    cursor.index = 0
    followSession()
    // The first note that there is, so that nobody has to look for it.
    let cells = Theme.allCases.flatMap { theme in Horizon.allCases.map { (theme, $0) } }
    if let filled = cells.first(where: { noteCount(in: cell($0.0, $0.1)) > 0 }) { go(to: filled.0, filled.1) }
    showCursor()
  }

  mutating func leaveGroup() {
    desk.viewing = nil
    followSession()
  }

  /// The note where the cursor stands, among those of the group that is looked at.
  var chosenGroupNote: NoteID? {
    guard kind == .host, desk.viewing != nil, case .note(let id) = cursor.item else { return nil }
    return id
  }

  mutating func hideNote() -> [Effect] {
    guard let id = chosenGroupNote else {
      say(Words.noNoteHere)
      return []
    }
    return arrange(.hide(id, true), Words.noteHiddenForAll)
  }

  mutating func openMoveNote() {
    guard let id = chosenGroupNote else { return say(Words.noNoteHere) }
    guard mayLead() else { return }
    let rows = board.groups.filter { $0.id != desk.viewing }.map {
      Chooser.Row(id: $0.id, text: Words.group($0.id)[language], about: $0.title ?? "")
    }
    panel = .chooser(Chooser(.moveNote(id), title: Words.moveNoteTitle, about: [board.note(id)?.text.oneLine ?? ""], rows: rows))
  }

  mutating func move(_ note: NoteID, to group: String) -> [Effect] {
    board.note(note) == nil ? [] : arrange(.give(note, to: group), Words.noteMoved(group))
  }

  mutating func showNote() -> [Effect] {
    guard let id = chosenGroupNote else {
      say(Words.noNoteHere)
      return []
    }
    return lead(.shows(PlenaryView(.note, note: id)), Words.plenaryShows(.note))
  }
}
