// Whose notes somebody sees: everybody's, or those of some groups. The second needs the notes of every cell by group; that index is made when it is
// first asked for and kept up to date from then on, so that a board that everybody sees whole does not pay for it.

/// Whose notes are seen.
public enum Sight: Hashable, Sendable {
  case everything
  /// The notes that these groups wrote or were given, by the names in the file; none stands for the facilitator's.
  case only(Set<GroupID?>)
}

/// The notes of every cell by group, and when each group last wrote. Derived from the registers, as the cells are.
struct GroupIndex: Sendable {
  struct Key: Hashable {
    let cell: Cell
    let group: GroupID?
  }

  /// The notes of every cell that are seen of several groups together, so that drawing one note does not sort those of a whole cell.
  struct Together {
    let groups: Set<GroupID?>
    fileprivate(set) var cells: [Cell: CellNotes] = [:]
  }

  private(set) var cells: [Key: CellNotes] = [:]
  private(set) var together: Together?
  private(set) var lastWritten: [GroupID: Instant] = [:]

  /// Takes in all notes of a cell.
  mutating func add(_ notes: some Sequence<Placed>, in cell: Cell, of group: (Placed) -> GroupID?) {
    var byGroup: [GroupID?: CellNotes] = [:]
    for placed in notes { byGroup[group(placed), default: CellNotes()].insert(placed) }
    for (group, notes) in byGroup { cells[Key(cell: cell, group: group)] = notes }
  }

  mutating func move(from old: NotePosition?, to new: NotePosition?) {
    if let old { cells[Key(cell: old.cell, group: old.group)]?.remove(old.placed) }
    if let new { cells[Key(cell: new.cell, group: new.group), default: CellNotes()].insert(new.placed) }
    if let old, together?.groups.contains(old.group) == true { together?.cells[old.cell]?.remove(old.placed) }
    if let new, together?.groups.contains(new.group) == true { together?.cells[new.cell, default: CellNotes()].insert(new.placed) }
  }

  /// From now on the notes of these groups are known together.
  mutating func bring(together groups: Set<GroupID?>) {
    if together?.groups == groups { return }
    var new = Together(groups: groups)
    for (key, notes) in cells where groups.contains(key.group) {
      for placed in notes.all { new.cells[key.cell, default: CellNotes()].insert(placed) }
    }
    together = new
  }

  mutating func record(_ event: Event) {
    guard event.thing.kind == .note, let group = event.author.group else { return }
    lastWritten[group] = max(event.at, lastWritten[group] ?? event.at)
  }
}

extension Board {
  /// From now on the notes of every cell are known by group as well. Walks over the board the first time, and is free after that.
  public mutating func indexGroups() {
    guard groupIndex == nil else { return }
    var index = GroupIndex()
    for event in events { index.record(event) }
    for (cell, notes) in cells {
      index.add(notes.all, in: cell) { placed in
        guard let thing = thing(.note(placed.id)), let maker = thing.maker else { return nil }
        return group(in: thing) ?? events[Int(maker)].author.group
      }
    }
    groupIndex = index
  }

  /// This board with its groups indexed: itself where they are, for whoever asks once.
  var indexed: Board {
    var board = self
    board.indexGroups()
    return board
  }

  /// What a screen shows from now on: as ``indexGroups()``, and what several groups wrote is known together. Walks over the board where that is
  /// different from before, and is free after that.
  public mutating func index(_ sight: Sight) {
    guard case .only(let groups) = sight else { return }
    indexGroups()
    groupIndex?.bring(together: groups)
  }

  /// How many notes of a cell are seen. What is seen of some groups only needs ``indexGroups()``. Takes the same time however many notes there are.
  public func count(in cell: Cell, of sight: Sight = .everything) -> Int { lists(in: cell, of: sight).reduce(0) { $0 + $1.count } }

  /// How many of them were made no later than a moment.
  public func count(in cell: Cell, until at: Instant, of sight: Sight = .everything) -> Int {
    lists(in: cell, of: sight).reduce(0) { $0 + $1.count(until: at) }
  }

  /// The note at a place among those of a cell that are seen, counted from 0, oldest first.
  public func note(at index: Int, in cell: Cell, of sight: Sight = .everything) -> NoteID? {
    let lists = lists(in: cell, of: sight)
    if lists.count == 1 { return lists[0][index] }
    let all = lists.flatMap(\.all).sorted()
    return all.indices.contains(index) ? all[index].id : nil
  }

