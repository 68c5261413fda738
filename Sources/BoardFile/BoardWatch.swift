// Notices that a board file may have changed: inotify where it is to be had, and how often to look at the file besides.
import CSystem
import Glibc
import SystemCalls

/// Watches the folder of one board file: appends by this machine, and files that are put in its place.
public struct BoardWatch: ~Copyable {
  private let notifier: Descriptor?
  private let name: [UInt8]
  /// After how many milliseconds to look at the file even when nothing was reported: what other machines write on a network file system is not.
  public let lookInterval: Int

  /// Readable when something happened in the folder; none where inotify is not to be had.
  public var descriptor: Int32? {
    switch notifier {
    case .some(let notifier): notifier.number
    case .none: nil
    }
  }

  /// Never fails: where there are no watches left, which over ssh all groups share as one user, it says to look more often.
  public init(path: String) {
    let (folder, name) = System.split(path)
    self.name = Array(name.utf8)
    notifier = Self.watch(folder)
    lookInterval =
      switch notifier {
      case .none: 200
      case .some: Self.isOnNetwork(folder) ? 1_000 : 5_000
      }
  }

  private static func watch(_ folder: String) -> Descriptor? {
    guard let number = try? System.retry({ inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) }) else { return nil }
    let notifier = Descriptor(owning: number)
    let changes = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    if inotify_add_watch(number, folder, changes) >= 0 { return notifier }
    return nil
  }

  /// Takes what was reported off the descriptor.
  /// - Returns: whether any of it was about the file.
  @discardableResult public mutating func drain() -> Bool {
    guard let number = descriptor else { return false }
    var isConcerned = false
    withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 8) { buffer in
      // Not for as long as something else in the folder keeps changing: what is left over makes the descriptor readable again.
      for _ in 0..<16 {
        guard let count = try? System.retry({ read(number, buffer.baseAddress, buffer.count) }), count > 0 else { break }
        isConcerned = concerns(UnsafeRawBufferPointer(rebasing: buffer[..<count])) || isConcerned
      }
    }
    return isConcerned
  }

  /// Goes through the reports: a fixed head, then the name that it is about, filled up with zeros.
  private func concerns(_ reports: UnsafeRawBufferPointer) -> Bool {
    let head = MemoryLayout<inotify_event>.size
    var at = 0
    while at + head <= reports.count {
      let report = reports.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
      let end = min(at + head + Int(report.len), reports.count)
      // Some reports were lost, or the folder is gone: only a look tells.
      if report.mask & UInt32(IN_Q_OVERFLOW | IN_IGNORED) != 0 { return true }
      if reports[(at + head)..<end].prefix(while: { $0 != 0 }).elementsEqual(name) { return true }
      at = end
    }
    return false
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
