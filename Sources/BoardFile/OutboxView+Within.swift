// Whether a board file has everything that stands in an outbox: nearly always it has, and finding that out is not to cost what looking for the rest would.
import Board
import Glibc
import SystemCalls

extension OutboxView {
  /// Whether every event line stands, as it is, among those of these events. A line that doesn't may still say the same as one of them.
  ///
  /// Goes through the outbox in one small buffer: most of what reading a whole file costs is the memory that it is read into.
  func isWithin(_ events: [Event]) throws(SystemError) -> Bool {
    var known = FingerprintSet(capacity: events.count)
    for index in events.indices { _ = known.insert(Fingerprint.of(events[index].line)) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * FileLimits.lineBytes, alignment: 16)
    defer { buffer.deallocate() }
    var (place, kept) = (0, 0)
    while place < end {
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[kept..<min(buffer.count, kept + end - place)])
      let count = try read(into: free, at: place)
      if count == 0 { return false }
      place += count
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)])
      guard let rest = Self.rest(of: bytes, after: known), rest.count < buffer.count else { return false }
      kept = rest.count
      if kept > 0, let base = buffer.baseAddress, let from = rest.baseAddress { memmove(base, from, kept) }
    }
    return true
  }

  /// What comes after the last whole line; none when one of the event lines before it is not known.
  private static func rest(of bytes: UnsafeRawBufferPointer, after known: FingerprintSet) -> UnsafeRawBufferPointer? {
    var rest = bytes
    while let base = rest.baseAddress, let found = memchr(base, 0x0A, rest.count) {
      let length = UnsafeRawPointer(found) - base
      let line = UnsafeRawBufferPointer(rebasing: rest[..<length])
      if line.starts(with: OutboxRecord.eventStart), !known.contains(Fingerprint.of(line)) { return nil }
      rest = UnsafeRawBufferPointer(rebasing: rest[(length + 1)...])
    }
    return rest
  }
}
