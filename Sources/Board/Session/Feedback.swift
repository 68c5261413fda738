// What the groups tell each other, a page a group and case; in which order, and who has not been on the plenary screen yet.

extension Board {
  /// What a group tells the others about a case.
  public struct Feedback: Equatable, Sendable {
    /// The group.
    public let group: GroupID
    /// The slug of the case.
    public let caseID: CaseID
    /// Its sentences of step start; a joined group may have several.
    public let starts: [GroupText]
    /// Its sentences of step end; a joined group may have several.
    public let ends: [GroupText]
    /// The notes it picked, where it did; a joined group may have several.
    public let picks: [GroupPick]
    /// The note it picked; where it did not, the one with most stickers once they may be seen, else its first; none without notes.
    public let note: NoteID?
    /// Whether the note is the group's own choice.
    public var isPicked: Bool { !picks.isEmpty }
    /// The first sentence of step start, if there is one.
    public var start: String? { starts.first?.text }
    /// The first sentence of step end, if there is one.
    public var end: String? { ends.first?.text }
  }

  /// What the groups tell, page by page: see ``feedbackPages``.
  public var feedback: [Feedback] {
    if groupIndex == nil { return indexed.feedback }
    let counts = shownCounts
    return feedbackPages.map { feedback(of: $0.group, on: $0.caseID, counts) }
  }

  /// Who tells about what, a page a group and case, in ``feedbackOrder``: of every case that a group picked, packed or wrote a sentence about, and of the one
  /// it works on where it has notes; who has notes of other cases only tells of those. Groups that are hidden tell nothing, and one without anything
  /// has no page. Free on a board with its groups indexed; see ``indexGroups()``.
  public var feedbackPages: [(group: GroupID, caseID: CaseID)] {
    if groupIndex == nil { return indexed.feedbackPages }
    let (cases, shown) = (caseStudies.map(\.id), groups.map(\.id).filter { !isHidden($0) })
    let caseOrder = Dictionary(firstOf: cases.enumerated().map { ($1, $0) })
    let groupOrder = Dictionary(firstOf: shown.enumerated().map { ($1, $0) })
    var told: Set<NamedPair> = []
    func tell(_ caseID: CaseID, _ group: GroupID) {
      if let study = caseOrder[caseID], let place = groupOrder[group] { told.insert(NamedPair(study: study, group: place)) }
    }
    for pick in picks(of: shown) { tell(pick.caseID, pick.group) }
    for said in sentences(cases, shown, [.start, .end]) { tell(said.caseID, said.group) }
    for (caseID, group) in packed { tell(caseID, group) }
    let joined = JoinedNames(shown, on: self)
    for group in shown {
      if let caseID = caseID(of: group, otherwise: cases.first), hasNotes(joined.names(of: group), caseID) { tell(caseID, group) }
    }
    let silent = Set(shown.indices).subtracting(told.map(\.group))
    if !silent.isEmpty {
      for (key, notes) in groupIndex?.cells ?? [:] where notes.count > 0 {
        if let group = key.group.map(resolved), let place = groupOrder[group], silent.contains(place) { tell(key.cell.caseID, group) }
      }
    }
    let isByCase = feedbackOrder == .caseStudy
    let pairs = told.sorted { isByCase ? $0 < $1 : ($0.group, $0.study) < ($1.group, $1.study) }
    return pairs.map { (shown[$0.group], cases[$0.study]) }
  }

  /// Whether groups of these names have a note of a case that can be seen.
  private func hasNotes(_ names: [GroupID], _ caseID: CaseID) -> Bool {
    let spots = [Cell.Spot.start, .end] + Theme.allCases.flatMap { theme in Horizon.allCases.map { .intervention(theme, $0) } }
    return names.contains { name in
      spots.contains { (groupIndex?.cells[GroupIndex.Key(cell: Cell(caseID, $0), group: name)]?.count ?? 0) > 0 }
    }
  }

