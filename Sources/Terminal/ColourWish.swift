// What the environment says about colours: whether they are wanted, and what they stand on.
import ScreenKit

/// What NO_COLOR, CLICOLOR, CLICOLOR_FORCE and COLORFGBG come to.
public struct ColourWish: Equatable, Sendable {
  /// Whether colours may be used where nobody asked for any by name.
  public let allowsColours: Bool
  /// What the terminal has behind its letters, as far as the environment knows; the terminal itself may know better.
  let ground: Ground?

  /// NO_COLOR (no-color.org) with anything in it means none. CLICOLOR=0 means none too, unless CLICOLOR_FORCE takes that back.
  public init(environment: (String) -> String?) {
    func isOn(_ name: String) -> Bool { environment(name).map { !$0.isEmpty && $0 != "0" } ?? false }
    let isRefused = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    allowsColours = !isRefused && (environment("CLICOLOR") != "0" || isOn("CLICOLOR_FORCE"))
    ground = environment("COLORFGBG").flatMap(Self.ground)
  }

  /// Whether the colours of a scheme may be used: somebody who names one wants it whatever the environment says.
  func allows(_ scheme: ColourScheme) -> Bool { scheme != .mono && (scheme != .auto || allowsColours) }

  /// The ground of "15;0" or "0;default;15": the last part is one of the terminal's sixteen colours. 7 is the white of those that have eight.
  private static func ground(_ colours: String) -> Ground? {
    guard let last = colours.split(separator: ";").last, let index = UInt8(last), index < 16 else { return nil }
    return index == 7 || index > 8 ? .light : .dark
  }
}
