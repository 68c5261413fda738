// Dates and times, against Foundation's.
import Board
import Foundation
import SeedKit
import Testing

@Suite struct CalendarTimeTests {
  @Test("every moment is the date and time that Foundation's Gregorian calendar says it is", arguments: 0..<20 as Range<UInt64>)
  func againstFoundation(seed: UInt64) throws {
    var random = Seeded(seed)
    var calendar = Calendar(identifier: .iso8601)
    for _ in 0..<20 {
      // From 1583, where Foundation's calendar is Gregorian, to 9999; seconds whole, since a Date is a Double.
      let milliseconds = Int64.random(in: -12_212_553_600...253_402_300_799, using: &random) * 1_000
      let offset = Int.random(in: -14...14, using: &random) * 3_600
      calendar.timeZone = try #require(TimeZone(secondsFromGMT: offset))
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: Double(milliseconds / 1_000)))
      let fraction = Int64.random(in: 0...999, using: &random)
      let time = CalendarTime(Instant(milliseconds: milliseconds + fraction), in: Zone(secondsFromUTC: offset))
      #expect(time.year == parts.year, "seed \(seed), \(milliseconds)")
      #expect(time.month == parts.month, "seed \(seed), \(milliseconds)")
      #expect(time.day == parts.day, "seed \(seed), \(milliseconds)")
      #expect(time.hour == parts.hour, "seed \(seed), \(milliseconds)")
      #expect(time.minute == parts.minute, "seed \(seed), \(milliseconds)")
      #expect(time.second == parts.second, "seed \(seed), \(milliseconds)")
      #expect(time.millisecond == Int(fraction), "seed \(seed), \(milliseconds)")
    }
  }

  @Test(
    "written as ISO 8601",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (1_770_112_800_123, "2026-02-03T10:00:00.123Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"), (-2_203_891_200_000, "1900-03-01T00:00:00.000Z"),
      (1_709_251_199_999, "2024-02-29T23:59:59.999Z"), (253_402_300_800_000, "10000-01-01T00:00:00.000Z"),
      (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"), (-62_167_219_200_001, "-0001-12-31T23:59:59.999Z"),
    ] as [(Int64, String)])
  func iso8601(milliseconds: Int64, text: String) { #expect(CalendarTime(Instant(milliseconds: milliseconds)).iso8601 == text) }

  @Test("days follow one another through every leap year of four centuries")
  func days() {
    var (year, month, day) = (1800, 1, 1)
    for number in -62_091..<(-62_091 + 146_097) {
      let time = CalendarTime(Instant(milliseconds: Int64(number) * 86_400_000 + 86_399_999))
      guard (time.year, time.month, time.day) == (year, month, day) else {
        Issue.record("day \(number) is \(time.iso8601), and should be \(year)-\(month)-\(day)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      (day, month) = day == length ? (1, month + 1) : (day + 1, month)
      (month, year) = month == 13 ? (1, year + 1) : (month, year)
    }
  }

  @Test("the ends of the scale have a date too, in any zone")
  func ends() {
    for milliseconds in [Int64.min, .max] {
      for offset in [-50_400, 0, 50_400] {
        let time = CalendarTime(Instant(milliseconds: milliseconds), in: Zone(secondsFromUTC: offset))
        #expect((1...12).contains(time.month) && (1...31).contains(time.day) && (0...23).contains(time.hour))
        #expect(abs(time.year) > 292_000_000)
      }
    }
  }

  @Test("a time that was written is read as the same moment, whatever year it says") func written() {
    for milliseconds in [Int64.min, .min + 1, -62_198_755_200_001, -1, 0, 1, 951_782_399_999, 1_770_112_800_123, .max - 1, .max] {
      let moment = Instant(milliseconds: milliseconds)
      let read = CalendarTime.moment(of: CalendarTime(moment).iso8601)
      // Of the day in which the scale begins only the beginning of the scale is known.
      #expect(read == moment || milliseconds == .min + 1 && read == Instant(milliseconds: .min))
      let amsterdam = Zone(secondsFromUTC: 3_600)
      if (-(1 << 60)...(1 << 60)).contains(milliseconds) {
        #expect(CalendarTime.moment(of: CalendarTime(moment, in: amsterdam).iso8601) == moment)
      }
    }
  }

  @Test(
    "a time of another program is read in its own zone",
    arguments: [
      ("2026-02-03T10:00:00Z", 0), ("2026-02-03 11:00+01:00", 0), ("2026-02-03T04:30-0530", 0), ("2026-02-03T10:00:00.5Z", 500),
      ("2026-02-03T10:00:00,123456Z", 123), ("2026-02-03T11+01", nil), ("2026-02-03T10:00:00", nil), ("2026-02-30T10:00:00Z", nil),
      ("2026-13-03T10:00:00Z", nil), ("2026-02-03", nil), ("", nil), ("gisteren", nil), ("2026-02-03T10:00:00Z ", nil),
      ("2026-02-03T25:00:00Z", nil), ("2026-02-03T10:61:00Z", nil),
    ] as [(String, Int64?)])
  func read(_ text: String, _ milliseconds: Int64?) {
    #expect(CalendarTime.moment(of: text) == milliseconds.map { Instant(milliseconds: 1_770_112_800_000 + $0) })
  }

  @Test("the time of day is shown as hours and minutes of the place")
  func timeOfDay() {
    #expect(CalendarTime(Instant(milliseconds: 1_770_112_800_123), in: Zone(secondsFromUTC: 3_600)).time == "11:00")
    #expect(CalendarTime(Instant(milliseconds: -60_000)).time == "23:59")
  }

  @Test("a time that somebody says is the nearest one, also across midnight, where the clock hangs") func nearest() throws {
    // Noon in UTC, one in the afternoon here.
    let noon = Instant(milliseconds: 20_000 * 86_400_000 + 12 * 3_600_000)
    func hours(_ time: String, _ moment: Instant) -> Double? {
      CalendarTime.nearest(time, to: moment, in: Zone(secondsFromUTC: 3_600)).map { Double($0.milliseconds(since: moment)) / 3_600_000 }
    }
    #expect(hours("14:30", noon) == 1.5 && hours("13:00", noon) == 0 && hours("9:30", noon) == -3.5)
    #expect(hours("0:30", noon.adding(10 * 3_600_000 + 1_800_000)) == 1, "at half past eleven at night it is tomorrow")
    #expect(hours("23:30", noon.adding(-12 * 3_600_000 - 1_800_000)) == -1, "at half past midnight it was yesterday")
    let end = try #require(CalendarTime.nearest("14:30", to: noon, in: Zone(secondsFromUTC: 3_600)))
    #expect(CalendarTime(end, in: Zone(secondsFromUTC: 3_600)).time == "14:30")
  }

  @Test("what is no time is none", arguments: ["", "14", "14:3", "24:00", "12:60", "14:30:00", "-1:30", "a:30", "14.30", "１:30", ":30"])
  func noTime(typed: String) { #expect(CalendarTime.nearest(typed, to: Instant(milliseconds: 0), in: Zone(secondsFromUTC: 0)) == nil) }
}
