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

  /// `2026-02-03`.
  public var date: String { String(decoding: dateAndSecond.prefix { $0 != UInt8(ascii: "T") }, as: UTF8.self) }

  /// How far the place is from UTC: `+02:00`, `-03:30`.
  public var fromUTC: String { String(decoding: distance, as: UTF8.self) }

  /// ISO 8601 with milliseconds, and how far the place is from UTC: `2026-02-03T13:48:00.123Z`, `2026-02-03T14:48:00.123+01:00`.
  public var iso8601: String {
    var bytes = dateAndSecond + [UInt8(ascii: ".")]
    Self.append(millisecond, 3, to: &bytes)
    return String(decoding: bytes + offset, as: UTF8.self)
  }

  /// The same in whole seconds: `2026-02-03T14:48:00+01:00`.
  public var iso8601InSeconds: String { String(decoding: dateAndSecond + offset, as: UTF8.self) }

  /// As bytes, because a report has thousands of them.
  private var dateAndSecond: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    Self.append(year, 4, to: &bytes)
    for (sign, number) in [("-", month), ("-", day), ("T", hour), (":", minute), (":", second)] as [(Unicode.Scalar, Int)] {
      bytes.append(UInt8(ascii: sign))
      Self.append(number, 2, to: &bytes)
    }
    return bytes
  }

  private var offset: [UInt8] { secondsFromUTC == 0 ? [UInt8(ascii: "Z")] : distance }

  /// In minutes, as RFC 3339 has it; the seconds in which places were apart from UTC before there were zones are left out.
  private var distance: [UInt8] {
    let minutes = abs(secondsFromUTC) / 60
    var bytes = [secondsFromUTC < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")]
    Self.append(minutes / 60, 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.append(minutes % 60, 2, to: &bytes)
    return bytes
  }

  /// The moment that an ISO 8601 time with its distance from UTC names: `2026-02-03T13:48:00.123Z`, or `2026-02-03 14:48+01:00`. What lies beyond the scale is
  /// its end.
  /// - Returns: none for what is no time, or does not say how far it is from UTC.
  public static func moment(of text: String) -> Instant? {
    var digits = Digits(text)
    let isBeforeYear0 = digits.skip("-")
    guard let year = digits.number(4...9), digits.skip("-"), let month = digits.number(2...2), digits.skip("-"),
      let day = digits.number(2...2), digits.skip("T") || digits.skip(" "), let hour = digits.number(2...2), digits.skip(":"),
      let minute = digits.number(2...2), hour < 24, minute < 60, (1...12).contains(month), day >= 1
    else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    if digits.skip(":") {
      guard let second = digits.number(2...2), second < 60 else { return nil }
      milliseconds += second * 1_000
      if digits.skip(".") || digits.skip(",") {
        guard let fraction = digits.fraction() else { return nil }
        milliseconds += fraction
      }
    }
    guard let offset = digits.offset(), digits.isAtEnd else { return nil }
    let days = daysSince1970(isBeforeYear0 ? -year : year, month, day)
    let (midnight, isBeyond) = days.multipliedReportingOverflow(by: 86_400_000)
    let moment = Instant(milliseconds: isBeyond ? (days < 0 ? .min : .max) : midnight)
    // There is no 30 February.
    guard isBeyond || CalendarTime(moment).day == day else { return nil }
    return isBeyond ? moment : moment.adding(milliseconds).adding(-offset * 60_000)
  }

  private static func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let (era, yearOfEra) = floored(month <= 2 ? year - 1 : year, 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
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
    var bytes: [UInt8] = []
    append(number, digits, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number with at least so many digits.
  private static func append(_ number: Int, _ digits: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var (place, count) = (UInt(1), 1)
    while count < digits || number.magnitude / place >= 10 { (place, count) = (place * 10, count + 1) }
    while place > 0 {
      bytes.append(UInt8(0x30 + number.magnitude / place % 10))
      place /= 10
    }
  }
}

/// Reads a time from its beginning.
private struct Digits {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func number(_ count: ClosedRange<Int>) -> Int64? {
    let digits = rest.prefix(count.upperBound).prefix { (0x30...0x39).contains($0) }
    guard digits.count >= count.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }

  /// What follows the point of seconds, in whole milliseconds.
  mutating func fraction() -> Int64? {
    let before = rest.count
    guard let number = number(1...9) else { return nil }
    return (before - rest.count..<12).reduce(number) { sum, _ in sum * 10 } / 1_000_000_000
  }

  /// Minutes ahead of UTC.
  mutating func offset() -> Int64? {
    if skip("Z") { return 0 }
    let isBehind = skip("-")
    guard isBehind || skip("+"), let hours = number(2...2) else { return nil }
    _ = skip(":")
    let minutes = isAtEnd ? 0 : number(2...2)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isBehind ? -1 : 1)
  }
}
