// Our JSON and checksum against others': Foundation's JSONSerialization, and the checksum's definition taken bit by bit.
import Board
import Foundation
import SeedKit
import Testing

@testable import BoardFile

@Suite("Our JSON")
struct JSONTests {
  /// What our parser makes of a text; none when it refuses.
  static func parse(_ text: [UInt8]) -> Value? {
    text.withUnsafeBufferPointer { bytes in
      guard LineParser.isPrintable(UnsafeRawBufferPointer(bytes)) else { return nil }
      var parser = JSONParser(bytes)
      guard let value = try? parser.value(), (try? parser.expectEnd()) != nil else { return nil }
      return value
    }
  }

  static func oracle(_ text: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text), options: [.fragmentsAllowed])) != nil
  }

  static let corpus: [String] = [
    "{}", "[]", "null", "true", "false", "0", "-0", "1", "-1", "10", "1.5", "1e5", "1E+5", "1e-5", "\"\"", "\"a\"", #""\u00e9""#,
    #""\ud83d\ude00""#,
    #""\"\\\/\b\f\n\r\t""#, #"{"a":1}"#, #"{"a":[1,2,{"b":null}],"c":"d"}"#, " { \"a\" : [ 1 , 2 ] } ", "[[[[[[[1]]]]]]]",
    // Refused by both.
    "", " ", "{", "}", "[", "]", "[1", "{\"a\"", "{\"a\":", "{\"a\":1", "[,1]", "{,}", "{a:1}", "{'a':1}", "01", "-", "+1", ".5", "5.",
    "1e",
    "1e+", "--1", "0x10", "tru", "truee", "nul", "NULL", "\"", "\"a", #""\""#, #""\x""#, #""\u12""#, #""\u12g4""#, "[1 2]", "{\"a\" 1}",
    "1 2", "{}{}", "[1],",
    "NaN", "Infinity", "/* a */ 1", #""\ud83d""#, #""\ude00""#, #""\ud83d\ud83d""#,
  ]

  @Test("takes and refuses what Foundation does", arguments: JSONTests.corpus)
  func againstFoundation(text: String) {
    #expect((Self.parse(Array(text.utf8)) != nil) == Self.oracle(Array(text.utf8)), "\(text)")
  }

  @Test("refuses what Foundation lets pass", arguments: ["[1,]", #"{"a":1,}"#, #"{"a":1,"a":2}"#, "[[[[[[[[[1]]]]]]]]]"])
  func stricter(text: String) {
    #expect(Self.parse(Array(text.utf8)) == nil)
  }

  /// Known differences, each wanted. We refuse a comma after the last element (Foundation does not, though RFC 8259 does), a name twice, and nesting beyond 8;
  /// Foundation refuses numbers that no double can hold, which we keep as they were written.
  private func differsOnPurpose(_ text: [UInt8]) -> Bool {
    let string = String(decoding: text, as: UTF8.self)
    let deepest = text.reduce(into: (depth: 0, most: 0)) { state, byte in
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { state.depth += 1 }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { state.depth -= 1 }
      state.most = max(state.most, state.depth)
    }.most
    let names = string.matches(of: /"((?:[^"\\]|\\.)*)" *:/).map { String($0.1) }
    return deepest > FileLimits.nesting || Set(names).count < names.count || string.contains(/, *[\]}]/) || string.contains(/[eE]\+?\d{3}/)
  }

  @Test("agrees with Foundation on texts with a byte changed", arguments: [21, 22])
  func mutations(seed: UInt64) {
    var generator = Seeded(seed)
    let alphabet = Array(#"{}[]",:\ .-+0123456789eEtrufalsn"#.utf8)
    for _ in 0..<4_000 {
      var text = Array((Self.corpus.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let at = Int.random(in: 0...text.count, using: &generator)
        let byte = alphabet.randomElement(using: &generator) ?? 0x20
        switch Int.random(in: 0...2, using: &generator) {
        case 0: text.insert(byte, at: at)
        case 1 where at < text.count: text[at] = byte
        default: if at < text.count { text.remove(at: at) }
        }
      }
      if (Self.parse(text) != nil) != Self.oracle(text) {
        #expect(differsOnPurpose(text), "seed \(seed): \(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  @Test("writes what Foundation reads as the same", arguments: [31])
  func written(seed: UInt64) throws {
    var generator = Seeded(seed)
    for _ in 0..<300 {
      let text = String.random(using: &generator)
      var json = JSONText()
      json.string(text)
      let read = try JSONSerialization.jsonObject(with: Data(json.bytes), options: [.fragmentsAllowed]) as? String
      #expect(read.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "seed \(seed)")
    }
  }
}

@Suite("The checksum")
struct ChecksumTests {
  /// CRC-32 straight from its definition.
  private func reference(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = ~0
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  @Test("is that of zlib and gzip")
  func knownValues() {
    // The check value of CRC-32 in every catalogue, and of nothing.
    #expect(Array("123456789".utf8).withUnsafeBytes(Checksum.crc32) == 0xCBF4_3926)
    #expect([UInt8]().withUnsafeBytes(Checksum.crc32) == 0)
  }

  @Test("is the same many bytes at a time as bit by bit, whatever the processor can do")
  func againstDefinition() {
    var generator = Seeded(41)
    for count in Array(0..<300) + [4_096, 65_535] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(bytes.withUnsafeBytes(Checksum.crc32) == reference(bytes))
      #expect(bytes.withUnsafeBytes { ~Checksum.register(~0, after: $0) } == reference(bytes))
      #expect(bytes.dropFirst().withUnsafeBytes(Checksum.crc32) == reference(Array(bytes.dropFirst())))
    }
  }
}
