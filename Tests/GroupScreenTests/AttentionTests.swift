// What a group's screen says by itself: what is empty after a silence, in which theme a stop opens the board, and with whom the group is.
import Board
import NoteBoard
import ScreenKit
import Testing
import Words

@testable import GroupScreen

@Suite struct AttentionTests {
  private let minute: Int64 = 60_000

  /// A group at work in step interventions.
  private func table() -> Table {
    var table = Table()
    table.hear(.step(.interventions))
    table.hear(.mode(.work))
    return table
  }

  private func spot(_ table: Table) -> Bool { table.screen.notice?.nl.contains("nog leeg") ?? false }

  @Test("after four silent minutes what is empty is said once, until the next key; in a next silence once more") func once() {
    var table = table()
    table.pass(4 * minute - 1_000)
    #expect(!spot(table))
    table.pass(2_000)
    #expect(spot(table))
    table.press(.down)
    #expect(!spot(table))
    table.pass(20 * minute)
    #expect(!spot(table), "it is the same silence")
    table.press("n")
    table.type("Licht")
    table.press(.enter, .escape)
    table.pass(5 * minute)
    #expect(spot(table))
  }

  @Test("never over a draft: not while somebody writes, and not while one stands there") func drafts() {
    var table = table()
    table.press("n")
    table.type("Half")
    table.pass(6 * minute)
    #expect(!spot(table))
    table.press(.escape)
    table.pass(minute)
    #expect(!spot(table))
    table.press(.delete)
    table.pass(minute)
    #expect(spot(table))
  }

  @Test("a note of the group on whatever screen ends the silence, and one of others does not") func others() {
    var table = table()
    table.pass(3 * minute)
    table.hear(of: "van een ander", by: "2")
    table.pass(minute + 1_000)
    #expect(spot(table))
    table.hear(of: "van ons", by: "1")
    #expect(!spot(table))
  }

  @Test("a theme opens when whoever writes is done, and no word about another thing brings the screen back to it") func theme() {
    var table = table()
    table.press("n")
    table.type("Half")
    table.hear(.theme(.newConstruction))
    #expect(table.screen.desk.cursor.theme == .residentMix && !table.screen.desk.isZoomed)
    table.press(.escape)
    #expect(table.screen.desk.cursor.theme == .newConstruction && table.screen.desk.isZoomed)
    table.press("z", "5")
    table.hear(.closed(true))
    table.hear(.mode(.wait))
    #expect(table.screen.desk.cursor.theme == .localCooperation && !table.screen.desk.isZoomed)
  }

  @Test("a joined group says with whom it is on the screens of both") func joined() {
    for seat in ["1", "2"] as [GroupID] {
      var table = Table(group: seat)
      table.hear(.merge("2", into: "1"))
      #expect(table.screen.whoseBoard == "Groep 1 + 2")
      #expect(table.screen.shell.toast?.text.contains(seat == "1" ? "samen met groep 2" : "bij Groep 1") == true)
      table.hear(.merge("2", into: nil))
      #expect(table.screen.whoseBoard == "Groep \(seat)")
      #expect(table.screen.shell.toast?.text.contains(seat == "1" ? "apart verder" : "weer Groep 2") == true)
    }
  }
}
