// The invariant at the head of Board.swift, tried on random sessions: a board is a function of the set of its events.
import Board
import SeedKit
import Testing

@Suite struct FoldTests {
  @Test("any order and any repetition of the same events gives an equal board, on which everything reads the same", arguments: seeds)
  func anyOrder(seed: UInt64) {
    for seed in seed..<seed + 10 {
      var random = Seeded(seed)
      let events = sessions[Int(seed)]
      let board = Board(events)
      let reading = Reading(of: board)
      for _ in 0..<2 {
        let other = Board((events + events.filter { _ in random.chance(40) }).shuffled(using: &random))
        #expect(other == board, "seed \(seed)")
        #expect(Reading(of: other) == reading, "seed \(seed)")
      }
    }
  }

  @Test("two copies merge by union: in any order they give the board of all their events", arguments: seeds)
  func union(seed: UInt64) {
    for seed in seed..<seed + 10 {
      var random = Seeded(seed)
      let events = sessions[Int(seed)]
      var (one, two): ([Event], [Event]) = ([], [])
      for event in events {
        let isInBoth = random.chance(40)
        let isInOne = random.chance(50)
        if isInBoth || isInOne { one.append(event) }
        if isInBoth || !isInOne { two.append(event) }
      }
      let whole = Board(events)
      #expect(Board(two + one) == whole, "seed \(seed)")
      var late = Board(one)
      for event in two { late.apply(event) }
      #expect(late == whole, "seed \(seed)")
    }
  }

  @Test("on the way, too, the cells are what they would be if they were made anew from all notes", arguments: seeds)
  func cells(seed: UInt64) {
    for seed in seed..<seed + 10 {
      var random = Seeded(seed)
      var board = Board()
      for event in sessions[Int(seed)].shuffled(using: &random) {
        board.apply(event)
        guard random.chance(30) || board.events.count == 1 else { continue }
        guard expectCellsAnew(on: board, seed) else { return }
      }
      _ = expectCellsAnew(on: board, seed)
    }
  }

