// A scenario played against the pure model: no clock, no file, no terminal. Changes are shared at once, unless the scenario says that the file is away.
import App
import Board
import Canvas
import Cases

/// A model and the world around it, as a scenario needs it.
public struct Stage {
  public private(set) var model: Model
  private var uptime: Int64 = 1_000
  private var pen: Pen
  private var trouble: Trouble?
  private var undelivered: [EventID] = []
  private var outside: Board
  /// What the model asked for, apart from appending.
  public private(set) var effects: [Effect] = []

  /// 3 February 2026, 13:00 UTC: five years after the webinar.
  static let start: Int64 = 1_770_123_600_000

  public init(_ scenario: Scenario) throws {
    pen = Pen(writer: WriterID(bits: 0xF00D), author: Author())
    outside = Board()
    let boardID = BoardID(high: 1, low: 2)
    for step in setup(of: boardID, plate: try Plate.builtIn(), cases: try CaseText.builtIn(), groups: scenario.groups) {
      if let event = pen.change(step.thing, step.set, on: outside, at: Instant(milliseconds: Self.start)) { outside.apply(event) }
    }
    for note in scenario.notes + Self.filler(scenario.filler) { outside.apply(Self.event(note, &pen, at: outside.events.count)) }
    let setup = Setup(
      language: scenario.language, glyphs: scenario.isASCII ? .ascii : .unicode, writer: WriterID(bits: 0xACE), group: scenario.group,
      role: scenario.role, isLocked: scenario.isLocked)
    model = Model(
      setup, board: outside, size: Size(width: scenario.width, height: scenario.height),
      at: Moment(wall: Instant(milliseconds: Self.start + 600_000), uptime: uptime))
    perform(model.begin())
  }

  private static func event(_ note: Scenario.Note, _ pen: inout Pen, at seconds: Int) -> Event {
    pen.author = Author(group: note.group)
    return pen.newNote(
      [
        Assignment(.caseStudy, .text(note.caseID)), Assignment(.theme, .text(note.theme.rawValue)),
        Assignment(.horizon, .text(note.horizon.rawValue)), Assignment(.text, .text(note.text)),
      ], at: Instant(milliseconds: start + Int64(seconds) * 1_000))
  }

  /// Notes for a full board: groups, themes and horizons in turn, texts of different lengths.
  private static func filler(_ count: Int) -> [Scenario.Note] {
    let words = ["Licht in het trappenhuis", "Koffie op dinsdag", "Samen het plein opruimen en daarna soep eten", "Fietsen binnen zetten", "Een lift"]
    return (0..<max(0, count)).map { number in
      Scenario.Note(
        group: String(number % 4 + 1), caseID: number % 7 == 6 ? "dorp" : "maisonnettes", theme: Theme.allCases[number % 5],
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
      guard case .append(let events) = effect else {
        self.effects.append(effect)
        continue
      }
      undelivered += events.map(\.id)
      for event in events { outside.apply(event) }
    }
    deliver()
  }

  private mutating func deliver() {
    guard !undelivered.isEmpty else { return }
    if let trouble {
      _ = model.update(.delivery(.failed(trouble)), at: now)
    } else {
      let ids = undelivered
      undelivered = []
      perform(model.update(.delivery(.shared(ids)), at: now))
    }
  }

  /// Plays one step; `screen` and `cursor` are for the caller to compare.
  public mutating func play(_ step: Scenario.Step) throws {
    switch step {
    case .keys(let notation): for key in try keys(notation) { send(.key(key)) }
    case .paste(let text): send(.paste(text))
    case .arrives(let note):
      let event = Self.event(note, &pen, at: 60_000 + outside.events.count)
      outside.apply(event)
      send(.board(Batch(events: [event])))
    case .resize(let width, let height): send(.resized(Size(width: width, height: height)))
    case .click(let x, let y, let isDouble):
      send(.mouse(Mouse(.click, at: Point(x: x, y: y))))
      if isDouble { send(.mouse(Mouse(.doubleClick, at: Point(x: x, y: y)))) }
    case .wheel(let up, let x, let y): send(.mouse(Mouse(up ? .wheelUp : .wheelDown, at: Point(x: x, y: y))))
    case .wait(let milliseconds):
      // As the loop does it: a tick at every deadline on the way.
      let end = uptime + milliseconds
      while let deadline = model.deadline, deadline <= end {
        uptime = max(uptime, deadline)
        perform(model.update(.tick, at: now))
      }
      uptime = end
      perform(model.update(.tick, at: now))
    case .offline(let why): trouble = why == "disk-full" ? .diskFull : .system(5)
    case .online:
      trouble = nil
      deliver()
    case .file(let condition):
      let conditions: [String: FileCondition] = [
        "sound": .sound, "read-only": .readOnly, "missing": .missing, "newer": .newerVersion, "another": .anotherBoard,
      ]
      send(.board(Batch(condition: conditions[condition] ?? .sound)))
    case .screen, .cursor: break
    }
  }

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
