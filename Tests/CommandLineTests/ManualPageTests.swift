// The manual page: what stands on it, and what those who format it say about it.
import Board
import ProcessKit
import Testing

@testable import praatplaat

@Suite struct ManualPageTests {
  private static let groff = isInstalled("groff")
  private static let man = isInstalled("man")
  private static let mandoc = isInstalled("mandoc")

  @Test("it names every command and every option with its value, and every exit code", arguments: Language.allCases)
  func complete(_ language: Language) {
    let page = ManualPage.source(in: language)
    for command in Subcommand.allCases {
      #expect(page.contains(".SS \(Roff.escaped(command.rawValue))\n"))
      for use in CommandRow.of(command).options { #expect(page.contains("\n\(Roff.bold(use.option.flag))"), "\(use.option.flag)") }
    }
    for (code, _) in ExitCode.meanings { #expect(page.contains("\n.TP\n\(Roff.bold(String(code.status)))\n")) }
    #expect(page.contains(Roff.escaped("praatplaat \(version)", isCode: true)))
  }

  @Test("it has the keys of every screen, as their help does") func keys() {
    let page = ManualPage.source(in: .en)
    for label in ["Ctrl\\-Y", "Shift\\-\\[u2190] \\[u2192]", "\\fB!\\fR", "Backspace"] { #expect(page.contains(label)) }
    #expect(page.contains("\nWhile you write"))
  }

  @Test("commands and values stand there as they are typed, and the language is what the settings say too") func asTyped() {
    for language in Language.allCases {
      let page = ManualPage.source(in: language)
      #expect(!page.contains("\nAuto:") && !page.contains("\nCheck "))
    }
    #expect(ManualPage.source(in: .en).contains("your settings say"))
  }

  @Test("it is ASCII, and no line of text is a request") func ascii() {
    for language in Language.allCases {
      let page = ManualPage.source(in: language)
      #expect(page.unicodeScalars.allSatisfy { $0.isASCII && ($0 == "\n" || $0.value >= 0x20) })
      let requests = Set(page.split(separator: "\n").filter { $0.first == "." || $0.first == "'" }.map { $0.prefix { $0 != " " } })
      #expect(requests == [".TH", ".SH", ".SS", ".PP", ".TP", ".HP", ".RS", ".RE", ".nf", ".fi", ".nh", ".ad"])
    }
  }

  @Test("hyphens that are typed can be copied, others are hyphens; quotes and backslashes are themselves") func escapes() {
    #expect(Roff.escaped("--case, new --from") == "\\-\\-case, new \\-\\-from")
    #expect(Roff.escaped("een half-af plan") == "een half-af plan")
    #expect(Roff.escaped("case-template geeft") == "case\\-template geeft")
    #expect(Roff.escaped("b-1.praat ‘é’ \\n 't \"a\" ~^`") == "b\\-1.praat \\(oq\\[u00E9]\\(cq \\(rsn \\(aqt \\(dqa\\(dq \\(ti\\(ha\\(ga")
  }

  @Test("groff has nothing to say about it", .enabled(if: groff, "needs groff"), arguments: Language.allCases)
  func inGroff(_ language: Language) throws {
    let page = Array(ManualPage.source(in: language).utf8)
    let outcome = try spawn(["groff", "-man", "-ww", "-Tutf8"], input: page)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.contains(language == .nl ? "één gedeeld bestand" : "other\u{1B}") || outcome.output.contains("others’"))
  }

  @Test("mandoc finds nothing wrong with it", .enabled(if: mandoc, "needs mandoc"), arguments: Language.allCases)
  func inMandoc(_ language: Language) throws {
    let outcome = try spawn(["mandoc", "-T", "lint", "-W", "warning"], input: Array(ManualPage.source(in: language).utf8))
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)")
  }

  @Test("man shows it on 80 columns, with commands as they are typed", .enabled(if: man, "needs man"), arguments: Language.allCases)
  func inMan(_ language: Language) throws {
    let place = try Place()
    let page = try place.run("man", "--lang", language.rawValue)
    #expect(page.status == 0 && page.errors.isEmpty)
    try place.write(page.output.utf8, to: "praatplaat.1")
    place.environment["MANWIDTH"] = "80"
    let shown = try spawn(["man", "--warnings", "-l", place.path("praatplaat.1")], environment: place.environment)
    #expect(shown.status == 0 && shown.errors.isEmpty, "\(shown.errors)")
    let lines = shown.output.split(separator: "\n").map(String.init)
    #expect(lines.count > 500)
    #expect(lines.contains { $0.contains("praatplaat new ") && $0.hasPrefix("       praatplaat new") })
    #expect(shown.output.contains("--follow-up") && shown.output.contains("case-template"))
    #expect(shown.output.contains(language == .nl ? "thema’s" : "others’ screens"))
  }
}
