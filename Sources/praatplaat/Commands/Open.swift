// `praatplaat open`, `host` and `present`: the screens of a group, of the facilitator and of the projector. What can be refused is refused in plain words before the terminal is taken.
import App
import ScreenKit
import Board
import BoardFile
import Canvas
import Cases
import Glibc
import Settings
import SpokenScreen
import Terminal

/// Opens a screen on the file that the command line names.
func openScreen(_ arguments: Arguments, _ console: Console, kind: ScreenKind = .group) throws(Refusal) -> ExitCode {
  try openScreen(arguments.operands[0], arguments, console, kind: kind)
}

/// Opens a screen on a file.
func openScreen(_ name: String, _ arguments: Arguments, _ console: Console, kind: ScreenKind = .group) throws(Refusal) -> ExitCode {
  let settings = console.settings
  let colours = try colourScheme(arguments, settings)
  var reader = try openBoard(name, refusingLinks: arguments.has(.locked))
  // Before the file is read: what is appended in between is noticed.
  let watch = BoardWatch(path: reader.path)
  let batch = try reader.readAll(name)
  guard let id = reader.boardID else { throw .reading(name, .notABoard) }
  let board = Board(batch.events)
  let group = try arguments[.group].map { typed throws(Refusal) in try board.groupID(typed, sayingTo: console) }
  let role = try arguments[.role].map { typed throws(Refusal) in try perspective(typed) }
  if arguments.has(.spoken) { return try speak(reader, watch, batch, board, id, group, role, name, arguments, console) }
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw arguments.has(.locked) ? .noTerminalForGuest : .noTerminal }

  let isFacilitator = kind != .group
  // The stops that a facilitator begins with on a board that has none.
  let agenda: [AgendaItem]
  do throws(MarkdownFault) { agenda = isFacilitator ? try Agenda.builtIn() : [] } catch { throw .markdown(error) }

  // Threads that are started later must find the signals blocked.
  blockSignals()
  let seat = Seat(
    id, on: board, group: isFacilitator ? nil : group ?? (board.groups.count == 1 ? board.groups.first?.id : nil),
    isFacilitator: isFacilitator, looksElsewhere: kind == .group)
  let path = reader.path
  var file = ConnectedFile(reader, watch, after: batch, seat: seat, isLocked: arguments.has(.locked))
  do throws(BoardFileError) { if seat.isTaken { try file.connect() } } catch { throw .reading(name, error) }

  let writer = newWriterID()
  var (reason, model) = (ExitReason.quit, Model?.none)
  do throws(TerminalError) {
    var terminal = try TerminalSession(
      TerminalOptions(
        plain: arguments.has(.plain) || settings.isPlain, colours: colours,
        mouse: !arguments.has(.withoutMouse) && settings.isOn(.mouse) ?? true, title: windowTitle(name)))
    let moment = Moment.now()
    var setup = Setup(
      language: console.language, glyphs: terminal.glyphs, writer: writer, group: group, role: role,
      isLocked: arguments.has(.locked), drafts: seat.kept, zone: systemZone(for: board, at: moment.wall), kind: kind,
      joinLines: isFacilitator ? joinLines(to: path, isLocked: arguments.has(.locked)) : [], agenda: agenda)
    setup.hasShelf = kind == .group
    setup.hasColours = terminal.palette.depth != .monochrome
    setup.hasClipboard = terminal.hasClipboard
    setup.hasBell = !arguments.has(.withoutBell) && settings.isOn(.bell) ?? true
    setup.remember(settings)
    var screen = ConnectedScreen(
      Model(setup, board: board, size: terminal.size, at: moment), over: batch, seat: seat, at: moment,
      export: exporter(id, name, kind, console))
    reason = run(&screen, file: &file, terminal: &terminal)
    model = screen.model
    if !setup.isLocked { HabitsFile.add(screen.model.habits.news) }
    if !screen.model.heldEvents.isEmpty { file.append(screen.model.heldEvents) }
    terminal.close()
  } catch {
    unblockSignals()
    if case .unusableTerm(let type) = error, arguments.has(.locked) { throw .unusableTermForGuest(type) }
    throw .terminal(error)
  }
  return leave(file, model, reason, name, kind, arguments, console.leaving(by: reason))
}

