// What comes from elsewhere: other people's notes, the state of the file, and how far our own changes have got.
import Board

/// Our own changes that are not known to be shared yet.
struct DeliveryLog: Equatable, Sendable {
  private(set) var waiting: [Event] = []
  /// Since when (uptime, ms) the oldest of them waits.
  private(set) var since: Int64 = 0
  var trouble: Trouble?
  /// Those of which it is known that they stand on this user's own disk.
  private(set) var kept: Set<EventID> = []
  /// Why some of them stand nowhere but in this program's memory, if so.
  private(set) var loss: Trouble?
  /// Whether delivery said that somebody else holds the file.
  var isFileBusy = false

  /// After this many milliseconds a change that is not shared yet is counted on the screen; before, it is only on its way.
  static let patience: Int64 = 1_000

  var isEmpty: Bool { waiting.isEmpty }

  mutating func add(_ event: Event, at uptime: Int64) {
    if waiting.isEmpty { since = uptime }
    waiting.append(event)
  }

  mutating func shared(_ ids: [EventID], at uptime: Int64) {
    let shared = Set(ids)
    waiting.removeAll { shared.contains($0.id) }
    kept.subtract(shared)
    loss = isAllKept ? nil : loss
    since = uptime
    trouble = nil
    isFileBusy = false
  }

  mutating func kept(_ ids: [EventID]) {
    kept.formUnion(ids)
    if isAllKept { loss = nil }
  }

  mutating func notKept(_ trouble: Trouble) { loss = trouble }

  private var isAllKept: Bool { waiting.allSatisfy { kept.contains($0.id) } }

  /// The changes that would go with this program.
  var bare: [Event] { waiting.filter { !kept.contains($0.id) } }

  func nextChange(after uptime: Int64) -> Int64? {
    waiting.isEmpty || uptime >= since + Self.patience ? nil : since + Self.patience
  }

  func isLate(at uptime: Int64) -> Bool { !waiting.isEmpty && uptime >= since + Self.patience }
}

extension Model {
  /// How long (ms) a note from elsewhere is marked as new.
  static let freshness: Int64 = 6_000

  mutating func take(_ batch: Batch) {
    if kind == .review { return takeInReview(batch) }
    var arrived: [NoteID] = []
    var isSessionNews = false
    if !batch.events.isEmpty { holdRow() }
    let groupsBefore = board.activeGroups.count
    for event in batch.events where board.apply(event) {
      if event.makesNote, event.id.writer != pen.writer { arrived.append(event.id) }
      tellOfRemoval(event)
      tellOfHiding(event)
      // A case that was given before it was here, too.
      if [.session, .group, .caseStudy].contains(event.thing.kind) { isSessionNews = true }
    }
    // Whose notes can be seen depends on who there is.
    if isSessionNews || board.activeGroups.count != groupsBefore { followSession() }
    if batch.condition != condition { waitsForFile = false }
    condition = batch.condition
    if batch.damagedLines > damagedLines { say(Phrase.damagedLines(batch.damagedLines), isWarning: true) }
    damagedLines = batch.damagedLines
    if caseID.isEmpty || !board.isThere(ThingID(.caseStudy, caseID)) { followSession() }
    // A whole session that arrives at once (a copy, a reconnected drive) is not news note by note.
    if arrived.count <= 60 {
      for id in arrived { fresh[id] = now.uptime + Self.freshness }
    }
    guard !batch.events.isEmpty else { return }
    // The lanes stay where they are under somebody's eyes; the upper lane may grow while the cursor is in it.
    if editor == nil, cursor.horizon == .short { split.growsOnly = true } else { split.waits = true }
  }

  /// Somebody else removed a note that was changed or is being written here: what was written is told to be gone, and can be put back.
  private mutating func tellOfRemoval(_ event: Event) {
    guard event.id.writer != pen.writer, case .event(let id) = event.thing.subject, event.thing.kind == .note,
      board.latest(.removed, of: event.thing)?.id == event.id, board.note(id) == nil
    else { return }
    if editor?.purpose == .editing(id) { return say(Words.removedWhileEditing, isWarning: true) }
    guard board.history(of: event.thing).contains(where: { $0.id.writer == pen.writer }) else { return }
    let removal = ChangeLog.Part(thing: event.thing, field: .removed, own: event.id, valueBefore: .flag(false), eventBefore: nil)
    changes.record(.change([removal]))
    say(Words.removedWhileWriting, isWarning: true)
  }

