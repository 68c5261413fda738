// Every file in Tests/Scenarios, played against the pure model.
import App
import Board
import CSystem
import Canvas
import Foundation
import ScenarioKit
import ScreenKit
import Testing

@Suite("Scenarios") struct ScenarioTests {
  @Test("there are scenarios of every screen in both languages, and of a group's in every layout")
  func layouts() throws {
    /// The widths and the height at which a group's screen changes its layout.
    func layout(_ scenario: Scenario) -> String {
      switch scenario.width {
      case _ where scenario.width < 40 || scenario.height < 12: "too small"
      case ..<60: "one column"
      case ..<100: "a column open"
      default: "all open"
      }
    }
    let scenarios = try Scenario.files().map { try Scenario(file: $0) }
    for language in Language.allCases {
      for kind in [ScreenKind.group, .host, .present, .review] {
        #expect(scenarios.contains { $0.kind == kind && $0.language == language }, "\(kind), \(language)")
      }
      let seen = Set(scenarios.filter { $0.kind == .group && $0.language == language }.map(layout))
      #expect(seen == ["too small", "one column", "a column open", "all open"], "\(language)")
    }
  }

  @Test("a scenario for the terminal has nothing that a terminal can't be told", arguments: try Scenario.files { $0.isForTerminal })
  func forTerminal(file: String) throws {
    let scenario = try Scenario(file: file)
    #expect(scenario.drafts.isEmpty && scenario.filler == 0 && scenario.groupNames.isEmpty && scenario.hasCases && !scenario.isLocked)
    #expect(scenario.kind == .group && scenario.beginning.isEmpty)
    for step in scenario.steps {
      switch step {
      case .keys(let notation): #expect(!notation.contains("*") && !notation.contains("<U+"))
      case .paste, .resize, .screen, .cursor, .wait: break
      default: Issue.record("\(file): \(step)")
      }
    }
  }

  @Test("the screen is as the scenario says", arguments: try Scenario.files()) func screens(file: String) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    let url = Scenario.place(of: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let scenario = try Scenario(file: file, text: text)
    var stage = try Stage(scenario)
    var screens: [[String]] = []
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil
    for step in scenario.steps {
      try stage.play(step)
      switch step {
      case .screen(let expected, let line):
        let got = trimmed(stage.screen)
        screens.append(got)
        if stage.model.forgettingPictures.view() != stage.model.view() {
          Issue.record("\(file):\(line): what is remembered of the last picture is not what is there")
        }
        if let pictures = ProcessInfo.processInfo.environment["PICTURES"] {
          let name = "\(pictures)/\(file.dropLast(9))-\(screens.count).ansi"
          try picture(of: stage.model.view()).write(toFile: name, atomically: true, encoding: .utf8)
        }
        if !isRecording, let difference = difference(expected: expected, got: got) {
          Issue.record("\(file):\(line): \(scenario.title)\n\(difference)")
        }
      case .cursor(let x, let y):
        let cursor = stage.model.view().cursor
        if cursor?.x != x || cursor?.y != y {
          Issue.record("\(file): the cursor stands at \(cursor.map { "\($0.x) \($0.y)" } ?? "no place"), not at \(x) \(y)")
        }
      case .quits(let expected):
        if stage.hasQuit != expected { Issue.record("\(file): the program \(stage.hasQuit ? "was" : "was not") asked to end") }
      default: break
      }
    }
    if isRecording { try Scenario.text(text, withScreens: screens).write(to: url, atomically: true, encoding: .utf8) }
  }
}

/// Empty rows at the end say nothing; a screen is compared without them.
private func trimmed(_ rows: [String]) -> [String] {
  var rows = rows
  while rows.last?.isEmpty == true { rows.removeLast() }
  return rows
}
