// The options of `praatplaat session`, each to what it does. They are taken in this order, whatever the order on the command line: groups first, then
// the stop of the agenda, then what is said apart, which so counts over what the stop did.
import Board
import Words

extension Deeds {
  /// New groups, other names, groups that become one, notes that go to another group.
  mutating func arrangeGroups(_ arguments: Arguments, _ console: Console) throws(Refusal) {
    for typed in arguments.all(.addGroup) {
      let name = GroupID(typed)
      let isRoom = board.groups.count < Limits.groups || board.groups.contains { $0.id == name }
      guard Limits.isGroupName(typed), isRoom else { throw .badValue(.addGroup, typed, hint: Sentences.groupNameHint) }
      apply(.addGroup(name))
    }
    for typed in arguments.all(.rename) {
      let (group, title) = try pair(typed, .rename, Sentences.renameHint)
      apply(.rename(try groupItself(group, .rename, typed), title.isEmpty ? "" : try labelled(title, .rename)))
    }
    for typed in arguments.all(.merge) {
      let (group, other) = try pair(typed, .merge, Sentences.mergeForm)
      // A group that was merged is no group any more; with nothing behind the sign it is one again.
      if other.isEmpty, board.resolved(GroupID(group)) != GroupID(group) {
        apply(.merge(GroupID(group), into: nil))
        continue
      }
      let (from, into) = (try groupItself(group, .merge, typed), try board.groupID(other, sayingTo: console))
      if from == into { throw .badValue(.merge, typed, hint: Sentences.mergeHint) }
      apply(.merge(from, into: into))
    }
    for typed in arguments.all(.move) {
      let (note, group) = try pair(typed, .move, Sentences.moveHint)
      let (id, other) = (try board.noteID(note, file: arguments.operands[0]), try board.groupID(group, sayingTo: console))
      guard board.note(id) != nil else { throw .note(note, .removed(file: arguments.operands[0])) }
      apply(.give(id, to: other))
    }
  }

  /// A group for what is about itself: one that was joined with another is none.
  private func groupItself(_ name: String, _ option: Option, _ typed: String) throws(Refusal) -> GroupID {
    if let name = board.joinedName(name) { throw .badValue(option, typed, hint: Sentences.joinedAlready(name, board.resolved(name))) }
    return try board.headID(name)
  }

  private func pair(_ typed: String, _ option: Option, _ hint: Phrase) throws(Refusal) -> (String, String) {
    guard let sign = typed.firstIndex(of: "="), sign > typed.startIndex else { throw .badValue(option, typed, hint: hint) }
    return (String(typed[..<sign]), String(typed[typed.index(after: sign)...]))
  }

  /// Somebody goes to groups that call.
  mutating func answerCalls(_ arguments: Arguments, _ console: Console) throws(Refusal) {
    for typed in arguments.all(.answerCall) {
      let group = try board.groupID(typed, sayingTo: console)
      guard board.isCalling(group) else { throw .group(group, .doesNotCall) }
      apply(.answerCall(group))
    }
  }

  /// The stop of the agenda.
  mutating func goAlong(_ arguments: Arguments, _ audience: Audience) throws(Refusal) {
    guard let typed = arguments[.stop] else { return }
    let (agenda, place) = (board.agenda, board.agendaPlace)
    switch typed {
    case "next":
      let next = place.map { $0 + 1 } ?? 0
      guard agenda.indices.contains(next) else { throw .noMoreStops }
      apply(.agenda(agenda[next]))
    case "previous":
      guard let place else { throw .noMoreStops }
      apply(.agenda(place == 0 ? nil : agenda[place - 1]))
    default:
      let id = try stop(typed, for: .stop)
      apply(.agenda(agenda.first { $0.id == id }))
    }
  }

  /// A stop of the agenda by its name or number.
  private func stop(_ typed: String, for option: Option) throws(Refusal) -> String {
    let stops = board.agenda.enumerated().map { Choice(id: $1.id, number: $0 + 1, names: [$1.title.nl, $1.title.en]) }
    return try find(typed, among: stops, for: option)
  }

  /// How long stops take, and when the session ends.
  mutating func plan(_ arguments: Arguments) throws(Refusal) {
    for typed in arguments.all(.minutes) {
      let (name, number) = try pair(typed, .minutes, Sentences.minutesHint)
      guard let minutes = Int(number), (0...AgendaItem.mostMinutes).contains(minutes) else {
        throw .badValue(.minutes, typed, hint: Sentences.minutesHint)
      }
      apply(.minutes(stop: try stop(name, for: .minutes), minutes))
    }
    guard let typed = arguments[.end] else { return }
    if ["off", "uit"].contains(typed) { return apply(.end(nil)) }
    guard let end = CalendarTime.nearest(typed, to: now, in: systemZone(for: board, at: now)) else {
      throw .badValue(.end, typed, hint: Sentences.endHint)
    }
    apply(.end(end))
  }

