// What `doctor` finds out about a folder that boards are in: its file system, and whether locks and notices work there. Leaves nothing behind.
import Board
import CSystem
import Glibc
import SystemCalls

/// A folder as it turns out to be when it is tried.
public struct FolderTrial: Sendable {
  /// How a lock fared.
  public enum Lock: Equatable, Sendable {
    /// Two opened files kept each other out.
    case works
    /// There is one to be had, and it keeps nobody out.
    case keepsNobodyOut
    /// The file system has none.
    case none
    /// It could not be tried, and why: nothing may be made in this folder.
    case untried(Trouble)
  }

  /// The number of statfs(2), and a name where it is a known one.
  public let fileSystem: (number: UInt32, name: String?)
  /// Whether other machines may write there too; then it is looked at more often.
  public let isOnNetwork: Bool
  /// Bytes that this user may still write.
  public let freeBytes: UInt64
  /// How a lock on a file that was made for it, and removed, fared.
  public let lock: Lock

  /// Tries the folder of a file.
  /// - Throws: ``BoardFileError`` when there is no such folder, or it can't be looked at.
  public init(of path: String) throws(BoardFileError) {
    let folder = System.split(path).folder
    var status = statfs()
    try opening { () throws(SystemError) in _ = try System.retry { statfs(folder, &status) } }
    let number = UInt32(truncatingIfNeeded: status.f_type)
    fileSystem = (number, Self.names[number])
    isOnNetwork = BoardWatch.isOnNetwork(folder)
    freeBytes = UInt64(clamping: status.f_bavail).multipliedReportingOverflow(by: UInt64(clamping: status.f_bsize)).partialValue
    lock = Self.tryLock(in: folder)
  }

  /// Why nothing can be kept in a folder, found out by keeping something there, and taking it away again; none when it can.
  public static func trouble(keepingIn folder: String) -> Trouble? {
    let path = BoardCreation.temporary(in: folder)
    do throws(SystemError) {
      let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
      defer { unlink(path) }
      try file.write([UInt8](repeating: 0x0A, count: 4_096))
      try file.flush()
      return nil
    } catch {
      return error.trouble
    }
  }

  private static func tryLock(in folder: String) -> Lock {
    let path = BoardCreation.temporary(in: folder)
    do throws(SystemError) {
      let file = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
      defer { unlink(path) }
      let other = try Descriptor(opening: path, O_RDWR)
      do throws(SystemError) {
        guard try file.tryLock() else { return .keepsNobodyOut }
        return try other.tryLock() ? .keepsNobodyOut : .works
      } catch {
        if error.saysNoLocks { return .none }
        throw error
      }
    } catch {
      return .untried(error.trouble)
    }
  }

  /// From statfs(2) and <linux/magic.h>, as people know them.
  private static let names: [UInt32: String] = [
    0xEF53: "ext2/3/4", 0x5846_5342: "xfs", 0x9123_683E: "btrfs", 0x0102_1994: "tmpfs", 0x794C_7630: "overlay", 0x2FC1_2FC1: "zfs",
    0xF2F5_2010: "f2fs", 0x4D44: "vfat", 0x2011_BAB0: "exfat", 0x5346_544E: "ntfs", 0xF15F: "ecryptfs", 0x6969: "nfs", 0x517B: "smb",
    0xFE53_4D42: "smb2", 0xFF53_4D42: "cifs", 0x6573_5546: "fuse", 0x0102_1997: "9p", 0x00C3_6400: "ceph", 0x5346_414F: "afs",
    0x7375_7245: "coda", 0x0BD0_0BD0: "lustre", 0x4750_4653: "gpfs", 0x0116_1970: "gfs2", 0x7461_636F: "ocfs2", 0x786F_4256: "vboxsf",
    0xBACB_ACBC: "vmhgfs",
  ]
}

/// Whether this machine tells programs of changes to files (inotify), and how many programs of one user it tells.
public struct NoticeTrial: Sendable {
  /// The error number that a new watch got; none when it got one.
  public let failure: Int32?
  /// The most instances for one user, as /proc/sys/fs/inotify has it; none where that can't be read.
  public let instances: Int?
  /// The most watches for one user.
  public let watches: Int?

  /// Asks for one, and gives it back.
  public init() {
    do throws(SystemError) {
      _ = Descriptor(owning: try System.retry { inotify_init1(Int32(IN_CLOEXEC)) })
      failure = nil
    } catch {
      failure = error.code
    }
    instances = Self.limit("max_user_instances")
    watches = Self.limit("max_user_watches")
  }

  private static func limit(_ name: String) -> Int? {
    guard let file = try? Descriptor(opening: "/proc/sys/fs/inotify/" + name, O_RDONLY), let bytes = try? file.bytes(at: 0, count: 32)
    else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
  }
}
