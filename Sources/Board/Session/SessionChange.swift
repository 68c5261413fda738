// What a facilitator can do, as things and fields: the one place where the host's keys and the command line get their events from. See Session for the
// rule that "to everybody" takes back what was said to single groups.

/// Whom a facilitator's word is for.
public enum Audience: Equatable, Sendable {
  case everybody
  /// These groups, by name.
  case groups([GroupID])
}

/// One field or more of one thing.
public struct ThingChange: Equatable, Sendable {
  /// What is changed.
  public let thing: ThingID
  /// What it becomes.
  public let set: [Assignment]

  /// Sets fields of a thing.
  public init(_ thing: ThingID, _ set: [Assignment]) {
    self.thing = thing
    self.set = set
  }
}

/// Something that a facilitator does: whole, with everything that belongs to it, so that a key and a command line can't mean two things by it.
public enum SessionChange: Equatable, Sendable {
  /// Brings groups to a step.
  case step(Step)
  /// Holds groups in their step, or lets each go its own way.
  case led(Bool)
  /// Gives groups a case, by its slug.
  case caseStudy(CaseID)
  /// Gives the cases to groups in turn.
  case alternateCases
  /// Sets the clock; none stops it.
  case timer(SessionTimer?)
  /// Does something with the clock that each of those has whom it is for.
  case clock(ClockWish)
  case closed(Bool)
  /// Whether groups' notes are hidden from the others.
  case hidden(Bool)
  /// What groups' screens are for. Looking through somebody else's glasses gives each group its glasses; everything else takes them off.
  case mode(GroupMode)
  /// Tells groups something in large letters; none takes it away. What everybody is told is on the plenary screen until then.
  case message(String?)
  /// Gives each group other glasses for a round, and takes them off again.
  case perspectives
  case ownPerspectives
  /// Opens a vote, and groups vote; closes it, shows its result or takes it away, and they go on with their work. A result is on the plenary screen.
  case voting(Voting)
  /// What is voted on, with how many stickers and whether not on one's own (nil leaves that), without opening or closing a vote.
  case ballot(Voting.Ballot, stickers: Int, ownExcluded: Bool? = nil)
  case shows(PlenaryView)
  /// Where the report will be, in a line; none takes it away.
  case report(String?)
  /// How people join; none takes it away.
  case join(JoinLine?)
  /// Whether the end of time makes no sound and no flash on the plenary screen.
  case muted(Bool)
  /// Asks polls, which take answers from now on, and groups answer them. They are on the plenary screen.
  case ask([Poll])
  /// The polls that are asked take no answers any more, and groups go on with their work. Where none is asked there is nothing to close.
  case closePolls
  /// Whether the answers to the polls that are asked can be seen before they are closed.
  case live(Bool)
  /// Goes to a stop of the agenda; none is before it began.
  case agenda(AgendaItem?)
  /// Makes a group, or puts one back that was removed.
  case addGroup(GroupID)
  /// Takes a group away.
  case removeGroup(GroupID)
  /// What a group is called; empty takes its name away.
  case rename(GroupID, String)
  /// Puts a group with another one; none makes it one by itself again.
  case merge(GroupID, into: GroupID?)
  /// Takes a note, sentence, package, takeaway, commitment or poll off every screen, or lets it be seen again. Of a session it takes the message away that
  /// was said to everybody or that group; there is nothing to show again then.
  case hide(ThingID, Bool)
  /// Lets a takeaway through to everybody's eyes, or takes that back.
  case pass(EventID, Bool)
  /// Says how something stands that was agreed in an earlier session; none takes that back. A group says it of its own, too.
  case progress(EventID, Commitment.Progress?)
  /// In which order groups tell each other what they came to.
  case feedbackOrder(FeedbackOrder)
  /// Gives a note to a group.
  case give(NoteID, to: GroupID)
  /// Goes to a group that calls.
  case answerCall(GroupID)
  /// The theme in which groups open the board; none is none in particular.
  case theme(Theme?)
  /// The moment at which the session ends; none is when the agenda is over. See ``Planning``.
  case end(Instant?)
  /// How many minutes a stop of the agenda takes, by its slug; at most ``AgendaItem/mostMinutes``. The session still ends when it would
  /// have.
  case minutes(stop: String, Int)
  /// What comes next: see ``NextDeed``. Asks nothing; who has to ask does so before.
  case next

