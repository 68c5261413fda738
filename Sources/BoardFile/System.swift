// What is asked of the system about paths and folders, and what its errors are called on a board.
import Board
import CSystem
import Glibc
import SystemCalls

extension SystemError {
  /// The words of the board for it.
  var trouble: Trouble {
    switch code {
    case ENOSPC: .diskFull
    case EDQUOT: .overQuota
    case EFBIG: .fileTooBig
    case EIO: .inputOutput
    case EROFS: .readOnlyFileSystem
    case EACCES, EPERM: .noPermission
    case ESTALE: .staleHandle
    case ENOENT, ENOTDIR: .missing
    case ENOLCK: .noLocks
    default: .system(code)
    }
  }

  /// What it means while a board file is opened.
  var opening: BoardFileError {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .isDirectory
    case ENXIO: .notRegular
    case ELOOP: .trouble(.system(ELOOP))
    default: .trouble(trouble)
    }
  }

  /// What it means of a name that somebody gave: a link that leads nowhere is no file that can be made, and a file is no folder.
  func naming(_ path: String) -> BoardFileError {
    switch code {
    case ENOENT where (try? System.status(of: path))?.isLink == true: .danglingLink
    case ENOTDIR: .trouble(.system(ENOTDIR))
    default: opening
    }
  }
}

/// Does something with the system whose errors are to be told as those of a board file that is being opened.
func opening<Result: ~Copyable>(_ body: () throws(SystemError) -> Result) throws(BoardFileError) -> Result {
  do throws(SystemError) { return try body() } catch { throw error.opening }
}

/// The same for one that is open already.
func working<Result: ~Copyable>(_ body: () throws(SystemError) -> Result) throws(BoardFileError) -> Result {
  do throws(SystemError) { return try body() } catch { throw .trouble(error.trouble) }
}

extension System {
  /// What the path itself names: a symbolic link is not followed.
  static func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    try retry { lstat(path, &status) }
    return FileStatus(status)
  }

  static func statusFollowingLinks(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    try retry { stat(path, &status) }
    return FileStatus(status)
  }

  /// A path's folder and what it is called there; the name is empty when a slash ends it.
  static func split(_ path: String) -> (folder: String, name: String) {
    // Bytes, not characters: a combining accent after the slash would hide it.
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
  }

  static func join(_ folder: String, _ name: String) -> String { folder == "/" ? "/" + name : "\(folder)/\(name)" }

  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  /// The path with all links followed, from the root.
  static func resolve(_ path: String) throws(BoardFileError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemError(code: errno).naming(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Gives the names in a folder their place on disk. Some file systems can't do that, and do it by themselves.
  static func flush(folder: String) throws(SystemError) {
    let number = try retry { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    let descriptor = Descriptor(owning: number)
    do throws(SystemError) {
      try descriptor.flushAll()
    } catch {
      guard error.code == EINVAL || error.code == EOPNOTSUPP else { throw error }
    }
  }

  /// What stands in a folder, in no order; nothing where it can't be read.
  static func names(in folder: String) -> [String] { (try? list(folder)) ?? [] }

  /// What stands in a folder, in no order.
  static func list(_ folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  /// Whether this user may write the file.
  static func mayWrite(_ path: String) -> Bool { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 }
}

/// Which file it is, and how it stands.
struct FileStatus: Equatable {
  /// What stays the same as long as it is the same file.
  struct Identity: Equatable {
    let device: UInt64
    let inode: UInt64
  }

  let identity: Identity
  let size: Int
  let seconds: Int
  let nanoseconds: Int
  let mode: UInt32

  init(_ status: stat) {
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = status.st_size
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    mode = status.st_mode
  }

  var isLink: Bool { mode & S_IFMT == S_IFLNK }
  var isRegular: Bool { mode & S_IFMT == S_IFREG }
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }

  /// Whether new files get this folder's group: how folders are set up that several users share.
  var passesOnItsGroup: Bool { isFolder && mode & S_ISGID != 0 }

  /// Throws unless it is a regular file.
  func expectRegular() throws(BoardFileError) {
    switch mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    case S_IFLNK: throw .symbolicLink
    default: throw .notRegular
    }
  }
}
