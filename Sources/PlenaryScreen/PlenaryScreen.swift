// The plenary screen: few things, large, and nothing that is hidden. What it shows comes from the file alone, so two of them are the same; its keys change
// what stands there. It has no key line, no cursor, and says nothing about a key that does nothing.
import Board
import Canvas
import ScreenKit
import Words

/// The projector's screen.
package struct PlenaryScreen: ScreenState {
  package typealias OwnPanel = NoPanel
  package typealias FormPurpose = NoForm

  package var shell: Shell
  // Lent, not copied: every picture asks for it hundreds of times.
  package var board: Board { _read { yield shell.board } }
  package var panel: Panel<Self>?
  /// Whether the facilitator's screen takes over.
  package private(set) var isLeft = false
  /// Whether somebody pressed q, and has not said yet whether that was meant.
  /// Until when (uptime, ms) the question stands there whether to leave: the room reads on.
  private var asksUntil: Int64?
  private var asksToLeave: Bool { asksUntil != nil }
  /// The takeaways that may be on the wall by now.
  private(set) var takeaways = TakeawayWatch()
  /// The clock that this screen saw running, until it is over.
  var awaited: SessionTimer?

  /// The screen around a shell that is a facilitator's.
  package init(_ shell: Shell) {
    self.shell = shell
    self.shell.indexGroups()
    settle()
  }

  /// Somebody who was let in to look at this screen alone has no facilitator's screen behind it.
  package var baseKeys: [KeyRow<Self>] {
    shell.setup.isLocked && shell.setup.kind == .present ? Self.lookedAtTable : Self.table
  }
  // There is no own panel, so nothing ever asks what is in it.
  package func keys(of panel: NoPanel) -> [KeyRow<Self>] {}
  package func sheet(of panel: NoPanel) -> Sheet {}
  package var hasKeyLine: Bool { false }
  package var deadlines: [Int64] { clockDeadlines(of: nil) + followingDeadlines + [asksUntil].compactMap { $0 } }
  /// A message reaches the room also while somebody reads the help on the wall.
  package var lineAbovePanel: String? {
    let view = board.showsNow
    return view.kind == .message && !view.isBlack ? board.message(for: nil)?.oneLine : nil
  }
  package var standingQuestion: Phrase? { asksToLeave ? Words.leaveWall : nil }

  package mutating func settle() {
    if let end = asksUntil, end <= now.uptime { asksUntil = nil }
    followClock()
    takeaways.follow(board, at: now)
  }

  /// So long a question stands on the wall, in milliseconds: long enough to read it and to find the key.
  private static let askedFor: Int64 = 15_000

  /// A key after q: q leaves, Esc stays, anything else stays too and does what it always does.
  package mutating func preempt(_ key: Key) -> Bool {
    guard asksToLeave else { return false }
    asksUntil = nil
    if key == .character("q") { quit() }
    return key == .character("q") || key == .escape
  }

  /// The page so much further; none where there is no other.
  private func turned(by pages: Int) -> PlenaryView? { board.plenaryTurned(by: pages, takeaways: takeaways.onWall.count) }

  package static let tables = ["wall": table, "wall that is only looked at": lookedAtTable]
  package static var kind: ScreenKind { .present }

  static let table: [KeyRow<Self>] = [
    KeyRow(
      "plenaryNext", [.right, .pageDown, .down, " "], "→ PgDn",
      about: Phrase(
        nl: "volgende bladzijde; de pijltjes van een presenter doen dit ook", en: "next page; a presentation remote does this too"),
      isOffered: { $0.isWritable && $0.turned(by: 1) != nil }, does: { $0.shell.show($0.turned(by: 1)) }),
    KeyRow(
      "plenaryPrevious", [.left, .pageUp, .up], "← PgUp", about: Phrase(nl: "vorige bladzijde", en: "previous page"),
      isOffered: { $0.isWritable && $0.turned(by: -1) != nil }, does: { $0.shell.show($0.turned(by: -1)) }),
    KeyRow(
      "plenaryBlack", [".", "b"], ".", about: Phrase(nl: "scherm zwart, en weer terug", en: "black screen, and back again"),
      aboutNow: { $0.board.shows.isBlack ? Words.lights : Words.darkens },
      isOffered: { $0.isWritable }, does: { $0.shell.show($0.board.plenaryDarkened) }),
    KeyRow(
      "mute", ["m"], "m", about: Phrase(nl: "einde van de tijd met of zonder belletje", en: "the end of time with or without a bell"),
      aboutNow: { $0.board.isMuted ? Words.unmutes : Words.mutes },
      isOffered: { $0.isWritable }, does: { $0.mute() }),
    KeyRow(
      "otherScreen", [.tab], "Tab", about: Phrase(nl: "naar het scherm van de begeleider", en: "to the facilitator's screen"),
      does: { $0.isLeft = true }),
    KeyRow("help", ["?", .function(1)], "?", about: ScreenKit.Words.helpAbout, does: { $0.panel = .help(scroll: 0) }),
    tourKey, settingsKey,
    KeyRow(
      "palette", [":"], ":", about: Phrase(nl: "een opdracht op naam zoeken", en: "find a command by its name"), isNamed: false,
      does: { $0.panel = .palette(CommandSearch()) }),
    KeyRow(
      "quit", ["q"], "q", about: Phrase(nl: "stoppen; de sessie gaat door", en: "quit; the session goes on"),
      does: { $0.asksUntil = $0.now.uptime + Self.askedFor }),
  ]

  private static let lookedAtTable = table.filter { !["otherScreen", "settings"].contains($0.name) }

  /// The end of time makes no sound and no flash, or does again; and says which.
  private mutating func mute() {
    guard shell.fileTakesIt() else { return }
    let isMuted = !board.isMuted
    shell.write(board.changes(for: .muted(isMuted), at: now.wall))
    say(isMuted ? named(Words.muted) : named(Words.unmuted))
  }

  // MARK: - What it shows

  package func draw(in frame: inout Frame) {
    let view = board.showsNow
    // The one thing that a black wall says is what it is asked.
    if view.isBlack { return asksToLeave ? drawMessage(in: &frame) : () }
    let onWall = takeaways.onWall.count
    var wall = Wall(frame.grid, of: board, takeaways: onWall)
    draw(view, on: &wall)
    if wall.hasCut {
      // Margins and air give way before a text loses its end.
      wall = Wall(frame.grid, of: board, takeaways: onWall, isFull: true)
      draw(view, on: &wall)
    }
    frame.grid = wall.grid
    if isFlashing { frame.grid.restyle(wall.clockField) { _ in .clockNow } }
    // There is no line of its own for what is the matter, but it is said; not on a black wall.
    if panel == nil { drawMessage(in: &frame) }
  }

  private func draw(_ view: PlenaryView, on wall: inout Wall) {
    switch view.kind {
    case .welcome: drawWelcome(on: &wall)
    case .join: drawJoin(on: &wall)
    case .question: drawQuestion(on: &wall)
    case .board: drawCounts(on: &wall)
    case .feedback: drawFeedback(on: &wall)
    case .note: drawNote(view.note, on: &wall)
    case .timer: drawTimer(on: &wall)
    case .poll: drawPolls(on: &wall)
    case .votes: drawVotes(on: &wall)
    case .packages: drawPackages(on: &wall)
    case .takeaways: drawTakeaways(on: &wall)
    case .message: drawWallMessage(on: &wall)
    case .closing: drawClosing(on: &wall)
    }
  }

  // MARK: - First and last line

  /// The head: what this is, in one line where that is enough, and the clock at the right when one runs. Before anything that asks for the wall's body.
  /// Where the title would take a line more, the shorter one is said.
  func drawHead(_ title: String, shorter: String? = nil, on wall: inout Wall, hasClock: Bool = true) {
    var room = wall.width
    if hasClock, let clock = wallClock(on: wall) {
      wall.writeAtEnd(clock.text, y: wall.top, style: clock.style)
      wall.clockField = Rect(x: 0, y: wall.top, width: wall.size.width - wall.aside, height: 1)
      room -= width(of: clock.text) + 2
    }
    if title.isBlank { return }
    func need(_ text: String) -> Int { wall.need(of: text, width: max(1, room), upTo: 99) }
    let title = shorter.map { need($0) < need(title) ? $0 : title } ?? title
    // A long name goes on in a second line, or more where it has to.
    let rows = wall.lines(of: title, width: max(1, room), limit: wall.isFull ? max(1, wall.size.height / 3) : 2)
    wall.headRows = rows.count
    wall.write(rows, in: Rect(x: wall.margin, y: wall.top, width: max(0, room), height: rows.count))
  }

  /// The last line: something to say at the left, and which page this is at the right when there are several.
  func drawFoot(_ text: String = "", on wall: inout Wall) {
    var room = wall.width
    if wall.pages > 1 {
      let page = Phrase.outOf(wall.page + 1, wall.pages)[language]
      wall.writeAtEnd(page, y: wall.bottom)
      room -= width(of: page) + 2
    }
    wall.write(wall.fitted(text, columns: room), x: wall.margin, y: wall.bottom)
  }

  /// One sentence in the middle: what is the matter where there is nothing to show.
  func drawAlone(_ text: Phrase, on wall: inout Wall, title: Phrase? = nil) {
    drawHead(title?[language] ?? "", on: &wall)
    wall.writeLarge(text[language], in: wall.body, limit: 6)
  }

  // MARK: - The clock

  /// How far a clock is.
  enum ClockPhase {
    case paused, running, lastMinute, lastSeconds, over

    var words: Phrase? {
      switch self {
      case .paused: .paused
      case .running: nil
      case .lastMinute: Words.lastMinute
      case .lastSeconds: Words.nearlyOver
      case .over: .timeIsUp
      }
    }

    var style: Style {
      switch self {
      case .paused, .running: .wallStrong
      case .lastMinute: .clockSoon
      case .lastSeconds, .over: .clockNow
      }
    }
  }

  /// How far a clock is; one that counts a single minute in all has no last minute.
  func phase(of clock: SessionTimer, isMinute: Bool = false) -> ClockPhase {
    let left = clock.left(at: now.wall)
    if !clock.isRunning { return .paused }
    return left <= 0 ? .over : left <= 10_000 ? .lastSeconds : left <= 60_000 && !isMinute ? .lastMinute : .running
  }

  /// The clock as it stands beside other things: its last minute and its last seconds are told in words and by more than colour.
  func wallClock(on wall: Wall) -> (text: String, style: Style)? {
    guard let timer = board.timer(of: nil) else { return nil }
    let isNarrow = wall.size.width < 60
    let phase = phase(of: timer)
    let time = SessionTimer.text(timer.left(at: now.wall))
    let words = phase.words?[language] ?? ""
    let text =
      switch phase {
      case .paused: isNarrow ? "|| \(time)" : "\(words) \(time)"
      case .running: time
      case .lastMinute, .lastSeconds: isNarrow ? " ! \(time) " : " \(words) \(time) "
      case .over: " \(words) "
      }
    return (text, phase.style)
  }
}
