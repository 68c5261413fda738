// Polls: a question with options, and each group's answer. A group answers for one person or counts hands.

/// A question to everybody.
public struct Poll: Equatable, Sendable {
  /// Its name in the file.
  public let id: String
  /// What is asked.
  public let question: Phrase
  /// What can be answered, in order.
  public let options: [Phrase]
  /// Whether it takes answers.
  public let isOpen: Bool
  /// Whether its result can be seen while it is open.
  public var isLive: Bool
  /// Who answers; none where that is not said, and each group does as it likes.
  public var asks: Asks?

  /// Who answers a poll. The raw values are what stands in the file.
  public enum Asks: String, CaseIterable, Hashable, Sendable {
    /// Each group gives one answer together.
    case group
    /// Each group counts hands.
    case hands
  }

  /// A poll that is about to be asked.
  public init(id: String, question: Phrase, options: [Phrase], isOpen: Bool = true, isLive: Bool = false, asks: Asks? = nil) {
    self.id = id
    self.question = question
    self.options = options
    self.isOpen = isOpen
    self.isLive = isLive
    self.asks = asks
  }

  /// The two halves of what was asked at the start webinar: who has liveability now, and who should have it.
  public static let usual: [Poll] = [
    Poll(id: "nu", question: Phrase(nl: "Van wie is leefbaarheid nu?", en: "Whose is liveability now?"), options: usualOptions),
    Poll(
      id: "gewenst", question: Phrase(nl: "Van wie zou het moeten zijn?", en: "Whose should it be?"), options: usualOptions),
  ]

  private static let usualOptions = [
    Phrase(nl: "team Wonen", en: "the housing team"), Phrase(nl: "meerdere teams", en: "several teams"),
    Phrase(nl: "de hele corporatie", en: "the whole association"), Phrase(nl: "samen met partners", en: "together with partners"),
  ]
}

extension ThingID {
  /// A poll.
  public static func poll(_ id: String) -> ThingID { ThingID(.poll, .name(id)) }

  /// A group's answer to a poll.
  public static func answer(to poll: String, by group: GroupID) -> ThingID { ThingID(.answer, .name("\(poll)/\(group)")) }
}

extension Board {
  /// A poll that was asked, also when it is over; none that was taken off the screens, which asks nothing and has no result.
  public func poll(_ id: String) -> Poll? {
    let thing = ThingID.poll(id)
    guard !isTakenOffScreens(thing), let question = value(.question, of: thing)?.localized,
      case .list(let options)? = value(.options, of: thing)
    else { return nil }
    return Poll(
      id: id, question: question, options: options.prefix(Limits.pollOptions).compactMap(\.localized),
      isOpen: value(.open, of: thing)?.isTrue ?? false, isLive: value(.live, of: thing)?.isTrue ?? false,
      asks: value(.asks, of: thing)?.text.flatMap(Poll.Asks.init(rawValue:)))
  }

  /// The polls that are asked now, or were last, in order; each once, and no more than ``Limits/polls``.
  public var polls: [Poll] { askedLast.compactMap(poll) }

  /// The names of the polls that are asked now, or were last, also of those that were taken off the screens.
  var askedLast: [String] {
    var known: Set<String> = []
    return Array((value(.poll, of: .session)?.words ?? []).filter { known.insert($0).inserted }.prefix(Limits.polls))
  }

  /// What a stop of the agenda asks, whatever was asked before; what was said of such a poll already, who answers and who sees the score,
  /// stays.
  public func polls(askedAt item: AgendaItem) -> [Poll] {
    item.polls.map { poll in
      var poll = poll
      let known = self.poll(poll.id)
      (poll.isLive, poll.asks) = (known?.isLive ?? false, known?.asks)
      return poll
    }
  }

  /// Every poll that was ever asked: those that are asked now or were last, in their order, then the others by name.
  public var allPolls: [Poll] {
    let latest = askedLast
    return (latest + (roster[.poll] ?? []).map(\.text).filter { !latest.contains($0) }.sorted()).compactMap(poll)
  }

  /// The name of a poll that is about to be asked with a question of somebody's own: two who ask at once have different writers.
  public func newPollName(by writer: WriterID) -> String {
    let name = "eigen-\(writer.text.prefix(8))"
    let taken = Set((roster[.poll] ?? []).map(\.text))
    return taken.contains(name) ? (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name : name
  }

  /// A group's answer: how many hands for each option, as many numbers as there are options; none when it has not answered. Of a joined group the answers
  /// of all its names together, until it answers anew.
  public func answer(to poll: Poll, by group: GroupID) -> [Int]? { answer(to: poll, by: joinedNames(of: group)) }

  private func answer(to poll: Poll, by names: [GroupID]) -> [Int]? {
    speaking(names) { .answer(to: poll.id, by: $0) }.compactMap { ownAnswer(to: poll, by: $0) }.reduce(nil as [Int]?) { sum, hands in
      sum.map { zip($0, hands).map(+) } ?? hands
    }
  }

  /// An answer as it was given, under the name of a group.
  package struct OwnAnswer {
    /// The group that the name is part of now.
    package let group: GroupID
    /// The name under which it was given.
    package let name: GroupID
    /// How many hands for each option.
    package let counts: [Int]
  }

  /// The answers to a poll as they were given, by group and name; also those for which a joined group has answered anew since.
  package func ownAnswers(to poll: Poll) -> [OwnAnswer] {
    groups.flatMap { group in
      joinedNames(of: group.id).compactMap { name in
        ownAnswer(to: poll, by: name).map { OwnAnswer(group: group.id, name: name, counts: $0) }
      }
    }
  }

  /// What stands under this very name.
  private func ownAnswer(to poll: Poll, by group: GroupID) -> [Int]? {
    guard case .list(let counts)? = value(.counts, of: .answer(to: poll.id, by: group)) else { return nil }
    return poll.options.indices.map { index in
      index < counts.count ? min(max(0, Int(clamping: counts[index].number ?? 0)), Limits.hands) : 0
    }
  }

  /// How many groups have answered; a joined group is one.
  public func answers(to poll: Poll) -> Int {
    let members = members
    return groups.count { answer(to: poll, by: members[$0.id] ?? [$0.id])?.contains { $0 > 0 } ?? false }
  }
}
