// A scenario: a plain file that says what board there is, what somebody does, and what then stands on the screen. README.md beside the scenarios
// tells how to write one; this is the reader.
import Board

/// What a scenario file says.
public struct Scenario: Sendable {
  /// A note that is on the board, or arrives on it.
  public struct Note: Sendable {
    public let group: String
    public let caseID: String
    public let theme: Theme
    public let horizon: Horizon
    public let text: String
  }

  /// One line of what happens.
  public enum Step: Sendable {
    case keys(String)
    case paste(String)
    case arrives(Note)
    case resize(width: Int, height: Int)
    case click(x: Int, y: Int, isDouble: Bool)
    case wheel(up: Bool, x: Int, y: Int)
    case wait(milliseconds: Int64)
    /// The file stops taking our changes, for this reason; `online` undoes it.
    case offline(String)
    case online
    /// What the file looks like from now on: `read-only`, `missing`, `newer`, `another`.
    case file(String)
    /// The screen that must stand there now. The line is that of the word `screen`, counted from 1.
    case screen([String], line: Int)
    case cursor(x: Int, y: Int)
  }

  public var file = ""
  public var title = ""
  public var width = 120
  public var height = 36
  public var language = Language.nl
  public var group: String?
  public var role: String?
  public var groups = 4
  public var isASCII = false
  public var isLocked = false
  /// So many made-up notes, for boards that are full.
  public var filler = 0
  public var notes: [Note] = []
  public var steps: [Step] = []
  /// Whether it is also run through the real program in a real terminal.
  public var isForTerminal = false
}

/// What is wrong with a scenario file, and on which line.
public struct ScenarioFault: Error, CustomStringConvertible {
  public let description: String
}

extension Scenario {
  /// Reads a scenario.
  public init(file: String, text: String) throws(ScenarioFault) {
    self.file = file
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    var lastCase = "maisonnettes"

    while index < lines.count {
      let line = lines[index]
      let number = index + 1
      index += 1
      func fault(_ what: String) -> ScenarioFault { ScenarioFault(description: "\(file):\(number): \(what): \(line)") }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let (word, rest) = line.cut(at: " ")
      switch word {
      case "title": title = rest
      case "size", "resize":
        let sides = rest.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2 else { throw fault("a size is 120x36") }
        if word == "size" { (width, height) = (sides[0], sides[1]) } else { steps.append(.resize(width: sides[0], height: sides[1])) }
      case "lang":
        guard let language = Language(rawValue: rest) else { throw fault("nl or en") }
        self.language = language
      case "group": group = rest
      case "role": role = rest
      case "groups": groups = Int(rest) ?? 4
      case "ascii": isASCII = true
      case "locked": isLocked = true
      case "fill": filler = Int(rest) ?? 0
      case "case": lastCase = rest
      case "note", "arrives":
        guard let note = Note(rest, caseID: lastCase) else { throw fault("a note is: group theme K|L text") }
        if word == "note" { notes.append(note) } else { steps.append(.arrives(note)) }
      case "keys": steps.append(.keys(rest))
      case "paste": steps.append(.paste(rest.replacing("\\n", with: "\n")))
      case "wait":
        guard let seconds = Double(rest) else { throw fault("seconds") }
        steps.append(.wait(milliseconds: Int64(seconds * 1000)))
      case "click", "doubleclick", "wheelup", "wheeldown":
        let place = rest.split(separator: " ").compactMap { Int($0) }
        guard place.count == 2 else { throw fault("a column and a row, counted from 0") }
        switch word {
        case "wheelup", "wheeldown": steps.append(.wheel(up: word == "wheelup", x: place[0], y: place[1]))
        default: steps.append(.click(x: place[0], y: place[1], isDouble: word == "doubleclick"))
        }
      case "offline": steps.append(.offline(rest))
      case "online": steps.append(.online)
      case "file": steps.append(.file(rest))
      case "cursor":
        let place = rest.split(separator: " ").compactMap { Int($0) }
        guard place.count == 2 else { throw fault("a column and a row, counted from 0") }
        steps.append(.cursor(x: place[0], y: place[1]))
      case "terminal": isForTerminal = true
      case "screen":
        var rows: [String] = []
        while index < lines.count, lines[index].hasPrefix("|") {
          rows.append(String(lines[index].dropFirst()))
          index += 1
        }
        steps.append(.screen(rows, line: number))
      default: throw fault("what is this?")
      }
    }
    if title.isEmpty { throw ScenarioFault(description: "\(file): a scenario has a title: what it shows, as a sentence") }
  }

  /// The file with other screens in it, in order: how a scenario is recorded.
  public static func text(_ text: String, withScreens screens: [[String]]) -> String {
    var screens = screens[...]
    var lines: [String] = []
    var isInScreen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if isInScreen, line.hasPrefix("|") { continue }
      isInScreen = false
      lines.append(line)
      if line == "screen" || line.hasPrefix("screen ") {
        isInScreen = true
        lines += (screens.popFirst() ?? []).map { "|" + $0 }
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Scenario.Note {
  /// `2 4 K Buurtkamer in de berging`: group, theme by number, K or L, text; `\n` is a line end.
  init?(_ line: String, caseID: String) {
    let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let number = Int(parts[1]), Theme.allCases.indices.contains(number - 1), parts[2] == "K" || parts[2] == "L" else {
      return nil
    }
    self.init(
      group: parts[0], caseID: caseID, theme: Theme.allCases[number - 1], horizon: parts[2] == "K" ? .short : .long,
      text: parts[3].replacing("\\n", with: "\n"))
  }
}

extension String {
  func cut(at separator: Character) -> (String, String) {
    guard let place = firstIndex(of: separator) else { return (self, "") }
    return (String(self[..<place]), String(self[index(after: place)...]))
  }
}
