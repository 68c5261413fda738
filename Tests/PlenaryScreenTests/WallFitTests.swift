// The wall's one promise about texts: no end of a text is missing while a row is free.
import Board
import CSystem
import Canvas
import ScenarioKit
import SeedKit
import Testing

@testable import App
@testable import PlenaryScreen

@Suite("What fits on the wall") struct WallFitTests {
  private static let sizes = [
    Size(width: 40, height: 12), Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 120, height: 30),
    Size(width: 200, height: 50),
  ]

  /// A board on which every text is of a random length, up to the longest that may be.
  private func lines(_ random: inout Seeded, _ size: Size, _ view: PlenaryView.Kind) -> [String] {
    let words = ["een", "buurt", "waar", "mensen", "elkaar", "groeten", "in", "het", "trappenhuis", "en", "op", "de", "galerij", "漢字", "é"]
    func text(_ most: Int) -> String {
      var text = random.pick(words)
      let length = random.number(1...most)
      while text.count < length { text += " " + random.pick(words) }
      return String(text.prefix(most))
    }
    let options = (0..<random.number(2...9)).map { _ in text(40) }.joined(separator: "/")
    let budget = 5
    var lines = [
      "title t", "size \(size.width)x\(size.height)", "groups 3", "as present", "note 1 1 K \(text(600))", "note 2 2 L \(text(200))",
      "note 3 3 K \(text(80))", "note 1 4 L \(text(60))", "note 2 5 K \(text(1_200))", "group-title 1 \(text(100))",
      "sentence 1 start \(text(300))", "sentence 1 end \(text(300))", "pick 1 1", "pick 2 2", "pick 3 3",
      "package 1 1,2,3,4,5 \(text(120))",
    ]
    for question in ["tenants", "partner", "who", "first", "when"] where random.chance(70) {
      lines.append("package-says 1 \(question) \(text(200))")
    }
    for note in [1, 1, 2, 2, 3, 4, 5] { lines.append("sticker 1 \(note)") }
    for _ in 0..<random.number(1...6) { lines.append("takeaway 2 \(text(300))") }
    lines += ["session all voting result notes \(budget + 3)"]
    lines.append(random.chance(50) ? "session all ask" : "session all ask \(text(180))?/\(options)")
    lines += ["answer 1 nu 3 1 0 2", "session all closepolls", "session all mode work", "session all step end"]
    if random.chance(50) { lines.append("session all timer 40s") }
    let path = String(repeating: "bord/", count: random.number(1...35))
    if random.chance(70) { lines.append("session all join \(random.pick(["https://bord.example.org/", "ssh groep@"]) + path)") }
    lines.append("session all report \(text(200))")
    lines.append(view == .message ? "session all message \(text(200))" : "session all hidden no")
    lines.append("session all shows \(view.rawValue) \(view == .note ? "\(random.number(1...5))" : "\(random.number(0...2))")")
    return lines
  }

  @Test("no text loses its end while a row is free, in any view, at any size", arguments: PlenaryView.Kind.allCases)
  func fits(view: PlenaryView.Kind) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    var cuts = 0
    for seed in 1...12 as ClosedRange<UInt64> {
      var random = Seeded(seed)
      for size in Self.sizes {
        let text = lines(&random, size, view).joined(separator: "\n")
        var stage = try Stage(try Scenario(file: "fits", text: text))
        // A takeaway is not on the wall at once.
        if view == .takeaways { try stage.play(.wait(milliseconds: Board.takeawayDelay)) }
        let grid = stage.model.view().grid.text
        guard grid.contains("…") else { continue }
        cuts += 1
        let rows = grid.split(separator: "\n", omittingEmptySubsequences: false)
        let free = rows.count { $0.allSatisfy(\.isWhitespace) }
        #expect(free == 0, "seed \(seed), \(view) at \(size.width)x\(size.height):\n\(grid)")
        if free > 0 { return }
      }
    }
    // A wall that never cuts anything would show nothing about cutting.
    if view == .note || view == .votes { #expect(cuts > 0) }
  }

  @Test("rows are shared so that the longest text is shortened first, and none is given what it does not need") func sharing() {
    #expect(Wall.share(9, among: [1, 2, 3]) == [1, 2, 3])
    #expect(Wall.share(6, among: [1, 2, 9]) == [1, 2, 3])
    #expect(Wall.share(5, among: [4, 4]) == [3, 2])
    #expect(Wall.share(1, among: [4, 4]) == [1, 1])
    var random = Seeded(11)
    for _ in 0..<1_000 {
      let needs = (0..<random.number(1...8)).map { _ in random.number(1...12) }
      let rows = random.number(needs.count...60)
      let shares = Wall.share(rows, among: needs)
      #expect(shares.reduce(0, +) == min(rows, needs.reduce(0, +)))
      let cut = zip(shares, needs).filter { $0 < $1 }.map(\.0).min() ?? 99
      #expect(shares.allSatisfy { $0 <= cut + 1 })
    }
  }
}
