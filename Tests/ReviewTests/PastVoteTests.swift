// A vote in the past: what a moment counts is what was counted then, whatever was hidden, removed or taken back since.
import Board
import SeedKit
import Testing

@testable import Review

/// Groups that vote, and a facilitator who opens and closes the vote. Every event is a second later than the one before.
private struct PollingPlace {
  var board = Board()
  private(set) var notes: [NoteID] = []
  private(set) var stickers: [EventID] = []
  private var pens: [GroupID: Pen] = [:]
  private var host = Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true))
  private var now: Instant { Instant(milliseconds: Int64(board.events.count) * 1_000) }

  init(groups: Int, notes count: Int) {
    say(ThingID(.caseStudy, "a"), Assignment(.order, .number(1)))
    for number in 1...groups {
      let group = GroupID("\(number)")
      pens[group] = Pen(writer: WriterID(bits: UInt64(100 + number)), author: Author(group: group))
      say(.group(group), Assignment(.removed, .flag(false)))
    }
    notes = (1...count).map { number in
      make(
        .note, by: "1",
        [
          Assignment(.caseStudy, .text("a")), Assignment(.theme, .text("nieuwbouw")), Assignment(.horizon, .text("short")),
          Assignment(.text, .text("notitie \(number)")),
        ])
    }
  }

  mutating func say(_ thing: ThingID, _ set: Assignment) {
    if let event = host.change(thing, [set], on: board, at: now) { board.apply(event) }
  }

  mutating func vote(_ state: Voting.State, budget: Int) {
    _ = host.write(board.changes(for: .voting(Voting(state, on: .notes, budget: budget)), at: now), on: &board, at: now)
  }

  mutating func give(_ note: NoteID, by group: GroupID) {
    stickers.append(make(.sticker, by: group, [Assignment(.note, .text(note.text))]))
  }

  private mutating func make(_ kind: Kind, by group: GroupID, _ set: [Assignment]) -> EventID {
    let event = pens[group, default: host].newThing(kind, set, at: now)
    board.apply(event)
    return event.id
  }
}

@Suite("A vote in the past") struct PastVoteTests {
  @Test("a sticker over the budget does not count where another one was taken back only later") func takenBack() {
    var place = PollingPlace(groups: 1, notes: 2)
    place.vote(.open, budget: 1)
    for note in place.notes { place.give(note, by: "1") }
    place.vote(.result, budget: 1)
    let then = place.board
    #expect(then.stickerCounts == [place.notes[0]: 1])
    place.say(.sticker(place.stickers[0]), Assignment(.removed, .flag(true)))
    #expect(place.board.stickerCounts == [place.notes[1]: 1], "what counts now")
    let replay = Replay(place.board)
    #expect(replay.board(after: replay.events.count - 1).stickerCounts == then.stickerCounts)
    #expect(replay.board(after: .max).stickerCounts == place.board.stickerCounts)
  }

  @Test("taking a sticker back is later than what there was, and leaves the past alone") func follows() {
    var place = PollingPlace(groups: 1, notes: 1)
    place.vote(.open, budget: 1)
    place.give(place.notes[0], by: "1")
    place.vote(.result, budget: 1)
    var replay = Replay(place.board)
    place.say(.sticker(place.stickers[0]), Assignment(.removed, .flag(true)))
    let isTaken = replay.follow(place.board)
    #expect(isTaken && replay.events.map(\.id) == Replay(place.board).events.map(\.id))
  }

  @Test(
    "whatever is given, taken back, hidden, removed and shown again, a closed vote counts what it counted",
    arguments: 1...40 as ClosedRange<UInt64>)
  func anything(seed: UInt64) throws {
    var random = Seeded(seed)
    var place = PollingPlace(groups: 3, notes: 4)
    var counted: [(event: Event, counts: [NoteID: Int], ranks: [NoteID: Int])] = []
    for _ in 0..<60 {
      let (note, group) = (place.notes.randomElement(using: &random) ?? place.notes[0], GroupID("\(Int.random(in: 1...3, using: &random))"))
      switch Int.random(in: 0..<8, using: &random) {
      case 0...2: place.give(note, by: group)
      case 3:
        if let sticker = place.stickers.randomElement(using: &random) { place.say(.sticker(sticker), Assignment(.removed, .flag(true))) }
      case 4: place.say(.note(note), Assignment(.hidden, .flag(Bool.random(using: &random))))
      case 5: place.say(.note(note), Assignment(.removed, .flag(Bool.random(using: &random))))
      default:
        let state = [Voting.State.open, .closed, .result].randomElement(using: &random) ?? .open
        place.vote(state, budget: Int.random(in: 1...2, using: &random))
      }
      guard place.board.voting.isClosed, let event = place.board.events.last else { continue }
      let ranks = Dictionary(uniqueKeysWithValues: place.board.voteResult.map { ($0.note.id, $0.rank) })
      counted.append((event, place.board.stickerCounts, ranks))
    }
    try #require(!counted.isEmpty)
    let replay = Replay(place.board)
    for moment in counted {
      let then = replay.board(after: replay.number(through: moment.event))
      #expect(then.stickerCounts == moment.counts, "seed \(seed), at \(moment.event.at.milliseconds)")
      for ranked in then.voteResult { #expect(ranked.rank == moment.ranks[ranked.note.id], "seed \(seed)") }
    }
  }
}
