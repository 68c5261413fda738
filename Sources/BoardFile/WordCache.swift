// Words that stand in almost every line (a field's name, a case, a theme, a group) are made once, and not once a line.

/// Short texts that were read lately, by their bytes. One that is asked for again costs no allocation, and takes no memory of its own.
///
/// A slot holds one text; another one that belongs in the same slot takes its place. So it never grows, whatever stands in a file.
final class WordCache {
  /// Where they stand. For who reads a line, with nothing to count each time; the cache has to be kept meanwhile.
  let table = WordTable()

  deinit { table.clear() }
}

/// The slots of a ``WordCache``.
struct WordTable {
  private struct Slot {
    /// The bytes of the text, zeros behind them. No zero stands in a line, so these say how long it is too.
    var key: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var text = ""
  }

  /// The longest text that is kept; also how many bytes there have to be, whatever comes after the text.
  static let bytes = 24
  private static let count = 256
  private let slots: UnsafeMutablePointer<Slot>

  fileprivate init() {
    slots = .allocate(capacity: Self.count)
    slots.initialize(repeating: Slot(), count: Self.count)
  }

  fileprivate func clear() {
    slots.deinitialize(count: Self.count)
    slots.deallocate()
  }

  /// The text of so many printable bytes, at most ``bytes``. That many can be read at the place.
  func text(at place: UnsafeRawPointer, count: Int) -> String {
    let key = (
      Self.word(at: place, count: count), Self.word(at: place + 8, count: count - 8), Self.word(at: place + 16, count: count - 16)
    )
    let mixed = (key.0 &* 0x9E37_79B9_7F4A_7C15) ^ (key.1 &* 0xC2B2_AE3D_27D4_EB4F) ^ (key.2 &* 0x1656_67B1_9E37_79F9)
    let slot = slots + Int(truncatingIfNeeded: mixed >> 56)
    if slot.pointee.key == key { return slot.pointee.text }
    let text = String(decoding: UnsafeRawBufferPointer(start: place, count: count), as: UTF8.self)
    slot.pointee = Slot(key: key, text: text)
    return text
  }

  /// The first bytes of eight; those beyond the count are zero.
  @inline(__always) private static func word(at place: UnsafeRawPointer, count: Int) -> UInt64 {
    if count <= 0 { return 0 }
    let word = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & (1 << UInt64(8 * count) &- 1)
  }
}
