// A Markdown file as it came in: its name and its bytes, and how lines are got from them. What the lines mean is up to Plate and CaseText.
import Board

/// A Markdown file that somebody made: a plate, or a case.
public struct MarkdownFile: Equatable, Sendable {
  /// The path or name as it was given; faults are reported under it, and a case gets its slug from it.
  public let name: String
  /// Everything in it, in whatever encoding it turns out to have.
  public let bytes: [UInt8]

  /// A file of this name with these bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// One that the program has in itself.
  init(_ file: Embedded) { self.init(name: file.rawValue, bytes: Array(file.text.utf8)) }

  /// The language that the name ends in, as in `dorp.en.md`; none when it does not say.
  public var language: Language? {
    Language.allCases.first { withoutFormat.lowercased().hasSuffix(".\($0.rawValue)") }
  }

  /// The name without `.md` and without the language: two files with the same stem are one text in two languages.
  public var stem: String {
    let name = withoutFormat
    return language.map { String(name.dropLast($0.rawValue.count + 1)) } ?? String(name)
  }

  private var withoutFormat: Substring {
    let lower = name.lowercased()
    let ending = [".md", ".markdown", ".txt"].first { lower.hasSuffix($0) } ?? ""
    return name.dropLast(ending.count)
  }
}

/// One line of a file, counted from 1, tabs opened up and without white space at its end.
struct Line: Equatable {
  let number: Int
  let text: String

  var isBlank: Bool { text.isEmpty }
}

extension MarkdownFile {
  /// The file's lines, at least one of which says something. LF, CRLF and CR all end a line, and a byte order mark is passed over.
  func lines() throws(MarkdownFault) -> [Line] {
    var lines: [Line] = []
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      lines.append(try line(lines.count + 1, of: rest[rest.startIndex..<end]))
      let isPair = end + 1 < rest.endIndex && rest[end] == 0x0D && rest[end + 1] == 0x0A
      rest = rest[min(end + (isPair ? 2 : 1), rest.endIndex)...]
    }
    guard lines.contains(where: { !$0.isBlank }) else { throw MarkdownFault(file: name, line: 1, problem: .empty) }
    return lines
  }

  private func line(_ number: Int, of bytes: ArraySlice<UInt8>) throws(MarkdownFault) -> Line {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw MarkdownFault(file: name, line: number, problem: .notUTF8) }
    if let control = text.unicodeScalars.first(where: Self.isControl) {
      throw MarkdownFault(file: name, line: number, problem: .controlCharacter(control))
    }
    return Line(number: number, text: String(Self.withoutTabs(text).trimmedAtEnd))
  }

  /// C0 but for the tab, DEL, C1, and Unicode's own line and paragraph separators, which no editor shows and every screen shows differently.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Tabs become spaces, to the next multiple of four as Markdown has it: a board shows no tabs.
  private static func withoutTabs(_ text: String) -> String {
    guard text.utf8.contains(0x09) else { return text }
    var opened = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        repeat { opened.append(" ") } while opened.count % 4 != 0
      } else {
        opened.append(scalar)
      }
    }
    return String(opened)
  }
}

extension StringProtocol {
  var trimmedAtEnd: SubSequence {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
    return self[...last]
  }

  var trimmed: SubSequence { trimmedAtEnd.drop { $0.isWhitespace } }
}
