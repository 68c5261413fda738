import ScreenKit
import Canvas
import Testing

@testable import Terminal

@Suite struct KeyTests {
  @Test("letters come one by one", arguments: [("abc", ["a", "b", "c"]), ("één", ["é", "é", "n"]), ("Ж中🙂", ["Ж", "中", "🙂"])])
  func letters(_ text: String, _ expected: [Character]) {
    #expect(keys(text) == expected.map(Key.character))
  }

  @Test(
    "what a person sees as one character comes as one key",
    arguments: ["e\u{301}", "👩‍👩‍👧", "👍🏽", "🇳🇱", "❤️", "각", "a\u{308}\u{323}"])
  func clusters(_ text: String) {
    #expect(keys(text) == [.character(Character(text))])
    #expect(keys("x" + text + "y") == [.character("x"), .character(Character(text)), .character("y")])
  }

  @Test("two flags are two characters")
  func flags() { #expect(keys("🇳🇱🇧🇪") == [.character("🇳🇱"), .character("🇧🇪")]) }

  @Test("a mark that comes later comes by itself")
  func lateMark() {
    var typing = Typing()
    typing.type("e")
    typing.wait()
    typing.type("\u{301}")
    typing.wait()
    #expect(typing.keys() == [.character("e"), .character("\u{301}")])
  }

  @Test("a stream of accents comes out in characters of 64 scalars, and holds back nothing that was typed before the last of them")
  func endlessMarks() {
    var typing = Typing()
    typing.type("e" + String(repeating: "\u{301}", count: 1000))
    func marks(_ count: Int) -> String { String(repeating: "\u{301}", count: count) }
    #expect(typing.keys() == [.character(Character("e" + marks(63)))] + (1...14).map { _ in .character(Character(marks(64))) })
    typing.wait()
    #expect(typing.keys() == [.character(Character(marks(41)))])
  }

  @Test("a character may come in pieces")
  func pieces() {
    var typing = Typing()
    for byte in "é🙂".utf8 {
      typing.type([byte])
      typing.wait(200)
    }
    #expect(typing.keys() == [.character("é"), .character("🙂")])
  }

  @Test(
    "invalid bytes take nothing with them",
    arguments: [[0xE9], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0x80], [0xF0, 0x9F, 0x99]] as [[UInt8]]
  )
  func invalid(_ bytes: [UInt8]) {
    var typing = Typing()
    typing.type(bytes)
    typing.type("aé")
    typing.wait()
    #expect(typing.keys() == [.character("a"), .character("é")])
  }

  @Test("a locale of one byte a character is read by its table")
  func latin1() {
    var typing = Typing(encoding: .singleByte((0x80...0xFF).map { $0 < 0xA0 ? 0 : UInt32($0) }))
    typing.type([0x63, 0x61, 0x66, 0xE9, 0x85])
    typing.wait()
    #expect(typing.keys() == [.character("c"), .character("a"), .character("f"), .character("é")])
  }

