// Which colours somebody asks for, by name, and what the screen has behind its letters. The one table of the names: help, completions and `--colors` read it.
import Canvas

/// How many colours a terminal shows.
public enum ColourDepth: Sendable, CaseIterable {
  case monochrome, eight, sixteen, many
}

/// What a terminal has behind its letters where no colour of ours is.
public enum Ground: Sendable, CaseIterable {
  case dark, light

  /// The ground of a lightness.
  /// - Parameter lightness: the relative luminance of WCAG 2.2, 0 for black and 1 for white. Above 0.179 black letters stand out more than white ones.
  public init(lightness: Double) { self = lightness > 0.179 ? .light : .dark }
}

/// A colour scheme. Its raw value is its name.
public enum ColourScheme: String, CaseIterable, Sendable {
  /// As many colours as there are, on the terminal's own ground.
  case auto
  /// A screen of our own: dark letters on white, or light ones on black.
  case light, dark
  /// Strong contrast (at least 7 to 1): white on black, or black on white.
  case contrast
  case contrastLight = "contrast-light"
  /// Colours that stay apart for whoever sees red, green or blue differently.
  case colorblind
  /// At most so many colours, on the terminal's own ground.
  case many = "256"
  case sixteen = "16"
  case eight = "8"
  /// No colours: bold, underlined and reversed.
  case mono

  /// The scheme of a name; none where no scheme has it. `none`, as the one without colours was called before, is understood as well.
  public init?(named name: String) {
    guard let scheme = name == "none" ? .mono : ColourScheme(rawValue: name) else { return nil }
    self = scheme
  }

  /// As many of a terminal's colours as the scheme uses.
  public func depth(of terminal: ColourDepth) -> ColourDepth {
    switch (self, terminal) {
    case (_, .monochrome), (.mono, _): .monochrome
    case (.eight, _): .eight
    case (.sixteen, .many): .sixteen
    default: terminal
    }
  }

  /// The ground that the scheme brings itself; none where it leaves the terminal's own.
  public var ground: Ground? {
    switch self {
    case .light, .contrastLight: .light
    case .dark, .contrast: .dark
    case .auto, .colorblind, .many, .sixteen, .eight, .mono: nil
    }
  }
}
