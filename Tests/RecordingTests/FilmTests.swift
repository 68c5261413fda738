// A session as a film: how long it takes, where its markers stand, and what is on the board at its end.
import Board
import Canvas
import Reports
import ScreenKit
import SessionKit
import Testing

@testable import Recording

@Suite("A film of a session") struct FilmTests {
  private static let begin = Instant(milliseconds: 1_770_120_000_000)

  private static func empty() -> Board {
    var pen = Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true))
    var board = Board()
    func make(_ thing: ThingID, _ field: Field, _ value: Value) {
      if let event = pen.change(thing, [Assignment(field, value)], on: board, at: begin) { board.apply(event) }
    }
    make(.caseStudy("dorp"), .title, .text("Dorp"))
    for group in 1...8 { make(.group(GroupID("\(group)")), .title, .text("")) }
    return board
  }

  private static func session(_ notes: Int) -> Board {
    var board = empty()
    for event in SampleSession(on: board, seed: 3, notes: notes, start: begin.adding(60_000)).events { board.apply(event) }
    return board
  }

  private static func film(_ board: Board, _ size: Size = Size(width: 120, height: 36)) -> Film {
    Film(of: Report(of: board, notes: board.allNotes, language: .nl), size: size, palette: Palette(depth: .many))
  }

  @Test("a title can put nothing in a recording's header that a terminal acts on") func header() {
    var pen = Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true))
    var board = Self.empty()
    let title = Assignment(.title, .text("Wijk \u{1B}]0;x\u{07}\u{9B}31m\u{202E}om"))
    if let event = pen.change(ThingID(.board, .name("wijk")), [title], on: board, at: Self.begin) { board.apply(event) }
    var recording: [UInt8] = []
    Self.film(board).cast { recording += $0 }
    let first = String(decoding: recording.prefix { $0 != 0x0A }, as: UTF8.self)
    #expect(first.contains("Wijk"))
    for sign in ["\\u001b", "\\u0007", "\\u009b", "\u{9B}", "\u{202E}"] { #expect(!first.contains(sign), "\(first)") }
  }

  @Test("ninety minutes take at most five, and no silence is longer than two seconds") func pace() {
    var (total, longest) = (Int64(0), Int64(0))
    Self.film(Self.session(200)).play { after, _, _ in
      total += after
      longest = max(longest, after)
    }
    #expect(total > 60_000 && total <= 300_000, "\(total)")
    #expect(longest <= Film.longestSilence, "\(longest)")
  }

  @Test("every step that the facilitator chose is marked once, in order") func markers() {
    var marks: [String] = []
    Self.film(Self.session(50)).play { _, _, stop in if let stop { marks.append(stop) } }
    #expect(marks == ["Vertrekpunt", "Eindpunt", "Interventies"])
  }

  @Test("what changes between pictures is all that is written: drawn one over the other they give the last one") func changes() {
    var shown = Grid(size: Size(width: 0, height: 0))
    var written = 0
    Self.film(Self.session(100)).play { _, picture, _ in
      written += Ansi.changes(from: shown, to: picture, Palette(depth: .many)).utf8.count
      shown = picture
    }
    #expect(Ansi.changes(from: shown, to: shown, Palette(depth: .many)).isEmpty)
    #expect(written < 1_000_000, "\(written)")
  }

  @Test("a film of ten times as many notes takes no more than some ten times the bytes", arguments: [Size(width: 80, height: 24)])
  func growth(size: Size) {
    func bytes(_ notes: Int) -> Int {
      var count = 0
      Self.film(Self.session(notes), size).cast { count += $0.count }
      return count
    }
    let (few, many) = (bytes(100), bytes(1_000))
    #expect(many < 12 * few, "\(few) \(many)")
  }

  @Test("a board on which nothing happened has one picture") func nothing() {
    var pictures = 0
    Self.film(Self.empty()).play { _, _, _ in pictures += 1 }
    #expect(pictures == 1)
  }
}
