// Inputs that look like something else than they are, and words that mean something all the same.
import Board
import Reports
import Testing

@testable import Intake

@Suite struct IntakeOddTests {
  private func texts(_ intake: Intake) -> [String] { intake.notes.map { $0.texts[.text] ?? "" } }

  @Test("paragraphs and tables between the points of a list are left out whole, and counted") func paragraphs() throws {
    let intake = try read("- Een\n- Twee\n\nEen alinea.\nTweede regel.\n\nDerde alinea\n\n- Drie\n", as: .markdown)
    #expect(texts(intake) == ["Een", "Twee", "Drie"] && intake.leftOut == [.lines(3)])
    let table = try read("- Een\n| Idee | Thema |\n|---|---|\n| Bank | beheer |\n", as: .markdown)
    #expect(texts(table) == ["Een"] && table.leftOut == [.lines(3)])
  }

  @Test("of several columns that have the text each filled cell is a note, in the theme of its row; of another field only one can be said")
  func severalTexts() throws {
    var map = ColumnMap()
    for name in ["Idee 1", "Idee 2", "Idee 3"] { map.add(name, .field(.text)) }
    let intake = try read("Tijd,Idee 1,Idee 2,Idee 3,Welk thema?\n1,Bank,Boom,,Nieuwbouw\n2,,,Soep,Sociaal beheer\n", map)
    #expect(texts(intake) == ["Bank", "Boom", "Soep"])
    #expect(intake.notes.map { $0.texts[.theme] } == ["nieuwbouw", "nieuwbouw", "sociaal-beheer"])
    var twice = ColumnMap()
    for name in ["a", "b"] { twice.add(name, .field(.theme)) }
    #expect(throws: IntakeFault.sameUse("a", "b")) { try read("Idee,a,b\nx,4,5\n", twice) }
  }

  @Test(
    "documents are refused by what they are",
    arguments: [
      ("<!DOCTYPE html>\n<p>x\n", "html"), ("%PDF-1.4\nx\n", "pdf"), ("{\\rtf1 x}\n", "rtf"), ("\n<?xml version=\"1.0\"?>\n", "xml"),
    ])
  func documents(_ text: String, _ kind: String) {
    #expect(throws: IntakeFault.document(kind)) { try read(text) }
  }

  @Test("our own Markdown is refused, somebody else's is a list") func ownMarkdown() throws {
    let own = "# Bord\n\n1 notitie\n\n## De flat\n\n### Sociaal beheer\n\n#### K · korte termijn\n\n- Soep — *groep 1*\n"
    for format in [nil, .markdown] as [IntakeFormat?] { #expect(throws: IntakeFault.ownMarkdown) { try read(own, as: format) } }
    #expect(texts(try read("# Bord\n\n- Soep\n")) == ["Soep"])
  }

  @Test("bytes that are no text of any kind are refused, also without a zero among them") func packed() {
    #expect(throws: IntakeFault.notText) { try DecodedText([0x1F, 0x8B, 0x08, 0xE9, 0x80, 0x03, 0xC3, 0x02]) }
  }

  @Test("a title above a table does not hide its header; without a known header it is no list of lines") func title() throws {
    let intake = try read("Rapport van de middag\n\nIdee;Thema\na;beheer\n")
    #expect(texts(intake) == ["a"] && intake.notes[0].texts[.theme] == "sociaal-beheer" && intake.leftOut == [.lines(1)])
    #expect(throws: IntakeFault.noTextColumn(["Wat", "Waar"])) { try read("Rapport\n\nWat;Waar\na;b\n") }
  }

  @Test(
    "what the program itself writes is understood",
    arguments: [
      ("Groep", "3 (Buurthuis)", NoteColumn.group, "3"), ("Thema", "Best. woningvoorraad", .theme, "bestaande-woningvoorraad"),
      ("Thema", "Woningvoorraad", .theme, "bestaande-woningvoorraad"), ("Termijn", "KT", .horizon, "short"),
      ("Termijn", "LT", .horizon, "long"),
      ("Termijn", "binnen een jaar", .horizon, "short"),
    ])
  func ownWords(_ header: String, _ value: String, _ column: NoteColumn, _ meant: String) throws {
    #expect(try read("Idee;\(header)\na;\(value)\n").notes[0].texts[column] == meant)
  }

  @Test("what somebody says of a value of the theme column counts") func mappedValue() throws {
    var map = ColumnMap()
    map.add("Iets anders", .notes(CellPlace(theme: .residentMix)))
    let intake = try read("Idee,Thema\na,Iets anders\nb,Nieuwbouw\n", map)
    #expect(intake.notes.map { $0.texts[.theme] } == ["bewonerssamenstelling", "nieuwbouw"])
  }
}
