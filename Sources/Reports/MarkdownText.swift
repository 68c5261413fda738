// Anybody's text as Markdown that shows exactly that text, under CommonMark and on a forge (GFM, linkify): nothing in it can become a heading, a link to
// somewhere else, a picture or raw HTML, and an address stays whole. What means nothing where it stands is left as it is, because a report is also read as it is.

extension String {
  /// The text within a line of Markdown; a line feed becomes a hard break, and the next line begins with `indent`.
  func markdown(indent: String = "") -> String {
    let lines = visible.utf8.split(separator: 0x0A).map { Substring($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.enumerated().map { $1.markdown(isLast: $0 == lines.count - 1) }.joined(separator: "\\\n" + indent)
  }

  /// The text on one line of Markdown, as a heading or a table's cell needs it.
  var markdownOnOneLine: String { onOneLineVisible[...].markdown(isLast: true) }
}

extension Substring {
  fileprivate func markdown(isLast: Bool) -> String {
    // Most lines are words and what ends a clause. Beyond ASCII nothing means anything.
    if isLast, utf8.first?.isLetterASCII == true, let last = utf8.last, last != 0x20, last < 0x80, utf8.allSatisfy(\.meansNothing) {
      return String(self)
    }
    let scalars = Array(unicodeScalars.drop(while: \.properties.isWhitespace))
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? 0
    var line = MarkdownLine(Array(scalars[..<end]), isLast: isLast)
    return line.written()
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetterASCII: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// Whether this is no sign, or one that only means something beside another or where a line begins.
  fileprivate var meansNothing: Bool {
    switch self {
    case 0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: isLetterASCII || isDigit || self >= 0x80
    }
  }
}

/// A line without white space around it, on its way to Markdown.
struct MarkdownLine {
  private let line: [Unicode.Scalar]
  /// Whether no other line follows, behind a backslash.
  private let isLast: Bool
  /// Where the `#`s begin that end it: at the end of a heading they would be dropped.
  private let closing: Int
  private var text: [Unicode.Scalar] = []

  init(_ line: [Unicode.Scalar], isLast: Bool) {
    (self.line, self.isLast) = (line, isLast)
    closing = line.lastIndex { $0 != "#" }.map { $0 + 1 } ?? 0
    text.reserveCapacity(line.count + 8)
  }

  mutating func written() -> String {
    var at = 0
    while at < line.count {
      let end = line[at...].firstIndex { $0.properties.isWhitespace } ?? line.count
      let before = text.count
      write(at..<end, breaking: false)
      // A word that looks like an address is left alone, and then whoever makes a link of it makes the right one. Where something in it has to be escaped,
      // a link would go to the part before that, so no part of it may look like an address. Some take the backslash at the end of a line along, and some
      // cut an address at a bracket.
      let isLeftAlone = text.count - before == end - at && !isShownDecoded(at..<end) && (isLast || end < line.count)
      if looksLikeAddress(at..<end), !isLeftAlone || isCut(at..<end) {
        text.removeSubrange(before...)
        write(at..<end, breaking: true)
      }
      at = end
      while isSpace(at) {
        text.append(line[at])
        at += 1
      }
    }
    return String(String.UnicodeScalarView(text))
  }

  /// A word.
  private mutating func write(_ word: Range<Int>, breaking: Bool) {
    var at = word.lowerBound
    while at < word.upperBound {
      if let end = address(at) {
        writeAddress(at..<end)
        at = end
      } else if let end = label(at) {
        text.append("`")
        text.append(contentsOf: line[at..<end])
        text.append("`")
        at = end
      } else {
        if needsEscape(at) || breaking && joinsAddress(at) { text.append("\\") }
        text.append(line[at])
        at += 1
      }
    }
  }

  private subscript(_ at: Int) -> Unicode.Scalar? { line.indices.contains(at) ? line[at] : nil }

  // MARK: - What means something

  private func needsEscape(_ at: Int) -> Bool {
    let next = self[at + 1]
    switch line[at] {
    case "\\", "`", "[", "|", "~", "$": return true
    // Anywhere in the line of a box `[x]` ticks it, for cmark-gfm.
    case "]": return at > 1 && line[at - 2] == "[" && (line[at - 1] == "x" || line[at - 1] == "X")
    // Between spaces it is a sign of arithmetic, unless it begins a line.
    case "*": return !(at > 0 && isSpace(at - 1) && next != nil && isSpace(at + 1))
    // Inside a word it is a letter.
    case "_": return !(isWord(at - 1) && isWord(at + 1))
    // "a < b", "<3".
    case "<": return next.map { !$0.properties.isWhitespace && !$0.isDigit && $0 != "=" && $0 != "-" } ?? false
    case "&": return beginsEntity(at)
    // A picture, where the address behind it is written as a link that says its text apart.
    case "!": return address(at + 1) != nil
    case "#": return at == 0 && (next == nil || next == "#" || isSpace(1)) || at >= closing && isSpace(closing - 1)
    // "http://" before what is no address; and what may stand under the first row of a table.
    case ":": return next == "/" && self[at + 2] == "/" || at == 0 && next == "-"
    case ">": return at == 0
    case "-", "+", "=": return at == 0 && !isWord(1)
    case ".", ")": return at > 0 && (next == nil || isSpace(at + 1)) && line[..<at].allSatisfy { $0.isDigit }
    default: return false
    }
  }

  /// `&copy;`, `&#64;`; and what GitLab takes for the number of an epic.
  private func beginsEntity(_ at: Int) -> Bool {
    if let next = self[at + 1], next == "#" || next.isDigit { return true }
    let end = line[(at + 1)...].firstIndex { !$0.isWordASCII } ?? line.count
    return end > at + 1 && self[end] == ";"
  }

  private func isSpace(_ at: Int) -> Bool { self[at]?.properties.isWhitespace ?? false }

  /// Whether a letter or a digit stands there.
  private func isWord(_ at: Int) -> Bool {
    guard let scalar = self[at] else { return false }
    return scalar.isASCII ? scalar.isWordASCII : scalar.properties.isAlphabetic
  }

  /// Whether a name or an address may begin there: for those who look for them only letters of ASCII are letters.
  private func mayBegin(_ at: Int) -> Bool { !(self[at - 1]?.isWordASCII ?? false) }

  // MARK: - Names of accounts and numbers of issues

  /// Where a label ends that begins here: `@gemeente`, `#12`, `!12`, `GH-12`, `:smile:`.
  ///
  /// A forge looks for these in what has been rendered, so that no backslash and no entity keeps it from telling somebody with that name. It does not look in
  /// code. An invisible character between would do too, but would be copied along, and an HTML comment shows where HTML is not allowed.
  private func label(_ start: Int) -> Int? {
    guard var end = oneLabel(start, isApart: mayBegin(start)) else { return nil }
    // Two next to each other are one, or their backticks would be.
    while let more = oneLabel(end, isApart: true) { end = more }
    return end
  }

  private func oneLabel(_ at: Int, isApart: Bool) -> Int? {
    // What stands before an address is no part of a name: "zie:https://x.nl".
    guard let next = self[at + 1], address(at + 1) == nil else { return nil }
    switch line[at] {
    case "@" where isApart && (next.isWordASCII || next == "_"):
      var end = run(from: at + 1) { isWord($0) || Self.ofName.contains(line[$0]) }
      while [".", "/", "@"].contains(line[end - 1]) { end -= 1 }
      return end
    case "#" where next.isDigit: return run(from: at + 1, while: isWord)
    case "!" where isApart && next.isDigit: return run(from: at + 1, while: isWord)
    case "G", "g":
      guard isApart, next == "H" || next == "h", self[at + 2] == "-", self[at + 3]?.isDigit == true else {
        return nil
      }
      return run(from: at + 3, while: isWord)
    case ":":
      let end = run(from: at + 1) { line[$0].isWordASCII || ["_", "-", "+"].contains(line[$0]) }
      let name = line[(at + 1)..<end]
      let isName = name.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } || Self.numericEmoji.contains(Array(name))
      return self[end] == ":" && isName ? end + 1 : nil
    default: return nil
    }
  }

  /// The emoji of forges that are called by figures; other figures between colons are times.
  private static let numericEmoji = ["+1", "-1", "100", "1234"].map { Array($0.unicodeScalars) }

  /// What may stand in the name of an account or a team, besides letters and digits.
  private static let ofName: Set<Unicode.Scalar> = ["_", "-", ".", "/", "@"]

  private func run(from start: Int, while isIn: (Int) -> Bool) -> Int { (start..<line.count).first { !isIn($0) } ?? line.count }
}

// MARK: - Addresses

extension MarkdownLine {
  private static let schemes = ["https://", "http://", "ftp://"].map { Array($0.unicodeScalars) }
  /// What no address has in it: quotes that only people type, and what everybody puts around one.
  private static let ends: Set<Unicode.Scalar> = [
    "<", ">", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{2026}",
  ]
  /// What belongs to the sentence when it stands at the end.
  private static let trailing: Set<Unicode.Scalar> = ["?", "!", ".", ",", ":", ";", "'", "\""]
  /// What belongs to it there when it stands before the address too; the first of those that close ends the address.
  private static let around: Set<Unicode.Scalar> = ["*", "_", "~"]
  private static let closedBySame: Set<Unicode.Scalar> = ["|", "`", "\""]
  private static let closing: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "{": "}"]

  /// Where an address ends that begins here and says by itself how it is reached.
  private func address(_ start: Int) -> Int? {
    guard mayBegin(start), let scheme = Self.schemes.first(where: { begins($0, at: start) }) else { return nil }
    let host = start + scheme.count
    return isWord(host) ? end(of: host, behind: self[start - 1]) : nil
  }

  /// Where the address ends of which this is the first letter that is no part of a scheme, and which stands behind a sign.
  private func end(of host: Int, behind before: Unicode.Scalar?) -> Int {
    var end = host
    // How many brackets of each kind were closed more often than opened.
    var unopened: [Unicode.Scalar: Int] = [:]
    while end < line.count, !isSpace(end), !Self.ends.contains(line[end]) {
      if line[end] == before, Self.closedBySame.contains(line[end]) { break }
      if let closing = Self.closing[line[end]] { unopened[closing, default: 0] -= 1 }
      if Self.closing.values.contains(line[end]) { unopened[line[end], default: 0] += 1 }
      end += 1
    }
    func isOfSentence(_ sign: Unicode.Scalar) -> Bool {
      Self.trailing.contains(sign) || sign == before && Self.around.contains(sign) || unopened[sign, default: 0] > 0
    }
    while end > host, isOfSentence(line[end - 1]) {
      end -= 1
      unopened[line[end], default: 0] -= 1
    }
    return end
  }

  private func begins(_ scheme: [Unicode.Scalar], at start: Int) -> Bool {
    // The sixth bit is all that tells capitals from small letters, and the signs have it.
    line.count > start + scheme.count && line[start].isWordASCII && zip(line[start...], scheme).allSatisfy { $0.value | 0x20 == $1.value }
  }

  /// In angle brackets, where nothing in an address means anything. Where a renderer would show it otherwise than it was written (it decodes %C3%A9, and
  /// some decode &copy;) as a link that says its text apart.
  private mutating func writeAddress(_ address: Range<Int>) {
    let isPlain = address.allSatisfy { at in
      isWord(at) || line[at].isASCII && line[at] != "\\" && line[at] != "|" && !(line[at] == "&" && beginsEntity(at))
    }
    guard isPlain, !isShownDecoded(address) else {
      text.append("[")
      for at in address {
        if line[at] == "]" || needsEscape(at) && line[at] != ":" { text.append("\\") }
        text.append(line[at])
      }
      text.append(contentsOf: "](<".unicodeScalars)
      // Behind a backslash cmark still takes an entity for one here.
      for at in address {
        if line[at] == "\\" || line[at] == "|" { text.append("\\") }
        text.append(line[at])
        if line[at] == "&", beginsEntity(at) { text.append(contentsOf: "amp;".unicodeScalars) }
      }
      text.append(contentsOf: ">)".unicodeScalars)
      return
    }
    text.append("<")
    text.append(contentsOf: line[address])
    text.append(">")
  }

  /// Whether some show another text than the address: they decode `%C3%A9`, and names of hosts with two hyphens (`xn--`).
  private func isShownDecoded(_ address: Range<Int>) -> Bool {
    address.contains { line[$0] == "%" || line[$0] == "-" && self[$0 - 1] == "-" }
  }

  /// Whether somebody may take a word, or a part of it, for an address, though it does not say how that is reached: `www.x.nl`, `gemeente.nl/a`, `//x.nl`, `wij@x.nl`.
  private func looksLikeAddress(_ word: Range<Int>) -> Bool { word.contains { joinsAddress($0) } }

  /// Whether others would cut such a word where it goes on: at a quote, or a bracket that another should go with.
  private func isCut(_ word: Range<Int>) -> Bool {
    guard let start = word.first(where: isWord) else { return false }
    let end = end(of: start, behind: self[start - 1])
    if line[start..<end].contains("\"") || (end..<word.upperBound).contains(where: isWord) { return true }
    var closing: [Unicode.Scalar] = []
    for sign in line[start..<end] {
      if let other = Self.closing[sign] { closing.append(other) }
      if Self.closing.values.contains(sign), closing.popLast() != sign { return true }
    }
    return !closing.isEmpty
  }

  /// Whether without this sign it would be none.
  private func joinsAddress(_ at: Int) -> Bool {
    switch line[at] {
    case ".", "@": isWord(at - 1) && isWord(at + 1)
    case "/": self[at + 1] == "/"
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { isASCII && UInt8(value).isDigit }
  fileprivate var isWordASCII: Bool { isASCII && (UInt8(value).isDigit || UInt8(value).isLetterASCII) }
}
