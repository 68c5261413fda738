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
    arguments: [ScreenKind.group, .host, .present, .review], Language.allCases)
  func everything(kind: ScreenKind, language: Language) throws {
    var pressing = Pressing()
    for file in try Scenario.files(where: { $0.kind == kind }) {
      var scenario = try Scenario(file: file)
      scenario.language = language
      var stage = try ScenarioKit.Stage(scenario)
      pressing.press(stage.model.screen.state, "\(file), at its beginning")
      for (number, step) in scenario.steps.enumerated() {
        // A place by its words is not there in the other language.
        if case .mouse(_, .text) = step, (try? stage.play(step)) == nil { break }
        if case .mouse(_, .text) = step {} else { try stage.play(step) }
        pressing.press(stage.model.screen.state, "\(file), step \(number + 1)")
      }
    }
    for fault in pressing.faults.prefix(400) { Issue.record("\(fault)") }
    let never = pressing.met.subtracting(pressing.worked).sorted()
    for name in never { Issue.record("\(name) was never seen to do anything") }
  }
}
