// A plate read from Markdown, line by line. README.md in this folder tells a facilitator the same in Dutch, with an example.
import Board
import Words

extension Plate {
  /// Reads a plate.
  ///
  ///     # Title                            once, at the top
  ///     An introduction, or none.
  ///     ## Sociaal beheer                  a theme: all five, in any order, named in either language
  ///     > A guiding question, or none.
  ///     ### Buurtkamer                     a card
  ///     straat · corporatiebouw.nl         its level, and its source if any
  ///     What it is and what it asks.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - language: The language of its text, where the file's name does not say.
  /// - Returns: The plate, its words in one language, its themes in the poster's order.
  /// - Throws: The first thing in the file that no plate can be made from.
  public static func parse(_ file: MarkdownFile, language: Language) throws(MarkdownFault) -> Plate {
    let lines = try file.lines()
    var reader = PlateReader(file: file.name, language: file.language ?? language)
    for line in lines { try reader.read(line) }
    return try reader.plate(lastLine: lines.count)
  }
}

private struct PlateReader {
  let file: String
  let language: Language
  var title: String?
  var intro = Prose()
  var themes: [OpenTheme] = []

  struct OpenTheme {
    let theme: Theme
    let line: Int
    var question = Prose()
    var cards: [OpenCard] = []
  }

  struct OpenCard {
    let title: String
    let line: Int
    var level: LevelLine?
    var text = Prose()
  }

  private func fault(_ line: Int, _ problem: MarkdownFault.Problem) -> MarkdownFault {
    MarkdownFault(file: file, line: line, problem: problem)
  }

  mutating func read(_ line: Line) throws(MarkdownFault) {
    if title == nil, line.isBlank { return }
    guard title != nil else { return title = try Heading.title(line, of: file) }
    guard let heading = Heading(line.text), heading.depth <= 3 else { return try readText(line) }
    guard !heading.text.isEmpty else { throw fault(line.number, .emptyHeading) }
    if heading.depth == 3 {
      try beginCard(heading.text, line)
    } else {
      // A second # is somebody who wrote every heading with one.
      try beginTheme(heading.text, line)
    }
  }

  private mutating func beginTheme(_ heading: String, _ line: Line) throws(MarkdownFault) {
    try closeCard()
    guard let theme = Theme(heading: heading) else { throw fault(line.number, .unknownTheme(heading)) }
    if let first = themes.first(where: { $0.theme == theme }) { throw fault(line.number, .themeTwice(theme, firstLine: first.line)) }
    themes.append(OpenTheme(theme: theme, line: line.number))
  }

  private mutating func beginCard(_ heading: String, _ line: Line) throws(MarkdownFault) {
    try closeCard()
    guard let theme = themes.last else { throw fault(line.number, .cardBeforeTheme(heading)) }
    guard theme.cards.count < PlateTheme.cardLimit else {
      throw fault(line.number, .tooManyCards(theme.theme, limit: PlateTheme.cardLimit))
    }
    try MarkdownFault.Part.cardTitle.check(heading, file: file, line: line.number)
    themes[themes.count - 1].cards.append(OpenCard(title: heading, line: line.number))
  }

  /// A card is over: it must have had its level by now.
  private func closeCard() throws(MarkdownFault) {
    if let card = themes.last?.cards.last, card.level == nil { throw fault(card.line, .levelMissing(card: card.title)) }
  }

  private mutating func readText(_ line: Line) throws(MarkdownFault) {
    guard let theme = themes.indices.last else { return intro.append(line) }
    guard let card = themes[theme].cards.indices.last else {
      // The question is a quotation; a plain paragraph in its place is the same.
      return themes[theme].question.append(Line(number: line.number, text: String(line.text.trimmed.drop { $0 == ">" }.trimmed)))
    }
    if themes[theme].cards[card].level != nil { return themes[theme].cards[card].text.append(line) }
    if line.isBlank { return }
    let title = themes[theme].cards[card].title
    guard let level = LevelLine(line.text) else { throw fault(line.number, .levelMissing(card: title)) }
    if case .unknown(let word) = level.level { throw fault(line.number, .unknownLevel(word, card: title)) }
    try MarkdownFault.Part.source.check(level.source, file: file, line: line.number)
    themes[theme].cards[card].level = level
  }

  func plate(lastLine: Int) throws(MarkdownFault) -> Plate {
    guard let title else { throw fault(lastLine, .missingTitle) }
    try closeCard()
    let missing = Theme.allCases.filter { theme in !themes.contains { $0.theme == theme } }
    guard missing.isEmpty else { throw fault(lastLine, .themesMissing(missing)) }
    let intro = try checked(intro, .intro)
    var slugs: Set<String> = []
    var finished: [PlateTheme] = []
    for open in themes.sorted(by: { $0.theme.number < $1.theme.number }) {
      let question = try checked(open.question, .question)
      var cards: [PlateCard] = []
      for card in open.cards {
        let text = try checked(card.text, .cardText)
        let fallback = slug(of: card.title).isEmpty ? "kaart" : slug(of: card.title)
        cards.append(
          PlateCard(
            slug: unique(fallback, among: &slugs), title: Phrase(card.title, in: language), text: Phrase(text, in: language),
            level: card.level?.level.known, source: card.level?.source ?? ""))
      }
      finished.append(PlateTheme(theme: open.theme, title: open.theme.title, question: Phrase(question, in: language), cards: cards))
    }
    return Plate(title: Phrase(title, in: language), intro: Phrase(intro, in: language), themes: finished)
  }

  private func checked(_ prose: Prose, _ part: MarkdownFault.Part) throws(MarkdownFault) -> String {
    let text = prose.text
    try part.check(text, file: file, line: prose.firstLine ?? 1)
    return text
  }
}

/// The line under a card's title: `straat · nul20.nl`, `straat`, or `· nul20.nl` for a card at no level in particular.
private struct LevelLine {
  enum Found {
    case known(Level)
    case unsaid
    case unknown(String)

    var known: Level? { if case .known(let level) = self { level } else { nil } }
  }

  let level: Found
  let source: String

  /// None when the line is no such line, but text. A middle dot is not on every keyboard: a dash, a bar, a comma or a colon does as well. Only
  /// after the signs that are rare in a sentence does a single strange word count as a level that does not exist.
  init?(_ line: String) {
    let line = line[...].trimmed.withoutEmphasis
    let strong = ["·", "•", "|", " - ", " – ", " — "]
    let cut = line.indices.lazy.compactMap { index in
      (strong + [", ", ": ", "; "]).first(where: line[index...].hasPrefix).map { (at: index, sign: $0) }
    }.first
    let word = line[..<(cut?.at ?? line.endIndex)].trimmed.withoutEmphasis
    source = cut.map { String(line[$0.at...].dropFirst($0.sign.count).trimmed.withoutEmphasis) } ?? ""
    if let level = Level(word: word) {
      self.level = .known(level)
    } else if let cut, word.isEmpty, strong.contains(cut.sign) {
      level = .unsaid
    } else if !word.contains(where: \.isWhitespace), cut.map({ strong.contains($0.sign) }) ?? true {
      level = .unknown(String(word))
    } else {
      return nil
    }
  }
}
