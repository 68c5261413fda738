// Coming and going: suspending, coming back, changing size.
import CNcurses
import CSystem
import Canvas
import Glibc

extension TerminalSession {
  /// Gives the screen to the shell for good. Not as ncurses does it, which waits until everything is read: a terminal that nobody reads is left all the same.
  func leave() {
    crashGuard.arm(false)
    // A signal may have turned it away.
    dup2(terminal, Self.output)
    if !isendwin() { type.restore.withUnsafeBytes { giveBack($0, to: terminal, within: patience) } }
    var modes = modesBefore
    tcsetattr(Self.input, TCSANOW, &modes)
  }

  /// Stops until the shell says to go on; the shell has its screen meanwhile.
  /// - Parameter group: stop what was started together with this process as well, as Ctrl-Z does.
  mutating func suspend(group: Bool) {
    crashGuard.arm(false)
    whileSignalsCount {
      if mouseMask != 0 { write(type.dragOff, to: Self.output) }
      write(type.pasteOff, to: Self.output)
      endwin()
    }
    tcsetattr(Self.input, TCSANOW, [modesBefore])
    signals.stop(group: group)
    enter()
  }

  /// Takes the screen back, also when somebody else stopped the process and the shell has changed modes since. The next frame draws everything.
  mutating func enter() {
    crashGuard.arm(true)
    whileSignalsCount {
      reset_prog_mode()
      // Said here, since ncurses would say it only with the next key, and that one would come in the other mode.
      keypad(keyboard, true)
      write(type.pasteOn, to: Self.output)
      // The mouse mode went with endwin, or with whatever the shell did.
      if mouseMask != 0 {
        mousemask(0, nil)
        mousemask(mouseMask, nil)
        write(type.dragOn, to: Self.output)
      }
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
