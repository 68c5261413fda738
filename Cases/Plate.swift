// The plate as a value: five themes with their guiding questions and example cards. How it is written as Markdown is in Plate+Markdown.swift.
import Board

/// The poster that a session talks over.
public struct Plate: Equatable, Sendable {
  /// What the poster is called; a new board takes this title when it gets no other.
  public let title: Phrase
  /// What stands above the themes: what the plate is for, and where the cards come from. May be empty.
  public let intro: Phrase
  /// All five, in the poster's order.
  public let themes: [PlateTheme]
}

/// One theme of the plate.
public struct PlateTheme: Equatable, Sendable {
  /// Which of the five.
  public let theme: Theme
  /// The theme's own name, in both languages, however the file spelt it.
  public let title: Phrase
  /// The guiding question; may be empty.
  public let question: Phrase
  /// In the file's order; may be none, at most ``cardLimit``.
  public let cards: [PlateCard]

  /// Cards in one theme: more than a group reads in the time it has.
  public static let cardLimit = 12
}

/// An example that a group can take over.
public struct PlateCard: Equatable, Sendable {
  /// `[a-z0-9-]`, no two alike on one plate; the same in every language.
  public let slug: String
  /// What a group would do, short enough for a list.
  public let title: Phrase
  /// What it is and what it asks; may be empty.
  public let text: Phrase
  /// The scale it works at; none when its file names none.
  public let level: Level?
  /// Where it was done or described; may be empty.
  public let source: String
}

extension Plate {
  /// The plate that comes with the program, in both languages. Read from embedded Markdown each time: ask for it only when a board is made.
  /// - Throws: The fault, when somebody broke the embedded files; the tests hold that nobody did.
  public static func builtIn() throws(MarkdownFault) -> Plate {
    let dutch = try parse(MarkdownFile(.plaatNl), language: .nl)
    let english = try parse(MarkdownFile(.plaatEn), language: .en)
    return dutch.translated(by: english)
  }

  /// This plate with another's words for its own second language. Themes and cards go together by their place; slugs, levels and sources
  /// stay this plate's, and what the other lacks stays in one language.
  func translated(by other: Plate) -> Plate {
    Plate(
      title: title.filled(from: other.title), intro: intro.filled(from: other.intro),
      themes: zip(themes, other.themes).map { mine, its in
        PlateTheme(
          theme: mine.theme, title: mine.title, question: mine.question.filled(from: its.question),
          cards: mine.cards.enumerated().map { index, card in
            guard index < its.cards.count else { return card }
            return PlateCard(
              slug: card.slug, title: card.title.filled(from: its.cards[index].title), text: card.text.filled(from: its.cards[index].text),
              level: card.level, source: card.source)
          })
      })
  }
}

extension Phrase {
  /// This text, with the other's where this one has none.
  func filled(from other: Phrase) -> Phrase { Phrase(nl: nl.isEmpty ? other.nl : nl, en: en.isEmpty ? other.en : en) }
}
