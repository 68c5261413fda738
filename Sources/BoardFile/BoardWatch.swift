// Notices that a board file may have changed: inotify where it is to be had, and how often to look at the file besides.
import CSystem
import Glibc
import SystemCalls

/// Watches one board file: what is written to it, by whatever name, and which file stands at its path. Of other files in its folder only their names are
/// told, when they come and go: what is written to those wakes nobody.
public struct BoardWatch: ~Copyable {
  private let notifier: Descriptor?
  private let path: String
  private let folder: String
  private let name: [UInt8]
  /// What inotify calls the file that stands at the path, or stood there last; none where it is not watched by itself.
  private var file: Int32?
  /// Whether the folder tells of all that is written in it: where the file can't be watched by itself.
  private var hearsAllWrites = false
  /// After how many milliseconds to look at the file even when nothing was reported: what other machines write on a network file system is not.
  public let lookInterval: Int

  /// Readable when something happened to the file, or to a name in its folder; none where inotify is not to be had.
  public var descriptor: Int32? {
    switch notifier {
    case .some(let notifier): notifier.number
    case .none: nil
    }
  }

  /// Never fails: where there are no watches left, which over ssh all groups share as one user, it says to look more often.
  public init(path: String) {
    let (folder, name) = System.split(path)
    self.path = path
    self.folder = folder
    self.name = Array(name.utf8)
    // The folder first: who puts another file in place before that one is watched is heard.
    notifier = Self.notifier(for: folder)
    lookInterval =
      switch notifier {
      case .none: 200
      case .some: Self.isOnNetwork(folder) ? 1_000 : 5_000
      }
    if Self.staysTheSameFile(path) { watchFile() } else { hearAllWrites() }
  }

  private static func notifier(for folder: String) -> Descriptor? {
    guard let number = try? System.retry({ inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) }) else { return nil }
    let notifier = Descriptor(owning: number)
    if inotify_add_watch(number, folder, names) >= 0 { return notifier }
    return nil
  }

  private static let names = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

  /// Watches the file that stands at the path now instead of the one before. While none does, the one before: it may live on without a name.
  private mutating func watchFile() {
    guard let number = descriptor, !hearsAllWrites else { return }
    let watched = inotify_add_watch(number, path, UInt32(IN_MODIFY | IN_DONT_FOLLOW))
    if watched < 0 {
      if errno != ENOENT { hearAllWrites() }
      return
    }
    if let file, file != watched { inotify_rm_watch(number, file) }
    file = watched
  }

  /// From now on, as there is no other way.
  private mutating func hearAllWrites() {
    hearsAllWrites = true
    if let number = descriptor { _ = inotify_add_watch(number, folder, Self.names | UInt32(IN_MODIFY)) }
  }

  /// Takes what was reported off the descriptor. Look at the file afterwards and not before: it may be another one by now, which is watched from here on.
  /// - Returns: whether any of it was about the file.
  @discardableResult public mutating func drain() -> Bool {
    guard let number = descriptor else { return false }
    var news = News()
    withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 8) { buffer in
      // Not for as long as names in the folder keep coming and going: what is left over makes the descriptor readable again, and is taken then.
      for _ in 0..<16 {
        guard let count = try? System.retry({ read(number, buffer.baseAddress, buffer.count) }), count > 0 else { break }
        take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &news)
      }
    }
    if news.isOfName { watchFile() }
    return news.isOfFile
  }

  /// What reports came to.
  private struct News {
    /// Whether the file may have changed, or may be another one.
    var isOfFile = false
    /// Whether another one may stand at its path.
    var isOfName = false
  }

  /// Goes through the reports: a fixed head, then the name that it is about, filled up with zeros; none where it is about what is watched itself.
  private mutating func take(_ reports: UnsafeRawBufferPointer, _ news: inout News) {
    let head = MemoryLayout<inotify_event>.size
    var at = 0
    while at + head <= reports.count {
      let report = reports.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
      let end = min(at + head + Int(report.len), reports.count)
      let isNamed = reports[(at + head)..<end].prefix(while: { $0 != 0 }).elementsEqual(name)
      at = end
      // Some reports were lost, or the folder or the file is gone: only a look tells. A file that this one gave up itself is told of as well.
      let isLost = report.mask & UInt32(IN_Q_OVERFLOW | IN_IGNORED) != 0
      if report.wd == file, isLost { file = nil }
      news.isOfFile = news.isOfFile || isNamed || isLost || report.wd == file
      news.isOfName = news.isOfName || isNamed && report.mask & UInt32(IN_MODIFY) == 0 || isLost
    }
  }

  /// Whether a file of this path is another one only after its name was told of: not where other machines replace it, and not where one file lies over
  /// another (overlayfs), which older systems tell of by the folder alone.
  private static func staysTheSameFile(_ path: String) -> Bool {
    var status = statfs()
    guard statfs(path, &status) == 0 else { return false }
    let kind = UInt32(truncatingIfNeeded: status.f_type)
    return Descriptor.localFileSystems.contains(kind) && kind != 0x794C_7630
  }

  static func isOnNetwork(_ folder: String) -> Bool {
    var status = statfs()
    guard statfs(folder, &status) == 0 else { return false }
    return networkFileSystems.contains(UInt32(truncatingIfNeeded: status.f_type))
  }

  /// Numbers from statfs(2) and <linux/magic.h>. FUSE counts: sshfs, rclone and cloud drives are.
  private static let networkFileSystems: Set<UInt32> = [
    0x6969,  // NFS
    0x517B,  // SMB
    0xFE53_4D42,  // SMB2
    0xFF53_4D42,  // CIFS
    0x6573_5546,  // FUSE
    0x0102_1997,  // 9P
    0x00C3_6400,  // Ceph
    0x5346_414F,  // AFS
    0x7375_7245,  // Coda
    0x0BD0_0BD0,  // Lustre
    0x4750_4653,  // GPFS
    0x0116_1970,  // GFS2
    0x7461_636F,  // OCFS2
    0x786F_4256,  // VirtualBox folders
    0xBACB_ACBC,  // VMware folders
  ]
}
