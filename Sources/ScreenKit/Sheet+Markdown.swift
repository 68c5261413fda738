// A case's Markdown as lines on the screen: headings, paragraphs, lists and quotations. Anything else is shown as it stands.
import Canvas
import Words

extension Sheet {
  /// Adds Markdown.
  package mutating func addMarkdown(_ text: String) {
    var paragraph: [Substring] = []
    var isQuote = false

    func plain(_ text: String) -> String { text.split(separator: "**", omittingEmptySubsequences: false).joined() }

    func finish(_ sheet: inout Sheet) {
      defer { paragraph = [] }
      guard !paragraph.isEmpty else { return }
      let text = plain(paragraph.map { String($0).trimmed }.joined(separator: " "))
      sheet.add(text, isQuote ? .panelQuiet : .panel, indent: isQuote ? "│ " : "")
    }

    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = String(line).trimmed
      let quoted = words.hasPrefix(">")
      if words.isEmpty || quoted != isQuote || words.hasPrefix("#") || words.hasPrefix("- ") || words.hasPrefix("* ") {
        finish(&self)
        isQuote = quoted
      }
      if words.isEmpty {
        addGap()
      } else if words.hasPrefix("#") {
        addGap()
        add(plain(String(words.drop { $0 == "#" }).trimmed), .panelStrong)
      } else if words.hasPrefix("- ") || words.hasPrefix("* ") {
        add(plain(String(words.dropFirst(2)).trimmed), indent: "  ", first: "· ")
      } else if quoted {
        let inside = String(words.dropFirst()).trimmed
        if inside.isEmpty { finish(&self) } else { paragraph.append(inside[...]) }
      } else {
        paragraph.append(words[...])
      }
    }
    finish(&self)
    while lines.last?.isEmpty == true { lines.removeLast() }
  }
}
