// What groups come to: a sentence at the end of steps 1 and 2, the note they tell the others, packages, takeaways.

/// Notes over several themes that belong together, and who does what.
public struct Package: Equatable, Sendable {
  /// The id of the event that made it.
  public let id: EventID
  /// The slug of its case; empty when it has none.
  public let caseID: CaseID
  /// Who made it; none when the facilitator did.
  public let group: GroupID?
  /// Its notes that are still there, in order of creation.
  public let notes: [NoteID]
  /// When it was made, by its author's clock.
  public let createdAt: Instant
  let answers: [Question: String]

  /// What is asked about a package, in the order in which every form, list and report has it. What each is called is among the words.
  public enum Question: String, CaseIterable, Sendable {
    case name = "title"
    case tenants, partner, who, first, when

    /// What is asked of a package that has a name already.
    public static let besidesName = allCases.filter { $0 != .name }

    /// The field that the answer stands in.
    public var field: Field { Field(rawValue) }
  }

  /// What it is called.
  public var title: String { self[.name] }
  /// The answer to a question; empty where there is none.
  public subscript(question: Question) -> String { answers[question] ?? "" }
}

/// What one person takes home.
public struct Takeaway: Equatable, Sendable {
  /// The id of the event that made it.
  public let id: EventID
  /// One line.
  public let text: String
  /// The group that wrote it, if one did.
  public let group: GroupID?
  /// The perspective it was written from.
  public let role: String?
}

extension ThingID {
  /// The sentence in which a group's step on a case ends.
  public static func sentence(_ caseID: CaseID, _ group: GroupID, _ step: Step) -> ThingID {
    ThingID(.sentence, .name("\(caseID)/\(group)/\(step.rawValue)"))
  }

  /// The note that a group tells the others about a case.
  public static func pick(_ caseID: CaseID, _ group: GroupID) -> ThingID { ThingID(.pick, .name("\(caseID)/\(group)")) }

  /// The package of that id.
  public static func package(_ id: EventID) -> ThingID { ThingID(.package, .event(id)) }

  /// The takeaway of that id.
  public static func takeaway(_ id: EventID) -> ThingID { ThingID(.takeaway, .event(id)) }

  /// The sticker of that id.
  public static func sticker(_ id: EventID) -> ThingID { ThingID(.sticker, .event(id)) }
}

