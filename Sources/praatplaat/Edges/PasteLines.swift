// A sentence in lines of a terminal, with what somebody may paste left whole: a terminal folds a line that is too long, and copies it as the one line it is.
import Canvas

/// The lines of a sentence: broken between words, but not within a command or a path.
/// - Parameters:
///   - text: on one line.
///   - width: the columns of the terminal.
///   - glyphs: what it can show.
/// - Returns: lines; one that a command or a word makes longer than the terminal is wide is left to the terminal.
func linesToPaste(_ text: String, width: Int, glyphs: GlyphSet) -> [String] {
  var lines: [String] = []
  for piece in pieces(of: text) {
    if let line = lines.last, case let longer = line + " " + piece, Canvas.width(of: longer, in: glyphs) <= width {
      lines[lines.count - 1] = longer
    } else {
      lines.append(piece)
    }
  }
  return lines
}

/// Words, and commands as one word: from `praatplaat` and the name of a command to the end of the sentence, its clause or its quotation.
private func pieces(of text: String) -> [String] {
  var pieces: [String] = []
  var words = text.split(separator: " ", omittingEmptySubsequences: false)[...]
  while let word = words.popFirst() {
    var piece = String(word)
    if word.hasSuffix("praatplaat"), let name = words.first, Subcommand(rawValue: String(name)) != nil {
      while !piece.endsCommand, let next = words.first, next != "·" {
        piece += " " + next
        words.removeFirst()
      }
    }
    pieces.append(piece)
  }
  return pieces
}

extension String {
  /// Whether a command ends here; not within a name that the shell has in quotes.
  fileprivate var endsCommand: Bool {
    if hasPrefix("‘"), contains("’") { return true }
    return last.map(".,;)".contains) ?? false && count(where: { $0 == "'" }).isMultiple(of: 2)
  }
}
