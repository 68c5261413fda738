// Keys that somebody gave to commands, on the screens themselves; and the palette, which finds commands by other words and by use.
import Board
import CSystem
import Canvas
import Foundation
import ScenarioKit
import Testing

@testable import App
@testable import GroupScreen
@testable import HostScreen
@testable import ScreenKit

@Suite("Given keys, and what somebody is used to") struct GivenKeysTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  private func group(
    _ language: Language = .nl, habits: Habits = .settled, giving keys: [String: [Key]] = [:]
  ) -> GroupScreen {
    let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)
    var setup = Setup(language: language, writer: WriterID(bits: 1), group: "1")
    for (name, keys) in keys { setup.keymap[.group, name] = keys }
    setup.habits = habits
    let shell = Shell(setup, author: Author(group: "1"), board: Board(), size: Size(width: 120, height: 36), at: now)
    var screen = GroupScreen(shell)
    screen.desk.step = .interventions
    return screen
  }

  private func found(_ typed: String, on screen: GroupScreen) -> [String] {
    var screen = screen
    screen.panel = .palette(CommandSearch(typed: typed))
    return screen.foundInPalette.map(\.name)
  }

  @Test("a given key does it, is what the screen calls it by, and the old one goes on working") func given() throws {
    let screen = group(giving: ["zoom": ["Z"]])
    let row = try #require(screen.keys.first { $0.name == "zoom" })
    #expect(row.keys == ["Z", "z"] && row.label[.nl] == "Z")
    var pressed = screen
    _ = pressed.update(.key("Z"), at: screen.now)
    #expect(pressed.desk.isZoomed)
    pressed.panel = .help(scroll: 0)
    #expect(pressed.sheet()?.lines.contains { $0.first?.text.trimmingPrefix(" ").hasPrefix("Z ") == true } == true)
  }

  @Test("commands that change keys lose the old ones to each other") func swapped() throws {
    let screen = group(giving: ["zoom": ["m"], "onlyOurs": ["z"]])
    #expect(screen.keys.first { $0.keys.contains("m") }?.name == "zoom")
    #expect(screen.keys.first { $0.keys.contains("z") }?.name == "onlyOurs")
  }

  @Test("sentences name the key that holds, and not one that does something else now") func sentences() throws {
    func played(_ beginning: String, keys given: [ScreenKind: [String: [Key]]], _ pressed: Key...) throws -> any ScreenState {
      let scenario = try Scenario(file: "given", text: "title given\n\(beginning)\nkeys x")
      let board = try ScenarioKit.Stage(scenario).model.screen.state.shell.board
      let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)
      let kind = given.keys.first ?? .group
      var setup = Setup(writer: WriterID(bits: 1), group: kind == .group ? "4" : nil, kind: kind)
      for (name, keys) in given[kind] ?? [:] { setup.keymap[kind, name] = keys }
      var model = Model(setup, board: board, size: Size(width: 100, height: 30), at: now)
      for (place, key) in pressed.enumerated() {
        let later = Moment(wall: now.wall, uptime: now.uptime + Int64(place + 1) * 1_000)
        _ = model.update(.key(key), at: later)
        _ = model.update(.tick, at: Moment(wall: now.wall, uptime: later.uptime + 500))
      }
      return model.screen.state
    }
    let note = "group 4\nnote 4 1 K Een hofje"
    let removed = try played(note, keys: [.group: ["undo": ["U"], "readCase": ["u"]]], .delete)
    #expect(removed.shell.toast?.text == "Notitie weggehaald · U zet terug")
    #expect(try played(note, keys: [.group: ["zoom": ["Z"]]], .delete).shell.toast?.text == "Notitie weggehaald · u zet terug")
    let given: [ScreenKind: [String: [Key]]] = [.host: ["nextStop": ["N"], "addGroup": ["n"]]]
    let host = try played("as host\nsession all stops", keys: given)
    let text = host.view().grid.text
    #expect(text.contains("N = beginnen") && text.contains("N = ") && !text.contains("n = "), "\(text)")
  }

  @Test("every key that a sentence names is the one of that command where nobody gave another") func named() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folders: [(String, [ScreenKind])] = [
      ("GroupScreen", [.group]), ("HostScreen", [.host]), ("PlenaryScreen", [.present]), ("ReviewScreen", [.review]),
      ("NoteBoard", [.group]), ("ScreenKit", [.group]),
    ]
    var count = 0
    for (folder, kinds) in folders {
      let files = try FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources/\(folder)").filter { $0.hasSuffix(".swift") }
      for file in files {
        let source = try String(contentsOfFile: root.path + "/Sources/\(folder)/\(file)", encoding: .utf8)
        for match in source.matches(of: /sign\("(\w+)", "([^"]+)"\)/) {
          count += 1
          let rows = keyTables().filter { kinds.contains($0.kind) }.flatMap(\.rows).filter { $0.name == match.1 && $0.takesKeys }
          #expect(rows.contains { $0.keys.contains { $0.sign.nl == match.2 } }, "\(file): \(match.0)")
        }
      }
    }
    #expect(count > 100)
  }

  @Test("of a pair each half is called by its own key") func pair() throws {
    let screen = group(giving: ["takeSticker": ["x"], "moveLeft": [.ctrlLeft]])
    #expect(screen.keys.first { $0.name == "giveSticker" }?.label[.nl] == "v x")
    #expect(screen.keys.first { $0.name == "moveLeft" }?.label[.nl] == "Ctrl-← >")
  }

  @Test("what has Enter is still called by it") func fixed() throws {
    let row = try #require(group(giving: ["open": ["o"]]).keys.first { $0.name == "open" })
    #expect(row.label[.nl] == "Enter" && row.keys == [.enter, "o", " "])
  }

  @Test(
    "the palette knows what others call a command, in either language",
    arguments: [
      ("afsluiten", "quit"), ("exit", "quit"), ("toetsenbord", "help"), ("eigen notities", "onlyOurs"), ("zoom", "zoom"),
      ("shortcuts", "help"),
      ("rondleiding", "tour"),
    ])
  func synonyms(typed: String, name: String) {
    for language in Language.allCases { #expect(found(typed, on: group(language)).contains(name), "\(language)") }
  }

  private func foundByHost(_ typed: String, _ language: Language) -> [String] {
    let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)
    let setup = Setup(language: language, writer: WriterID(bits: 1), kind: .host)
    var screen = HostScreen(Shell(setup, author: Author(isFacilitator: true), board: Board(), size: Size(width: 120, height: 36), at: now))
    screen.panel = .palette(CommandSearch(typed: typed))
    return screen.foundInPalette.map(\.name)
  }

  @Test(
    "what a facilitator looks for is found first by the word that they have for it",
    arguments: [
      ("qr", "hostJoin"), ("link", "hostJoin"), ("url", "hostJoin"), ("uitnodigen", "hostJoin"), ("invite", "hostJoin"),
      ("rapport", "exportBoard"), ("verslag", "exportBoard"), ("report", "exportBoard"), ("print", "exportBoard"), ("pdf", "exportBoard"),
      ("tonen", "plenaryView"), ("tijd", "hostTimer"), ("pauze", "hostTimer"), ("pauzeren", "hostTimer"), ("pause", "hostTimer"),
      ("lock", "hostClosed"),
    ])
  func facilitatorWords(typed: String, name: String) {
    for language in Language.allCases { #expect(foundByHost(typed, language).first == name, "\(language)") }
  }

  @Test("what a group looks for is found by the word that it has for it; a pause is never the shell")
  func groupWords() throws {
    for language in Language.allCases { #expect(!found("pauze", on: group(language)).contains("suspend")) }
    let rows = Dictionary(uniqueKeysWithValues: GroupScreen.boardKeys.map { ($0.name, $0.others.split(separator: " ")) })
    for word in ["type", "schrijf", "tekst", "delen", "share"] { #expect(try #require(rows["write"]).contains { $0 == word }) }
    for word in ["wissen", "weggooien"] { #expect(try #require(rows["remove"]).contains { $0 == word }) }
    for word in ["perspectief", "glasses"] { #expect(try #require(rows["choosePerspective"]).contains { $0 == word }) }
    #expect(try #require(rows["readCase"]).contains("dossier"))
  }

  @Test("accents, and letters that were missed, are forgiven; what fits better hides what is only like it") func forgiving() {
    #expect(found("afslten", on: group()).contains("quit"))
    #expect(found("hélp", on: group()).first == "help")
    #expect(found("qqq", on: group()).isEmpty)
  }

  @Test("of what fits as well, what was used most comes first, and no more than sixty are remembered") func use() {
    var habits = Habits.settled
    for _ in 0..<3 { habits.remember(.used(.group, "zoom")) }
    habits.remember(.used(.group, "help"))
    #expect(Array(found("", on: group(habits: habits)).prefix(2)) == ["zoom", "help"])
    for number in 0..<500 { habits.remember(.used(.host, "x\(number)")) }
    #expect(habits.text.split(separator: "\n").count <= 64)
    #expect(Habits(text: habits.text).text == habits.text)
  }

  @Test("what can't be understood of what was remembered is left out") func damaged() {
    #expect(Habits(text: "toured moon\nused\nused a 12 13\nused group.zoom -5\n\u{0}\u{1}\ntoured host").text == "toured host\n")
  }

  @Test("the tour is offered until it was looked at, and walks to its end") func tour() {
    var screen = group(habits: Habits())
    #expect(screen.footerHints().contains { $0.row.name == "tour" })
    _ = screen.update(.key(.function(3)), at: screen.now)
    _ = screen.update(.key(.escape), at: screen.now)
    #expect(!screen.shell.habits.knows(.group) && screen.footerHints().contains { $0.row.name == "tour" }, "opened by accident")
    _ = screen.update(.key(.function(3)), at: screen.now)
    _ = screen.update(.key(.enter), at: screen.now)
    #expect(screen.shell.habits.knows(.group) && screen.shell.habits.news == [.toured(.group)])
    _ = screen.update(.key(.left), at: screen.now)
    for _ in screen.tour { _ = screen.update(.key(.enter), at: screen.now) }
    #expect(screen.panel == nil && !screen.footerHints().contains { $0.row.name == "tour" })
  }

  @Test("on a small screen the offer of a tour takes the place of no other key", arguments: ScreenKind.allCases) func smallOffer(
    kind: ScreenKind
  ) {
    let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)
    func hints(_ habits: Habits, _ language: Language) -> [String] {
      var setup = Setup(language: language, writer: WriterID(bits: 1), group: "1", kind: kind)
      setup.habits = habits
      func names(_ screen: some ScreenState) -> [String] { screen.footerHints().map(\.row.name) }
      return names(Model(setup, board: Board(), size: Size(width: 50, height: 15), at: now).screen.state)
    }
    for language in Language.allCases {
      #expect(hints(Habits(), language).filter { $0 != "tour" } == hints(.settled, language))
    }
  }

  private func palette(_ beginning: String, _ typed: String) throws -> [String] {
    let scenario = try Scenario(file: "palette", text: "title palette\n\(beginning)\nkeys :\(typed)")
    var stage = try ScenarioKit.Stage(scenario)
    for step in scenario.steps { try stage.play(step) }
    return stage.model.screen.state.sheet()?.lines.map { $0.map(\.text).joined() } ?? []
  }

  @Test("a command that can't be used now is found all the same, with the reason") func notNow() throws {
    let undo = try palette("group 4", "ongedaan")
    #expect(undo.contains { $0.hasPrefix("Kan nu niet: je laatste wijziging ongedaan maken") })
    #expect(undo.contains("Er is niets om ongedaan te maken."))
    #expect(try palette("group 4\nlang en", "undo").contains("There is nothing to undo."))
    #expect(try palette("group 4\nsession all step interventions", "stem").contains("Stemmen is nog niet open."))
    #expect(try palette("group 4", "taart").contains("Niets gevonden. Esc = terug"))
    #expect(try palette("group 4\nlocked", "opdrachtregel").contains("Niets gevonden. Esc = terug"))
    #expect(try palette("as host\nlocked", "rapport").contains { $0.hasPrefix("In deze terminal wordt niets bewaard.") })
  }

  @Test("what can be done with an own note is found, also what the key line does not say") func ownNote() throws {
    for (typed, about) in [
      ("verplaats", "je notitie naar een thema dat je kiest"), ("ander thema", "je notitie naar een thema dat je kiest"),
      ("voortbouwen", "voortbouwen op deze notitie"), ("reageer", "voortbouwen op deze notitie"),
    ] {
      let lines = try palette("group 4\nnote 4 1 K Een hofje", typed)
      #expect(lines.contains { $0.contains(about) }, "\(typed): \(lines)")
    }
  }

  @Test("who looks for colours or a language is told where they are set; not where nobody has a file of their own")
  func settings() throws {
    for typed in ["kleur", "taal", "colour", "language"] {
      #expect(try palette("group 4", typed).contains { $0.contains("waar je ze instelt") }, "\(typed)")
    }
    #expect(try palette("group 4\nlocked", "kleur").contains("Niets gevonden. Esc = terug"))
  }

  @Test("no sentence of a tour misses a key, and every step fits the smallest screen", arguments: ScreenKind.allCases)
  func steps(kind: ScreenKind) throws {
    let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)
    for language in Language.allCases {
      let setup = Setup(language: language, writer: WriterID(bits: 1), group: "1", kind: kind)
      let screen = Model(setup, board: Board(), size: leastSize, at: now).screen.state
      try check(screen, language)
    }
  }

  private func check(_ screen: some ScreenState, _ language: Language) throws {
    try #require(screen.tour.count >= 3)
    var screen = screen
    for place in screen.tour.indices {
      screen.panel = .tour(place)
      let sheet = try #require(screen.sheet())
      #expect(!screen.tour[place].text[language].contains("  "), "a key is missing in \(screen.tour[place].text[language])")
      #expect(sheet.lines.count <= sheet.rows, "\(screen.tour[place].title[language]) in \(language)")
    }
  }
}
