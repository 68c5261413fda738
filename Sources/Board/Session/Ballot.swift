// What groups give stickers to: one list in the order of the groups, each beginning after itself, so that not everybody looks at group 1 first.

/// A note that stickers can be given to.
public struct BallotNote: Equatable, Sendable {
  /// The note.
  public let note: NoteID
  /// Whose it is; none for the facilitator's.
  public let group: GroupID?
  /// Whether its group picked it. Where votes go to picks, a group that picked none is on the list with the note that the feedback would tell.
  public let isPicked: Bool
  /// Whether its group was on the plenary screen with what it tells.
  public let isTold: Bool
  /// Whether it is the voter's own; see ``Voting/ownExcluded``.
  public let isOwn: Bool
}

extension Board {
  /// What a group can give its stickers to, as far as it sees it: the picks of all groups, or all notes of step interventions, in order of groups beginning
  /// after the voter's own and going round. Each note once. Looks at all notes where these are voted on; of picks it is free on a board with its groups
  /// indexed (``indexGroups()``). Nobody's list begins with the first group.
  public func ballot(for group: GroupID?) -> [BallotNote] {
    if groupIndex == nil { return indexed.ballot(for: group) }
    let (sight, picks, voter) = (sight(of: group), picks, group.map(resolved))
    let picked = Set(picks.map(\.note))
    let all = voting.ballot == .notes ? votedNotes : picksAndInstead(picks)
    let order = groups.map(\.id)
    let turn = voter.flatMap(order.firstIndex).map { $0 + 1 } ?? 0
    let told = picked.isSuperset(of: all.values.joined()) ? [] : groupsThatTold
    var known: Set<NoteID> = []
    return ((order[turn...] + order[..<turn]).map(Optional.some) + [nil]).flatMap { all[$0] ?? [] }.filter {
      isSeen($0, in: sight) && known.insert($0).inserted
    }.compactMap { id in
      note(id).map {
        BallotNote(
          note: id, group: $0.group, isPicked: picked.contains(id), isTold: $0.group.map(told.contains) ?? false,
          isOwn: voter != nil && $0.group == voter)
      }
    }
  }

  /// Whether a note is one to give stickers to, whoever gives them. Of picks it is free on a board with its groups indexed; see ``indexGroups()``.
  public func isOnBallot(_ id: NoteID) -> Bool {
    if groupIndex == nil, voting.ballot == .picks { return indexed.isOnBallot(id) }
    guard case .intervention? = cell(of: id)?.spot else { return false }
    if voting.ballot == .notes { return true }
    let picks = picks
    return picks.contains { $0.note == id } || picksAndInstead(picks).values.contains { $0.contains(id) }
  }

  /// Whether a group's ballot lacks notes because their groups are hidden from it.
  public func isBallotPartial(for group: GroupID) -> Bool { hiddenFromVoters.contains { $0 != resolved(group) } }

  /// The stickers of a group on notes that it doesn't see now, in order of creation: it gave them while it did.
  public func unseenStickers(of group: GroupID) -> [Sticker] {
    let sight = sight(of: group)
    return placedStickers(of: group).filter { !isSeen($0.note, in: sight) }
  }

  /// What every group told, and of who told nothing what the feedback tells instead.
  private func picksAndInstead(_ picks: [(caseID: CaseID, group: GroupID, name: GroupID, note: NoteID)]) -> [GroupID?: [NoteID]] {
    var all: [GroupID?: [NoteID]] = [:]
    for pick in picks { all[pick.group, default: []].append(pick.note) }
    let (counts, first) = (shownCounts, caseStudies.first?.id)
    for group in groups.map(\.id) where all[group] == nil {
      guard let caseID = caseID(of: group, otherwise: first), let note = toldInstead(caseID, group, counts) else { continue }
      all[group] = [note]
    }
    return all
  }

  private var votedNotes: [GroupID?: [NoteID]] {
    let notes = allNotes.filter { $0.step == .interventions && cell(of: $0.id) != nil }
    return [GroupID?: [Note]](grouping: notes, by: \.group).mapValues { $0.map(\.id) }
  }
}
