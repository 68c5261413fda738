// Notes as a table for spreadsheets: a row a note.
import Board

/// A column of the table.
package enum NoteColumn: String, CaseIterable, Sendable {
  case id
  case caseStudy = "case"
  case caseTitle
  case step, theme, horizon, text, group, role, level, who, tags, stickers, package
  case createdAt, editedAt

  /// What stands above it.
  package var title: Phrase {
    switch self {
    case .id: Phrase(nl: "Id", en: "Id")
    case .caseStudy: Phrase(nl: "Case", en: "Case")
    case .caseTitle: Phrase(nl: "Titel van de case", en: "Title of the case")
    case .step: Phrase(nl: "Stap", en: "Step")
    case .theme: Phrase(nl: "Thema", en: "Theme")
    case .horizon: Phrase(nl: "Termijn", en: "Term")
    case .text: Phrase(nl: "Tekst", en: "Text")
    case .group: Phrase(nl: "Groep", en: "Group")
    case .role: Phrase(nl: "Bril", en: "Perspective")
    case .level: Phrase(nl: "Niveau", en: "Level")
    case .who: Phrase(nl: "Wie", en: "Who")
    case .tags: Phrase(nl: "Tags", en: "Tags")
    case .stickers: Phrase(nl: "Stickers", en: "Stickers")
    case .package: Phrase(nl: "Pakket", en: "Package")
    case .createdAt: Phrase(nl: "Gemaakt", en: "Made")
    case .editedAt: Phrase(nl: "Gewijzigd", en: "Edited")
    }
  }
}

extension Report {
  /// The notes as RFC 4180 has tables: UTF-8 with a byte order mark, lines ended by CR LF, a header in the reader's language.
  ///
  /// Times are local, without a zone, as spreadsheets read them. A cell that a spreadsheet would take for a formula has an apostrophe in front, which `import`
  /// takes off again.
  public func csv(separator: CellSeparator = .semicolon) -> [UInt8] {
    var table = CSVWriter(separator)
    table.row(NoteColumn.allCases.map { $0.title[language] })
    for note in notes { table.row(NoteColumn.allCases.map { cell($0, of: note) }) }
    return table.bytes
  }

  private func cell(_ column: NoteColumn, of note: Note) -> String {
    switch column {
    case .id: note.id.text
    case .caseStudy: note.caseID
    case .caseTitle: note.caseID.isEmpty ? "" : title(ofCase: note.caseID)
    case .step: note.step.title[language]
    case .theme: note.theme.map(title(of:)) ?? ""
    case .horizon: note.horizon?.title[language] ?? ""
    case .text: note.text
    case .group: note.group ?? ""
    case .role: note.role.map(name(ofRole:)) ?? ""
    case .level: note.level?.title[language] ?? ""
    case .who: note.who.joined(separator: ", ")
    case .tags: note.tags.joined(separator: ", ")
    case .stickers: String(stickers[note.id] ?? 0)
    case .package: (packageTitles[note.id] ?? []).joined(separator: ", ")
    case .createdAt: time(note.createdAt)
    case .editedAt: time(note.editedAt)
    }
  }
}
