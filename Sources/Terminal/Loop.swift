// The loop: draw, wait, take in everything that is there, draw once. It sleeps until something happens, or until the model or the file is due.
import ScreenKit
import CSystem
import Canvas
import Glibc

/// Runs a screen on a terminal over a shared file until it ends. What the model still holds then, drafts above all, is the caller's to keep.
/// - Parameters:
///   - screen: the model.
///   - file: the shared file.
///   - terminal: the session; the caller gives it back afterwards.
/// - Returns: why it ended.
public func run<S: Screen, F: SharedFile>(_ screen: inout S, file: inout F, terminal: inout TerminalSession) -> ExitReason {
  // Nothing else is begun while the first picture is on its way.
  var loop = Loop(nextLook: uptime() + Loop.frame)
  loop.take([.resized(terminal.size)], &screen, &file, &terminal)
  while true {
    if let reason = loop.ending {
      // Whoever sends a signal does not wait for a terminal that nobody reads.
      if reason != .quit { terminal.patience = 20 }
      return reason
    }
    if loop.needsDrawing, terminal.mayShow(at: uptime()) {
      loop.needsDrawing = false
      terminal.show(screen.view())
    }
    loop.round(&screen, &file, &terminal)
  }
}

/// What the loop remembers from one round to the next.
private struct Loop {
  /// How long input is read before a frame is drawn in between, in milliseconds: one frame of a screen that shows sixty a second.
  static let frame: Int64 = 16
  /// How many times in a row the terminal may announce input and have none. A closed one does that for ever.
  static let mostEmptyReads = 64

  /// The uptime of the next look at the file that nothing announced.
  var nextLook: Int64
  var needsDrawing = true
  var ending: ExitReason?
  /// ncurses may have more input than `poll` can see.
  private var isMidInput = false
  private var emptyReads = 0
  /// A model whose deadline stays behind is ticked once a frame, not in a circle.
  private var earliestTick: Int64 = .min
  /// When the model wants to hear that time has passed, since it last took something in; none where it has to be asked.
  private var deadline: Int64??
  /// Descriptors of the file that only report an error. They would end every wait; the file is still looked at when that is due.
  private var broken: Set<Int32> = []

  init(nextLook: Int64) { self.nextLook = nextLook }

  /// Waits for something, and takes in everything that is there.
  mutating func round<S: Screen, F: SharedFile>(_ screen: inout S, _ file: inout F, _ terminal: inout TerminalSession) {
    let descriptors = file.descriptors
    broken.formIntersection(descriptors)
    let watched = [TerminalSession.input, terminal.signals.descriptor] + descriptors.filter { !broken.contains($0) }
    var polled = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if terminal.output.isWaiting { polled.append(pollfd(fd: terminal.output.terminal, events: Int16(POLLOUT), revents: 0)) }
    let due = [tick(of: screen), nextLook, terminal.decoder.deadline, needsDrawing ? terminal.questions.deadline : nil]
    let wait = isMidInput ? 0 : milliseconds(until: due)
    let count = poll(&polled, nfds_t(polled.count), wait)
    if count < 0 {
      // EINTR: one of the signals that are not read here. Anything else does not pass.
      if errno != EINTR, errno != EAGAIN { ending = .terminalGone }
      return
    }

    if terminal.output.isWaiting, polled.removeLast().revents != 0 { terminal.output.push() }

    while let signal = terminal.signals.next() { take(signal: signal, &screen, &file, &terminal) }

    let now = uptime()
    var isNews = false
    for entry in polled.dropFirst(2) where entry.revents != 0 {
      isNews = true
      if entry.revents & Int16(POLLIN) == 0 { broken.insert(entry.fd) }
    }
    let isDue = now >= nextLook
    if isNews || isDue {
      if isDue { nextLook = now + max(1, Int64(file.lookInterval)) }
      take(file.news(lookAnyway: isDue), &screen, &file, &terminal)
    }

    let atTerminal = polled[0].revents
    if atTerminal & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      ending = .terminalGone
      return
    }
    // Nothing is asked of ncurses that has nothing: somebody else's note is drawn the sooner.
    if atTerminal != 0 || isMidInput || terminal.decoder.deadline != nil {
      readInput(isAnnounced: atTerminal != 0, &screen, &file, &terminal)
    }

    if let due = tick(of: screen), uptime() >= due {
      earliestTick = uptime() + Self.frame
      take([.tick], &screen, &file, &terminal)
    }
  }

  /// Hands events to the model and carries out what it wants.
  mutating func take<S: Screen, F: SharedFile>(
    _ events: [AppEvent], _ screen: inout S, _ file: inout F, _ terminal: inout TerminalSession
  ) {
    for event in events {
      needsDrawing = true
      deadline = nil
      for effect in screen.update(event, at: .now()) {
        switch effect {
        case .append(let events): file.append(events)
        case .keepDrafts(let drafts): file.keep(drafts)
        case .shelf(let request): take(file.ask(request).map { [.shelf($0)] } ?? [], &screen, &file, &terminal)
        case .makeAnew: file.makeAnew()
        case .takeInKept: file.takeInKept()
        // A screen that is asked for files of its own writes them itself, before its effects come here.
        case .export, .makeCard: break
        case .bell: terminal.bell()
        case .copy(let text): terminal.copy(text)
        case .quit: ending = ending ?? .quit
        case .suspend:
          terminal.suspend(group: true)
          take([.resized(terminal.size)], &screen, &file, &terminal)
        }
      }
      // Behind a quit nobody has seen what the keys would do.
      if ending == .quit { return }
    }
  }

  private mutating func take<S: Screen, F: SharedFile>(
    signal: Int32, _ screen: inout S, _ file: inout F, _ terminal: inout TerminalSession
  ) {
    switch signal {
    case SIGWINCH: terminal.adoptSize()
    case SIGTSTP: terminal.suspend(group: false)
    case SIGCONT: terminal.enter()
    default:
      // What has been typed before it is still read and carried out: this round goes on to its end.
      ending = ending ?? .signal(signal)
      return
    }
    take([.resized(terminal.size)], &screen, &file, &terminal)
  }

  private mutating func readInput<S: Screen, F: SharedFile>(
    isAnnounced: Bool, _ screen: inout S, _ file: inout F, _ terminal: inout TerminalSession
  ) {
    let start = uptime()
    var hasRead = false
    isMidInput = true
    while isMidInput, ending != .quit {
      var events: [AppEvent] = []
      let now = uptime()
      let reading = terminal.read(into: &events, at: now)
      hasRead = hasRead || reading.hasRead
      needsDrawing = needsDrawing || reading.changesLook
      isMidInput = !reading.isDrained
      take(events, &screen, &file, &terminal)
      // A flood: signals, the file and the screen get their turn, and it goes on in the next round.
      if now - start >= Self.frame { break }
    }
    emptyReads = isAnnounced && !hasRead ? emptyReads + 1 : 0
    if emptyReads >= Self.mostEmptyReads { ending = .terminalGone }
  }

  private mutating func tick<S: Screen>(of screen: S) -> Int64? {
    let due = deadline ?? screen.deadline
    deadline = .some(due)
    return due.map { max($0, earliestTick) }
  }

  /// The time until the first of these uptimes as `poll` wants it: milliseconds, -1 for ever.
  private func milliseconds(until uptimes: [Int64?]) -> Int32 {
    guard let first = uptimes.compactMap({ $0 }).min() else { return -1 }
    let now = uptime()
    return first <= now ? 0 : Int32(clamping: first - now)
  }
}