  /// The cases of packages that can be seen, and whose they are.
  private var packed: [(CaseID, GroupID)] {
    (roster[.package] ?? []).compactMap { subject in
      guard let thing = thing(ThingID(.package, subject)), let maker = thing.maker, !isGone(thing), !isTakenOffScreens(thing),
        let group = events[Int(maker)].author.group, let caseID = caseID(of: thing)
      else { return nil }
      return (caseID, resolved(group))
    }
  }

  /// The groups with a page that has not been on the plenary screen since this stop of the agenda began, in order of their pages. A group that was shown with
  /// one of its pages was shown.
  public var feedbackLeft: [GroupID] {
    let pages = feedbackPages
    // Ticks of one and the same thing, what is said to everybody: they say what came after what.
    let began = latest(.agenda, of: .session)?.tick ?? 0
    var shown: Set<GroupID> = []
    for event in history(of: .session) where event.tick >= began {
      guard let view = event.shown, !view.isBlack, let group = group(shownBy: view, pages) else { continue }
      shown.insert(group)
    }
    var left: Set<GroupID> = []
    return pages.map(\.group).filter { !shown.contains($0) && left.insert($0).inserted }
  }

  /// The groups that were on the plenary screen with what they tell, at any moment of the session.
  var groupsThatTold: Set<GroupID> {
    let pages = feedbackPages
    return Set(history(of: .session).compactMap(\.shown).filter { !$0.isBlack }.compactMap { group(shownBy: $0, pages) })
  }

  /// Whose page of the feedback a view shows; none for a view of something else.
  func group(shownBy view: PlenaryView, _ pages: [(group: GroupID, caseID: CaseID)]) -> GroupID? {
    guard view.kind == .feedback else { return nil }
    return view.group.map(resolved) ?? pages.dropFirst(max(0, min(view.page ?? 0, pages.count - 1))).first?.group
  }

  // MARK: - One page

  /// What one group tells about a case. Needs ``indexGroups()`` for the note of a group that did not pick one.
  public func feedback(of group: GroupID, on caseID: CaseID) -> Feedback { feedback(of: group, on: caseID, shownCounts) }

  private func feedback(of group: GroupID, on caseID: CaseID, _ counts: [NoteID: Int]) -> Feedback {
    let picks = picks(caseID, group)
    return Feedback(
      group: group, caseID: caseID, starts: sentences(caseID, group, .start), ends: sentences(caseID, group, .end), picks: picks,
      note: picks.first?.note ?? toldInstead(caseID, group, counts))
  }

  /// The note that is told of a group that picked none: the one with most stickers where they may be seen, else its first. Needs ``indexGroups()``.
  func toldInstead(_ caseID: CaseID, _ group: GroupID, _ counts: [NoteID: Int]) -> NoteID? {
    mostStickers(caseID, group, counts) ?? firstNote(caseID, group)
  }

  /// The stickers that may be seen.
  var shownCounts: [NoteID: Int] { voting.state == .result ? stickerCounts : [:] }

  /// Of a group's notes of step interventions the one with most stickers, and of those with as many the first.
  private func mostStickers(_ caseID: CaseID, _ group: GroupID, _ counts: [NoteID: Int]) -> NoteID? {
    var best: (count: Int, placed: Placed)?
    for (id, count) in counts {
      guard let place = thing(.note(id)).flatMap(position), place.cell.caseID == caseID, case .intervention = place.cell.spot,
        place.group.map(resolved) == group
      else { continue }
      if let known = best, known.count > count || known.count == count && known.placed < place.placed { continue }
      best = (count, place.placed)
    }
    return best?.placed.id
  }

  /// A group's first note of step interventions.
  private func firstNote(_ caseID: CaseID, _ group: GroupID) -> NoteID? {
    let cells = Theme.allCases.flatMap { theme in Horizon.allCases.map { Cell(caseID, theme, $0) } }
    let firsts = namesIn(group).flatMap { name in
      cells.compactMap { groupIndex?.cells[GroupIndex.Key(cell: $0, group: name)]?.first }
    }
    return firsts.min()?.id
  }
}
