// What holds for every plenary screen, whatever it shows.
import Board
import CSystem
import Canvas
import Foundation
import ScenarioKit
import Testing

@testable import App
@testable import PlenaryScreen

@Suite("Plenary screen") struct WallTests {
  @Test(
    "no plenary screen has a cursor, a key line, or more than twelve lines where its texts don’t need them",
    arguments: try Scenario.files { $0.kind == .present })
  func fewLines(file: String) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    let scenario = try Scenario(file: file)
    var stage = try Stage(scenario)
    for step in scenario.steps {
      try stage.play(step)
      guard case .screen = step, case .plenary(let screen) = stage.model.screen, screen.panel == nil else { continue }
      let frame = stage.model.view()
      #expect(frame.cursor == nil)
      #expect(!frame.grid.text.contains("✓"))
      let lines = lines(of: frame.grid)
      let letters = frame.grid.text.count { !$0.isWhitespace }
      #expect(lines <= Wall.mostLines || letters > Wall.mostLines * 25, "\(lines) lines:\n\(frame.grid.text)")
    }
  }

  /// How many lines somebody reads: five rows or more of block letters count as one, and bars or a QR code alone as none.
  private func lines(of grid: Grid) -> Int {
    var count = 0
    var blocks = 0
    for row in grid.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = row.filter { !$0.isWhitespace }
      if !marks.isEmpty, marks.allSatisfy({ "▀▄".contains($0) }) { continue }
      if !marks.isEmpty, marks.allSatisfy({ "█▒┃━┏┓┗┛".contains($0) }) {
        blocks += 1
        if blocks == 5 { count += 1 }
      } else {
        blocks = 0
        if !marks.isEmpty { count += 1 }
      }
    }
    return count
  }

  @Test("what is hidden is on no view, at no size", arguments: PlenaryView.Kind.allCases) func hidden(kind: PlenaryView.Kind) throws {
    let sizes = [Size(width: 40, height: 12), Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 160, height: 45)]
    for size in sizes {
      let lines = [
        "title t", "size \(size.width)x\(size.height)", "groups 2", "as present", "note 1 1 K Zilver", "note 2 2 L Koper",
        "stepnote 2 start Koper",
        "pick 1 1", "pick 2 2", "sentence 2 start Koper", "package 2 2 Koper", "takeaway 2 Koper", "sticker 1 2", "sticker 2 2",
        "session all voting result notes", "session all ask", "answer 2 nu 7 0 0 0", "session 2 hidden yes",
        "session all shows \(kind.rawValue) 2",
      ]
      var stage = try Stage(try Scenario(file: "hidden", text: lines.joined(separator: "\n")))
      for _ in 0..<4 {
        let text = stage.model.view().grid.text
        #expect(!text.contains("Koper") && !text.contains("KOPER"), "\(text)")
        #expect(kind != .poll || !text.contains("7"), "\(text)")
        // Block letters: the word would be wider than anything else with a K at its beginning.
        #expect(!text.contains(bigText("KOPER")[0]))
        try stage.play(.keys("<Left>"))
      }
    }
  }

  @Test("two plenary screens of different sizes show the same page of the same thing", arguments: PlenaryView.Kind.allCases)
  func alike(kind: PlenaryView.Kind) throws {
    func pages(_ size: String) throws -> [Int] {
      var lines = ["title t", "size \(size)", "groups 20", "as present", "session all ask"]
      for number in 1...20 { lines.append("note \(number) \(number % 5 + 1) K Koffie op dag \(number)") }
      for number in 1...20 { lines += ["takeaway \(number) Ik ga bellen", "sticker \(number) \(number % 9 + 1)"] }
      for number in 1...6 { lines.append("package \(number) \(number) Samen") }
      lines += ["session all voting result notes", "session all shows \(kind.rawValue)"]
      var stage = try Stage(try Scenario(file: "alike", text: lines.joined(separator: "\n")))
      var pages: [Int] = []
      for _ in 0..<25 {
        try stage.play(.keys("<PgDn>"))
        pages.append(Wall(stage.model.view().grid, of: stage.model.board).page)
      }
      #expect(pages.last == max(0, stage.model.board.plenaryPages - 1))
      return pages
    }
    let (small, large) = (try pages("40x12"), try pages("160x45"))
    #expect(small == large)
  }

  @Test("a page beyond the last writes nothing to the file") func clamped() throws {
    let lines = ["title t", "groups 2", "as present", "sentence 1 end Groeten", "sentence 2 end Buren", "session all shows feedback"]
    var stage = try Stage(try Scenario(file: "clamped", text: lines.joined(separator: "\n")))
    try stage.play(.keys("<Right>"))
    let events = stage.model.board.events.count
    try stage.play(.keys("<Right><PgDn><Space><Down>"))
    #expect(stage.model.board.events.count == events && stage.model.board.shows.page == 1)
    try stage.play(.keys("<Left><PgUp><Up>"))
    #expect(stage.model.board.plenaryPage == 0 && stage.model.board.shows.group == "1")
  }

  @Test("whatever is shown at whatever size, the wall is drawn", arguments: PlenaryView.Kind.allCases) func sizes(kind: PlenaryView.Kind)
    throws
  {
    let lines = [
      "title t", "groups 3", "fill 60", "as present", "session all timer 9s", "session all mode quiet", "session all ask live",
      "session all message \(String(repeating: "woord ", count: 40))", "package 1 1,2,3,4,5,6 \(String(repeating: "x", count: 90))",
      "takeaway 1 \(String(repeating: "日本", count: 50))", "sticker 1 1", "session all voting result notes",
      "session all shows \(kind.rawValue) 1",
    ]
    var stage = try Stage(try Scenario(file: "sizes", text: lines.joined(separator: "\n")))
    for width in stride(from: 40, through: 200, by: 20) {
      for height in [12, 13, 14, 15, 16, 17, 20, 24, 35, 36, 60] {
        try stage.play(.resize(width: width, height: height))
        let isEmpty = stage.model.view().grid.text.allSatisfy { $0.isWhitespace }
        #expect(!isEmpty, "\(width)x\(height)")
      }
    }
  }

  @Test("a key that does nothing says nothing on a wall, and neither does the mouse") func silent() throws {
    var stage = try Stage(try Scenario(file: "silent", text: "title t\nas present\nsession all shows board"))
    let before = stage.model.view()
    try stage.play(.keys("xZ5<Esc><Enter><Home><F1><Esc>"))
    try stage.play(.mouse(.click, .cell(x: 3, y: 3)))
    try stage.play(.mouse(.wheelDown, .cell(x: 3, y: 3)))
    #expect(stage.model.view() == before)
  }
}
