// Anybody's text as CommonMark that shows exactly that text: nothing in it can become a heading, a link, a picture or raw HTML.

extension String {
  /// The text within a line of CommonMark; a line feed becomes a hard break, and the next line begins with `indent`.
  func markdown(indent: String = "") -> String {
    let lines = visible.split(separator: "\n").map { Self.markdown(line: $0) }.filter { !$0.isEmpty }
    return lines.joined(separator: "\\\n" + indent)
  }

  /// The text on one line of CommonMark, as a heading or a table's cell needs it.
  var markdownOnOneLine: String { Self.markdown(line: onOneLineVisible[...]) }

  private static func markdown(line: Substring) -> String {
    let line = line.drop(while: \.isWhitespace).unicodeScalars
    var text = UnicodeScalarView()
    text.reserveCapacity(line.count + 8)
    // What only means something where a line begins: list marks, headings, underlines of headings, numbers of a list.
    var isBeginning = true
    var isNumber = false
    for scalar in line {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "!", "$", "#": text.append("\\")
      case "-", "+", "=": if isBeginning { text.append("\\") }
      case ".", ")": if isNumber { text.append("\\") }
      default: break
      }
      text.append(scalar)
      isNumber = (isBeginning || isNumber) && ("0"..."9").contains(scalar)
      isBeginning = false
    }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return String(text)
  }
}
