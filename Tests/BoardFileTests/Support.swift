// What the tests of this folder share: a folder that goes away, and events to write.
import Board
import Foundation
import SeedKit
import Testing

@testable import BoardFile

/// A folder of its own for one test; gone when the test is done with it.
final class Folder: Sendable {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/board-file-XXXXXX").utf8CString)
    let made = try #require(mkdtemp(&template).map { String(cString: $0) })
    path = try #require(realpath(made, nil).map { String(cString: $0) })
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

  func file(_ name: String = "bord.praat") -> String { "\(path)/\(name)" }

  /// Writes a file in place.
  @discardableResult func write(_ bytes: some Sequence<UInt8>, to name: String = "bord.praat") throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }

  func append(_ bytes: [UInt8], to name: String = "bord.praat") throws {
    let handle = try #require(FileHandle(forWritingAtPath: file(name)))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }

  func bytes(of name: String = "bord.praat") throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name)))) }
}

let ours = BoardID(high: 0x5f0c_0000_1111_2222, low: 0x3333_4444_5555_6666)
let theirs = BoardID(high: 1, low: 2)

/// The nth note of a writer.
func note(_ n: UInt64, _ text: String = "Elke week een buurttafel", writer: UInt64 = 0x9c41_e07b_52aa_3d18) -> Event {
  let id = EventID(writer: WriterID(bits: writer), n: n)
  return Event(
    id: id, tick: 1, at: Instant(milliseconds: 1_770_112_800_123 + Int64(n)), author: Author(group: "4", role: "wijkbeheer"),
    thing: .note(id),
    set: [
      Assignment(.caseStudy, .text("maisonnettes")), Assignment(.theme, .text("sociaal-beheer")), Assignment(.horizon, .text("short")),
      Assignment(.text, .text(text)),
    ])
}

func notes(_ numbers: ClosedRange<UInt64>, writer: UInt64 = 0x9c41_e07b_52aa_3d18) -> [Event] {
  numbers.map { note($0, "Notitie \($0)", writer: writer) }
}

/// The bytes of a file with these events.
func lines(_ events: [Event], board: BoardID = ours) throws -> [UInt8] {
  try events.flatMap { try Line.encode($0, board: board) + [0x0A] }
}

/// A line with a checksum that holds, whatever stands in it; `body` ends before the checksum.
func sealed(_ body: String) -> [UInt8] {
  let crc = Array(body.utf8).withUnsafeBytes(Checksum.crc32)
  return Array("\(body),\"crc\":\"\(String(repeating: "0", count: 8 - String(crc, radix: 16).count))\(String(crc, radix: 16))\"}".utf8)
}

func fault(of line: [UInt8]) -> LineFault? {
  if case .failure(let fault) = Line.decode(line[...]) { fault } else { nil }
}

/// Waits for a thread; the minute is for a machine that stands still, not a measure.
func wait(until isDone: () throws -> Bool) throws {
  for _ in 0..<6_000 {
    if try isDone() { return }
    usleep(10_000)
  }
}

/// A board of so many notes in a folder of its own, and an outbox of that board in which nothing stands yet.
func boardWithOutbox(notes count: UInt64) throws -> (Folder, String, Outbox) {
  let folder = try Folder()
  let path = try folder.write(try lines(notes(1...count)))
  return (folder, path, Outbox(folder: folder.file("status/praatplaat"), board: ours))
}

extension Delivery {
  /// The news without what is said of the outbox at the beginning.
  func takeStates() -> [DeliveryState] {
    takeNews().filter { if case .unguarded = $0 { false } else { true } }
  }
}

/// Everything that a fresh reader finds.
func read(_ path: String) throws -> (batch: Batch, damage: [DamagedLine]) {
  var reader = try BoardReader(path: path)
  let batch = try reader.readNew()
  return (batch, reader.damage)
}

extension Event {
  /// Anything that the format allows.
  static func random(using generator: inout Seeded) -> Event {
    let id = EventID(writer: WriterID(bits: generator.next()), n: .random(in: 1...(1 << 60), using: &generator))
    let kinds: [Kind] = [.board, .theme, .card, .caseStudy, .group, .note, .session, .sticker, .other("later"), .other("nieuw \"soort\"")]
    let kind = kinds.randomElement(using: &generator) ?? .note
    let subject: Subject = Bool.random(using: &generator) ? .event(id) : .name("x" + String.random(using: &generator))
    var set: [Assignment] = []
    for index in 0..<Int.random(in: 0...5, using: &generator) {
      set.append(Assignment(Field("\(index)" + .random(using: &generator)), .random(depth: 3, using: &generator)))
    }
    return Event(
      id: id, tick: .random(in: 1...Stamp.highestTick, using: &generator),
      at: Instant(milliseconds: .random(in: .min ... .max, using: &generator)),
      author: Author(
        group: Bool.random(using: &generator) ? GroupID(.random(using: &generator)) : nil,
        role: Bool.random(using: &generator) ? .random(using: &generator) : nil, isFacilitator: .random(using: &generator)),
      thing: ThingID(kind, subject), set: set)
  }
}

extension String {
  static func random(using generator: inout Seeded) -> String {
    let pieces = [
      "a", "Z", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{8}", "\u{C}", "\u{1B}[31m", "\u{7F}", "é", "e\u{301}", "ĳ", "€", "字",
      "\u{FFFF}",
      "\u{2028}", "😀", "👩‍👩‍👧", "🇳🇱", "\u{10FFFF}", "<<<<<<<", ",\"crc\":\"",
    ]
    return (0..<Int.random(in: 0...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}

extension Value {
  static func random(depth: Int, using generator: inout Seeded) -> Value {
    switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .flag(.random(using: &generator))
    case 2: return .number(.random(in: .min ... .max, using: &generator))
    case 3: return .decimal(["0.5", "-1e9", "1E-3", "99999999999999999999", "1.50"].randomElement(using: &generator) ?? "0.5")
    case 4, 5: return .text(.random(using: &generator))
    case 6: return .list((0..<Int.random(in: 0...3, using: &generator)).map { _ in .random(depth: depth - 1, using: &generator) })
    default:
      var entries: [String: Value] = [:]
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        entries[.random(using: &generator)] = .random(depth: depth - 1, using: &generator)
      }
      return .map(entries)
    }
  }
}
