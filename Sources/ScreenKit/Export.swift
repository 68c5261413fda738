// What a screen asks when somebody wants notes in a file of their own, and the answer. Who writes the file, and where, is the edge's business.
import Board
import Review
import Words

/// In what form notes leave a board.
public enum ReportKind: String, CaseIterable, Sendable {
  /// A poster in HTML.
  case poster
  /// A page of A4 for each group, to take home.
  case sheet
  /// A table in CSV.
  case table
  /// Text in Markdown.
  case text
  /// JSON, for programs.
  case json
}

/// Notes that somebody wants in a file.
public struct ExportRequest: Equatable, Sendable {
  /// In what form.
  public let kind: ReportKind
  /// The notes, in the order in which they are listed.
  public let notes: [Note]
  /// What they were chosen by.
  public let filter: NoteFilter
  /// The order they are in.
  public let order: NoteOrder
  /// The moment whose board it is; none for the board as it is now.
  public let asOf: Instant?
  /// What is hidden now of a board as it was; none for the board as it is.
  public let hidden: HiddenThings?

  package init(kind: ReportKind, notes: [Note], filter: NoteFilter, order: NoteOrder, asOf: Instant?, hidden: HiddenThings? = nil) {
    (self.kind, self.notes, self.filter, self.order, self.asOf, self.hidden) = (kind, notes, filter, order, asOf, hidden)
  }
}

extension ScreenState {
  /// Asks in what form notes are to be saved.
  /// - Parameters:
  ///   - about: what is saved, in words.
  ///   - request: what becomes of the form that is chosen.
  package mutating func chooseExport(of about: Phrase, _ request: @escaping @Sendable (Self, ReportKind) -> ExportRequest) {
    let rows = ReportKind.allCases.map { kind in
      Chooser<Self>.Row(kind.title[language], about: kind.about[language]) { $0.shell.emit(.export(request($0, kind))) }
    }
    panel = .chooser(Chooser(Words.exportTitle, about: [about[language]], rows: rows))
  }
}

extension Words { static let exportTitle = Phrase(nl: "Bewaren als", en: "Save as") }

extension ReportKind {
  var title: Phrase {
    switch self {
    case .poster: Phrase(both: "Poster (html)")
    case .sheet: Phrase(nl: "Blad (html)", en: "Sheet (html)")
    case .table: Phrase(nl: "Tabel (csv)", en: "Table (csv)")
    case .text: Phrase(nl: "Tekst (md)", en: "Text (md)")
    case .json: Phrase(both: "JSON")
    }
  }

  /// What it is good for.
  var about: Phrase {
    switch self {
    case .poster: Phrase(nl: "om te laten zien of af te drukken", en: "to show or print")
    case .sheet: Phrase(nl: "een A4 per groep, om mee te nemen", en: "a page for each group, to take home")
    case .table: Phrase(nl: "voor een rekenblad", en: "for a spreadsheet")
    case .text: Phrase(nl: "om in een verslag te plakken", en: "to paste in minutes")
    case .json: Phrase(nl: "voor een ander programma", en: "for another program")
    }
  }
}

/// What became of a request.
public enum ExportOutcome: Equatable, Sendable {
  /// The whole path of the file, and, where the screen is seen from another computer, the command that copies the file to there.
  case written(path: String, copyLine: String?)
  /// The whole path of the own plate on which a note is a card now, or was one already.
  case card(path: String, isNew: Bool)
  /// Why there is no file.
  case refused(Phrase)
}

/// What somebody looks back with.
public struct ReviewSetup: Sendable {
  /// Whether packages may be made and changed; otherwise nothing is written at all.
  public var edits = false
  /// What the board's file is called beside another.
  public var name = ""
  /// The board of another session to lay beside this one, and what its file is called.
  public var other: Board?
  /// The name of the other board's file.
  public var otherName = ""

  /// Looking at one board, without writing.
  public init(edits: Bool = false, name: String = "", other: Board? = nil, otherName: String = "") {
    self.edits = edits
    self.name = name
    self.other = other
    self.otherName = otherName
  }
}
