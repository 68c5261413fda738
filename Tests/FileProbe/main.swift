// A program for tests of the board file: does one thing to a file, as a process that can be killed, stopped or refused by the system. No part of praatplaat.
import Board
import BoardFile
import BoundsKit
import CSystem
import Glibc
import SessionKit

/// Says it at once: who is killed has said everything.
func say(_ words: String) {
  let line = Array("\(words)\n".utf8)
  _ = Glibc.write(STDOUT_FILENO, line, line.count)
}

/// Lines that differ only in their number.
func events(_ count: Int, _ writer: WriterID) -> [Event] {
  (1...UInt64(count)).map { n in
    let id = EventID(writer: writer, n: n)
    return Event(
      id: id, tick: 1, at: Instant(milliseconds: 1_770_112_800_123 + Int64(n)), author: Author(group: "4"), thing: .note(id),
      set: [Assignment(.caseStudy, .text("maisonnettes")), Assignment(.text, .text("Notitie \(n): elke week een buurttafel"))])
  }
}

func openedBoard(_ path: String) throws -> (path: String, board: BoardID) {
  var reader = try BoardReader(path: path)
  _ = try reader.readNew()
  return (reader.path, reader.boardID ?? BoardID(high: 0, low: 0))
}

/// `append FILE N`: N events through the outbox, each shared before the next; `batch FILE N`: all at once.
/// - Returns: the exit code: 0 shared, 4 kept, 1 neither.
func append(_ file: String, _ count: Int, atOnce: Bool, within milliseconds: Int) throws -> Int32 {
  let (path, board) = try openedBoard(file)
  let outbox = try? Outbox(of: board)
  let all = events(count, newWriterID())
  for part in atOnce ? [all] : all.map({ [$0] }) {
    switch try deliver(part, to: path, of: board, outbox: outbox, within: milliseconds) {
    case .shared, .sharedUnguarded: for event in part { say(event.id.text) }
    case .kept(let reason):
      say("kept \(reason.map { "\($0)" } ?? "busy")")
      return 4
    case .nowhere(let reason):
      say("nowhere \(reason.map { "\($0)" } ?? "busy")")
      return 1
    }
  }
  return 0
}

/// `write FILE N`: N events, each shared before the next, on one thread.
func write(_ file: String, _ count: Int) throws {
  let (path, board) = try openedBoard(file)
  var writer = BoardWriter(path: path, board: board, outbox: try? Outbox(of: board))
  for event in events(count, newWriterID()) { try writer.deliver([event]) }
}

/// `put FILE N`: N events into the outbox, and no further; then it is killed.
func put(_ file: String, _ count: Int) throws {
  let (path, board) = try openedBoard(file)
  let holder = open(path, O_RDWR | O_CLOEXEC)
  var lock = flock()
  lock.l_type = Int16(F_WRLCK)
  lock.l_start = 1 << 30
  lock.l_len = 1
  guard fcntl(holder, praat_F_OFD_SETLKW, &lock) == 0 else { exit(1) }
  let all = events(count, newWriterID())
  guard case .kept = try deliver(all, to: path, of: board, outbox: try Outbox(of: board), within: 500) else { exit(1) }
  for event in all { say(event.id.text) }
  kill(getpid(), SIGKILL)
}

/// `hold FILE 1`: takes the lock, says so, and keeps it until it is killed.
func hold(_ file: String) {
  let holder = open(file, O_RDWR | O_CLOEXEC)
  var lock = flock()
  lock.l_type = Int16(F_WRLCK)
  lock.l_start = 1 << 30
  lock.l_len = 1
  guard fcntl(holder, praat_F_OFD_SETLKW, &lock) == 0 else { exit(1) }
  say("locked")
  while true { pause() }
}

/// `half FILE 1`: takes the lock, writes half a line, says so, and is stopped; when it goes on it writes the other half and ends.
func half(_ file: String) throws {
  let (_, board) = try openedBoard(file)
  let holder = open(file, O_RDWR | O_APPEND | O_CLOEXEC)
  var lock = flock()
  lock.l_type = Int16(F_WRLCK)
  lock.l_start = 1 << 30
  lock.l_len = 1
  let line = try Line.encode(events(1, newWriterID())[0], board: board) + [0x0A]
  guard fcntl(holder, praat_F_OFD_SETLKW, &lock) == 0, Glibc.write(holder, line, 150) == 150 else { exit(1) }
  say("locked")
  raise(SIGSTOP)
  guard Glibc.write(holder, Array(line[150...]), line.count - 150) == line.count - 150 else { exit(1) }
}

/// `remember FILE N`: N lines where it knows the file to end, as a client of a network share does that asks only now and then. What others have written there since
/// is lost. Says each line that it has read back, is stopped at its end, and when it goes on puts back what it misses itself, as an open screen does.
func remember(_ file: String, _ count: Int) throws {
  let (path, board) = try openedBoard(file)
  let descriptor = open(file, O_RDWR | O_CLOEXEC)
  let all = events(count, newWriterID())
  var end = 0
  for (number, event) in all.enumerated() {
    if number.isMultiple(of: 4) { end = Int(lseek(descriptor, 0, SEEK_END)) }
    let line = try Line.encode(event, board: board) + [0x0A]
    var read = line
    guard pwrite(descriptor, line, line.count, off_t(end)) == line.count, fdatasync(descriptor) == 0 else { exit(1) }
    if pread(descriptor, &read, read.count, off_t(end)) == line.count, read == line { say(event.id.text) }
    end += line.count
    usleep(5_000)
  }
  say("written")
  raise(SIGSTOP)
  while true {
    var reader = try BoardReader(path: path)
    let there = Set(try reader.readNew().events.map(\.id))
    let missing = all.filter { !there.contains($0.id) }
    if missing.isEmpty { return }
    _ = try deliver(missing, to: path, of: board, outbox: nil, within: 60_000)
  }
}

