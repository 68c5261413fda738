// Whose notes somebody sees: everybody's, or those of some groups. The second needs the notes of every cell by group; that index is made when it is
// first asked for and kept up to date from then on, so that a board that everybody sees whole does not pay for it.

/// Whose notes are seen.
public enum Sight: Hashable, Sendable {
  case everything
  /// The notes that these groups wrote or were given, by the names in the file; none stands for the facilitator's.
  case only(Set<String?>)
}

/// The notes of every cell by group, and when each group last wrote. Derived from the registers, as the cells are.
struct GroupIndex: Sendable {
  struct Key: Hashable {
    let cell: Cell
    let group: String?
  }

  private(set) var cells: [Key: CellNotes] = [:]
  private(set) var lastWritten: [String: Instant] = [:]

  mutating func move(from old: NotePosition?, to new: NotePosition?) {
    if let old { cells[Key(cell: old.cell, group: old.group)]?.remove(old.placed) }
    if let new { cells[Key(cell: new.cell, group: new.group), default: CellNotes()].insert(new.placed) }
  }

  mutating func note(_ event: Event) {
    guard event.thing.kind == .note, let group = event.author.group else { return }
    lastWritten[group] = max(event.at, lastWritten[group] ?? event.at)
  }
}

extension Board {
  /// From now on the notes of every cell are known by group as well. Walks over the board the first time, and is free after that.
  public mutating func indexGroups() {
    guard groupIndex == nil else { return }
    var index = GroupIndex()
    for event in events { index.note(event) }
    for thing in things { if let place = position(of: thing) { index.move(from: nil, to: place) } }
    groupIndex = index
  }

  /// How many notes of a cell are seen. What is seen of some groups only needs ``indexGroups()``.
  public func count(in cell: Cell, of sight: Sight) -> Int {
    switch sight {
    case .everything: count(in: cell)
    case .only: lists(in: cell, of: sight).reduce(0) { $0 + $1.count }
    }
  }

  /// The note at a place among those of a cell that are seen, counted from 0, oldest first.
  public func note(at index: Int, in cell: Cell, of sight: Sight) -> NoteID? {
    if sight == .everything { return note(at: index, in: cell) }
    let lists = lists(in: cell, of: sight)
    if lists.count == 1 { return lists[0][index] }
    let all = lists.flatMap(\.all).sorted()
    return all.indices.contains(index) ? all[index].id : nil
  }

  /// A note's place among those of its cell that are seen, counted from 0; none when it is not seen there.
  public func index(of id: NoteID, in cell: Cell, of sight: Sight) -> Int? {
    if sight == .everything { return index(of: id, in: cell) }
    guard let maker = thing(.note(id))?.maker else { return nil }
    let placed = Placed(at: events[Int(maker)].at, id: id)
    let lists = lists(in: cell, of: sight)
    guard lists.contains(where: { $0.index(of: placed) != nil }) else { return nil }
    return lists.count == 1 ? lists[0].index(of: placed) : lists.reduce(0) { $0 + $1.countBefore(placed) }
  }

  /// The notes of a cell that are seen, oldest first. Walks over all of them: for who searches, not for who draws.
  public func notes(in cell: Cell, of sight: Sight) -> [NoteID] {
    if sight == .everything { return cells[cell].map { $0.all.map(\.id) } ?? [] }
    return lists(in: cell, of: sight).flatMap(\.all).sorted().map(\.id)
  }

  /// Whether somebody who sees this sees a note.
  public func isSeen(_ id: NoteID, in sight: Sight) -> Bool {
    guard case .only(let groups) = sight else { return true }
    return thing(.note(id)).flatMap(position).map { groups.contains($0.group) } ?? false
  }

  /// When a group last wrote or changed a note, by its own clock; none when it never did. Needs ``indexGroups()``.
  public func lastWritten(by group: String) -> Instant? {
    namesIn(group).compactMap { groupIndex?.lastWritten[$0] }.max()
  }

  private func lists(in cell: Cell, of sight: Sight) -> [CellNotes] {
    guard case .only(let groups) = sight, let groupIndex else { return [] }
    return groups.compactMap { groupIndex.cells[GroupIndex.Key(cell: cell, group: $0)] }.filter { $0.count > 0 }
  }

  // MARK: - Merged groups

  /// The group that a group is part of now: itself, unless it was merged into another one.
  public func resolved(_ group: String) -> String { merges.isEmpty ? group : merges[group] ?? group }

  /// A group and all that were merged into it.
  public func namesIn(_ group: String) -> Set<String> { Set(merges.filter { $0.value == group }.keys).union([group]) }

  /// Follows every merged group to the end. Groups that were merged into each other, which takes two facilitators at once, are the lowest of them by
  /// name: everybody comes to the same one.
  mutating func renewMerges() {
    var next: [String: String] = [:]
    for subject in roster[.group] ?? [] {
      if let into = value(.into, of: ThingID(.group, subject))?.text, !into.isEmpty, into != subject.text { next[subject.text] = into }
    }
    merges = [:]
    for group in next.keys {
      var path = [group]
      while let into = next[path[path.count - 1]] {
        if let turn = path.firstIndex(of: into) {
          path.append(path[turn...].min() ?? into)
          break
        }
        path.append(into)
      }
      if let last = path.last, last != group { merges[group] = last }
    }
  }
}

extension Event {
  var isAboutMerging: Bool { thing.kind == .group && set.contains { $0.field == .into } }
}
