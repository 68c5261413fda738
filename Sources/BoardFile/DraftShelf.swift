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
  /// What the names of the shelves begin with that are read here: the group's own, and those of the groups that it was joined with.
  private let stems: [String]

  /// The file.
  public var path: String { hold.path }

  /// The shelf of a group in this program; of the facilitator when there is none. However often it is asked for, it is the same shelf.
  /// - Parameters:
  ///   - board: the board.
  ///   - group: under whose name drafts are kept.
  ///   - others: the groups that it was joined with: what programs left under their names is this one's, too.
  /// - Throws: ``BoardFileError/missing`` when there is no home folder.
  public init(board: BoardID, group: GroupID?, with others: [GroupID] = []) throws(BoardFileError) {
    guard let folder = Places.stateFolder else { throw .missing }
    stems = [Self.stem(board, group)] + others.map { Self.stem(board, $0) }
    hold = ShelfHold.ofThisProgram(folder: folder, stem: stems[0])
  }

  /// A shelf of its own, as another program would have it.
  init(folder: String, board: BoardID, group: GroupID?, with others: [GroupID] = []) {
    stems = [Self.stem(board, group)] + others.map { Self.stem(board, $0) }
    hold = ShelfHold(folder: folder, stem: stems[0], owner: newWriterID())
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
    hold.tidyOwn()
  }

  /// The drafts on this shelf, and on those of programs of this group that are gone, which are this program's from now on. Each once; lines that can't be read
  /// are left out, and so is what another program took over.
  public func kept() -> [Draft] {
    var drafts: [Draft] = []
    for draft in Self.drafts(in: hold.read(stems)).compactMap(ownPart) where !drafts.contains(draft) { drafts.append(draft) }
    hold.tidy()
    return drafts
  }

  static func drafts(in bytes: [UInt8]) -> [Draft] { FileScan.lines(in: bytes).compactMap(Draft.init(line:)) }

  // MARK: - Drafts that two programs want

  /// What of a draft on a shelf that is this program's is so, too: another one may have been quicker.
  private func ownPart(of draft: Draft) -> Draft? {
    // Stopped between keeping it and claiming it, this is when it is claimed.
    if let (from, id) = draft.from.flatMap({ from in draft.id.map { (from, $0) } }), !hold.claims.claim(from, for: id, draft.said) {
      guard hold.claims.winner(of: from)?.id == id else { return nil }
    }
    guard let id = draft.id, let winner = hold.claims.winner(of: id) else { return draft }
    var rest = draft
    rest.isMaybeShared = winner.id == id
    if rest.isMaybeShared {
      rest.sharedAs = winner.event
      return rest
    }
    guard winner.said != draft.said else { return nil }
    (rest.id, rest.from) = (nil, nil)
    return rest
  }

  /// Before drafts are shared: says that they are, so that no other program takes them over. Those without a name nobody else can take.
  /// - Returns: those that another program has taken over.
  public func claim(_ drafts: [Draft]) -> [LostDraft] {
    hold.noteClaim()
    return drafts.compactMap { draft in
      guard let id = draft.id, !hold.claims.claim(id, for: id, draft.said) else { return nil }
      return lost(draft)
    }
  }

  /// Before a draft that was claimed leaves for the file: says as which event it does.
  public func mark(_ name: String, as event: EventID) { hold.claims.mark(name, as: event) }

  /// Those of these drafts that another program has taken over.
  public func lost(of drafts: [Draft]) -> [LostDraft] { drafts.compactMap(lost) }

  private func lost(_ draft: Draft) -> LostDraft? {
    guard let id = draft.id, let winner = hold.claims.winner(of: id), winner.id != id else { return nil }
    hold.noteClaim()
    return LostDraft(id: id, hasMore: winner.said != draft.said)
  }

  /// What stands on the shelves of other programs of this group, and is not being shared or taken over.
  public func elsewhere() -> [ElsewhereDraft] {
    var drafts: [ElsewhereDraft] = []
    for shelf in hold.others(stems) {
      // What is on its way to the file is no draft that anybody goes on with.
      for draft in Self.drafts(in: shelf.bytes) where draft.sharedAs == nil && draft.id.map({ hold.claims.winner(of: $0) == nil }) ?? true {
        drafts.append(ElsewhereDraft(draft, touched: shelf.touched))
      }
    }
    return drafts
  }

  /// Takes over a draft of another program that has been silent for a while. It stands on this shelf before it is claimed, so that at every moment it is
  /// somebody's; and it is claimed before it is anybody's to share, so that it never is two programs'.
  /// - Parameters:
  ///   - draft: as it was seen there.
  ///   - id: what it is called from now on.
  ///   - now: the moment; the other program has to have been silent for ``ElsewhereDraft/silence`` by then.
  ///   - keep: puts it beside what stands on this shelf, or takes it away again.
  /// - Returns: the draft as it is this program's; none when somebody writes on there, or was quicker.
  public func takeOver(
    _ draft: Draft, as id: String, at now: Instant, keep: (Draft?) throws(BoardFileError) -> Void
  ) -> Draft? {
    guard let name = draft.id, let there = elsewhere().first(where: { $0.draft.id == name }), there.isSilent(at: now) else { return nil }
    var own = there.draft
    (own.id, own.from) = (id, name)
    hold.noteClaim()
    do throws(BoardFileError) { try keep(own) } catch { return nil }
    if hold.claims.claim(name, for: id, own.said, orWithout: false) {
      // It may have been shared, and its claim tidied, since it was read. Somebody may be moving it from one shelf to another: so twice.
      if isOnAShelf(name) || isOnAShelf(name) { return own }
      hold.claims.release(name)
    }
    try? keep(nil)
    return nil
  }

  private func isOnAShelf(_ name: String) -> Bool { hold.others(stems).contains { Self.drafts(in: $0.bytes).contains { $0.id == name } } }

  /// Removes every shelf of a board but those of programs that are running.
  static func clear(board: BoardID, in folder: String) {
    for name in ShelfHold.names(in: folder) where name.hasPrefix(board.text + ".") {
      let path = System.join(folder, name)
      // The lock goes with the file.
      if ShelfHold.seize(path) != nil { unlink(path) }
    }
    let isHeld = ShelfHold.names(in: folder).contains { $0.hasPrefix(board.text + ".") }
    for name in System.names(in: folder) where !isHeld && name.hasPrefix(board.text + ".") && name.hasSuffix(DraftClaims.suffix) {
      unlink(System.join(folder, name))
    }
  }
}

extension Draft {
  /// What it says, in as many characters for a long one as for a short one. The same in every program: they tell each other.
  fileprivate var said: String {
    var content = self
    (content.id, content.from, content.begun, content.sharedAs) = (nil, nil, nil, nil)
    // FNV-1a.
    return String(content.line.reduce(0xCBF2_9CE4_8422_2325) { (sum: UInt64, byte) in (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }, radix: 16)
  }

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
    if let id { entries["id"] = .text(id) }
    if let from { entries["from"] = .text(from) }
    if let sharedAs { entries["as"] = .text(sharedAs.text) }
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
    id = entries["id"]?.text.flatMap { DraftClaims.isName($0) ? $0 : nil }
    from = entries["from"]?.text.flatMap { DraftClaims.isName($0) ? $0 : nil }
    sharedAs = entries["as"]?.text.flatMap { EventID($0) }
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
