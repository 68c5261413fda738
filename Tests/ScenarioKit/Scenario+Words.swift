// The words of a scenario's lines: notes, places, reasons, and the marks for what can't be typed in a plain file.
import App
import ScreenKit
import Board

extension Scenario.Note {
  /// `2 4 K Buurtkamer in de berging`: group, theme by number, K or L, text.
  init?(_ line: String, caseID: CaseID) {
    let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let place = place(parts[1], parts[2]) else { return nil }
    self.init(group: GroupID(parts[0]), caseID: caseID, theme: place.0, horizon: place.1, text: parts[3].unescaped)
  }
}

extension Scenario.Step {
  /// A change from elsewhere: `removes 2`, `edits 2 Licht en koffie`, `moves 2 4 L`.
  init?(_ word: String, _ rest: String) {
    let (number, what) = rest.cut(at: " ")
    guard let number = Int(number), number > 0 else { return nil }
    switch word {
    case "removes": self = .changes(number: number, [Assignment(.removed, .flag(true))])
    case "looks": self = .changes(number: number, [Assignment(.role, .text(what))])
    case "hides": self = .changes(number: number, [Assignment(.hidden, .flag(true))])
    case "reveals": self = .changes(number: number, [Assignment(.hidden, .flag(false))])
    case "gives": self = .changes(number: number, [Assignment(.group, .text(what))])
    case "restores": self = .changes(number: number, [Assignment(.removed, .flag(false))])
    case "edits": self = .changes(number: number, [Assignment(.text, .text(what.unescaped))])
    default:
      let (theme, horizon) = what.cut(at: " ")
      guard let place = place(theme, horizon) else { return nil }
      self = .changes(number: number, [Assignment(.theme, .text(place.0.rawValue)), Assignment(.horizon, .text(place.1.rawValue))])
    }
  }
}

private func place(_ theme: String, _ horizon: String) -> (Theme, Horizon)? {
  guard let number = Int(theme), Theme.allCases.indices.contains(number - 1), horizon == "K" || horizon == "L" else { return nil }
  return (Theme.allCases[number - 1], horizon == "K" ? .short : .long)
}

extension Scenario.Place {
  /// `12 5`, or a text on the screen.
  init(_ text: String) {
    let sides = text.split(separator: " ").map { Int($0) }
    if sides.count == 2, let x = sides[0], let y = sides[1] { self = .cell(x: x, y: y) } else { self = .text(text) }
  }
}

extension Scenario.Absence {
  init?(_ name: String) {
    switch name {
    case "slow": self = .slow
    case "busy": self = .busy
    default:
      let (first, rest) = name.cut(at: " ")
      if first == "nowhere", let trouble = troubles[rest] {
        self = .nowhere(trouble)
        return
      }
      guard let trouble = troubles[name] else { return nil }
      self = .failing(trouble)
    }
  }
}

extension FileCondition {
  init?(_ name: String) {
    let conditions: [String: FileCondition] = [
      "sound": .sound, "read-only": .readOnly, "missing": .missing, "newer": .newerVersion, "another": .anotherBoard,
      "something-else": .somethingElse,
    ]
    guard let condition = conditions[name] ?? troubles[name].map(FileCondition.unreadable) else { return nil }
    self = condition
  }
}

/// Reasons by name.
let troubles: [String: Trouble] = [
  "disk-full": .diskFull, "over-quota": .overQuota, "file-too-big": .fileTooBig, "input-output": .inputOutput,
  "read-only-disk": .readOnlyFileSystem, "no-permission": .noPermission, "stale": .staleHandle, "gone": .missing,
  "not-a-file": .notARegularFile, "no-locks": .noLocks, "not-read-back": .notReadBack, "system-5": .system(5),
]

extension String {
  func cut(at separator: Character) -> (String, String) {
    guard let place = firstIndex(of: separator) else { return (self, "") }
    return (String(self[..<place]), String(self[index(after: place)...]))
  }

  /// The text that a line means: `\n` is a line end, `\r` a carriage return, `\e` the escape character, `\u{202E}` a character by its number,
  /// and `[250x koffie ]` a text so many times.
  var unescaped: String { withCharacters.withRepeats }

  private var withCharacters: String {
    let letters: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "r": "\r", "e": "\u{1B}"]
    var result = String.UnicodeScalarView()
    var rest = Substring(self).unicodeScalars
    while let first = rest.popFirst() {
      if first == "\\", let letter = rest.first.flatMap({ letters[$0] }) {
        result.append(letter)
        rest = rest.dropFirst()
      } else if first == "\\", rest.starts(with: "u{".unicodeScalars), let end = rest.firstIndex(of: "}"),
        let scalar = UInt32(String(rest[..<end].dropFirst(2)), radix: 16).flatMap(Unicode.Scalar.init)
      {
        result.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(first)
      }
    }
    return String(result)
  }

  private var withRepeats: String {
    var result = String.UnicodeScalarView()
    var rest = Substring(self).unicodeScalars
    while let first = rest.popFirst() {
      guard first == "[", let end = rest.firstIndex(of: "]"), let sign = rest[..<end].firstIndex(of: "x"),
        let count = Int(String(rest[..<sign])), count >= 0
      else {
        result.append(first)
        continue
      }
      for _ in 0..<count { result.append(contentsOf: rest[..<end][rest.index(after: sign)...].dropFirst()) }
      rest = rest[rest.index(after: end)...]
    }
    return String(result)
  }
}
