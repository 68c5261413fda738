// Groups that play along: whatever the facilitator asks, each of them does it in the end, and nothing else.
import Board
import BoardFile
import Cases
import SeedKit
import Testing

@testable import praatplaat

@Suite struct RehearsalTests {
  /// A board with so many groups, and what its groups have done after so many seconds of a stop.
  private struct Room {
    var board: Board
    var rehearsal: Rehearsal
    var now = Instant(milliseconds: 1_000_000)
    var facilitator: Pen

    private static func writer(_ n: Int) throws -> WriterID {
      let digits = String(n, radix: 16)
      return try #require(WriterID(String(repeating: "0", count: 16 - digits.count) + digits))
    }

    init(groups: Int, seed: UInt64, language: Language = .nl) throws {
      board = Board()
      facilitator = Pen(writer: try Self.writer(1), author: Author(isFacilitator: true))
      var pen = Pen(writer: try Self.writer(2), author: Author(isFacilitator: true))
      let id = try #require(BoardID(String(repeating: "5", count: 32)))
      let made = setup(
        of: id, title: nil, plate: try Plate.builtIn(), cases: try CaseText.builtIn(), groups: groups, agenda: try Agenda.builtIn())
      for step in made { if let event = pen.change(step.thing, step.set, on: board, at: now) { board.apply(event) } }
      board.indexGroups()
      let writers = try (0..<groups).map { try Self.writer($0 + 3) }
      rehearsal = Rehearsal(on: board, speed: 10, in: language, at: now, chance: Seeded(seed), writers: writers)
    }

    mutating func lead(_ stop: String) {
      guard let item = board.agenda.first(where: { $0.id == stop }) else { return }
      _ = facilitator.write(board.changes(for: .agenda(item), at: now), on: &board, at: now)
    }

    mutating func pass(seconds: Int64) {
      let end = now.adding(seconds * 1_000)
      while let next = rehearsal.next, next < end {
        now = max(now, next)
        _ = rehearsal.play(on: &board, at: now)
      }
      now = end
    }
  }

  @Test("over the whole agenda the groups do what each stop asks", arguments: [1, 2, 3] as [UInt64]) func whole(_ seed: UInt64) throws {
    var room = try Room(groups: 8, seed: seed)
    room.pass(seconds: 30)
    #expect(room.board.groups.allSatisfy { room.board.value(.opened, of: .group($0.id))?.isTrue == true })
    #expect(room.board.noteCount == 0)
    room.lead("welkom")
    room.pass(seconds: 60)
    #expect(room.board.groups.allSatisfy { room.board.value(.practised, of: .session(of: $0.id))?.isTrue == true })
    room.lead("poll")
    room.pass(seconds: 60)
    #expect(room.board.polls.count == 2 && room.board.polls.allSatisfy { room.board.answers(to: $0) == 8 })
    room.lead("vertrekpunt")
    room.pass(seconds: 120)
    #expect(room.board.groups.count { room.board.sentence(room.board.caseID(of: $0.id)!, $0.id, .start) != nil } >= 6)
    room.lead("eindpunt")
    room.pass(seconds: 120)
    room.lead("interventies")
    room.pass(seconds: 120)
    #expect(room.board.noteCount > 40)
    #expect(room.board.groups.count { room.board.isCalling($0.id) } == 1)
    room.lead("pakket")
    room.pass(seconds: 90)
    #expect(room.board.picks.count >= 5 && room.board.packages.count >= 5)
    let before = room.board.noteCount
    room.lead("terugkoppeling")
    room.pass(seconds: 60)
    #expect(room.board.noteCount == before)
    room.lead("stemmen")
    room.pass(seconds: 120)
    #expect(room.board.groups.allSatisfy { room.board.stickersLeft(for: $0.id) == 0 })
    room.lead("opbrengst")
    room.pass(seconds: 60)
    #expect(room.board.takeaways.count == 16)
  }

  @Test("the groups write in the language of whoever rehearses, and ask as many for help, with as many tags") func languages() throws {
    func mentions(_ language: Language) throws -> (texts: Set<String>, who: Int, tags: Int) {
      var room = try Room(groups: 8, seed: 3, language: language)
      for stop in ["vertrekpunt", "eindpunt", "interventies", "pakket", "opbrengst"] {
        room.lead(stop)
        room.pass(seconds: 300)
      }
      let notes = room.board.allNotes.map(\.text) + room.board.takeaways.map(\.text) + room.board.packages.map { $0[.first] }
      let all = notes.map(Mentions.init)
      return (Set(notes), all.reduce(0) { $0 + $1.who.count }, all.reduce(0) { $0 + $1.tags.count })
    }
    let (dutch, english) = (try mentions(.nl), try mentions(.en))
    #expect(dutch.who == english.who && dutch.tags == english.tags && dutch.who > 10)
    #expect(dutch.texts.isDisjoint(with: english.texts) && dutch.texts.contains("Een avond in blok 3, met soep"))
    #expect(english.texts.contains("An evening in block 3, with soup"))
  }

  @Test("while the board is closed nobody writes") func closed() throws {
    var room = try Room(groups: 4, seed: 7)
    room.lead("interventies")
    _ = room.facilitator.write(room.board.changes(for: .closed(true), at: room.now), on: &room.board, at: room.now)
    room.pass(seconds: 120)
    #expect(room.board.noteCount == 0)
  }
}
