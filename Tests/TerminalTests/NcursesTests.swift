// What real terminals send for a key, and the key that it becomes: by the decoder alone, and by ncurses with the terminal's own description
// before it.
import CNcurses
import Glibc
import ScreenKit
import Testing

@testable import Terminal

/// Pressed in the terminals of Debian 12 while the program has its modes on, without Num Lock where it says "pad": xterm 379, VTE 0.70,
/// kitty 0.26, alacritty 0.11, st 0.9, rxvt-unicode 9.30, mlterm 3.9 and, of PuTTY 0.78, what is on the number pad (pterm). foot's are from its
/// keymap.h, as it sends them to a program that does not have kitty's protocol, and the rest of PuTTY's from its manual ("The Keyboard panel")
/// and terminal.c; "taken" is what it sends where something between it and us still has the number pad send other keys.
///
/// The terminals' own words on them: xterm's ctlseqs ("PC-Style Function Keys", "VT220-Style"), kitty's keyboard-protocol, rxvt-unicode's
/// urxvt(7) ("Key Codes"), st's config.def.h, mlterm's etc/key, alacritty's alacritty.yml. A dash is a key that the terminal keeps, or does
/// not tell from another one.
private let table = """
  key             xterm        VTE      kitty       alacritty  st        urxvt     mlterm   foot         PuTTY
  Enter           \\r           \\r       \\r          \\r         \\r        \\r        \\r       \\r           \\r
  pad-Enter       \\r           \\r       \\e[57414u   \\n         \\r        \\eOM      \\r       \\eOM         \\r
  shift-Enter     \\e[27;2;13~  -        \\e[13;2u    -          -         -         -        \\e[27;2;13~  -
  shift-pad-Enter -            -        \\e[57414;2u -          -         -         -        \\eO2M        -
  ctrl-Enter      \\e[27;5;13~  \\r       \\e[13;5u    \\r         \\r        \\r        \\r       \\e[27;5;13~  \\r
  alt-Enter       -            \\e\\r     \\e[13;3u    \\e\\r       \\e\\r      \\e\\r      -        \\e\\r         \\e\\r
  pad-Up          \\eOA         \\eOA     \\e[57419u   \\eOA       \\eOx      \\eOx      \\eOx     \\eOA         \\eOA
  pad-Down        \\eOB         \\eOB     \\e[57420u   \\eOB       \\eOr      \\eOr      \\eOr     \\eOB         \\eOB
  pad-Left        \\eOD         \\eOD     \\e[57417u   \\eOD       \\eOt      \\eOt      \\eOt     \\eOD         \\eOD
  pad-Right       \\eOC         \\eOC     \\e[57418u   \\eOC       \\eOv      \\eOv      \\eOv     \\eOC         \\eOC
  pad-Home        \\eOH         \\eOH     \\e[57423u   \\eOH       \\e[1~     \\eOw      \\eOw     \\eOH         \\e[1~
  pad-PageUp      \\e[5~        \\e[5~    \\e[57421u   \\e[5~      \\e[5~     \\eOy      \\eOy     \\e[5~        \\e[5~
  pad-Delete      \\e[3~        \\e[3~    \\e[57426u   \\e[3~      \\e[3~     \\eOn      \\eOn     \\e[3~        \\e[3~
  pad-middle      \\eOE         \\eOE     \\e[E        -          \\e[E      \\eOu      \\eOu     \\eOE         \\eOG
  pad-8-numlock   8            8        8           8          8         8         8        8            8
  pad-1-numlock   1            1        1           1          1         1         1        1            1
  pad-5-numlock   5            5        5           5          5         5         5        5            5
  pad-8-taken     -            -        -           -          -         -         -        -            \\eOx
  Delete          \\e[3~        \\e[3~    \\e[3~       \\e[3~      \\e[3~     \\e[3~     \\e[3~    \\e[3~        \\e[3~
  ctrl-Delete     \\e[3;5~      \\e[3;5~  \\e[3;5~     \\e[3;5~    \\e[3;5~   \\e[3^     \\e[3;5~  \\e[3;5~      -
  shift-Delete    \\e[3;2~      \\e[3;2~  \\e[3;2~     \\e[3;2~    \\e[3;2~   \\e[3$     \\e[3;2~  \\e[3;2~      -
  Backspace       ^?           ^?       ^?          ^?         ^?        ^?        ^?       ^?           ^?
  ctrl-Backspace  ^H           ^H       \\e[127;5u   ^H         ^H        ^H        -        ^H           -
  alt-Backspace   \\e^?         \\e^?     \\e[127;3u   \\e^?       \\e^?      \\e^?      \\e^?     \\e^?         \\e^?
  Left            \\eOD         \\eOD     \\e[D        \\eOD       \\eOD      \\eOD      \\eOD     \\eOD         \\eOD
  ctrl-Left       \\e[1;5D      \\e[1;5D  \\e[1;5D     \\e[1;5D    \\e[1;5D   \\eOd      \\e[1;5D  \\e[1;5D      -
  alt-Left        \\e[1;3D      \\e[1;3D  \\e[1;3D     \\e[1;3D    \\e[1;3D   \\e\\eOD    \\e[1;3D  \\e[1;3D      \\e\\eOD
  shift-Left      \\e[1;2D      \\e[1;2D  \\e[1;2D     \\e[1;2D    \\e[1;2D   \\e[d      \\e[1;2D  \\e[1;2D      -
  shift-Up        \\e[1;2A      \\e[1;2A  \\e[1;2A     \\e[1;2A    \\e[1;2A   \\e[a      \\e[1;2A  \\e[1;2A      -
  ctrl-Up         \\e[1;5A      \\e[1;5A  \\e[1;5A     \\e[1;5A    \\e[1;5A   \\eOa      \\e[1;5A  \\e[1;5A      -
  Home            \\eOH         \\eOH     \\e[H        \\eOH       \\e[1~     \\e[7~     \\eOH     \\eOH         \\e[1~
  End             \\eOF         \\eOF     \\e[F        \\eOF       \\e[4~     \\e[8~     \\eOF     \\eOF         \\e[4~
  ctrl-Home       \\e[1;5H      \\e[1;5H  \\e[1;5H     \\e[1;5H    -         \\e[7^     \\e[1;5H  \\e[1;5H      -
  ctrl-End        \\e[1;5F      \\e[1;5F  \\e[1;5F     \\e[1;5F    \\e[1;5F   \\e[8^     \\e[1;5F  \\e[1;5F      -
  PageUp          \\e[5~        \\e[5~    \\e[5~       \\e[5~      \\e[5~     \\e[5~     \\e[5~    \\e[5~        \\e[5~
  Insert          \\e[2~        \\e[2~    \\e[2~       \\e[2~      \\e[2~     \\e[2~     \\e[2~    \\e[2~        \\e[2~
  shift-Tab       \\e[Z         \\e[Z     \\e[9;2u     \\e[Z       \\e[Z      \\e[Z      \\e[Z     \\e[Z         \\e[Z
  Escape          \\e           \\e       \\e[27u      \\e         \\e        \\e        \\e       \\e           \\e
  ctrl-C          ^C           ^C       \\e[99;5u    ^C         ^C        ^C        ^C       ^C           ^C
  F1              \\eOP         \\eOP     \\e[P        \\eOP       \\eOP      \\e[11~    \\eOP     \\eOP         \\e[11~
  F3              \\eOR         \\eOR     \\e[R        \\eOR       \\eOR      \\e[13~    \\eOR     \\eOR         \\e[13~
  F5              \\e[15~       \\e[15~   \\e[15~      \\e[15~     \\e[15~    \\e[15~    \\e[15~   \\e[15~       \\e[15~
  """

