// What is known about the terminal before a session begins: which description fits it, and the sequences that ncurses does not send by itself.
import CNcurses
import Glibc

/// A terminal description that a screen can be drawn with.
struct TerminalType: Equatable {
  /// The description's name: what TERM says, or what stands in for it.
  let name: String
  /// Whether it is tmux or GNU screen, which draw for another terminal.
  var isMultiplexer: Bool { name.hasPrefix("tmux") || name.hasPrefix("screen") }
  /// Turns marking of pasted text on and off; empty where the terminal would not understand it.
  let pasteOn: [UInt8]
  let pasteOff: [UInt8]
  /// Makes it tell where the mouse goes while its button is down, which ncurses does not ask; empty where it has no mouse.
  let dragOn: [UInt8]
  let dragOff: [UInt8]
  /// Takes the terminal from any state of ours to the shell's. ncurses does the same in its own way, except in a crash.
  let restore: [UInt8]

  /// The names to try: many a terminal (kitty, foot, alacritty, ghostty) brings a description that the machine at the other end of ssh lacks, and
  /// understands xterm's.
  static func candidates(term: String?) -> [String] {
    let standIns = ["xterm-256color", "xterm", "vt100"]
    guard let term, !term.isEmpty else { return standIns }
    return [term] + standIns.filter { $0 != term }
  }

  /// Finds the description for the terminal at a descriptor.
  ///
  /// `newterm` itself would leave its own marks on a terminal that then turns out to be unusable, so this asks first.
  init(term: String?, descriptor: Int32) throws(TerminalError) {
    for name in Self.candidates(term: term) {
      guard setUpTerminal(name, descriptor) else {
        try TerminalError.expectRoom()
        continue
      }
      defer { del_curterm(set_curterm(nil)) }
      // A terminal that is known and can't place its cursor is no reason to take it for another one.
      guard capability("cup") != nil, let clear = capability("clear") else { break }
      self.init(name: name, clear: clear, capability: capability)
      return
    }
    throw .unusableTerm(term ?? "")
  }

  init(name: String, clear: [UInt8], capability: (String) -> [UInt8]?) {
    self.name = name
    // Whoever clears with ESC [ also reads, or skips, ESC [ ? … l; any other terminal would print it.
    let isANSI = clear.starts(with: [0x1B, 0x5B])
    pasteOn = capability("BE") ?? (isANSI ? Array("\u{1B}[?2004h".utf8) : [])
    pasteOff = capability("BD") ?? (isANSI ? Array("\u{1B}[?2004l".utf8) : [])
    var restore = pasteOff
    let hasMouse = isANSI && capability("kmous") != nil
    dragOn = hasMouse ? Array("\u{1B}[?1002h".utf8) : []
    dragOff = hasMouse ? Array("\u{1B}[?1002l".utf8) : []
    restore += dragOff
    if hasMouse { restore += Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) }
    for part in ["rmacs", "sgr0", "cnorm", "rmkx", "rmcup"] { restore += capability(part) ?? [] }
    // Without an alternate screen the picture stays: begin a line below it. Nothing is higher than this.
    if capability("rmcup") == nil { restore += Array((isANSI ? "\u{1B}[999;1H\r\n" : "\r\n").utf8) }
    self.restore = restore
  }
}

/// A text capability of the terminal that was set up last, without the delays that are written in it; none when it has none.
private func capability(_ name: String) -> [UInt8]? {
  // ncurses answers -1 for a name that is no text capability.
  guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
  let bytes = withoutDelays(Array(String(cString: text).utf8))
  return bytes.isEmpty ? nil : bytes
}

/// A capability without its `$<20/>`: delays for terminals that need time, which no terminal that anybody still has does.
func withoutDelays(_ bytes: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  var rest = bytes[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      rest = rest[(end + 1)...]
    } else {
      kept.append(byte)
    }
  }
  return kept
}
