// xterm's colours, and how eyes see them.
import Foundation

/// How somebody sees colours.
enum Sight: CaseIterable {
  case usual, withoutRed, withoutGreen, withoutBlue

  /// What becomes of linear red, green and blue (Machado, Oliveira and Fernandes, 2009; complete dichromacy).
  fileprivate var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .withoutRed: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .withoutGreen: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .withoutBlue: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }
}

/// A colour of xterm's palette of 256.
struct XtermColour: Equatable {
  let index: Int16

  static let black = XtermColour(16)
  static let white = XtermColour(231)

  init(_ index: Int16) { self.index = index }

  /// Red, green and blue, from 0 to 255.
  private var channels: [Int] {
    let first = [
      [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229], [127, 127, 127],
      [255, 0, 0], [0, 255, 0], [255, 255, 0], [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
    ]
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
    switch Int(index) {
    case ..<16: return first[Int(index)]
    case 232...: return Array(repeating: 8 + 10 * (Int(index) - 232), count: 3)
    default:
      let cube = Int(index) - 16
      return [level(cube / 36), level(cube / 6 % 6), level(cube % 6)]
    }
  }

  private var linear: [Double] {
    channels.map { channel in
      let part = Double(channel) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  /// The contrast of WCAG 2.2: from 1 to 21.
  func ratio(to other: XtermColour) -> Double {
    func luminance(_ colour: XtermColour) -> Double { zip([0.2126, 0.7152, 0.0722], colour.linear).map(*).reduce(0, +) }
    let both = [luminance(self), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  /// How far two colours lie apart (CIELAB, CIE 1976); 2.3 can just be seen.
  func distance(to other: XtermColour, in sight: Sight) -> Double {
    zip(lab(sight), other.lab(sight)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func lab(_ sight: Sight) -> [Double] {
    func product(_ row: [Double], _ column: [Double]) -> Double { zip(row, column).map(*).reduce(0, +) }
    let seen = sight.matrix.map { min(1, max(0, product($0, linear))) }
    let white = [0.95047, 1, 1.08883]
    let parts = zip([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], white).map { row, white in
      let part = product(row, seen) / white
      return part > 0.008856 ? cbrt(part) : 7.787 * part + 16 / 116
    }
    return [116 * parts[1] - 16, 500 * (parts[0] - parts[1]), 200 * (parts[1] - parts[2])]
  }
}
