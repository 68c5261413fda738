// Why a terminal can't be used, and what the caller may ask of one. The sentences that people read about it are written elsewhere.
import Glibc
import ScreenKit

/// Why there is no session.
public enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or standard output is not a terminal.
  case notATerminal
  /// A terminal of this type can't place its cursor (`dumb`), or neither its description nor that of any common terminal is installed.
  /// The type is what TERM says; empty when it is unset.
  case unusableTerm(String)
  /// The stack may not become as large as a screen needs it.
  case smallStack
  /// The system refused something that a session can't do without.
  case system(Int32)

  /// After ncurses failed, which does not say why: throws when it was because there is no descriptor left to read a description with.
  static func expectRoom() throws(TerminalError) {
    let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      // A folder that somebody was locked in may have no /dev.
      if errno == ENOENT { return }
      throw .system(errno)
    }
    close(descriptor)
  }
}

/// What a session is asked to be.
public struct TerminalOptions: Equatable, Sendable {
  /// ASCII only, whatever the locale says, and no colours.
  public var plain: Bool
  /// The colours that somebody asked for. With `auto`, the environment (NO_COLOR, CLICOLOR) may say that it wants none.
  public var colours: ColourScheme
  /// Whether clicks come to the program; without it the terminal keeps them for selecting text.
  public var mouse: Bool
  /// What the window is called while the program has it, where it has a title; none leaves that alone.
  public var title: String?

  /// What is not asked for stays as it is by default.
  public init(plain: Bool = false, colours: ColourScheme = .auto, mouse: Bool = true, title: String? = nil) {
    self.title = title
    self.plain = plain
    self.colours = colours
    self.mouse = mouse
  }
}
