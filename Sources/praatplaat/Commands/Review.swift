// `praatplaat review`: looks back at a session. Without --edit nothing is written at all: no group is announced, nothing is kept in a folder of the user's.
import App
import ScreenKit
import Board
import BoardFile
import Canvas
import Glibc
import Reports
import Terminal

func openReview(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let name = arguments.operands[0]
  let settings = console.settings
  let colours = try colourScheme(arguments, settings)
  var reader = try openBoard(name)
  // Before the file is read: what is appended in between is noticed.
  let watch = BoardWatch(path: reader.path)
  let batch = try reader.readAll(name)
  guard let id = reader.boardID else { throw .reading(name, .notABoard) }
  let other = try arguments[.with].map { other throws(Refusal) in (try BoardAtPath(other).board, other) }
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }

  blockSignals()
  var opening = Opening(
    id: id, name: name, board: Board(batch.events), batch: batch, other: other, edits: arguments.has(.edits), colours: colours,
    isPlain: arguments.has(.plain), hasMouse: !arguments.has(.withoutMouse) && settings.isOn(.mouse) ?? true)
  guard opening.edits else {
    var file = ReadFile(reader, watch, after: batch)
    return try look(opening, &file, console).code
  }
  let seat = Seat(id, on: opening.board, group: nil, isFacilitator: true)
  opening.drafts = seat.kept
  var file = ConnectedFile(reader, watch, after: batch, seat: seat, isLocked: false)
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
  let colours: ColourScheme
  let isPlain: Bool
  let hasMouse: Bool
  /// What an earlier run left.
  var drafts: [Draft] = []

  /// What the two files are called beside each other: by their names, or where those are the same by the whole of how they were named.
  var names: (own: String, other: String) {
    let paths = (own: name, other: other?.name ?? "")
    let last = (own: lastPart(of: paths.own), other: lastPart(of: paths.other))
    return last.own == last.other ? paths : last
  }

  private func lastPart(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// Shows the screen until it ends.
private func look<F: SharedFile>(_ opening: Opening, _ file: inout F, _ console: Console) throws(Refusal) -> ExitReason {
  do throws(TerminalError) {
    var terminal = try TerminalSession(
      TerminalOptions(
        plain: opening.isPlain || console.settings.isPlain, colours: opening.colours, mouse: opening.hasMouse,
        title: windowTitle(opening.name)))
    let moment = Moment.now()
    var setup = Setup(
      language: console.language, glyphs: terminal.glyphs, writer: newWriterID(), drafts: opening.drafts,
      zone: systemZone(for: opening.board, at: moment.wall), kind: .review)
    setup.hasClipboard = terminal.hasClipboard
    setup.remember(console.settings)
    let names = opening.names
    setup.review = ReviewSetup(edits: opening.edits, name: names.own, other: opening.other?.board, otherName: names.other)
    let model = Model(setup, board: opening.board, size: terminal.size, at: moment)
    var screen = ReviewScreen(
      model, over: opening.batch, at: moment, export: exporter(opening.id, opening.name, .review, console),
      makeCard: cardMaker(opening.name, console))
    let reason = run(&screen, file: &file, terminal: &terminal)
    terminal.close()
    // Who only looks leaves nothing behind.
    if opening.edits { HabitsFile.add(screen.habits.news) }
    return reason
  } catch {
    unblockSignals()
    throw .terminal(error)
  }
}

/// The screen of a review, and what it wants written beside the board.
private struct ReviewScreen: Screen {
  private var model: Model
  private let export: Exporter
  private let makeCard: CardMaker

  init(_ model: Model, over batch: Batch, at moment: Moment, export: @escaping Exporter, makeCard: @escaping CardMaker) {
    (self.model, self.export, self.makeCard) = (model, export, makeCard)
    _ = self.model.update(.board(batch.withoutEvents), at: moment)
  }

  var habits: Habits { model.habits }

  var deadline: Int64? { model.deadline }

  func view() -> Frame { model.view() }

  mutating func update(_ event: AppEvent, at now: Moment) -> [Effect] {
    model.update(event, at: now, export: export, makeCard: makeCard)
  }
}
