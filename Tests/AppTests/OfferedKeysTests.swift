// Every key that a screen offers does something or says something, in every state that a scenario or a walk comes to.
import Board
import CSystem
import Canvas
import ScenarioKit
import SeedKit
import Testing

@testable import App
@testable import GroupScreen
@testable import HostScreen
@testable import PlenaryScreen
@testable import ReviewScreen
@testable import ScreenKit

@Suite("Keys that are offered") struct OfferedKeysTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  @Test(
    "every offered key of every screen does something or says something, and one that is not offered says why",
    arguments: [ScreenKind.group, .host, .present, .review])
  func everything(kind: ScreenKind) throws {
    var pressing = Pressing()
    for file in try Scenario.files(where: { $0.kind == kind }) { try press(file, &pressing) }
    for language in Language.allCases {
      for size in [Self.sizes[0], Self.sizes[3]] { try tour(of: size, kind, in: language, &pressing) }
      for seed in UInt64(1)...4 { try walk(seed, kind, in: language, &pressing) }
    }
    for fault in pressing.faults.prefix(400) { Issue.record("\(fault)") }
    let screen = ["group": "GroupScreen", "host": "HostScreen", "present": "PlenaryScreen", "review": "ReviewScreen"]["\(kind)"] ?? ""
    for name in pressing.idle where name.hasPrefix(screen) { Issue.record("\(name) never did anything") }
  }

  /// Every state of a scenario.
  private func press(_ file: String, _ pressing: inout Pressing) throws {
    let scenario = try Scenario(file: file)
    var stage = try ScenarioKit.Stage(scenario)
    pressing.press(stage.model.screen.state, "\(file), at its beginning")
    for (number, step) in scenario.steps.enumerated() {
      try stage.play(step)
      pressing.press(stage.model.screen.state, "\(file), step \(number + 1)")
    }
  }

  private static let beginning = """
    title walk
    fill 40
    group-title 1 De straatmakers
    note 1 1 K Kennismaken in de eerste maand @huurders #ontmoeting
    note 1 1 K Een trap waar je elkaar groet
    note 2 1 K Coördinatie met de gemeente @gemeente
    note 4 4 L Wijkschouw\\nmet politie
    note 1 1 K \(String(repeating: "En dan nog iets over het trappenhuis. ", count: 80))
    case dorp
    note 1 1 K 漢字 en 🙂
    stepnote 1 start Veel jongeren zonder plek
    stepnote 2 start Niemand kent elkaar
    session all agenda interventies
    package 1 1,2 Het trappenhuis van ons
    takeaway 1 Eerst luisteren.
    commitment 1 package Het hofje
    commitment 2 takeaway Als het regent, dan bel ik
    takeaway 2 \(String(repeating: "En dan nog iets over koffie. ", count: 9))
    """

  private static let said = [
    "session all step start", "session all step interventions", "session all mode work", "session all mode poll", "session all mode vote",
    "session all mode package", "session all mode takeaway", "session all mode welcome", "session all voting open notes 3",
    "session all voting open picks 3", "session all voting result picks 3", "session all ask", "session all closepolls",
    "session all closed yes", "session all closed no", "session 2 hidden yes", "session all hidden no", "session all timer 70s",
    "session all timer off", "session all message Koffie", "session all message", "session all mode back", "session all led no",
    "session all shows feedback 1", "session all shows votes", "pick 1 1", "pick 2 3", "sticker 2 3", "file read-only", "file sound",
  ]

  private static let typed: [ScreenKind: [String]] = [
    .group: [
      "n", "nLicht<Enter>", "nHalf<Esc>", "<Enter>", "<Esc>", "e", "r", "f", "<Del>", "u", "<C-y>", "i", "c", "s", "s<Enter>",
      "s<Home><Enter>",
      "b", "/", "/t<Enter>", "m", "w", "p", "o", "a", "v", ":", "?", "<Tab>", "<Down>", "<Up>", "<Left>", "<Right>", "1", "z", "q", "3",
      "x",
      ":op", "<PgDn>", ":<Down*2>", "?<PgDn>", "p<Up>", "<Enter><PgDn>", "<End>",
    ],
    .host: [
      "n", "<BS>", "g", "<Space>", "<Esc>", "u", "<C-y>", "s", "c", "y", "t", "+", "0", "d", "r", "l", "v", "p", "b", "m", "o", "i",
      "<Enter>", "<Enter>", "e", "N", "M", "<Del>", "<Down>", "<Up>", "w", "<Right>", ".", "<Tab>", ":", "?", "q", "<Left>", "x", ":ag",
      "<PgDn>", "*", "z", "f", "g<Down>+", "g<End>-", "k<Enter>", "<Enter><Enter>", "<Enter><Enter><PgDn>", ":<Down*2>", "?<PgDn>", "<End>",
      "a", "a<Enter>", "a<Del>", "a<Down><Enter>", "a/b", "<Esc>a<End>",
    ],
    .present: ["<Right>", "<Left>", "<Space>", "b", "?", "<Esc>", ":", ":zw", "<Down>", "<PgDn>", ":<Down*2>", "?<PgDn>"],
    .review: [
      "<Tab>", "1", "2", "3", "4", "5", "6", "7", "<Down>", "<Down*5>", "<Up>", "<Left>", "<Right>", "<PgDn>", "<Enter>", "<Enter>",
      "<Esc>",
      "f", "f<Enter><Enter>", "<BS>", "/", "/t", "o", "x", "x<Enter>", ",,", ".", "<lt>", "<gt>", "<Home>", "<End>", "<Space>", "?", ":",
      "n",
      "e", "<Down><Down>", ":be", "3<Down*2><Right*2>", "?<PgDn>", ":<Down*2>", "2<Enter><PgDn>", "2<End><Enter><PgDn>", "x<Enter><PgDn>",
    ],
  ]

  private static let sizes = [(120, 36), (80, 24), (59, 18), (40, 12)]

  private func begin(_ kind: ScreenKind, in language: Language, _ size: (Int, Int), edits: Bool) throws -> ScenarioKit.Stage {
    var lines = [Self.beginning, "size \(size.0)x\(size.1)", "lang \(language)"]
    switch kind {
    case .group: lines.append("group 1")
    case .host: lines.append("as host")
    case .present: lines.append("as present")
    case .review: lines += ["as review"] + (edits ? ["edit", "other 1 1 K \(String(repeating: "Anders dan hier. ", count: 80))"] : [])
    }
    return try ScenarioKit.Stage(Scenario(file: "walk", text: lines.joined(separator: "\n")))
  }

  /// Where keys lead that do something only far into a list or a text.
  private static let tours: [ScreenKind: [String]] = [
    .group: [
      "keys /nog<Enter><Enter>", "keys <PgDn><Down>", "keys <Esc>", "keys p<Up>", "keys <Esc>c<PgDn>", "keys <Esc>:<Down*2>",
      "session all mode welcome", "session all message Koffie", "keys <Esc>", "keys <F3>", "keys <Right>",
    ],
    .host: [
      "keys <F3>", "keys <Right>", "keys <Esc>",
      "keys <Home><Enter>1<End>", "keys <Enter>", "keys <PgDn><Down>", "keys <Esc>c<PgDn>", "keys <Esc>:<Down*2>", "keys <Esc>?<PgDn>",
      "keys <Esc><Esc>a", "keys <Down*3>", "keys <Enter>", "keys <Esc>/e",
      "keys <Enter><Del>", "keys u", "keys <End><Enter>", "keys <Esc><Esc><Esc>a/dan nog iets over het",
      "keys <Enter><Enter>",
      "keys <PgDn>",
      "keys <Up>", "keys <Esc><Esc><Esc>",
      "keys g<Down>", "keys <Esc>", "session all agenda terugkoppeling", "wait 2", "keys <Down>", "session all agenda poll",
      "session all agenda stemmen", "session all agenda interventies", "keys <Esc>x<Enter>",
      "session all join https://bord.example.org/\(String(repeating: "a", count: 150))", "keys <Esc>i", "keys <PgDn><Down>",
    ],
    .present: ["keys ?<PgDn>", "keys <Esc>:<Down*2>", "keys <Esc><F3>", "keys <Right>"],
    .review: [
      "keys <F3>", "keys <Right>", "keys <Esc>2<Enter>", "keys <PgDn><Down>", "keys <Esc>3<Down*2><Right*2>", "keys 7", "keys <PgDn*40>",
      "keys <Enter>", "keys <PgDn><Down>",
      "keys <Esc>:<Down*2>",
    ],
  ]

  private func tour(of size: (Int, Int), _ kind: ScreenKind, in language: Language, _ pressing: inout Pressing) throws {
    var stage = try begin(kind, in: language, size, edits: true)
    for line in Self.tours[kind] ?? [] {
      try play(line, on: &stage)
      pressing.press(stage.model.screen.state, "tour \(size), \(line)")
    }
  }

  private func play(_ line: String, on stage: inout ScenarioKit.Stage) throws {
    if let step = try Scenario(file: "walk", text: "title walk\nkeys x\n\(line)").steps.last { try stage.play(step) }
  }

  /// States that no scenario thought of.
  private func walk(_ seed: UInt64, _ kind: ScreenKind, in language: Language, _ pressing: inout Pressing) throws {
    var random = Seeded(seed)
    var stage = try begin(kind, in: language, Self.sizes[Int(seed) % 4], edits: seed % 2 == 0)
    for number in 0..<120 {
      try play(random.oneIn(4) ? random.pick(Self.said) : "keys \(random.pick(Self.typed[kind] ?? []))", on: &stage)
      pressing.press(stage.model.screen.state, "seed \(seed), step \(number + 1)")
    }
  }
}
