// Who wrote what, and in which order: the identifiers of board-file lines as small values. Nothing here makes them up; random bytes and time come in from outside.

/// One run of the program. Every process has a new one, so a copied or restored folder never makes two writers alike.
public struct WriterID: Hashable, Comparable, Sendable {
  /// The 8 random bytes, as one number.
  public let bits: UInt64

  /// The writer with these random bytes.
  public init(bits: UInt64) { self.bits = bits }

  /// Reads 16 lower-case hexadecimal digits; anything else is no writer.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let bits = text.withUTF8 { $0.count == 16 ? hexadecimal(in: $0, at: 0) : nil }
    guard let bits else { return nil }
    self.bits = bits
  }

  /// 16 lower-case hexadecimal digits.
  public var text: String { hexadecimal(bits) }

  /// By their bytes, which is by their text too; it means nothing, but is the same everywhere.
  public static func < (a: WriterID, b: WriterID) -> Bool { a.bits < b.bits }
}

/// The name of one event: its writer and how many events that writer had made, counted from 1. No other event has it.
public struct EventID: Hashable, Comparable, Sendable {
  /// Who made it.
  public let writer: WriterID
  /// The how-manieth of its writer, counted from 1.
  public let n: UInt64

  /// The event that was its writer's nth.
  public init(writer: WriterID, n: UInt64) {
    self.writer = writer
    self.n = n
  }

  /// Reads `9c41e07b52aa3d18-7`: no leading zeros, no sign, n at least 1.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let id = text.withUTF8 { EventID(utf8: $0) }
    guard let id else { return nil }
    self = id
  }

  /// The same, from bytes, without making a string: a board of 100,000 lines has 200,000 of these.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 18, bytes.count <= 37, bytes[16] == UInt8(ascii: "-"), bytes[17] != UInt8(ascii: "0"),
      let bits = hexadecimal(in: bytes, at: 0)
    else { return nil }
    var n: UInt64 = 0
    for index in 17..<bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      let (tens, overflow) = n.multipliedReportingOverflow(by: 10)
      let (next, carry) = tens.addingReportingOverflow(UInt64(digit))
      guard !overflow, !carry else { return nil }
      n = next
    }
    self.init(writer: WriterID(bits: bits), n: n)
  }

  /// As it stands in the file: `9c41e07b52aa3d18-7`.
  public var text: String { "\(writer.text)-\(n)" }

  /// By writer, then by number as a number: 9 comes before 10.
  public static func < (a: EventID, b: EventID) -> Bool { (a.writer, a.n) < (b.writer, b.n) }
}

/// A note's name is the name of the event that made it.
public typealias NoteID = EventID

/// What a thing of one kind is called in the file: a case, a group. Names of two kinds can't be taken for each other.
public struct Slug<Kind>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// As it stands in the file.
  public let text: String

  /// What is called so in the file.
  public init(_ text: String) { self.text = text }
  /// What is called so in the file.
  public init(stringLiteral text: String) { self.text = text }

  /// Whether it names nothing: so is the case of a note that has none.
  public var isEmpty: Bool { text.isEmpty }

  /// As it stands in the file, so that a sentence can name it.
  public var description: String { text }

  /// By their text.
  public static func < (a: Slug, b: Slug) -> Bool { a.text < b.text }
}

/// A case's slug.
public typealias CaseID = Slug<CaseStudy>
/// A group's number or name, `[a-z0-9-]`.
public typealias GroupID = Slug<Group>

/// 16 random bytes that every line of one board carries.
public struct BoardID: Hashable, Sendable {
  /// The first 8 bytes, as one number.
  public let high: UInt64
  /// The last 8 bytes, as one number.
  public let low: UInt64

  /// The board with these random bytes.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads 32 lower-case hexadecimal digits.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let id = text.withUTF8 { BoardID(utf8: $0) }
    guard let id else { return nil }
    self = id
  }

  /// The same, from bytes, without making a string: every line has one of these.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 32, let high = hexadecimal(in: bytes, at: 0), let low = hexadecimal(in: bytes, at: 16) else { return nil }
    self.init(high: high, low: low)
  }

  /// 32 lower-case hexadecimal digits.
  public var text: String { hexadecimal(high) + hexadecimal(low) }
}

