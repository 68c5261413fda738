// Voting with stickers: whether and on what, each group's budget, and the count.

/// Whether and on what is voted.
public struct Voting: Hashable, Sendable {
  /// How far it is. The raw values are what stands in the file.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case off
    /// Groups give stickers and take them back.
    case open
    /// Nobody gives or takes; nobody sees the count.
    case closed
    /// Everybody sees the count.
    case result
  }

  /// What is voted on.
  public enum Ballot: String, CaseIterable, Hashable, Sendable {
    /// The note that each group picked.
    case picks
    /// Every note of step interventions.
    case notes
  }

  /// How far it is.
  public var state: State
  /// What is voted on.
  public var ballot: Ballot
  /// How many stickers each group has.
  public var budget: Int
  /// Notes with stickers that could not be seen when the vote was closed: what is on them does not count. Whatever is hidden or shown later changes
  /// nothing about what counted then.
  public var unseen: Set<NoteID> = []
  /// Whether groups give no stickers to what is their own. Whoever writes keeps to it; what was given counts, because what is a group's own changes when
  /// groups are joined, and totals don't.
  public var ownExcluded = false

  /// Stickers of a group when nobody says otherwise.
  public static let usualBudget = 5
  /// A budget is at most this.
  public static let largestBudget = 99

  /// A vote; what is not said is as usual.
  public init(_ state: State = .off, on ballot: Ballot = .picks, budget: Int = Voting.usualBudget) {
    self.state = state
    self.ballot = ballot
    self.budget = budget
  }

  /// Reads what stands in the file; none for what this version does not know.
  public init?(_ value: Value) {
    guard case .map(let entries) = value, let state = entries["state"]?.text.flatMap(State.init(rawValue:)) else { return nil }
    let budget = Int(clamping: entries["budget"]?.number ?? Int64(Voting.usualBudget))
    self.init(
      state, on: entries["on"]?.text.flatMap(Ballot.init(rawValue:)) ?? .picks, budget: min(max(0, budget), Self.largestBudget))
    if case .flag(false)? = entries["own"] { ownExcluded = true }
    unseen = Set((entries["unseen"]?.words ?? []).compactMap(NoteID.init))
  }

  /// Whether it is settled what counts.
  public var isClosed: Bool { state == .closed || state == .result }

  /// As it stands in the file.
  public var value: Value {
    var entries: [String: Value] = ["state": .text(state.rawValue), "on": .text(ballot.rawValue), "budget": .number(Int64(budget))]
    if ownExcluded { entries["own"] = .flag(false) }
    if !unseen.isEmpty { entries["unseen"] = .list(unseen.sorted().map { .text($0.text) }) }
    return .map(entries)
  }
}

/// A sticker that a group gave.
public struct Sticker: Equatable, Sendable {
  /// The id of the event that gave it.
  public let id: EventID
  /// The note it is on.
  public let note: NoteID
  /// Who gave it.
  public let group: GroupID
  /// The name under which it was given: of a joined group, one of its names.
  public let name: GroupID
}

/// A place in the result of a vote.
public struct VoteRank: Equatable, Sendable {
  /// Counted from 1; notes with as many stickers share it.
  public let rank: Int
  /// The note.
  public let note: Note
  /// Its stickers.
  public let stickers: Int
}

extension Board {
  /// Whether and on what is voted.
  public var voting: Voting { value(.voting, of: .session).flatMap(Voting.init) ?? Voting() }

  /// The stickers that a group gave and that count, in order of creation. Those on a note that can't be seen don't, and are free again. Of those under one
  /// name the newest beyond the budget don't: two screens of one group may both give the last one, and a note may come back. So a joined group has the
  /// budgets of all its names, and joining changes no note's count.
  public func stickers(of group: GroupID) -> [Sticker] { counted(placedStickers(of: group)) }

  /// The stickers of a group on notes that can be seen, in order of creation, also those beyond its budget.
  public func placedStickers(of group: GroupID) -> [Sticker] { given(by: { $0 == group }) }

  /// The stickers that count, by group and id; last those of groups that were taken away.
  public var allStickers: [Sticker] {
    let ofGroup = [GroupID: [Sticker]](grouping: counted(given(by: { _ in true })), by: \.group)
    let groups = groups.map(\.id)
    let others = Set(ofGroup.keys).subtracting(groups).sorted { $0.isBefore($1) }
    return (groups + others).flatMap { (ofGroup[$0] ?? []).sorted { $0.id < $1.id } }
  }

  /// The stickers that were given beyond the budget of their name and don't count, in order of creation: with a larger budget they would.
  public var stickersBeyondBudget: [Sticker] {
    let all = given(by: { _ in true })
    let counted = Set(counted(all).map(\.id))
    return all.filter { !counted.contains($0.id) }
  }

