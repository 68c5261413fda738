// What is known of a terminal by its name alone, for reports. Nothing is written to any terminal.
import CNcurses
import Glibc

/// Whether a terminal of this name is known here (terminfo).
/// - Parameter name: what TERM says.
/// - Returns: whether there is an entry for it.
public func isKnownTerminal(_ name: String) -> Bool {
  var result: Int32 = 0
  return setupterm(name, STDOUT_FILENO, &result) == OK
}

/// How many colours a terminal of this name has, by its entry.
/// - Parameter name: what TERM says.
/// - Returns: none where it has no entry, or no colours.
public func terminalColours(_ name: String) -> Int? {
  guard isKnownTerminal(name) else { return nil }
  let count = tigetnum("colors")
  return count > 0 ? Int(count) : nil
}

/// Sets up a terminal by the machine's description of it or, where it has none, by one that the program carries along: a container or a small system
/// often has none at all. What is found stays found: ncurses asks TERMINFO again when a screen begins.
/// - Returns: whether there is a description.
func setUpTerminal(_ name: String, _ descriptor: Int32) -> Bool {
  var result: Int32 = 0
  // One that prints on paper is known, too; ncurses only refuses to draw on it.
  if setupterm(name, descriptor, &result) == OK || result == 1 { return true }
  guard let entry = ownTerminalEntries[name] else { return false }
  let before = environment("TERMINFO")
  setenv("TERMINFO", entry, 1)
  if setupterm(name, descriptor, &result) == OK { return true }
  if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
  return false
}
