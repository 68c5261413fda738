// A scenario played against the pure model: no clock, no file, no terminal. Changes are shared at once, unless the scenario says that the file is away.
import App
import ScreenKit
import Board
import Canvas
import Cases

/// A model and the world around it, as a scenario needs it.
public struct Stage {
  /// The screen that the scenario plays on.
  public private(set) var model: Model
  private var uptime: Int64 = 1_000
  private var pen: Pen
  private var absence: Scenario.Absence?
  private var undelivered: [EventID] = []
  private var batch = Batch()
  /// Where the mouse is that holds something.
  private var dragged = Point(x: 0, y: 0)
  private var outside: Board
  /// Events that made a note of which a later change was there first.
  private var behind: [Event] = []
  /// Every note in the order in which they came, for changes from elsewhere.
  private var notes: [NoteID]
  /// What the model asked for, apart from appending.
  public private(set) var effects: [Effect] = []

  /// 3 February 2026, 13:00 UTC: five years after the webinar.
  static let start: Int64 = 1_770_123_600_000
  /// This screen's name in the file.
  static let writer = WriterID(bits: 0xACE)

  /// The board and the screen with which a scenario begins.
  public init(_ scenario: Scenario) throws {
    var pen = Pen(writer: WriterID(bits: 0xF00D), author: Author())
    var outside = Board()
    var notes: [NoteID] = []
    func begin(_ thing: ThingID, _ set: [Assignment]) {
      if let event = pen.change(thing, set, on: outside, at: Instant(milliseconds: Self.start)) { outside.apply(event) }
    }
    let beginning = setup(
      of: BoardID(high: 1, low: 2), plate: try Plate.builtIn(), cases: scenario.hasCases ? try CaseText.builtIn() : [],
      groups: scenario.groupNames.isEmpty ? scenario.groups : 0)
    for step in beginning { begin(step.thing, step.set) }
    for name in scenario.groupNames { begin(ThingID(.group, name), [Assignment(.removed, .flag(false))]) }
    for note in scenario.notes + Self.filler(scenario.filler) {
      let event = Self.event(note, &pen, at: Instant(milliseconds: Self.start + Int64(outside.events.count) * 500))
      notes.append(event.id)
      outside.apply(event)
    }
    let begun = Instant(milliseconds: Self.start + 600_000 + uptime)
    for line in scenario.beginning {
      for event in try line.events(by: &pen, on: outside, notes: notes, at: begun) {
        if event.makesNote { notes.append(event.id) }
        outside.apply(event)
      }
    }
    let drafts = scenario.drafts.map {
      Draft(purpose: .newNote, caseID: $0.caseID, theme: $0.theme, horizon: $0.horizon, text: $0.text)
    }
    let stepDrafts = scenario.stepDrafts
    var setup = Setup(
      language: scenario.language, glyphs: scenario.isASCII ? .ascii : .unicode, writer: Self.writer, group: scenario.group,
      role: scenario.role, isLocked: scenario.isLocked, drafts: drafts + stepDrafts, kind: scenario.kind,
      joinLines: Self.joinLines(scenario.kind), agenda: try Agenda.builtIn())
    let other = scenario.others.isEmpty ? nil : try Self.board(of: scenario.others, hidden: scenario.hiddenOthers)
    setup.review = ReviewSetup(edits: scenario.edits, name: "bord.praat", other: other, otherName: "ander.praat")
    model = Model(
      setup, board: outside, size: Size(width: scenario.width, height: scenario.height),
      at: Moment(wall: begun, uptime: uptime))
    (self.pen, self.outside, self.notes) = (pen, outside, notes)
    perform(model.begin())
  }

  /// The facilitator came in over ssh; the projector’s screen runs where the board is.
  private static func joinLines(_ kind: ScreenKind) -> [String] {
    (kind == .present ? [] : ["ssh sessie@bord.example"]) + ["praatplaat open /srv/sessie/bord.praat"]
  }

