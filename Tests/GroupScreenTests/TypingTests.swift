// Somebody who never used a terminal types on the board: it changes no note and is never lost.
import Board
import CSystem
import Canvas
import ScreenKit
import Testing

@testable import GroupScreen

@Suite("Typing where no text is open") struct TypingTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  /// What is chosen when somebody begins to type.
  enum Selection: CaseIterable, Sendable { case nothing, own, others, draft, open, step, session }

  /// All in one packet, and as people type.
  static let gaps: [Int64] = [0, 80, 120, 150, 300]

  private func table(_ selection: Selection) -> Table {
    var table = Table()
    switch selection {
    case .nothing: break
    case .own, .open, .session:
      table.press("n")
      table.type("Een trap waar groepen elkaar groeten")
      table.press(.enter, .escape)
      if selection == .open { table.press(.enter) }
      if selection == .session { table.hear(.mode(.work)) }
    case .others: table.hear(of: "Licht in de hal", by: "2")
    case .draft:
      table.press("n")
      table.type("Half")
      table.press(.escape)
    case .step: table.hear(.step(.start))
    }
    table.pass(5_000)
    return table
  }

  @Test("what a letter did that turned out to begin a word is in no later picture") func forgotten() {
    var table = table(.session)
    table.type("w", every: 10)
    let wasTold = table.screen.view()
    table.type("o", every: 100)
    table.press(.backspace, .backspace, .escape)
    // As many changes as with the letter's own, and another one.
    table.agree("Elke maand een ronde", by: "2")
    #expect(table.screen.desk.editor == nil && table.screen.desk.drafts.isEmpty)
    var anew = table.screen
    anew.desk.forgetPictures()
    #expect(table.screen.view() == anew.view() && table.screen.view() != wasTold)
  }

  @Test("every letter begins the word that it is the first of, or opens the text that takes the rest", arguments: Selection.allCases, gaps)
  func everyLetter(selection: Selection, gap: Int64) {
    for first in "abcdefghijklmnopqrstuvwxyz" {
      let word = "\(first)\(first == "m" ? "a" : "m") buurtkamer in de berging"
      var table = table(selection)
      let (texts, places, drafts) = (table.texts, table.places, table.screen.desk.drafts)
      let events = table.screen.board.events.count
      table.type(word, every: gap)
      let what = "\(word) on \(selection) every \(gap) ms"
      if let typed = table.typedInForm {
        #expect("po".contains(first) && typed == word.dropFirst(), "\(what): \(typed)")
      } else if let typed = table.screen.desk.editor?.field.text {
        #expect(typed == word || "nr".contains(first) && typed == word.dropFirst(), "\(what): \(typed)")
      } else {
        Issue.record("\(what): nobody writes")
      }
      #expect(table.texts == texts && table.places == places && table.screen.desk.drafts == drafts, "\(what)")
      table.pass(1_000)
      #expect(table.screen.board.events.count == events && !table.effects.contains(.quit), "\(what)")
      if table.typedInForm == nil {
        let typed = table.screen.desk.editor?.field.text ?? ""
        table.press(.enter)
        #expect(table.texts.sorted() == (texts + [typed]).sorted(), "\(what)")
      }
    }
  }

  @Test("a whole sentence is one note", arguments: Selection.allCases)
  func sentence(selection: Selection) {
    for text in ["een buurtkamer in de berging", "samen eten", "vaste tijden", "afspraken", "uitleg", "aanspreken", "klaar met klagen"] {
      var table = table(selection)
      let (texts, places) = (table.texts, table.places)
      table.type(text, every: 150)
      #expect(table.toast == nil || table.toast == Words.wordBegun.nl, "\(text): \(table.toast ?? "")")
      table.press(.enter)
      #expect(table.texts.sorted() == (texts + [text]).sorted() && table.places.isSuperset(of: places), "\(text)")
    }
  }

  @Test("Del within a word removes nothing", arguments: [Selection.own, .draft], gaps)
  func deleteWithinWord(selection: Selection, gap: Int64) {
    var table = table(selection)
    let (texts, drafts, events) = (table.texts, table.screen.desk.drafts, table.screen.board.events.count)
    table.hurry([.delete] + "bank".map(Key.character), every: gap)
    #expect(table.texts == texts && table.screen.desk.drafts == drafts && table.screen.desk.editor?.field.text == "bank")
    table.pass(1_000)
    #expect(table.screen.board.events.count == events)
    if selection == .draft { return }
    table.press(.escape, "u")
    #expect(table.texts.isEmpty, "what was done before is what goes back")
  }

  @Test("Del shows at once, and goes to the file when it is sure that it was no slip") func deleteWaits() {
    var table = table(.own)
    let before = table.effects.count
    table.hurry([.delete], every: 0)
    #expect(table.texts.isEmpty && table.effects.count == before)
    table.pass(500)
    #expect(table.effects.count == before + 1)
    table.press("u")
    #expect(table.texts.count == 1)
  }

  @Test("a command right behind Del is one, and takes nothing back", arguments: ["u", "j", "n"] as [Character])
  func deleteThenCommand(key: Character) {
    var table = table(.own)
    table.hurry([.delete, .character(key)], every: 100)
    table.pass(1_000)
    #expect(table.texts.isEmpty == (key != "u") && (table.screen.desk.editor != nil) == (key == "n"))
  }

  @Test("over a poll or a vote every word is answered with where to write, and counts nothing more", arguments: [false, true], gaps)
  func overPanel(isBallot: Bool, gap: Int64) {
    for first in "abcdefghijklmnopqrstuvwxyz" {
      let second: Character = first == "m" ? "a" : "m"
      var table = Table()
      table.press("n")
      table.type("Een trap")
      table.press(.enter, .escape)
      table.hear(isBallot ? .voting(Voting(.open, on: .picks, budget: 3)) : .ask(Poll.usual))
      table.hear(.mode(isBallot ? .vote : .poll))
      let isOpen = table.screen.panel != nil
      #expect(isOpen, "\(first)")
      let events = table.screen.board.events.count
      table.hurry([.character(first)], every: 1_000)
      table.hurry([second, "v", " ", "3", "u", "q"].map(Key.character), every: gap)
      #expect(table.toast == Words.noWritingHere.nl && table.screen.panel != nil, "\(first)")
      #expect(table.screen.board.events.count == events, "\(first)")
    }
  }

  @Test("a note that begins with a number keeps it, and stands where its writer was", arguments: gaps)
  func numbersFirst(gap: Int64) {
    for text in ["40 woningen te koop", "2 new lifts", "10% korting", "1 lift voor 10"] {
      var table = Table()
      table.press("2")
      table.pass(1_000)
      table.hurry(text.map(Key.character), every: gap)
      #expect(table.screen.desk.editor?.field.text == text, "\(text)")
      #expect(table.screen.desk.editor?.draft.theme == .existingStock, "\(text)")
    }
  }

  @Test("a number and a command are a theme and a command") func numberThenCommand() {
    var table = Table()
    table.hurry([.character("4"), .character("n")], every: 100)
    table.pass(1_000)
    table.type("Soep")
    #expect(table.screen.desk.editor?.field.text == "Soep" && table.screen.desk.editor?.draft.theme == .socialManagement)
  }

  @Test("what is typed at the welcome is whole in the practice note, and at the takeaways it is a takeaway", arguments: gaps)
  func wordsElsewhere(gap: Int64) {
    for (mode, text) in [(GroupMode.welcome, "meer bankjes"), (.takeaway, "ik bel maandag")] {
      var table = Table()
      table.hear(.mode(mode))
      table.press(.escape)
      table.pass(1_000)
      table.hurry(text.map(Key.character), every: gap)
      guard case .form(let form)? = table.screen.panel else {
        Issue.record("\(mode): no form")
        continue
      }
      #expect(form.text(.line) == text && table.screen.desk.editor == nil)
    }
  }

  @Test("while the window is too small to show anything, text is kept and nothing is shared") func unseen() {
    var table = Table()
    table.press("n")
    table.type("Soep")
    table.send(.resized(Size(width: 30, height: 8)))
    table.type(" op zondag")
    table.press(.enter, .escape, .delete)
    #expect(table.texts.isEmpty && table.screen.desk.editor?.field.text == "Soep op zondag")
    table.send(.resized(Size(width: 80, height: 24)))
    table.press(.enter)
    #expect(table.texts == ["Soep op zondag"])
  }

  @Test("walking over a poll is walking") func walkingOverPanel() {
    var table = Table()
    table.hear(.ask(Poll.usual))
    table.hear(.mode(.poll))
    table.hurry("jkjj".map(Key.character), every: 100)
    #expect(table.toast != Words.noWritingHere.nl && table.screen.panel != nil)
  }

  @Test("what happened is said while somebody types on, and no longer")
  func said() {
    var table = Table()
    table.type("samen", every: 150)
    #expect(table.toast == Words.wordBegun.nl && table.picture.contains("samen"))
    table.press(.escape)
    #expect(table.toast != Words.wordBegun.nl && table.screen.desk.drafts.map(\.text) == ["samen"])
  }

  @Test("a deed shows at once, and is written when it is no word any more")
  func later() {
    var table = table(.own)
    let before = table.appended
    table.type("t", every: 0)
    #expect(table.screen.board.allNotes[0].horizon == .long && table.appended == before && table.screen.shell.heldEvents.count == 1)
    table.pass(TypedLetters.longestGap)
    #expect(table.screen.board.allNotes[0].horizon == .long && table.appended == before + 1 && table.screen.shell.heldEvents.isEmpty)
    table.type("t", every: 0)
    table.press(.down)
    #expect(table.appended == before + 2)
    table.type("u", every: 0)
    table.type("u", every: 0)
    table.pass(1_000)
    #expect(table.screen.board.allNotes[0].horizon == .short)
  }

  @Test("the same letter again, and hjkl among themselves, are commands", arguments: ["jjjj", "hjkl", "lllhh", "zz", "mm"])
  func commands(letters: String) {
    var table = table(.own)
    table.type(letters, every: 80)
    table.pass(1_000)
    #expect(table.screen.desk.editor == nil && table.screen.panel == nil)
  }

  @Test("what others write between two letters stays")
  func arrivals() {
    var table = table(.own)
    table.type("t", every: 0)
    table.hear(of: "Licht in de hal", by: "2")
    table.type("uin", every: 150)
    #expect(table.screen.desk.editor?.field.text == "tuin")
    #expect(table.texts.contains("Licht in de hal") && table.screen.board.allNotes.allSatisfy { $0.horizon == .short })
    table.press(.enter)
    #expect(table.texts.contains("tuin"))
  }

  @Test("while nobody may write, what is typed on is no command")
  func closed() {
    var table = table(.own)
    table.hear(.closed(true))
    table.type("samen eten", every: 150)
    table.pass(1_000)
    #expect(table.toast == Words.closedNotice.nl && table.screen.panel == nil && table.screen.desk.editor == nil)
  }

  @Test("q asks for nothing that a word takes back")
  func quiz() {
    var table = Table()
    table.type("quiz", every: 150)
    table.pass(1_000)
    #expect(!table.effects.contains(.quit) && table.screen.desk.editor?.field.text == "quiz")
    // The first q asks about the draft.
    table.press(.escape, "q", "q")
    // Nothing of this table is ever shared.
    #expect(table.screen.shell.isLeaving)
  }
}

extension Table {
  /// Where each note stands.
  fileprivate var places: Set<String> {
    Set(screen.board.allNotes.map { "\($0.id) \($0.theme.map(\.rawValue) ?? "") \($0.horizon.map(\.rawValue) ?? "")" })
  }

  /// How many changes have gone to the file.
  fileprivate var appended: Int {
    effects.reduce(0) { count, effect in if case .append(let events) = effect { count + events.count } else { count } }
  }

  /// What stands in the first field of the form that is open.
  fileprivate var typedInForm: String? {
    guard let form = screen.openForm else { return nil }
    return form.purpose == .takeaway || form.purpose == .search ? form.text(.line) : form.text(.answer(.name))
  }
}
