// The style sheet: what each role looks like, for every number of colours. One page; no view names a colour.
import Canvas

/// How many colours a terminal shows.
public enum ColourDepth: Sendable, CaseIterable {
  case monochrome, eight, sixteen, many
}

/// How a cell looks on a particular terminal. Colours are indexes of the terminal's palette (0–7, 0–15 or 0–255); none is its own default.
public struct Look: Hashable, Sendable {
  public var foreground: Int16?
  public var background: Int16?
  public var bold = false
  public var underline = false
  public var reverse = false
  public var italic = false

  public init(foreground: Int16? = nil, background: Int16? = nil, bold: Bool = false, underline: Bool = false, reverse: Bool = false) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }
}

/// A colour scheme: looks by role.
public struct Palette: Sendable {
  public let depth: ColourDepth

  public init(depth: ColourDepth) { self.depth = depth }

  /// The look of a style.
  public func look(of style: Style) -> Look { Look() }
}