  /// Another session, on the same plate and cases.
  private static func board(of notes: [Scenario.Note], hidden: Set<Int>) throws -> Board {
    var pen = Pen(writer: WriterID(bits: 0xBEAD), author: Author())
    var board = Board()
    let steps = setup(of: BoardID(high: 3, low: 4), plate: try Plate.builtIn(), cases: try CaseText.builtIn(), groups: 4)
    for step in steps {
      let set = step.thing.kind == .board ? [Assignment(.title, .text("Sessie in Tiel"))] : step.set
      if let event = pen.change(step.thing, set, on: board, at: Instant(milliseconds: start)) { board.apply(event) }
    }
    for (place, note) in notes.enumerated() {
      let event = event(note, &pen, at: Instant(milliseconds: start + 60_000))
      board.apply(event)
      guard hidden.contains(place) else { continue }
      let hiding = pen.change(.note(event.id), [Assignment(.hidden, .flag(true))], on: board, at: Instant(milliseconds: start + 60_000))
      if let hiding { board.apply(hiding) }
    }
    return board
  }

  private static func event(_ note: Scenario.Note, _ pen: inout Pen, at instant: Instant) -> Event {
    pen.author = Author(group: note.group)
    return pen.newNote(
      [
        Assignment(.caseStudy, .text(note.caseID.text)), Assignment(.theme, .text(note.theme.rawValue)),
        Assignment(.horizon, .text(note.horizon.rawValue)), Assignment(.text, .text(note.text)),
      ], at: instant)
  }

  /// Notes for a full board: groups, themes and horizons in turn, texts of different lengths.
  private static func filler(_ count: Int) -> [Scenario.Note] {
    let words = [
      "Licht in het trappenhuis", "Koffie op dinsdag", "Samen het plein opruimen en daarna soep eten", "Fietsen binnen zetten", "Een lift",
    ]
    return (0..<max(0, count)).map { number in
      Scenario.Note(
        group: GroupID(String(number % 4 + 1)), caseID: number % 7 == 6 ? "dorp" : "maisonnettes", theme: Theme.allCases[number % 5],
        horizon: number / 5 % 3 == 0 ? .long : .short, text: "\(words[number % words.count]) (\(number + 1))")
    }
  }

  private var now: Moment { Moment(wall: Instant(milliseconds: Self.start + 600_000 + uptime), uptime: uptime) }

