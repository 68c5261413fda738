// A scenario: a plain file that says what board there is, what somebody does, and what then stands on the screen. README.md beside the scenarios
// tells how to write one; this is the reader.
import App
import ScreenKit
import Board
import Cases

/// What a scenario file says.
public struct Scenario: Sendable {
  /// A note that is on the board, or arrives on it.
  public struct Note: Sendable {
    /// The group that writes it.
    public let group: GroupID
    /// The case it belongs to.
    public let caseID: CaseID
    /// Its theme.
    public let theme: Theme
    /// Its horizon.
    public let horizon: Horizon
    /// What it says.
    public let text: String
  }

  /// One line of what happens.
  public enum Step: Sendable {
    case keys(String)
    /// Keys with so many milliseconds between them, whatever they do.
    case types(String, milliseconds: Int64)
    case paste(String)
    case arrives(Note)
    /// A note, counted from 1 in the order in which they came, is changed on another screen of its group.
    case changes(number: Int, [Assignment])
    /// The same by a screen that has not seen what this one did to the note.
    case changesMeanwhile(number: Int, [Assignment])
    /// The text of a note arrives, and the event that made the note does not: that comes with ``arrivesBehind``.
    case arrivesAhead(Note)
    case arrivesBehind
    case resize(width: Int, height: Int)
    case mouse(Mouse.Action, Place)
    /// The button goes down on one place, and the mouse goes to another with it.
    case drags(Place, Place)
    /// The button goes up.
    case drops
    case wait(milliseconds: Int64)
    /// The file stops taking our changes, for this reason; `online` undoes it.
    case offline(Absence)
    case online
    /// What the file looks like from now on.
    case file(FileCondition)
    /// So many lines of the file can't be read.
    case damaged(Int)
    /// So many lines of the file are of a newer version.
    case newer(Int)
    /// What else the delivery has to say.
    case says(DeliveryState)
    /// The screen that must stand there now. The line is that of the word `screen`, counted from 1.
    case screen([String], line: Int)
    case cursor(x: Int, y: Int)
    /// Whether the program has been asked to end by now.
    case quits(Bool)
    /// A facilitator, or another group, says something about the session.
    case session(SessionLine)
  }

  /// Where the mouse is: on a cell, or on a text that stands on the screen.
  public enum Place: Sendable {
    case cell(x: Int, y: Int)
    case text(String)
  }

  /// Why our changes don't get to the file.
  public enum Absence: Sendable {
    /// Delivery has said nothing yet.
    case slow
    /// Another program holds the file.
    case busy
    case failing(Trouble)
    /// They can't be kept on this user's own disk either.
    case nowhere(Trouble)
  }

  /// The file's name, for messages.
  public var file = ""
  /// What it shows, as a sentence.
  public var title = ""
  /// The columns of the screen at the beginning.
  public var width = 120
  /// The rows of the screen at the beginning.
  public var height = 36
  /// The language of the screen.
  public var language = Language.nl
  /// Whose screen it is.
  public var kind = ScreenKind.group
  /// What was said about the session before the screen began.
  public var beginning: [SessionLine] = []
  /// The group that looks at the screen; none when the screen has to ask.
  public var group: GroupID?
  /// The perspective of that group.
  public var role: String?
  /// How many groups the board has.
  public var groups = 4
  /// The groups by name, instead of numbers.
  public var groupNames: [String] = []
  /// Whether the board has the two cases that come with the program.
  public var hasCases = true
  /// Whether the terminal shows ASCII only.
  public var isASCII = false
  /// Whether nothing may lead to a shell.
  public var isLocked = false
  /// So many made-up notes, for boards that are full.
  public var filler = 0
  /// The notes on the board at the beginning, oldest first.
  public var notes: [Note] = []
  /// Whether a review may make and change packages.
  public var edits = false
  /// The notes of another session that a review is laid beside.
  public var others: [Note] = []
  /// Which of them are hidden there, by their places.
  public var hiddenOthers: Set<Int> = []
  /// Half notes that an earlier run of this group left.
  public var drafts: [Note] = []
  /// Half notes and half sentences that it left in steps 1 and 2.
  public var stepDrafts: [Draft] = []
  /// What happens, in order.
  public var steps: [Step] = []
  /// Whether it is also run through the real program in a real terminal.
  public var isForTerminal = false
}

/// What is wrong with a scenario file, and on which line.
public struct ScenarioFault: Error, CustomStringConvertible {
  /// The file, the line, and what is wrong with it.
  public let description: String
}

