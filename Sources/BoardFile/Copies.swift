// Files beside a board file that hold the same board: those that a sync tool left of a conflict, and others. They are read and left alone.
import Board
import CSystem
import Glibc
import SystemCalls

/// A file beside a board file that holds the same board.
public struct BoardCopy: Equatable, Sendable {
  /// Beside the board file.
  public let path: String
  /// Whether a sync tool named it as a conflict: then open programs take it in by themselves. Any other may be last month's archive.
  public let isConflict: Bool
}

/// Files beside a board file that may hold the same board and were not looked at.
public struct UnseenCopies: Sendable {
  /// Files of so many names were left out, because there are too many in this folder. None is named as a conflict of this very file.
  public internal(set) var beyond = 0
  /// May not be read, or can't be read now.
  public internal(set) var unreadable = Findings<String>()
  /// Larger than a board may be.
  public internal(set) var tooBig = Findings<String>()
  /// Why the folder can't be listed at all; none when it was.
  public internal(set) var folder: Trouble?

  /// Whether everything was looked at.
  public var isEmpty: Bool { beyond == 0 && unreadable.count == 0 && tooBig.count == 0 && folder == nil }
}

/// Looks for copies of a board beside its file: regular files whose name has `.praat` in it, once for each inode, size and modification time.
///
/// Those that are named as conflicts of this very file come first, and are all looked at, however many they are; of the others so many that a folder with
/// something else in it costs nothing.
public struct Copies {
  private let path: String
  private let board: BoardID
  /// The files that were looked at, as they were.
  private var looked: [String: FileStatus] = [:]
  /// What the last look left out, and why.
  private(set) var unseen = UnseenCopies()

  /// Beyond this, a folder is something else than a place for boards.
  private static let othersLookedAt = 256

  /// Looks at nothing yet. `path` is the resolved one.
  public init(of path: String, board: BoardID) {
    self.path = path
    self.board = board
  }

  /// The copies that are there now and have not been looked at before as they are: conflicts of this file first, then by name.
  public mutating func find() -> [BoardCopy] {
    let (folder, own) = System.split(path)
    unseen = UnseenCopies()
    var found: [BoardCopy] = []
    for name in names(in: folder, besides: own) {
      let path = System.join(folder, name)
      guard let status = try? System.status(of: path), status.isRegular, looked[name] != status else { continue }
      guard status.size <= FileLimits.fileBytes else {
        unseen.tooBig.add(path)
        continue
      }
      do throws(BoardFileError) {
        let other = try Self.board(of: path)
        looked[name] = status
        if other == board { found.append(BoardCopy(path: path, isConflict: Self.namesConflict(name))) }
      } catch {
        // It went while we looked; or we may not, or not now.
        if error != .missing { unseen.unreadable.add(path) }
      }
    }
    return found
  }

  /// The names that are looked at, and how many are not.
  private mutating func names(in folder: String, besides own: String) -> [String] {
    var (ofThis, conflicts, others): ([String], [String], [String]) = ([], [], [])
    do throws(SystemError) {
      let stem = own.utf8.count > 6 && own.hasSuffix(".praat") ? String(own.dropLast(6)) : own
      for name in try System.list(folder) where name != own && name.utf8.count < 256 && Self.contains(name, ".praat") {
        if !Self.namesConflict(name) {
          others.append(name)
        } else if name.utf8.starts(with: stem.utf8) {
          ofThis.append(name)
        } else {
          conflicts.append(name)
        }
      }
    } catch {
      unseen.folder = error.trouble
    }
    let rest = conflicts.sorted() + others.sorted()
    unseen.beyond = max(0, rest.count - Self.othersLookedAt)
    return ofThis.sorted() + rest.prefix(Self.othersLookedAt)
  }

  /// The lines of the conflict copies that were not taken in before, each once: every copy has nearly all that the others have.
  mutating func takeIn() -> [ArraySlice<UInt8>] {
    var lines: Set<ArraySlice<UInt8>> = []
    var order: [ArraySlice<UInt8>] = []
    for copy in find() where copy.isConflict {
      guard var reader = try? BoardReader(path: copy.path, refusingLinks: true), let batch = try? reader.readNew(), reader.boardID == board
      else { continue }
      for event in batch.events where !lines.contains(event.line) {
        // By itself: a line keeps all that was read together with it.
        let line = Array(event.line)[...]
        lines.insert(line)
        order.append(line)
      }
    }
    return order
  }

  /// The board of the first sound line, without reading on.
  private static func board(of path: String) throws(BoardFileError) -> BoardID? {
    let file = try Descriptor.openRegular(path, O_RDONLY)
    do throws(SystemError) {
      var scan = try FileScan(file)
      try scan.look(chunkBytes: 64 << 10) { _ in false }
      return scan.board
    } catch {
      throw .trouble(error.trouble)
    }
  }

  /// Whether a sync tool would call a file this: Syncthing, Dropbox, Nextcloud and ownCloud, Seafile and others, in the languages of their users here.
  static func namesConflict(_ name: String) -> Bool {
    let name = name.lowercased()
    if contains(name, ".sync-conflict-") { return true }
    guard let open = name.firstIndex(of: "("), let close = name[open...].firstIndex(of: ")") else { return false }
    let remark = String(name[open..<close])
    return conflictWords.contains { contains(remark, $0) }
  }

  /// English, Dutch ("conflicterende kopie"), German ("in Konflikt stehende Kopie"), French ("copie en conflit"), Spanish and Portuguese ("conflicto", "conflito"),
  /// Italian ("in conflitto"), Danish and Swedish ("konflikt", "motstridig").
  private static let conflictWords = ["conflict", "konflikt", "conflit", "motstridig"]

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
