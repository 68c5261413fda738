// Groups that play along, so that a facilitator can practise: what each of them does next, given the board. Pure: the moment and chance come in as values.
import Board

/// Groups that answer, write, pick and vote as people do: each after a while, one much slower than the others, and one that needs help.
struct Rehearsal {
  /// One group, and when it does something next.
  private struct Player {
    let group: GroupID
    /// Its place among the groups, counted from 0.
    let place: Int
    var pen: Pen
    var next: Instant
    /// How many notes it has written in each step of each case.
    var written: [String: Int] = [:]
    var takeaways = 0
    var hasCalled = false
  }

  /// What one group does at one moment.
  private enum Deed {
    case change(ThingChange)
    case make(Kind, [Assignment])
  }

  private var players: [Player]
  /// In which the groups write.
  private let language: Language
  /// How many times as fast as people.
  private let speed: Int64
  private var chance: any RandomNumberGenerator

  /// The speeds that make sense: beyond the last one nobody could follow.
  static let speeds = 1...60
  /// Ninety minutes in some ten.
  static let usualSpeed = 10

  /// - Parameters:
  ///   - board: its groups play.
  ///   - speed: how many times as fast as people; see ``speeds``.
  ///   - language: the one in which they write.
  ///   - now: the moment at which it begins.
  ///   - chance: what decides how long each of them thinks.
  ///   - writers: a new one for each group.
  init(on board: Board, speed: Int, in language: Language, at now: Instant, chance: any RandomNumberGenerator, writers: [WriterID]) {
    self.speed = Int64(speed)
    self.language = language
    self.chance = chance
    players = zip(board.groups, writers).enumerated().map { place, player in
      Player(group: player.0.id, place: place, pen: Pen(writer: player.1, author: Author(group: player.0.id)), next: now)
    }
    for index in players.indices { players[index].next = now.adding(pause(2_000...40_000)) }
  }

  /// When somebody does something next; none where there are no groups.
  var next: Instant? { players.map(\.next).min() }

  /// What the groups whose time has come do now.
  /// - Parameters:
  ///   - board: takes in what they do.
  ///   - now: the moment.
  /// - Returns: the events, to be shared.
  mutating func play(on board: inout Board, at now: Instant) -> [Event] {
    var events: [Event] = []
    for index in players.indices where players[index].next <= now {
      if let deed = deed(of: index, on: board, at: now) { events += write(deed, by: index, on: &board, at: now) }
      // One group takes three times as long as the others.
      let thinking = pause(6_000...24_000)
      players[index].next = now.adding(players[index].place % 8 == 6 ? thinking * 3 : thinking)
    }
    return events
  }

