// Coming and going: suspending, coming back, changing size.
import CNcurses
import CSystem
import Canvas
import Glibc

extension TerminalSession {
  /// Gives the screen to the shell, for now or for good. Harmless when it has it already.
  func leave() {
    crashGuard.arm(false)
    guard !isendwin() else { return }
    write(type.pasteOff, to: Self.output)
    endwin()
  }

  /// Stops until the shell says to go on; the shell has its screen meanwhile.
  /// - Parameter group: stop what was started together with this process as well, as Ctrl-Z does.
  mutating func suspend(group: Bool) {
    leave()
    tcsetattr(Self.input, TCSADRAIN, [modesBefore])
    signals.stop(group: group)
    enter()
  }

  /// Takes the screen back, also when somebody else stopped the process and the shell has changed modes since. The next frame draws everything.
  mutating func enter() {
    crashGuard.arm(true)
    reset_prog_mode()
    write(type.pasteOn, to: Self.output)
    // The mouse mode went with endwin, or with whatever the shell did.
    if mouseMask != 0 {
      mousemask(0, nil)
      mousemask(mouseMask, nil)
    }
    adoptSize()
    redraw()
  }

  /// Takes over the terminal's size. One that reports none keeps the size it had.
  mutating func adoptSize() {
    var reported = winsize()
    guard ioctl(Self.output, UInt(TIOCGWINSZ), &reported) == 0, reported.ws_row > 0, reported.ws_col > 0 else { return }
    // Pushes a KEY_RESIZE, which reading drops: the size is news that came by signal.
    resizeterm(Int32(reported.ws_row), Int32(reported.ws_col))
    shown = nil
  }

  /// Forgets what the screen shows: the next frame is drawn as a whole.
  mutating func redraw() {
    shown = nil
    clearok(window, true)
  }
}
