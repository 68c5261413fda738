// Somebody who does anything at all while looking back, on a session that goes on: nothing breaks, nothing is written, what is looked up once stays the same
// as what a look at the whole board gives, and no hint leads nowhere.
import Board
import Canvas
import Foundation
import Review
import ScenarioKit
import SeedKit
import Testing

@testable import App
@testable import ReviewScreen
import ScreenKit

@Suite("Looking back") struct ReviewWalkTests {
  private static let beginning = """
    title walk
    as review
    group-title 1 De straatmakers
    note 1 1 K Kennismaken in de eerste maand @huurders #ontmoeting
    note 2 4 K Een trap waar je elkaar groet
    note 3 4 L Coördinatie met de gemeente @gemeente
    note 1 5 L Wijkschouw\\nmet politie
    case dorp
    note 2 3 L Levensloopbestendig \\u{202E}bouwen
    note 4 1 K 漢字 en 🙂
    session all step start
    stepnote 2 start Veel jongeren zonder plek
    sentence 1 start Het trappenhuis is van niemand.
    session all agenda interventies
    pick 1 2
    pick 2 5
    package 2 2,3 Het trappenhuis van ons
    session all voting open notes 5
    sticker 1 2
    sticker 2 3
    session all voting result notes 5
    takeaway 1 Eerst luisteren.
    session all ask
    answer 1 nu 0 2 1 0
    session all closepolls
    """

  private static let sizes = [(120, 36), (80, 24), (60, 16), (50, 15), (40, 12), (200, 60), (30, 5), (160, 17)]

  private static let keys = [
    "<Tab>", "<S-Tab>", "1", "2", "3", "4", "5", "6", "7", "<Down>", "<Down*5>", "<Up>", "<Up*9>", "<Left>", "<Right>", "<PgUp>", "<PgDn>",
    "<Enter>",
    "<Enter>", "<Esc>", "f", "f<Enter><Enter>", "f<Down*3><Enter><Down><Enter>", "f<Down*8><Enter><Enter>", "<BS>", "/", "/n<Enter>",
    "/trap", "a", "o", "o<Down><Enter>",
    "x", "x<Enter>", ",", ",,,", ".", "..", "<lt>", "<gt>", "<lt><lt>", "<Home>", "<End>", "<Space>", "?", ":", "n", "e", "é", "<Del>", "u",
  ]

  private func begin(_ random: inout Seeded, edits: Bool) throws -> ScenarioKit.Stage {
    let (width, height) = random.pick(Self.sizes)
    var lines = [Self.beginning, "size \(width)x\(height)", "lang \(random.pick(["nl", "en"]))"]
    if edits { lines.append("edit") }
    if random.oneIn(2) { lines.append("other 1 1 K Kennismaken") }
    if random.oneIn(4) { lines.append("ascii") }
    if random.oneIn(8) { lines.append("cases none") }
    return try ScenarioKit.Stage(Scenario(file: "walk", text: lines.joined(separator: "\n")))
  }

  private func something(_ random: inout Seeded, at stage: ScenarioKit.Stage) throws -> Scenario.Step? {
    func step(_ line: String) throws -> Scenario.Step? {
      try Scenario(file: "walk", text: "title walk\nkeys x\n\(line)").steps.last
    }
    switch random.number(0...(12 - 1)) {
    case 0:
      return try step(
        "arrives \(random.number(0...(4 - 1)) + 1) \(random.number(0...(5 - 1)) + 1) \(random.pick(["K", "L"])) \(random.pick(["Koffie", "trap", "Één"]))"
      )
    case 1: return try step(random.pick(["removes 2", "restores 2", "edits 3 anders", "moves 3 2 L", "hides 4", "edits 1 trap"]))
    case 2: return try step(random.pick(["wait 1", "wait 70", "sticker 3 3", "session all step end", "pick 3 1", "merged 4 2"]))
    case 3:
      let (width, height) = random.pick(Self.sizes)
      return .resize(width: width, height: height)
    case 4:
      let point = Scenario.Place.cell(x: random.number(0...(120 - 1)), y: random.number(0...(36 - 1)))
      return .mouse(random.pick([.click, .doubleClick, .wheelUp, .wheelDown, .drag, .release]), point)
    default: return .keys(random.pick(Self.keys))
    }
  }

