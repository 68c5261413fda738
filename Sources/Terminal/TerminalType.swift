// What is known about the terminal before a session begins: which description fits it, and the sequences that ncurses does not send by itself.
import CNcurses
import Glibc

/// A terminal description that a screen can be drawn with.
struct TerminalType: Equatable {
  /// The description's name: what TERM says, or what stands in for it.
  let name: String
  /// Whether it calls itself tmux or GNU screen, which draw for another terminal.
  var isMultiplexer: Bool { name.hasPrefix("tmux") || name.hasPrefix("screen") }
  /// Turns marking of pasted text on and off; empty where the terminal would not understand it.
  let pasteOn: [UInt8]
  let pasteOff: [UInt8]
  /// Makes it tell where the mouse goes while its button is down, which ncurses does not ask; empty where it has no mouse.
  let dragOn: [UInt8]
  let dragOff: [UInt8]
  /// Whether it reads what xterm reads: a title, questions about its colours and modes, text for the clipboard. Any other might print those.
  let speaksXterm: Bool
  /// Takes the terminal from any state of ours to the shell's. ncurses does the same in its own way, except in a crash.
  let restore: [UInt8]

  /// Puts the title away that it has, and back again.
  static let titleAway = Array("\u{1B}[22;2t".utf8)
  static let titleBack = Array("\u{1B}[23;2t".utf8)
  /// Around a frame that is to be shown as a whole.
  static let synchronizedBegin = Array("\u{1B}[?2026h".utf8)
  static let synchronizedEnd = Array("\u{1B}[?2026l".utf8)

  /// Sets the title; signs that are no text are left out of it.
  static func title(_ text: String) -> [UInt8] {
    var shown = ""
    for scalar in text.unicodeScalars.lazy.filter({ $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }).prefix(100) {
      shown.unicodeScalars.append(scalar)
    }
    return Array("\u{1B}]2;\(shown)\u{7}".utf8)
  }

  /// Sends a text to the clipboard.
  static func clipboard(_ text: String) -> [UInt8] { Array("\u{1B}]52;c;\(base64(text))\u{7}".utf8) }

  private static func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
    let bytes = Array(text.utf8)
    var encoded = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 { encoded.append(index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : "=") }
    }
    return String(encoded)
  }

  /// The names to try: many a terminal (kitty, foot, alacritty, ghostty, wezterm) brings a description that the machine at the other end of ssh lacks,
  /// and understands xterm's. What runs in another terminal (tmux-direct, screen.xterm-kitty) is first taken for its own kind with fewer colours.
  static func candidates(term: String?) -> [String] {
    let standIns = ["xterm-256color", "xterm", "vt100"]
    guard let term, !term.isEmpty else { return standIns }
    let kin = ["tmux", "screen"].first { term.hasPrefix($0) }.map { ["\($0)-256color", $0, "screen"] } ?? []
    var names: [String] = []
    for name in [term] + kin + standIns where !names.contains(name) { names.append(name) }
    return names
  }

  /// Finds the description for the terminal at a descriptor.
  ///
  /// `newterm` itself would leave its own marks on a terminal that then turns out to be unusable, so this asks first.
  /// - Parameters:
  ///   - term: what TERM says.
  ///   - isTmux: whether it is a window of tmux, which calls itself `screen` unless somebody told it otherwise.
  ///   - descriptor: where the terminal is.
  /// - Throws: `unusableTerm`, or `system` when there is no descriptor left to read a description with.
  init(term: String?, isTmux: Bool, descriptor: Int32) throws(TerminalError) {
    for name in Self.candidates(term: term) {
      guard setUpTerminal(name, descriptor) else {
        try TerminalError.expectRoom()
        continue
      }
      defer { del_curterm(set_curterm(nil)) }
      // A terminal that is known and can't place its cursor is no reason to take it for another one.
      guard capability("cup") != nil, tigetflag("hc") <= 0, let clear = capability("clear") else { break }
      self.init(name: name, clear: clear, hasTitle: isTmux || tigetflag("XT") > 0, capability: capability)
      return
    }
    throw .unusableTerm(term ?? "")
  }

  init(name: String, clear: [UInt8], hasTitle: Bool = false, capability: (String) -> [UInt8]?) {
    self.name = name
    // Whoever clears with ESC [ also reads, or skips, ESC [ ? … l; any other terminal would print it.
    let isANSI = clear.starts(with: [0x1B, 0x5B])
    pasteOn = capability("BE") ?? (isANSI ? Array("\u{1B}[?2004h".utf8) : [])
    pasteOff = capability("BD") ?? (isANSI ? Array("\u{1B}[?2004l".utf8) : [])
    // The descriptions of some (kitty, tmux, urxvt) say it only by how a title is set.
    speaksXterm = isANSI && (hasTitle || capability("tsl")?.starts(with: [0x1B, 0x5D]) == true)
    var restore = pasteOff
    let hasMouse = isANSI && capability("kmous") != nil
    dragOn = hasMouse ? Array("\u{1B}[?1002h".utf8) : []
    dragOff = hasMouse ? Array("\u{1B}[?1002l".utf8) : []
    restore += dragOff
    if hasMouse { restore += Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) }
    if speaksXterm { restore += Self.titleBack + Self.synchronizedEnd + Keyboard.keysAsBefore }
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
