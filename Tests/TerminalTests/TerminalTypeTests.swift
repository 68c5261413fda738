import ScreenKit
import Testing

@testable import Terminal

@Suite struct TerminalTypeTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("a terminal without a description is tried as an xterm, then as a VT100")
  func candidates() {
    #expect(TerminalType.candidates(term: "xterm-kitty") == ["xterm-kitty", "xterm-256color", "xterm", "vt100"])
    #expect(TerminalType.candidates(term: "xterm") == ["xterm", "xterm-256color", "vt100"])
    #expect(TerminalType.candidates(term: nil) == ["xterm-256color", "xterm", "vt100"])
    #expect(
      TerminalType.candidates(term: "tmux-direct") == [
        "tmux-direct", "tmux-256color", "tmux", "screen", "xterm-256color", "xterm", "vt100",
      ])
    #expect(TerminalType.candidates(term: "") == ["xterm-256color", "xterm", "vt100"])
  }

  @Test("what a crash sends takes back all that a session turns on")
  func restore() {
    let type = TerminalType(name: "xterm", clear: bytes("\u{1B}[H\u{1B}[2J")) { name in
      ["kmous": "\u{1B}[<", "sgr0": "<sgr0>", "cnorm": "<cnorm>", "rmkx": "<rmkx>", "rmcup": "<rmcup>"][name].map(bytes)
    }
    #expect(type.restore == bytes("\u{1B}[?2004l\u{1B}[?1002l\u{1B}[?1006l\u{1B}[?1000l<sgr0><cnorm><rmkx><rmcup>"))
    #expect(!type.speaksXterm)
    let titled = TerminalType(name: "xterm", clear: bytes("\u{1B}[H\u{1B}[2J"), hasTitle: true) { _ in nil }
    #expect(titled.speaksXterm)
    #expect(titled.restore.starts(with: bytes("\u{1B}[?2004l\u{1B}[23;2t\u{1B}[?2026l") + Keyboard.keysAsBefore))
  }

  @Test("a terminal whose description says how a title is set is asked what xterm is asked; the console is not")
  func questions() {
    func speaks(_ title: String?) -> Bool {
      TerminalType(name: "t", clear: bytes("\u{1B}[H")) { $0 == "tsl" ? title.map(bytes) : nil }.speaksXterm
    }
    #expect(speaks("\u{1B}]2;"))
    #expect(!speaks(nil) && !speaks("\u{1B}_"))
  }

  @Test("a title has no signs in it that a terminal would act on") func title() {
    #expect(TerminalType.title("a\u{1B}]52;c;x\u{7}b\u{9B}") == bytes("\u{1B}]2;a]52;c;xb\u{7}"))
  }

  @Test("text for the clipboard is in base64", arguments: [("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj"), ("é🙂", "w6nwn5mC")])
  func clipboard(_ text: String, _ encoded: String) {
    #expect(TerminalType.clipboard(text) == bytes("\u{1B}]52;c;\(encoded)\u{7}"))
  }

  @Test("a terminal of another family is sent nothing that it would print")
  func notANSI() {
    let type = TerminalType(name: "wyse50", clear: [0x1A]) { _ in nil }
    #expect(type.pasteOn.isEmpty && type.pasteOff.isEmpty)
    #expect(type.restore == bytes("\r\n"))
  }

  @Test("delays in a capability are not sent", arguments: [("a$<5>b", "ab"), ("$<100/>", ""), ("$5 <a>", "$5 <a>"), ("a$<5", "a$<5")])
  func delays(_ capability: String, _ sent: String) { #expect(withoutDelays(bytes(capability)) == bytes(sent)) }

  @Test("the number of colours decides how rich it gets")
  func depth() {
    #expect(
      [-1, 0, 2, 8, 15, 16, 88, 256, 0x100_0000].map(Colours.depth) == [
        .monochrome, .monochrome, .monochrome, .eight, .eight, .sixteen, .sixteen, .many, .many,
      ])
  }

  @Test("a terminal that takes only red, green and blue gets the usual palette that way")
  func direct() {
    #expect(
      [0, 7, 9, 15, 16, 21, 196, 231, 232, 255].map(Colours.direct) == [
        0, 7, 0xFF0000, 0xFFFFFF, 0, 0x0000FF, 0xFF0000, 0xFFFFFF, 0x080808, 0xEEEEEE,
      ])
  }
}
