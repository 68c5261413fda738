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
  /// Whether the facilitator took it off every screen: only its own group still hears of it.
  public let isTakenOff: Bool
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
  /// One line; of a plan the whole of it in a sentence.
  public let text: String
  /// What was filled in of a plan; empty where it is a line only.
  public let plan: [Part: String]
  /// At which housing association somebody takes it home; none where nobody said.
  public let association: String?
  /// The group that wrote it, if one did.
  public let group: GroupID?
  /// The perspective it was written from.
  public let role: String?
  /// When it was made, by its author's clock.
  public let createdAt: Instant
  /// Whether the facilitator let it through.
  public let isPassed: Bool
  /// Whether the facilitator took it off every screen: only its own group still hears of it.
  public let isTakenOff: Bool
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
  /// The sentences in which a group's step on a case ended, each under the name it was written under: none before one is written, one of a group by itself,
  /// and of a joined group those of all its names, until it writes a sentence together. Without what the facilitator took off the screens.
  public func sentences(_ caseID: CaseID, _ group: GroupID, _ step: Step) -> [GroupText] {
    // Every picture asks a few times, and in most steps of most sessions there is none at all.
    guard roster[.sentence] != nil else { return [] }
    return speaking(joinedNames(of: group)) { .sentence(caseID, $0, step) }.compactMap { name in
      ownSentence(caseID, name, step).map { GroupText(group: name, text: $0) }
    }
  }

  /// The first of ``sentences(_:_:_:)``: the one that a group would change.
  public func sentence(_ caseID: CaseID, _ group: GroupID, _ step: Step) -> String? { sentences(caseID, group, step).first?.text }

  /// What stands under this very name.
  func ownSentence(_ caseID: CaseID, _ name: GroupID, _ step: Step) -> String? {
    guard let thing = thing(.sentence(caseID, name, step)), !isTakenOffScreens(thing) else { return nil }
    return value(.text, of: thing)?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The notes that a group tells the others about a case, each under the name under which it was picked: of a joined group those of all its names, until it
  /// picks together. Without notes that are gone or hidden.
  public func picks(_ caseID: CaseID, _ group: GroupID) -> [GroupPick] {
    speaking(joinedNames(of: group)) { .pick(caseID, $0) }.compactMap { name in
      ownPick(caseID, name).map { GroupPick(group: name, note: $0) }
    }
  }

  /// The first of ``picks(_:_:)``; none while a group has not picked.
  public func pick(_ caseID: CaseID, _ group: GroupID) -> NoteID? { picks(caseID, group).first?.note }

  /// What was picked under this very name.
  private func ownPick(_ caseID: CaseID, _ name: GroupID) -> NoteID? {
    value(.note, of: .pick(caseID, name))?.noteID.flatMap { cell(of: $0) == nil ? nil : $0 }
  }

  /// The picks of all groups, in order of cases, groups and their names.
  public var picks: [(caseID: CaseID, group: GroupID, name: GroupID, note: NoteID)] { picks(of: groups.map(\.id)) }

  func picks(of groups: [GroupID]) -> [(caseID: CaseID, group: GroupID, name: GroupID, note: NoteID)] {
    if roster[.pick] == nil { return [] }
    let (cases, joined) = (caseStudies.map(\.id), JoinedNames(groups, on: self))
    return pickPairs(NamedPlaces(cases, joined.names)).compactMap { pair in
      let (caseID, name, group) = (cases[pair.study], joined.names[pair.group], groups[joined.places[pair.group]])
      guard let note = ownPick(caseID, name), speaking(joined.names(of: group), { .pick(caseID, $0) }).contains(name) else { return nil }
      return (caseID, group, name, note)
    }
  }

  /// The packages, in order of creation, without those that were taken off the screens.
  public var packages: [Package] { packagesWithHidden.filter { !$0.isTakenOff } }

  /// The packages of a group itself, which hears of those that were taken off the screens.
  public func packages(of group: GroupID) -> [Package] { packagesWithHidden.filter { $0.group == group } }

  /// The packages of everybody, also those that were taken off the screens.
  var packagesWithHidden: [Package] {
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
        isTakenOff: isTakenOffScreens(thing),
        answers: Dictionary(uniqueKeysWithValues: Package.Question.allCases.map { ($0, text($0.field)) }))
    }
  }

  /// The ids of the notes that a package was given and that were not taken out again, whether or not they are there.
  func notesIn(_ thing: Thing) -> [NoteID] {
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

  /// The takeaways, in order of creation, without those that were taken off the screens.
  public var takeaways: [Takeaway] { takeawaysWithHidden.filter { !$0.isTakenOff } }

  /// The takeaways of a group itself, which hears of those that were taken off the screens.
  public func takeaways(of group: GroupID) -> [Takeaway] { takeawaysWithHidden.filter { $0.group == group } }

  /// The takeaways of everybody, also those that were taken off the screens.
  var takeawaysWithHidden: [Takeaway] {
    made(.takeaway).compactMap { id, thing, maker in
      guard let text = value(.text, of: thing)?.text, !text.isEmpty else { return nil }
      func filled(_ field: Field) -> String? { value(field, of: thing)?.text.flatMap { $0.isEmpty ? nil : $0 } }
      let parts = Takeaway.Part.allCases.compactMap { part in filled(part.field).map { (part, $0) } }
      return Takeaway(
        id: id, text: text, plan: Dictionary(uniqueKeysWithValues: parts), association: filled(.association),
        group: maker.author.group.map(resolved), role: value(.role, of: thing)?.text ?? maker.author.role,
        createdAt: maker.at, isPassed: value(.passed, of: thing)?.isTrue ?? false, isTakenOff: isTakenOffScreens(thing))
    }
  }

  /// The things of a kind that are there, of those that an event makes, in order of creation.
  func made(_ kind: Kind) -> [(id: EventID, thing: Thing, maker: Event)] {
    (roster[kind] ?? []).compactMap { subject -> (Placed, Thing, Event)? in
      guard let thing = thing(ThingID(kind, subject)), let maker = thing.maker.map({ events[Int($0)] }), !isGone(thing) else { return nil }
      return (Placed(at: maker.at, id: maker.id), thing, maker)
    }.sorted { $0.0 < $1.0 }.map { ($0.0.id, $0.1, $0.2) }
  }
}
