// What one takes home: a line, or the same as a plan.
import Board
import Canvas
import ScreenKit
import Testing
import Words

@testable import GroupScreen

@Suite("A takeaway") struct TakeawayTests {
  private func table() -> Table {
    var table = Table()
    table.hear(.mode(.takeaway))
    return table
  }

  @Test("Enter shares a line from the first field, and with it the association of the second") func line() {
    var table = table()
    table.type("Vaker langsgaan")
    table.press(.down)
    table.type("Woonwaarts")
    table.press(.up, .enter)
    let takeaway = table.screen.board.takeaways.last
    #expect(takeaway?.text == "Vaker langsgaan" && takeaway?.association == "Woonwaarts" && takeaway?.isPlan == false)
    #expect(table.screen.openForm?.isUntouched == true, "the next line opens")
    #expect(table.picture.contains("· Vaker langsgaan (Woonwaarts)"))
  }

  @Test("Tab opens it as a plan with what was typed in it, and goes on to the first part that is empty") func plan() {
    var table = table()
    table.type("Als er geklaagd wordt, dan bel ik aan")
    table.press(.tab)
    #expect(table.screen.openForm?.text(.plan(.occasion)) == "er geklaagd wordt")
    table.type("de wijkagent")
    table.press(.tab)
    table.type("op maandag")
    table.press(.enter)
    let takeaway = table.screen.board.takeaways.last
    #expect(takeaway?.text == "Als er geklaagd wordt, dan bel ik aan, met de wijkagent, op maandag")
    #expect(takeaway?.plan == [.occasion: "er geklaagd wordt", .deed: "bel ik aan", .company: "de wijkagent", .moment: "op maandag"])
  }

  @Test("a line is said to be a plan, or how a plan is written where it only begins as one") func said() {
    var table = table()
    for (line, said, isPlan) in [
      ("Als er geklaagd wordt, bel ik aan", "Staat erbij als plan. Wie volgt?", true),
      ("Als buur ga ik langs", "Staat erbij, niet als plan. Een plan schrijf je zo: Als …, dan …", false),
      ("Vaker langsgaan", "Staat erbij. Wie volgt?", false),
    ] {
      table.type(line)
      table.press(.enter)
      #expect(table.toast == said)
      let takeaway = table.screen.board.takeaways.last
      #expect(takeaway?.text == line && takeaway?.isPlan == isPlan)
    }
  }

  @Test("each part may be left out, and a plan without any is no takeaway") func optional() {
    var table = table()
    table.press(.tab, .enter)
    #expect(table.screen.board.takeaways.isEmpty)
    table.hear(.mode(.work))
    table.hear(.mode(.takeaway))
    table.press(.tab, .down)
    table.type("bellen")
    table.press(.enter)
    #expect(table.screen.board.takeaways.map(\.text) == ["Bellen"])
  }

  @Test("a line that is too long for a plan stays the line it was, and that is said") func long() {
    var table = table()
    let text = String(repeating: "x", count: 150)
    table.type(text)
    table.press(.tab)
    #expect(table.screen.openForm?.text(.line) == text && table.picture.contains("te lang voor een plan"))
    table.press(.enter)
    #expect(table.screen.board.takeaways.map(\.text) == [text])
  }

  @Test("a plan that somebody leaves is a draft, and opens as a plan again") func draft() {
    var table = table()
    table.type("Als het regent, dan bel ik")
    table.press(.tab)
    table.type("de buren")
    table.press(.escape)
    var next = Table(drafts: table.screen.ownDrafts)
    next.hear(.mode(.takeaway))
    let form = next.screen.openForm
    #expect(form?.text(.plan(.company)) == "de buren" && form?.text(.plan(.deed)) == "bel ik")
    next.press(.enter)
    #expect(next.screen.board.takeaways.map(\.text) == ["Als het regent, dan bel ik, met de buren"] && next.screen.ownDrafts.isEmpty)
  }

  @Test("a plan of which only a later part is filled in does not go when the facilitator goes on") func staysOpen() {
    var table = table()
    table.press(.tab, .down)
    table.type("bellen")
    table.hear(.mode(.work))
    #expect(table.screen.openForm?.text(.plan(.deed)) == "bellen")
  }

  @Test("a name in any part or at the association is asked about before it is shared") func privacy() {
    for steps in [0, 2, 4] {
      var table = table()
      table.press(.tab, .down)
      table.type("bellen")
      table.press(.up)
      for _ in 0..<steps { table.press(.down) }
      table.type("mevrouw Peters")
      table.press(.enter)
      #expect(table.screen.board.takeaways.isEmpty && table.screen.openForm != nil, "\(steps)")
    }
  }

  @Test("before the session begins A says how it stands, too, as the command does") func beforeTheSession() {
    var table = Table()
    table.agree("De trap", by: "1")
    table.type("A")
    #expect(table.picture.contains("De trap"))
    table.press(.enter)
    #expect(table.screen.board.commitments(of: "1").map(\.progress) == [.running])
  }

  @Test("what was agreed last time stands with the packages, and Enter there says how it stands; u takes it back") func agreed() {
    var table = Table()
    table.hear(.mode(.work))
    #expect(!table.picture.contains("Afspraken"))
    table.agree("De trap", by: "1")
    table.agree("Van een ander", by: "2")
    table.type("p")
    #expect(table.picture.contains("Afspraken van de vorige keer"))
    table.press(.escape)
    table.type("A")
    #expect(table.picture.contains("De trap") && !table.picture.contains("Van een ander"))
    table.press(.enter, .enter)
    #expect(table.screen.board.commitments(of: "1").map(\.progress) == [.done])
    table.press(.escape)
    table.type("u")
    #expect(table.screen.board.commitments(of: "1").map(\.progress) == [.running])
    #expect(table.picture.contains("Afspraak is weer als ervoor"))
  }
}
