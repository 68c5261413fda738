// The loop of a spoken screen: lines of standard input, news of the file and signals come in, lines go out. No terminal is taken, so it works where there
// is hardly one.
import Board
import BoardFile
import CSystem
import Glibc
import ScreenKit
import SpokenScreen
import SystemCalls
import Terminal

/// Runs a spoken screen until it ends.
struct SpokenLoop: ~Copyable {
  private var screen: SpokenScreen
  private let file: ConnectedFile
  private let seat: Seat
  private let endings: EndingSignals
  /// What has been typed of a line that is not finished yet.
  private var typed: [UInt8] = []
  private var ending: ExitReason?
  private var nextLook: Int64

  /// More bytes than any text that is asked for; a longer line is cut.
  private static let longestLine = 64 << 10
  /// How long notes may take to get into the outbox at the end (ms).
  private static let patience: Int64 = 1_000

  /// - Parameters:
  ///   - screen: the screen as it begins.
  ///   - file: the shared file.
  ///   - seat: who sits at it.
  ///   - batch: what the file said about itself when it was read.
  /// - Throws: where signals can't be read.
  init(_ screen: SpokenScreen, file: ConnectedFile, seat: Seat, after batch: Batch) throws(Refusal) {
    (self.screen, self.file, self.seat) = (screen, file, seat)
    endings = try EndingSignals()
    nextLook = Moment.now().uptime + Int64(file.lookInterval)
    if seat.isTaken { lookElsewhere() }
    carryOut(self.screen.start())
    take(.board(batch.withoutEvents))
  }

  /// Reads and says lines until it ends.
  /// - Returns: why it ended, the group that it was by then, and the drafts that have to outlive it.
  consuming func run() -> (ExitReason, GroupID?, [Draft]) {
    while true {
      if let ending {
        // A line that nobody finished goes to nobody, and is not lost.
        if !typed.isEmpty { _ = screen.keep(unfinished: String(decoding: typed, as: UTF8.self)) }
        settleNotes()
        return (ending, screen.seat == nil ? nil : screen.group, screen.keptDrafts)
      }
      round()
    }
  }

  /// At the end: a note that is on its way to the outbox would be asked about as a draft, by whoever comes next, when it has long been shared.
  private mutating func settleNotes() {
    let end = Moment.now().uptime + Self.patience
    while screen.hasUnkeptNotes, case let left = end - Moment.now().uptime, left > 0 {
      var waiting = file.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      _ = poll(&waiting, nfds_t(waiting.count), Int32(clamping: left))
      for event in file.news(lookAnyway: false) { take(event) }
    }
  }

  private mutating func round() {
    let watched = [STDIN_FILENO, endings.number] + file.descriptors
    var waiting = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let due = [screen.nextDeadline, nextLook].compactMap { $0 }.min() ?? nextLook
    let count = poll(&waiting, nfds_t(waiting.count), Int32(clamping: max(0, due - Moment.now().uptime)))
    if count < 0 { return }
    if let signal = endings.next() { return ending = .signal(signal) }
    let isDue = Moment.now().uptime >= nextLook
    if isDue { nextLook = Moment.now().uptime + max(1, Int64(file.lookInterval)) }
    if isDue || waiting.dropFirst(2).contains(where: { $0.revents != 0 }) { for event in file.news(lookAnyway: isDue) { take(event) } }
    if waiting[0].revents != 0 { readInput() }
    if let deadline = screen.nextDeadline, Moment.now().uptime >= deadline { take(.tick) }
  }

  private mutating func readInput() {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    if count <= 0 {
      // A number in front of the end of the input is an answer; a text that Enter did not end is a draft.
      if !typed.isEmpty, !screen.keep(unfinished: String(decoding: typed, as: UTF8.self)) { takeLine() }
      typed = []
      return ending = ending ?? .quit
    }
    for byte in chunk[..<count] where ending == nil {
      if byte == UInt8(ascii: "\n") { takeLine() } else if typed.count < Self.longestLine { typed.append(byte) }
    }
  }

  private mutating func takeLine() {
    defer { typed = [] }
    carryOut(screen.take(line: String(decoding: typed, as: UTF8.self), at: .now()))
  }

  private mutating func take(_ event: AppEvent) {
    carryOut(screen.hear(event, at: .now()))
    if case .board = event { seat.follow(screen.board) }
  }

  /// What other programs of the group have is known before anything is asked about drafts.
  private mutating func lookElsewhere() {
    if seat.lookElsewhere() { carryOut(screen.hear(.shelf(.elsewhere(seat.elsewhere)), at: .now())) }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .append(let events): file.append(events)
      case .keepDrafts(let drafts): file.keep(drafts)
      case .makeAnew: file.makeAnew()
      case .takeInKept: file.takeInKept()
      case .quit: ending = ending ?? .quit
      case .shelf(let request): if let news = file.ask(request) { carryOut(screen.hear(.shelf(news), at: .now())) }
      case .export, .makeCard, .bell, .copy, .suspend: break
      }
    }
    if !seat.isTaken, let group = screen.seat {
      seat.take(group, on: screen.board)
      carryOut(screen.takeBack(seat.kept, at: .now()))
      lookElsewhere()
    }
    let lines = screen.takeLines()
    guard !lines.isEmpty else { return }
    let bytes = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    // Nobody hears it any more: then nobody types, either.
    let isHeard = try? Streams.write(bytes, to: STDOUT_FILENO)
    if isHeard != true { ending = ending ?? .terminalGone }
  }
}
