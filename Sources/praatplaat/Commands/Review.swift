// `praatplaat review`: looks back at a session. Without --edit nothing is written at all: no group is announced, nothing is kept in a folder of the user's.
import App
import ScreenKit
import Board
import BoardFile
import Canvas
import Glibc
import Reports
import Terminal

/// Writes notes of a board, as the screen shows it, to a file of their own; says where the file is, or why there is none.
typealias Exporter = (ExportRequest, Board) -> ExportOutcome

func openReview(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let name = arguments.operands[0]
  let colours = try Option.colors.value(arguments[.colors], otherwise: Colours.auto)
  var reader = try openBoard(name)
  let batch = try reader.readAll(name)
  guard let id = reader.boardID else { throw .reading(name, .notABoard) }
  let other = try arguments[.with].map { other throws(Refusal) in (try BoardAtPath(other).board, other) }
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }

  blockSignals()
  var opening = Opening(
    id: id, name: name, board: Board(batch.events), batch: batch, other: other, edits: arguments.has(.edits), colours: colours,
    isPlain: arguments.has(.plain), hasMouse: !arguments.has(.withoutMouse))
  guard opening.edits else {
    var file = ReadFile(reader, after: batch)
    return try look(opening, &file, console).code
  }
  let seat = Seat(id, on: opening.board, group: nil, isFacilitator: true)
  opening.drafts = seat.kept
  var file = ConnectedFile(reader, after: batch, seat: seat)
  let reason = try look(opening, &file, console)
  return finish(file, reason, console.leaving(by: reason))
}

/// What a review begins with.
private struct Opening {
  let id: BoardID
  let name: String
  let board: Board
  let batch: Batch
  let other: (board: Board, name: String)?
  let edits: Bool
  let colours: Colours
  let isPlain: Bool
  let hasMouse: Bool
  /// What an earlier run left.
  var drafts: [Draft] = []
}

/// Shows the screen until it ends.
private func look<F: SharedFile>(_ opening: Opening, _ file: inout F, _ console: Console) throws(Refusal) -> ExitReason {
  do throws(TerminalError) {
    var terminal = try TerminalSession(
      TerminalOptions(plain: opening.isPlain, monochrome: opening.isPlain || opening.colours == .none, mouse: opening.hasMouse))
    terminal.palette = opening.colours.palette(of: terminal.depth)
    let moment = Moment.now()
    var setup = Setup(
      language: console.language, glyphs: terminal.glyphs, writer: newWriterID(), drafts: opening.drafts,
      secondsFromUTC: secondsFromUTC(at: moment.wall), kind: .review)
    setup.review = ReviewSetup(edits: opening.edits, other: opening.other?.board, otherName: opening.other?.name ?? "")
    let model = Model(setup, board: opening.board, size: terminal.size, at: moment)
    var screen = ReviewScreen(model, over: opening.batch, at: moment) { exportNotes($0, $1, opening, console) }
    let reason = run(&screen, file: &file, terminal: &terminal)
    terminal.close()
    return reason
  } catch {
    unblockSignals()
    throw .terminal(error)
  }
}

/// Writes a report where the program was started, under the board's name; a name that is taken gets a number.
private func exportNotes(_ request: ExportRequest, _ board: Board, _ opening: Opening, _ console: Console) -> ExportOutcome {
  let moment = now()
  let report = Report(
    of: board, notes: request.notes, filter: request.filter, language: console.language, secondsFromUTC: secondsFromUTC(at: moment))
  let (bytes, ending): ([UInt8], String) =
    switch request.kind {
    // A board as it was is called by its own moment.
    case .poster: (report.html(at: request.asOf ?? moment), "html")
    case .table: (report.csv(separator: .semicolon), "csv")
    case .text: (Array(report.markdown().utf8), "md")
    case .json: (report.json(id: opening.id), "json")
    }
  var base = opening.name.split(separator: "/").last.map(String.init) ?? "bord"
  if base.hasSuffix(".praat") { base.removeLast(6) }
  for number in 1...99 {
    let path = "\(base)\(number == 1 ? "" : "-\(number)").\(ending)"
    do throws(Refusal) {
      try writeNew(bytes, to: path)
      let whole = wholePath(path)
      return .written(path: whole, copyLine: copyLine(for: whole, variable))
    } catch {
      if case .outputExists = error { continue }
      return .refused(Sentences.notWrittenHere(Sentences.sentence(for: error)))
    }
  }
  return .refused(Sentences.sentence(for: .outputExists(base)))
}

/// The screen of a review, and what it wants written beside the board.
private struct ReviewScreen: Screen {
  private var model: Model
  private let export: Exporter

  init(_ model: Model, over batch: Batch, at moment: Moment, export: @escaping Exporter) {
    self.model = model
    self.export = export
    _ = self.model.update(.board(Batch(damagedLines: batch.damagedLines, condition: batch.condition)), at: moment)
  }

  var deadline: Int64? { model.deadline }

  func view() -> Frame { model.view() }

  mutating func update(_ event: AppEvent, at now: Moment) -> [Effect] {
    var effects: [Effect] = []
    for effect in model.update(event, at: now) {
      if case .export(let request) = effect {
        effects += model.update(.exported(export(request, model.board)), at: now)
      } else {
        effects.append(effect)
      }
    }
    return effects
  }
}
