// An agenda read from Markdown, line by line. README.md in this folder tells a facilitator the same in Dutch, with an example.
import Board
import Words

extension Agenda {
  /// Reads an agenda.
  ///
  ///     # Title                            once, at the top
  ///     What the agenda is for; a board does not keep this.
  ///     ## Vertrekpunt · 10 min            a stop, and how long it takes
  ///     - stap: vertrekpunt                what it does, a line each, in either language
  ///     - groepen: sta stil
  ///     > Read the case.                 what the facilitator says aloud
  ///     One minute is long.              what the facilitator keeps in mind
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - language: The language of its titles, where the file's name does not say.
  /// - Returns: The agenda, its titles in one language.
  /// - Throws: The first thing in the file that no agenda can be made from.
  public static func parse(_ file: MarkdownFile, language: Language) throws(MarkdownFault) -> Agenda {
    let lines = try file.lines()
    var reader = AgendaReader(file: file.name, language: file.language ?? language)
    for line in lines { try reader.read(line) }
    return try reader.agenda(lastLine: lines.count)
  }
}

private struct AgendaReader {
  let file: String
  let language: Language
  var title: String?
  var stops: [OpenStop] = []

  struct OpenStop {
    let title: String
    let minutes: Int
    let line: Int
    var name: String?
    /// What it does, as the file has it.
    var does: [String: Value] = [:]
    var wishes: Set<AgendaWish> = []
    var polls: [AgendaItem.Effects.OwnPoll] = []
    var say = Prose()
    var note = Prose()
    /// Words to the facilitator have begun: what follows is theirs, also when it looks like a wish.
    var isTold = false
  }

  private func fault(_ line: Line, _ problem: MarkdownFault.Problem) -> MarkdownFault {
    MarkdownFault(file: file, line: line.number, problem: problem)
  }

  mutating func read(_ line: Line) throws(MarkdownFault) {
    if title == nil, line.isBlank { return }
    guard title != nil else { return title = try Heading.title(line, of: file) }
    guard let heading = Heading(line.text), heading.depth <= 3 else { return try readText(line) }
    guard !heading.text.isEmpty else { throw fault(line, .emptyHeading) }
    if heading.depth == 3 {
      tell(Line(number: line.number, text: ""))
      tell(Line(number: line.number, text: heading.text))
      tell(Line(number: line.number, text: ""))
    } else {
      try endStop()
      try beginStop(heading.text, line)
    }
  }

  private mutating func beginStop(_ heading: String, _ line: Line) throws(MarkdownFault) {
    guard stops.count < Agenda.stopLimit else { throw fault(line, .agenda(.tooManyStops(limit: Agenda.stopLimit))) }
    guard let stop = StopHeading(heading) else { throw fault(line, .agenda(.minutesMissing(stop: heading))) }
    guard let minutes = stop.minutes, minutes <= AgendaItem.mostMinutes else {
      throw fault(line, .agenda(.tooManyMinutes(stop: stop.title, limit: AgendaItem.mostMinutes)))
    }
    try MarkdownFault.Part.stopTitle.check(stop.title, file: file, line: line.number)
    stops.append(OpenStop(title: stop.title, minutes: minutes, line: line.number))
  }

  /// Words to the facilitator.
  private mutating func tell(_ line: Line) {
    guard let last = stops.indices.last else { return }
    stops[last].note.append(line)
    if !line.isBlank { stops[last].isTold = true }
  }

