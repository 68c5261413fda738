// Small files of this user that are read whole and put in place whole.
import Glibc
import SystemCalls

/// What can be done with them.
public enum SmallFile {
  /// What came of reading one.
  public enum Content: Equatable, Sendable {
    case read([UInt8])
    case missing
    /// It has more bytes than were asked for.
    case tooLarge
    /// It is a folder, a pipe or a device.
    case noFile
    /// The system refused; its error, as in errno(3).
    case refused(code: Int32)
  }

  /// Reads a file; a link is followed, and nothing waits for the other side of a pipe.
  /// - Parameters:
  ///   - path: where it is.
  ///   - most: the most bytes that are read.
  /// - Returns: what is in it, or why that is not known.
  public static func read(_ path: String, most: Int) -> Content {
    do throws(SystemError) {
      let file = Descriptor(owning: try System.retry { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) })
      var status = stat()
      try System.retry { fstat(file.number, &status) }
      guard status.st_mode & S_IFMT == S_IFREG else { return .noFile }
      let bytes = try file.bytes(at: 0, count: min(most, Int(status.st_size)) + 1)
      return bytes.count > most ? .tooLarge : .read(bytes)
    } catch {
      return switch error.code {
      case ENOENT, ENOTDIR: .missing
      case EISDIR, ENXIO: .noFile
      default: .refused(code: error.code)
      }
    }
  }

  /// Puts something else in place of what a file holds, while no other program does so: at every moment the old or the new one is whole.
  /// - Parameters:
  ///   - path: where it is; the folder is made where it is missing.
  ///   - most: the most bytes that are read. What is larger, or no file, counts as empty.
  ///   - change: from what it holds to what it is to hold.
  /// - Returns: whether it did. Another program that keeps the file for a second is not waited for.
  @discardableResult public static func replace(_ path: String, most: Int, _ change: ([UInt8]) -> [UInt8]) -> Bool {
    let lockPath = path + ".lock"
    let temporary = path + ".new"
    do throws(SystemError) {
      try Places.makeFolder(System.split(path).folder)
      let lock = try Descriptor(opening: lockPath, O_RDWR | O_CREAT, mode: 0o600)
      guard try lock.waitForLock(tries: 50) else { return false }
      let old: [UInt8] = if case .read(let bytes) = read(path, most: most) { bytes } else { [] }
      unlink(temporary)
      let file = try Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
      try file.write(change(old))
      try System.retry { rename(temporary, path) }
      return true
    } catch {
      return false
    }
  }
}

extension Descriptor {
  /// Takes the lock, asking for it so many times, a fiftieth of a second apart.
  /// - Returns: whether it has it. Where there are no locks it has.
  fileprivate func waitForLock(tries: Int) throws(SystemError) -> Bool {
    for _ in 0..<tries {
      do throws(SystemError) { if try tryLock() { return true } } catch {
        if error.saysNoLocks { return true }
        throw error
      }
      usleep(20_000)
    }
    return false
  }
}
