// The user's configuration on the command line: what wins, what is said about what is wrong, and files that are no configuration.
import Board
import Foundation
import ProcessKit
import Testing

@testable import praatplaat

@Suite("Configuration") struct ConfigTests {
  private func place(_ config: String? = nil) throws -> Place {
    let place = try Place()
    if let config {
      try FileManager.default.createDirectory(atPath: place.path(".config/praatplaat"), withIntermediateDirectories: true)
      try place.write(config.utf8, to: ".config/praatplaat/config")
    }
    return place
  }

  /// The lines of `praatplaat config` that say what holds of a setting.
  private func held(_ name: String, _ place: Place, _ words: String...) throws -> String {
    let outcome = try place.run(["config"] + words)
    try #require(outcome.status == 0, "\(outcome)")
    let line = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("\(name) = ") })
    return line.dropFirst(name.count + 3).split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  @Test("without a file everything is built in, and nothing is said") func none() throws {
    let place = try place()
    let outcome = try place.run("config")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(try held("language", place) == "nl # ingebouwd" && held("mouse", place) == "yes # ingebouwd")
    #expect(!FileManager.default.fileExists(atPath: place.path(".config")))
  }

  @Test("a file holds, the environment goes before it, and an option before both") func order() throws {
    let place = try place("# my own\nlanguage = en\ncolors = 16\n")
    #expect(try held("language", place) == "en # line 2" && held("colors", place) == "16 # line 3")
    place.environment["NO_COLOR"] = "1"
    #expect(try held("colors", place) == "mono # environment: NO_COLOR=1")
    #expect(try held("colors", place, "--colors", "8") == "8 # option --colors")
    place.environment["LC_ALL"] = nil
    place.environment["LANG"] = "nl_NL.UTF-8"
    #expect(try held("language", place) == "nl # omgeving: LANG=nl_NL.UTF-8")
    #expect(try held("language", place, "--lang", "en") == "en # option --lang")
    // German is not ours: it says nothing.
    place.environment["LANG"] = "de_DE.UTF-8"
    #expect(try held("language", place) == "en # line 2")
  }

  @Test("every command speaks the language of the file") func language() throws {
    #expect(try place("language = en\n").run("help-me").errors.contains("Unknown command"))
  }

  @Test("XDG_CONFIG_HOME says where the file is, when it is a whole path") func elsewhere() throws {
    let place = try place("language = en\n")
    place.environment["XDG_CONFIG_HOME"] = place.path("other")
    #expect(try held("language", place) == "nl # ingebouwd")
    place.environment["XDG_CONFIG_HOME"] = "other"
    #expect(try held("language", place) == "en # line 1")
  }

  @Test("what is printed can be saved, and then says the same", arguments: ["nl", "en"]) func saved(language: String) throws {
    let place = try place("language = \(language)\nkeys.group.zoom = Z\nboard = \"/tmp/a #b.praat\"\nbell = uit\n")
    let first = try place.run("config")
    try place.write(first.output.utf8, to: ".config/praatplaat/config")
    let second = try place.run("config")
    func settings(_ text: String) -> [String] {
      text.split(separator: "\n").compactMap { line in line.hasPrefix("#") ? nil : String(line.prefix { $0 != "#" }) }
    }
    #expect(second.errors.isEmpty && settings(first.output).count == 7)
    #expect(settings(first.output).map { $0.split(separator: " ") } == settings(second.output).map { $0.split(separator: " ") })
  }

  @Test("what is wrong is told once with its line, and the command does what it does") func faults() throws {
    let place = try place("langage = en\nkeys.group.build = u\n")
    try #require(place.run("new", "s.praat").status == 0)
    let outcome = try place.run("list", "s.praat")
    #expect(outcome.status == 0)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("config:1: ‘langage’ is geen instelling. Bedoel je ‘language’?") == true)
    #expect(lines.last?.contains("config:2: ‘u’ is al van undo") == true)
  }

  @Test("of very many faults the first are told, and how many more") func many() throws {
    let outcome = try place(String(repeating: "x = y\n", count: 400)).run("config")
    #expect(outcome.errors.split(separator: "\n").count == 6 && outcome.errors.contains("En nog 395 zulke regels."))
  }

  @Test("what is no configuration is told in words, and nothing waits for it", arguments: ["folder", "pipe", "large", "binary", "loop"])
  func hostile(what: String) throws {
    let place = try place()
    let folder = place.path(".config/praatplaat")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    switch what {
    case "folder": try FileManager.default.createDirectory(atPath: folder + "/config", withIntermediateDirectories: true)
    case "pipe": #expect(mkfifo(folder + "/config", 0o600) == 0)
    case "large": try place.write([UInt8](repeating: 0x61, count: 3 << 20), to: ".config/praatplaat/config")
    case "binary": try place.write([0x7F, 0x45, 0, 0xFF, 0xFE], to: ".config/praatplaat/config")
    default: try FileManager.default.createSymbolicLink(atPath: folder + "/config", withDestinationPath: "config")
    }
    let outcome = try place.run("config")
    #expect(outcome.status == 0 && outcome.errors.contains("het programma doet het zonder"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("the board of the file is the one that opens by itself, and is made there") func board() throws {
    let place = try place("board = ~/Mijn borden/bord.praat\n")
    try FileManager.default.createDirectory(atPath: place.path("Mijn borden"), withIntermediateDirectories: true)
    #expect(try place.run([]).status == 0)
    #expect(FileManager.default.fileExists(atPath: place.path("Mijn borden/bord.praat")))
  }

  @Test("no folder is made for a board of the file: what is not there is told, with the line") func noFolder() throws {
    let place = try place("language = nl\nboard = ~/tiepfout/borden/bord.praat\n")
    let outcome = try place.run([])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("config:2") && outcome.errors.contains("tiepfout/borden’ is er niet"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.path("tiepfout")))
  }

  @Test("what nothing is near to is told all names, each in its own quotes") func names() throws {
    let errors = try place("taal = nl\nkeys.scherm.write = N\n").run("config").errors
    #expect(errors.contains("Bedoel je ‘language’, ‘colors’, ‘mouse’, ‘glyphs’, ‘bell’, ‘board’ of ‘keys.…’?"))
    #expect(errors.contains("Bedoel je ‘group’, ‘host’, ‘present’ of ‘review’?"))
  }

  @Test("a key of a command that can be given another one is told with that; any other key stays what it is") func conflicts() throws {
    let place = try place("keys.group.help = h\nkeys.group.undo = >\nkeys.group.write = u\nkeys.group.zoom = home\n")
    let outcome = try place.run("config")
    let lines = outcome.errors.split(separator: "\n")
    try #require(lines.count == 4, "\(lines)")
    #expect(lines[0].contains("‘h’ blijft wat het is: door de notities en de thema"))
    #expect(lines[1].contains("‘>’ is al van move-right (je notitie naar een ander thema)"))
    #expect(lines[2].contains("‘u’ is al van undo ("))
    #expect(lines[3].contains("‘home’ blijft wat het is: eerste en laatste notitie"))
    // Whatever is named to be given another key can be.
    for name in ["move-right", "undo"] { #expect(outcome.output.contains("keys.group.\(name) =")) }
  }

  @Test("it costs one open of one file", .enabled(if: isInstalled("strace"), "needs strace")) func cost() throws {
    let place = try place("language = en\n")
    _ = try place.run(["--version"], before: ["strace", "-f", "-o", place.path("calls"), "-e", "trace=openat,open"])
    let calls = try String(contentsOfFile: place.path("calls"), encoding: .utf8).split(separator: "\n")
    #expect(calls.filter { $0.contains("praatplaat/config") }.count == 1)
  }
}
