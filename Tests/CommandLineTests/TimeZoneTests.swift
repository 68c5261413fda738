// Times of a session in winter and of one in summer, told by everything that leaves the board, wherever the reader is.
import Foundation
import ProcessKit
import Testing

@testable import Board
@testable import BoardFile

@Suite struct TimeZoneTests {
  private let place: Place
  /// Two notes before and two after each of the nights in which clocks are set in Europe, and one in the very hour that comes twice: moments in UTC.
  private static let moments: [Int64] = [
    1_774_700_000_000, 1_774_745_999_000, 1_774_746_000_000, 1_774_800_000_000, 1_792_500_780_000, 1_792_889_999_000, 1_792_890_000_000,
    1_792_891_800_000, 1_795_700_000_000,
  ]

  init() throws {
    place = try Place()
    place.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let id = try #require(BoardID("5f0c0000111122223333444455556666"))
    var pen = Pen(writer: WriterID(bits: 7), author: Author(isFacilitator: true))
    var events = [pen.change(ThingID(.board, id.text), [Assignment(.title, .text("Sessie"))], on: Board(), at: Instant(milliseconds: 0))]
    for moment in Self.moments {
      let fields = [
        Assignment(.theme, .text("sociaal-beheer")), Assignment(.horizon, .text("short")), Assignment(.text, .text("om \(moment)")),
      ]
      events.append(pen.newNote(fields, at: Instant(milliseconds: moment)))
    }
    try createBoard(at: place.path("s.praat"), id: id, events: events.compactMap { $0 })
  }

  private func said(_ words: String...) throws -> String {
    let outcome = try place.run(words)
    try #require(outcome.status == 0, "\(outcome)")
    return outcome.output
  }

  private func format(_ pattern: String, _ zone: String) throws -> (Int64) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: zone)
    formatter.dateFormat = pattern
    return { formatter.string(from: Date(timeIntervalSince1970: Double($0) / 1_000)) }
  }

  @Test(
    "each moment is told by the clocks of that moment, in csv, list, Markdown and html",
    arguments: ["Europe/Amsterdam", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns", "UTC"])
  func everywhere(zone: String) throws {
    place.environment["TZ"] = zone
    let (iso, listed) = (try format("yyyy-MM-dd'T'HH:mm:ssXXX", zone), try format("yyyy-MM-dd HH:mm", zone))
    let csv = try said("export", "s.praat", "--format", "csv", "--lang", "en")
    let list = try said("list", "s.praat", "--sort", "time")
    for moment in Self.moments {
      let row = try #require(csv.split(separator: "\r\n").first { $0.contains("om \(moment)") })
      #expect(row.hasSuffix(";\(iso(moment));\(iso(moment))"), "\(row)")
      let line = try #require(list.split(separator: "\n").first { $0.contains("om \(moment)") })
      #expect(line.contains(listed(moment)), "\(line)")
    }
    let (first, last) = (try #require(Self.moments.first), try #require(Self.moments.last))
    let span = try format("d MMMM yyyy HH:mm", zone)
    for report in [
      try said("export", "s.praat", "--format", "markdown", "--lang", "en"),
      try said("export", "s.praat", "--format", "html", "--lang", "en"),
    ] {
      #expect(report.contains("\(span(first)) – \(span(last))"))
    }
  }

  @Test("json tells times in UTC wherever the reader is") func json() throws {
    let here = try said("list", "s.praat", "--format", "json")
    place.environment["TZ"] = "Asia/Kolkata"
    #expect(try said("list", "s.praat", "--format", "json") == here && here.contains("2026-10-25T01:00:00.000Z"))
  }

  @Test("a place that nobody knows is UTC, and so is one that is no place", arguments: ["Nergens/Huizen", "", ":/dev/null"])
  func unknown(zone: String) throws {
    place.environment["TZ"] = zone
    #expect(try said("list", "s.praat", "--sort", "time").contains("2026-10-25 01:00"))
  }
}
