// Copying: what leaves for the clipboard, and what is said about it.
import Board
import CSystem
import Canvas
import ScenarioKit
import Testing

@testable import App
@testable import GroupScreen
@testable import ScreenKit

@Suite("y copies") struct CopyTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  private func stage(_ beginning: String, _ steps: [String]) throws -> ScenarioKit.Stage {
    let scenario = try Scenario(file: "copy", text: (["title copy", beginning] + steps.map { "keys \($0)" }).joined(separator: "\n"))
    var stage = try ScenarioKit.Stage(scenario)
    for step in scenario.steps { try stage.play(step) }
    return stage
  }

  private func copied(_ beginning: String, _ steps: String...) throws -> [String] {
    let stage = try stage(beginning, steps)
    return stage.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  private static let notes = "note 4 1 K Licht in de hal\\nen op de trap\nnote 2 1 K Een koffieochtend"

  @Test("the chosen note of a group, also another group's, and of the note that is open") func group() throws {
    let board = "group 4\n\(Self.notes)"
    #expect(try copied(board, "y") == ["Licht in de hal\nen op de trap"])
    #expect(try copied(board, "<Down>y") == ["Een koffieochtend"])
    #expect(try copied(board, "<Enter>y") == ["Licht in de hal\nen op de trap"])
    #expect(try copied("locked\n\(board)", "y").count == 1, "a note that can be read reveals nothing")
    #expect(try copied("group 4\nstepnote 4 start Geen plek\nsession all step start", "y") == ["Geen plek"])
    #expect(try copied("group 4", "nHalf af<Esc>", "y") == ["Half af"])
  }

  @Test("a note while the facilitator looks along, and while somebody looks back") func others() throws {
    #expect(try copied("as host\nsession all step interventions\n\(Self.notes)", "<End><Enter>y") == ["Licht in de hal\nen op de trap"])
    #expect(try copied("as review\n\(Self.notes)", "2y") == ["Licht in de hal\nen op de trap"])
    #expect(try copied("as review\n\(Self.notes)", "2<Enter>y") == ["Licht in de hal\nen op de trap"])
  }

  @Test("the line to join with, from its panel and by its name; the keys of the list stay what they are") func join() throws {
    let board = "as host\nsession all join ssh -p 2222 groep@bord.example"
    #expect(try copied(board, "iy") == ["ssh -p 2222 groep@bord.example"])
    for word in ["kopieer", "copy", "klembord", "clipboard"] { #expect(try copied(board, ":\(word)<Enter>").count == 1, "\(word)") }
    #expect(try copied(board, "y").isEmpty)
  }

  @Test("the path of what was saved") func path() throws {
    #expect(try copied("as host\n\(Self.notes)", "x<Enter>y") == ["/home/sessie/bord-poster.txt"])
    #expect(try copied("as review\n\(Self.notes)", "x<Enter>y") == ["/home/sessie/bord-poster.txt"])
  }

  @Test("nothing where nothing is chosen, and a word that begins with y is a word") func nothing() throws {
    let empty = try stage("group 4", ["y"])
    #expect(!empty.effects.contains { if case .copy = $0 { true } else { false } })
    #expect(empty.model.screen.state.shell.toast?.text == "Hier is niets om te kopiëren.")
    let scenario = try Scenario(file: "copy", text: "title copy\ngroup 4\n\(Self.notes)\ntypes 100 yoga in de hal<Enter>\nwait 2")
    var typed = try ScenarioKit.Stage(scenario)
    for step in scenario.steps { try typed.play(step) }
    #expect(!typed.effects.contains { if case .copy = $0 { true } else { false } })
    #expect(typed.model.screen.state.board.allNotes.contains { $0.text == "yoga in de hal" })
  }

  // MARK: - What leaves

  private func screen(_ text: String, hasClipboard: Bool = true) -> (effects: [Effect], said: String?) {
    let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)
    var setup = Setup(writer: WriterID(bits: 1), group: "1")
    setup.hasClipboard = hasClipboard
    let shell = Shell(setup, author: Author(group: "1"), board: Board(), size: Size(width: 80, height: 24), at: now)
    var screen = GroupScreen(shell)
    screen.copy(text)
    return (screen.shell.takeEffects(), screen.shell.toast?.text)
  }

  @Test("nothing leaves that a terminal or a shell would act on") func harmless() {
    #expect(screen("rm\u{1B}]52;c;x\u{7}\r\nb\u{9B}\tc\u{0}").effects == [.copy("rm]52;c;x\nb c")])
  }

  @Test("no more leaves than a terminal takes, in whole characters, and that is said") func bounded() {
    let most = String(repeating: "a", count: 74_994)
    #expect(screen(most).effects == [.copy(most)])
    let long = screen(String(most.dropLast(3)) + "👨‍👩‍👧")
    #expect(long.effects == [.copy(String(most.dropLast(3)))])
    #expect(long.said?.hasPrefix("Het begin is naar het klembord gestuurd") == true)
  }

  @Test("what is said is what is known; a terminal without a clipboard is asked nothing") func said() {
    #expect(screen("a").said == "Naar het klembord gestuurd. Komt het niet aan, dan houdt je terminal dat tegen.")
    let none = screen("a", hasClipboard: false)
    #expect(none.effects.isEmpty && none.said?.hasPrefix("Deze terminal kan dat niet.") == true)
  }
}