  private func expectCellsAnew(on board: Board, _ seed: UInt64) -> Bool {
    var expected: [Cell: [Note]] = [:]
    for note in board.allNotes where board.value(.hidden, of: .note(note.id)) != true && !note.caseID.isEmpty {
      switch (note.step, note.theme, note.horizon) {
      case (.start, _, _): expected[Cell(note.caseID, .start), default: []].append(note)
      case (.end, _, _): expected[Cell(note.caseID, .end), default: []].append(note)
      case (.interventions, let theme?, let horizon?): expected[Cell(note.caseID, theme, horizon), default: []].append(note)
      case (.interventions, _, _): break
      }
    }
    let anew = expected.mapValues { $0.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }.map(\.id) }
    let kept = keptCells(of: board)
    let isFound = anew.allSatisfy { cell, ids in
      board.count(in: cell) == ids.count && ids.map { board.index(of: $0, in: cell) } == Array(ids.indices)
        && ids.allSatisfy { board.cell(of: $0) == cell }
    }
    #expect(kept == anew, "seed \(seed)")
    #expect(isFound, "seed \(seed)")
    return kept == anew && isFound
  }

  @Test("every field has the value that the definition gives it, and a thing is gone when the definition says so", arguments: seeds)
  func definition(seed: UInt64) {
    for seed in seed..<seed + 10 {
      let events = sessions[Int(seed)]
      let board = Board(events)
      // The greatest line of every event that says the same.
      var set: [Event] = []
      for event in events {
        if let known = set.firstIndex(of: event) {
          if set[known].line.lexicographicallyPrecedes(event.line) { set[known] = event }
        } else {
          set.append(event)
        }
      }
      #expect(board.events.count == set.count, "seed \(seed)")
      for (thing, about) in Dictionary(grouping: set, by: \.thing) { expectDefinition(of: thing, about, on: board, seed) }
    }
  }

  private func expectDefinition(of thing: ThingID, _ events: [Event], on board: Board, _ seed: UInt64) {
    let ordered = events.sorted {
      $0.stamp != $1.stamp ? $0.stamp < $1.stamp : $0.line != $1.line ? $0.line.lexicographicallyPrecedes($1.line) : $0.id.n < $1.id.n
    }
    let assignments = ordered.flatMap { event in event.set.map { (event: event, assignment: $0) } }
    let winners = Dictionary(assignments.map { ($0.assignment.field, $0) }) { $1 }
    for (field, winner) in winners {
      let value = winner.assignment.value == .null ? nil : winner.assignment.value
      if board.latest(field, of: thing) != winner.event || board.value(field, of: thing) != value {
        Issue.record("seed \(seed), \(field.name) of \(thing)")
      }
    }
    let editTick = winners.filter { $0.key != .removed }.map(\.value.event.tick).max() ?? 0
    let isGone = winners[.removed].map { $0.assignment.value == true && $0.event.tick > editTick } ?? false
    let isMade = !thing.kind.isMadeByItsFirstEvent || events.contains(where: \.makesItsThing)
    #expect(board.isThere(thing) == (isMade && !isGone), "seed \(seed), \(thing)")
    #expect(board.history(of: thing) == ordered, "seed \(seed), \(thing)")
    let highest = events.map(\.tick).max() ?? 0
    #expect(board.nextTick(for: thing) == (highest < Stamp.highestTick ? highest + 1 : nil), "seed \(seed), \(thing)")
  }

  @Test("the simulated sessions have what makes folding hard")
  func simulationIsHard() {
    var (ties, twins, frozen, gone, early) = (0, 0, 0, 0, 0)
    for seed in 0..<40 as Range<UInt64> {
      let events = sessions[Int(seed)]
      let board = Board(events)
      twins += Dictionary(grouping: board.events, by: \.id).filter { $0.value.count > 1 }.count
      frozen += board.events.filter { $0.tick == Stamp.highestTick }.count
      for (thing, about) in Dictionary(grouping: board.events, by: \.thing) {
        ties += about.count - Set(about.map(\.stamp)).count
        if !board.isThere(thing) { if about.contains(where: \.makesItsThing) { gone += 1 } else { early += 1 } }
      }
    }
    #expect(ties > 40 && twins > 40 && frozen > 5 && gone > 20 && early > 20, "\((ties, twins, frozen, gone, early))")
  }
}

/// The events of the session that each seed gives, made once for all tests.
private let sessions: [[Event]] = (0..<300).map { Simulation(seed: $0, events: 60).events }

/// Each test case tries ten.
private let seeds: [UInt64] = Array(stride(from: 0, to: 300, by: 10))

private func keptCells(of board: Board) -> [Cell: [NoteID]] {
  var cells: [Cell: [NoteID]] = [:]
  for cell in board.filledCells { cells[cell] = (0..<board.count(in: cell)).compactMap { board.note(at: $0, in: cell) } }
  return cells
}

/// Everything that the public side of a board tells, independent of how boards are compared.
private struct Reading: Equatable {
  let notes: [Note]
  let evenIfRemoved: [NoteID: Note?]
  let cells: [Cell: [NoteID]]
  let groups: [Group]
  let activeGroups: Set<GroupID>
  let cases: [CaseStudy]
  let cards: [[Card]]
  let title: String?
  let themes: [Phrase?]
  let histories: [ThingID: [Event]]
  let lines: [ThingID: [[UInt8]]]

  init(of board: Board) {
    let things = Set(board.events.map(\.thing))
    notes = board.allNotes
    let made = Set(board.events.filter(\.makesItsThing).map(\.id))
    evenIfRemoved = Dictionary(uniqueKeysWithValues: made.map { ($0, board.noteEvenIfRemoved($0)) })
    cells = keptCells(of: board)
    groups = board.groups
    activeGroups = board.activeGroups
    cases = board.caseStudies
    cards = Theme.allCases.map { board.cards(of: $0) }
    title = board.title?.nl
    themes = Theme.allCases.flatMap { [board.title(of: $0), board.question(of: $0)] }
    histories = Dictionary(uniqueKeysWithValues: things.map { ($0, board.history(of: $0)) })
    lines = histories.mapValues { $0.map { Array($0.line) } }
  }
}