extension Board {
  /// The sentence in which a group's step on a case ended; none before it is written.
  public func sentence(_ caseID: CaseID, _ group: GroupID, _ step: Step) -> String? {
    value(.text, of: .sentence(caseID, group, step))?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The note that a group tells the others about a case; none while it has not picked, or when that note is gone or hidden.
  public func pick(_ caseID: CaseID, _ group: GroupID) -> NoteID? {
    value(.note, of: .pick(caseID, group))?.noteID.flatMap { cell(of: $0) == nil ? nil : $0 }
  }

  /// The picks of all groups, in order of cases and groups.
  public var picks: [(caseID: CaseID, group: GroupID, note: NoteID)] {
    if roster[.pick] == nil { return [] }
    let (cases, groups) = (caseStudies.map(\.id), groups.map(\.id))
    return pickPairs(NamedPlaces(cases, groups)).compactMap { pair in
      let (caseID, group) = (cases[pair.study], groups[pair.group])
      return pick(caseID, group).map { (caseID, group, $0) }
    }
  }

  /// The packages, in order of creation.
  public var packages: [Package] {
    // A note may be in many packages: where it stands is looked up once.
    var places: [NoteID: Placed?] = [:]
    func place(_ note: NoteID) -> Placed? {
      if let known = places[note] { return known }
      let place = self.thing(.note(note)).flatMap(position)?.placed
      places[note] = .some(place)
      return place
    }
    return made(.package).compactMap { id, thing, maker in
      func text(_ field: Field) -> String { value(field, of: thing)?.text ?? "" }
      let notes = notesIn(thing).compactMap(place).sorted().map(\.id)
      return Package(
        id: id, caseID: CaseID(text(.caseStudy)), group: maker.author.group.map(resolved), notes: notes, createdAt: maker.at,
        answers: Dictionary(uniqueKeysWithValues: Package.Question.allCases.map { ($0, text($0.field)) }))
    }
  }

  /// The ids of the notes that a package was given and that were not taken out again, whether or not they are there.
  private func notesIn(_ thing: Thing) -> [NoteID] {
    func note(_ assignment: Assignment) -> NoteID? { assignment.value.isTrue ? assignment.field.noteID : nil }
    if thing.later.isEmpty { return events[Int(thing.first)].set.compactMap(note) }
    return registers(of: thing).compactMap { note(events[Int($0.event)].set[Int($0.slot)]) }
  }

  /// The packages that a group may see, or everybody in the room where none is named: those of a group that is hidden are for that group alone.
  public func packages(seenBy group: GroupID?) -> [Package] {
    packages.filter { package in package.group.map { $0 == group.map(resolved) || !isHidden($0) } ?? true }
  }

  /// The packages that a note is in, by title.
  public var packageTitles: [NoteID: [String]] { titles(of: packages) }

  /// What these packages call the notes that are in them.
  public func titles(of packages: [Package]) -> [NoteID: [String]] {
    var titles: [NoteID: [String]] = [:]
    for package in packages { for note in package.notes { titles[note, default: []].append(package.title) } }
    return titles
  }

  /// The takeaways, in order of creation.
  public var takeaways: [Takeaway] {
    made(.takeaway).compactMap { id, thing, maker in
      guard let text = value(.text, of: thing)?.text, !text.isEmpty else { return nil }
      return Takeaway(id: id, text: text, group: maker.author.group.map(resolved), role: value(.role, of: thing)?.text ?? maker.author.role)
    }
  }

  /// The things of a kind that are there, of those that an event makes, in order of creation.
  private func made(_ kind: Kind) -> [(id: EventID, thing: Thing, maker: Event)] {
    (roster[kind] ?? []).compactMap { subject -> (Placed, Thing, Event)? in
      guard let thing = thing(ThingID(kind, subject)), let maker = thing.maker.map({ events[Int($0)] }), !isGone(thing) else { return nil }
      return (Placed(at: maker.at, id: maker.id), thing, maker)
    }.sorted { $0.0 < $1.0 }.map { ($0.0.id, $0.1, $0.2) }
  }

  // MARK: - Feedback

  /// What a group tells the others about a case.
  public struct Feedback: Equatable, Sendable {
    /// The group.
    public let group: GroupID
    /// The slug of the case.
    public let caseID: CaseID
    /// Its sentence of step start, if it wrote one.
    public let start: String?
    /// Its sentence of step end, if it wrote one.
    public let end: String?
    /// The note it picked; where it did not, the one with most stickers once they may be seen, else its first; none without notes.
    public let note: NoteID?
    /// Whether the note is the group's own choice.
    public let isPicked: Bool
  }

  /// What the groups tell, page by page: see ``feedbackPages``.
  public var feedback: [Feedback] {
    if groupIndex == nil { return indexed.feedback }
    let counts = shownCounts
    return feedbackPages.map { feedback(of: $0.group, on: $0.caseID, counts) }
  }

  /// Who tells about what, a page a group and case: of every case that a group has something of, else of the one it works on. Groups whose notes are
  /// hidden tell nothing. Does not look at notes.
  public var feedbackPages: [(group: GroupID, caseID: CaseID)] {
    let (cases, shown) = (caseStudies.map(\.id), groups.map(\.id).filter { !isHidden($0) })
    let (places, caseOrder) = (NamedPlaces(cases, shown), Dictionary(firstOf: cases.enumerated().map { ($1, $0) }))
    var told = Set(pickPairs(places).filter { pick(cases[$0.study], shown[$0.group]) != nil })
    for step in [Step.start, .end] {
      told.formUnion(sentencePairs(step, places).filter { sentence(cases[$0.study], shown[$0.group], step) != nil })
    }
    for (place, group) in shown.enumerated() {
      if let study = caseID(of: group, otherwise: cases.first).flatMap({ caseOrder[$0] }) {
        told.insert(NamedPair(study: study, group: place))
      }
    }
    let isByCase = feedbackOrder == .caseStudy
    func place(_ pair: NamedPair) -> (Int, Int) { isByCase ? (pair.study, pair.group) : (pair.group, pair.study) }
    return told.sorted { place($0) < place($1) }.map { (shown[$0.group], cases[$0.study]) }
  }

  /// What one group tells about a case. Needs ``indexGroups()`` for the note of a group that did not pick one.
  public func feedback(of group: GroupID, on caseID: CaseID) -> Feedback { feedback(of: group, on: caseID, shownCounts) }

  private func feedback(of group: GroupID, on caseID: CaseID, _ counts: [NoteID: Int]) -> Feedback {
    let pick = pick(caseID, group)
    return Feedback(
      group: group, caseID: caseID, start: sentence(caseID, group, .start), end: sentence(caseID, group, .end),
      note: pick ?? mostStickers(caseID, group, counts) ?? firstNote(caseID, group), isPicked: pick != nil)
  }

  /// The stickers that may be seen.
  private var shownCounts: [NoteID: Int] { voting.state == .result ? stickerCounts : [:] }

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
