// What `check` finds in a board file, line by line. It reads, takes no lock and writes nothing; what is found is told as values, not in words.
import Board
import Glibc
import SystemCalls

/// Everything that was found in one board file.
public struct BoardCheck: Sendable {
  /// The file, links resolved.
  public let path: String
  /// The board of the first sound line.
  public internal(set) var board: BoardID
  /// Of the file, when the reading ended.
  public internal(set) var bytes = 0
  /// All lines that end in a line feed, and the unfinished one.
  public internal(set) var lines = 0
  /// Sound events of this board, repeats not counted.
  public internal(set) var events = 0
  /// Lines that say once more what an earlier line says, byte for byte.
  public internal(set) var repeats = 0
  /// Blank lines, and conflict markers of git.
  public internal(set) var ignored = 0
  /// Lines that count for nothing.
  public internal(set) var damaged = Findings<DamagedLine>()
  /// Lines that have the id of an earlier line and other bytes. Both count.
  public internal(set) var duplicates = Findings<DuplicateLine>()
  /// Writers of which events are missing, in order of their ids.
  public internal(set) var gaps: [WriterGap] = []
  /// Sound lines of other boards.
  public internal(set) var foreign = Findings<DamagedLine>()
  /// Sound lines of a newer version of the format, with the version in their fault.
  public internal(set) var newer = Findings<DamagedLine>()
  /// Things that can't be changed any more: the line whose tick stands at the end of the scale, and what it is about.
  public internal(set) var frozen = Findings<FrozenThing>()
  /// What stands after the last line feed and is no event as it stands: its writer may not be done.
  public internal(set) var unfinished: UnfinishedLine?
  /// Files beside this one that hold the same board.
  public internal(set) var copies: [BoardCopy] = []
  /// Files beside it that may hold the same board and were not looked at.
  public internal(set) var unseen = UnseenCopies()
  /// Files beside it that a program left which was ended while it made a board.
  public internal(set) var leftovers: [String] = []

  /// How many events are known to be missing; at the most 2^63 − 1.
  public var missing: Int { gaps.reduce(0) { sum, gap in sum.addingReportingOverflow(gap.count).overflow ? .max : sum + gap.count } }

  /// Whether something is damaged, or two lines contradict each other. Gaps, lines of others and unfinished ones are odd, no damage.
  public var isSound: Bool { damaged.count == 0 && duplicates.count == 0 }
}

/// What was found of one kind: the first of them, and how many there are.
public struct Findings<Finding: Sendable>: Sendable {
  /// In order of their lines.
  public private(set) var first: [Finding] = []
  /// Of all, also of those that are not in ``first``.
  public private(set) var count = 0

  /// A file that is no board at all has millions of lines.
  private static var kept: Int { 10_000 }

  mutating func add(_ finding: Finding) {
    count += 1
    if first.count < Self.kept { first.append(finding) }
  }
}

/// A line with an id that an earlier line has, and other bytes.
public struct DuplicateLine: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  /// The line that had the id first.
  public let earlier: Int
  /// The id that they share.
  public let id: EventID
}

/// Events of one writer that must have been written and are not in the file: a higher number of the same writer is.
public struct WriterGap: Hashable, Sendable {
  /// Who wrote them.
  public let writer: WriterID
  /// Their numbers, in order; the first 1,000 stretches.
  public let missing: [ClosedRange<UInt64>]
  /// How many they are; at the most 2^63 − 1.
  public let count: Int
}

/// A thing whose tick stands at the end of the scale.
public struct FrozenThing: Hashable, Sendable {
  /// The line of the event, counted from 1.
  public let number: Int
  /// What can't be changed any more.
  public let thing: ThingID
}

/// What stands after a file's last line feed.
public struct UnfinishedLine: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  /// How many bytes of it there are.
  public let bytes: Int
}

extension BoardCheck {
  /// Reads the whole file, in little memory however long its lines are, and names the copies beside it. Changes nothing and takes no lock.
  /// - Parameter path: the file as it was named.
  /// - Returns: what was found.
  /// - Throws: ``BoardFileError``: what opening it says, or empty, notABoard or newerVersion when no sound line is in it.
  public static func read(_ path: String) throws(BoardFileError) -> BoardCheck {
    let resolved = try System.resolve(path)
    let file = try Descriptor.openRegular(resolved, O_RDONLY)
    var scan = CheckScan()
    try working { () throws(SystemError) in try scan.read(file) }
    guard let board = scan.board else {
      if let version = scan.newestVersion { throw .newerVersion(version) }
      throw scan.bytes == 0 ? .empty : .notABoard
    }
    var check = scan.result(BoardCheck(path: resolved, board: board))
    var copies = Copies(of: resolved, board: board)
    check.copies = copies.find()
    check.unseen = copies.unseen
    check.leftovers = BoardCreation.leftovers(beside: resolved)
    return check
  }
}
