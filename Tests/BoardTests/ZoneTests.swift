// Every moment is told by the clocks of its own moment; held against Foundation's zone data.
import Board
import Foundation
import SeedKit
import Testing

@Suite struct ZoneTests {
  /// With summer time, with a summer time of half an hour, without one, with half an hour and a quarter, and one that skips summer time while it fasts.
  static let places = [
    "Europe/Amsterdam", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns", "UTC",
  ]

  private func zone(_ place: String, years: ClosedRange<Int64>) throws -> (zone: Zone, said: (Instant) -> Int) {
    let known = try #require(TimeZone(identifier: place))
    let year: Int64 = 365_2425 * 8_640
    let said = { (moment: Instant) in known.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)) }
    let range = Instant(milliseconds: (years.lowerBound - 1970) * year)...Instant(milliseconds: (years.upperBound - 1970) * year)
    return (Zone(over: range, said), said)
  }

  @Test("a place's clocks are at every moment as its zone data say", arguments: places) func everyMoment(place: String) throws {
    let (zone, said) = try zone(place, years: 1990...2040)
    var random = Seeded(1_990)
    for _ in 0..<2_000 {
      let moment = Instant(milliseconds: Int64.random(in: 640_000_000_000...2_200_000_000_000, using: &random))
      #expect(zone.secondsFromUTC(at: moment) == said(moment), "\(CalendarTime(moment).iso8601)")
    }
  }

  @Test("to the millisecond around the nights in which clocks are set") func nights() throws {
    let (zone, _) = try zone("Europe/Amsterdam", years: 2025...2028)
    // 29 March 2026 01:00 UTC and 25 October 2026 01:00 UTC.
    for (moment, before, after) in [(1_774_746_000_000, 3_600, 7_200), (1_792_890_000_000, 7_200, 3_600)] as [(Int64, Int, Int)] {
      #expect(zone.secondsFromUTC(at: Instant(milliseconds: moment - 1)) == before)
      #expect(zone.secondsFromUTC(at: Instant(milliseconds: moment)) == after)
    }
  }

  @Test("a time that the clocks say twice has its distance from UTC behind it, to the minute, and no other has") func twice() throws {
    let (zone, _) = try zone("Europe/Amsterdam", years: 2025...2028)
    let back: Int64 = 1_792_890_000_000
    let times: [(Int64, String)] = [
      (-60, "02:00 (+02:00)"), (-61, "01:59"), (-1, "02:59 (+02:00)"), (0, "02:00 (+01:00)"), (59, "02:59 (+01:00)"), (60, "03:00"),
    ]
    for (minutes, time) in times { #expect(zone.time(at: Instant(milliseconds: back + minutes * 60_000)) == time) }
    // Set forward, an hour is skipped and none is said twice.
    for minutes in -120...120 as ClosedRange<Int64> {
      #expect(!zone.isRepeated(at: Instant(milliseconds: 1_774_746_000_000 + minutes * 60_000)))
    }
    for moment in [Instant(milliseconds: .min), Instant(milliseconds: .max)] { #expect(!zone.isRepeated(at: moment)) }
    let london = Zone(secondsFromUTC: 3_600, changes: [Zone.Change(at: Instant(milliseconds: back), secondsFromUTC: 0)])
    #expect(london.time(at: Instant(milliseconds: back)) == "01:00 (+00:00)")
  }

  @Test("outside the moments that it was made for it stays as it was at their ends, and a range of one moment is one") func ends() throws {
    let (zone, _) = try zone("Europe/Amsterdam", years: 2026...2026)
    #expect(zone == Zone(secondsFromUTC: 3_600))
    let (years, _) = try self.zone("Europe/Amsterdam", years: 2020...2026)
    #expect(
      years.secondsFromUTC(at: Instant(milliseconds: .min)) == 3_600 && years.secondsFromUTC(at: Instant(milliseconds: .max)) == 3_600)
  }

  @Test(
    "a date says how far its place is from UTC",
    arguments: [
      (3_600, "2026-02-03T11:00:00+01:00"), (-12_600, "2026-02-03T06:30:00-03:30"), (20_700, "2026-02-03T15:45:00+05:45"),
      (0, "2026-02-03T10:00:00Z"), (1_172, "2026-02-03T10:19:32+00:19"),
    ] as [(Int, String)])
  func withOffset(seconds: Int, text: String) {
    #expect(CalendarTime(Instant(milliseconds: 1_770_112_800_123), in: Zone(secondsFromUTC: seconds)).iso8601InSeconds == text)
  }

  @Test("a time that somebody says is what the clock says then, also when clocks are set in between") func nearest() throws {
    let (zone, _) = try zone("Europe/Amsterdam", years: 2025...2028)
    // The evening before: 28 March 2026 22:00 UTC, 24 October 2026 21:00 UTC; eleven at night here.
    for moment in [1_774_735_200_000, 1_792_875_600_000] as [Int64] {
      let end = try #require(CalendarTime.nearest("9:15", to: Instant(milliseconds: moment), in: zone))
      #expect(CalendarTime(end, in: zone).time == "09:15")
    }
  }
}
