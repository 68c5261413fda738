// The terminal while the program has it: taken at the beginning, given back at the end whatever happens in between. The only owner of ncurses.
import ScreenKit
import CNcurses
import CSystem
import Canvas
import Glibc
import SystemCalls

/// The terminal, from the moment that the program takes it until it is given back. There can be one at a time.
///
/// It is given back when the session goes out of scope, or with ``close()``. `exit()` in between would leave the shell without its screen; a
/// crash does not.
public struct TerminalSession: ~Copyable {
  /// Which characters it can show.
  public let glyphs: GlyphSet
  /// What the roles look like. A change takes effect with the next frame.
  public var palette: Palette {
    didSet { renditions.forget() }
  }

  let type: TerminalType
  let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  /// Keys are read through a pad: ncurses refreshes a window that is read from, and would show a picture that is half done.
  let keyboard: UnsafeMutablePointer<WINDOW>
  let signals: SignalQueue
  let crashGuard: CrashGuard
  let modesBefore: termios
  let mouseMask: mmask_t
  /// Standard output as it was, to write to when a signal has turned that away.
  let terminal: Int32
  /// For how many milliseconds leaving waits for a terminal that is not read.
  var patience: Int64 = 500
  var decoder: InputDecoder
  var renditions: Renditions
  /// What the screen shows now; none when that is not known.
  var shown: Grid?
  var isCursorVisible = true

  static let input: Int32 = STDIN_FILENO
  static let output: Int32 = STDOUT_FILENO

  /// Takes the terminal; the screen is drawn with the first frame.
  /// - Parameter options: what the caller asks of it.
  /// - Throws: `notATerminal`, `unusableTerm`, or `system` when signals can't be read.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard isatty(Self.input) == 1, isatty(Self.output) == 1 else { throw .notATerminal }
    var modes = termios()
    guard tcgetattr(Self.input, &modes) == 0 else { throw .notATerminal }
    let isUTF8 = settleLocale(LocaleChoice(environment: environment))
    let type = try TerminalType(term: environment("TERM"), descriptor: Self.output)
    let signals = try SignalQueue()
    let terminal = fcntl(Self.output, F_DUPFD_CLOEXEC, 3)
    guard terminal >= 0 else { throw .system(errno) }
    let crashGuard = CrashGuard(restoring: type.restore, modes: modes, on: terminal)
    crashGuard.arm(true)
    let made = whileSignalsCount { newterm(type.name, praat_stdout(), praat_stdin()) }
    guard let screen = made, let window = praat_whole_screen(), let keyboard = newpad(1, 1) else {
      defer { Glibc.close(terminal) }
      try TerminalError.expectRoom()
      throw .unusableTerm(type.name)
    }
    signals.takeBackFromNcurses()
    self.screen = screen
    self.window = window
    self.keyboard = keyboard
    self.type = type
    self.terminal = terminal
    self.signals = signals
    self.crashGuard = crashGuard
    modesBefore = modes
    glyphs = isUTF8 && !options.plain ? .unicode : .ascii

    mouseMask = whileSignalsCount {
      // Not cbreak: with that, Ctrl-C ends the program inside ncurses.
      raw()
      noecho()
      // Otherwise Enter arrives as Ctrl-J.
      nonl()
      nodelay(keyboard, true)
      keypad(keyboard, true)
      meta(keyboard, true)
      set_escdelay(25)
      // While the mouse is on, GNU screen holds an ESC back until the next key: without it, Esc works there.
      if !options.mouse || environment("STY") != nil && environment("TMUX") == nil { return 0 }
      // Clicks as they come; ncurses would hold each back to see whether it becomes a double one.
      mouseinterval(0)
      let asked = mousemask(praat_button1 | praat_button1_up | praat_motion | praat_wheel_up | praat_wheel_down, nil)
      if asked != 0 { write(type.dragOn, to: Self.output) }
      return asked
    }

    let wish = ColourWish(environment: environment)
    let colours = Colours.start(wanted: !options.plain && wish.allows(options.colours))
    palette = Palette(depth: colours.depth, scheme: options.colours, ground: wish.ground)
    renditions = Renditions(colours)
    let encoding: ScalarDecoder.Encoding = isUTF8 ? .utf8 : .singleByte((0x80...0xFF).map { btowc($0).asScalarValue })
    decoder = InputDecoder(encoding: encoding, erase: modes.erase)
    whileSignalsCount { write(type.pasteOn, to: Self.output) }
    // ncurses believes LINES and COLUMNS, which outlive the window that they were true for.
    adoptSize()
  }

  deinit {
    leave()
    delwin(keyboard)
    delscreen(screen)
    Glibc.close(terminal)
  }

  /// Gives the terminal back.
  public consuming func close() {}

  /// How large the screen is, in cells.
  public var size: Size { Size(width: Int(getmaxx(window)), height: Int(getmaxy(window))) }
}

extension wint_t {
  /// The number of a scalar; 0 for "no character".
  fileprivate var asScalarValue: UInt32 { self == .max ? 0 : UInt32(self) }
}

extension termios {
  /// The byte that Backspace sends.
  fileprivate var erase: UInt8 {
    withUnsafeBytes(of: c_cc) { $0[Int(VERASE)] }
  }
}

/// Writes to the terminal beside ncurses, whose own output is flushed whenever it returns.
func write(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = try? System.retry { rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } }
    guard let count, count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}
