// An open file that is given back when its owner is done, and what can be done with it. Every call goes through System.retry.
import CSystem
import Glibc
import SystemCalls

/// An open file; closed when it is let go.
struct Descriptor: ~Copyable {
  let number: Int32

  init(owning number: Int32) { self.number = number }

  /// Never follows a link at the path's end, never waits for the other side of a pipe.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
    number = try System.retry { open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode) }
  }

  deinit { _ = Glibc.close(number) }

  /// Opens a regular file and nothing else; a pipe or a device is not even opened, because that can have effects of its own.
  static func openRegular(_ path: String, _ flags: Int32) throws(BoardFileError) -> Descriptor {
    try opening { () throws(SystemError) in try System.status(of: path) }.expectRegular()
    let file = try openNoLink(path, flags)
    try working { () throws(SystemError) in try file.status() }.expectRegular()
    return file
  }

  private static func openNoLink(_ path: String, _ flags: Int32) throws(BoardFileError) -> Descriptor {
    // It has become a link since it was looked at.
    do throws(SystemError) { return try Descriptor(opening: path, flags) } catch {
      throw error.code == ELOOP ? .symbolicLink : error.opening
    }
  }

  /// Closes now, for those who want to know whether that went well: some file systems tell only then that the disk is full.
  consuming func close() throws(SystemError) {
    let number = self.number
    discard self
    // Linux has closed the descriptor even when it says EINTR.
    if Glibc.close(number) == -1, errno != EINTR { throw SystemError(code: errno) }
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try System.retry { fstat(number, &status) }
    return FileStatus(status)
  }

  /// Reads from a place in the file until the buffer is full or the file ends.
  /// - Returns: how many bytes were read.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let got = try System.retry { pread(number, rest.baseAddress, rest.count, offset + count) }
      if got == 0 { break }
      count += got
    }
    return count
  }

  /// The bytes at a place in the file; fewer where the file ends.
  /// `before` comes in front of them: the beginning of a line whose rest is read.
  func bytes(at offset: Int, count: Int, after before: ArraySlice<UInt8> = []) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: before.count + count) { buffer, filled in
      _ = buffer.update(fromContentsOf: before)
      filled = before.count
      do throws(SystemError) {
        filled += try read(
          into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[before.count..<(before.count + count)])),
          at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all bytes at the descriptor's place (the end of the file where it was opened to append).
  /// - Returns: whether one write was enough.
  @discardableResult func write(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    var rest = bytes[...]
    while true {
      let written = try System.retry { rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) } }
      rest = rest.dropFirst(written)
      if rest.isEmpty { return written == bytes.count }
    }
  }

  /// Where the next byte would be written; after an append, the end of what was appended.
  func position() throws(SystemError) -> Int { try System.retry { lseek(number, 0, SEEK_CUR) } }

  /// Waits until the bytes, and what is needed to read them, are on the disk.
  func flush() throws(SystemError) { try System.retry { fdatasync(number) } }

  /// The same, and everything else about the file or folder.
  func flushAll() throws(SystemError) { try System.retry { fsync(number) } }

  /// Waits for the lock that everybody takes who appends. It belongs to this open file and goes when that is closed.
  ///
  /// One byte at 2^30, far past the end of any board: where locks forbid reading, as over SMB, this one stops no reader.
  func lockForAppending() throws(SystemError) { try lock(praat_F_OFD_SETLKW) }

  /// The same, for at most so many milliseconds.
  /// - Returns: whether it has the lock.
  func lockForAppending(within milliseconds: Int, _ limit: LockLimit) throws(SystemError) -> Bool {
    let deadline = Signal.uptime() + milliseconds
    limit.begin(milliseconds: milliseconds)
    defer { limit.end() }
    var lock = Self.lock(F_WRLCK)
    // Not System.retry: it would go on waiting.
    while fcntl(number, praat_F_OFD_SETLKW, &lock) == -1 {
      let code = errno
      guard code == EINTR else { throw SystemError(code: code) }
      if Signal.uptime() >= deadline { return false }
    }
    return true
  }

  /// Takes the same lock if nobody has it; or shares it with others who share it.
  /// - Returns: whether it did.
  func tryLock(sharing: Bool = false) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try lock(praat_F_OFD_SETLK, sharing ? F_RDLCK : F_WRLCK)
      return true
    } catch {
      if error.code == EAGAIN || error.code == EACCES { return false }
      throw error
    }
  }

  /// Whether somebody else has it, or shares it; nobody where there are no locks.
  var isLockedByOthers: Bool {
    var lock = Self.lock(F_WRLCK)
    return fcntl(number, praat_F_OFD_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// Lets it go before the file is closed.
  func unlock() throws(SystemError) { try lock(praat_F_OFD_SETLK, F_UNLCK) }

  /// Says that this program makes the file smaller now; a byte of its own, so that it holds nobody up. It goes with the descriptor.
  /// - Returns: whether no other program does.
  func tryClaim() -> Bool { tryByte(1) }

  /// Says that this program takes notes in now, likewise.
  /// - Returns: whether no other program does, as far as locks can say.
  func tryTurn() -> Bool { tryByte(2) || SystemError(code: errno).saysNoLocks }

  /// Locks a byte so far behind that of who appends.
  private func tryByte(_ distance: Int) -> Bool {
    var lock = Self.lock(F_WRLCK)
    lock.l_start += distance
    return fcntl(number, praat_F_OFD_SETLK, &lock) == 0
  }

  private func lock(_ command: Int32, _ type: Int32 = F_WRLCK) throws(SystemError) {
    var lock = Self.lock(type)
    try System.retry { fcntl(number, command, &lock) }
  }
}

extension Descriptor {
  private static func lock(_ type: Int32) -> flock {
    flock(l_type: Int16(type), l_whence: Int16(SEEK_SET), l_start: 1 << 30, l_len: 1, l_pid: 0)
  }

  /// Whether it is on a file system of this machine alone, as far as is known: then nobody but a program that is stopped, or one that means ill, holds a lock for long.
  var isKnownToBeLocal: Bool {
    var status = statfs()
    guard fstatfs(number, &status) == 0 else { return false }
    return Self.localFileSystems.contains(UInt32(truncatingIfNeeded: status.f_type))
  }

  /// Numbers from statfs(2): ext2/3/4, xfs, btrfs, tmpfs, overlay, zfs, f2fs, vfat, exfat.
  static let localFileSystems: Set<UInt32> = [
    0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630, 0x2FC1_2FC1, 0xF2F5_2010, 0x4D44, 0x2011_BAB0,
  ]
}

extension SystemError {
  /// Whether the file system has no locks.
  var saysNoLocks: Bool { [ENOLCK, EINVAL, EOPNOTSUPP, ENOSYS].contains(code) }
}
