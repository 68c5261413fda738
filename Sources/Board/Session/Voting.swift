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
  }

  /// As it stands in the file.
  public var value: Value {
    .map(["state": .text(state.rawValue), "on": .text(ballot.rawValue), "budget": .number(Int64(budget))])
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

  /// The stickers that a group gave and that count, in order of id. Beyond its budget they don't: two screens of one group may both give the last one.
  public func stickers(of group: GroupID) -> [Sticker] {
    Array(given.filter { $0.group == group }.sorted { $0.id < $1.id }.prefix(voting.budget))
  }

  /// The stickers of all groups that count, by group and id.
  public var allStickers: [Sticker] {
    let (ofGroup, budget) = ([GroupID: [Sticker]](grouping: given, by: \.group), voting.budget)
    return groups.flatMap { group in (ofGroup[group.id] ?? []).sorted { $0.id < $1.id }.prefix(budget) }
  }

  /// How many stickers a group has left.
  public func stickersLeft(for group: GroupID) -> Int { max(0, voting.budget - stickers(of: group).count) }

  /// The stickers of every note that has any; of every group together.
  public var stickerCounts: [NoteID: Int] {
    var ofGroup: [GroupID: [Sticker]] = [:]
    for sticker in given { ofGroup[sticker.group, default: []].append(sticker) }
    var counts: [NoteID: Int] = [:]
    for stickers in ofGroup.values {
      for sticker in stickers.sorted(by: { $0.id < $1.id }).prefix(voting.budget) { counts[sticker.note, default: 0] += 1 }
    }
    return counts
  }

  /// How much a note stands out, the smallest first: by its stickers, then what a group tells the others before what it does not. Notes that are alike in it
  /// keep the order of the board. Ties between notes are broken here and nowhere else.
  public func prominence(stickers: [NoteID: Int]) -> (NoteID) -> (Int64, Int64) {
    let picked = Set(picks.map(\.note))
    return { (Int64(-(stickers[$0] ?? 0)), picked.contains($0) ? 0 : 1) }
  }

  /// The result of the vote: what stands out first, and notes with as many stickers with the same rank. Notes without stickers, that are hidden or were
  /// removed are not in it.
  public var voteResult: [VoteRank] {
    let (counts, caseOrder) = (stickerCounts, caseOrder)
    let prominence = prominence(stickers: counts)
    let shown: [Note] = counts.keys.compactMap { cell(of: $0) == nil ? nil : note($0) }
    let placed = shown.map { note in (key: prominence(note.id), rank: NoteRank(note, caseOrder), note: note) }
    let notes = placed.sorted { a, b in a.key != b.key ? a.key < b.key : a.rank < b.rank }.map(\.note)
    var ranks: [VoteRank] = []
    for (index, note) in notes.enumerated() {
      let count = counts[note.id] ?? 0
      let rank = ranks.last.map { $0.stickers == count ? $0.rank : index + 1 } ?? 1
      ranks.append(VoteRank(rank: rank, note: note, stickers: count))
    }
    return ranks
  }

  /// Stickers that are there, of groups and on notes, whatever their number.
  private var given: [Sticker] {
    (roster[.sticker] ?? []).compactMap { subject in
      guard case .event(let id) = subject, let thing = thing(ThingID(.sticker, subject)), let maker = thing.maker, !isGone(thing),
        let note = value(.note, of: thing)?.noteID,
        let group = group(in: thing) ?? events[Int(maker)].author.group
      else { return nil }
      return Sticker(id: id, note: note, group: resolved(group))
    }
  }
}
