// A board file that is read once, by who neither follows nor writes it: folded line by line, so that neither the file's bytes nor its events are held twice.
import Board
import Glibc
import SystemCalls

/// A board as its file has it now.
public struct WholeBoard: Sendable {
  /// The file, links resolved.
  public let path: String
  /// The board of the first sound line.
  public let id: BoardID
  /// What its lines add up to. Its events have their lines only where those may decide something.
  public let board: Board
  /// How many lines are damaged, or of another board.
  public let damagedLines: Int
  /// How many are sound, and of a newer version of the format.
  public let newerLines: Int
  /// What is the matter with the file as a whole, if anything.
  public let condition: FileCondition

  /// Reads the whole file. Takes no lock, and changes nothing.
  /// - Throws: ``BoardFileError``: what opening it says, or empty, notABoard or newerVersion when no sound line is in it.
  public init(path: String) throws(BoardFileError) {
    let resolved = try System.resolve(path)
    var scan = try Self.scan(Descriptor.openRegular(resolved, O_RDONLY))
    var fold = Fold(keepsLines: false)
    do throws(SystemError) {
      fold.reserve(try scan.file.status().size)
      try scan.look { fold.take($0) }
      if fold.isUndecided {
        fold = Fold(keepsLines: true)
        scan.rewind()
        try scan.look { fold.take($0) }
      }
    } catch {
      throw .trouble(error.trouble)
    }
    guard let id = scan.board else {
      if let version = scan.newerVersion { throw .newerVersion(version) }
      throw scan.seen?.size == 0 ? .empty : .notABoard
    }
    self.path = resolved
    self.id = id
    board = fold.board
    (damagedLines, newerLines) = (scan.damage.count, scan.damage.newer)
    condition = scan.newerVersion != nil ? .newerVersion : System.mayWrite(resolved) ? .sound : .readOnly
  }

  private static func scan(_ file: consuming Descriptor) throws(BoardFileError) -> FileScan {
    do throws(SystemError) { return try FileScan(file) } catch { throw .trouble(error.trouble) }
  }
}

/// Takes events in one by one.
///
/// The bytes of a line only decide between events of one id, or of one stamp on one thing. So a line that makes a thing, as most do, is let go until such an
/// event turns up, which is rare, and then all is read once more.
private struct Fold {
  private(set) var board = Board()
  private(set) var isUndecided = false
  private let keepsLines: Bool

  init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// Lines of a board are seldom shorter.
  private static let usualLine = 300

  mutating func reserve(_ bytes: Int) { board.reserve(bytes / Self.usualLine) }

  /// - Returns: whether more is wanted.
  mutating func take(_ event: Event) -> Bool {
    if keepsLines {
      board.apply(event)
      return true
    }
    // The reader leaves room for fields that did not come.
    var event = Event(
      id: event.id, tick: event.tick, at: event.at, author: event.author, thing: event.thing, set: event.set.map { $0 }, line: event.line)
    let isFirst = event.tick == 1
    if board.contains(event.id) {
      isUndecided = true
    } else if event.makesItsThing, isFirst {
      event.line = []
    } else {
      // In a block of its own, so that those around it are let go.
      event.line = ArraySlice(Array(event.line))
      if isFirst, event.thing.kind.isMadeByItsFirstEvent, case .event(let id) = event.thing.subject, id.writer == event.id.writer {
        isUndecided = true
      }
    }
    if isUndecided { return false }
    board.apply(event)
    return true
  }
}
