// How notes break into lines, remembered from picture to picture: nearly all of them stand on the next as they stood on the last, and each is measured
// before it is drawn. What it says is what WrappedText says of the same text.
import Canvas
import Synchronization

/// The lines of notes that were asked for lately.
final class BrokenLines: Sendable {
  private struct Request: Hashable {
    let text: String
    let width: Int
    let limit: Int
    let glyphs: GlyphSet
  }

  /// More than stand on any screen; then all are forgotten at once.
  private static let most = 1_000

  private let known = Mutex<[Request: WrappedText]>([:])

  /// The lines of a note for so many columns, and at most so many.
  func of(_ text: String, width: Int, limit: Int, glyphs: GlyphSet) -> WrappedText {
    let request = Request(text: text, width: width, limit: limit, glyphs: glyphs)
    return known.withLock { known in
      if let lines = known[request] { return lines }
      let lines = WrappedText(text, width: width, glyphs: glyphs, limit: limit, hyphenates: true)
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[request] = lines
      return lines
    }
  }
}
