import Testing

@testable import Terminal

@Suite struct ShorteningTests {
  private func short(_ frames: String...) -> [String] {
    var shortening = Shortening()
    return frames.map { String(decoding: shortening.shorten(Array($0.utf8)), as: UTF8.self) }
  }

  @Test("several looks one behind the other are one, and one that is there already is none") func looks() {
    #expect(
      short(
        "\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;231m\u{1B}[48;5;24ma\u{1B}(B\u{1B}[m\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;231m\u{1B}[48;5;24mb",
        "\u{1B}[38;5;231mc") == ["\u{1B}(B\u{1B}[m\u{1B}[1;38;5;231;48;5;24mab", "c"])
  }

  @Test(
    "only what differs is said, unless everything anew is shorter",
    arguments: [
      ("\u{1B}[0;1;4;31ma\u{1B}[0;31mb", "\u{1B}[m\u{1B}[1;4;31ma\u{1B}[;31mb"),
      ("\u{1B}[ma\u{1B}[1mb\u{1B}[22mc", "\u{1B}[ma\u{1B}[1mb\u{1B}[mc"),
      ("\u{1B}[m\u{1B}[38;5;244;48;5;238;1ma\u{1B}[22mb", "\u{1B}[m\u{1B}[1;38;5;244;48;5;238ma\u{1B}[22mb"),
      ("\u{1B}[0;1;2;38;5;244;48;5;238ma\u{1B}[22;1mb", "\u{1B}[m\u{1B}[1;2;38;5;244;48;5;238ma\u{1B}[22;1mb"),
      ("\u{1B}[0;48;5;238ma\u{1B}[49;7mb", "\u{1B}[m\u{1B}[48;5;238ma\u{1B}[;7mb"),
      (
        "\u{1B}[0;1;2;3;4;5;6;7;8;9;38;2;100;101;102;48;2;103;104;105ma\u{1B}[0;1;38;2;200;201;202;48;2;203;204;205mb",
        "\u{1B}[m\u{1B}[1;2;3;4;5;6;7;8;9;38;2;100;101;102;48;2;103;104;105ma\u{1B}[;1;38;2;200;201;202;48;2;203;204;205mb"
      ),
    ])
  func differences(_ drawn: String, _ expected: String) { #expect(short(drawn) == [expected]) }

  @Test("a look counts for blanks that are cleared, and not for moving the cursor") func moving() {
    #expect(
      short("\u{1B}[m \u{1B}[41m\u{1B}[3;4H\u{1B}[42m\u{1B}[K\u{1B}[43m\n") == ["\u{1B}[m \u{1B}[3;4H\u{1B}[42m\u{1B}[K\u{1B}[43m\n"])
  }

  @Test("within a row the column is enough") func rows() {
    #expect(short("\u{1B}[3;4Ha\u{1B}[3;9Hb\u{1B}[4;9Hc\r\n\u{1B}[4;2Hd") == ["\u{1B}[3;4Ha\u{1B}[9Gb\u{1B}[4;9Hc\r\n\u{1B}[4;2Hd"])
  }

  @Test("blanks are cleared where the cursor goes elsewhere after them, unless they have a look of their own or are few") func blanks() {
    #expect(short("\u{1B}[m\u{1B}[3;4Ha         \u{1B}[5;9Hb") == ["\u{1B}[3;4H\u{1B}[ma\u{1B}[9X\u{1B}[5;9Hb"])
    #expect(short("\u{1B}[m             \u{1B}[5;9Hb") == ["\u{1B}[m\u{1B}[13X\u{1B}[5;9Hb"])
    for left in [
      "\u{1B}[ma     \u{1B}[5;9Hb", "\u{1B}[m             b", "\u{1B}[m             \r\n", "\u{1B}[m             \u{1B}[5dd",
      "\u{1B}[m\u{1B}[41m             \u{1B}[5;9Hb", "\u{1B}[m\u{1B}[4m             \u{1B}[5;9Hb",
    ] { #expect(short(left) == [left]) }
  }

  @Test("a line is told letter by letter: mosh, tmux and screen don't all know how to write one again") func lines() {
    #expect(short("┏━━━━━━━┓╌╌") == ["┏━━━━━━━┓╌╌"])
  }

  @Test(
    "what is not known is left as it is",
    arguments: [
      "\u{1B}[58;5;3ma\u{1B}[1mb", "\u{1B}(0q\u{1B}(B", "\u{1B}]2;tit\u{1B}[1mel\u{7}a", "\u{1B}7\u{1B}8", "é🙂\u{1B}[", "\u{1B}",
      "\u{1B}]2;",
    ])
  func unknown(_ drawn: String) { #expect(short(drawn) == [drawn]) }

  @Test("after a redraw nothing is taken for granted") func forgotten() {
    var shortening = Shortening()
    _ = shortening.shorten(Array("\u{1B}(B\u{1B}[0;1ma".utf8))
    shortening.forget()
    #expect(shortening.shorten(Array("\u{1B}(B\u{1B}[0;1ma".utf8)) == Array("\u{1B}(B\u{1B}[m\u{1B}[1ma".utf8))
  }
}