  private mutating func readText(_ line: Line) throws(MarkdownFault) {
    guard let last = stops.indices.last else { return }
    if let said = Self.said(line.text) {
      stops[last].say.append(Line(number: line.number, text: said))
      return stops[last].note.append(Line(number: line.number, text: ""))
    }
    stops[last].say.append(Line(number: line.number, text: ""))
    guard !line.isBlank, !stops[last].isTold, let item = Self.item(line.text) else { return tell(line) }
    let parts = item.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0].trimmed.withoutEmphasis)
    guard parts.count == 2, let wish = AgendaWish(name) else {
      throw fault(line, .agenda(.unknownWish(name, known: AgendaWish.allCases.map(\.names))))
    }
    let value = String(parts[1].trimmed.withoutEmphasis)
    let isOwnPoll = wish == .poll && wish.word(for: value) == nil
    // A stop may ask more than one question of its own.
    let isFirst = isOwnPoll ? !stops[last].wishes.contains(.poll) || !stops[last].polls.isEmpty : !stops[last].wishes.contains(wish)
    guard isFirst else { throw fault(line, .agenda(.wishTwice(wish.names))) }
    stops[last].wishes.insert(wish)
    if isOwnPoll { return try readPoll(value, line) }
    if wish == .name {
      let slug = slug(of: value)
      if slug.isEmpty { throw fault(line, .agenda(.unknownWishValue(value, of: wish.names, known: []))) }
      stops[last].name = slug
      return
    }
    guard let word = wish.word(for: value) else {
      throw fault(line, .agenda(.unknownWishValue(value, of: wish.names, known: wish.values.map(\.title))))
    }
    stops[last].does[wish.rawValue] = wish.takesYesOrNo ? .flag(word == "yes") : .text(word)
  }

  /// `Wie begint? / wij / de gemeente`. A stroke between spaces parts them, so that “en/of” can stay as it is; without any, each stroke
  /// does.
  private mutating func readPoll(_ value: String, _ line: Line) throws(MarkdownFault) {
    let last = stops.count - 1
    let between = value.split(separator: " / ", omittingEmptySubsequences: false)
    let parts = (between.count > 1 ? between : value.split(separator: "/", omittingEmptySubsequences: false)).map { String($0.trimmed) }
    guard (3...Limits.pollOptions + 1).contains(parts.count), !parts.contains("") else {
      throw fault(line, .agenda(.noPoll(value, limit: Limits.pollOptions)))
    }
    guard stops[last].polls.count < Limits.polls else { throw fault(line, .agenda(.tooManyPolls(limit: Limits.polls))) }
    try MarkdownFault.Part.pollQuestion.check(parts[0], file: file, line: line.number)
    for option in parts.dropFirst() { try MarkdownFault.Part.pollOption.check(option, file: file, line: line.number) }
    let options = parts.dropFirst().map { Phrase($0, in: language) }
    stops[last].polls.append(AgendaItem.Effects.OwnPoll(question: Phrase(parts[0], in: language), options: options))
  }

  /// What the last stop says has to fit, each part by itself and all of it in one line of the board.
  private func endStop() throws(MarkdownFault) {
    guard let stop = stops.last else { return }
    for (part, prose) in [(MarkdownFault.Part.stopSay, stop.say), (.stopNote, stop.note)] {
      if let line = prose.firstLine { try part.check(prose.text, file: file, line: line) }
    }
    let texts =
      [stop.title, stop.say.text, stop.note.text] + stop.polls.flatMap { [$0.question[language]] + $0.options.map { $0[language] } }
    let bytes = texts.reduce(0) { $0 + CaseText.escapedBytes(of: $1) }
    guard bytes <= CaseText.roomForText else { throw MarkdownFault(file: file, line: stop.line, problem: .tooLarge) }
  }

  /// What stands behind the sign of what is said aloud.
  private static func said(_ text: String) -> String? {
    let words = text[...].trimmed
    return words.first == ">" ? String(words.drop { $0 == ">" }.trimmed) : nil
  }

  /// What stands behind the dash of a list.
  private static func item(_ text: String) -> Substring? {
    let words = text[...].trimmed
    return ["- ", "* ", "+ "].contains(where: words.hasPrefix) ? words.dropFirst(2).trimmed : nil
  }

  func agenda(lastLine: Int) throws(MarkdownFault) -> Agenda {
    guard let title else { throw MarkdownFault(file: file, line: lastLine, problem: .missingTitle) }
    guard !stops.isEmpty else { throw MarkdownFault(file: file, line: lastLine, problem: .agenda(.stopsMissing)) }
    try endStop()
    var slugs: Set<String> = []
    return Agenda(
      title: Phrase(title, in: language),
      items: stops.map { stop in
        let name = stop.name ?? slug(of: stop.title)
        return AgendaItem(
          id: unique(name.isEmpty ? "stop" : name, among: &slugs), title: Phrase(stop.title, in: language), minutes: stop.minutes,
          does: Self.effects(of: stop), say: Phrase(stop.say.text, in: language), note: Phrase(stop.note.text, in: language))
      })
  }

  /// What a stop does, with what goes without saying.
  private static func effects(of stop: OpenStop) -> AgendaItem.Effects {
    var does = AgendaItem.Effects(.map(stop.does))
    does.polls = stop.polls
    if !stop.polls.isEmpty {
      does.asksPoll = true
      does.mode = does.mode ?? .poll
    }
    // Who asks for the poll's screen wants a poll on it, and so for the vote.
    if does.mode == .poll, does.asksPoll == nil { does.asksPoll = true }
    if does.mode == .vote, does.ballot == nil { does.ballot = .picks }
    if does.isBreak == true {
      does.mode = does.mode ?? .back
      does.shows = does.shows ?? .timer
    }
    return does
  }
}

/// The heading of a stop: `Vertrekpunt · 10 min`, `Vertrekpunt (10 minuten)`, `Vertrekpunt, 10 min`.
private struct StopHeading {
  let title: String
  /// None when it is more than any number.
  let minutes: Int?

  /// None when the heading does not say how long it takes, or has no other words.
  init?(_ heading: String) {
    var rest = heading[...].trimmed
    if rest.hasSuffix(")") { rest = rest.dropLast().trimmed }
    let lower = rest.lowercased()
    guard let unit = ["minuten", "minuut", "minutes", "minute", "min.", "min"].first(where: lower.hasSuffix) else { return nil }
    rest = rest.dropLast(unit.count).trimmed
    let digits = rest.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0 else { return nil }
    minutes = Int(rest.suffix(digits))
    rest = rest.dropLast(digits)
    while let last = rest.last, last.isWhitespace || "·•|-–—,:;(".contains(last) { rest = rest.dropLast() }
    let words = rest.trimmed.withoutEmphasis
    guard !words.isEmpty else { return nil }
    title = String(words)
  }
}
