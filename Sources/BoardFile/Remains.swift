// Whose a file is in which no sound line was found: that of a board that was damaged, or somebody else's.
import Board
import SystemCalls

extension FileScan {
  /// Whether a file without a sound line is something else than this board: there is text in it, and nowhere the board's id, which stands in each of its lines.
  ///
  /// Zeros, spaces and line ends are no text: a power cut leaves zeros, UTF-16 has one beside every letter, and editors break lines.
  func isSomethingElse(than board: BoardID) throws(SystemError) -> Bool {
    let id = Array(board.text.utf8)
    var place = 0
    var hasText = false
    var rest: [UInt8] = []
    while case let chunk = try file.bytes(at: place, count: Self.pieceBytes), !chunk.isEmpty {
      place += chunk.count
      let text = rest + chunk.filter { $0 > 0x20 }
      if text.firstRange(of: id) != nil { return false }
      hasText = hasText || !text.isEmpty
      rest = Array(text.suffix(id.count - 1))
    }
    return hasText
  }

  private static var pieceBytes: Int { 256 << 10 }
}
