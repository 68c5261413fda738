// What was hidden or removed is told nowhere: no command, no report, and no moment that somebody looks back at has a word of it, or the name by which the
// file knows it.
import App
import Board
import BoardFile
import Canvas
import Foundation
import Reports
import ScreenKit
import Testing

@Suite("What was hidden or removed") struct LeakTests {
  private let place: Place

  init() throws {
    place = try Place()
    // It follows another session, so that something was agreed before.
    try place.makeBoard("vorige.praat")
    try does("package", "vorige.praat", "Geheimafspraak", "--group", "1", "--first", "Geheimeerste")
    try does("new", "s.praat", "--from", "vorige.praat", "--follow-up")
  }

  /// What must not be told: words that people wrote, and names in the file.
  private struct Secrets {
    var words: [Kind: [String]] = [:]
    var names: [Kind: [String]] = [:]

    /// Those that stand in a text.
    func told(in text: String, isCopy: Bool = false) -> [String] {
      let folded = text.folded
      let words = words.values.joined().filter { folded.contains($0.folded) }
      // Things of a copy have names of their own.
      return words + (isCopy ? [] : names.values.joined().filter(text.contains))
    }
  }

  @discardableResult private func does(_ words: String...) throws -> String { try does(words) }

  @discardableResult private func does(_ words: [String]) throws -> String {
    let outcome = try place.run(words)
    try #require(outcome.status == 0, "\(words): \(outcome)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  private func session(_ words: String...) throws { try does(["session", "s.praat"] + words) }

  private func note(_ name: String, by group: String) throws -> String {
    try does(
      "add", "s.praat", "\(name)tekst bel 06-12345678 @\(name)naam #\(name)tag", "--case", "1", "--theme", "4", "--horizon", "short",
      "--group", group, "--role", "\(name)bril", "--who", "\(name)wie")
  }

  private static func words(ofNote name: String) -> [String] { ["tekst", "naam", "tag", "bril", "wie"].map { name + $0 } }

  /// A session in which something of every kind is written, and then hidden or removed.
  private func play() throws -> Secrets {
    var secrets = Secrets()
    let results = try place.run("results", "s.praat", "--format", "json").output
    let agreed = try #require(results.split(separator: "\"commitments\":[").last?.split(separator: "\"").dropFirst(3).first)
    (secrets.names[.commitment], secrets.words[.commitment]) = ([String(agreed)], ["Geheimafspraak", "Geheimeerste"])
    try session("--message", "Geheimbericht", "--voting", "open", "--ballot", "notes")
    try session("--message", "", "--hidden", "no")
    let seen = try place.add("Een trap @gemeente", group: "1")
    let notes = [try note("Geheim", by: "1"), try note("Weg", by: "2")]
    try does("edit", "s.praat", notes[0], "--text", "Geheimtekst Geheimlater bel 06-12345678 @Geheimnaam #Geheimtag")
    secrets.words[.note] = Self.words(ofNote: "Geheim") + Self.words(ofNote: "Weg") + ["Geheimlater", "06-12345678"]
    secrets.names[.note] = notes
    try does("sentence", "s.praat", "Geheimzin", "--group", "1", "--step", "start", "--case", "1")
    try does("sentence", "s.praat", "Wegzin", "--group", "2", "--step", "end", "--case", "1")
    try does("sentence", "s.praat", "Geheimoudzin", "--group", "3", "--step", "end", "--case", "2")
    secrets.words[.sentence] = ["Geheimzin", "Wegzin", "Geheimoudzin"]
    try does("pick", "s.praat", notes[0], "--group", "1")
    secrets.names[.pick] = [notes[0]]
    try does("package", "s.praat", "Samen", "--group", "1", "--notes", ([seen] + notes).joined(separator: ","))
    let asked = Package.Question.allCases.map { "Geheimpakket\($0.rawValue)" }
    let answers = zip(Package.Question.besidesName, asked.dropFirst()).flatMap { ["--\($0.rawValue)", $1] }
    secrets.names[.package] = [try does(["package", "s.praat", asked[0], "--group", "1", "--notes", seen] + answers)]
    secrets.words[.package] = asked
    secrets.names[.takeaway] = [
      try does(
        "takeaway", "s.praat", "--then", "Geheimopbrengst", "--association", "Geheimcorporatie", "--group", "1", "--role", "Geheimrol")
    ]
    secrets.words[.takeaway] = ["Geheimopbrengst", "Geheimrol", "Geheimcorporatie"]
    let poll = try does("poll", "s.praat", "--question", "Geheimvraag?", "--options", "Geheimja/Geheimnee")
    try does("poll", "s.praat", "--answer", poll, "--group", "1", "--counts", "1,0")
    secrets.words[.poll] = ["Geheimvraag", "Geheimja", "Geheimnee"]
    (secrets.names[.poll], secrets.names[.answer]) = ([poll], ["\(poll)/1"])
    try session("--voting", "open", "--ballot", "notes")
    // Those on what is hidden or removed later keep their places in the vote: that they were given is told, and not on what.
    try does("sticker", "s.praat", notes[0], "--group", "2")
    try does("sticker", "s.praat", notes[1], "--group", "3")
    secrets.names[.sticker] = [try does("sticker", "s.praat", seen, "--group", "3")]
    try does("sticker", "s.praat", seen, "--group", "2")
    try does("sticker", "s.praat", seen, "--group", "3", "--off")
    try session("--voting", "result")
    return secrets
  }

  private func hide(_ secrets: Secrets) throws {
    let notes = try #require(secrets.names[.note])
    for thing in [notes[0], "1/1/start"] + [Kind.package, .takeaway, .commitment, .poll].flatMap({ secrets.names[$0] ?? [] }) {
      try session("--hide", thing)
    }
    try does("remove", "s.praat", notes[1])
    try does("sentence", "s.praat", "", "--group", "2", "--step", "end", "--case", "1")
    // What was hidden and written anew is seen again, and what it replaced is not.
    try session("--hide", "2/3/end")
    try does("sentence", "s.praat", "Nieuwe zin", "--group", "3", "--step", "end", "--case", "2")
  }

  /// Everything that the program prints of a board.
  private func outputs(of file: String = "s.praat") throws -> [(from: String, text: String)] {
    let commands =
      [["list"], ["list", "--as", "2"], ["list", "--privacy"], ["list", "--sort", "stickers"], ["results"], ["session"]].flatMap {
        [$0, $0 + ["--format", "json"], $0 + ["--lang", "en"]]
      } + ["html", "markdown", "csv", "json", "sheet", "cast"].map { ["export", "--format", $0] }
      + [["export", "--format", "json", "--events"]]
    return try commands.map { words in
      let outcome = try place.run([words[0], file] + words.dropFirst())
      try #require(outcome.status == 0, "\(words): \(outcome)")
      return (words.joined(separator: " "), outcome.output + outcome.errors)
    }
  }

  @Test("stands in nothing that the program prints, and in no copy") func printed() throws {
    let secrets = try play()
    let kinds = Set(secrets.words.keys).union(secrets.names.keys)
    // What was agreed before comes from an earlier board, of which a follow-up takes along what is told.
    #expect(kinds.union([.commitment]) == Set(Kind.known.filter(\.isContribution)), "something of every kind is written")
    let before = try outputs().map(\.text).joined()
    let all = Set(secrets.words.values.joined()).union(secrets.names.values.joined())
    let takenBack = try #require(secrets.names[.sticker]?.last)
    #expect(all.subtracting(secrets.told(in: before)) == [takenBack], "all was told but the sticker that was taken back")
    try hide(secrets)
    for (command, text) in try outputs() { #expect(secrets.told(in: text).isEmpty, "\(command)") }
    #expect(try !place.run("export", "s.praat", "--format", "json", "--events").output.contains("Geheimbericht"))
    try does("new", "kopie.praat", "--from", "s.praat")
    try does("new", "vervolg.praat", "--from", "s.praat", "--follow-up")
    for copy in ["kopie.praat", "vervolg.praat"] {
      #expect(secrets.told(in: String(decoding: try place.bytes(copy), as: UTF8.self), isCopy: true).isEmpty, "\(copy)")
    }
    // Whoever asks for it gets what is hidden, marked, and what was removed not even then.
    let hidden = try place.run("list", "s.praat", "--hidden").output
    #expect(hidden.contains("1 notitie, en 1 verborgen") && hidden.contains("· verborgen]") && !hidden.contains("Weg"))
    let (notes, seen) = (try place.notes("--hidden"), try place.notes())
    #expect(notes.count == 2 && notes.compactMap { $0["hidden"] as? Bool } == [true] && seen[0]["hidden"] == nil)
  }

  @Test("stands at no moment of looking back, and in no report that is saved there", arguments: Language.allCases)
  func lookingBack(language: Language) throws {
    let secrets = try play()
    try hide(secrets)
    let file = try WholeBoard(path: place.path("s.praat"))
    var setup = Setup(writer: WriterID(bits: 1), kind: .review)
    setup.language = language
    let now = Moment(wall: Instant(milliseconds: 4_000_000_000_000), uptime: 1_000)
    var model = Model(setup, board: file.board, size: Size(width: 160, height: 60), at: now)
    func press(_ keys: Key..., on model: inout Model) { for key in keys { _ = model.update(.key(key), at: now) } }
    func check(_ text: String, _ what: String, _ moment: Int) {
      for secret in secrets.told(in: text) { Issue.record("\(what) tells \(secret), with \(moment) changes") }
    }
    var moments: [Int] = []
    repeat {
      moments.append(model.board.events.count)
      for view in "123456" {
        var looking = model
        press(.character(view), on: &looking)
        check(looking.view().grid.text, "view \(view)", moments.count)
        for _ in 0..<2 {
          var opened = looking
          press(.enter, on: &opened)
          check(opened.view().grid.text, "what is opened in view \(view)", moments.count)
          press(.down, on: &looking)
        }
      }
      let board = model.board
      let report = Report(of: board, notes: board.allNotesWithHidden, language: language)
      let texts = [report.html(at: now.wall), report.csv(), report.json(id: file.id)].map {
        String(decoding: $0, as: UTF8.self)
      }
      for text in texts + [report.markdown()] { check(text, "a report", moments.count) }
      press(.character(","), on: &model)
    } while model.board.events.count != moments.last
    #expect(moments.count > 9 && moments == moments.sorted(by: >), "every moment was looked at")
  }
}
