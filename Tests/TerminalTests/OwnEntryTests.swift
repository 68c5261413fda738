// The terminal entries that the program carries along, for machines that have none.
import CNcurses
import Glibc
import Testing

@testable import Terminal

@Suite(.serialized) struct OwnEntryTests {
  @Test("each of them tells ncurses how to place a cursor and to clear the screen", arguments: ownTerminalEntries.keys.sorted())
  func usable(_ name: String) throws {
    let before = environment("TERMINFO")
    setenv("TERMINFO", try #require(ownTerminalEntries[name]), 1)
    defer { if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") } }
    var result: Int32 = 0
    try #require(setupterm(name, STDOUT_FILENO, &result) == OK)
    defer { del_curterm(set_curterm(nil)) }
    for capability in ["cup", "clear", "sgr0"] { #expect(tigetstr(capability) != nil) }
  }

  @Test("a terminal that nobody knows is not known here either, and leaves TERMINFO as it was") func unknown() {
    let before = environment("TERMINFO")
    #expect(!setUpTerminal("praat-unknown", STDOUT_FILENO))
    #expect(environment("TERMINFO") == before)
  }
}
