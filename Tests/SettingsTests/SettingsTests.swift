// What a configuration says, and what it does to the keys of the screens.
import App
import Board
import SeedKit
import Testing

@testable import ScreenKit
@testable import Settings

@Suite("Settings") struct SettingsTests {
  private func read(_ text: String) -> Settings { Settings(Array(text.utf8), colors: ["auto", "none", "256"], tables: keyTables) }

  private func problems(_ text: String) -> [SettingsFault.Problem] { read(text).faults.map(\.problem) }

  @Test("a line is a name, = and a value; remarks, spaces and empty lines don't matter") func lines() {
    let settings = read("# mine\n\n  language=en   # English\nmouse = nee\nboard = \"/tmp/a #1.praat\"\n")
    #expect(settings.faults.isEmpty)
    #expect(settings.language == .en && settings[.language]?.line == 3)
    #expect(settings.isOn(.mouse) == false && settings.isOn(.bell) == nil)
    #expect(settings[.board]?.value == "/tmp/a #1.praat")
  }

  @Test("a byte order mark and Windows' line ends change nothing") func windows() {
    #expect(read("\u{FEFF}language = en\r\nmouse = no\r\n") == read("language = en\nmouse = no\n"))
  }

  @Test("what is not understood is told with its line and what is near, and the rest holds") func faults() {
    let settings = read("langage = en\ncolors = 25\nglyphs = plain\nboard = bord.praat\nhello\nglyphs = utf-8\n")
    #expect(settings.isPlain)
    #expect(
      settings.faults == [
        SettingsFault(line: 1, .unknownName("langage", nearest: "language")),
        SettingsFault(line: 2, .unknownValue(.colors, "25", known: ["auto", "none", "256"], nearest: "256")),
        SettingsFault(line: 4, .relativePath("bord.praat")), SettingsFault(line: 5, .noValue("hello")),
        SettingsFault(line: 6, .twice("glyphs", earlier: 3)),
      ])
  }

  @Test("what is no text, or far too much of it, is told and does nothing") func hostile() {
    #expect(Settings([0x6C, 0xFF, 0x0A], colors: [], tables: keyTables).faults.map(\.problem) == [.noText])
    #expect(Settings(Array("language = en\n".utf8) + [0], colors: [], tables: keyTables).faults.map(\.problem) == [.noText])
    #expect(Settings(Array(repeating: 0x61, count: 1 << 20), colors: [], tables: keyTables).faults.map(\.problem) == [.tooLarge])
    #expect(problems("= \n=\n\"\n").count == 3)
  }

  @Test("whatever the bytes are, reading ends", arguments: [UInt64](1...20)) func noise(seed: UInt64) {
    var random = Seeded(seed)
    let pieces = ["keys.", "group", ".", "write", "=", " ", "\n", "#", "\"", "n", "ctrl-", "é", "\r\n", "host", "undo", "w"]
    for _ in 0..<40 {
      let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let settings = read(text)
      #expect(settings.givenKeys.count + settings.faults.count <= 60)
    }
  }

  // MARK: - Keys

  @Test("a command is given keys by the name of its row") func keys() {
    let settings = read("keys.group.write = N ctrl-n\nkeys.host.timer = T\n")
    #expect(settings.faults.isEmpty)
    #expect(settings.keymap[.group, "write"] == ["N", .ctrl("n")])
    #expect(settings.keymap[.host, "hostTimer"] == ["T"])
  }

  @Test("a key that another command of the same screen has is refused, and told whose it is") func taken() {
    let settings = read("keys.group.write = N\nkeys.group.build = u\n")
    #expect(settings.keymap[.group, "write"] == ["N"] && settings.keymap[.group, "build"] == nil)
    guard case .takenKey("u", by: "undo", .some) = settings.faults.first?.problem else {
      Issue.record("\(settings.faults)")
      return
    }
    #expect(settings.faults.count == 1 && settings.faults[0].line == 2)
  }

  @Test("two commands may change keys with each other, in either order") func swapped() {
    for text in ["keys.group.undo = r\nkeys.group.build = u\n", "keys.group.build = u\nkeys.group.undo = r\n"] {
      let settings = read(text)
      #expect(settings.faults.isEmpty && settings.givenKeys.count == 2)
    }
  }

  @Test("of two commands that were given one key the second gets none, and what it was to give up stays its own") func twoForOne() {
    let settings = read("keys.group.undo = X\nkeys.group.build = X\nkeys.group.write = r\n")
    #expect(settings.givenKeys.map(\.name) == ["undo"])
    #expect(settings.faults.map(\.line) == [2, 3])
  }

  @Test(
    "keys that mean the same everywhere can't be given",
    arguments: ["enter", "esc", "up", "left", "?", "q", ":", "ctrl-c", "ctrl-s", "ctrl-v", "ctrl-m", "3"])
  func fixed(word: String) {
    #expect(problems("keys.group.write = \(word)\n") == [.fixedKey(word)])
  }

  @Test("what is no key, no screen, no command or nothing at all is told") func unknown() {
    #expect(problems("keys.group.write = hyper-x\n") == [.unknownKey("hyper-x")])
    #expect(problems("keys.grup.write = N\n") == [.unknownScreen("grup", nearest: "group")])
    #expect(problems("keys.group.wite = N\n") == [.unknownCommand(.group, "wite", nearest: "write")])
    #expect(problems("keys.group.write =\n") == [.noKey("keys.group.write")])
    #expect(problems("keys.group.save = x\n").count == 1)
  }

  @Test("every key has a word that is that key, and a sign of at most ten columns") func words() {
    let keys = Set(keyTables().flatMap(\.rows).flatMap(\.keys)).union([
      .altBackspace, .ctrlBackspace, .function(12), .ctrl("x"), .alt("x"), "#",
    ])
    for key in keys {
      #expect(Key(word: key.word) == key, "\(key.word)")
      #expect(key.sign.nl.count <= 10 && key.sign.en.count <= 10)
    }
  }

  @Test("every command that can be given keys has another name on its screen than all others") func names() {
    for kind in ScreenKind.allCases {
      let rows = keyTables().filter { $0.kind == kind }.flatMap(\.rows).filter(\.takesKeys)
      #expect(!rows.isEmpty)
      #expect(Dictionary(grouping: rows, by: \.word).allSatisfy { Set($1.map(\.name)).count == 1 })
      for row in rows { #expect(row.word.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(row.word)") }
    }
  }

  @Test("where somebody types, no command can be given a key") func typing() {
    let written: Set = ["save", "submit", "stopWriting", "newLine"]
    let tables = keyTables()
    let typed = tables.filter { $0.rows.contains { written.contains($0.name) } }
    #expect(typed.count >= 7)
    for table in typed {
      let given = Set(tables.filter { $0.kind == table.kind }.flatMap(\.rows).filter(\.takesKeys).map(\.name))
      for row in table.rows { #expect(!given.contains(row.name), "\(row.word)") }
    }
  }
}
