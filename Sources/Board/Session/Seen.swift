// Everything that can be seen can be taken off every screen: whether it was, and one list of what others see now.

/// Something that others see now.
public struct Seen: Equatable, Sendable {
  /// What it is: what ``SessionChange/hide(_:_:)`` takes off every screen.
  public let thing: ThingID
  /// Whose it is; none for what the facilitator says.
  public let group: GroupID?
  /// What it says; of a package its name and its answers.
  public let text: String
  /// When it was made, or said, by its author's clock.
  public let createdAt: Instant

  /// Note, sentence, package, takeaway, commitment, poll; session for a message.
  public var kind: Kind { thing.kind }
}

extension Board {
  /// Whether the facilitator took a thing off every screen. What is about it is left out wherever others look; see ``SessionChange/hide(_:_:)``.
  public func isTakenOffScreens(_ id: ThingID) -> Bool { thing(id).map(isTakenOffScreens) ?? false }

  func isTakenOffScreens(_ thing: Thing) -> Bool { value(.hidden, of: thing)?.isTrue ?? false }

  /// Whether a group's own sentence of a step was taken off every screen, and nothing was written in its place.
  public func isSentenceTakenOff(_ caseID: CaseID, _ group: GroupID, _ step: Step) -> Bool {
    guard roster[.sentence] != nil else { return false }
    return sentences(caseID, group, step).isEmpty && joinedNames(of: group).contains { isTakenOffScreens(.sentence(caseID, $0, step)) }
  }

  /// What everybody sees or can be shown now, newest first: notes, sentences, packages, takeaways, what was agreed before, the polls that are asked, messages.
  /// Without those of groups that are hidden. No more than the limit, and no more notes are read than that.
  /// - Parameters:
  ///   - limit: how many are wanted.
  ///   - byFacilitator: whether it is told to the facilitator, who also sees what groups hide from each other for now.
  /// - Returns: what is seen.
  public func seen(first limit: Int = .max, byFacilitator: Bool = false) -> [Seen] {
    var all = seenNotes(first: limit, in: byFacilitator ? .everything : sight(of: nil)) + seenOutcomes(byFacilitator) + seenWords
    all.sort { a, b in a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.thing.subject.text > b.thing.subject.text }
    return Array(all.prefix(limit))
  }

  /// What was taken off every screen and can be shown again, the last one first.
  public var takenOff: [Seen] {
    var known: Set<ThingID> = []
    let things = events.lazy.filter { $0.set.contains { $0.field == .hidden } }.map(\.thing).filter { known.insert($0).inserted }
    let all = things.compactMap { id -> (hidden: Instant, seen: Seen)? in
      guard id.kind != .session, isTakenOffScreens(id), let at = latest(.hidden, of: id)?.at, let seen = seen(id) else { return nil }
      return (at, seen)
    }
    return all.sorted { a, b in a.hidden != b.hidden ? a.hidden > b.hidden : a.seen.thing.subject.text > b.seen.thing.subject.text }.map(
      \.seen)
  }

  /// A note, sentence, package, takeaway or poll by itself, also one that was taken off the screens; none where it is not on the board.
  public func seen(_ id: ThingID) -> Seen? {
    guard isThere(id), let thing = thing(id) else { return nil }
    let made = events[Int(thing.maker ?? thing.first)].at
    return Seen(thing: id, group: author(of: id, thing), text: text(of: id), createdAt: made)
  }

  private func author(of id: ThingID, _ thing: Thing) -> GroupID? {
    switch id.kind {
    case .note: NoteID(id.subject.text).flatMap { note($0)?.group }
    // Its name is case, group and step.
    case .sentence: id.subject.text.split(separator: "/").dropLast().last.map { GroupID(String($0)) }
    case .poll: nil
    default: thing.maker.flatMap { events[Int($0)].author.group }.map(resolved)
    }
  }

  private func text(of id: ThingID) -> String {
    switch id.kind {
    case .package: Package.Question.allCases.compactMap { value($0.field, of: id)?.text }.filter { !$0.isEmpty }.joined(separator: " · ")
    case .takeaway: Takeaway.said(value(.text, of: id)?.text ?? "", at: value(.association, of: id)?.text ?? "")
    case .commitment: [Field.text, .first, .when].compactMap { value($0, of: id)?.text }.filter { !$0.isEmpty }.joined(separator: " · ")
    case .poll: value(.question, of: id)?.localized?[.nl] ?? ""
    default: value(.text, of: id)?.text ?? ""
    }
  }

  private func seenNotes(first limit: Int, in sight: Sight) -> [Seen] {
    let places = cells.values.flatMap(\.all).sorted { $1 < $0 }
    return places.lazy.filter { isSeen($0.id, in: sight) }.prefix(limit).compactMap { placed in
      note(placed.id).map { Seen(thing: .note($0.id), group: $0.group, text: $0.text, createdAt: placed.at) }
    }
  }

  private func seenOutcomes(_ byFacilitator: Bool) -> [Seen] {
    let packages = (byFacilitator ? packages : packages(seenBy: nil)).map { package in
      let texts = Package.Question.allCases.map { package[$0] }.filter { !$0.isEmpty }
      return Seen(thing: .package(package.id), group: package.group, text: texts.joined(separator: " · "), createdAt: package.createdAt)
    }
    let takeaways = (byFacilitator ? takeaways : shownTakeaways).map {
      Seen(thing: .takeaway($0.id), group: $0.group, text: $0.said, createdAt: $0.createdAt)
    }
    let agreed = commitments.map { Seen(thing: .commitment($0.id), group: $0.group, text: $0.said, createdAt: $0.createdAt) }
    let shown = groups.map(\.id).filter { byFacilitator || !isHidden($0) }
    let sentences = sentences(caseStudies.map(\.id), shown, [.start, .end]).map { said in
      let thing = ThingID.sentence(said.caseID, said.name, said.step)
      return Seen(thing: thing, group: said.name, text: said.text, createdAt: latest(.text, of: thing)?.at ?? Instant(milliseconds: 0))
    }
    return packages + takeaways + agreed + sentences
  }

  /// What the facilitator asks and says.
  private var seenWords: [Seen] {
    let asked = polls.map { poll in
      let thing = ThingID.poll(poll.id)
      return Seen(
        thing: thing, group: nil, text: poll.question[.nl], createdAt: latest(.question, of: thing)?.at ?? Instant(milliseconds: 0))
    }
    let told = ([(ThingID.session, nil)] + groups.map { (.session(of: $0.id), $0.id) }).compactMap { thing, group -> Seen? in
      guard let text = value(.message, of: thing)?.text, !text.isEmpty, let at = latest(.message, of: thing)?.at else { return nil }
      return Seen(thing: thing, group: group, text: text, createdAt: at)
    }
    return asked + told
  }
}
