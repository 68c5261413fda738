// Random text that comes back: a failing property prints the seed that shows it again.
import CSystem
import SeedKit

extension Seeded {
  /// Text of all kinds: ordinary words, emoji, marks, scripts that join, controls, and scalars from anywhere.
  mutating func text(_ count: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count { scalars.append(scalar()) }
    return String(scalars)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x7A, 0x20...0x20, 0x20...0x2F, 0...0x9F, 0xA0...0x2FF, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F,
      0xE00...0xE3F,
      0x1100...0x11FF, 0x2000...0x206F, 0x20D0...0x20FF, 0x2500...0x27BF, 0x3000...0x30FF, 0x4E00...0x4FFF, 0xAC00...0xAFFF,
      0xFE00...0xFE0F,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF, 0x1F3FB...0x1F3FF, 0x1F3F4...0x1F3F4, 0x200B...0x200F, 0xE0000...0xE007F, 0...0xFFFF,
      0x10000...0x10FFFF,
      0x0A...0x0A, 0x0D...0x0D, 0x200D...0x200D,
    ]
    let range = ranges.randomElement(using: &self) ?? 0x20...0x7E
    return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "x"
  }
}

/// wcwidth knows characters only where the locale is UTF-8. Asked for by every suite that measures.
let utf8Locale: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil

let seeds: [UInt64] = [1, 2026, 0xC0FFEE, 0xDEAD_BEEF, 7_777_777]
