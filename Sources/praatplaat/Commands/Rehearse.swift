// `praatplaat rehearse`: groups that play along on a copy of a board, so that a facilitator practises a session in ten minutes.
import Board
import BoardFile
import CSystem
import Glibc
import SystemCalls

func rehearse(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let asked = try arguments[.speed].map { typed throws(Refusal) in try Option.speed.number(typed, in: Rehearsal.speeds) }
  let original = try BoardAtPath(arguments.operands[0])
  let name = arguments.operands.count > 1 ? arguments.operands[1] : copyName(of: original.name, console.language)
  let id = try makePractice(of: original, at: name, console)
  console.say(Sentences.rehearsing(name))
  return try playAlong(name, id, asked ?? Rehearsal.usualSpeed, console)
}

/// `sessie.praat` is rehearsed in `sessie-oefenen.praat`, beside it.
private func copyName(of file: String, _ language: Language) -> String {
  let stem = file.hasSuffix(".praat") ? String(file.dropLast(6)) : file
  return "\(stem)-\(Sentences.practice[language]).praat"
}

/// A fresh board with the plate, cases, groups and agenda of another one, that says in its title that it is for practice.
private func makePractice(of original: BoardAtPath, at name: String, _ console: Console) throws(Refusal) -> BoardID {
  let (id, moment) = (newBoardID(), now())
  var events = original.board.copied(as: id, .setup, setupWriter: newWriterID(), writer: newWriterID(), at: moment)
  let title = Sentences.practiceTitle(original.board.title)
  var pen = Pen(writer: newWriterID(), author: Author(isFacilitator: true))
  if let event = pen.change(ThingID(.board, id.text), [Assignment(.title, Value(title))], on: Board(events), at: moment) {
    events.append(event)
  }
  do throws(BoardFileError) { _ = try createBoard(at: name, id: id, events: events, keepingIn: nil) } catch {
    throw error == .exists ? .practiceExists(original: original.name, copy: name) : .making(name, error)
  }
  return id
}

/// Plays until a signal ends it, or the file is gone. What is not in the file by then nobody misses.
private func playAlong(_ name: String, _ id: BoardID, _ speed: Int, _ console: Console) throws(Refusal) -> ExitCode {
  let endings = try EndingSignals()
  var reader = try openBoard(name)
  var watch = BoardWatch(path: reader.path)
  var board = Board(try reader.readAll(name).events)
  board.indexGroups()
  let writers = board.groups.map { _ in newWriterID() }
  var rehearsal = Rehearsal(
    on: board, speed: speed, in: console.language, at: now(), chance: SystemRandomNumberGenerator(), writers: writers)
  while let next = rehearsal.next {
    var waiting = [endings.number, watch.descriptor ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let left = max(0, next.milliseconds(since: now()))
    _ = poll(&waiting, nfds_t(waiting.count), Int32(clamping: min(left, Int64(watch.lookInterval))))
    if endings.next() != nil { break }
    watch.drain()
    let batch: Batch
    do throws(BoardFileError) { batch = try reader.readNew() } catch { throw .reading(name, error) }
    for event in batch.events { board.apply(event) }
    if batch.condition == .missing { break }
    let events = rehearsal.play(on: &board, at: now())
    if events.isEmpty { continue }
    let delivered: Delivered
    do throws(BoardFileError) { delivered = try deliver(events, to: reader.path, of: id, outbox: nil, within: sharingPatience) } catch {
      throw .sharing(name, error, found: countFound(events, at: reader.path), of: events.count)
    }
    switch delivered {
    case .shared, .sharedUnguarded: break
    case .kept(nil), .nowhere(nil): throw .busy(name)
    case .kept(let reason?), .nowhere(let reason?):
      throw .sharing(name, reason, found: countFound(events, at: reader.path), of: events.count)
    }
  }
  // Only what stands there: the file may be gone, or have been put back.
  let there = (try? WholeBoard(path: reader.path))?.board.noteCount ?? 0
  console.say(Sentences.rehearsed(there, name))
  return .done
}
