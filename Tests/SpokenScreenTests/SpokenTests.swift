// Every file in Tests/Spoken: what is typed and what is said, played against the pure screen. What happens meanwhile is written as in Tests/Scenarios.
import App
import Board
import CSystem
import Foundation
import ScenarioKit
import ScreenKit
import SpokenScreen
import Testing

@Suite("Spoken scenarios") struct SpokenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Spoken")

  static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".spoken") }.sorted()
  }

  @Test("there are spoken scenarios in both languages") func languages() throws {
    let languages = try Self.files().map {
      try Play(String(contentsOf: Self.folder.appending(path: $0), encoding: .utf8), $0).scenario.language
    }
    #expect(Set(languages) == Set(Language.allCases))
  }

  @Test("what is said is as the scenario says", arguments: try files()) func said(file: String) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    let url = Self.folder.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    var play = try Play(text, file)
    var said: [[String]] = []
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil
    for step in play.scenario.steps {
      if case .screen(let expected, let line) = step {
        let got = play.takeLines()
        said.append(got)
        // Behind the sign there is a space, so that the file reads well.
        #expect(isRecording || got == expected.map { String($0.dropFirst()) }, "\(file):\(line)")
      } else {
        try play.play(step)
      }
      #expect(play.lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } })
    }
    if isRecording { try Play.text(text, saying: said).write(to: url, atomically: true, encoding: .utf8) }
  }
}

/// A spoken screen and the world around it.
private struct Play {
  let scenario: Scenario
  private var spoken: SpokenScreen
  /// Somebody else's screen of the same board, through which everything arrives that happens elsewhere.
  private var stage: Stage
  private(set) var lines: [String] = []
  private var uptime: Int64 = 1_000
  private var seen: Int

  /// Reads a file: `type` and `says` are what `paste` and `screen` are to a screen that is drawn.
  init(_ text: String, _ file: String) throws {
    scenario = try Scenario(file: file, text: Self.asScreens(text))
    stage = try Stage(scenario)
    let board = stage.model.board
    seen = board.events.count
    let setup = Setup(
      language: scenario.language, writer: WriterID(bits: 0x59), group: scenario.group, role: scenario.role, drafts: stage.model.drafts)
    spoken = SpokenScreen(setup, board: board, at: Play.moment(uptime))
    carryOut(spoken.start())
  }

  private static func asScreens(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line == "says" ? "screen" : line == "type" ? "paste  " : line.hasPrefix("type ") ? "paste " + line.dropFirst(5) : String(line)
    }.joined(separator: "\n")
  }

  /// The text with what was said under each `says`.
  static func text(_ text: String, saying: [[String]]) -> String {
    var rest = saying[...]
    var lines: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("|") {
      lines.append(String(line))
      if line == "says" { lines += (rest.popFirst() ?? []).map { "| " + $0 } }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func moment(_ uptime: Int64) -> Moment {
    Moment(wall: Instant(milliseconds: 1_770_123_600_000 + 600_000 + uptime), uptime: uptime)
  }

  mutating func play(_ step: Scenario.Step) throws {
    uptime += 10
    switch step {
    case .paste(let line): carryOut(spoken.take(line: line, at: Play.moment(uptime)))
    case .wait(let milliseconds):
      uptime += milliseconds
      carryOut(spoken.hear(.tick, at: Play.moment(uptime)))
    case .says(let state): carryOut(spoken.hear(.delivery(state), at: Play.moment(uptime)))
    default:
      try stage.play(step)
      let new = stage.model.board.events.dropFirst(seen)
      seen = stage.model.board.events.count
      carryOut(spoken.hear(.board(Batch(events: Array(new))), at: Play.moment(uptime)))
    }
  }

  /// Changes are shared at once.
  private mutating func carryOut(_ effects: [Effect]) {
    lines += spoken.takeLines()
    for case .append(let events) in effects {
      uptime += 10
      carryOut(spoken.hear(.delivery(.shared(events.map(\.id))), at: Play.moment(uptime)))
    }
    if effects.contains(.quit) { lines.append("(quits)") }
  }

  mutating func takeLines() -> [String] {
    defer { lines = [] }
    return lines
  }
}
