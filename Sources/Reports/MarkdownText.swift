// Anybody's text as CommonMark that shows exactly that text: nothing in it can become a heading, a link, a picture or raw HTML.

extension String {
  /// The text within a line of CommonMark; a line feed becomes a hard break, and the next line begins with `indent`.
  func markdown(indent: String = "") -> String {
    let lines = visible.utf8.split(separator: 0x0A).map { Self.markdown(line: Substring($0)) }.filter { !$0.isEmpty }
    return lines.joined(separator: "\\\n" + indent)
  }

  /// The text on one line of CommonMark, as a heading or a table's cell needs it.
  var markdownOnOneLine: String { Self.markdown(line: onOneLineVisible[...]) }

  private static func markdown(line: Substring) -> String {
    let line = line.drop(while: \.isWhitespace)
    var text: [UInt8] = []
    text.reserveCapacity(line.utf8.count + 8)
    // What only means something where a line begins: list marks, headings, underlines of headings, numbers of a list.
    var isBeginning = true
    var isNumber = false
    for byte in line.utf8 {
      switch Unicode.Scalar(byte) {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "!", "$", "#": text.append(UInt8(ascii: "\\"))
      case "-", "+", "=": if isBeginning { text.append(UInt8(ascii: "\\")) }
      case ".", ")": if isNumber { text.append(UInt8(ascii: "\\")) }
      default: break
      }
      text.append(byte)
      isNumber = (isBeginning || isNumber) && (0x30...0x39).contains(byte)
      isBeginning = false
    }
    var whole = String(decoding: text, as: UTF8.self).unicodeScalars
    while let last = whole.last, last.properties.isWhitespace { whole.removeLast() }
    return String(whole)
  }
}
