// A draft of another screen of the group: it is read here, taken over when that screen is silent, and shared by one of the two.
import Board
import CSystem
import ScreenKit
import Testing

@testable import GroupScreen

@Suite("A draft of another screen") struct ElsewhereTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  private func theirs(_ text: String = "Samen eten") -> Draft {
    var draft = Draft(
      purpose: .newNote, caseID: "a", theme: .residentMix, horizon: .short, text: text, begun: Instant(milliseconds: 1_500))
    draft.id = "other-1"
    return draft
  }

  /// A table with a draft of another screen, which was last touched at this moment.
  private func table(touched: Int64 = 2_000) -> Table {
    var table = Table(hasShelf: true)
    table.hear(.elsewhere([ElsewhereDraft(theirs(), touched: Instant(milliseconds: touched))]))
    table.press(.home)
    return table
  }

  private func requests(_ table: Table) -> [ShelfRequest] {
    table.effects.compactMap { if case .shelf(let request) = $0 { request } else { nil } }
  }

  @Test("is shown where it belongs, and is none of this screen's drafts") func shown() {
    let table = table()
    #expect(table.picture.contains("Samen eten") && table.picture.contains("ander scherm"))
    #expect(table.screen.ownDrafts.isEmpty && !table.picture.contains("1 concept") && !table.picture.contains("Enter = verder"))
  }

  @Test("is not opened, changed or removed while somebody writes there", arguments: [Key.enter, "e", .delete]) func refused(key: Key) {
    var table = table()
    table.press(key)
    #expect(table.toast == Phrase.writtenElsewhere.nl && table.screen.desk.editor == nil && requests(table).isEmpty)
    #expect(table.screen.desk.elsewhere.count == 1)
  }

  @Test("says that it can be taken over as soon as it can", arguments: [Key.enter, "e"]) func takenOver(key: Key) {
    var table = table()
    table.pass(10_000)
    #expect(table.picture.contains("Enter = verder"))
    table.press(key)
    guard case .takeOver(let draft, let id, let now)? = requests(table).last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(draft == theirs() && now.milliseconds >= 12_000)
    var own = draft
    (own.id, own.from) = (id, draft.id)
    table.hear(.takenOver(own))
    #expect(table.screen.desk.editor?.draft == own && table.screen.desk.elsewhere.isEmpty)
    #expect(table.effects.contains(.keepDrafts([own])))
  }

  @Test("that somebody else was quicker with stays what it was") func tooLate() {
    var table = table(touched: -20_000)
    table.press(.enter)
    table.hear(.notTakenOver)
    #expect(table.toast == Phrase.writtenElsewhere.nl && table.screen.desk.editor == nil)
  }

  /// A table on which a draft stands that others see; open again where asked.
  private func own(isOpen: Bool) -> Table {
    var table = Table(hasShelf: true)
    table.press("n")
    table.type("Een trap")
    table.press(.escape)
    if isOpen { table.press(.enter) }
    return table
  }

  @Test("of this one is shared only when no other screen has it", arguments: [false, true]) func claimed(isLost: Bool) {
    var table = own(isOpen: true)
    let draft = table.screen.ownDrafts[0]
    table.press(.enter)
    #expect(requests(table) == [.claim([draft])] && table.texts.isEmpty)
    table.hear(.claimed([draft], lost: isLost ? [LostDraft(id: draft.id ?? "", hasMore: false)] : []))
    #expect(table.texts == (isLost ? [] : ["Een trap"]))
    #expect((table.toast == Phrase.wentOnElsewhere.nl) == isLost && table.screen.ownDrafts.isEmpty)
  }

  @Test("of this one that goes on elsewhere goes, and what was typed since stays", arguments: [false, true], [false, true])
  func lost(isOpen: Bool, typesOn: Bool) {
    var table = own(isOpen: isOpen)
    let draft = table.screen.ownDrafts[0]
    if isOpen, typesOn { table.type(" met een bank") }
    table.hear(.lost([LostDraft(id: draft.id ?? "", hasMore: !isOpen && typesOn)]))
    #expect(table.screen.ownDrafts.map(\.text) == (typesOn ? [isOpen ? "Een trap met een bank" : "Een trap"] : []))
    #expect(table.screen.ownDrafts.allSatisfy { $0.id != draft.id && $0.id != nil })
    #expect(table.toast == (typesOn ? Phrase.wentOnElsewhereWithMore : Phrase.wentOnElsewhere).nl)
  }

  @Test("of this one in a form is asked about, too", arguments: [false, true]) func inForm(isLost: Bool) {
    var table = Table(hasShelf: true)
    table.hear(.mode(.takeaway))
    table.type("Samen beginnen")
    table.pass(2_000)
    table.press(.enter)
    guard case .claim(let drafts)? = requests(table).last, let draft = drafts.first, draft.id != nil else {
      Issue.record("nothing is asked")
      return
    }
    #expect(draft.text == "Samen beginnen" && table.screen.board.takeaways.isEmpty)
    table.hear(.claimed([draft], lost: isLost ? [LostDraft(id: draft.id ?? "", hasMore: false)] : []))
    #expect(table.screen.board.takeaways.count == (isLost ? 0 : 1) && table.screen.ownDrafts.isEmpty)
  }

  @Test("of this one is known as an event before that leaves") func marked() throws {
    var table = own(isOpen: true)
    let draft = table.screen.ownDrafts[0]
    table.press(.enter)
    table.hear(.claimed([draft], lost: []))
    let mark = try #require(table.effects.lastIndex { if case .shelf(.shares) = $0 { true } else { false } })
    let append = try #require(
      table.effects.lastIndex { if case .append(let events) = $0 { events.contains(where: \.makesNote) } else { false } })
    guard case .shelf(.shares(let name, let event)) = table.effects[mark], case .append(let events) = table.effects[append] else { return }
    #expect(mark < append && name == draft.id && events.first?.id == event)
    #expect(table.screen.drafts.allSatisfy { $0.sharedAs == event })
  }

  @Test("that was typed and shared at once is asked nobody about") func atOnce() {
    var table = Table(hasShelf: true)
    table.press("n")
    table.type("Snel")
    table.press(.enter)
    #expect(table.texts == ["Snel"])
    #expect(!requests(table).contains { if case .claim = $0 { true } else { false } })
  }

  @Test("that was being shared when its program was killed goes as soon as the board has it", arguments: [false, true])
  func maybeShared(isThere: Bool) {
    var draft = theirs()
    draft.isMaybeShared = true
    var table = Table(drafts: [draft], hasShelf: true)
    #expect(table.screen.ownDrafts.count == 1)
    table.hear(of: isThere ? "Samen eten" : "Iets anders", by: "1")
    #expect(table.screen.ownDrafts.isEmpty == isThere)
  }

  @Test("with a name in it is asked about once, also when it has to be known whose it is") func privacy() {
    var table = Table(hasShelf: true)
    table.press("n")
    table.type("Mevrouw Jansen woont op nummer 12")
    table.press(.escape, .enter, .enter)
    #expect(requests(table).isEmpty && table.screen.privacyStop != nil)
    table.pass(2_000)
    table.press(.tab)
    guard case .claim(let drafts)? = requests(table).last else {
      Issue.record("nothing is asked")
      return
    }
    table.hear(.claimed(drafts, lost: []))
    #expect(table.texts == ["Mevrouw Jansen woont op nummer 12"] && table.screen.privacyStop == nil)
  }
}
