// Half-written notes on this user's own disk, so that a crash or a lost connection costs nobody a sentence. They are no part of the board.
// Whose file is whose, ShelfHold knows.
import Board
import CSystem
import Glibc
import SystemCalls

/// Where this program keeps one group's half-written notes of one board.
///
/// One JSON object a line, in a file of its own for each program, which holds a lock on it as long as it runs. A program that starts takes over the shelves of
/// those of its group that are gone.
public struct DraftShelf: Sendable {
  private let hold: ShelfHold

  /// The file.
  public var path: String { hold.path }

  /// The shelf of a group in this program; of the facilitator when there is none. However often it is asked for, it is the same shelf.
  /// - Throws: ``BoardFileError/missing`` when there is no home folder.
  public init(board: BoardID, group: GroupID?) throws(BoardFileError) {
    guard let folder = Places.stateFolder else { throw .missing }
    hold = ShelfHold.ofThisProgram(folder: folder, stem: Self.stem(board, group))
  }

  /// A shelf of its own, as another program would have it.
  init(folder: String, board: BoardID, group: GroupID?) {
    hold = ShelfHold(folder: folder, stem: Self.stem(board, group), owner: newWriterID())
  }

  private static func stem(_ board: BoardID, _ group: GroupID?) -> String { "\(board.text).\(group.map(fileName) ?? "_")" }

  /// A group's name has only characters that fit a file name, unless a hostile file brought it.
  private static func fileName(_ group: GroupID) -> String {
    if Limits.isGroupName(group.text) { return group.text }
    return "_" + group.text.utf8.prefix(64).map { byte in String(byte, radix: 16) }.joined()
  }

  /// Keeps these drafts and no others: written beside the old ones and put in their place, so that at any moment one of the two is whole. What was taken over
  /// (``kept()``) is given up only then.
  /// - Throws: ``BoardFileError/trouble(_:)``.
  public func keep(_ drafts: [Draft]) throws(BoardFileError) {
    do throws(SystemError) { try hold.keep(drafts.flatMap(\.line)) } catch { throw .trouble(error.trouble) }
  }

  /// The drafts on this shelf, and on those of programs of this group that are gone, which are this program's from now on. Each once; lines that can't be read
  /// are left out.
  public func kept() -> [Draft] {
    var drafts: [Draft] = []
    for line in FileScan.lines(in: hold.read()) {
      guard let draft = Draft(line: line), !drafts.contains(draft) else { continue }
      drafts.append(draft)
    }
    return drafts
  }

  /// Removes every shelf of a board but those of programs that are running.
  static func clear(board: BoardID, in folder: String) {
    for name in ShelfHold.names(in: folder) where name.hasPrefix(board.text + ".") {
      let path = System.join(folder, name)
      // The lock goes with the file.
      if ShelfHold.seize(path) != nil { unlink(path) }
    }
  }
}

extension Draft {
  /// What drafts of forms are called.
  private enum Form: String { case details, package, takeaway, message }

  private static func answers(_ value: Value?) -> [String: String] {
    if case .map(let entries)? = value { entries.compactMapValues(\.text) } else { [:] }
  }

  /// With its line feed.
  fileprivate var line: [UInt8] {
    var entries: [String: Value] = [
      "case": .text(caseID.text), "theme": .text(theme.rawValue), "horizon": .text(horizon.rawValue), "text": .text(text),
    ]
    if let begun { entries["begun"] = .number(begun.milliseconds) }
    if step != .interventions { entries["step"] = .text(step.rawValue) }
    switch purpose {
    case .newNote: break
    case .sentence: entries["sentence"] = .flag(true)
    case .building(let note): entries["on"] = .text(note.text)
    case .editing(let note): entries["edits"] = .text(note.text)
    case .details(let note): (entries["form"], entries["about"]) = (.text(Form.details.rawValue), .text(note.text))
    case .package(let id):
      entries["form"] = .text(Form.package.rawValue)
      if let id { entries["about"] = .text(id.text) }
    case .takeaway: entries["form"] = .text(Form.takeaway.rawValue)
    case .message: entries["form"] = .text(Form.message.rawValue)
    }
    if let before { entries["before"] = .text(before) }
    if !answers.isEmpty { entries["answers"] = .map(answers.mapValues(Value.text)) }
    if !answersBefore.isEmpty { entries["answersBefore"] = .map(answersBefore.mapValues(Value.text)) }
    var json = JSONText()
    json.value(.map(entries))
    return json.bytes + [0x0A]
  }

  fileprivate init?(line: ArraySlice<UInt8>) {
    let value = line.withUnsafeBufferPointer { bytes -> Value? in
      guard LineParser.isPrintable(UnsafeRawBufferPointer(bytes)) else { return nil }
      var json = JSONParser(bytes)
      guard let value = try? json.value(), (try? json.expectEnd()) != nil else { return nil }
      return value
    }
    guard case .map(let entries)? = value, let caseID = entries["case"]?.text, let text = entries["text"]?.text,
      let theme = entries["theme"]?.text.flatMap(Theme.init(rawValue:)),
      let horizon = entries["horizon"]?.text.flatMap(Horizon.init(rawValue:))
    else { return nil }
    let purpose: Purpose
    switch (entries["on"], entries["edits"]) {
    case (nil, nil):
      guard let own = Self.purpose(of: entries) else { return nil }
      purpose = own
    case (.text(let note)?, nil):
      guard let id = NoteID(note) else { return nil }
      purpose = .building(on: id)
    case (nil, .text(let note)?):
      guard let id = NoteID(note) else { return nil }
      purpose = .editing(id)
    default: return nil
    }
    let step = entries["step"]?.text.flatMap(Step.init(rawValue:)) ?? .interventions
    let begun: Instant? = if case .number(let milliseconds)? = entries["begun"] { Instant(milliseconds: milliseconds) } else { nil }
    self.init(purpose: purpose, caseID: CaseID(caseID), step: step, theme: theme, horizon: horizon, text: text, begun: begun)
    before = entries["before"]?.text
    (answers, answersBefore) = (Self.answers(entries["answers"]), Self.answers(entries["answersBefore"]))
  }

  /// Of what is neither an edit nor builds on something; none for a form that this program does not know.
  private static func purpose(of entries: [String: Value]) -> Purpose? {
    guard let form = entries["form"]?.text else { return entries["sentence"]?.isTrue == true ? .sentence : .newNote }
    let about = entries["about"]?.text
    switch Form(rawValue: form) {
    case .details: return about.flatMap(NoteID.init).map(Purpose.details)
    case .package:
      guard let about else { return .package(nil) }
      return EventID(about).map(Purpose.package)
    case .takeaway: return .takeaway
    case .message: return .message
    case nil: return nil
    }
  }
}
