// A board as a command finds it in its file, and how a command's changes get there.
import App
import ScreenKit
import Board
import BoardFile
import Glibc
import Reports
import Terminal
import Words

/// A board that was read from a file.
struct BoardAtPath {
  /// The file as it was named; for sentences.
  let name: String
  /// The file, links resolved.
  let path: String
  let id: BoardID
  var board: Board
  /// Own changes that the file has lost, to be put back along with what is written; they are on the board already. Only of a board that is written to.
  private let lacking: Outbox.Lacking
  /// Lines that are damaged, and those that a newer program wrote.
  let damagedLines, newerLines: Int
  let condition: FileCondition

  /// Reads the whole file, and nothing else. Takes no lock.
  /// - Parameters:
  ///   - name: the file as it was named.
  ///   - toWrite: whether something is to be written as well; then a board that can only be read is refused.
  /// - Throws: why it can't be read, or not be written.
  init(_ name: String, toWrite: Bool = false) throws(Refusal) {
    self.name = name
    guard toWrite else {
      let whole: WholeBoard
      do throws(BoardFileError) { whole = try WholeBoard(path: name) } catch { throw .reading(name, error) }
      (path, id, board, lacking) = (whole.path, whole.id, whole.board, Outbox.Lacking())
      (damagedLines, newerLines, condition) = (whole.damagedLines, whole.newerLines, whole.condition)
      return
    }
    var reader = try openBoard(name)
    let batch = try reader.readAll(name)
    guard let id = reader.boardID else { throw .reading(name, .notABoard) }
    path = reader.path
    self.id = id
    board = Board(batch.events)
    var lacking = Outbox.Lacking()
    if let outbox = try? Outbox(of: id) { lacking = outbox.lacking(in: batch.events, at: reader.path) }
    if !lacking.all.isEmpty, let more = try? reader.readNew().events, !more.isEmpty {
      // What another program of this user has shared since the file was read.
      for event in more { board.apply(event) }
      let found = Set(more.map(\.id))
      lacking.lost.removeAll { found.contains($0.id) }
    }
    for event in lacking.all { board.apply(event) }
    self.lacking = lacking
    (damagedLines, newerLines, condition) = (batch.damagedLines, batch.newerLines, batch.condition)
    if condition == .newerVersion { throw .newerBoard(name) }
    // The screens refuse too: what nobody may write is not kept either, for it would never be delivered.
    if condition == .readOnly { throw .sharing(name, .trouble(writeTrouble(path)), found: 0, of: 1) }
  }

  /// A pen for this run of the program.
  func pen(for group: GroupID? = nil, role: String? = nil) -> Pen {
    Pen(writer: newWriterID(), author: Author(group: group, role: role))
  }

  /// A pen for what a facilitator does.
  func facilitatorsPen() -> Pen { Pen(writer: newWriterID(), author: Author(isFacilitator: true)) }

  /// Keeps the events in this user's outbox and puts them in the file, all in one go, along with what earlier runs could not deliver.
  ///
  /// Somebody may have stopped while holding the lock; then this waits, says so after ten seconds, and leaves the rest to the next run after a minute.
  /// - Returns: ``ExitCode/done`` once they are in the file and have been read back; ``ExitCode/kept`` when they are in the outbox only, which it has said.
  /// - Throws: ``Refusal`` when they are in neither.
  func share(_ events: [Event], _ console: Console) throws(Refusal) -> ExitCode {
    let busy = Sentences.busy(name)[console.language].onOneLine(in: console.glyphs)
    if !lacking.elsewhere.isEmpty {
      console.say("praatplaat: " + Phrase.keptElsewhere(KeptElsewhere(lacking.elsewhere), file: quotedForShell(name))[console.language])
    }
    let delivered: Delivered
    do throws(BoardFileError) {
      delivered = try saying(busy) { () throws(BoardFileError) in
        try deliver(events, to: path, of: id, outbox: try? Outbox(of: id), lacking: lacking.lost, within: sharingPatience)
      }
    } catch {
      throw .sharing(name, error, found: found(events), of: events.count)
    }
    switch delivered {
    case .shared: return .done
    case .sharedUnguarded(let trouble):
      console.say("praatplaat: " + Sentences.unguarded(trouble)[console.language])
      return .done
    case .kept(let reason):
      console.say("praatplaat: " + Sentences.kept(name, reason)[console.language])
      return .kept
    case .nowhere(nil): throw .busy(name)
    case .nowhere(let reason?): throw .sharing(name, reason, found: found(events), of: events.count)
    }
  }

  /// Shares what a command comes to; where that is nothing, only says so.
  func share(_ events: [Event], orSay nothing: Phrase, _ console: Console) throws(Refusal) -> ExitCode {
    if !events.isEmpty { return try share(events, console) }
    console.say(nothing)
    return .done
  }

  /// Shares what a command makes, and prints the names of what it made once it is there.
  func share(_ events: [Event], printing names: [String], _ console: Console) throws(Refusal) -> ExitCode {
    let outcome = try share(events, console)
    guard outcome == .done else { return outcome }
    try console.answer(names.map { $0 + "\n" }.joined())
    return outcome
  }

  /// The same for notes, whose ids are known before they are shared.
  func share(_ events: [Event], notes ids: [NoteID], _ console: Console) throws(Refusal) -> ExitCode {
    let outcome = try share(events, printing: ids.map(\.text), console)
    if outcome == .kept, let first = ids.first, let last = ids.last { console.say(Sentences.ids(first.text, last.text)) }
    return outcome
  }

  private func found(_ events: [Event]) -> Int { countFound(events, at: path) }
}

/// How many of the events stand in the file all the same.
func countFound(_ events: [Event], at path: String) -> Int {
  guard var reader = try? BoardReader(path: path), let batch = try? reader.readNew() else { return 0 }
  let there = Set(batch.events.map(\.id))
  return events.count { there.contains($0.id) }
}

/// For how many milliseconds a command tries to share a change. PRAATPLAAT_PATIENCE is for the tests, which can't wait a minute.
var sharingPatience: Int { variable("PRAATPLAAT_PATIENCE").flatMap(Int.init) ?? 60_000 }

/// Why this user may not write the file.
private func writeTrouble(_ path: String) -> Trouble {
  access(path, W_OK) != 0 && errno == EROFS ? .readOnlyFileSystem : .noPermission
}

/// Opens a board file to read; the refusal names the file as it was given.
func openBoard(_ name: String, refusingLinks: Bool = false) throws(Refusal) -> BoardReader {
  do throws(BoardFileError) { return try BoardReader(path: name, refusingLinks: refusingLinks) } catch { throw .reading(name, error) }
}

extension BoardReader {
  /// The first look at the file, which brings everything.
  mutating func readAll(_ name: String) throws(Refusal) -> Batch {
    do throws(BoardFileError) { return try readNew() } catch { throw .reading(name, error) }
  }
}

/// This moment, for events.
func now() -> Instant { Moment.now().wall }
