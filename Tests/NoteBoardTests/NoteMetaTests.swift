// The line about a note in columns of any width: what says how the note is stays, the rest gives way in the order of one table.
import Canvas
import SeedKit
import Testing

@testable import NoteBoard

@Suite("Line about a note") struct NoteMetaTests {
  private var meta: NoteMeta {
    var meta = NoteMeta()
    meta[.mark] = .init("• nieuw", short: "•")
    meta[.letter] = .init("K")
    meta[.owner] = .init("wij vertellen dit", short: "wij vertellen")
    meta[.stickers] = .init("●●●●", short: "●4")
    meta[.needed] = .init("@huurders @gemeente", short: nil)
    meta[.on] = .init("op groep 2", short: nil)
    return meta
  }

  @Test(
    "which note it builds on gives way first, then who is needed, then words become signs",
    arguments: [
      (70, "• nieuw · K wij vertellen dit ●●●● @huurders @gemeente · op groep 2"),
      (60, "• nieuw · K wij vertellen dit ●●●● @huurders @gemeente"),
      (40, "• nieuw · K wij vertellen dit ●●●●"), (30, "• K wij vertellen dit ●●●●"), (25, "• K wij vertellen dit ●4"),
      (22, "• K wij vertellen ●4"),
    ])
  func givingWay(columns: Int, expected: String) { #expect(meta.line(columns: columns, .unicode) == expected) }

  @Test("a group's number, wij and concept stay whole in the narrowest column of five")
  func statusWords() {
    for (mark, owner) in [("• nieuw", "groep 12"), ("concept · e = verder", "wij"), ("• new", "group 12"), ("draft · e = go on", "us")] {
      var meta = NoteMeta()
      meta[.mark] = .init(mark, short: mark.hasPrefix("•") ? "•" : String(mark.prefix { $0 != " " }))
      meta[.letter] = .init("K")
      meta[.owner] = .init(owner)
      meta[.needed] = .init("@huurders", short: nil)
      let line = meta.line(columns: NoteBox.textWidth(in: 19), .unicode)
      #expect(line.contains("K " + owner) && !line.contains("…"), "\(line)")
    }
  }
}
