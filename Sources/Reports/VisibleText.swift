// Anybody's text made fit for a report: what would be invisible, or would turn the text around it about, becomes something that can be seen. The screen's
// sanitiser (Canvas) goes further, because a terminal's cell can't hold whole emoji; here they stay as they are.

/// The most marks that stay on a letter; as many as on the screens.
private let mostMarks = 4

extension String {
  /// The text with nothing in it that can't be seen, but for spaces, line feeds and what joins letters and emoji.
  var visible: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return self }
    var text = UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      let (isMark, shown) = Self.shown(scalar)
      marks = isMark ? marks + 1 : 0
      if marks > mostMarks { continue }
      if let shown, shown != "\u{FFFD}" || text.last != shown { text.append(shown) }
    }
    return String(text)
  }

  /// The text with control characters made visible and everything else as it is; line feeds and tabs stay.
  var withoutControls: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }) { return self }
    var text = UnicodeScalarView()
    text.append(contentsOf: unicodeScalars.lazy.map { $0 == "\t" || $0 == "\n" ? $0 : Self.shownControl($0) ?? $0 })
    return String(text)
  }

  /// The text on one line.
  package var onOneLineVisible: String {
    visible.utf8.split(separator: 0x0A).map { String(Substring($0)) }.joined(separator: " / ")
  }

  private static func shownControl(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    default: nil
    }
  }

  /// What a scalar is shown as; nothing for what is dropped.
  private static func shown(_ scalar: Unicode.Scalar) -> (isMark: Bool, Unicode.Scalar?) {
    switch scalar.value {
    case 0x0A: return (false, scalar)
    case 0x09: return (false, " ")
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE...0x2FF: return (false, scalar)
    // What joins emoji and the letters of some scripts, and what chooses how they look.
    case 0x200C, 0x200D, 0xFE00...0xFE0F: return (true, scalar)
    default: break
    }
    if let control = shownControl(scalar) { return (false, control) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return (true, scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar)
    case .format where (0xE0020...0xE007F).contains(scalar.value): return (true, nil)
    case .format where scalar.value == 0xAD: return (false, "-")
    case .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: return (false, "\u{FFFD}")
    default: return (false, scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar)
    }
  }
}