/// What TERM says in each of them.
private let names: [String: [String]] = [
  "xterm": ["xterm", "xterm-256color"], "VTE": ["xterm-256color", "vte-256color"], "kitty": ["xterm-kitty"],
  "alacritty": ["alacritty", "alacritty-direct"],
  "st": ["st-256color", "st"], "urxvt": ["rxvt-unicode-256color", "rxvt-unicode", "rxvt"], "mlterm": ["mlterm", "mlterm-256color"],
  "foot": ["foot", "foot-extra"],
  "PuTTY": ["xterm", "putty", "putty-256color"],
]

/// What each key of the table means; a list, since some mean nothing.
private let meanings: [String: [Key]] = [
  "Enter": [.enter], "pad-Enter": [.enter], "shift-Enter": [.altEnter], "shift-pad-Enter": [.altEnter], "ctrl-Enter": [.enter],
  "alt-Enter": [.altEnter],
  "pad-Up": [.up], "pad-Down": [.down], "pad-Left": [.left], "pad-Right": [.right], "pad-Home": [.home], "pad-PageUp": [.pageUp],
  "pad-Delete": [.delete], "pad-middle": [], "pad-8-numlock": ["8"], "pad-1-numlock": ["1"], "pad-5-numlock": ["5"],
  "pad-8-taken": ["8"], "Delete": [.delete],
  "ctrl-Delete": [.ctrlDelete], "shift-Delete": [.delete], "Backspace": [.backspace], "ctrl-Backspace": [.ctrlBackspace],
  "alt-Backspace": [.altBackspace], "Left": [.left], "ctrl-Left": [.ctrlLeft], "alt-Left": [.altLeft], "shift-Left": [.shiftLeft],
  "shift-Up": [.shiftUp], "ctrl-Up": [.ctrlUp], "Home": [.home], "End": [.end], "ctrl-Home": [.ctrlHome], "ctrl-End": [.ctrlEnd],
  "PageUp": [.pageUp], "Insert": [.insert], "shift-Tab": [.backTab], "Escape": [.escape], "ctrl-C": [.ctrl("c")], "F1": [.function(1)],
  "F3": [.function(3)], "F5": [.function(5)],
]

