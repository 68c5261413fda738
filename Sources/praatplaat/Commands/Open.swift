// `praatplaat open`: a group's screen. What can be refused is refused in plain words before the terminal is taken.
import App
import Board
import BoardFile
import Canvas
import Glibc
import Terminal

/// At most how many colours are used.
enum Colours: String, CaseIterable {
  case auto
  case many = "256"
  case sixteen = "16"
  case eight = "8"
  case none

  /// As many of the terminal's colours as this allows.
  func depth(of terminal: ColourDepth) -> ColourDepth {
    switch (self, terminal) {
    case (_, .monochrome), (.none, _): .monochrome
    case (.auto, _), (.many, _): terminal
    case (.sixteen, .many): .sixteen
    case (.sixteen, _): terminal
    case (.eight, _): .eight
    }
  }
}

func openScreen(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  try openScreen(arguments.operands[0], arguments, console)
}

/// Opens a group's screen on a file.
func openScreen(_ name: String, _ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let colours = try Option.colors.value(arguments[.colors], otherwise: Colours.auto)
  var reader = try openBoard(name, refusingLinks: arguments.has(.locked))
  let batch = try reader.readAll(name)
  guard let id = reader.boardID else { throw .reading(name, .notABoard) }
  let board = Board(batch.events)
  let group = try arguments[.group].map { typed throws(Refusal) in try board.groupID(typed) }
  let role = try arguments[.role].map { typed throws(Refusal) in try labelled(typed, .role) }
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }

  // Threads that are started later must find the signals blocked.
  blockSignals()
  let seat = Seat(board: id, group: group ?? (board.groups.count == 1 ? board.groups.first?.id : nil))
  var file = ConnectedFile(reader, after: batch, seat: seat)
  do throws(BoardFileError) { if seat.group != nil { try file.connect() } } catch { throw .reading(name, error) }

  let writer = newWriterID()
  var (reason, model) = (ExitReason.quit, Model?.none)
  do throws(TerminalError) {
    let isPlain = arguments.has(.plain)
    var terminal = try TerminalSession.open(TerminalOptions(plain: isPlain, monochrome: isPlain || colours == .none))
    let depth = colours.depth(of: terminal.depth)
    if depth != terminal.depth { terminal.palette = Palette(depth: depth) }
    let moment = Moment.now()
    let setup = Setup(
      language: console.language, glyphs: terminal.glyphs, writer: writer, group: group, role: role,
      isLocked: arguments.has(.locked), drafts: seat.kept, secondsFromUTC: secondsFromUTC(at: moment.wall))
    var screen = GroupScreen(Model(setup, board: board, size: terminal.size, at: moment), over: batch, seat: seat, at: moment)
    reason = run(&screen, file: &file, terminal: &terminal)
    model = screen.model
    terminal.close()
  } catch {
    unblockSignals()
    throw .terminal(error)
  }
  return leave(file, model, reason, name, arguments, console)
}

/// What is left to do when the terminal has been given back: half notes and last changes to their places, and the way back.
private func leave(
  _ file: ConnectedFile, _ model: Model?, _ reason: ExitReason, _ name: String, _ arguments: Arguments, _ console: Console
) -> ExitCode {
  if let model, model.group != nil { file.keep(model.drafts) }
  _ = file.news(lookAnyway: false)
  if !file.undelivered.isEmpty { console.say(Sentences.stillSharing) }
  let ending = file.finish(waiting: 3_000)
  switch ending {
  case .shared: break
  case .kept: console.say(Sentences.keptAtLeaving)
  case .lost: console.say(Sentences.notFinished)
  }
  if let group = model?.group { console.say(Sentences.wayBack(command(name, group, arguments))) }
  switch reason {
  case .quit:
    switch ending {
    case .shared: return .done
    case .kept: return .kept
    case .lost: return .refused
    }
  case .signal(let number): return .signal(number)
  // What the kernel sends, too, to a process whose terminal is gone.
  case .terminalGone: return .signal(SIGHUP)
  }
}

/// The command that comes back to this screen.
private func command(_ name: String, _ group: String, _ arguments: Arguments) -> String {
  var words = ["praatplaat", "open", name, "--group", group]
  for option in [Option.role, .colors, .lang] {
    if let value = arguments[option] { words += [option.flag, value] }
  }
  for option in [Option.locked, .plain] where arguments.has(option) { words.append(option.flag) }
  return words.map(quotedForShell).joined(separator: " ")
}

/// A word as a shell reads it back.
func quotedForShell(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default:
        [
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: ":"),
          UInt8(ascii: "@"),
        ].contains($0)
      }
    }
  return isPlain ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
