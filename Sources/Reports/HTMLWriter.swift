// HTML, written element by element. Text goes in escaped, always; markup only comes from this room.

/// Collects a page.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup of our own.
  mutating func raw(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Anybody's text.
  mutating func text(_ text: String) {
    var text = text.visible
    text.withUTF8 { letters in
      var written = 0
      for place in letters.indices {
        guard let name = Self.name(of: letters[place]) else { continue }
        bytes.append(contentsOf: letters[written..<place])
        raw(name)
        written = place + 1
      }
      bytes.append(contentsOf: letters[written...])
    }
  }

  /// What HTML calls a letter that is markup otherwise.
  private static func name(of letter: UInt8) -> String? {
    switch letter {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// A title that is broken between the parts of a long word where its column is narrow, and nowhere else.
  mutating func title(_ text: String) {
    for (number, part) in text.wordParts.enumerated() {
      if number > 0 { raw("&shy;") }
      self.text(part)
    }
  }

  /// An element with a class, or with more attributes of our own, and what `content` puts in it.
  mutating func element(_ name: String, _ classes: String = "", _ attributes: String = "", _ content: (inout HTMLWriter) -> Void) {
    open(name, classes, attributes)
    content(&self)
    raw("</\(name)>\n")
  }

  /// An element with nothing but text in it.
  mutating func element(_ name: String, _ classes: String = "", _ attributes: String = "", text: String) {
    open(name, classes, attributes)
    self.text(text)
    raw("</\(name)>\n")
  }

  /// A part of the page that links can lead to, under its heading.
  mutating func section(_ classes: String, id: String, _ heading: String, _ content: (inout HTMLWriter) -> Void) {
    element("section", classes, id.isEmpty ? "" : "id=\"\(id)\"") { page in
      page.element("h2", "", "dir=\"auto\"", text: heading)
      content(&page)
    }
  }

  /// A list with an element of `content` for each of these; nothing where there are none.
  mutating func list<Element>(_ classes: String = "", _ elements: [Element], _ content: (inout HTMLWriter, Element) -> Void) {
    if elements.isEmpty { return }
    element("ul", classes) { page in for element in elements { page.element("li") { page in content(&page, element) } } }
  }

  /// The place of what is not listed.
  mutating func more(_ words: String?, as name: String = "p") { if let words { element(name, "more", text: words) } }

  /// A cell with a count and a bar as long as it is, of a hundred.
  mutating func countCell(_ classes: String, _ count: Int, bar width: Int) { barCell(classes, "\(count)", bar: width) }

  /// The same with words for the number.
  mutating func barCell(_ classes: String, _ number: String, bar width: Int) {
    element("td", classes) { page in
      page.element("span", "number", text: number)
      page.raw(
        "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"\(width)\" height=\"8\"/></svg>"
      )
    }
  }

  /// An attribute whose value is anybody's text.
  static func attribute(_ name: String, _ value: String) -> String {
    var writer = HTMLWriter()
    writer.text(value)
    return "\(name)=\"\(String(decoding: writer.bytes, as: UTF8.self))\""
  }

  private mutating func open(_ name: String, _ classes: String, _ attributes: String) {
    raw("<\(name)")
    if !classes.isEmpty { raw(" class=\"\(classes)\"") }
    if !attributes.isEmpty { raw(" \(attributes)") }
    raw(">")
  }
}