/// A key as a terminal sends it.
private struct Sent: CustomTestStringConvertible {
  let terminal: String
  let key: String
  let bytes: [UInt8]

  var testDescription: String { "\(key) in \(terminal)" }

  static func all() throws -> [Sent] {
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let heads = try #require(rows.first).dropFirst()
    let sent = try rows.dropFirst().flatMap { row in
      try #require(row.count == heads.count + 1, "\(row)")
      return zip(heads, row.dropFirst()).filter { $1 != "-" }.map { Sent(terminal: $0, key: row[0], bytes: bytes($1)) }
    }
    #expect(Set(sent.map(\.key)) == Set(meanings.keys) && Set(sent.map(\.terminal)) == Set(names.keys))
    return sent
  }

  private static func bytes(_ cell: String) -> [UInt8] {
    var text = cell
    for (written, meant) in [("\\e", "\u{1B}"), ("\\r", "\r"), ("\\n", "\n"), ("^?", "\u{7F}"), ("^H", "\u{8}"), ("^C", "\u{3}")] {
      text = text.replacing(written, with: meant)
    }
    return Array(text.utf8)
  }
}

/// ncurses with a description, which reads what is typed into a pipe.
private final class Described {
  private let screen: OpaquePointer
  private let keyboard: UnsafeMutablePointer<WINDOW>
  private let output: UnsafeMutablePointer<FILE>
  private let input: UnsafeMutablePointer<FILE>
  private let typing: Int32

