// Makes a board file: either all of it is there, or nothing.
import Board
import CSystem
import Glibc
import SystemCalls

/// Makes a new board file with these events, which have their place on disk when this returns. Overwrites nothing.
/// - Parameters:
///   - path: where.
///   - id: the board's.
///   - events: what it begins with.
///   - outbox: keeps the events too, so that they come back when the file loses them.
/// - Returns: why they could not be kept there, if so; the board is made all the same.
/// - Throws: ``BoardFileError``: exists, missing (the folder), empty (no events), unwritable or trouble.
@discardableResult
public func createBoard(at path: String, id: BoardID, events: [Event], keepingIn outbox: Outbox? = nil) throws(BoardFileError) -> Trouble? {
  var bytes: [UInt8] = []
  for event in events {
    bytes.append(contentsOf: try Line.encode(event, board: id))
    bytes.append(0x0A)
  }
  guard !bytes.isEmpty else { throw .empty }
  guard bytes.count <= FileLimits.fileBytes else { throw .tooBig }
  try BoardCreation(path: path, bytes: bytes).run()
  guard let outbox else { return .missing }
  do throws(BoardFileError) {
    try outbox.keep(created: bytes, at: System.resolve(path))
    return nil
  } catch {
    return error.trouble
  }
}

/// A file is written beside its place under another name, and then linked into place, which fails when something is there already. Who is killed halfway
/// leaves no board, at most a stray `.board-….tmp`.
struct BoardCreation {
  let path: String
  let bytes: [UInt8]
  /// What links one name to another file; a test can take it away, as file systems without hard links do.
  var link: (String, String) -> Int32 = { Glibc.link($0, $1) }

  func run() throws(BoardFileError) {
    let (folder, name) = System.split(path)
    guard !name.isEmpty else { throw .isDirectory }
    let folderStatus: FileStatus
    do throws(SystemError) {
      folderStatus = try System.statusFollowingLinks(of: folder)
    } catch {
      throw error.code == ENOTDIR ? .trouble(.system(ENOTDIR)) : error.opening
    }
    guard folderStatus.isFolder else { throw .trouble(.system(ENOTDIR)) }
    if let there = try? System.status(of: path) {
      if there.isLink { _ = try System.resolve(path) }
      throw .exists
    }
    let temporary = Self.temporary(in: folder)
    do throws(SystemError) {
      try write(temporary, sharedWithGroup: folderStatus.passesOnItsGroup)
      defer { unlink(temporary) }
      do throws(SystemError) {
        try System.retry { link(temporary, path) }
      } catch {
        guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EINVAL].contains(error.code) else { throw error }
        try writeInPlace(sharedWithGroup: folderStatus.passesOnItsGroup)
      }
      try System.flush(folder: folder)
    } catch {
      throw error.code == EEXIST ? .exists : error.opening
    }
  }

  private static let (start, end) = (".board-", ".tmp")

  /// A name in a folder for what does not stay.
  static func temporary(in folder: String) -> String { System.join(folder, start + newWriterID().text + end) }

  /// Nobody takes as many seconds to make a board.
  private static let longest = 60

  /// What programs left beside a file that were ended while they made a board; not what is being made now.
  static func leftovers(beside path: String) -> [String] {
    let folder = System.split(path).folder
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var found: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) }
      guard name.hasPrefix(start), name.hasSuffix(end), WriterID(String(name.dropFirst(start.count).dropLast(end.count))) != nil else {
        continue
      }
      let path = System.join(folder, name)
      if let status = try? System.status(of: path), status.isRegular, time(nil) - status.seconds > longest { found.append(path) }
    }
    return found.sorted()
  }

  private func write(_ path: String, sharedWithGroup: Bool) throws(SystemError) {
    let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
    do throws(SystemError) {
      try fill(file, sharedWithGroup: sharedWithGroup)
      try file.close()
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Where there are no hard links: whoever comes meanwhile finds an empty file, and waits for the lock before writing to it.
  private func writeInPlace(sharedWithGroup: Bool) throws(SystemError) {
    let file = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL | O_APPEND, mode: 0o666)
    do throws(SystemError) {
      // Such file systems may have no locks either; then nothing better can be done.
      try? file.lockForAppending()
      try fill(file, sharedWithGroup: sharedWithGroup)
      try file.close()
    } catch {
      unlink(path)
      throw error
    }
  }

  private func fill(_ file: borrowing Descriptor, sharedWithGroup: Bool) throws(SystemError) {
    let number = file.number
    if sharedWithGroup { try System.retry { fchmod(number, 0o660) } }
    try file.write(bytes)
    try file.flushAll()
  }
}
