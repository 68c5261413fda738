// Writing to a terminal that perhaps nobody reads: what fits, within a time, and no longer.
import CSystem
import Glibc

/// Writes bytes, waiting no longer than this for somebody to read them. Safe in a signal handler.
///
/// The descriptor may be shared with a shell and others, and a flag of theirs: it does not wait only as long as a call takes.
/// - Returns: how many bytes went out; fewer than given when time was up or nobody can read them any more.
@discardableResult func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, within milliseconds: Int64) -> Int {
  let flags = fcntl(descriptor, F_GETFL)
  if flags < 0 { return 0 }
  let deadline = uptime() + milliseconds
  var count = 0
  while count < bytes.count {
    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let left = max(0, deadline - uptime())
    let found = poll(&ready, 1, Int32(clamping: left))
    if found < 0, errno == EINTR, left > 0 { continue }
    guard found > 0, ready.revents & Int16(POLLOUT) != 0 else { break }
    _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
    let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + count }, bytes.count - count)
    let code = errno
    _ = fcntl(descriptor, F_SETFL, flags)
    if written > 0 {
      count += written
    } else {
      guard code == EAGAIN || code == EINTR, left > 0 else { break }
      usleep(1_000)
    }
  }
  return count
}

/// Writes what gives a terminal back to the shell. Safe in a signal handler.
///
/// Where nobody reads in that time, the picture that waits there is thrown away: then there is room, and whoever reads later finds the terminal as it was.
func giveBack(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, within milliseconds: Int64) {
  if write(bytes, to: descriptor, within: milliseconds) == bytes.count { return }
  tcflush(descriptor, TCOFLUSH)
  write(bytes, to: descriptor, within: 0)
}

/// The same as the first for whoever is no signal handler.
@discardableResult public func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, within milliseconds: Int64) -> Int {
  bytes.withUnsafeBytes { write($0, to: descriptor, within: milliseconds) }
}
