// Pasted text between its two markers. Grows to a bound and no further, whatever comes.

/// Collects what is pasted, until the end marker.
struct PasteCollector: Equatable {
  /// The most bytes that are kept of one paste; the rest is read and dropped. A note has 4000 characters; this is 250 notes at once.
  static let largest = 1 << 20
  private static let endMarker = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many bytes of the end marker have come; they belong to the text if it is not the marker after all.
  private var matched = 0

  /// Takes the next byte, and says whether the paste is complete.
  mutating func feed(_ byte: UInt8) -> Bool {
    if byte == Self.endMarker[matched] {
      matched += 1
      return matched == Self.endMarker.count
    }
    keep(Self.endMarker[..<matched])
    // ESC is the marker's first byte and occurs in it nowhere else, so a mismatch can begin the marker only here.
    matched = byte == Self.endMarker[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// What has been pasted, as text; bytes that are no characters are left out.
  func text(in encoding: ScalarDecoder.Encoding) -> String {
    var decoder = ScalarDecoder(encoding)
    return String(String.UnicodeScalarView(bytes.compactMap { decoder.feed($0) }))
  }

  private mutating func keep(_ more: some Collection<UInt8>) { bytes += more.prefix(max(0, Self.largest - bytes.count)) }
}
