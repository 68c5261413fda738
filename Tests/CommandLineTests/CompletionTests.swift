// What may stand for the last word of a command line: as values, and as the program answers a shell.
import Board
import ScreenKit
import Testing

@testable import praatplaat

@Suite struct CompletionTests {
  /// The candidates, words before the names of files: `*.praat`.
  private func candidates(_ words: String..., language: Language = .nl, board: Board? = nil) -> [String] {
    Completion(words).candidates(in: language) { board }.map { candidate in
      switch candidate {
      case .word(let word, _): word
      case .files(let ending): "*\(ending)"
      }
    }
  }

  @Test("the first word is a command, each told as the help does") func commands() {
    #expect(candidates("") == Subcommand.allCases.map(\.rawValue))
    #expect(candidates("--lang", "en", "ne") == Subcommand.allCases.map(\.rawValue))
    #expect(Completion([""]).candidates(in: .en) { nil }.first == .word("new", about: "makes a board"))
  }

  @Test("options are those of the command that were not given yet, but for those that may be repeated") func options() {
    let all = CommandRow.of(.list).options.map(\.option.flag) + ["--lang", "--help"]
    #expect(candidates("list", "s.praat", "-") == all)
    #expect(candidates("list", "--sort", "time", "s.praat", "--") == all.filter { $0 != "--sort" })
    #expect(candidates("list", "s.praat", "--theme=4", "--").contains("--theme"))
    #expect(candidates("list", "s.praat", "--", "-").isEmpty)
  }

  @Test("where no operand is known, Tab shows the options") func nothingElse() {
    #expect(candidates("add", "s.praat", "").first == "--case")
    #expect(candidates("add", "s.praat", "Licht").isEmpty)
    #expect(candidates("case-template", "").first == "--lang")
  }