  @Test(
    "control keys",
    arguments: [
      ("\r", .enter), ("\n", .ctrl("j")), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .ctrlBackspace), ("\u{3}", .ctrl("c")),
      ("\u{1A}", .ctrl("z")), ("\u{1}", .ctrl("a")), ("\u{1B}", .escape),
    ] as [(String, Key)])
  func control(_ text: String, _ key: Key) { #expect(keys(text) == [key]) }

  @Test("where Backspace sends ^H, ^H is Backspace")
  func eraseIsBackspace() {
    #expect(keys("\u{8}", erase: 8) == [.backspace])
    #expect(keys("\u{7F}", erase: 8) == [.backspace])
  }

  @Test("Ctrl-Space, Ctrl-\\ and C1 controls are nothing")
  func ignored() { #expect(keys("\u{0}\u{1C}\u{1D}\u{1E}\u{1F}\u{85}\u{9B}") == []) }

  @Test("Ctrl-L asks for the screen to be drawn again, and is no key")
  func redraw() {
    var typing = Typing()
    typing.type("a\u{C}b")
    typing.wait()
    #expect(typing.decoder.take() == [.event(.key(.character("a"))), .redraw, .event(.key(.character("b")))])
  }
}

@Suite struct EscapeTests {
  @Test(
    "ESC with a key right behind it that means something with Alt is that",
    arguments: [("\u{1B}\r", .altEnter), ("\u{1B}\u{7F}", .altBackspace)] as [(String, Key)])
  func alt(_ text: String, _ key: Key) { #expect(keys(text) == [key]) }

  @Test(
    "ESC with any other key right behind it is both",
    arguments: ["n", "é", "[", "O", "]", "P", "\\", "Plein", "] dan", "Een", "P leeg"])
  func escapeAndKey(_ text: String) { #expect(keys("\u{1B}" + text) == [.escape] + text.map(Key.character)) }

  @Test("ESC and a key later are two keys", arguments: [("a", .character("a")), ("\r", .enter), ("\u{7F}", .backspace)] as [(String, Key)])
  func escapeThenKey(_ text: String, _ key: Key) {
    var typing = Typing()
    typing.type("\u{1B}")
    typing.wait()
    typing.wait(30)
    typing.type(text)
    typing.wait()
    #expect(typing.keys() == [.escape, key])
  }

  @Test("a lone ESC is the key within a tenth of a second")
  func lone() {
    var typing = Typing()
    typing.type("\u{1B}")
    typing.wait()
    #expect(typing.decoder.deadline == typing.uptime + 100)
    typing.wait(99)
    #expect(typing.keys().isEmpty)
    typing.wait(1)
    #expect(typing.keys() == [.escape])
    #expect(typing.decoder.deadline == nil)
  }

  @Test(
    "a sequence may be cut anywhere, and its parts stay away for nearly a tenth of a second",
    arguments: [("OC", .right), ("[A", .up), ("[1;5D", .ctrlLeft), ("[3~", .delete)] as [(String, Key)])
  func cut(_ text: String, _ key: Key) {
    for first in 0..<text.count {
      var typing = Typing()
      typing.type("\u{1B}" + text.prefix(first))
      typing.wait()
      typing.wait(99)
      typing.type(String(text.dropFirst(first)))
      typing.wait()
      #expect(typing.keys() == [key], "cut after \(first)")
    }
  }

  @Test("twice ESC is twice ESC")
  func twice() { #expect(keys("\u{1B}\u{1B}") == [.escape, .escape]) }

  @Test("ESC, then a control key, are both")
  func escapeThenControl() { #expect(keys("\u{1B}\u{3}") == [.escape, .ctrl("c")]) }

  @Test("ESC right before a key that the terminal describes is Alt with it, or two keys where that means nothing")
  func altArrow() {
    let pairs: [(Key, [Key])] = [
      (.left, [.altLeft]), (.right, [.altRight]), (.up, [.escape, .up]), (.backspace, [.altBackspace]), (.delete, [.escape, .delete]),
    ]
    for (key, expected) in pairs {
      var typing = Typing()
      typing.type("\u{1B}")
      typing.arrive(.key(key))
      typing.wait()
      #expect(typing.keys() == expected)
    }
  }

  @Test(
    "sequences that the terminal's description lacks",
    arguments: [
      ("[A", .up), ("[D", .left), ("[H", .home), ("[F", .end), ("OA", .up), ("OH", .home), ("OM", .enter), ("Ow", .character("7")),
      ("[1;2D", .shiftLeft), ("[1;2A", .shiftUp), ("[1;5C", .ctrlRight), ("[1;3D", .altLeft), ("[1;5H", .ctrlHome), ("[1;5F", .ctrlEnd),
      ("[1;6D", .ctrlLeft), ("[1;2H", .home), ("[3~", .delete), ("[3;5~", .ctrlDelete), ("[2~", .insert), ("[5~", .pageUp),
      ("[6;2~", .pageDown),
      ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end), ("[Z", .backTab), ("[11~", .function(1)), ("[15~", .function(5)),
      ("[24~", .function(12)), ("OP", .function(1)), ("[127;5u", .ctrlBackspace), ("[127;3u", .altBackspace), ("[13;3u", .altEnter),
      ("[13;2u", .altEnter), ("[13u", .enter), ("[9;2u", .backTab), ("[27;5;127~", .ctrlBackspace), ("[27;2;13~", .altEnter),
      ("[99;5u", .ctrl("c")), ("[104;5u", .backspace), ("[105;5u", .tab), ("[97;3u", .alt("a")), ("[233;1u", .character("é")),
      ("[d", .shiftLeft),
      ("Od", .ctrlLeft), ("[3^", .ctrlDelete), ("[7^", .ctrlHome), ("[1;129D", .left), ("[97:65;5:1u", .ctrl("a")),
    ] as [(String, Key)])
  func sequences(_ text: String, _ key: Key) { #expect(keys("\u{1B}" + text + "x") == [key, .character("x")]) }

  @Test(
    "what is no key leaves nothing behind",
    arguments: [
      "[?1;2c", "[>41;354;0c", "[12;40R", "[I", "[O", "[<0;12;5M", "[99999999999999999999999~", "[;;;;~", "]11;rgb:ffff/ffff/ffff\u{7}",
      "]11;rgb:ffff/ffff/ffff\u{1B}\\", "P1+r\u{1B}\\", "[[A", "[55999u", "[56320u",
    ])
  func answers(_ text: String) { #expect(keys("\u{1B}" + text + "x") == [.character("x")]) }

  @Test("a sequence may come in pieces, within its grace")
  func slowSequence() {
    var typing = Typing()
    typing.type("\u{1B}[")
    typing.wait()
    let deadline = typing.decoder.deadline
    #expect(deadline == typing.uptime + InputDecoder.sequenceGrace)
    typing.wait(InputDecoder.sequenceGrace - 1)
    typing.type("1;5D")
    typing.wait()
    #expect(typing.keys() == [.ctrlLeft])
    #expect(typing.decoder.deadline == nil)
  }

  @Test("a sequence that is never finished is dropped, and typing goes on")
  func unfinished() {
    var typing = Typing()
    typing.type("\u{1B}[1;")
    typing.wait()
    typing.wait(InputDecoder.sequenceGrace)
    typing.type("D")
    typing.wait()
    #expect(typing.keys() == [.character("D")])
  }

  @Test("a key in the middle of a sequence ends it")
  func interrupted() {
    var typing = Typing()
    typing.type("\u{1B}[1;")
    typing.arrive(.key(.down))
    typing.type("a")
    typing.wait()
    #expect(typing.keys() == [.down, .character("a")])
  }

  @Test("ESC in the middle of a sequence begins anew")
  func restarted() { #expect(keys("\u{1B}[1;\u{1B}[B") == [.down]) }
}

@Suite struct FunctionKeyTests {
  @Test(
    "the names of a description's extensions say what was held down",
    arguments: [
      ("kLFT5", .ctrlLeft), ("kRIT3", .altRight), ("kUP", .shiftUp), ("kDN2", .shiftDown), ("kDC5", .ctrlDelete), ("kHOM5", .ctrlHome),
      ("kEND6", .ctrlEnd), ("kNXT3", .pageDown), ("kDC2", .delete), ("kpADD", .character("+")),
    ] as [(String, Key)])
  func extended(_ name: String, _ key: Key) { #expect(Key(extendedName: name) == key) }

  @Test("other names are no keys", arguments: ["kxIN", "kxOUT", "", "5", "kLFTx", "kmous"])
  func unknown(_ name: String) { #expect(Key(extendedName: name) == nil) }
}
