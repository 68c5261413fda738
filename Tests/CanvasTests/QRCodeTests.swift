// QR codes against those of others: the same modules as qrencode, and zbarimg reads what was said.
import Foundation
import ProcessKit
import SeedKit
import Testing

@testable import Canvas

@Suite("A QR code") struct QRCodeTests {
  private static let codes = QRCode.versions.flatMap { version in QRCode.Level.allCases.map { (version, $0) } }

  /// Bytes that fill a version as far as this goes.
  private func bytes(_ count: Int, _ seeded: inout Seeded) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &seeded) } }

  private func rows(_ code: QRCode) -> [String] {
    (0..<code.side).map { y in String((0..<code.side).map { x in code[x, y] ? "#" : " " }) }
  }

  @Test(
    "holds what the standard says, and no byte more",
    arguments: [
      (1, 17, 14), (2, 32, 26), (3, 53, 42), (4, 78, 62), (5, 106, 84), (6, 134, 106), (7, 154, 122), (8, 192, 152), (9, 230, 180),
      (10, 271, 213),
    ]) func capacity(version: Int, low: Int, medium: Int)
  {
    #expect(QRCode.capacity(of: version, .low) == low && QRCode.capacity(of: version, .medium) == medium)
    #expect(QRCode(Array(repeating: 65, count: low))?.version == version)
    #expect(QRCode(Array(repeating: 65, count: low))?.level == .low)
    #expect(QRCode(Array(repeating: 65, count: low + 1))?.version == (version == 10 ? nil : version + 1))
    #expect(QRCode(Array(repeating: 65, count: medium), level: .medium)?.version == version)
    #expect(QRCode(Array(repeating: 65, count: low + 1), version: version) == nil)
  }

  @Test("may be damaged as much as its version allows") func level() {
    #expect(QRCode(Array(repeating: 65, count: 14))?.level == .medium)
    #expect(QRCode(Array(repeating: 65, count: 15))?.level == .low)
    #expect(QRCode([])?.version == 1)
  }

  @Test("is light outside") func outside() throws {
    let code = try #require(QRCode([1, 2, 3]))
    #expect(code[0, 0] && code[code.side - 1, 0] && code[0, code.side - 1])
    for (x, y) in [(-1, 0), (0, -1), (code.side, 0), (0, code.side)] { #expect(!code[x, y]) }
  }

  @Test("has the modules of qrencode under the same mask", .enabled(if: isInstalled("qrencode"), "needs qrencode"), arguments: codes)
  func others(version: Int, level: QRCode.Level) throws {
    for seed in 0..<6 {
      var seeded = Seeded(UInt64(version * 100 + seed))
      let most = QRCode.capacity(of: version, level)
      let bytes = bytes(seed == 0 ? most : Int.random(in: 1...most, using: &seeded), &seeded)
      let theirs = try self.theirs(bytes, version, level)
      // Which mask is the easiest to read they count in another way.
      #expect((0..<8).contains { rows(QRCode(bytes, level: level, version: version, mask: $0)!) == theirs }, "seed \(seed)")
    }
  }

  private func theirs(_ bytes: [UInt8], _ version: Int, _ level: QRCode.Level) throws -> [String] {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("qr-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    try Data(bytes).write(to: place)
    let outcome = try spawn([
      "qrencode", "-8", "-v", "\(version)", "-l", level == .low ? "L" : "M", "-m", "0", "-t", "ASCII", "-r", place.path, "-o", "-",
    ])
    try #require(outcome.status == 0, "\(outcome)")
    // Two columns a module.
    return outcome.output.split(separator: "\n").map { line in
      String(stride(from: 0, to: line.count, by: 2).map { Array(line)[$0] })
    }
  }

  @Test("is read back, whatever its mask", .enabled(if: isInstalled("zbarimg"), "needs zbarimg"), arguments: codes)
  func readBack(version: Int, level: QRCode.Level) throws {
    for mask in 0..<8 {
      var seeded = Seeded(UInt64(version * 1_000 + mask))
      let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789-._~/:?=&%".utf8)
      let said = (0..<QRCode.capacity(of: version, level)).map { _ in letters.randomElement(using: &seeded)! }
      let code = try #require(QRCode(said, level: level, version: version, mask: mask))
      let (zone, scale) = (QRCode.quietZone, 2)
      let side = (code.side + 2 * zone) * scale
      var picture = Array("P5 \(side) \(side) 255\n".utf8)
      for y in 0..<side { for x in 0..<side { picture.append(code[x / scale - zone, y / scale - zone] ? 0 : 255) } }
      #expect(try read(picture) == String(decoding: said, as: UTF8.self), "mask \(mask)")
    }
  }

  private func read(_ picture: [UInt8]) throws -> String {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("qr-\(UUID().uuidString).pgm")
    defer { try? FileManager.default.removeItem(at: place) }
    try Data(picture).write(to: place)
    return try spawn(["zbarimg", "-q", "--raw", "--oneshot", "--nodbus", "-Sdisable", "-Sqrcode.enable", place.path]).output
  }

  @Test("stands under the first of the masks that are easiest to read") func easiest() throws {
    for seed in 0..<20 {
      var seeded = Seeded(UInt64(seed))
      let bytes = bytes(Int.random(in: 1...100, using: &seeded), &seeded)
      let code = try #require(QRCode(bytes))
      let counted = (0..<8).map { penalty(rows(QRCode(bytes, mask: $0)!)) }
      #expect(counted.firstIndex(of: counted.min()!) == code.mask, "seed \(seed)")
    }
  }

  /// What the standard counts against a pattern, counted in another way: by words.
  private func penalty(_ rows: [String]) -> Int {
    let columns = rows.indices.map { x in String(rows.map { Array($0)[x] }) }
    var penalty = 0
    for line in rows + columns {
      for run in line.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "#" })
        + line.split(
          omittingEmptySubsequences: false, whereSeparator: { $0 == " " })
      where run.count >= 5 { penalty += run.count - 2 }
      let padded = Array("    \(line)    ")
      for place in 0...padded.count - 15 where String(padded[place + 4..<place + 11]) == "# ### #" {
        if String(padded[place..<place + 4]) == "    " || String(padded[place + 11..<place + 15]) == "    " { penalty += 40 }
      }
    }
    let cells = rows.map(Array.init)
    for y in 1..<cells.count {
      for x in 1..<cells.count where Set([cells[y][x], cells[y - 1][x], cells[y][x - 1], cells[y - 1][x - 1]]).count == 1 { penalty += 3 }
    }
    let share = Double(rows.joined().count { $0 == "#" }) * 100 / Double(cells.count * cells.count)
    return penalty + Int(abs(share - 50) / 5) * 10
  }
}