  /// - Throws: where this machine has no such description, as the tests of those that it has don't.
  init(_ name: String) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    typing = ends[1]
    input = try #require(fdopen(ends[0], "r"))
    output = try #require(fopen("/dev/null", "w"))
    screen = try #require(newterm(name, output, input))
    keyboard = try #require(newpad(1, 1))
    nonl()
    nodelay(keyboard, true)
    keypad(keyboard, true)
    Keyboard.takeBackFromNcurses()
    meta(keyboard, true)
    set_escdelay(25)
  }

  deinit {
    endwin()
    delwin(keyboard)
    delscreen(screen)
    fclose(output)
    fclose(input)
    close(typing)
  }

  /// Whether the description puts the cursor keys in xterm's other mode; rxvt's does not.
  private var hasCursorMode: Bool { tigetstr("smkx").map { String(cString: $0).contains("[?1h") } == true }

  /// The bytes as the terminal sends them in the mode that the description brings it into.
  private func inMode(_ bytes: [UInt8]) -> [UInt8] {
    let isCursorKey =
      bytes.count >= 3 && bytes.suffix(3).starts(with: [0x1B, UInt8(ascii: "O")]) && "ABCD".utf8.contains(bytes[bytes.count - 1])
    return isCursorKey && !hasCursorMode ? bytes.dropLast(2) + [UInt8(ascii: "["), bytes[bytes.count - 1]] : bytes
  }

  func arrivals(_ bytes: [UInt8]) -> [Arrival] {
    let bytes = inMode(bytes)
    _ = bytes.withUnsafeBytes { write(typing, $0.baseAddress, $0.count) }
    var arrivals: [Arrival] = []
    while true {
      let code = wgetch(keyboard)
      if code == ERR { return arrivals }
      if let byte = UInt8(exactly: code) {
        arrivals.append(.byte(byte))
      } else if let key = Key(ncurses: code) {
        arrivals.append(.key(key))
      }
    }
  }
}

/// Whatever asks ncurses does so one after the other: it knows one terminal at a time.
@Suite("What ncurses knows of a terminal, and what a key sends in real ones", .serialized) struct NcursesTests {
  private func keys(_ arrivals: [Arrival], term: String) -> [Key] {
    var typing = Typing(keyboard: Keyboard(term: term))
    for arrival in arrivals + [.byte(UInt8(ascii: "x"))] { typing.arrive(arrival) }
    typing.wait()
    return typing.keys()
  }

  /// With something typed behind it, which shows what it leaves behind. Behind a lone ESC that would be Alt.
  private func expected(_ sent: Sent) -> [Key] { (meanings[sent.key] ?? []) + ["x"] }

  @Test("is that key where the terminal is not described") func undescribed() throws {
    for sent in try Sent.all() {
      // ncurses finds the arrow behind ESC with every description; the decoder takes two keys of it.
      if sent.bytes.starts(with: [0x1B, 0x1B]) { continue }
      for term in names[sent.terminal] ?? [] {
        #expect(keys(sent.bytes.map(Arrival.byte), term: term) == expected(sent), "\(sent.testDescription), TERM=\(term)")
      }
    }
  }

  @Test("is that key by the terminal's own description, and by xterm's where this machine has none of it") func described() throws {
    let sent = try Sent.all()
    for (terminal, terms) in names {
      for term in terms {
        let known = TerminalType.candidates(term: term).filter { isKnownTerminal($0) }.prefix(1) + ["xterm-256color"]
        for name in Set(known) {
          let described = try Described(name)
          for sent in sent where sent.terminal == terminal {
            #expect(keys(described.arrivals(sent.bytes), term: term) == expected(sent), "\(sent.testDescription), TERM=\(term) by \(name)")
          }
        }
      }
    }
  }

  @Test("Ctrl-L and Ctrl-[ are what they are everywhere in kitty's protocol, too") func kittyControls() {
    var typing = Typing()
    typing.type("\u{1B}[108;5u\u{1B}[91;5u")
    typing.wait()
    #expect(typing.decoder.take() == [.redraw, .event(.key(.escape))])
  }

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