  /// Steps, cases, and what groups may do.
  mutating func lead(_ arguments: Arguments, _ audience: Audience) throws(Refusal) {
    if arguments.has(.alternateCases) { apply(.alternateCases, to: audience) }
    if let typed = arguments[.caseStudy] { apply(.caseStudy(try board.caseID(typed)), to: audience) }
    if let typed = arguments[.step] { apply(.step(try Step.named(typed)), to: audience) }
    if let typed = arguments[.led] { apply(.led(try Option.led.isYes(typed)), to: audience) }
    if let typed = arguments[.closed] { apply(.closed(try Option.closed.isYes(typed)), to: audience) }
    if let typed = arguments[.hidden] { apply(.hidden(try Option.hidden.isYes(typed)), to: audience) }
    // What is said apart of screens and glasses counts over what a vote does to them.
    try vote(arguments)
    if let typed = arguments[.mode] {
      apply(.mode(GroupMode(try Option.mode.word(typed, among: GroupMode.Name.allCases, \.title), at: now)), to: audience)
    }
    if let typed = arguments[.perspectives] {
      apply(try Option.perspectives.isYes(typed) ? .perspectives : .ownPerspectives, to: audience)
    }
    if let typed = arguments[.message] {
      apply(.message(typed.isEmpty ? nil : try labelled(typed, .message, limit: Limits.lineScalars)), to: audience)
    }
  }

  private mutating func vote(_ arguments: Arguments) throws(Refusal) {
    guard [Option.voting, .ballot, .stickers, .own].contains(where: arguments.has) else { return }
    var voting = board.voting
    if let typed = arguments[.ballot] { voting.ballot = try Option.ballot.word(typed, among: Voting.Ballot.allCases, \.title) }
    if let typed = arguments[.stickers] { voting.budget = try Option.stickers.number(typed, in: 0...Voting.largestBudget) }
    if let typed = arguments[.own] { voting.ownExcluded = try !Option.own.isYes(typed) }
    if let typed = arguments[.voting] {
      voting.state = try Option.voting.word(typed, among: Voting.State.allCases, \.title)
      apply(.voting(voting))
    } else {
      apply(.ballot(voting.ballot, stickers: voting.budget, ownExcluded: voting.ownExcluded))
    }
  }

  /// The clock: of everybody, or of each group that is meant.
  mutating func setClock(_ arguments: Arguments, _ audience: Audience) throws(Refusal) {
    guard let typed = arguments[.timer] else { return }
    guard let wish = ClockWish(typed) else { throw .badValue(.timer, typed, hint: Sentences.timerHint) }
    apply(.clock(wish), to: audience)
  }

  /// The plenary screen, what nobody is to see, and what is let through.
  mutating func show(_ arguments: Arguments, file: String) throws(Refusal) {
    for (option, isHidden) in [(Option.hide, true), (.show, false)] {
      for typed in arguments.all(option) { apply(.hide(try board.thing(typed, file: file), isHidden)) }
    }
    for typed in arguments.all(.pass) { for id in try board.takeaways(letThrough: typed) { apply(.pass(id, true)) } }
    if let typed = arguments[.mute] { apply(.muted(try Option.mute.isYes(typed))) }
    if let typed = arguments[.report] {
      apply(.report(typed.isEmpty ? nil : try labelled(typed, .report, limit: Limits.lineScalars)))
    }
    if let typed = arguments[.join] { apply(.join(try joinLine(typed))) }
    guard arguments.has(.shows) || arguments.has(.page) || arguments.has(.black) else { return }
    var view = board.shows
    if let typed = arguments[.shows] {
      // One note is chosen on the host's screen, where it can be read.
      let kinds = PlenaryView.Kind.allCases.filter { $0 != .note }
      view = PlenaryView(try Option.shows.word(typed, among: kinds, \.title), isBlack: view.isBlack)
    }
    if let typed = arguments[.page] {
      view.page = try Option.page.number(typed, in: 1...999) - 1
      // The page that is meant now, whosever page was shown before.
      (view.group, view.caseID) = (nil, nil)
    }
    if let typed = arguments[.black] { view.isBlack = try Option.black.isYes(typed) }
    apply(.shows(view))
    guard let typed = arguments[.page], let page = view.page else { return }
    let pages = max(1, board.plenaryPages(takeaways: board.takeawaysOnWall))
    if page >= pages { throw .badValue(.page, typed, hint: Sentences.pagesHint(pages)) }
  }

  private func joinLine(_ typed: String) throws(Refusal) -> JoinLine? {
    if ["", "none", "geen"].contains(typed) { return nil }
    do throws(JoinLine.Fault) { return try JoinLine(typed) } catch { throw .badValue(.join, typed, hint: error.words) }
  }
}

extension ClockWish {
  /// What `--timer` asks for.
  fileprivate init?(_ typed: String) {
    switch typed {
    case "off", "uit", "0": self = .off
    case "pause", "pauze": self = .pause
    case "resume", "verder": self = .resume
    default:
      let sign: Int64 = typed.hasPrefix("-") ? -1 : 1
      let isChange = typed.hasPrefix("-") || typed.hasPrefix("+")
      guard let duration = Self.milliseconds(isChange ? typed.dropFirst() : typed[...]) else { return nil }
      self = isChange ? .add(sign * duration) : .set(duration)
    }
  }

  /// `10m`, `90s`, `1h`, `10`, `2:30`; at most a day.
  private static func milliseconds(_ typed: Substring) -> Int64? {
    let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, let minutes = digits(parts[0]), let seconds = digits(parts[1]), parts[1].count == 2, seconds < 60 {
      return within(minutes * 60 + seconds)
    }
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "u": 3_600]
    if let last = typed.last, let unit = units[last] { return digits(typed.dropLast()).flatMap { within($0 * unit) } }
    return digits(typed).flatMap { within($0 * 60) }
  }

  private static func digits(_ text: Substring) -> Int64? {
    guard !text.isEmpty, text.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(text)
  }

  private static func within(_ seconds: Int64) -> Int64? { (1...86_400).contains(seconds) ? seconds * 1_000 : nil }
}