/// `open FILE 1`: opens the board as a screen does, puts back what is missing of the outbox, and ends.
/// - Returns: the exit code: 0 when all that waited is shared.
func open(aBoardAt file: String) throws -> Int32 {
  var reader = try BoardReader(path: file)
  let events = try reader.readNew().events
  guard let board = reader.boardID else { return 1 }
  let delivery = try Delivery(path: reader.path, board: board, outbox: try? Outbox(of: board), after: events)
  return delivery.finish(waiting: 60_000) ? 0 : 4
}

/// `follow FILE 1`: has the board open as a screen has: reads what is new, and puts back what the file loses; until it is killed.
func follow(_ file: String) throws {
  var reader = try BoardReader(path: file)
  _ = try reader.readNew()
  guard let board = reader.boardID else { exit(1) }
  let delivery = try Delivery(path: reader.path, board: board, outbox: try? Outbox(of: board))
  var watch = BoardWatch(path: reader.path)
  say("following")
  while true {
    var ready = [watch.descriptor ?? -1, delivery.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&ready, nfds_t(ready.count), 200)
    _ = watch.drain()
    _ = try? reader.readNew()
    if let lost = reader.takeLost() { delivery.putBack(lost) }
    if let comparison = reader.takeComparison() { delivery.compare(comparison.held, in: comparison.delay) }
    _ = delivery.takeNews()
  }
}

/// `minimal FILE N`: N lines by the smallest program that locks, appends and flushes; what the others are measured against.
func minimal(_ file: String, _ count: Int) throws {
  let (_, board) = try openedBoard(file)
  for event in events(count, newWriterID()) {
    let line = try Line.encode(event, board: board) + [0x0A]
    let descriptor = open(file, O_WRONLY | O_APPEND | O_CLOEXEC)
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_start = 1 << 30
    lock.l_len = 1
    guard fcntl(descriptor, praat_F_OFD_SETLKW, &lock) == 0, Glibc.write(descriptor, line, line.count) == line.count,
      fdatasync(descriptor) == 0
    else { exit(1) }
    close(descriptor)
  }
}

/// `session FILE N`: a whole session of all groups on a board that has none yet, with N notes; the same every time.
/// - Returns: the exit code, as of `append`.
func hold(aSessionOn file: String, _ count: Int) throws -> Int32 {
  var reader = try BoardReader(path: file)
  let board = Board(try reader.readNew().events)
  guard let id = reader.boardID else { return 1 }
  let session = SampleSession(on: board, seed: 1, notes: count)
  switch try deliver(session.events, to: reader.path, of: id, outbox: nil, within: 60_000) {
  case .shared, .sharedUnguarded: return 0
  case .kept: return 4
  case .nowhere: return 1
  }
}

/// `room FILE N`: what the Nth room of a large session wrote on its copy of the board: 20 groups of ten people, each with two notes.
/// - Returns: the exit code, as of `append`.
func fill(_ file: String, asRoom room: Int) throws -> Int32 {
  var reader = try BoardReader(path: file)
  let board = Board(try reader.readNew().events)
  guard let id = reader.boardID, let place = board.caseStudies.first?.id else { return 1 }
  var (events, now) = ([Event](), Instant(milliseconds: 1_770_112_800_000 + Int64(room) * 1_000))
  for group in 1...20 {
    let name = "zaal\(room)-\(group)"
    var pen = Pen(writer: newWriterID(), author: Author(group: GroupID(name)))
    if let opening = pen.change(ThingID(.group, name), [Assignment(.removed, .flag(false))], on: board, at: now) { events.append(opening) }
    for number in 0..<20 {
      pen.author.role = "persoon \(number / 2 + 1)"
      now = now.adding(7_000)
      let horizon: Horizon = number % 2 == 0 ? .short : .long
      events.append(
        pen.newNote(
          [
            Assignment(.caseStudy, .text(place.text)), Assignment(.step, .text(Step.interventions.rawValue)),
            Assignment(.theme, .text(Theme.allCases[number % Theme.allCases.count].rawValue)),
            Assignment(.horizon, .text(horizon.rawValue)),
            Assignment(.text, .text("Wat groep \(group) van zaal \(room) bedacht, nummer \(number): een buurttafel voor iedereen")),
          ], at: now))
    }
  }
  switch try deliver(events, to: reader.path, of: id, outbox: nil, within: 60_000) {
  case .shared, .sharedUnguarded: return 0
  case .kept: return 4
  case .nowhere: return 1
  }
}

ignoreFileSignals()
let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]), count > 0 else { exit(2) }
do {
  switch arguments[1] {
  case "append": exit(try append(arguments[2], count, atOnce: false, within: 60_000))
  case "batch": exit(try append(arguments[2], count, atOnce: true, within: 60_000))
  case "hurry": exit(try append(arguments[2], count, atOnce: true, within: 300))
  case "write": try write(arguments[2], count)
  case "put": try put(arguments[2], count)
  case "follow": try follow(arguments[2])
  case "hold": hold(arguments[2])
  case "open": exit(try open(aBoardAt: arguments[2]))
  case "half": try half(arguments[2])
  case "remember": try remember(arguments[2], count)
  case "session": exit(try hold(aSessionOn: arguments[2], count))
  case "minimal": try minimal(arguments[2], count)
  case "room": exit(try fill(arguments[2], asRoom: count))
  // `cases FILE N` and so on: a new board with much of one thing.
  case let name:
    guard let kind = LargeBoard(rawValue: name) else { exit(2) }
    try kind.write(count, to: arguments[2])
  }
} catch {
  say("\(error)")
  exit(1)
}
