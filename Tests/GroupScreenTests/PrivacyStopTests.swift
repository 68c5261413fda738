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
}
