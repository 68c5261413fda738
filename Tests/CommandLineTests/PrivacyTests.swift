// Names and addresses on the command line: it warns and goes on, lists them, and says of a report that they are in it.
import Foundation
import Testing

@Suite struct PrivacyTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  private func add(_ text: String) throws -> (output: String, errors: String) {
    let outcome = try place.run("add", "s.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", text)
    try #require(outcome.status == 0)
    return (outcome.output, outcome.errors)
  }

  @Test("add warns on standard error, and goes on") func adding() throws {
    let said = try add("Mevrouw Jansen van Kerkstraat 12")
    #expect(
      said.errors
        == "praatplaat: let op, naam of adres in 1 tekst: ‘Mevrouw Jansen’, ‘Kerkstraat 12’. Bekijk ze met: praatplaat list s.praat --privacy\n"
    )
    #expect(said.output.hasSuffix("-1\n"))
    #expect(try add("Een buurtkamer in blok 5").errors.isEmpty)
  }

  @Test("import warns once for all of its rows") func importing() throws {
    let csv = "Case,Thema,Termijn,Tekst\n1,4,short,Bel 06-12345678\n1,4,short,koffie\n1,4,short,nr 14\n"
    try place.write(Array(csv.utf8), to: "in.csv")
    let outcome = try place.run("import", "s.praat", "in.csv", "--lang", "nl")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(
      outcome.sentences.filter { $0.hasPrefix("praatplaat: ") } == [
        "praatplaat: let op, naam of adres in 2 teksten: ‘06-12345678’, ‘nr 14’. Bekijk ze met: praatplaat list s.praat --privacy"
      ])
    #expect(try place.notes().count == 3)
  }

  @Test("list --privacy lists them, to read and for a program; filters choose among the notes") func listing() throws {
    _ = try add("Een buurtkamer")
    #expect(try place.run("list", "s.praat", "--privacy", "--format", "json").output == "[]\n")
    let id = try add("Op nummer 12").output.dropLast()
    let text = try place.run("list", "s.praat", "--privacy", "--lang", "nl").output
    #expect(text.contains("1 tekst met misschien een naam of adres") && text.contains("groep 4  notitie  ‘nummer 12’  Op nummer 12\n"))
    let json = try place.run("list", "s.praat", "--privacy", "--format", "json").output
    #expect(
      json == "[\n{\"kind\":\"note\",\"of\":\"\(id)\",\"group\":\"4\",\"text\":\"Op nummer 12\",\"found\":"
        + "[{\"kind\":\"houseNumber\",\"text\":\"nummer 12\"}]}]\n")
    #expect(try place.run("list", "s.praat", "--privacy", "--group", "3", "--format", "json").output == "[]\n")
  }

  @Test("export says how many are in the report") func exporting() throws {
    _ = try add("Op nummer 12")
    let outcome = try place.run("export", "s.praat", "--format", "markdown", "--lang", "nl")
    #expect(outcome.status == 0 && outcome.output.contains("Op nummer 12"))
    #expect(outcome.errors == "In 1 tekst staat misschien een naam of adres. Bekijk hem met: praatplaat list s.praat --privacy\n")
    #expect(try place.run("export", "s.praat", "--format", "markdown", "--group", "3").errors.isEmpty)
  }
}
