// How a cell looks, by role: the App gives the roles their names, Terminal gives them their colours. No colour is known here.

/// What a terminal can do to a character besides its colour.
public struct Traits: OptionSet, Hashable, Sendable {
  /// One bit a trait.
  public let rawValue: UInt8

  /// The traits of those bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier.
  public static let bold = Traits(rawValue: 1)
  /// With a line under it.
  public static let underline = Traits(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Traits(rawValue: 4)
  /// Slanted, where the terminal can.
  public static let italic = Traits(rawValue: 8)
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// What the text is there for; 0 is plain text. The App names the other numbers as static members in an extension.
  public var role: UInt8
  /// What comes on top of the role's own look.
  public var traits: Traits

  /// The look of a role, with traits added.
  public init(role: UInt8, traits: Traits = []) {
    self.role = role
    self.traits = traits
  }

  /// Plain text: the terminal's own colours.
  public static let plain = Style(role: 0)

  /// The same with these traits added.
  public func with(_ traits: Traits) -> Style { Style(role: role, traits: self.traits.union(traits)) }
}
