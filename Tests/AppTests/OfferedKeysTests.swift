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
    for language in Language.allCases {
      for file in try Scenario.files(where: { $0.kind == kind }) { try press(file, in: language, &pressing) }
      for seed in UInt64(1)...4 { try walk(seed, kind, in: language, &pressing) }
    }
    for fault in pressing.faults.prefix(400) { Issue.record("\(fault)") }
    for name in pressing.idle { Issue.record("\(name) never did anything") }
  }

  /// Every state of a scenario.
  private func press(_ file: String, in language: Language, _ pressing: inout Pressing) throws {
    var scenario = try Scenario(file: file)
    // A place by its words is not there in the other language.
    let isSame = scenario.language == language
    scenario.language = language
    var stage = try ScenarioKit.Stage(scenario)
    pressing.press(stage.model.screen.state, "\(file), at its beginning")
    for (number, step) in scenario.steps.enumerated() {
      if !isSame, case .mouse(_, .text) = step { return }
      try stage.play(step)
      pressing.press(stage.model.screen.state, "\(file), step \(number + 1)")
    }
  }

  private static let beginning = """
    title walk
    group-title 1 De straatmakers
    note 1 1 K Kennismaken in de eerste maand @huurders #ontmoeting
    note 1 1 K Een trap waar je elkaar groet
    note 2 1 K Coördinatie met de gemeente @gemeente
    note 4 4 L Wijkschouw\\nmet politie
    case dorp
    note 1 1 K 漢字 en 🙂
    stepnote 1 start Veel jongeren zonder plek
    stepnote 2 start Niemand kent elkaar
    session all agenda interventies
    package 1 1,2 Het trappenhuis van ons
    takeaway 1 Eerst luisteren.
    """

  private static let said = [
    "session all step start", "session all step interventions", "session all mode work", "session all mode poll", "session all mode vote",
    "session all mode package", "session all mode takeaway", "session all mode welcome", "session all voting open notes 3",
    "session all voting open picks 3", "session all voting result picks 3", "session all ask", "session all closepolls",
    "session all closed yes", "session all closed no", "session 2 hidden yes", "session all hidden no", "session all timer 70s",
    "session all timer off", "session all message Koffie", "session all message", "session all mode back", "session all led no",
    "session all shows feedback 1", "session all shows votes", "pick 1 1", "pick 2 3", "sticker 2 3", "file readonly", "file sound",
  ]

  private static let typed: [ScreenKind: [String]] = [
    .group: [
      "n", "nLicht<Enter>", "nHalf<Esc>", "<Enter>", "<Esc>", "e", "r", "f", "<Del>", "u", "<C-y>", "i", "c", "s", "s<Enter>",
      "s<Home><Enter>",
      "b", "/", "/t<Enter>", "m", "w", "p", "o", "a", "v", ":", "?", "<Tab>", "<Down>", "<Up>", "<Left>", "<Right>", "1", "z", "q", "3",
      "x",
      ":op", "<PgDn>",
    ],
    .host: [
      "n", "<BS>", "g", "<Space>", "<Esc>", "u", "<C-y>", "s", "c", "y", "t", "+", "0", "d", "r", "l", "v", "p", "b", "m", "o", "i",
      "<Enter>", "<Enter>", "e", "N", "M", "<Del>", "<Down>", "<Up>", "w", "<Right>", ".", "<Tab>", ":", "?", "q", "<Left>", "x", ":ag",
      "<PgDn>", "k<Enter>",
    ],
    .present: ["<Right>", "<Left>", "<Space>", "b", "?", "<Esc>", ":", ":zw", "<Down>", "<PgDn>"],
    .review: [
      "<Tab>", "1", "2", "3", "4", "5", "6", "7", "<Down>", "<Down*5>", "<Up>", "<Left>", "<Right>", "<PgDn>", "<Enter>", "<Enter>",
      "<Esc>",
      "f", "f<Enter><Enter>", "<BS>", "/", "/t", "o", "x", "x<Enter>", ",,", ".", "<lt>", "<gt>", "<Home>", "<End>", "<Space>", "?", ":",
      "n",
      "e", "<Down><Down>", ":be",
    ],
  ]

  /// States that no scenario thought of.
  private func walk(_ seed: UInt64, _ kind: ScreenKind, in language: Language, _ pressing: inout Pressing) throws {
    var random = Seeded(seed)
    let (width, height) = [(120, 36), (80, 24), (59, 18), (40, 12)][Int(seed) % 4]
    var lines = [Self.beginning, "size \(width)x\(height)", "lang \(language)"]
    switch kind {
    case .group: lines.append("group 1")
    case .host: lines.append("as host")
    case .present: lines.append("as present")
    case .review: lines += ["as review"] + (seed % 2 == 0 ? ["edit", "other 1 1 K Anders"] : [])
    }
    var stage = try ScenarioKit.Stage(Scenario(file: "walk", text: lines.joined(separator: "\n")))
    for number in 0..<120 {
      if random.oneIn(4) {
        let line = random.pick(Self.said)
        guard let step = try Scenario(file: "walk", text: "title walk\nkeys x\n\(line)").steps.last else { continue }
        try stage.play(step)
      } else {
        try stage.play(.keys(random.pick(Self.typed[kind] ?? [])))
      }
      pressing.press(stage.model.screen.state, "seed \(seed), step \(number + 1)")
    }
  }
}
