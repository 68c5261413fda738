// JSON from elsewhere: what Foundation's reader takes, ours takes with the same meaning; what is wrong is told with its line.
import Board
import Foundation
import Testing

@testable import BoardFile

@Suite struct JSONDocumentTests {
  @Test(
    "documents that are sound",
    arguments: [
      "{}", " [ ]\n", "\"é 👩‍👩‍👧 \\u00e9\"", "[1,-2,\n\ttrue,false,null]\r\n", "{\"a\":{\"b\":[[[[[[[[[[\"diep\"]]]]]]]]]]}}",
      "\u{FEFF}{\"a\":\"\\n\\\"\\\\\"}",
      "\"\u{7F}\u{85}\u{2028}\"", "{\"é\":\"\\\\é\"}",
    ])
  func sound(_ text: String) throws {
    let ours = try readJSON(Array(text.utf8))
    let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8).dropBOM, options: .fragmentsAllowed)
    #expect(Self.isSame(ours, theirs), "\(ours) \(theirs)")
  }

  private static func isSame(_ ours: Value, _ theirs: Any) -> Bool {
    switch ours {
    case .null: theirs is NSNull
    case .flag(let flag): theirs as? Bool == flag
    case .number(let number): theirs as? Int64 == number
    case .decimal(let digits): (theirs as? Double) == Double(digits)
    case .text(let text): (theirs as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
    case .list(let values):
      (theirs as? [Any]).map { others in others.count == values.count && zip(values, others).allSatisfy(isSame) } ?? false
    case .map(let entries):
      (theirs as? [String: Any]).map { others in
        others.count == entries.count && entries.allSatisfy { name, value in others[name].map { isSame(value, $0) } ?? false }
      } ?? false
    }
  }

  @Test(
    "what is wrong, and on which line",
    arguments: [
      ("", 1), ("{", 1), ("[1,\n2,\n]", 3), ("{\"a\":1,\n\"a\":2}", 2), ("[\n\"twee\nregels\"]", 2), ("[\"\\é\"]", 1), ("[é]", 1),
      ("\n\n[1]x", 3),
      ("{'a':1}", 1), ("[01]", 1), ("\"\\ud800\"", 1),
    ])
  func faults(_ text: String, _ line: Int) {
    #expect(throws: JSONFault(line: line)) { try readJSON(Array(text.utf8)) }
  }

  @Test("bytes that are no UTF-8, and nesting without end") func hostile() {
    #expect(throws: JSONFault(line: 2)) { try readJSON(Array("[\n\"".utf8) + [0xE9] + Array("\"]".utf8)) }
    #expect(throws: JSONFault(line: 1)) { try readJSON(Array(String(repeating: "[", count: 100_000).utf8)) }
  }
}

extension Data {
  fileprivate var dropBOM: Data { starts(with: [0xEF, 0xBB, 0xBF]) ? Data(dropFirst(3)) : self }
}
