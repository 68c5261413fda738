// The manual page, made from the table that the help reads, from the screens' own keys, and from the words in ManualPage+Words.swift.
import App
import Board
import Words

enum ManualPage {
  /// The page as man(7) reads it.
  static func source(in language: Language) -> String {
    var page = Roff()
    page.begin("praatplaat", section: 1, day: versionDay, source: "praatplaat \(version)", manual: Words.manual[language])
    let program = CommandRow.of(nil)
    page.heading(Phrase.name[language].uppercased())
    page.paragraph("praatplaat - \(Words.purpose[language])")
    page.heading(Words.synopsis[language])
    synopsis(of: nil, &page, language)
    page.heading(Words.description[language])
    page.paragraph(Words.about[language])
    for note in program.notes where note != ExitCode.told {
      page.gap()
      page.paragraph(note[language])
    }
    page.heading(Words.commands[language])
    for command in Subcommand.allCases { section(on: command, &page, language) }
    page.heading(Words.options[language])
    page.paragraph(Words.whereOptionsStand[language])
    entries(program.options + CommandRow.everywhere, &page, language)
    keys(&page, language)
    table(Words.files, Words.allFiles, &page, language)
    table(Words.environment, Words.variables, &page, language)
    table(Words.exitStatus, ExitCode.meanings.map { (String($0.code.status), $0.about) }, &page, language)
    page.heading(Words.examples[language])
    for (index, example) in Words.allExamples.enumerated() {
      if index > 0 { page.gap() }
      page.paragraph(example.about[language])
      page.example(example.lines[language].split(separator: "\n").map(String.init))
    }
    return page.text
  }

  private static func section(on command: Subcommand, _ page: inout Roff, _ language: Language) {
    let row = CommandRow.of(command)
    page.subheading(command.rawValue)
    synopsis(of: command, &page, language)
    page.gap()
    page.paragraph(row.about[language].withCapital(andPoint: true))
    entries(row.options, &page, language)
    for note in row.notes {
      page.gap()
      page.paragraph(note[language])
    }
  }

  /// How a command is called. A line that goes on does so under its first word.
  private static func synopsis(of command: Subcommand?, _ page: inout Roff, _ language: Language) {
    page.hanging(by: "praatplaat ".count)
    page.typed([Roff.bold("praatplaat")] + Usage.pieces(of: command, language).map { Roff.escaped($0, isCode: true) })
  }

  private static func entries(_ uses: [CommandRow.Use], _ page: inout Roff, _ language: Language) {
    for use in uses {
      let value = use.value.map { " " + Roff.slanted($0[language]) } ?? ""
      page.entry(Roff.bold(use.option.flag) + value, use.about[language].withCapital(andPoint: true))
    }
  }

  private static func keys(_ page: inout Roff, _ language: Language) {
    page.heading(Words.keys[language])
    page.paragraph(Words.whereKeysAre[language])
    for (kind, title) in Words.screens {
      page.subheading(title[language])
      for key in Model.keys(of: kind, in: language) {
        if key.label.isEmpty {
          page.gap()
          page.paragraph(key.about.withCapital(andPoint: false))
        } else {
          page.entry(Roff.bold(key.label), key.about.withCapital(andPoint: true))
        }
      }
    }
  }

  private static func table(_ title: Phrase, _ rows: [(String, Phrase)], _ page: inout Roff, _ language: Language) {
    page.heading(title[language])
    for (term, about) in rows { page.entry(Roff.bold(term), about[language].withCapital(andPoint: true)) }
  }
}
