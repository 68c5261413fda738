// Every file in Tests/Scenarios, played against the pure model.
import CSystem
import Canvas
import Foundation
import ScenarioKit
import Testing

private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
  "Scenarios")

private let files: [String] = {
  setlocale(LC_CTYPE, "C.UTF-8")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(".scenario") }.sorted()
}()

@Suite("Scenarios") struct ScenarioTests {
  @Test("there are scenarios for every layout") func scenariosExist() { #expect(files.count >= 130) }

  @Test("a scenario for the terminal has nothing that a terminal can't be told", arguments: files) func forTerminal(file: String) throws {
    let scenario = try Scenario(file: file, text: try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8))
    guard scenario.isForTerminal else { return }
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

  @Test("the screen is as the scenario says", arguments: files) func screens(file: String) throws {
    let url = folder.appendingPathComponent(file)
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
