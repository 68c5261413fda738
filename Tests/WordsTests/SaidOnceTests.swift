// What the program says, it says in one place: the sources are read as text, and a pair of Dutch and English that stands twice is named.
import Board
import Foundation
import Testing
import Words

/// A pair of Dutch and English as it stands in a source file.
private struct Said: Hashable {
  let nl: String
  let en: String
}

/// Goes through a source file and finds `nl: "…", en: "…"`, on one line or more.
private struct PairScanner {
  private let text: [Character]
  private var at = 0

  init(_ text: String) { self.text = Array(text) }

  /// The pairs, each with its line, counted from 1.
  static func pairs(in text: String) -> [(said: Said, line: Int)] {
    var scanner = PairScanner(text)
    var pairs: [(Said, Int)] = []
    var line = 1
    while scanner.at < scanner.text.count {
      let start = scanner.at
      if let nl = scanner.literal(after: "nl:"), scanner.skip(","), let en = scanner.literal(after: "en:") {
        pairs.append((Said(nl: nl, en: en), line))
      } else {
        scanner.at = start + 1
      }
      line += scanner.text[start..<scanner.at].count(where: \.isNewline)
    }
    return pairs
  }

  private mutating func skip(_ word: String) -> Bool {
    var here = at
    while here < text.count, text[here].isWhitespace { here += 1 }
    guard text[here...].starts(with: word) else { return false }
    at = here + word.count
    return true
  }

  /// A literal of one line, with what is interpolated in it.
  private mutating func literal(after label: String) -> String? {
    guard skip(label), skip("\"") else { return nil }
    let start = at
    skipText()
    return String(text[start..<max(start, at - 1)])
  }

  /// Past the quotation mark that ends a literal.
  private mutating func skipText() {
    while at < text.count, text[at] != "\"" {
      if text[at] == "\\", at + 1 < text.count, text[at + 1] == "(" { skipInterpolation() } else { at += text[at] == "\\" ? 2 : 1 }
    }
    at += 1
  }

  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      switch text[at] {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"":
        at += 1
        skipText()
        continue
      default: break
      }
      at += 1
    } while at < text.count && (depth > 0 || text[at - 1] != ")")
  }
}

@Suite("What is said, is said once") struct SaidOnceTests {
  @Test("no pair of Dutch and English stands in two places") func saidOnce() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources").standardized
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
    #expect(files.count > 200)
    var places: [Said: [String]] = [:]
    for file in files.sorted() {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      for (said, line) in PairScanner.pairs(in: text) where !said.nl.isEmpty || !said.en.isEmpty {
        places[said, default: []].append("\(file):\(line)")
      }
    }
    // Enough to know that they are found.
    #expect(places.count > 900)
    for (said, lines) in places.sorted(by: { $0.value[0] < $1.value[0] }) {
      if lines.count > 1 { Issue.record("‘\(said.nl)’ / ‘\(said.en)’ is said in \(lines.joined(separator: ", "))") }
      if said.nl == said.en { Issue.record("‘\(said.nl)’ in \(lines[0]) is not translated; where it is the same, say Phrase(both:)") }
      if said.nl.isEmpty || said.en.isEmpty { Issue.record("‘\(said.nl)\(said.en)’ in \(lines[0]) is said in one language only") }
    }
  }

  @Test("pairs are found over several lines, and with literals within what is interpolated")
  func scanning() {
    let source = #"""
      Phrase(nl: "een", en: "one")
      Phrase(
        nl: "\(count == 1 ? "a" : f("b)")) \"x\"",
        en: "\(count)")
      """#
    let pairs = PairScanner.pairs(in: source)
    #expect(pairs.map(\.said.nl) == ["een", #"\(count == 1 ? "a" : f("b)")) \"x\""#])
    #expect(pairs.map(\.said.en) == ["one", #"\(count)"#])
    #expect(pairs.map(\.line) == [1, 2])
  }
}

@Suite("What is asked about a package") struct QuestionTests {
  @Test("every question has a name, is asked, and stands in the file under a field of its own") func questions() {
    let all = Package.Question.allCases
    #expect(Set(all.map(\.title)).count == all.count && Set(all.map(\.asked)).count == all.count)
    #expect(all.map(\.field) == [.title, .tenants, .partner, .who, .first, .when])
    #expect(Package.Question.besidesName == Array(all.dropFirst()))
  }
}

@Suite("Phrases of phrases") struct PhraseTests {
  @Test("one is one, and none are several") func counts() {
    #expect(Phrase.notes(1) == Phrase(nl: "1 notitie", en: "1 note"))
    #expect(Phrase.notes(0) == Phrase(nl: "0 notities", en: "0 notes"))
    #expect(Phrase.some(3, of: 3) == Phrase.notes(3))
    #expect(Phrase.some(3, of: 8) == Phrase(nl: "3 van de 8 notities", en: "3 of 8 notes"))
  }

  @Test("a group with a number is called by it, another by its name") func groups() {
    #expect(Phrase.group("3")[.nl] == "groep 3" && Phrase.group("zuid")[.en] == "zuid")
    #expect(Phrase.author(nil)[.nl] == "begeleider")
  }
}
