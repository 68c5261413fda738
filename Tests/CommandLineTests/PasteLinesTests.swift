// What the command line says, in lines of a terminal: what somebody may paste stays whole.
import Canvas
import Testing

@testable import praatplaat

@Suite struct PasteLinesTests {
  private func lines(_ text: String, _ width: Int = 40) -> [String] { linesToPaste(text, width: width, glyphs: .unicode) }

  @Test("a sentence breaks between words") func sentence() {
    #expect(lines("Het bestand is weg. Zet het terug op zijn plek.", 20) == ["Het bestand is weg.", "Zet het terug op", "zijn plek."])
    #expect(lines("Kort.") == ["Kort."])
  }

  @Test("a command is not broken, and begins a line where it does not fit on the one before it") func command() {
    let path = "/var/tmp/corporatie-noord/sessies-2026/bewonersavond.praat"
    #expect(lines("Terug naar dit bord: praatplaat open \(path)") == ["Terug naar dit bord:", "praatplaat open \(path)"])
    #expect(lines("Openen: praatplaat open 'mijn bord.praat'") == ["Openen:", "praatplaat open 'mijn bord.praat'"])
    #expect(
      lines("Die is weg. Maak hem met: praatplaat new 'een. twee drie.praat' · Ctrl-C stopt", 30)
        == ["Die is weg. Maak hem met:", "praatplaat new 'een. twee drie.praat'", "· Ctrl-C stopt"])
    #expect(
      lines("Niet in dit bestand: 2. ‘praatplaat merge b.praat --kept’ zet ze erin.", 30)
        == ["Niet in dit bestand: 2.", "‘praatplaat merge b.praat --kept’", "zet ze erin."])
  }

  @Test("a path is one word, also where it is longer than the terminal is wide") func path() {
    #expect(lines("‘/een/map-met/een-lange-naam.praat’ is geen bord.", 20) == ["‘/een/map-met/een-lange-naam.praat’", "is geen bord."])
  }
}
