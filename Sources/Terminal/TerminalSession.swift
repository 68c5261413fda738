// The terminal while the program has it: taken at the beginning, given back at the end whatever happens in between. The only owner of ncurses.
import ScreenKit
import CNcurses
import CSystem
import Canvas
import Glibc

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
  /// Whether tmux or GNU screen is in between, by its name or by what it leaves in the environment.
  let isMultiplexed: Bool
  let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  /// Keys are read through a pad: ncurses refreshes a window that is read from, and would show a picture that is half done.
  let keyboard: UnsafeMutablePointer<WINDOW>
  let signals: SignalQueue
  let crashGuard: CrashGuard
  let modesBefore: termios
  let mouseMask: mmask_t
  let title: String?
  var output: TerminalOutput
  var questions = Questions()
  var shortening: Shortening
  /// Whether the terminal shows frames as wholes.
  var isSynchronized = false
  /// For how many milliseconds leaving waits for a terminal that is not read.
  var patience: Int64 = 500
  var decoder: InputDecoder
  var renditions: Renditions
  /// What the screen shows now; none when that is not known.
  var shown: Grid?
  var isCursorVisible = true
  /// Whether keys tell more than they did.
  var hasMoreKeys = false

  static let input: Int32 = STDIN_FILENO

  /// Takes the terminal; the screen is drawn with the first frame.
  /// - Parameter options: what the caller asks of it.
  /// - Throws: `notATerminal`, `unusableTerm`, `smallStack`, or `system` when signals can't be read.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard isatty(Self.input) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    var modes = termios()
    guard tcgetattr(Self.input, &modes) == 0 else { throw .notATerminal }
    try TerminalError.expectStack()
    let isUTF8 = settleLocale(LocaleChoice(environment: environment))
    let type = try TerminalType(term: environment("TERM"), isTmux: environment("TMUX") != nil, descriptor: STDOUT_FILENO)
    let signals = try SignalQueue()
    let output = try TerminalOutput(to: STDOUT_FILENO)
    let crashGuard = CrashGuard(restoring: type.restore, modes: modes, on: output.terminal)
    crashGuard.arm(true)
    Self.tellSize(of: output.terminal)
    guard let screen = newterm(type.name, output.stream, praat_stdin()), let window = praat_whole_screen(), let keyboard = newpad(1, 1)
    else {
      try TerminalError.expectRoom()
      throw .unusableTerm(type.name)
    }
    signals.takeBackFromNcurses()
    self.screen = screen
    self.window = window
    self.keyboard = keyboard
    self.type = type
    isMultiplexed = type.isMultiplexer || environment("TMUX") != nil || environment("STY") != nil
    self.output = output
    shortening = Shortening()
    title = options.title
    self.signals = signals
    self.crashGuard = crashGuard
    modesBefore = modes
    glyphs = isUTF8 && !options.plain ? .unicode : .ascii

    // What ncurses thinks of the terminal's modes counts where it draws straight to it. Not cbreak: with that, Ctrl-C ends the program inside ncurses.
    raw()
    noecho()
    // Otherwise Enter arrives as Ctrl-J.
    nonl()
    // A frame is drawn whole, whatever is typed meanwhile.
    typeahead(-1)
    nodelay(keyboard, true)
    keypad(keyboard, true)
    Keyboard.takeBackFromNcurses()
    meta(keyboard, true)
    set_escdelay(25)
    // While the mouse is on, GNU screen holds an ESC back until the next key: without it, Esc works there.
    if !options.mouse || environment("STY") != nil && environment("TMUX") == nil {
      mouseMask = 0
    } else {
      // Clicks as they come; ncurses would hold each back to see whether it becomes a double one.
      mouseinterval(0)
      mouseMask = mousemask(praat_button1 | praat_button1_up | praat_motion | praat_wheel_up | praat_wheel_down, nil)
      if mouseMask != 0 { self.output.add(type.dragOn) }
    }

    let wish = ColourWish(environment: environment)
    let colours = Colours.start(wanted: !options.plain && wish.allows(options.colours))
    palette = Palette(depth: colours.depth, scheme: options.colours, ground: wish.ground)
    renditions = Renditions(colours)
    let encoding: ScalarDecoder.Encoding = isUTF8 ? .utf8 : .singleByte((0x80...0xFF).map { btowc($0).asScalarValue })
    decoder = InputDecoder(encoding: encoding, erase: modes.erase, keyboard: Keyboard(term: environment("TERM")))
    begin()
    // Before anything is drawn: what a terminal prints that does not know them (macOS's own does) goes with the first frame.
    if type.speaksXterm {
      self.output.add(Questions.introduction(letters: glyphs == .unicode))
      questions.introduce(at: uptime())
    }
    // ncurses believes LINES and COLUMNS, which outlive the window that they were true for.
    adoptSize()
  }

  deinit {
    leave()
    delwin(keyboard)
    delscreen(screen)
  }

  /// Gives the terminal back.
  public consuming func close() {}

  /// Whether it can be asked to put text on the clipboard.
  public var hasClipboard: Bool { type.speaksXterm }

  /// Whether a frame may be shown now: the terminal has taken the one before.
  mutating func mayShow(at uptime: Int64) -> Bool { !output.isWaiting && questions.mayDraw(at: uptime) }

  /// How large the screen is, in cells.
  public var size: Size { Size(width: Int(getmaxx(window)), height: Int(getmaxy(window))) }
}

extension wint_t {
  /// The number of a scalar; 0 for "no character".
  fileprivate var asScalarValue: UInt32 { self == .max ? 0 : UInt32(self) }
}

extension termios {
  /// The same terminal as a program wants it that does everything itself: each byte at once, and none changed on its way in or out.
  var raw: termios {
    var modes = self
    cfmakeraw(&modes)
    withUnsafeMutableBytes(of: &modes.c_cc) { ($0[Int(VMIN)], $0[Int(VTIME)]) = (1, 0) }
    return modes
  }

  /// The byte that Backspace sends.
  fileprivate var erase: UInt8 {
    withUnsafeBytes(of: c_cc) { $0[Int(VERASE)] }
  }
}