  /// A note's place among those of its cell that are seen, counted from 0; none when it is not seen there.
  public func index(of id: NoteID, in cell: Cell, of sight: Sight = .everything) -> Int? {
    guard let maker = thing(.note(id))?.maker else { return nil }
    let placed = Placed(at: events[Int(maker)].at, id: id)
    let lists = lists(in: cell, of: sight)
    guard lists.contains(where: { $0.index(of: placed) != nil }) else { return nil }
    return lists.reduce(0) { $0 + $1.countBefore(placed) }
  }

  /// How many notes that somebody sees name who is needed, by an @ or a name that was filled in, and of how many: of all, as reports tell it. Looks at every
  /// note.
  public func naming(in sight: Sight) -> (count: Int, of: Int) {
    let notes = allNotes.filter { isSeen($0.id, in: sight) }
    return (notes.count { !$0.who.isEmpty }, notes.count)
  }

  /// The notes of a cell that are seen, oldest first. Walks over all of them: for who searches, not for who draws.
  public func notes(in cell: Cell, of sight: Sight) -> [NoteID] {
    let lists = lists(in: cell, of: sight)
    return (lists.count == 1 ? Array(lists[0].all) : lists.flatMap(\.all).sorted()).map(\.id)
  }

  /// Whether somebody who sees this sees a note. One that is hidden itself nobody sees; who sees everything may be told what a removed one was.
  public func isSeen(_ id: NoteID, in sight: Sight) -> Bool {
    guard let thing = thing(.note(id)), value(.hidden, of: thing)?.isTrue != true else { return false }
    guard case .only(let groups) = sight else { return true }
    return position(of: thing).map { groups.contains($0.group) } ?? false
  }

  /// When a group last wrote or changed a note, by its own clock; none when it never did. Needs ``indexGroups()``.
  public func lastWritten(by group: GroupID) -> Instant? {
    namesIn(group).compactMap { groupIndex?.lastWritten[$0] }.max()
  }

  private func lists(in cell: Cell, of sight: Sight) -> [CellNotes] {
    guard case .only(let groups) = sight else { return cells[cell].map { [$0] } ?? [] }
    guard let groupIndex else { return [] }
    if let together = groupIndex.together, together.groups == groups { return together.cells[cell].map { [$0] } ?? [] }
    return groups.compactMap { groupIndex.cells[GroupIndex.Key(cell: cell, group: $0)] }.filter { $0.count > 0 }
  }

  // MARK: - Merged groups

  /// The group that a group is part of now: itself, unless it was merged into another one. Groups that were merged into each other, which takes two
  /// facilitators at once, are the lowest of them by name: everybody comes to the same one. A chain of more groups than a board has is damage, and
  /// says nothing.
  public func resolved(_ group: GroupID) -> GroupID {
    guard !merges.isEmpty, merges[group] != nil else { return group }
    var last = group
    for _ in 0...Limits.groups {
      guard let next = merges[last] else { return last }
      last = next
    }
    // There is no end: by now this goes round, or it goes on and on.
    let turn = last
    var lowest = last
    for _ in 0...Limits.groups {
      guard let next = merges[last] else { return group }
      if next == turn { return lowest }
      lowest = min(lowest, next)
      last = next
    }
    return group
  }

  /// A group and all that were merged into it.
  public func namesIn(_ group: GroupID) -> Set<GroupID> { Set(merges.keys.lazy.filter { resolved($0) == group }).union([group]) }

  /// The groups that others were merged into, with all that each is made of: itself first, then in order of groups.
  var members: [GroupID: [GroupID]] {
    var members: [GroupID: [GroupID]] = [:]
    for name in merges.keys {
      let group = resolved(name)
      if group != name { members[group, default: []].append(name) }
    }
    return Dictionary(uniqueKeysWithValues: members.map { ($0, [$0] + $1.sorted { $0.isBefore($1) }) })
  }

  /// Takes in where a group was merged into: one step, which is followed to the end when somebody asks.
  mutating func recordMerge(_ event: Event) {
    guard event.thing.kind == .group, event.set.contains(where: { $0.field == .into }) else { return }
    let group = GroupID(event.thing.subject.text)
    let into = GroupID(value(.into, of: event.thing)?.text ?? "")
    merges[group] = into.isEmpty || into == group ? nil : into
  }
}