  private mutating func send(_ event: AppEvent) {
    uptime += 10
    perform(model.update(event, at: now))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      if case .export(let request) = effect {
        // As the program answers, over ssh.
        let path = "/home/sessie/bord-\(request.kind.rawValue).txt"
        perform(model.update(.exported(.written(path: path, copyLine: "scp sessie@bord.example:\(path) .")), at: now))
        continue
      }
      guard case .append(let events) = effect else {
        self.effects.append(effect)
        continue
      }
      undelivered += events.map(\.id)
      for event in events where outside.apply(event) && event.makesNote { notes.append(event.id) }
    }
    deliver()
  }

  private mutating func deliver() {
    guard !undelivered.isEmpty else { return }
    switch absence {
    case .nowhere(let trouble): effects += model.update(.delivery(.unkept(undelivered, trouble)), at: now)
    case .slow, nil: break
    case .busy, .failing: effects += model.update(.delivery(.kept(undelivered)), at: now)
    }
    switch absence {
    case .slow: break
    case .busy: effects += model.update(.delivery(.waiting), at: now)
    case .failing(let trouble), .nowhere(let trouble): effects += model.update(.delivery(.failed(trouble)), at: now)
    case nil:
      let ids = undelivered
      undelivered = []
      perform(model.update(.delivery(.shared(ids)), at: now))
    }
  }

  /// Plays one step; `screen` and `cursor` are for the caller to compare.
  public mutating func play(_ step: Scenario.Step) throws {
    switch step {
    case .keys(let notation):
      // Somebody who knows the keys: what each of them does is seen before the next one that could make a word of both.
      for key in try keys(notation) {
        if case .character(let character) = key, character.isLetter { waitForCommand() }
        send(.key(key))
      }
      waitForCommand()
    case .types(let notation, let gap):
      for (place, key) in try keys(notation).enumerated() {
        if place > 0 { pass(gap) }
        uptime -= 10
        send(.key(key))
      }
    case .paste(let text): send(.paste(text))
    case .arrives(let note):
      let event = Self.event(note, &pen, at: now.wall)
      notes.append(event.id)
      arrive(event)
    case .changes(let number, let set):
      guard notes.indices.contains(number - 1), let note = outside.noteEvenIfRemoved(notes[number - 1]) else {
        throw ScenarioFault(description: "there is no note \(number)")
      }
      pen.author = Author(group: note.group)
      if let event = pen.change(.note(note.id), set, on: outside, at: now.wall) { arrive(event) }
    case .changesMeanwhile(let number, let set):
      guard notes.indices.contains(number - 1) else { throw ScenarioFault(description: "there is no note \(number)") }
      let note = ThingID.note(notes[number - 1])
      let seen = Board(outside.events.filter { $0.thing != note || $0.id.writer != Self.writer })
      pen.author = Author(group: seen.noteEvenIfRemoved(notes[number - 1])?.group)
      if let event = pen.change(note, set, on: seen, at: now.wall) { arrive(event) }
    case .arrivesAhead(let note):
      let made = Self.event(note, &pen, at: now.wall)
      notes.append(made.id)
      behind.append(made)
      if let edit = pen.change(made.thing, [Assignment(.text, .text(note.text))], on: Board([made]), at: now.wall) { arrive(edit) }
    case .arrivesBehind:
      for event in behind { arrive(event) }
      behind = []
    case .resize(let width, let height): send(.resized(Size(width: width, height: height)))
    case .mouse(let action, let place):
      let point = try point(of: place)
      if action == .doubleClick { send(.mouse(Mouse(.click, at: point))) }
      send(.mouse(Mouse(action, at: point)))
    case .drags(let from, let to):
      send(.mouse(Mouse(.click, at: try point(of: from))))
      dragged = try point(of: to)
      send(.mouse(Mouse(.drag, at: dragged)))
    case .drops: send(.mouse(Mouse(.release, at: dragged)))
    case .wait(let milliseconds):
      pass(milliseconds)
      perform(model.update(.tick, at: now))
    case .offline(let why):
      absence = why
      deliver()
    case .online:
      absence = nil
      deliver()
    case .file(let condition):
      batch.condition = condition
      send(.board(batch))
    case .damaged(let lines):
      batch.damagedLines = lines
      send(.board(batch))
    case .newer(let lines):
      batch.newerLines = lines
      send(.board(batch))
    case .says(let state): perform(model.update(.delivery(state), at: now))
    case .session(let line):
      let events = try line.events(by: &pen, on: outside, notes: notes, at: now.wall)
      notes += events.filter(\.makesNote).map(\.id)
      for event in events { outside.apply(event) }
      var batch = batch
      batch.events = events
      send(.board(batch))
    case .screen, .cursor, .quits: break
    }
  }

  /// Lets time go by as the loop does it: a tick at every deadline on the way.
  private mutating func pass(_ milliseconds: Int64) {
    let end = uptime + milliseconds
    while let deadline = model.deadline, deadline <= end {
      uptime = max(uptime, deadline)
      perform(model.update(.tick, at: now))
    }
    uptime = end
  }

  /// Until a letter that was typed is a command, whatever comes.
  private mutating func waitForCommand() {
    while model.awaitsWord, let deadline = model.deadline { pass(max(0, deadline - uptime)) }
  }

  private mutating func arrive(_ event: Event) {
    outside.apply(event)
    var batch = batch
    batch.events = [event]
    send(.board(batch))
  }

  /// The cell of a place: for a text the first one that shows its first character.
  private func point(of place: Scenario.Place) throws -> Point {
    switch place {
    case .cell(let x, let y): return Point(x: x, y: y)
    case .text(let text):
      for (y, row) in screen.enumerated() {
        if let found = row.firstRange(of: text) {
          return Point(x: width(of: String(row[..<found.lowerBound]), in: .unicode), y: y)
        }
      }
      throw ScenarioFault(description: "‘\(text)’ stands nowhere on the screen")
    }
  }

  /// Whether the program has been asked to end.
  public var hasQuit: Bool { effects.contains(.quit) }

  /// The screen as rows of text, without the spaces at their end.
  public var screen: [String] { model.view().grid.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// What is different between two screens, for people: what was expected, what came, and a mark under every cell that differs.
public func difference(expected: [String], got: [String]) -> String? {
  guard expected != got else { return nil }
  var report = "expected:\n" + expected.map { "|" + $0 }.joined(separator: "\n") + "\ngot:\n" + got.map { "|" + $0 }.joined(separator: "\n")
  report += "\ncells that differ:\n"
  for row in 0..<max(expected.count, got.count) {
    let (a, b) = (row < expected.count ? expected[row] : "", row < got.count ? got[row] : "")
    if a == b { continue }
    let (cells, others) = (Array(a), Array(b))
    let marks = (0..<max(cells.count, others.count)).map { column in
      column < cells.count && column < others.count && cells[column] == others[column] ? " " : "^"
    }
    report += "row \(row + 1)\n  - \(a)\n  + \(b)\n    \(marks.joined())\n"
  }
  return report
}
