// Text as it came in from a keyboard or a clipboard, made fit for a note, a field or a line.
import Canvas
import Words

extension String {
  /// Pasted text as a note may hold it: line ends as LF, tabs as spaces, no other control characters.
  var pasteable: String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": if last != "\r" { scalars.append("\n") }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": scalars.append("\n")
      case "\t", "\u{B}", "\u{C}": scalars.append(" ")
      default: if scalar.properties.generalCategory != .control { scalars.append(scalar) }
      }
      last = scalar
    }
    return String(scalars)
  }

  /// Whether there is nothing in it that anybody could see.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.isUnseen) }

  /// The text without its line ends: for where there is one line.
  package var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}

extension Unicode.Scalar {
  /// Whether it takes no ink: white space, and what is there for software only.
  fileprivate var isUnseen: Bool {
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800 { return true }
    switch properties.generalCategory {
    case .control, .format: return true
    default: return false
    }
  }
}
