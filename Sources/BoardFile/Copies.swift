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

/// Looks for copies of a board beside its file: regular files whose name has `.praat` in it, once for each inode, size and modification time.
public struct Copies {
  private let path: String
  private let board: BoardID
  /// The files that were looked at, as they were.
  private var looked: [String: FileStatus] = [:]

  /// Beyond this, a folder is something else than a place for boards.
  private static let filesLookedAt = 256

  /// Looks at nothing yet. `path` is the resolved one.
  public init(of path: String, board: BoardID) {
    self.path = path
    self.board = board
  }

  /// The copies that are there now and have not been looked at before as they are, by name.
  public mutating func find() -> [BoardCopy] {
    let (folder, own) = System.split(path)
    var found: [BoardCopy] = []
    for name in System.names(in: folder).filter({ $0.utf8.count < 256 && Self.contains($0, ".praat") }).sorted().prefix(Self.filesLookedAt)
    where name != own {
      let path = System.join(folder, name)
      guard let status = try? System.status(of: path), status.isRegular, status.size <= FileLimits.fileBytes, looked[name] != status else {
        continue
      }
      looked[name] = status
      if Self.board(of: path) == board { found.append(BoardCopy(path: path, isConflict: Self.namesConflict(name))) }
    }
    return found
  }

  /// The lines of the conflict copies that were not taken in before.
  mutating func takeIn() -> [ArraySlice<UInt8>] {
    find().filter(\.isConflict).flatMap { copy -> [ArraySlice<UInt8>] in
      guard var reader = try? BoardReader(path: copy.path, refusingLinks: true), let batch = try? reader.readNew(), reader.boardID == board
      else { return [] }
      return batch.events.map(\.line)
    }
  }

  /// The board of the first sound line, without reading on.
  private static func board(of path: String) -> BoardID? {
    guard let file = try? Descriptor.openRegular(path, O_RDONLY), var scan = try? FileScan(file) else { return nil }
    try? scan.look(chunkBytes: 64 << 10) { _ in false }
    return scan.board
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
