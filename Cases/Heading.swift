// The little of Markdown that a plate and a case are read by: headings, and paragraphs that were wrapped by hand.

/// A line that begins with hash signs.
struct Heading: Equatable {
  /// 1 to 6.
  let depth: Int
  /// Without hash signs at the end, and without emphasis around it.
  let text: String

  /// Reads `## Sociaal beheer`. The space after the signs is often forgotten: two or more signs count without it, and so does a single one
  /// where only a title can stand (`isTitle`); elsewhere `#buurt` is a tag.
  init?(_ line: String, isTitle: Bool = false) {
    let start = line.drop { $0 == " " }
    guard line.count - start.count <= 3 else { return nil }
    let rest = start.drop { $0 == "#" }
    let depth = start.count - rest.count
    guard (1...6).contains(depth), depth > 1 || isTitle || rest.first?.isWhitespace ?? true else { return nil }
    var text = rest.trimmed
    let unsigned = text.reversed().drop { $0 == "#" }
    if unsigned.first?.isWhitespace ?? true { text = text.dropLast(text.count - unsigned.count).trimmed }
    self.depth = depth
    self.text = String(text.withoutEmphasis)
  }
}

extension Heading {
  /// The title of a plate, a case or an agenda, which is the first line that says something.
  static func title(_ line: Line, of file: String) throws(MarkdownFault) -> String {
    guard let heading = Heading(line.text, isTitle: true), heading.depth == 1, !heading.text.isEmpty else {
      throw MarkdownFault(file: file, line: line.number, problem: .missingTitle)
    }
    try MarkdownFault.Part.title.check(heading.text, file: file, line: line.number)
    return heading.text
  }
}

extension Substring {
  var withoutEmphasis: Substring {
    let isMark: (Character) -> Bool = { $0 == "*" || $0 == "_" }
    guard let first = firstIndex(where: { !isMark($0) }), let last = lastIndex(where: { !isMark($0) }) else { return self[endIndex...] }
    return self[first...last].trimmed
  }
}

/// Paragraphs as they are read line by line, and put together again: where the lines ended in the file says nothing about a screen.
struct Prose {
  private var lines: [Line] = []

  /// The first line that says something.
  var firstLine: Int? { lines.first { !$0.isBlank }?.number }

  mutating func append(_ line: Line) { lines.append(line) }

  /// The paragraphs, a blank line between them; an item of a list keeps a line of its own.
  var text: String {
    var text = ""
    var isAfterBlank = false
    for line in lines {
      let words = line.text.trimmed
      if words.isEmpty {
        isAfterBlank = true
        continue
      }
      if !text.isEmpty { text += isAfterBlank ? "\n\n" : Self.isListItem(words) ? "\n" : " " }
      text += words
      isAfterBlank = false
    }
    return text
  }

  private static func isListItem(_ words: Substring) -> Bool {
    if ["- ", "* ", "+ "].contains(where: words.hasPrefix) { return true }
    let rest = words.drop { $0.isASCII && $0.isNumber }
    return rest.count < words.count && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
  }
}
