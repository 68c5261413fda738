// The session: what the facilitator says to everybody or to one group, and what groups say about themselves. Read here; changed by SessionChange.
//
// The rule, which keeps it free of comparisons between different things:
//   1. Every field stands on a thing of kind session: of everybody ("all"), or of one group.
//   2. A group's value counts before everybody's.
//   3. Who says something to everybody takes back, in the same breath, what was said about the same to single groups. So the last word counts, and
//      two facilitators who speak at once end up with one and the same session on every screen.
//   4. What a group says about itself (its own step and case, that it is done) has fields of its own, which no word to everybody can lose against:
//      it is taken back in the same way.

/// Names of the session's things.
public enum Session {
  /// The `of` of what is said to everybody. No group may be called so.
  public static let everybody = "all"
}

extension ThingID {
  /// What is said to everybody.
  public static let session = ThingID(.session, .name(Session.everybody))

  /// What is said to, or by, one group.
  public static func session(of group: GroupID) -> ThingID { ThingID(.session, .name(group.text)) }
}

extension Board {
  /// A field of the session as it counts for a group: its own value, else everybody's; everybody's where there is no group.
  public func session(_ field: Field, for group: GroupID?) -> Value? {
    group.flatMap { value(field, of: .session(of: $0)) } ?? value(field, of: .session)
  }

  /// Whether anything has ever been said about the session: a board without a facilitator is nobody's session.
  public var isInSession: Bool { place(of: .session) != nil }

  // MARK: - Where a group is

  /// The step in which a group is: the facilitator's while the group is led, else its own choice; interventions when nobody said anything.
  public func step(of group: GroupID?) -> Step {
    let given = session(.step, for: group)?.text.flatMap(Step.init(rawValue:)) ?? .interventions
    guard let group, !isLed(group) else { return given }
    return value(.ownStep, of: .session(of: group))?.text.flatMap(Step.init(rawValue:)) ?? given
  }

  /// Whether anybody, the facilitator or a group, ever chose a step: before that, nothing on a screen speaks of steps.
  public func hasSteps(for group: GroupID?) -> Bool {
    session(.step, for: group) != nil || group.map { value(.ownStep, of: .session(of: $0)) != nil } ?? false
  }

  /// Whether the facilitator holds a group in its step.
  public func isLed(_ group: GroupID?) -> Bool { session(.led, for: group)?.isTrue ?? false }

  /// The slug of the case that a group works on: its own choice, else what the facilitator gave it, else the board's first; none without cases.
  public func caseID(of group: GroupID?) -> CaseID? { caseID(of: group, otherwise: caseStudies.first?.id) }

  /// The same, for who asks it of many groups: finding the board's first case looks at all cases.
  package func caseID(of group: GroupID?, otherwise first: @autoclosure () -> CaseID?) -> CaseID? {
    let chosen = (group.flatMap { value(.ownCase, of: .session(of: $0))?.text } ?? session(.caseStudy, for: group)?.text).map(
      CaseID.init(_:))
    if let chosen, isThere(.caseStudy(chosen)) { return chosen }
    return first()
  }

  /// The clock that a group sees.
  public func timer(of group: GroupID?) -> SessionTimer? { session(.timer, for: group).flatMap(SessionTimer.init) }

  /// Whether a group may not write for now.
  public func isClosed(for group: GroupID?) -> Bool { session(.closed, for: group)?.isTrue ?? false }

  /// What a group's screen is for now.
  public func mode(of group: GroupID?) -> GroupMode { session(.mode, for: group).flatMap(GroupMode.init) ?? .work }

  /// What the facilitator tells a group in large letters.
  public func message(for group: GroupID?) -> String? {
    session(.message, for: group)?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The perspective that a group looks through: what the facilitator gave it for a round, else its own choice.
  public func role(of group: GroupID) -> String? { glasses(of: group) ?? ownRole(of: group) }

  /// The perspective that the facilitator gave a group for a round.
  public func glasses(of group: GroupID) -> String? { value(.glasses, of: .session(of: group))?.text }

  /// The perspective that a group chose itself; none when it never chose, or took it off.
  public func ownRole(of group: GroupID) -> String? {
    value(.role, of: .session(of: group))?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a group has said that it is done.
  public func isReady(_ group: GroupID) -> Bool { value(.ready, of: .session(of: group))?.isTrue ?? false }

  /// How many drafts a group has that it did not share, as far as it said.
  public func drafts(of group: GroupID) -> Int {
    Int(clamping: min(max(0, value(.drafts, of: .session(of: group))?.number ?? 0), Int64(Limits.hands)))
  }

  /// Whether a group has written the practice note.
  public func hasPractised(_ group: GroupID) -> Bool { value(.practised, of: .session(of: group))?.isTrue ?? false }

  /// Whether a group calls the facilitator: until somebody answers, or it takes that back.
  public func isCalling(_ group: GroupID) -> Bool { value(.calls, of: .session(of: group))?.isTrue ?? false }

  // MARK: - Who sees whom

  /// Whether the others don't see a group's notes for now.
  public func isHidden(_ group: GroupID?) -> Bool { session(.hidden, for: group)?.isTrue ?? false }

  /// What a group sees: its own notes, the facilitator's, and those of groups that are not hidden.
  /// - Parameter group: the group; none for the plenary screen, which is nobody's.
  /// - Returns: everything, unless something is hidden.
  public func sight(of group: GroupID?) -> Sight {
    guard hidesGroups else { return .everything }
    var names: Set<GroupID?> = [nil]
    for other in everyGroup {
      let now = resolved(other)
      if now == group.map(resolved) || !isHidden(now) { names.insert(other) }
    }
    if let group { names.formUnion(namesIn(resolved(group)).map(Optional.some)) }
    return .only(names)
  }

  // MARK: - The plenary screen and the agenda

  /// What the plenary screen shows.
  public var shows: PlenaryView { value(.shows, of: .session).flatMap(PlenaryView.init) ?? PlenaryView(.welcome) }

  /// Where the report will be, in a line of at most ``Limits/lineScalars``; none while nobody said.
  public var reportLine: String? {
    value(.report, of: .session)?.text.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(Limits.lineScalars))) }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  /// Whether the end of time makes no sound and no flash on the plenary screen.
  public var isMuted: Bool { value(.mute, of: .session)?.isTrue ?? false }

  /// The slug of the agenda's stop where the session is; none before it has begun.
  public var agendaStop: String? { value(.agenda, of: .session)?.text }
}
