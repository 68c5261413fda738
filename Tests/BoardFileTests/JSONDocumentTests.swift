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
    "what is wrong, and where",
    arguments: [
      ("", 1, 1), ("{", 1, 2), ("[1,\n2,\n]", 3, 1), ("[\n\"twee\nregels\"]", 2, 6), ("[\"\\é\"]", 1, 4), ("[é]", 1, 2), ("\n\n[1]x", 3, 4),
      ("{'a':1}", 1, 2), ("{\n\"é👍\": \"ö\" 5}", 2, 11), ("\u{FEFF}{]", 1, 2),
    ])
  func faults(_ text: String, _ line: Int, _ column: Int) {
    #expect(throws: JSONFault(line: line, column: column)) { try readJSON(Array(text.utf8)) }
  }

  @Test(
    "what is wrong with a whole value is on its line",
    arguments: [("{\"a\":1,\n\"a\":2}", 2), ("[01]", 1), ("\"\\ud800\"", 1), (String(repeating: "[", count: 100_000), 1)])
  func lines(_ text: String, _ line: Int) {
    let fault = #expect(throws: JSONFault.self) { try readJSON(Array(text.utf8)) }
    #expect(fault?.line == line)
  }

  @Test("bytes that are no UTF-8") func bytes() {
    #expect(throws: JSONFault(line: 2, column: 2)) { try readJSON(Array("[\n\"".utf8) + [0xE9] + Array("\"]".utf8)) }
  }
}

extension Data {
  fileprivate var dropBOM: Data { starts(with: [0xEF, 0xBB, 0xBF]) ? Data(dropFirst(3)) : self }
}
