// A manual page's text as roff has it, and the few requests of man(7) that a page needs. Everything is ASCII: troff reads no UTF-8 by itself.

/// The source of a manual page, line after line.
struct Roff {
  private(set) var text = ""

  /// The title line, which every page begins with.
  mutating func begin(_ name: String, section: Int, day: String, source: String, manual: String) {
    let words = [source, manual].map { "\"\(Self.escaped($0))\"" }
    text += ".TH \(name.uppercased()) \(section) \(day) \(words.joined(separator: " "))\n"
    // No hyphens that are not there, and no wide gaps: names and commands are to be found and copied.
    text += ".nh\n.ad l\n"
  }

  mutating func heading(_ words: String) { text += ".SH \(Self.escaped(words))\n" }

  mutating func subheading(_ words: String) { text += ".SS \(Self.escaped(words))\n" }

  /// A paragraph of its own; the first of a section is one already.
  mutating func gap() { text += ".PP\n" }

  /// A paragraph of which only the first line begins at the margin.
  mutating func hanging(by columns: Int) { text += ".HP \(columns)\n" }

  /// Pieces that are roff already, none of which breaks within.
  mutating func typed(_ pieces: [String]) {
    text += Self.broken(pieces.map { $0.split(separator: " ").joined(separator: "\\~") }.joined(separator: " ")) + "\n"
  }

  mutating func paragraph(_ words: String) { text += "\(Self.line(words))\n" }

  /// Something and what it is, indented below it.
  mutating func entry(_ term: String, _ about: String) { text += ".TP\n\(term)\n\(Self.line(about))\n" }

  /// Lines that stand as they are, to be copied.
  mutating func example(_ lines: [String]) {
    text += ".RS 4\n.nf\n" + lines.map { "\(Self.line($0, isCode: true))\n" }.joined() + ".fi\n.RE\n"
  }

  static func bold(_ words: String) -> String { "\\fB\(escaped(words, isCode: true))\\fR" }

  static func slanted(_ words: String) -> String { "\\fI\(escaped(words, isCode: true))\\fR" }

  /// A line of text: one that begins with a point or an apostrophe would be a request.
  private static func line(_ words: String, isCode: Bool = false) -> String {
    let line = escaped(words, isCode: isCode)
    return isCode ? guarded(line) : broken(line)
  }

  private static func guarded(_ line: String) -> String { line.hasPrefix(".") || line.hasPrefix("\\(aq") ? "\\&" + line : line }

  /// The same text in lines that others can read as well; troff fills them anew.
  private static func broken(_ text: String) -> String {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.utf8.count + 1 + word.utf8.count <= 78 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.map(guarded).joined(separator: "\n")
  }

  /// Text in which nothing means anything to roff.
  /// - Parameters:
  ///   - words: on one line.
  ///   - isCode: whether every hyphen is one that somebody types; else only those of what looks like a command, an option or a file are.
  /// - Returns: the text as roff reads it.
  static func escaped(_ words: String, isCode: Bool = false) -> String {
    words.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let isTyped = isCode || isLiteral(word)
      return word.unicodeScalars.map { escaped($0, isTyped: isTyped) }.joined()
    }.joined(separator: " ")
  }

  /// Whether it looks like something that is typed as it stands: an option, a file, a number, or a command with a hyphen in its name.
  private static func isLiteral(_ word: Substring) -> Bool {
    if word.contains(where: { "/=._0123456789".contains($0) }) || word.first(where: { $0.isLetter || $0 == "-" }) == "-" { return true }
    let bare = word.filter { $0.isLetter || $0 == "-" }
    return bare.contains("-") && Subcommand(rawValue: bare) != nil
  }

  private static func escaped(_ scalar: Unicode.Scalar, isTyped: Bool) -> String {
    switch scalar {
    case "\\": "\\(rs"
    case "-": isTyped ? "\\-" : "-"
    case "'": "\\(aq"
    case "\"": "\\(dq"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case "‘": "\\(oq"
    case "’": "\\(cq"
    case "“": "\\(lq"
    case "”": "\\(rq"
    case "…": "..."
    case _ where scalar.isASCII: String(scalar)
    default: "\\[u\(String(repeating: "0", count: max(0, 4 - digits(scalar).count)))\(digits(scalar))]"
    }
  }

  private static func digits(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16, uppercase: true) }
}