extension Scenario {
  /// Reads a scenario.
  public init(file: String, text: String) throws(ScenarioFault) {
    self.file = file
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    var lastCase: CaseID = "maisonnettes"

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
      case "group": group = GroupID(rest)
      case "role": role = rest
      case "groups":
        if let count = Int(rest) { groups = count } else { groupNames = rest.split(separator: " ").map(String.init) }
      case "cases": hasCases = rest != "none"
      case "as":
        guard let kind = ["group": ScreenKind.group, "host": .host, "present": .present, "review": .review][rest] else {
          throw fault("group, host, present or review")
        }
        self.kind = kind
      case _ where SessionLine.words.contains(word):
        let line = SessionLine(word: word, rest: rest, number: number)
        if steps.isEmpty { beginning.append(line) } else { steps.append(.session(line)) }
      case "ascii": isASCII = true
      case "locked": isLocked = true
      case "fill": filler = Int(rest) ?? 0
      case "case": lastCase = CaseID(rest)
      case "note", "arrives":
        guard let note = Note(rest, caseID: lastCase) else { throw fault("a note is: group theme K|L text") }
        if word == "note" { notes.append(note) } else { steps.append(.arrives(note)) }
      case "edit": edits = true
      case "other", "otherhidden":
        guard let note = Note(rest, caseID: lastCase) else { throw fault("a note is: group theme K|L text") }
        if word == "otherhidden" { hiddenOthers.insert(others.count) }
        others.append(note)
      case "draft":
        guard let note = Note("- " + rest, caseID: lastCase) else { throw fault("a half note is: theme K|L text") }
        drafts.append(note)
      case "stepdraft", "sentencedraft":
        guard let draft = Draft(word == "stepdraft" ? .newNote : .sentence, rest, caseID: lastCase) else {
          throw fault("start or end, and the text")
        }
        stepDrafts.append(draft)
      case "removes", "restores", "edits", "moves", "hides", "reveals", "gives", "looks":
        guard let change = Step(word, rest) else { throw fault("removes 2, restores 2, edits 2 text, moves 2 4 L") }
        steps.append(change)
      case "meanwhile":
        let (word, rest) = rest.cut(at: " ")
        guard case .changes(let note, let set)? = Step(word, rest) else { throw fault("meanwhile removes 2, or another change") }
        steps.append(.changesMeanwhile(number: note, set))
      case "ahead":
        guard let note = Note(rest, caseID: lastCase) else { throw fault("a note is: group theme K|L text") }
        steps.append(.arrivesAhead(note))
      case "behind": steps.append(.arrivesBehind)
      case "keys": steps.append(.keys(rest))
      case "types":
        let (gap, text) = rest.cut(at: " ")
        guard let gap = Int64(gap) else { throw fault("the milliseconds between two keys, and the keys") }
        steps.append(.types(text, milliseconds: gap))
      case "paste": steps.append(.paste(rest.unescaped))
      case "wait":
        guard let seconds = Double(rest) else { throw fault("seconds") }
        steps.append(.wait(milliseconds: Int64(seconds * 1000)))
      case "click": steps.append(.mouse(.click, Place(rest)))
      case "doubleclick": steps.append(.mouse(.doubleClick, Place(rest)))
      case "drag":
        guard let sign = rest.firstRange(of: " > ") else { throw fault("from > to") }
        steps.append(.drags(Place(String(rest[..<sign.lowerBound])), Place(String(rest[sign.upperBound...]))))
      case "drop": steps.append(.drops)
      case "wheelup": steps.append(.mouse(.wheelUp, Place(rest)))
      case "wheeldown": steps.append(.mouse(.wheelDown, Place(rest)))
      case "offline":
        guard let absence = Absence(rest) else { throw fault("no such reason") }
        steps.append(.offline(absence))
      case "online": steps.append(.online)
      case "file":
        guard let condition = FileCondition(rest) else { throw fault("no such state") }
        steps.append(.file(condition))
      case "damaged":
        guard let count = Int(rest) else { throw fault("how many lines") }
        steps.append(.damaged(count))
      case "newer":
        guard let count = Int(rest) else { throw fault("how many lines") }
        steps.append(.newer(count))
      case "copies":
        let reason = troubles[rest]
        if rest != "again", reason == nil { throw fault("again, or why there are none") }
        steps.append(.says(.unguarded(reason)))
      case "kept":
        guard let count = Int(rest) else { throw fault("how many notes") }
        steps.append(.says(.offered(KeptElsewhere(notes: count, changes: count))))
      case "contested": steps.append(.says(.contested))
      case "quits", "stays": steps.append(.quits(word == "quits"))
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

extension Scenario {
  /// The agenda of a board that has none of its own.
  static func agenda() throws -> [AgendaItem] { try Agenda.builtIn() }
}
