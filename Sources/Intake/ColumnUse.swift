// What the columns of tables are called, in our own csv and in what other programs write.
//
// Where the names are from. Padlet: the header of its csv as an importer reads it (emotigom/gomdory, lib/padlet/importer.ts), and an older
// one: Created At, Author, Subject, Body, Section, Attachment. Mural: the header in DEFRA/bng-metric-harness, roadmap-assessment. Trello's
// csv: Card ID, Card Name, … List Name, … Archived, as a test of an importer has it; its json: Trello's own REST API. Google Forms: Timestamp
// and the questions, as in every sheet of answers. Miro writes no header, a note a row. Not found, so what is likely: TeamRetro, EasyRetro and
// GroupMap; `--map` is the way out.
import Canvas
import Reports

/// What a column is for.
package enum ColumnUse: Equatable, Sendable {
  case field(NoteColumn)
  /// A line above the text, and what explains it below: both become part of the note.
  case heading, details
  /// The list, section or area where a note hung: perhaps a theme, a term, a group or a case.
  case list
  /// Who wrote it: of no use, unless these are groups.
  case author
  /// Its cells are the notes of a theme or a term.
  case notes(CellPlace)
  /// Whether a card was put away.
  case archived
  /// Known, and of no use to a note.
  case needless
  case unknown

  /// Whether a note's text is made of it.
  var isText: Bool { [.field(.text), .heading, .details, .eachCell].contains(self) }

  /// Its cells are notes, of no theme or term in particular: one of several columns that somebody said have the text.
  static let eachCell = ColumnUse.notes(CellPlace())

  /// What a header names, and how much it is that: of two columns with the same use, the one with the lower number has it.
  static func named(_ header: String) -> (use: ColumnUse, rank: Int)? {
    let sought = header.asHeader
    if let column = NoteColumn.allCases.first(where: { [$0.title.nl.asHeader, $0.title.en.asHeader].contains(sought) }) {
      return (.field(column), 0)
    }
    for (use, names) in synonyms {
      if let rank = names.firstIndex(of: sought) { return (use, rank + 1) }
    }
    return nil
  }

  /// What a question of a form is about, by one of its words: "Wat is jouw idee?", "Welk thema?".
  static func asked(_ header: String) -> ColumnUse? {
    let words = Set(header.asHeader.split(separator: " ").map(String.init))
    return keywords.first { !$0.words.isDisjoint(with: words) }?.use
  }

  private static let keywords: [(use: ColumnUse, words: Set<String>)] = [
    (.field(.theme), ["thema", "theme"]), (.field(.horizon), ["termijn"]), (.field(.group), ["groep", "group"]),
    (.field(.text), ["idee", "ideeen", "idea", "ideas", "notitie", "voorstel", "suggestie", "suggestion", "oplossing", "solution"]),
  ]

  /// Folded, as ``Swift/String/asHeader`` makes them; the surest first.
  private static let synonyms: [(use: ColumnUse, names: [String])] = [
    (
      .field(.text),
      [
        "notitie", "note", "bericht", "message", "post", "idee", "idea", "body", "content", "inhoud", "sticky", "sticky note", "kaart",
        "kaartje", "card", "item", "notities", "notes", "ideeen", "ideas", "voorstel", "suggestie", "suggestion", "antwoord", "answer",
        "response", "reactie", "opmerking", "comment", "feedback",
      ]
    ),
    (.heading, ["subject", "onderwerp", "title", "titel", "card name", "kop", "kopje", "headline"]),
    (.details, ["description", "beschrijving", "omschrijving", "toelichting", "uitleg", "details", "card description"]),
    (.field(.horizon), ["horizon", "term", "looptijd"]),
    (.field(.role), ["role", "rol", "perspectief"]),
    (.field(.level), ["schaal", "scale"]),
    (.field(.who), ["partner", "partners", "wie nodig", "wie is nodig", "wie zijn nodig", "betrokkenen", "who is needed"]),
    (.field(.group), ["groepsnaam", "group name", "tafel", "table", "team"]),
    (.field(.caseStudy), ["casus"]),
    (
      .list,
      [
        "lijst", "list", "list name", "kolom", "column", "column name", "section", "sectie", "wall section", "area", "frame", "lane",
        "category", "categorie", "rubriek", "region", "topic", "labels", "label", "heading", "groep ideeen",
      ]
    ),
    (.author, ["author", "auteur", "schrijver", "created by", "gemaakt door", "posted by", "naam", "name", "jouw naam", "je naam"]),
    (.archived, ["archived", "gearchiveerd", "closed"]),
    (
      .needless,
      [
        "timestamp", "tijdstempel", "datum", "date", "tijd", "time", "created", "created at", "created at utc", "updated at",
        "updated at utc", "email", "e mail", "email address", "e mailadres", "username", "gebruikersnaam", "votes", "vote", "stemmen",
        "likes", "score", "reactions", "comments", "attachment", "attachments", "bijlage", "bijlagen", "attachment link",
        "attachment caption", "attachment alt text", "link", "url", "link to", "color", "kleur", "post color", "bg color", "sticky type",
        "border line", "position x", "position y", "last updated", "last updated by", "last content edited", "last content edited by",
        "integration labels", "card id", "card url", "list id", "board id", "board name", "members", "due date", "due complete",
        "checklists", "number", "nummer", "nr",
      ]
    ),
  ]
}

extension String {
  /// As headers are compared: without capitals, accents and punctuation.
  package var asHeader: String {
    folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
