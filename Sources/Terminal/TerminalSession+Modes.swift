// Coming and going: suspending, coming back, changing size.
import CNcurses
import CSystem
import Canvas
import Glibc

extension TerminalSession {
  /// Turns on what the program uses, as far as ncurses does not do it. Goes out with the next frame.
  func begin() {
    tcsetattr(Self.input, TCSANOW, [modesBefore.raw])
    output.add(type.pasteOn)
    if type.speaksXterm, let title { output.add(TerminalType.titleAway + TerminalType.title(title)) }
  }

  /// Gives the screen to the shell for good. Not as ncurses does it, which waits until everything is read: a terminal that nobody reads is left all the same.
  func leave() {
    crashGuard.arm(false)
    if !isendwin() {
      type.restore.withUnsafeBytes { giveBack($0, to: output.terminal, within: patience) }
      swallowAnswers()
    }
    tcsetattr(Self.input, TCSANOW, [modesBefore])
  }

  /// Stops until the shell says to go on; the shell has its screen meanwhile.
  /// - Parameter group: stop what was started together with this process as well, as Ctrl-Z does.
  mutating func suspend(group: Bool) {
    crashGuard.arm(false)
    if mouseMask != 0 { output.add(type.dragOff) }
    output.add(type.pasteOff)
    if type.speaksXterm { output.add(TerminalType.titleBack + Keyboard.keysAsBefore) }
    hasMoreKeys = false
    endwin()
    output.finish(with: [], within: patience)
    swallowAnswers()
    tcsetattr(Self.input, TCSANOW, [modesBefore])
    signals.stop(group: group)
    enter()
  }

  /// Takes the screen back, also when somebody else stopped the process and the shell has changed modes since. The next frame draws everything.
  mutating func enter() {
    crashGuard.arm(true)
    begin()
    // Said here, since ncurses would say it only with the next key, and that one would come in the other mode.
    keypad(keyboard, true)
    // The mouse mode went with endwin, or with whatever the shell did.
    if mouseMask != 0 {
      mousemask(0, nil)
      mousemask(mouseMask, nil)
      output.add(type.dragOn)
    }
    adoptSize()
    redraw()
  }

  /// Waits a moment for what the terminal still has to answer, and reads it away with what was typed behind it: the shell would take it for a command.
  private func swallowAnswers() {
    let end = uptime() + min(patience, Self.lastAnswer)
    var (questions, decoder) = (questions, decoder)
    guard questions.isAwaiting(at: uptime()) else { return }
    while questions.isAwaiting(at: uptime()), uptime() < end {
      var ready = pollfd(fd: Self.input, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, Int32(clamping: end - uptime())) > 0, ready.revents & Int16(POLLIN) != 0 else { break }
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = Glibc.read(Self.input, &bytes, bytes.count)
      guard count > 0 else { break }
      for byte in bytes[..<count] { decoder.feed(.byte(byte), at: uptime()) }
      for case .answer(let answer) in decoder.take() { questions.heard(answer, at: uptime()) }
    }
    tcflush(Self.input, TCIFLUSH)
  }

  /// For how many milliseconds leaving waits for an answer.
  private static let lastAnswer: Int64 = 100

  /// Takes over the terminal's size. One that reports none keeps the size it had.
  mutating func adoptSize() {
    guard let size = Self.reportedSize(of: output.terminal) else { return }
    // Pushes a KEY_RESIZE, which reading drops: the size is news that came by signal.
    resizeterm(size.rows, size.columns)
    shown = nil
  }

  /// What a terminal may have at most: far more than any wall of screens, and a size that is no size (65,535 on either side) takes no memory.
  private static let (mostRows, mostColumns): (Int32, Int32) = (500, 1_000)

  /// Tells ncurses how large the terminal is, before it makes room for that. What it draws in has no size; where it draws to the terminal itself, it would take
  /// one that can't be as it is.
  static func tellSize(of terminal: Int32) {
    guard let size = reportedSize(of: terminal) else { return }
    setenv("LINES", String(size.rows), 1)
    setenv("COLUMNS", String(size.columns), 1)
  }

  /// The size that a terminal reports, within bounds; none where it reports none.
  private static func reportedSize(of terminal: Int32) -> (rows: Int32, columns: Int32)? {
    var reported = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &reported) == 0, reported.ws_row > 0, reported.ws_col > 0 else { return nil }
    return (min(Int32(reported.ws_row), mostRows), min(Int32(reported.ws_col), mostColumns))
  }

  /// Forgets what the screen shows: the next frame is drawn as a whole.
  mutating func redraw() {
    shown = nil
    shortening.forget()
    clearok(window, true)
  }
}
