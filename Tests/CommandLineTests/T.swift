import Testing
@testable import praatplaat
import Board
import BoardFile
import App
@Test func x() throws {
  let r = try BoardReader(path: "/tmp/clitry/s.praat")
  var rr = r
  let b = try rr.readNew()
  let f = ConnectedFile(rr, after: b, seat: Seat(board: BoardID(high: 0, low: 0), group: nil))
  print(b.events.count, f.news(lookAnyway: true).count)
  let id = b.events[0]
  _ = id
  let n = runAdd()
  print(n, f.news(lookAnyway: true))
}
func runAdd() -> Int32 { 0 }