  /// Whether it is for everybody, whatever anybody says.
  public var isForEverybody: Bool {
    switch self {
    case .voting, .ballot, .shows, .report, .join, .muted, .ask, .closePolls, .live, .agenda, .feedbackOrder, .end, .minutes, .next: true
    default: false
    }
  }
}

extension Board {
  /// What a facilitator's deed comes to, for a pen to write. What would change nothing is left out.
  /// - Parameters:
  ///   - change: the deed.
  ///   - audience: whom it is for; see ``SessionChange/isForEverybody``. A deed about one group or note names it, and is for no other.
  ///   - now: the moment, for clocks that begin to run.
  /// - Returns: things and fields; empty when the session is like that already.
  public func changes(for change: SessionChange, to audience: Audience = .everybody, at now: Instant) -> [ThingChange] {
    var draft = SessionDraft(board: self, audience: change.isForEverybody ? .everybody : audience)
    draft.apply(change, at: now)
    return draft.changes
  }
}

/// Collects what changes, thing by thing.
struct SessionDraft {
  let board: Board
  let audience: Audience
  var order: [ThingID] = []
  var fields: [ThingID: [Assignment]] = [:]

  var changes: [ThingChange] { order.compactMap { thing in fields[thing].map { ThingChange(thing, $0) } } }

  private var groups: [GroupID] { board.groups.map(\.id) }

  /// The groups that are meant.
  private var meant: [GroupID] {
    switch audience {
    case .everybody: groups
    case .groups(let names): names
    }
  }

  mutating func apply(_ change: SessionChange, at now: Instant) {
    switch change {
    case .step(let step):
      say(.step, .text(step.rawValue))
      takeBack([.ownStep, .ready])
    case .led(let isLed): say(.led, .flag(isLed))
    case .caseStudy(let slug):
      say(.caseStudy, .text(slug.text))
      takeBack([.ownCase])
    case .alternateCases: alternateCases()
    case .timer(let timer): say(.timer, timer?.value ?? .null)
    case .clock(let wish): turn(wish, at: now)
    case .closed(let isClosed): say(.closed, .flag(isClosed))
    case .hidden(let isHidden): say(.hidden, .flag(isHidden))
    case .mode(let mode):
      say(.mode, mode.value)
      apply(mode == .perspective ? .perspectives : .ownPerspectives, at: now)
    case .message(let text):
      say(.message, text.map(Value.text) ?? .null)
      if audience == .everybody { show(message: text) }
    case .perspectives: givePerspectives()
    case .ownPerspectives: takeBack([.glasses])
    case .voting(let voting):
      set(voting)
      apply(.mode(voting.state == .open ? .vote : .work), at: now)
      if voting.state == .result { set(.session, .shows, PlenaryView(.votes).value) }
    case .ballot(let ballot, let stickers, let ownExcluded):
      var voting = board.voting
      (voting.ballot, voting.budget, voting.ownExcluded) = (ballot, stickers, ownExcluded ?? voting.ownExcluded)
      set(voting)
    case .shows(let view): set(.session, .shows, board.named(view).value)
    case .report(let line): set(.session, .report, line.map(Value.text) ?? .null)
    case .join(let line): set(.session, .join, line.map { .text($0.text) } ?? .null)
    case .muted(let isMuted): set(.session, .mute, isMuted ? .flag(true) : .null)
    case .feedbackOrder(let order): set(.session, .order, .text(order.rawValue))
    case .ask(let polls):
      ask(polls)
      show(.poll)
      apply(.mode(.poll), at: now)
    case .closePolls:
      guard board.polls.contains(where: \.isOpen) || board.mode(of: nil) == .poll else { break }
      closePolls()
      apply(.mode(.work), at: now)
    case .live(let isLive): for poll in board.polls { set(.poll(poll.id), .live, .flag(isLive)) }
    case .agenda(let item): go(to: item, at: now)
    case .addGroup(let name): set(.group(name), .removed, .flag(false))
    case .removeGroup(let name): set(.group(name), .removed, .flag(true))
    case .rename(let name, let title): set(.group(name), .title, title.isEmpty ? .null : .text(title))
    case .merge(let name, let other):
      set(.group(name), .into, other.map { .text($0.text) } ?? .null)
      forgetWhatStandsFor(name)
      // Who calls goes on calling, as part of the other.
      if let other, board.isCalling(name) {
        set(.session(of: name), .calls, .null)
        set(.session(of: board.resolved(other)), .calls, .flag(true))
      }
    case .hide(let thing, let isHidden): hide(thing, isHidden)
    case .pass(let id, let isPassed):
      if (board.value(.passed, of: .takeaway(id))?.isTrue ?? false) != isPassed { set(.takeaway(id), .passed, .flag(isPassed)) }
    case .progress(let id, let progress): set(.commitment(id), .status, progress.map { .text($0.rawValue) } ?? .null)
    case .answerCall(let group): set(.session(of: group), .calls, .null)
    // A note is its writer's until it is given to somebody.
    case .give(let note, let group): if board.note(note)?.group != group { set(.note(note), .group, .text(group.text)) }
    case .theme(let theme): say(.theme, theme.map { .text($0.rawValue) } ?? .null)
    case .end(let end): set(.session, .end, end.map { .number($0.milliseconds) } ?? .null)
    case .minutes(let stop, let minutes): setMinutes(of: stop, minutes)
    case .next: for deed in board.nextDeed.changes(on: board) { apply(deed, at: now) }
    }
  }

