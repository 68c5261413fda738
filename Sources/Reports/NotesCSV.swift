// Notes as a table for spreadsheets: a row a note.
import Board
import Words

/// A column of the table.
package enum NoteColumn: String, CaseIterable, Sendable {
  case id
  case caseStudy = "case"
  case caseTitle
  case step, theme, horizon, text, group, role, level, who, tags, stickers, package
  case createdAt, editedAt
  /// What all rows were chosen by; only there where they were.
  case filter
  /// The moment whose board it is; only there where that is not now.
  case asOf

  /// What stands above it.
  package var title: Phrase {
    switch self {
    case .id: Phrase(both: "Id")
    case .caseStudy: Phrase.aCase.capitalised
    case .caseTitle: Phrase(nl: "Titel van de case", en: "Title of the case")
    case .step: Phrase.step.capitalised
    case .theme: Phrase.theme.capitalised
    case .horizon: Phrase.term.capitalised
    case .text: Phrase(nl: "Tekst", en: "Text")
    case .group: Phrase.group.capitalised
    case .role: Phrase.perspective.capitalised
    case .level: Phrase.level.capitalised
    case .who: Phrase(nl: "Wie", en: "Who")
    case .tags: Phrase.tags.capitalised
    case .stickers: Phrase(both: "Stickers")
    case .package: Phrase.aPackage.capitalised
    case .createdAt: Phrase(nl: "Gemaakt", en: "Made")
    case .editedAt: Phrase(nl: "Gewijzigd", en: "Edited")
    case .filter: Phrase(both: "Filter")
    case .asOf: Phrase(nl: "Stand van", en: "As of")
    }
  }
}

extension Report {
  /// The notes as RFC 4180 has tables: UTF-8 with a byte order mark, lines ended by CR LF, a header in the reader's language.
  ///
  /// Times are local, with their distance from UTC (ISO 8601). A cell that a spreadsheet would take for a formula has an apostrophe in front, which `import`
  /// takes off again.
  public func csv(separator: CellSeparator = .semicolon) -> [UInt8] {
    var table = CSVWriter(separator)
    let columns = NoteColumn.allCases.filter { $0 != .filter || !filter.isEmpty }.filter { $0 != .asOf || asOf != nil }
    // A table has no room for a heading, and rows are sorted and pasted elsewhere: each of them says what it is a choice of.
    let (choice, moment) = (counting(choices.joined(separator: " · ")), asOf.map(time) ?? "")
    table.row(columns.map { $0.title[language] })
    for note in notes {
      for column in columns { table.cell(cell(column, of: note, choice, moment)) }
      table.endRow()
    }
    return table.bytes
  }

  private func cell(_ column: NoteColumn, of note: Note, _ choice: String, _ moment: String) -> String {
    switch column {
    case .id: note.id.text
    case .caseStudy: note.caseID.text
    case .caseTitle: note.caseID.isEmpty ? "" : title(ofCase: note.caseID)
    case .step: note.step.title[language]
    case .theme: note.theme.map(title(of:)) ?? ""
    case .horizon: note.horizon?.title[language] ?? ""
    case .text: note.text
    case .group: note.group?.text ?? ""
    case .role: note.role.map(name(ofRole:)) ?? ""
    case .level: note.level?.title[language] ?? ""
    case .who: note.who.joined(separator: ", ")
    case .tags: note.tags.joined(separator: ", ")
    case .stickers: String(stickers[note.id] ?? 0)
    case .package: (packageTitles[note.id] ?? []).joined(separator: ", ")
    case .createdAt: time(note.createdAt)
    case .editedAt: time(note.editedAt)
    case .filter: choice
    case .asOf: moment
    }
  }
}
