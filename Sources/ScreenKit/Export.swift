// What a screen asks when somebody wants notes in a file of their own, and the answer. Who writes the file, and where, is the edge's business.
import Board
import Review

/// In what form notes leave a board.
public enum ReportKind: String, CaseIterable, Sendable {
  /// A poster in HTML.
  case poster
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

  package init(kind: ReportKind, notes: [Note], filter: NoteFilter, order: NoteOrder, asOf: Instant?) {
    (self.kind, self.notes, self.filter, self.order, self.asOf) = (kind, notes, filter, order, asOf)
  }
}

/// What became of a request.
public enum ExportOutcome: Equatable, Sendable {
  /// The whole path of the file, and, where the screen is seen from another computer, the command that copies the file to there.
  case written(path: String, copyLine: String?)
  /// Why there is no file.
  case refused(Phrase)
}

/// What somebody looks back with.
public struct ReviewSetup: Sendable {
  /// Whether packages may be made and changed; otherwise nothing is written at all.
  public var edits = false
  /// The board of another session to lay beside this one, and what its file is called.
  public var other: Board?
  /// The name of the other board's file.
  public var otherName = ""

  /// Looking at one board, without writing.
  public init(edits: Bool = false, other: Board? = nil, otherName: String = "") {
    self.edits = edits
    self.other = other
    self.otherName = otherName
  }
}
