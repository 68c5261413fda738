// A board as a command finds it in its file, and how a command's changes get there.
import App
import Board
import BoardFile
import Glibc
import Reports
import Terminal

/// A board that was read from a file.
struct BoardAtPath {
  /// The file as it was named; for sentences.
  let name: String
  /// The file, links resolved.
  let path: String
  let id: BoardID
  var board: Board
  let damagedLines: Int
  let condition: FileCondition

  /// Reads the whole file, and nothing else. Takes no lock.
  /// - Parameters:
  ///   - name: the file as it was named.
  ///   - toWrite: whether something is to be written as well; then a board that can only be read is refused.
  /// - Throws: why it can't be read, or not be written.
  init(_ name: String, toWrite: Bool = false) throws(Refusal) {
    var reader = try openBoard(name)
    let batch = try reader.readAll(name)
    guard let id = reader.boardID else { throw .reading(name, .notABoard) }
    self.name = name
    path = reader.path
    self.id = id
    board = Board(batch.events)
    damagedLines = batch.damagedLines
    condition = batch.condition
    if toWrite, condition == .newerVersion { throw .newerBoard(name) }
  }

  /// A pen for this run of the program.
  func pen(for group: String? = nil, role: String? = nil) -> Pen {
    Pen(writer: newWriterID(), author: Author(group: group, role: role))
  }

  /// Puts the events in the file, all in one go. Returns once they are there and have been read back.
  ///
  /// Somebody may have stopped while holding the lock; then this waits until it is let go, and says so after ten seconds. Until it has the lock nothing
  /// has been written, so Ctrl-C is always safe then.
  func share(_ events: [Event], _ console: Console) throws(Refusal) {
    let busy = Sentences.busy(name)[console.language].onOneLine(in: console.glyphs)
    do throws(BoardFileError) {
      try saying(busy) { () throws(BoardFileError) in
        var writer = BoardWriter(path: path, board: id)
        try writer.deliver(events)
      }
    } catch {
      throw .sharing(name, error, found: found(events), of: events.count)
    }
  }

  /// How many of the events stand in the file all the same.
  private func found(_ events: [Event]) -> Int {
    guard var reader = try? BoardReader(path: path), let batch = try? reader.readNew() else { return 0 }
    let there = Set(batch.events.map(\.id))
    return events.count { there.contains($0.id) }
  }
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