  @Test("every option whose value has fixed words completes them, in every command", arguments: Subcommand.allCases)
  func fixed(_ command: Subcommand) {
    for use in CommandRow.of(command).options {
      guard let value = use.value else { continue }
      let literals = Completion.literals(of: value.nl).map(\.words.nl)
      if literals.count > 1 {
        for language in Language.allCases { #expect(!candidates(command.rawValue, use.option.flag, "", language: language).isEmpty) }
      }
    }
  }

  @Test("values that the program knows come in the language of the line, or in the one that was begun") func languages() {
    #expect(candidates("list", "s", "--horizon", "") == ["kort", "lang"])
    #expect(candidates("list", "s", "--horizon", "", language: .en) == ["short", "long"])
    #expect(candidates("list", "s", "--horizon=sh") == ["short", "long"])
    #expect(candidates("list", "s", "--theme", "").contains("sociaal-beheer"))
    #expect(candidates("list", "s", "--theme", "soc", language: .en).contains("social-management"))
    #expect(candidates("list", "s", "--theme", "resident").contains("resident-mix"))
    #expect(candidates("open", "s", "--colors", "") == ColourScheme.allCases.map(\.rawValue))
    #expect(candidates("open", "s", "--colors=co").contains("colorblind"))
    #expect(candidates("session", "s", "--led", "") == ["ja", "nee"])
    #expect(candidates("new", "s", "--agenda", "") == ["sessie", "intern", "partners", "een-thema", "1-2-4-allen", "*.md"])
  }

  @Test("what is typed so is understood so", arguments: Language.allCases) func understood(_ language: Language) throws {
    let board = Board([])
    for word in candidates("list", "s", "--theme", "", language: language) { _ = try board.theme(word) }
    for word in candidates("list", "s", "--horizon", "", language: language) { _ = try Horizon.named(word) }
    for word in candidates("list", "s", "--step", "", language: language) { _ = try Step.named(word) }
    for word in candidates("list", "s", "--level", "", language: language) { _ = try Level.named(word) }
    for word in candidates("session", "s", "--led", "", language: language) { _ = try Option.led.isYes(word) }
    let roles = candidates("list", "s", "--role", "", language: language)
    #expect(try roles.map(perspective) == Perspective.all.map(\.nl))
  }

  @Test("files are those that fit the place") func files() {
    #expect(candidates("open", "") == ["*.praat"])
    #expect(candidates("merge", "a.praat", "b.praat", "") == ["*.praat"])
    #expect(candidates("import", "a.praat", "") == ["*"])
    #expect(candidates("new", "s", "--cases", "a.md", "") == ["*.md"])
    #expect(candidates("new", "s", "--cases", "a.md", "--gr").contains("--groups"))
    #expect(candidates("export", "s", "--output", "") == ["*"])
  }

  @Test("the board that a line is about is its first file, and of a copy the one it is made from") func board() {
    #expect(Completion(["list", "--theme", "4", "a.praat", "--case", ""]).board == "a.praat")
    #expect(Completion(["new", "n.praat", "--from", "a.praat", "--theme", ""]).board == "a.praat")
    #expect(Completion(["completions", "bash", ""]).board == nil)
    #expect(candidates("list", "a.praat", "--case", "").isEmpty)
  }

  // MARK: - As a shell asks

  private func answer(_ place: Place, _ shell: String, _ words: String...) throws -> [String] {
    let outcome = try place.run(["completions", shell, "--"] + words)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test("what stands on the board is offered: cases, groups, stops, and notes with their text") func things() throws {
    let place = try Place()
    try place.makeBoard("mijn bord.praat")
    _ = try place.run("session", "mijn bord.praat", "--rename", "3=Blok: 5")
    let added = try place.run(
      "add", "mijn bord.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "Licht: in de trap\u{1B}[2J")
    #expect(added.status == 1)
    let id = try place.run(
      "add", "mijn bord.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "--who", "gemeente", "Licht: #trap")
    let name = "\(id.output.prefix(4))-1"
    #expect(try answer(place, "bash", "remove", "mijn\\ bord.praat", "") == ["=\(name)"])
    #expect(try answer(place, "bash", "remove", "'mijn bord.praat'", "") == ["=\(name)"])
    #expect(try answer(place, "zsh", "remove", "mijn bord.praat", "") == ["=\(name):Licht: #trap"])
    #expect(try answer(place, "fish", "remove", "~/mijn bord.praat", "") == ["=\(name)\tLicht: #trap"])
    #expect(try answer(place, "fish", "list", "mijn bord.praat", "--group", "")[2] == "=3\tBlok: 5")
    #expect(try answer(place, "bash", "list", "mijn bord.praat", "--case", "") == ["=maisonnettes", "=dorp"])
    #expect(try answer(place, "bash", "list", "mijn bord.praat", "--tag", "") == ["=trap"])
    #expect(try answer(place, "bash", "list", "mijn bord.praat", "--who", "") == ["=gemeente"])
    #expect(try answer(place, "bash", "session", "mijn bord.praat", "--stop", "").contains("=next"))
    _ = try place.run("remove", "mijn bord.praat", name)
    #expect(try answer(place, "bash", "remove", "mijn bord.praat", "").first == "=--lang")
    #expect(try answer(place, "bash", "restore", "mijn bord.praat", "") == ["=\(name)"])
  }

  @Test("a file that is no board, or not there, offers nothing and says nothing") func noBoard() throws {
    let place = try Place()
    try place.write("geen bord".utf8, to: "s.praat")
    for file in ["s.praat", "weg.praat", "/", ""] { #expect(try answer(place, "bash", "list", file, "--case", "").isEmpty) }
  }

  @Test("nothing that was typed is run") func harmless() throws {
    let place = try Place()
    for shell in Shell.allCases { _ = try answer(place, shell.rawValue, "list", "$(touch oeps)", "--case", "`touch oeps`") }
    #expect(throws: (any Error).self) { try place.bytes("oeps") }
  }

  @Test("a shell that is not known is told which are") func unknownShell() throws {
    let outcome = try Place().run("completions", "tcsh")
    #expect(outcome.status == 1 && outcome.errors.contains("bash, zsh, fish"))
  }
}
