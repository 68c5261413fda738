import ScreenKit
import Canvas
import Testing

@testable import Terminal

@Suite struct MouseTests {
  private let here = Point(x: 3, y: 4)
  private let there = Point(x: 4, y: 4)

  private func actions(_ presses: [(Point, Int64)]) -> [Mouse.Action] {
    var clicks = Clicks()
    return presses.map { clicks.press(at: $0, uptime: $1).action }
  }

  @Test("a second click on the same cell within 400 ms makes a double click")
  func double() { #expect(actions([(here, 1000), (here, 1400)]) == [.click, .doubleClick]) }

  @Test("later, or elsewhere, it is another click")
  func separate() {
    #expect(actions([(here, 1000), (here, 1401)]) == [.click, .click])
    #expect(actions([(here, 1000), (there, 1001)]) == [.click, .click])
    #expect(actions([(here, 1000), (there, 1001), (here, 1002)]) == [.click, .click, .click])
  }

  @Test("a third click begins anew")
  func triple() { #expect(actions([(here, 0), (here, 1), (here, 2), (here, 3)]) == [.click, .doubleClick, .click, .doubleClick]) }

  @Test("clicks and the wheel say where")
  func decoded() {
    var typing = Typing()
    typing.arrive(.press(here))
    typing.arrive(.wheel(up: true, there))
    typing.arrive(.wheel(up: false, there))
    #expect(typing.events() == [.mouse(Mouse(.click, at: here)), .mouse(Mouse(.wheelUp, at: there)), .mouse(Mouse(.wheelDown, at: there))])
  }
}