/// A moment: milliseconds since 1 January 1970 UTC. For people to read; never decides which change wins.
public struct Instant: Hashable, Comparable, Sendable {
  /// Since 1 January 1970 UTC; before it, less than 0.
  public let milliseconds: Int64

  /// The moment so many milliseconds after 1 January 1970 UTC.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Earlier comes first.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// The moment so many milliseconds later; stays at the end of the scale instead of overflowing.
  public func adding(_ milliseconds: Int64) -> Instant {
    let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
    return Instant(milliseconds: overflow ? (milliseconds < 0 ? .min : .max) : sum)
  }

  /// How many milliseconds it is after another moment, less than 0 before it; stays at the end of the scale instead of overflowing.
  public func milliseconds(since other: Instant) -> Int64 {
    let (difference, overflow) = milliseconds.subtractingReportingOverflow(other.milliseconds)
    return overflow ? (milliseconds < 0 ? .min : .max) : difference
  }
}

/// What decides between two values of one field: the Lamport tick, then the writer. Never the clock.
public struct Stamp: Hashable, Comparable, Sendable {
  /// 1 + the highest tick that the writer had seen on the same thing.
  public let tick: UInt64
  /// Decides between equal ticks.
  public let writer: WriterID

  /// The stamp of a writer's event with this tick.
  public init(tick: UInt64, writer: WriterID) {
    self.tick = tick
    self.writer = writer
  }

  /// The greater one wins.
  public static func < (a: Stamp, b: Stamp) -> Bool { (a.tick, a.writer) < (b.tick, b.writer) }

  /// The highest tick that the format allows, 2^53 − 1: JSON readers that keep numbers as doubles still read it exactly.
  public static let highestTick: UInt64 = (1 << 53) - 1
}

/// On whose behalf a change was made.
public struct Author: Hashable, Sendable {
  /// The group; none for the facilitator and for scripts that speak for nobody.
  public var group: GroupID?
  /// The perspective ("bril") that the group looked through.
  public var role: String?
  /// Whether it was the facilitator, who may change what is everybody's.
  public var isFacilitator: Bool

  /// Somebody who speaks for a group, for the session, or for nobody in particular when nothing is given.
  public init(group: GroupID? = nil, role: String? = nil, isFacilitator: Bool = false) {
    self.group = group
    self.role = role
    self.isFacilitator = isFacilitator
  }
}

private func hexadecimal(_ bits: UInt64) -> String {
  String(unsafeUninitializedCapacity: 16) { buffer in
    for place in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: bits >> UInt64((15 - place) * 4)) & 15
      buffer[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
    return 16
  }
}

/// The number that 16 lower-case hexadecimal digits stand for, which are at a place among these bytes.
private func hexadecimal(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64? {
  let raw = UnsafeRawBufferPointer(bytes)
  guard let high = hexadecimal(UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))),
    let low = hexadecimal(UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)))
  else { return nil }
  return high << 32 | low
}

/// The same of eight digits, the first in the highest byte. All at once: a board of 100,000 lines has five million digits.
private func hexadecimal(_ digits: UInt64) -> UInt64? {
  let each: UInt64 = 0x0101_0101_0101_0101
  // Letters have bit 6, and their last four bits count from 1.
  let values = (digits & (each &* 0x0F)) &+ ((digits >> 6) & each) &* 9
  guard values & (each &* 0xF0) == 0 else { return nil }
  // Written anew they have to be what stood there; nothing carries from one byte to the next.
  let areLetters = (values &+ each &* 0x76) >> 7 & each
  guard values &+ each &* 0x30 &+ areLetters &* 0x27 == digits else { return nil }
  let pairs = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
  let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
  return (fours | fours >> 16) & 0xFFFF_FFFF
}
