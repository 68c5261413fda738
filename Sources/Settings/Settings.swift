// What somebody has written down once about how the program is to be: `key = value`, a line each. Pure: bytes in, what holds and what is wrong out.
import Board
import ScreenKit

/// What a configuration says.
public struct Settings: Equatable, Sendable {
  /// What can be set, but for keys.
  public enum Name: String, CaseIterable, Sendable {
    case language, colors, mouse, glyphs, bell, board
  }

  /// A value, and the line that has it.
  public struct Entry: Equatable, Sendable {
    /// As it stands there, without quotes.
    public let value: String
    /// Counted from 1.
    public let line: Int
  }

  /// The keys that a command of a screen was given, and the line that says so.
  public struct GivenKeys: Equatable, Sendable {
    /// The screen.
    public let kind: ScreenKind
    /// The name of the command's row.
    public let name: String
    /// The keys that do it.
    public let keys: [Key]
    /// Counted from 1.
    public let line: Int
  }

  var entries: [Name: Entry] = [:]
  /// What commands were given, in the order of the file.
  public internal(set) var givenKeys: [GivenKeys] = []
  /// What could not be understood, in the order of the file. The rest holds.
  public internal(set) var faults: [SettingsFault] = []

  /// Nothing was written down.
  public init() {}

  /// The file could not be read, and nothing holds of it.
  public init(unread problem: SettingsFault.Problem) { faults = [SettingsFault(line: nil, problem)] }

  /// The most that a configuration may be, in bytes. What is larger is something else.
  public static let most = 64 << 10

  /// What stands there for a setting; none where nothing does.
  public subscript(name: Name) -> Entry? { entries[name] }

  /// The keys of all screens.
  public var keymap: Keymap { givenKeys.reduce(into: Keymap()) { $0[$1.kind, $1.name] = $1.keys } }

  /// What was said about a setting that is on or off.
  public func isOn(_ name: Name) -> Bool? { entries[name].map { Self.yes.contains($0.value) } }

  /// Whether only plain characters are wanted.
  public var isPlain: Bool { entries[.glyphs]?.value == "plain" }

  /// The language that was chosen.
  public var language: Language? { entries[.language].flatMap { Language(rawValue: $0.value) } }

  static let yes = ["yes", "ja", "on", "aan"]
  static let no = ["no", "nee", "off", "uit"]
}

/// Something in a configuration that could not be understood.
public struct SettingsFault: Equatable, Sendable {
  /// Counted from 1; none where it is the whole file.
  public let line: Int?
  /// What it is.
  public let problem: Problem

  /// What is wrong. Only the facts.
  public enum Problem: Equatable, Sendable {
    // The whole file
    /// It can't be read; an error of the system, as in errno(3).
    case unreadable(code: Int32)
    /// It is a folder, a pipe or a device.
    case noFile
    case tooLarge
    case noText

    // A line
    /// There is no `=` in it.
    case noValue(String)
    /// Nothing is called so; what is nearest.
    case unknownName(String, nearest: String?)
    case unknownValue(Settings.Name, String, known: [String], nearest: String?)
    /// A path that does not begin at the root or at the home folder.
    case relativePath(String)
    /// It stands on another line, too, and that one holds.
    case twice(String, earlier: Int)

    // Keys
    case unknownScreen(String, nearest: String?)
    case unknownCommand(ScreenKind, String, nearest: String?)
    case unknownKey(String)
    /// There is no key.
    case noKey(String)
    /// It means the same everywhere.
    case fixedKey(String)
    /// Another command has it, by what that does.
    case takenKey(String, by: String, Phrase?)
    /// It does something to which no other key can be given, by what that is.
    case keptKey(String, Phrase?)
  }

  init(line: Int?, _ problem: Problem) { (self.line, self.problem) = (line, problem) }
}
