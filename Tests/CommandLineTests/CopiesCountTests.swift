// What a session came to is the same wherever its board goes: in a copy, out of json, and put together from halves.
import Board
import Foundation
import Reports
import SeedKit
import SessionKit
import Testing

@testable import praatplaat

@Suite struct CopiesCountTests {
  /// So many boards for each place at which seeds begin: a thousand in all.
  private static let boards: UInt64 = 50

  private static let beginnings = Array(stride(from: UInt64(0), to: 1_000, by: Int(boards)))

  /// What `results` prints, as text and as json.
  private func results(of board: Board) -> [String] {
    [SessionText(language: .nl).results(of: board), numbered(resultsJSON(of: board))]
  }

  /// The same json with `#1`, `#2` … for ids, in the order in which they stand there: those of a copy are other ones.
  private func numbered(_ json: [UInt8]) -> String {
    var numbers: [Substring: Int] = [:]
    let parts = String(decoding: json, as: UTF8.self).split(separator: "\"", omittingEmptySubsequences: false).map { part in
      guard part.utf8.count > 17, EventID(part) != nil else { return part }
      numbers[part] = numbers[part] ?? numbers.count + 1
      return "#\(numbers[part] ?? 0)"
    }
    // When something came is no result.
    return without("importedAt", parts.joined(separator: "\""))
  }

  /// Without a field of notes.
  private func without(_ field: String, _ json: String) -> String {
    json.replacingOccurrences(of: #","\#(field)":"[^"]*""#, with: "", options: .regularExpression)
  }

  private func withoutHidden(_ results: String) -> String {
    results.replacingOccurrences(of: #", en \d+ verborgen"#, with: "", options: .regularExpression)
      .replacingOccurrences(of: #""hiddenNotes":\d+"#, with: #""hiddenNotes":0"#, options: .regularExpression)
      .replacingOccurrences(of: #"\n\nOok verborgen: [^\n]*"#, with: "", options: .regularExpression)
      .replacingOccurrences(
        of: #"("(sentences|packages|takeaways|commitments|polls)"):\d+"#, with: "$1:0", options: .regularExpression)
  }

  private func copy(_ board: Board) -> Board {
    Board(
      board.copied(
        as: BoardID(high: 7, low: 7), .everything, setupWriter: WriterID(bits: 100), writer: WriterID(bits: 101),
        at: Instant(milliseconds: 99)))
  }

  /// A board as `new` makes it, with other cases and groups than the sessions have.
  private var fresh: Board {
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 200), author: Author(isFacilitator: true))
    let setUp: [(ThingID, [Assignment])] = [
      (ThingID(.board, BoardID(high: 8, low: 8).text), [Assignment(.title, .text("Nieuw"))]),
      (.caseStudy("dorp"), [Assignment(.title, .text("Het dorp")), Assignment(.order, .number(0))]),
      (.caseStudy("flat"), [Assignment(.title, .text("Anders")), Assignment(.order, .number(1))]),
      (.group("1"), [Assignment(.removed, .flag(false))]), (.group("9"), [Assignment(.removed, .flag(false))]),
      (.agenda("slot"), [Assignment(.title, .text("Slot"))]), (ThingID(.card, "oud"), [Assignment(.title, .text("Oud"))]),
    ]
    for (thing, set) in setUp { if let event = pen.change(thing, set, on: board, at: Instant(milliseconds: 5)) { board.apply(event) } }
    return board
  }

  private func json(_ board: Board, withEvents: Bool) -> [UInt8] {
    Report(of: board, notes: board.allNotes, language: .nl).json(id: BoardID(high: 1, low: 2), withEvents: withEvents)
  }

  private func imported(_ json: [UInt8]) throws -> Board {
    let fresh = fresh
    let pen = Pen(writer: WriterID(bits: 300), author: Author())
    var imported = Imported(onto: fresh, with: pen, at: Instant(milliseconds: 1_900_000_000_000))
    try imported.take(json: json)
    return Board(fresh.events + imported.events)
  }

  @Test(
    "a copy, the json of a board with and without its history, and halves put together have the results of the board", arguments: beginnings
  )
  func same(_ beginning: UInt64) throws {
    for seed in beginning..<beginning + Self.boards {
      let session = RandomSession(seed: seed, deeds: 50)
      let board = session.board
      let whole = results(of: board)
      // A copy has no history, and so nothing in it was ever edited; how many notes are hidden is told of what has them.
      let unedited = { (results: [String]) in results.map { self.without("editedAt", $0) } }
      let seen = { (results: [String]) in results.map(self.withoutHidden) }
      var random = Seeded(seed)
      let (left, right) = (session.events.filter { _ in random.chance(60) }, session.events.shuffled(using: &random))
      var compared: [(String, [String], [String])] = [
        ("a copy", unedited(results(of: copy(board))), unedited(seen(whole))),
        ("json", results(of: try imported(json(board, withEvents: false))), seen(whole)),
        ("halves", results(of: Board(left + right)), whole),
      ]
      // Every line of a history is looked at as that of a file would be, which takes its time.
      if seed % 5 == 0 { compared.append(("json with events", results(of: try imported(json(board, withEvents: true))), seen(whole))) }
      for (name, here, there) in compared where here != there {
        Issue.record("seed \(seed), \(name):\n\(difference(there, here))")
        return
      }
    }
  }

  @Test("a larger budget afterwards counts the same stickers in the copies as on the board", arguments: beginnings) func larger(
    _ beginning: UInt64
  ) throws {
    func raised(_ board: Board) -> Board {
      var (board, pen, voting) = (board, Pen(writer: WriterID(bits: 500), author: Author(isFacilitator: true)), board.voting)
      voting.budget += 3
      let event = pen.change(.session, [Assignment(.voting, voting.value)], on: board, at: Instant(milliseconds: 1_900_000_000_000))
      if let event { board.apply(event) }
      return board
    }
    for seed in stride(from: beginning, to: beginning + Self.boards, by: 5) {
      let board = RandomSession(seed: seed, deeds: 50).board
      let whole = results(of: raised(board)).map { without("editedAt", withoutHidden($0)) }
      for copy in [copy(board), try imported(json(board, withEvents: false))] {
        let here = results(of: raised(copy)).map { without("editedAt", $0) }
        if here != whole { Issue.record("seed \(seed):\n\(difference(whole, here))") }
      }
    }
  }

  @Test("json goes round whole: what a board made of json writes is that json again, but for ids and when it came", arguments: beginnings)
  func round(_ beginning: UInt64) throws {
    for seed in stride(from: beginning, to: beginning + Self.boards, by: 5) {
      let first = json(RandomSession(seed: seed, deeds: 50).board, withEvents: false)
      let second = json(try imported(first), withEvents: false)
      if numbered(first) != numbered(second) {
        Issue.record("seed \(seed):\n\(difference([numbered(first)], [numbered(second)]))")
        return
      }
    }
  }

  /// The first line that is another one.
  private func difference(_ old: [String], _ new: [String]) -> String {
    let lines = [old, new].map { $0.joined(separator: "\n").components(separatedBy: "\n") }
    let place = zip(lines[0], lines[1]).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines[0].count, lines[1].count)
    return lines.map { place < $0.count ? $0[place] : "(nothing)" }.joined(separator: "\n")
  }
}