  private mutating func pause(_ range: ClosedRange<Int64>) -> Int64 { max(50, Int64.random(in: range, using: &chance) / speed) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &chance) }

  private mutating func write(_ deed: Deed, by index: Int, on board: inout Board, at now: Instant) -> [Event] {
    switch deed {
    case .change(let change): return players[index].pen.write([change], on: &board, at: now)
    case .make(let kind, let set):
      let event = players[index].pen.newThing(kind, set, at: now)
      board.apply(event)
      return [event]
    }
  }

  // MARK: - What it is time for

  private mutating func deed(of index: Int, on board: Board, at now: Instant) -> Deed? {
    let group = players[index].group
    guard board.groups.contains(where: { $0.id == group }) else { return nil }
    if !board.isThere(.group(group)) || board.value(.opened, of: .group(group))?.isTrue != true {
      return .change(ThingChange(.group(group), [Assignment(.opened, .flag(true))]))
    }
    guard board.isInSession else { return nil }
    switch board.mode(of: group).now(now) {
    case .wait, .back, .quiet: return nil
    case .welcome:
      let hasPractised = board.value(.practised, of: .session(of: group))?.isTrue == true
      return hasPractised ? nil : .change(ThingChange(.session(of: group), [Assignment(.practised, .flag(true))]))
    case .poll: return answer(of: group, on: board)
    case .vote: return sticker(of: group, on: board)
    case .takeaway: return takeaway(of: index)
    case .package: return board.isClosed(for: group) ? nil : package(of: index, on: board)
    case .work, .perspective: return board.isClosed(for: group) ? nil : work(of: index, on: board)
    }
  }

  private mutating func answer(of group: GroupID, on board: Board) -> Deed? {
    guard let poll = board.polls.first(where: { $0.isOpen && board.answer(to: $0, by: group) == nil }), !poll.options.isEmpty else {
      return nil
    }
    var hands = poll.options.map { _ in 0 }
    // A table of three to six people.
    for _ in 0..<Int.random(in: 3...6, using: &chance) { hands[Int.random(in: 0..<hands.count, using: &chance)] += 1 }
    return .change(board.answering(hands, to: poll, by: group))
  }

  private mutating func sticker(of group: GroupID, on board: Board) -> Deed? {
    guard board.voting.state == .open, board.stickersLeft(for: group) > 0 else { return nil }
    let notes = board.ballot(for: group).filter { !$0.isOwn }.map(\.note)
    guard let note = pick(notes), let name = board.stickerName(for: group) else { return nil }
    return .make(.sticker, [Assignment(.note, .text(note.text)), Assignment(.group, .text(name.text))])
  }

  private mutating func takeaway(of index: Int) -> Deed? {
    guard players[index].takeaways < 2 else { return nil }
    let texts = Demo.takeaways
    let text = texts[(players[index].place + players[index].takeaways) % texts.count]
    players[index].takeaways += 1
    return .make(.takeaway, [Assignment(.text, .text(text[language]))])
  }

  private mutating func package(of index: Int, on board: Board) -> Deed? {
    let group = players[index].group
    let caseID = board.caseID(of: group) ?? ""
    let own = Theme.allCases.flatMap { theme in
      Horizon.allCases.flatMap { board.notes(in: Cell(caseID, theme, $0), of: .only([group])) }
    }
    // One group forgets to pick, so that it is seen what happens then.
    if board.pick(caseID, group) == nil, players[index].place % 8 != 5, let first = own.first {
      return .change(board.picking(first, caseID, group))
    }
    guard own.count > 1, !board.packages.contains(where: { $0.group == group && $0.caseID == caseID }) else { return nil }
    var set = [Assignment(.caseStudy, .text(caseID.text))]
    set += Package.Question.allCases.map { Assignment($0.field, .text(Demo.package[$0]?[language] ?? "")) }
    set += own.prefix(3).map { Assignment(.notes($0), .flag(true)) }
    return .make(.package, set)
  }

  // MARK: - Working in a step

  private mutating func work(of index: Int, on board: Board) -> Deed? {
    let (group, place) = (players[index].group, players[index].place)
    let (caseID, step) = (board.caseID(of: group) ?? "", board.step(of: group))
    // The last group of a large session writes nothing: the facilitator has to notice.
    if board.groups.count > 7, place == board.groups.count - 1 { return nil }
    if step == .interventions, place == 3, !players[index].hasCalled {
      players[index].hasCalled = true
      return .change(ThingChange(.session(of: group), [Assignment(.calls, .flag(true))]))
    }
    guard let lines = Self.lines(for: caseID, place) else { return nil }
    let key = "\(caseID)/\(step.rawValue)"
    let count = players[index].written[key] ?? 0
    guard let set = note(count, of: lines, caseID, step) else {
      players[index].written[key] = count + 1
      return end(of: step, lines, of: group, caseID, on: board)
    }
    players[index].written[key] = count + 1
    return .make(.note, set)
  }

  /// The next note of a group in a step; none when it has no more.
  private func note(_ count: Int, of lines: Demo.Group, _ caseID: CaseID, _ step: Step) -> [Assignment]? {
    let text: Phrase
    var place = [Assignment(.caseStudy, .text(caseID.text))]
    switch step {
    case .start, .end:
      let texts = lines.words(of: step).notes
      guard texts.indices.contains(count) else { return nil }
      text = texts[count]
      place.append(Assignment(.step, .text(step.rawValue)))
    case .interventions:
      guard lines.notes.indices.contains(count) else { return nil }
      let line = lines.notes[count]
      text = line.text
      place += [Assignment(.theme, .text(line.theme.rawValue)), Assignment(.horizon, .text(line.horizon.rawValue))]
      if let level = line.level { place.append(Assignment(.level, .text(level.rawValue))) }
    }
    return place + [Assignment(.text, .text(text[language]))]
  }

  /// What a step ends with: a sentence, or being done.
  private func end(of step: Step, _ lines: Demo.Group, of group: GroupID, _ caseID: CaseID, on board: Board) -> Deed? {
    if step != .interventions, let text = lines.words(of: step).sentence, board.sentence(caseID, group, step) == nil {
      return .change(board.writing(text[language], caseID, group, step))
    }
    return board.isReady(group) ? nil : .change(ThingChange(.session(of: group), [Assignment(.ready, .flag(true))]))
  }

  /// What the demonstration's groups wrote on a case, in turn; what they wrote about the city goes for a case of somebody's own.
  private static func lines(for caseID: CaseID, _ place: Int) -> Demo.Group? {
    let all = (caseID == "dorp" ? Demo.village : Demo.city).filter { !$0.notes.isEmpty }
    return all.isEmpty ? nil : all[place / 2 % all.count]
  }
}