  /// A note of ours that the facilitator hides is no note that got lost.
  private mutating func tellOfHiding(_ event: Event) {
    guard kind == .group, event.id.writer != pen.writer, case .event(let id) = event.thing.subject, event.thing.kind == .note,
      board.latest(.hidden, of: event.thing)?.id == event.id, board.value(.hidden, of: event.thing)?.isTrue == true, isOurs(id)
    else { return }
    say(editor?.purpose == .editing(id) ? Words.noteHiddenWhileEditing : Words.ownNoteHidden)
  }

  mutating func take(_ state: DeliveryState) -> [Effect] {
    switch state {
    case .shared(let ids):
      delivery.shared(ids, at: now.uptime)
      if isLeaving, delivery.isEmpty { return [.quit] }
      keepDraftsSoon()
    case .kept(let ids):
      delivery.kept(ids)
      // What stands in the outbox is no draft any more: the next program would show it twice.
      return keepDrafts()
    case .unkept(_, let trouble): delivery.notKept(trouble)
    case .waiting: delivery.isFileBusy = true
    case .failed(let trouble):
      delivery.trouble = trouble
      // The file could not be made anew: the question comes again.
      if trouble != .missing { waitsForFile = false }
    }
    return []
  }

  /// What there is to say about the file for as long as it lasts, if anything.
  var standingWarning: Phrase? {
    if asksToMakeAnew { return Words.makeAnewQuestion }
    if !delivery.isEmpty {
      if let loss = delivery.loss, delivery.isLate(at: now.uptime) || delivery.trouble != nil || delivery.isFileBusy {
        return Words.notKept(loss)
      }
      if let trouble = delivery.trouble { return Words.notDelivered(trouble) }
      if delivery.isFileBusy { return Words.waitingForFile }
    }
    switch condition {
    case .sound: return nil
    case .missing: return Words.fileMissing
    case .anotherBoard: return Words.fileIsAnotherBoard
    case .newerVersion: return Words.fileIsNewer
    case .readOnly: return nil
    case .unreadable(let trouble): return Words.unreadable(trouble)
    }
  }

  /// Whether the screen asks if it is to make the file anew. Where the terminal is the session's alone, nobody is there to know what happened to it.
  var asksToMakeAnew: Bool {
    condition == .missing && kind != .review && !waitsForFile && !setup.isLocked && !isLeaving && stage == .board && panel == nil
      && editor == nil
  }

  /// Enter and Esc answer that question; other keys do what they always do.
  mutating func answerMissingFile(_ key: Key) -> [Effect]? {
    guard asksToMakeAnew, key == .enter || key == .escape else { return nil }
    waitsForFile = true
    return key == .enter ? [.makeAnew] : []
  }

  // MARK: - Beginning

  /// An event in this group's name, so that others who type its number are told that it is taken. Once a board, not once a start.
  mutating func announceGroup() -> [Effect] {
    guard let group, isWritable, board.value(.opened, of: ThingID(.group, group)) == nil else { return [] }
    guard let event = pen.change(ThingID(.group, group), [Assignment(.opened, .flag(true))], on: board, at: now.wall) else { return [] }
    board.apply(event)
    delivery.add(event, at: now.uptime)
    return [.append([event])]
  }

  /// A key for the question which group this is.
  mutating func answerGroup(_ key: Key) -> [Effect] {
    guard case .askingGroup(var question) = stage else { return [] }
    switch key {
    case .enter: return join(question)
    case .escape: return [.quit]
    case .backspace: question.typed = String(question.typed.dropLast())
    case .ctrl("u"), .ctrl("w"): question.typed = ""
    case .character("q") where question.typed.isEmpty && !board.groups.contains { $0.id.hasPrefix("q") }: return [.quit]
    case .character(let character):
      let typed = question.typed + character.lowercased()
      if Limits.isGroupName(typed) { question.typed = typed }
    default: break
    }
    question.refused = nil
    stage = .askingGroup(question)
    return []
  }

  /// The group that has been typed: by its name, or as a number with zeros before it.
  func group(named typed: String) -> Group? {
    let groups = board.groups
    return groups.first { $0.id == typed } ?? Int(typed).flatMap { number in groups.first { Int($0.id) == number } }
  }

  private mutating func join(_ question: GroupQuestion) -> [Effect] {
    var question = question
    guard !question.typed.isEmpty else { return [] }
    let groups = board.groups
    guard let name = group(named: question.typed)?.id ?? (groups.isEmpty ? question.typed : nil) else {
      question.refused = question.typed
      question.typed = ""
      stage = .askingGroup(question)
      return []
    }
    pen.author.group = name
    seat = name
    followed = nil
    followSession()
    stage = .greeting(until: now.uptime + 2_000)
    return announceGroup()
  }
}