  /// How many stickers a group has left: of a joined group, of all its names together.
  public func stickersLeft(for group: GroupID) -> Int {
    max(0, voting.budget * joinedNames(of: group).count - stickers(of: group).count)
  }

  /// The name under which a group gives its next sticker: the first of its names that has one left. None when all are given.
  public func stickerName(for group: GroupID) -> GroupID? {
    let given = [GroupID: [Sticker]](grouping: stickers(of: group), by: \.name)
    return joinedNames(of: group).first { given[$0]?.count ?? 0 < voting.budget }
  }

  /// Whether any sticker was given, also on a note that can't be seen.
  public var hasStickers: Bool { !placed.isEmpty }

  /// How many groups have no sticker left, and of how many groups.
  public var votersDone: (done: Int, of: Int) {
    let (groups, members, budget) = (groups.map(\.id), members, voting.budget)
    let given = [GroupID: [Sticker]](grouping: counted(given(by: { _ in true })), by: \.group)
    return (groups.count { given[$0]?.count ?? 0 >= budget * (members[$0]?.count ?? 1) }, groups.count)
  }

  /// The stickers of every note that has any; of every group together.
  public var stickerCounts: [NoteID: Int] {
    var counts: [NoteID: Int] = [:]
    for sticker in counted(given(by: { _ in true })) { counts[sticker.note, default: 0] += 1 }
    return counts
  }

  /// Of stickers in order of creation those within the budget of their name, in the same order.
  private func counted(_ stickers: [Sticker]) -> [Sticker] {
    let budget = voting.budget
    var given: [GroupID: Int] = [:]
    return stickers.filter { sticker in
      given[sticker.name, default: 0] += 1
      return given[sticker.name, default: 0] <= budget
    }
  }

  /// How much a note stands out, the smallest first: by its stickers, then what a group tells the others before what it does not. Notes that are alike in it
  /// keep the order of the board. Ties between notes are broken here and nowhere else.
  public func prominence(stickers: [NoteID: Int]) -> (NoteID) -> (Int64, Int64) {
    let picked = Set(picks.map(\.note))
    return { (Int64(-(stickers[$0] ?? 0)), picked.contains($0) ? 0 : 1) }
  }

  /// The result of the vote: what stands out first, and notes with as many stickers with the same rank. Notes without stickers, that are hidden or were
  /// removed are not in it; one that went after the vote was closed leaves its rank empty.
  public var voteResult: [VoteRank] {
    let (counts, caseOrder) = (stickerCounts, caseOrder)
    let prominence = prominence(stickers: counts)
    let shown = counts.keys.filter { cell(of: $0) != nil }.compactMap(note)
    let ranked = shown.map { note in (key: prominence(note.id), rank: NoteRank(note, caseOrder), note: note) }
    // In a copy the note of a sticker that counts may be one that nobody knows: it takes its place all the same.
    let places = Dictionary(firstOf: counts.values.sorted(by: >).enumerated().map { ($1, $0 + 1) })
    return ranked.sorted { a, b in a.key != b.key ? a.key < b.key : a.rank < b.rank }.map { ranked in
      let count = counts[ranked.note.id] ?? 0
      return VoteRank(rank: places[count] ?? 1, note: ranked.note, stickers: count)
    }
  }

  /// The notes with stickers that can't be seen now: ``Voting/unseen`` of a vote that is closed at this moment.
  var unseenVoted: Set<NoteID> { Set(placed.map(\.sticker.note).filter { cell(of: $0) == nil }) }

  /// Stickers of some groups on notes that can be seen, or could when the vote was closed; in order of creation, whatever their number.
  private func given(by isWanted: (GroupID) -> Bool) -> [Sticker] {
    let voting = voting
    let counted = placed.filter {
      isWanted($0.sticker.group) && (voting.isClosed ? !voting.unseen.contains($0.sticker.note) : cell(of: $0.sticker.note) != nil)
    }
    return counted.sorted { $0.placed < $1.placed }.map(\.sticker)
  }

  /// Stickers that are there, of groups and on notes.
  private var placed: [(sticker: Sticker, placed: Placed)] {
    (roster[.sticker] ?? []).compactMap { subject in
      guard case .event(let id) = subject, let thing = thing(ThingID(.sticker, subject)), let maker = thing.maker, !isGone(thing),
        let note = value(.note, of: thing)?.noteID,
        let group = group(in: thing) ?? events[Int(maker)].author.group
      else { return nil }
      return (Sticker(id: id, note: note, group: resolved(group), name: group), Placed(at: events[Int(maker)].at, id: id))
    }
  }
}