  private mutating func hide(_ thing: ThingID, _ isHidden: Bool) {
    switch thing.kind {
    case .note, .sentence, .package, .takeaway, .commitment, .poll:
      if board.isTakenOffScreens(thing) != isHidden { set(thing, .hidden, .flag(isHidden)) }
    case .session where isHidden:
      set(thing, .message, .null)
      if thing == .session { show(message: nil) }
    default: break
    }
  }

  /// Says something to who is meant.
  private mutating func say(_ field: Field, _ value: Value) {
    switch audience {
    case .everybody:
      set(.session, field, value)
      takeBack([field])
    case .groups(let names): for name in names { set(.session(of: name), field, value) }
    }
  }

  /// Takes back what was said to, or by, single groups of those that are meant.
  private mutating func takeBack(_ taken: [Field]) {
    for name in meant {
      for field in taken { set(.session(of: name), field, .null) }
    }
  }

  /// A value that is there already needs no event, unless an event of this same change says otherwise.
  mutating func set(_ thing: ThingID, _ field: Field, _ value: Value) {
    let isThere = (board.value(field, of: thing) ?? .null) == value
    if let place = fields[thing]?.firstIndex(where: { $0.field == field }) {
      fields[thing]?.remove(at: place)
      if fields[thing]?.isEmpty == true {
        fields[thing] = nil
        order.removeAll { $0 == thing }
      }
    }
    if isThere { return }
    if fields[thing] == nil { order.append(thing) }
    fields[thing, default: []].append(Assignment(field, value))
  }

  /// Closing a vote settles what counts: what can't be seen at that moment does not.
  private mutating func set(_ voting: Voting) {
    var voting = voting
    voting.unseen = !voting.isClosed ? [] : board.voting.isClosed ? board.voting.unseen : board.unseenVoted
    set(.session, .voting, voting.value)
  }

  private mutating func alternateCases() {
    let cases = board.caseStudies.map(\.id)
    guard !cases.isEmpty else { return }
    for (index, name) in meant.enumerated() { set(.session(of: name), .caseStudy, .text(cases[index % cases.count].text)) }
    takeBack([.ownCase])
  }