  @Test("whatever is done, what is shown is what the board says", arguments: [UInt64](1...8)) func walk(seed: UInt64) throws {
    var random = Seeded(seed)
    let edits = seed % 3 == 0
    var stage = try begin(&random, edits: edits)
    for number in 0..<250 {
      guard let step = try something(&random, at: stage) else { continue }
      try stage.play(step)
      let screen = try #require(stage.model.review)
      let place = "seed \(seed), step \(number): \(step)"
      let frame = screen.view()
      if let cursor = frame.cursor { #expect(frame.grid.bounds.contains(cursor), "\(place)") }
      if !edits {
        #expect(screen.board.events.allSatisfy { $0.id.writer != WriterID(bits: 0xACE) } && screen.drafts.isEmpty, "\(place)")
      }
      let seen = screen.board.allNotes
      #expect(seen.allSatisfy { !screen.shell.board.isUntold(.note($0.id)) }, "\(place)")
      #expect(screen.desk.index.notes.map(\.text) == seen.map(\.text) && screen.desk.index.notes == seen, "\(place)")
      let found = screen.desk.filter.matching(screen.desk.order.sorted(seen, on: screen.board), packages: screen.board.packages)
      #expect(screen.desk.foundNotes.map(\.text) == found.map(\.text) && screen.desk.foundNotes == found, "\(place)")
      if let past = screen.desk.past {
        #expect(past.number < screen.shell.board.events.count && screen.board.events.count == past.number, "\(place)")
      }
      if number % 5 == 0, screen.size.width >= leastSize.width, screen.size.height >= leastSize.height { try checkHints(stage, place) }
    }
  }

  private func checkHints(_ stage: ScenarioKit.Stage, _ place: String) throws {
    let before = stage.model.view()
    for hint in try #require(stage.model.review).footerHints() {
      let does = try [hint.rect.x, hint.rect.maxX - 1].contains { x in
        var other = stage
        try other.play(.mouse(.click, .cell(x: x, y: hint.rect.y)))
        return other.effects.count > stage.effects.count || other.model.view() != before
      }
      #expect(does, "\(place): ‘\(hint.label) \(hint.words)’")
    }
  }

  @Test("clocks that are absurd can be looked back at too") func clocks() {
    var pen = Pen(writer: WriterID(bits: 9), author: Author(isFacilitator: true))
    var board = Board()
    let moments: [Int64] = [.min, -1, 0, 1_770_123_600_000, .max - 1, .max]
    for (number, moment) in moments.enumerated() {
      let at = Instant(milliseconds: moment)
      for change in [SessionChange.step(Step.allCases[number % 3]), .timer(SessionTimer(milliseconds: 60_000, from: at))] {
        for event in pen.write(board.changes(for: change, at: at), on: &board, at: at) { board.apply(event) }
      }
      board.apply(
        pen.newNote([Assignment(.caseStudy, .text("a")), Assignment(.text, .text("notitie")), Assignment(.step, .text("start"))], at: at))
    }
    var now = Moment(wall: Instant(milliseconds: 0), uptime: 0)
    var model = Model(
      Setup(writer: WriterID(bits: 1), kind: .review), board: board, size: Size(width: 100, height: 30), at: now)
    let keys: [Key] = [
      .character("6"), .character("<"), .character("<"), .character(">"), .home, .character(">"), .character(">"), .character(">"), .end,
      .character(","), .character(" "),
    ]
    for key in keys {
      _ = model.update(.key(key), at: now)
      #expect(model.view().grid.size.width == 100)
    }
    while let deadline = model.deadline, model.review?.desk.past != nil {
      now = Moment(wall: now.wall, uptime: deadline)
      _ = model.update(.tick, at: now)
      #expect(model.view().grid.size.width == 100)
    }
    #expect(model.board == board)
  }
}

extension Model {
  fileprivate var review: ReviewScreen? { if case .review(let screen) = screen { screen } else { nil } }
}
