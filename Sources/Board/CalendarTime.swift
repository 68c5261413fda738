// A moment as a date and a time of day: for screens, and for the ISO 8601 times of reports.

/// The date and time of a moment as the clocks of a place say it, in the proleptic Gregorian calendar.
public struct CalendarTime: Equatable, Sendable {
  /// 0 is the year before 1; earlier ones are negative.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59: this time has no leap seconds.
  public let second: Int
  /// 0 to 999.
  public let millisecond: Int
  /// How many seconds the place is ahead of UTC at this moment.
  public let secondsFromUTC: Int

  /// Every moment that the format can hold has one; clocks that are years wrong are shown as they are.
  public init(_ instant: Instant, in zone: Zone = .utc) {
    secondsFromUTC = zone.secondsFromUTC(at: instant)
    let shifted = instant.adding(Int64(secondsFromUTC) * 1_000).milliseconds
    let (days, rest) = Self.floored(shifted, 86_400_000)
    // Days since 1 March of year 0, in eras of 400 years of which every one has the same length.
    let (era, dayOfEra) = Self.floored(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    hour = Int(rest / 3_600_000)
    minute = Int(rest / 60_000 % 60)
    second = Int(rest / 1_000 % 60)
    millisecond = Int(rest % 1_000)
  }

  private static func floored(_ value: Int64, _ by: Int64) -> (Int64, Int64) {
    let rest = value % by
    return rest < 0 ? (value / by - 1, rest + by) : (value / by, rest)
  }

  /// Hours and minutes: `13:48`.
  public var time: String { "\(Self.padded(hour, 2)):\(Self.padded(minute, 2))" }

  /// ISO 8601 with milliseconds, and how far the place is from UTC: `2026-02-03T13:48:00.123Z`, `2026-02-03T14:48:00.123+01:00`.
  public var iso8601: String { "\(dateAndSecond).\(Self.padded(millisecond, 3))\(offset)" }

  /// The same in whole seconds: `2026-02-03T14:48:00+01:00`.
  public var iso8601InSeconds: String { dateAndSecond + offset }

  private var dateAndSecond: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))T"
      + "\(Self.padded(hour, 2)):\(Self.padded(minute, 2)):\(Self.padded(second, 2))"
  }

  /// In minutes, as RFC 3339 has it; the seconds in which places were apart from UTC before there were zones are left out.
  private var offset: String {
    if secondsFromUTC == 0 { return "Z" }
    let minutes = abs(secondsFromUTC) / 60
    return "\(secondsFromUTC < 0 ? "-" : "+")\(Self.padded(minutes / 60, 2)):\(Self.padded(minutes % 60, 2))"
  }

  /// The moment at which a clock says a time, the one that is nearest to another moment: at half past eleven at night 0:30 is tomorrow. Where clocks were set
  /// in between, it is what they say then.
  /// - Parameters:
  ///   - time: hours and minutes, `14:30` or `9:05`.
  ///   - moment: the moment to which it is near.
  ///   - zone: where the clock hangs.
  /// - Returns: none for what is no time.
  public static func nearest(_ time: String, to moment: Instant, in zone: Zone) -> Instant? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let hour = Int64(parts[0]), let minute = Int64(parts[1]),
      hour < 24, minute < 60
    else { return nil }
    let day: Int64 = 86_400_000
    let wanted = (hour * 60 + minute) * 60_000
    let before = zone.secondsFromUTC(at: moment)
    let here = floored(moment.adding(Int64(before) * 1_000).milliseconds, day).1
    let found = moment.adding(floored(wanted - here + day / 2, day).1 - day / 2)
    return found.adding(Int64(before - zone.secondsFromUTC(at: found)) * 1_000)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
