// The table of commands, and the usage and help that come from it.
import App
import Board
import Canvas
import ScreenKit
import Testing

@testable import praatplaat

@Suite struct TableTests {
  private static let commands: [Subcommand?] = [nil] + Subcommand.allCases

  @Test("every row has words in both languages, and a value's name for every option that takes one") func rows() {
    for command in Self.commands {
      let row = CommandRow.of(command)
      for phrase in [row.about] + row.notes + row.options.map(\.about) { #expect(!phrase.nl.isEmpty && !phrase.en.isEmpty) }
      for use in row.options {
        #expect((use.value == nil) == (use.option.values(in: command) == .none), "\(use.option.flag)")
        #expect(!CommandRow.everywhere.contains { $0.option == use.option })
      }
      #expect(Set(row.options.map(\.option)).count == row.options.count)
      #expect(row.operands.drop(while: \.isRequired).allSatisfy { !$0.isRequired })
    }
  }

  @Test("every option belongs to a command") func used() {
    let used = Set(Self.commands.flatMap { CommandRow.of($0).options.map(\.option) } + CommandRow.everywhere.map(\.option))
    #expect(used == Set(Option.allCases))
  }

  @Test("usage lines") func usage() {
    #expect(Usage.line(of: .remove, in: .nl) == "Gebruik: praatplaat remove BESTAND NOTITIE")
    #expect(
      Usage.line(of: .add, in: .en)
        == "Usage: praatplaat add FILE --case CASE [--theme THEME] [--horizon short|long] --group GROUP [--step start|end|interventions] "
        + "[--role ROLE] [--level LEVEL] [--who WHO[,WHO…]] [TEXT]")
  }

  @Test("help names every colour scheme", arguments: Language.allCases) func schemes(language: Language) {
    let words = CommandRow.colorsAbout[language].split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    #expect(ColourScheme.allCases.map(\.rawValue).filter { !words.contains($0) } == [])
  }

  @Test("help fits 80 columns, names every option, and begins with the usage", arguments: Language.allCases) func help(_ language: Language)
  {
    for command in Self.commands {
      let help = Usage.help(of: command, in: language)
      #expect(help.hasPrefix(language == .nl ? "Gebruik: praatplaat " : "Usage: praatplaat "))
      #expect(help.hasSuffix("\n") && !help.hasSuffix("\n\n"))
      #expect(help.split(separator: "\n").allSatisfy { width(of: String($0)) <= 80 })
      for use in CommandRow.of(command).options + CommandRow.everywhere { #expect(help.contains("  \(use.text(language))")) }
    }
  }

  @Test("the program's help names every command") func commands() {
    let help = Usage.help(of: nil, in: .nl)
    for command in Subcommand.allCases { #expect(help.contains("\n  \(command.rawValue) ")) }
  }

  @Test("words are quoted so that a shell reads them back") func shell() {
    #expect(quotedForShell("map/sessie-1.praat") == "map/sessie-1.praat")
    #expect(quotedForShell("mijn bord.praat") == "'mijn bord.praat'")
    #expect(quotedForShell("'t bord") == "''\\''t bord'")
    #expect(quotedForShell("") == "''")
    #expect(quotedForShell("$(rm)") == "'$(rm)'")
  }
}
