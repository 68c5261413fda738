// A plate written as the Markdown that Plate+Markdown reads, and a card that is added to somebody's own: what else stands in their file stays as they wrote it.
import Board
import Words

extension Plate {
  /// The plate as a board has it now.
  public init(of board: Board) {
    title = board.title ?? .praatplaat
    intro = Phrase(nl: "", en: "")
    themes = Theme.allCases.map { theme in
      PlateTheme(
        theme: theme, title: board.title(of: theme) ?? theme.title, question: board.question(of: theme) ?? Phrase(nl: "", en: ""),
        cards: board.cards(of: theme).prefix(PlateTheme.cardLimit).map {
          PlateCard(slug: $0.id, title: $0.title, text: $0.text, level: $0.level, source: $0.source)
        })
    }
  }

  /// The plate in one language, with a line feed at its end.
  public func markdown(in language: Language) -> String {
    var lines = ["# " + title[language]]
    if !intro[language].isEmpty { lines += ["", intro[language]] }
    for theme in themes {
      // By the theme's own name, which a reader knows again whatever the board calls it.
      lines += ["", "## \(theme.theme.number). \(theme.theme.title[language])"]
      if !theme.question[language].isEmpty { lines += ["", "> " + theme.question[language]] }
      for card in theme.cards { lines += [""] + card.lines(in: language) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension PlateCard {
  fileprivate func lines(in language: Language) -> [String] {
    let level = level?.title[language] ?? ""
    // A card at no level in particular has the sign all the same.
    let about = level.isEmpty ? "· " + source : source.isEmpty ? level : "\(level) · \(source)"
    let text = text[language]
    return ["### " + title[language], about] + (text.isEmpty ? [] : ["", text])
  }
}

/// A note that becomes a card of somebody's own plate.
public struct NoteCard: Equatable, Sendable {
  /// The theme under which it comes.
  public let theme: Theme
  private let card: PlateCard

  /// How many Unicode scalars the text of a card may have.
  public static let limit = MarkdownFault.Part.cardText.limit

  /// Why a note does not become a card.
  public enum Fault: Error, Equatable, Sendable {
    /// The plate has that very card.
    case isThere
    /// Its theme has as many cards as it may have.
    case isFull(Theme)
    /// The note says more than fits a card.
    case isTooLong
    /// Nothing can be read from the file, or not once the card is in it.
    case unreadable(MarkdownFault)
  }

  /// The card of a note: its first words are its title, and the whole note its text where it says more than that. None for a note without a theme.
  /// - Parameters:
  ///   - note: a note of step interventions.
  ///   - source: where it comes from: the group, and the session.
  public init?(_ note: Note, source: String) {
    guard let theme = note.theme else { return nil }
    self.theme = theme
    let text = note.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let title = Self.beginning(of: text)
    card = PlateCard(
      slug: "", title: Phrase(both: title), text: Phrase(both: title == text ? "" : Self.asProse(text)), level: note.level,
      source: String(source.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(MarkdownFault.Part.source.limit)))
  }

  /// A plate's file with the card in it, as the last one of its theme.
  /// - Parameters:
  ///   - file: the file as it is.
  ///   - language: the one in which the file is read and the card is written.
  /// - Returns: the whole file.
  /// - Throws: why the card does not come in; the file is as good as it was.
  public func added(to file: MarkdownFile, language: Language) throws(Fault) -> String {
    let (before, lines) = try Self.read(file, language)
    let here = before.themes[theme.number - 1]
    guard !here.cards.contains(where: { isSame(as: $0, in: language) }) else { throw .isThere }
    guard card.text[language].unicodeScalars.count <= Self.limit else { throw .isTooLong }
    guard here.cards.count < PlateTheme.cardLimit else { throw .isFull(theme) }
    let title = lines.firstIndex { !$0.isBlank } ?? 0
    let headings = lines.indices.filter { $0 > title && Heading(lines[$0].text).map { $0.depth <= 2 } ?? false }
    let start = headings.first { Heading(lines[$0].text).flatMap { Theme(heading: $0.text) } == theme } ?? title
    let end = headings.first { $0 > start } ?? lines.count
    let last = lines[start..<end].lastIndex { !$0.isBlank } ?? start
    let all = lines.map(\.text)
    let added = all[...last] + [""] + card.lines(in: language) + (end < lines.count ? [""] : []) + all[end...]
    let whole = added.joined(separator: "\n") + "\n"
    _ = try Self.read(MarkdownFile(name: file.name, bytes: Array(whole.utf8)), language)
    return whole
  }

  private static func read(_ file: MarkdownFile, _ language: Language) throws(Fault) -> (Plate, [Line]) {
    do throws(MarkdownFault) { return (try Plate.parse(file, language: language), try file.lines()) } catch { throw .unreadable(error) }
  }

  /// Whether a card that was read says what this one does; marks of emphasis are no words.
  private func isSame(as other: PlateCard, in language: Language) -> Bool {
    let title = Heading("### " + card.title[language])?.text
    return other.title[language] == title && other.text[language] == card.text[language]
  }

  /// As much of a text as is no more than a title may be, to the end of a word.
  private static func beginning(of text: String) -> String {
    let limit = MarkdownFault.Part.cardTitle.limit
    if text.unicodeScalars.count <= limit { return text }
    let most = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1)))
    return String((most.lastIndex(of: " ").map { most[..<$0] } ?? most[...]).trimmed) + "…"
  }

  /// A text that no reader takes for a heading or a quotation.
  private static func asProse(_ text: String) -> String { Heading(text) == nil ? text : "– " + text }
}
