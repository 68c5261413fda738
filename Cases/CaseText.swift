// A case as a value, and how it is read from Markdown: a title, and text that the board keeps as it is.
import Board
import Words

/// A neighbourhood that groups think about.
public struct CaseText: Equatable, Sendable {
  /// `[a-z0-9-]`, from the file's name: `Maisonnettes.nl.md` is `maisonnettes`.
  public let slug: String
  /// The heading that the file begins with.
  public let title: Phrase
  /// The file's Markdown without its title.
  public let text: Phrase

  /// What both languages of a text may take once they are escaped, in bytes. The rest of a line of 64 KiB holds the titles and the envelope.
  public static let roomForText = 56_000

  /// The two cases that come with the program, in both languages. Read from embedded Markdown each time: ask for them only when a board is made.
  /// - Throws: The fault, when somebody broke the embedded files; the tests hold that nobody did.
  public static func builtIn() throws(MarkdownFault) -> [CaseText] {
    try parse([.maisonnettesNl, .maisonnettesEn, .dorpNl, .dorpEn].map { MarkdownFile($0) }, language: .nl)
  }

  /// Reads one case: a line `# Title`, and text under it.
  /// - Parameters:
  ///   - file: The file.
  ///   - language: The language of its text, where the file's name does not say.
  /// - Returns: The case, in one language.
  /// - Throws: The first thing in the file that no case can be made from.
  public static func parse(_ file: MarkdownFile, language: Language) throws(MarkdownFault) -> CaseText {
    let language = file.language ?? language
    let lines = try file.lines()
    let first = lines.firstIndex { !$0.isBlank } ?? 0
    let title = try Heading.title(lines[first], of: file.name)
    let body = lines[(first + 1)...].drop(while: \.isBlank)
    guard let start = body.first, let last = body.lastIndex(where: { !$0.isBlank }) else {
      throw MarkdownFault(file: file.name, line: lines[first].number, problem: .missingText)
    }
    let text = body[...last].map(\.text).joined(separator: "\n")
    try MarkdownFault.Part.caseText.check(text, file: file.name, line: start.number)
    let read = CaseText(
      slug: slug(forFile: file, title: title), title: Phrase(title, in: language), text: Phrase(text, in: language))
    guard read.fitsALine else { throw MarkdownFault(file: file.name, line: start.number, problem: .tooLarge) }
    return read
  }

  /// Reads the cases of a board, in the order of the files. Two files that differ only in their language (`dorp.nl.md`, `dorp.en.md`) are
  /// one case; other files with the same name become cases of their own.
  /// - Parameters:
  ///   - files: The files.
  ///   - language: The language of a file whose name does not say.
  /// - Returns: The cases; no two have the same slug.
  /// - Throws: The first thing that no case can be made from.
  public static func parse(_ files: [MarkdownFile], language: Language) throws(MarkdownFault) -> [CaseText] {
    var cases: [(stem: String, languages: Set<Language>, study: CaseText)] = []
    var slugs: Set<String> = []
    for file in files {
      let read = try parse(file, language: language)
      let its = file.language ?? language
      if let index = cases.firstIndex(where: { $0.stem == file.stem && !$0.languages.contains(its) }) {
        let both = cases[index].study.translated(by: read)
        guard both.fitsALine else { throw MarkdownFault(file: file.name, line: 1, problem: .tooLarge) }
        cases[index].study = both
        cases[index].languages.insert(its)
      } else {
        let study = CaseText(slug: unique(read.slug, among: &slugs), title: read.title, text: read.text)
        cases.append((file.stem, [its], study))
      }
    }
    return cases.map(\.study)
  }

  private func translated(by other: CaseText) -> CaseText {
    CaseText(slug: slug, title: title.filled(from: other.title), text: text.filled(from: other.text))
  }

  private var fitsALine: Bool {
    Self.escapedBytes(of: text.nl) + Self.escapedBytes(of: text.en) <= Self.roomForText
  }

  /// What a text takes in the board file.
  static func escapedBytes(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + escapedBytes($1) } }

  /// What a scalar takes in the board file, whose lines are printable ASCII: others become one `\u` escape, or two beyond 16 bits.
  private static func escapedBytes(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x22, 0x5C: 2
    case 0x20...0x7E: 1
    case 0x1_0000...: 12
    default: 6
    }
  }

  /// From the file's name, which a facilitator chose; from the title where there is no name (standard input). Never a bare number: that names a
  /// case by its place.
  private static func slug(forFile file: MarkdownFile, title: String) -> String {
    let name = file.stem.split(separator: "/").last ?? ""
    let slug = [Words.slug(of: name), Words.slug(of: title)].first { !$0.isEmpty } ?? "case"
    return slug.allSatisfy(\.isNumber) ? "case-\(slug)" : slug
  }
}

/// A case to fill in, as a Markdown file: what to write, and in which order. It is itself a sound case.
public func caseTemplate(in language: Language) -> String {
  (language == .nl ? Embedded.sjabloonNl : .sjabloonEn).text
}