/// The same in spoken order, on whatever standard input and output are.
private func speak(
  _ reader: consuming BoardReader, _ watch: consuming BoardWatch, _ batch: Batch, _ board: Board, _ id: BoardID, _ group: GroupID?,
  _ role: String?, _ name: String, _ arguments: Arguments, _ console: Console
) throws(Refusal) -> ExitCode {
  // Threads that are started later must find the signals blocked.
  let seat = Seat(
    id, on: board, group: group ?? (board.groups.count == 1 ? board.groups.first?.id : nil), looksElsewhere: true)
  let file = ConnectedFile(reader, watch, after: batch, seat: seat, isLocked: arguments.has(.locked))
  let moment = Moment.now()
  var setup = Setup(
    language: console.language, glyphs: console.glyphs, writer: newWriterID(), group: group, role: role,
    isLocked: arguments.has(.locked), drafts: seat.kept, zone: systemZone(for: board, at: moment.wall))
  setup.hasShelf = true
  let loop = try SpokenLoop(SpokenScreen(setup, board: board, at: moment), file: file, seat: seat, after: batch)
  let (reason, seated, drafts) = loop.run()
  if seated != nil { file.keep(drafts) }
  let code = finish(file, reason, console)
  if let seated { console.say(wayBack(name, .group, seated, arguments)) }
  return code
}

/// What is left to do when the terminal has been given back: drafts and last changes to their places, and the way back.
private func leave(
  _ file: ConnectedFile, _ model: Model?, _ reason: ExitReason, _ name: String, _ kind: ScreenKind, _ arguments: Arguments,
  _ console: Console
) -> ExitCode {
  if let model, kind != .group || model.group != nil { file.keep(model.drafts) }
  let code = finish(file, reason, console)
  if kind != .group || model?.group != nil {
    console.say(wayBack(name, kind, model?.group, arguments))
  }
  return code
}

/// How somebody comes back. A guest of a terminal that is the session's alone has no command line.
private func wayBack(_ name: String, _ kind: ScreenKind, _ group: GroupID?, _ arguments: Arguments) -> Phrase {
  arguments.has(.locked) ? Sentences.wayBackIn : Sentences.wayBack(command(name, kind, group, arguments))
}

/// Brings the last changes to their places, says where they are, and how the screen ended.
func finish(_ file: ConnectedFile, _ reason: ExitReason, _ console: Console) -> ExitCode {
  _ = file.news(lookAnyway: false)
  if !file.undelivered.isEmpty { console.say(Sentences.stillSharing) }
  switch file.finish(waiting: 3_000) {
  case .shared: return reason.code
  case .kept:
    console.say(Sentences.keptAtLeaving)
    return reason == .quit ? .kept : reason.code
  case .lost:
    console.say(Sentences.notFinished)
    return reason == .quit ? .refused : reason.code
  }
}

extension ExitReason {
  /// How the process ends by it, when everything was put away.
  var code: ExitCode {
    switch self {
    case .quit: .done
    case .signal(let number): .signal(number)
    // What the kernel sends, too, to a process whose terminal is gone.
    case .terminalGone: .signal(SIGHUP)
    }
  }
}

/// What the window is called while a board is open in it.
func windowTitle(_ name: String) -> String { "praatplaat - " + (name.split(separator: "/").last.map(String.init) ?? name) }

/// The command that comes back to this screen.
private func command(_ name: String, _ kind: ScreenKind, _ group: GroupID?, _ arguments: Arguments) -> String {
  var words = ["praatplaat", kind.command, quotedForShell(file: name)]
  for (option, value) in [(Option.group, group?.text)] + [.role, .colors, .lang].map({ ($0, arguments[$0]) }) {
    guard let value else { continue }
    let word = quotedForShell(value)
    words += value.hasPrefix("--") ? ["\(option.flag)=\(word)"] : [option.flag, word]
  }
  for option in [Option.locked, .plain, .spoken, .withoutBell] where arguments.has(option) { words.append(option.flag) }
  return words.joined(separator: " ")
}

extension Setup {
  /// What this user wrote down and is used to. A terminal that is the session's alone is everybody's, and remembers nobody.
  mutating func remember(_ settings: Settings) {
    keymap = settings.keymap
    notice = Sentences.notice(of: settings)
    habits = isLocked ? Habits() : HabitsFile.read()
  }
}

extension ScreenKind {
  /// The command that opens it.
  var command: String {
    switch self {
    case .group: Subcommand.open.rawValue
    case .host: Subcommand.host.rawValue
    case .present: Subcommand.present.rawValue
    case .review: Subcommand.review.rawValue
    }
  }
}
