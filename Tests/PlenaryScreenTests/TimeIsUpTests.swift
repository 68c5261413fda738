// The end of time on the wall: one bell and one flash, and who does not get them. And the question before the wall goes away.
import Board
import CSystem
import Canvas
import ScreenKit
import Testing

@testable import PlenaryScreen

@Suite("Time is up on the wall") struct TimeIsUpTests {
  private static let start = Instant(milliseconds: 1_770_123_600_000)

  private func moment(_ milliseconds: Int64) -> Moment { Moment(wall: Self.start.adding(milliseconds), uptime: 1_000 + milliseconds) }

  /// A wall that opens so long after a clock of 20 seconds began.
  private func screen(at opened: Int64 = 0, changes: [SessionChange] = [], hasBell: Bool = true) -> PlenaryScreen {
    setlocale(LC_CTYPE, "C.UTF-8")
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true))
    let said = [SessionChange.timer(SessionTimer(milliseconds: 20_000, from: Self.start)), .shows(PlenaryView(.timer))] + changes
    for change in said { _ = pen.write(board.changes(for: change, at: Self.start), on: &board, at: Self.start) }
    var setup = Setup(writer: WriterID(bits: 2), kind: .present)
    setup.hasBell = hasBell
    return PlenaryScreen(
      Shell(setup, author: Author(isFacilitator: true), board: board, size: Size(width: 60, height: 16), at: moment(opened)))
  }

  /// How often it rings when time passes at these moments.
  private func rings(_ screen: inout PlenaryScreen, _ moments: [Int64]) -> Int {
    moments.reduce(0) { $0 + screen.update(.tick, at: moment($1)).count { $0 == .bell } }
  }

  @Test("it rings once, at the end") func once() {
    var screen = screen()
    #expect(rings(&screen, [5_000, 19_999]) == 0)
    #expect(screen.deadline == moment(20_000).uptime)
    #expect(rings(&screen, [20_000, 20_500, 21_000, 60_000]) == 1)
  }

  @Test("it does not ring again when it is drawn anew, gets another size, is pressed or hears news, nor on a screen that is started again")
  func never() {
    var screen = screen()
    #expect(rings(&screen, [20_000]) == 1)
    let happens: [AppEvent] = [
      .resized(Size(width: 80, height: 24)), .resized(Size(width: 80, height: 24)), .key(.character("?")), .key(.escape),
      .board(Batch(events: [])), .tick,
    ]
    for event in happens { #expect(!screen.update(event, at: moment(20_100)).contains(.bell)) }
    var again = self.screen(at: 20_200)
    for event in happens { #expect(!again.update(event, at: moment(20_300)).contains(.bell)) }
  }

  @Test("a screen that opens after the end says nothing, nor does one that slept through it") func late() {
    var opened = screen(at: 20_001)
    #expect(rings(&opened, [20_500, 21_000]) == 0)
    var asleep = screen()
    #expect(rings(&asleep, [90_000, 90_500]) == 0)
  }

  @Test("it is silent where the session is muted, and where this terminal has no bell") func silent() {
    var (muted, without) = (screen(changes: [.muted(true)]), screen(hasBell: false))
    #expect(rings(&muted, [19_000, 20_000]) == 0 && rings(&without, [19_000, 20_000]) == 0)
    #expect(!muted.isFlashing && without.isFlashing)
  }

  @Test("the clock stands out over the whole width for one second, and then as it did") func flash() {
    var screen = screen()
    func rows() -> Int {
      let grid = screen.view().grid
      return (0..<grid.size.height).count { grid[0, $0].style == .clockNow }
    }
    _ = screen.update(.tick, at: moment(19_999))
    #expect(rows() == 0)
    _ = screen.update(.tick, at: moment(20_000))
    #expect(rows() > 0 && screen.deadline == moment(21_000).uptime)
    _ = screen.update(.tick, at: moment(21_000))
    #expect(rows() == 0 && screen.deadline == nil)
  }

  @Test("m makes it silent and says so, and again makes it ring") func mute() {
    var screen = screen()
    _ = screen.update(.key(.character("m")), at: moment(100))
    #expect(screen.board.isMuted && screen.view().grid.text.contains("gaat stil voorbij"))
    _ = screen.update(.key(.character("m")), at: moment(200))
    #expect(!screen.board.isMuted && screen.view().grid.text.contains("belletje"))
  }

  @Test("q asks before the wall goes away; any other key stays and does what it does") func leaving() {
    var screen = screen()
    #expect(screen.update(.key(.character("q")), at: moment(100)).isEmpty)
    #expect(screen.view().grid.text.contains("Dit is het plenaire scherm"))
    #expect(screen.update(.key(.escape), at: moment(200)).isEmpty && !screen.view().grid.text.contains("Dit is het plenaire scherm"))
    _ = screen.update(.key(.character("q")), at: moment(300))
    _ = screen.update(.key(.character(".")), at: moment(400))
    #expect(screen.board.shows.isBlack)
    _ = screen.update(.key(.character("q")), at: moment(500))
    #expect(screen.view().grid.text.contains("q = stoppen"), "a black wall says what it is asked")
    var calm = self.screen()
    _ = calm.update(.key(.character("q")), at: moment(100))
    #expect(calm.update(.key(.character("q")), at: moment(200)).contains(.quit))
  }
}
