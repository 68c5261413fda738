// The command line as it is read: pure, without a file or a terminal.
import Board
import Testing
import Words

@testable import praatplaat

@Suite struct ArgumentsTests {
  private static let add = ["add", "s.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4"]

  @Test("options stand before, between and after, with a space or an equals sign")
  func anywhere() throws {
    for words in [
      ["list", "s.praat", "--group", "4", "--lang", "en"], ["--lang=en", "--group=4", "list", "s.praat"],
      ["list", "--group", "4", "s.praat", "--lang=en"],
    ] {
      let arguments = try Arguments(words)
      #expect(arguments.command == .list)
      #expect(arguments.operands == ["s.praat"])
      #expect(arguments[.group] == "4" && arguments[.lang] == "en")
    }
  }

  @Test("no words at all mean the default board") func nothing() throws {
    let arguments = try Arguments([])
    #expect(arguments.command == nil && arguments.operands.isEmpty)
  }

  @Test("two hyphens end the options, and one alone is a value") func ends() throws {
    #expect(try Arguments(Self.add + ["--", "--help"]).operands == ["s.praat", "--help"])
    #expect(try Arguments(Self.add + ["-"]).operands == ["s.praat", "-"])
    #expect(try Arguments(["new", "s.praat", "--plate", "-"])[.plate] == "-")
  }

  @Test("a value may begin with one hyphen; behind an equals sign it may be anything") func values() throws {
    #expect(try Arguments(["list", "s", "--text", "-5"]).all(.text) == ["-5"])
    #expect(try Arguments(["list", "s", "--text=--x=y"]).all(.text) == ["--x=y"])
    #expect(try Arguments(["edit", "s", "n", "--level="])[.level] == "")
  }

  @Test("--cases takes every word up to the next option, and may be given again") func cases() throws {
    let arguments = try Arguments(["new", "s.praat", "--cases", "a.md", "b.md", "--groups", "3", "--cases=c.md"])
    #expect(arguments.all(.cases) == ["a.md", "b.md", "c.md"])
    #expect(arguments.operands == ["s.praat"])
  }

  @Test("filters may be repeated; other options may not") func twice() throws {
    #expect(try Arguments(["list", "s", "--group", "1", "--group", "2"]).all(.group) == ["1", "2"])
    expect(.twice(.group), in: .add, Self.add + ["--group", "5", "x"])
    expect(.twice(.lang), in: .list, ["--lang", "nl", "list", "s", "--lang", "en"])
  }

  @Test("help and version are answered even where something is missing") func help() throws {
    #expect(try Arguments(["add", "--help"]).has(.help))
    #expect(try Arguments(["-h"]).has(.help))
    #expect(try Arguments(["--version"]).has(.version))
  }

  @Test("what is wrong is told, with the command whose usage helps") func errors() {
    expect(.unknownCommand("lsit"), in: nil, ["lsit", "s.praat"])
    expect(.unknownOption("--thema"), in: .list, ["list", "s.praat", "--thema", "4"])
    expect(.unknownOption("--titel"), in: .new, ["--titel", "x", "new", "s.praat"])
    expect(.unknownOption("-x"), in: .add, Self.add + ["-x"])
    expect(.optionOfAnother(.text), in: .add, Self.add + ["--text", "x"])
    expect(.optionOfAnother(.group), in: nil, ["--group", "4"])
    expect(.missingValue(.group), in: .open, ["open", "s.praat", "--group"])
    expect(.missingValue(.title), in: .new, ["new", "s.praat", "--title", "--groups", "3"])
    expect(.missingValue(.cases), in: .new, ["new", "s.praat", "--cases"])
    expect(.needlessValue(.locked), in: .open, ["open", "s.praat", "--locked=yes"])
    expect(.missingOperand(0), in: .list, ["list"])
    expect(.missingOperand(1), in: .remove, ["remove", "s.praat"])
    expect(.missingOption(.group), in: .add, Array(Self.add.dropLast(2)) + ["x"])
    expect(.extraOperand("trap"), in: .add, Self.add + ["licht", "trap"])
    expect(.extraOperand("x"), in: .caseTemplate, ["case-template", "x"])
  }

  private func expect(
    _ problem: ArgumentError.Problem, in command: Subcommand?, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: ArgumentError(problem: problem, command: command), sourceLocation: sourceLocation) { try Arguments(words) }
  }

  @Test("the words for names in --who: commas, repeats and signs") func who() throws {
    let arguments = try Arguments(Self.add + ["--who", "huurders, @gemeente", "--who", "huurders,,politie"])
    #expect(try arguments.who() == ["huurders", "gemeente", "politie"])
  }

  // MARK: - Language

  @Test("--lang is found wherever it stands, but not in a note's text") func language() {
    #expect(Language.asked(in: ["--lang", "en", "list"]) == "en")
    #expect(Language.asked(in: ["list", "x", "--lang=nl"]) == "nl")
    #expect(Language.asked(in: ["add", "--", "--lang", "en"]) == nil)
    #expect(Language.asked(in: ["list", "--lang"]) == nil)
  }

  @Test(
    "the computer's language is that of its messages; everything but English is Dutch",
    arguments: [
      (["LANG": "en_GB.UTF-8"], Language.en), (["LANG": "nl_NL.UTF-8"], .nl), (["LANG": "de_DE"], .nl), ([:], .nl), (["LC_ALL": "C"], .nl),
      (["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "nl_NL"], .en), (["LC_ALL": "nl_NL", "LANG": "en_US"], .nl),
    ])
  func preferred(_ environment: [String: String], _ language: Language) { #expect(Language.preferred { environment[$0] } == language) }

  // MARK: - Near misses

  @Test(
    "near misses",
    arguments: [
      ("lits", "list"), ("ad", "add"), ("opne", "open"), ("templ", nil), ("case", "case-template"), ("EDIT", "edit"), ("xyzzy", nil),
      ("", nil),
      ("verwijder", nil),
    ])
  func near(_ typed: String, _ word: String?) { #expect(nearest(to: typed, among: Subcommand.allCases.map(\.rawValue)) == word) }
}
