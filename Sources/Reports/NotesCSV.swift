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
  package var title: Localized {
    switch self {
    case .id: Localized(nl: "Id", en: "Id")
    case .caseStudy: Localized(nl: "Case", en: "Case")
    case .caseTitle: Localized(nl: "Titel van de case", en: "Title of the case")
    case .step: Localized(nl: "Stap", en: "Step")
    case .theme: Localized(nl: "Thema", en: "Theme")
    case .horizon: Localized(nl: "Termijn", en: "Term")
    case .text: Localized(nl: "Tekst", en: "Text")
    case .group: Localized(nl: "Groep", en: "Group")
    case .role: Localized(nl: "Bril", en: "Perspective")
    case .level: Localized(nl: "Niveau", en: "Level")
    case .who: Localized(nl: "Wie", en: "Who")
    case .tags: Localized(nl: "Tags", en: "Tags")
    case .stickers: Localized(nl: "Stickers", en: "Stickers")
    case .package: Localized(nl: "Pakket", en: "Package")
    case .createdAt: Localized(nl: "Gemaakt", en: "Made")
    case .editedAt: Localized(nl: "Gewijzigd", en: "Edited")
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
