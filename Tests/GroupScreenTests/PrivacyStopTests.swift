// The stop before something is shared that may be about one person.
import Board
import CSystem
import Canvas
import ScreenKit
import Testing

@testable import GroupScreen

@Suite("Privacy stop") struct PrivacyStopTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  @Test("Enter asks before a name goes to the others, and typing goes on in the text") func asks() {
    var table = Table()
    table.type("nMevrouw Jansen helpt")
    table.press(.enter)
    #expect(table.texts.isEmpty)
    #expect(table.picture.contains("Naam of adres? ‘Mevrouw Jansen’ · typ verder · Tab = toch delen"))
    table.type(" mee")
    #expect(table.screen.desk.editor?.field.text == "Mevrouw Jansen helpt mee")
    #expect(!table.picture.contains("Naam of adres?"))
  }

  @Test("only Tab shares it, and not within half a second of that Enter") func shares() {
    var table = Table()
    table.type("nOp nummer 12 is lawaai")
    table.press(.enter, .tab, .enter)
    #expect(table.texts.isEmpty && table.screen.privacyStop != nil)
    table.wait(400)
    table.press(.tab)
    #expect(table.texts.isEmpty)
    table.wait(500)
    table.press(.enter, .enter)
    #expect(table.texts.isEmpty)
    table.press(.tab)
    #expect(table.texts == ["Op nummer 12 is lawaai"])
    #expect(table.screen.desk.editor?.field.isEmpty == true)
  }

  @Test("once the text says it no more, Enter shares it") func repaired() {
    var table = Table()
    table.type("nKerkstraat 12")
    table.press(.enter, .ctrlBackspace)
    table.type("beter verlichten")
    table.press(.enter)
    #expect(table.texts == ["Kerkstraat beter verlichten"])
  }

  @Test("Esc leaves it as a draft") func leaves() {
    var table = Table()
    table.type("nKerkstraat 12")
    table.press(.enter, .escape)
    #expect(table.texts.isEmpty && table.screen.desk.drafts.map(\.text) == ["Kerkstraat 12"] && table.screen.privacyStop == nil)
  }

  @Test("what was shared after all is not asked about when the note is edited") func editsOn() {
    var table = Table()
    table.type("nKerkstraat 12")
    table.press(.enter)
    table.wait(500)
    table.press(.tab, .escape)
    table.type("e")
    table.press(.end)
    table.type(" schilderen")
    table.press(.enter)
    #expect(table.texts == ["Kerkstraat 12 schilderen"])
  }

  @Test("pasted lines are asked about together, and wait in their panel") func pastes() {
    var table = Table()
    table.paste("Koffie\nBel 06-12345678")
    table.type("2")
    #expect(table.texts.isEmpty && table.picture.contains("‘06-12345678’"))
    table.wait(500)
    table.press(.tab)
    #expect(table.texts == ["Koffie", "Bel 06-12345678"] && table.screen.panel == nil)
  }

  @Test("a package and a takeaway are asked about too, and their form stays open") func forms() {
    var table = Table()
    table.hear(.mode(.work))
    table.type("p")
    table.type("Familie Peters")
    table.press(.enter, .enter, .enter, .enter, .enter, .enter, .enter)
    #expect(table.screen.board.packages.isEmpty && table.screen.openForm != nil)
    #expect(table.picture.contains("‘Familie Peters’"))
    table.wait(500)
    table.press(.tab)
    #expect(table.screen.board.packages.map(\.title) == ["Familie Peters"] && table.screen.openForm == nil)
  }

  @Test("while the question stands, a paste makes it another text") func pastesOver() {
    var table = Table()
    table.type("nKerkstraat 12")
    table.press(.enter)
    table.wait(500)
    table.paste(" b")
    #expect(table.screen.privacyStop == nil)
  }

  @Test("the list of drafts asks too, and the draft stays in it until Tab") func listOfDrafts() {
    var table = Table()
    table.type("nKoffie")
    table.press(.escape)
    table.type("nKerkstraat 12")
    table.press(.escape)
    table.type("o")
    table.press(.down, .enter)
    #expect(table.texts.isEmpty && table.screen.desk.drafts.count == 2)
    #expect(table.picture.contains("‘Kerkstraat 12’ · Esc = terug · Tab = toch delen"))
    table.wait(500)
    table.press(.tab)
    #expect(table.texts == ["Kerkstraat 12"] && table.screen.desk.drafts.map(\.text) == ["Koffie"])
  }

  @Test("sharing drafts to be done asks about all of them together") func klaar() {
    var table = Table()
    table.hear(.mode(.work))
    table.type("nKoffie")
    table.press(.escape)
    table.type("nKerkstraat 12")
    table.press(.escape)
    table.type("a")
    table.press(.enter)
    #expect(table.texts.isEmpty && table.screen.desk.drafts.count == 2 && !table.screen.isReady)
    #expect(table.picture.contains("‘Kerkstraat 12’ · Esc = terug · Tab = toch delen"))
    table.wait(500)
    table.press(.tab)
    #expect(Set(table.texts) == ["Koffie", "Kerkstraat 12"] && table.screen.desk.drafts.isEmpty && table.screen.isReady)
  }

  @Test("Tab goes to the next field of a package, and shares it only while the question stands") func tabInForm() {
    var table = Table()
    table.hear(.mode(.work))
    table.type("p")
    table.type("Familie Peters")
    table.press(.tab, .tab)
    table.type("de trap")
    #expect(table.screen.privacyStop == nil && table.screen.board.packages.isEmpty)
    table.press(.enter)
    #expect(table.screen.privacyStop != nil)
    table.type("s")
    table.wait(500)
    table.press(.tab)
    #expect(table.screen.board.packages.isEmpty && table.screen.openForm != nil)
    table.press(.enter)
    table.wait(500)
    table.press(.tab)
    #expect(table.screen.board.packages.map(\.title) == ["Familie Peters"] && table.screen.openForm == nil)
  }

  @Test("who is needed is asked about where it is shared, and Esc keeps it as a draft") func details() {
    var table = Table()
    table.type("nKoffie")
    table.press(.enter, .escape, .enter)
    table.type("f06-12345678")
    table.press(.enter)
    #expect(table.screen.privacyStop != nil && table.screen.openForm != nil)
    table.press(.escape, .escape)
    #expect(table.screen.privacyStop == nil && table.screen.desk.drafts.count == 1)
  }
}