  /// Each of those who are meant has a clock of its own: a minute more is a minute more on each.
  private mutating func turn(_ wish: ClockWish, at now: Instant) {
    func turned(_ group: GroupID?) -> Value { wish.applied(to: board.timer(of: group), at: now)?.value ?? .null }
    switch audience {
    case .everybody where !wish.isRelative: say(.timer, turned(nil))
    case .everybody:
      set(.session, .timer, turned(nil))
      for name in groups where board.value(.timer, of: .session(of: name)) != nil { set(.session(of: name), .timer, turned(name)) }
    case .groups(let names): for name in names { set(.session(of: name), .timer, turned(name)) }
    }
  }

  /// Each group the next pair of glasses, and never the ones that it has on.
  private mutating func givePerspectives() {
    let all = Perspective.all.map(\.nl)
    for (index, name) in meant.enumerated() {
      var place = index
      // The first group looks as a tenant: that is whom the plate is about.
      if let tenant = all.firstIndex(of: Perspective.tenant.nl) { place += tenant }
      if all[place % all.count] == board.ownRole(of: name) { place += 1 }
      set(.session(of: name), .glasses, .text(all[place % all.count]))
    }
  }

  private mutating func ask(_ polls: [Poll]) {
    for poll in polls {
      let thing = ThingID.poll(poll.id)
      set(thing, .question, Value(poll.question))
      set(thing, .options, .list(poll.options.map(Value.init)))
      set(thing, .live, .flag(poll.isLive))
      set(thing, .asks, poll.asks.map { .text($0.rawValue) } ?? .null)
      set(thing, .open, .flag(true))
      if board.isTakenOffScreens(thing) { set(thing, .hidden, .null) }
    }
    // What was asked before is over.
    for other in board.polls where other.isOpen && !polls.contains(where: { $0.id == other.id }) {
      set(.poll(other.id), .open, .flag(false))
    }
    set(.session, .poll, .list(polls.map { .text($0.id) }))
  }

  private mutating func closePolls() {
    for thing in board.askedLast.map(ThingID.poll) where board.value(.open, of: thing)?.isTrue ?? false { set(thing, .open, .flag(false)) }
  }

  private mutating func go(to item: AgendaItem?, at now: Instant) {
    guard let item else {
      set(.session, .agenda, .null)
      say(.timer, .null)
      say(.mode, .null)
      say(.theme, .null)
      takeBack([.glasses])
      set(.session, .shows, PlenaryView(.welcome).value)
      return
    }
    let does = item.does
    set(.session, .agenda, .text(item.id))
    if let step = does.step { apply(.step(step), at: now) }
    if let theme = does.theme { apply(.theme(theme), at: now) }
    if let isLed = does.isLed { apply(.led(isLed), at: now) }
    if let isHidden = does.isHidden { apply(.hidden(isHidden), at: now) }
    if does.alternatesCases == true, !groups.contains(where: { board.value(.caseStudy, of: .session(of: $0)) != nil }) { alternateCases() }
    apply(.closed(does.isClosed ?? false), at: now)
    apply(.message(nil), at: now)
    apply(.mode(GroupMode(does.mode ?? .work, at: now)), at: now)
    takeBack([.ready])
    if let ballot = does.ballot {
      var voting = board.voting
      (voting.state, voting.ballot) = (.open, ballot)
      set(voting)
    } else if board.voting.state == .open {
      var voting = board.voting
      voting.state = .closed
      set(voting)
    }
    if does.asksPoll == true { ask(board.polls(askedAt: item)) } else { closePolls() }
    if let shows = does.shows { set(.session, .shows, board.named(PlenaryView(shows)).value) }
    apply(.timer(item.minutes > 0 ? SessionTimer(milliseconds: Int64(item.minutes) * 60_000, from: now) : nil), at: now)
  }
}
