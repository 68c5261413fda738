// The key line of a group that has a draft: what must stay in it at every width.
import Canvas
import Testing

@testable import GroupScreen
@testable import ScreenKit

@Suite("Corner of the key line") struct CornerTests {
  /// The key line of a table at some width.
  private func keyLine(_ table: Table, width: Int) -> String {
    var screen = table.screen
    screen.shell.delivery = DeliveryLog()
    _ = screen.update(.resized(Size(width: width, height: 24)), at: screen.now)
    return screen.view().grid.text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  @Test("with a draft chosen, help, quit, the state and the way on stay at every width") func chosen() {
    var table = Table()
    table.press("n")
    table.type("Licht")
    table.press(.escape)
    for width in 40...140 {
      let line = keyLine(table, width: width)
      #expect(line.contains("? hulp") && line.contains("q stop") && line.contains("1 concept"), "\(width): \(line)")
      #expect(width < 45 || line.contains("Enter verder"), "\(width): \(line)")
      #expect(width < 72 || line.contains("a klaar") == table.screen.maySayReady, "\(width): \(line)")
    }
  }

  @Test("elsewhere the key to the drafts stays before other hints") func elsewhere() {
    var table = Table()
    table.press("n")
    table.type("Licht")
    table.press(.escape, "3")
    for width in 40...140 {
      let line = keyLine(table, width: width)
      #expect(line.contains("? hulp") && line.contains("q stop") && line.contains("1 concept"), "\(width): \(line)")
      #expect(width < 45 || line.contains("o concepten"), "\(width): \(line)")
    }
  }
}
