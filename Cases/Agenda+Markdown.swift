// An agenda read from Markdown, line by line. README.md in this folder tells a facilitator the same in Dutch, with an example.
import Board
import Words

extension Agenda {
  /// Reads an agenda.
  ///
  ///     # Title                            once, at the top
  ///     Words to the facilitator, which are not read.
  ///     ## Vertrekpunt · 10 min            a stop, and how long it takes
  ///     - stap: vertrekpunt                what it does, a line each, in either language
  ///     - groepen: sta stil
  ///     Words to the facilitator again.
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
    var name: String?
    /// What it does, as the file has it.
    var does: [String: Value] = [:]
    var wishes: Set<AgendaWish> = []
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
      if let last = stops.indices.last { stops[last].isTold = true }
    } else {
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
    stops.append(OpenStop(title: stop.title, minutes: minutes))
  }

  private mutating func readText(_ line: Line) throws(MarkdownFault) {
    guard let last = stops.indices.last, !line.isBlank, !stops[last].isTold else { return }
    guard let item = Self.item(line.text) else {
      stops[last].isTold = true
      return
    }
    let parts = item.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0].trimmed.withoutEmphasis)
    guard parts.count == 2, let wish = AgendaWish(name) else {
      throw fault(line, .agenda(.unknownWish(name, known: AgendaWish.allCases.map(\.names))))
    }
    guard stops[last].wishes.insert(wish).inserted else { throw fault(line, .agenda(.wishTwice(wish.names))) }
    let value = String(parts[1].trimmed.withoutEmphasis)
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

  /// What stands behind the dash of a list.
  private static func item(_ text: String) -> Substring? {
    let words = text[...].trimmed
    return ["- ", "* ", "+ "].contains(where: words.hasPrefix) ? words.dropFirst(2).trimmed : nil
  }

  func agenda(lastLine: Int) throws(MarkdownFault) -> Agenda {
    guard let title else { throw MarkdownFault(file: file, line: lastLine, problem: .missingTitle) }
    guard !stops.isEmpty else { throw MarkdownFault(file: file, line: lastLine, problem: .agenda(.stopsMissing)) }
    var slugs: Set<String> = []
    return Agenda(
      title: Phrase(title, in: language),
      items: stops.map { stop in
        var does = AgendaItem.Effects(.map(stop.does))
        // Who asks for the poll's screen wants a poll on it, and so for the vote.
        if does.mode == .poll, does.asksPoll == nil { does.asksPoll = true }
        if does.mode == .vote, does.ballot == nil { does.ballot = .picks }
        let name = stop.name ?? slug(of: stop.title)
        return AgendaItem(
          id: unique(name.isEmpty ? "stop" : name, among: &slugs), title: Phrase(stop.title, in: language), minutes: stop.minutes,
          does: does)
      })
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
