// What was typed and is not shared: it is kept on the shelf on which a drawn screen of the group keeps it too, is asked about at the start, and counted
// for the facilitator.
import Board
import ScreenKit
import Words

/// A text that is asked for, and the draft that it makes whole.
struct Blank: Sendable {
  /// What a line does with what stands in the draft already.
  enum Way: Sendable {
    case whole
    /// It comes behind it.
    case further
    /// It comes in the place of these words.
    case instead(of: String)
  }

  let title: Phrase
  var draft: Draft
  /// The answer that is asked for; none where it is the draft's own text.
  var field: String?
  var way = Way.whole

  private var now: String { field.map { draft.answers[$0] ?? "" } ?? draft.text }

  /// The draft with a line in it.
  func filled(_ line: String) -> Draft {
    let text =
      switch way {
      case .whole: line
      case .further: now.isBlank ? line : now.trimmed + " " + line
      case .instead(let words): now.replacing(words, with: line)
      }
    var filled = draft
    if let field { filled.answers[field] = text }
    if field == nil || field == Package.Question.name.rawValue { filled.text = text }
    return filled
  }

}

extension SpokenScreen {
  // MARK: - Keeping

  /// What comes to be known of this group when it says who it is: what an earlier run left.
  public mutating func takeBack(_ drafts: [Draft], at now: Moment) -> [Effect] {
    guard !drafts.isEmpty else { return [] }
    shell.drafts += drafts
    nameDrafts()
    counted.hasTakenOver = true
    asksNext = shell.drafts
    if case .menu = question { openMenu() }
    return hear(.tick, at: now)
  }

  /// What was typed of a line when the screen had to end: nobody pressed Enter, so it goes to nobody.
  /// - Returns: whether it is kept; else it was an answer by number.
  public mutating func keep(unfinished line: String) -> Bool {
    guard case .writing = question else { return false }
    isUnfinished = true
    _ = hear(.paste(line), at: now)
    isUnfinished = false
    return true
  }

  /// A draft stands here from now on, in the place of an earlier one of the same text.
  mutating func keep(_ draft: Draft, insteadOf old: Draft? = nil) {
    guard !shell.drafts.contains(draft) else { return }
    if let old, let place = shell.drafts.firstIndex(of: old) { shell.drafts[place] = draft } else { shell.drafts.append(draft) }
    keepDrafts()
  }

  mutating func forget(_ draft: Draft) {
    guard let place = shell.drafts.firstIndex(of: draft) else { return }
    shell.drafts.remove(at: place)
    keepDrafts()
  }

  mutating func draft(_ purpose: Draft.Purpose, _ text: String = "", at note: Note? = nil) -> Draft {
    name(
      Draft(
        purpose: purpose, caseID: note?.caseID ?? caseID, step: note?.step ?? step, theme: note?.theme ?? .residentMix,
        horizon: note?.horizon ?? .short, text: text, begun: now.wall))
  }

  // MARK: - Asking about them

  /// Where a draft belongs, and of a change what it is a change of.
  func spot(of draft: Draft) -> String {
    func text(of id: NoteID) -> String? {
      board.noteEvenIfRemoved(id).flatMap { $0.group == group || board.isSeen(id, in: board.sight(of: group)) ? $0.text.oneLine : nil }
    }
    switch draft.purpose {
    case .details(let id): return text(of: id).map { Words.besidesNote($0)[language] } ?? Words.besidesSomeNote[language]
    case .editing(let id): return place(of: draft) + (text(of: id).map { Words.inPlaceOf($0)[language] } ?? "")
    case .building(let id): return place(of: draft) + (text(of: id).map { Words.buildsOn($0)[language] } ?? "")
    default: return place(of: draft)
    }
  }

  private func place(of draft: Draft) -> String {
    switch draft.purpose {
    case .package: Phrase.aPackage[language]
    case .takeaway: Phrase.takeaways[language]
    case .details: Words.besidesSomeNote[language]
    case .message: Phrase.message[language]
    case .sentence: Words.theSentence(draft.step.title)[language]
    case .newNote, .building, .editing:
      draft.step == .interventions ? "\(title(of: draft.theme)), \(draft.horizon.title[language])" : draft.step.title[language]
    }
  }

  /// What a draft says, on one line.
  func words(of draft: Draft) -> String {
    if !draft.text.isBlank { return draft.text.oneLine }
    return draft.answers.filter { $0.key != Self.notesKey && !$0.value.isBlank }.sorted { $0.key < $1.key }.map(\.value).joined(
      separator: " · ")
  }

  /// All of them, one after the other.
  mutating func askAboutDrafts() {
    asksNext = shell.drafts
    if !tellElsewhere(), shell.drafts.isEmpty { tell(Words.noDrafts) }
  }

  /// The next of those that are to be asked about.
  /// - Returns: whether there is one.
  mutating func askAboutNext() -> Bool {
    while !asksNext.isEmpty {
      let draft = asksNext.removeFirst()
      guard shell.drafts.contains(draft) else { continue }
      ask(about: draft)
      return true
    }
    return false
  }

  private mutating func ask(about draft: Draft) {
    choose(
      Words.wereWriting(words(of: draft), spot(of: draft)),
      [
        Question.Option(ScreenKit.Words.shares[language]) { $0.offer(draft) },
        Question.Option(Words.typeOn[language]) { $0.typeOn(draft) },
        Question.Option(Words.throwAway[language]) { $0.throwAway(draft) },
      ], isLater: true)
  }

  /// More words behind those that stand there.
  private mutating func typeOn(_ draft: Draft) {
    if case .package = draft.purpose { return typeOnPackage(draft) }
    if draft.purpose == .takeaway, !draft.answers.isEmpty { return ask(plan: draft) }
    let field: String? = if case .details = draft.purpose { Self.whoKey } else { nil }
    tell(Words.standsSoFar(words(of: draft)))
    write(Blank(title: Words.typeBehind, draft: draft, field: field, way: .further))
  }

  /// A package has more than one text: the one that is chosen is typed anew, and the rest of the draft goes with it.
  private mutating func typeOnPackage(_ draft: Draft) {
    let questions = Package.Question.allCases.map { asked in
      let answer = draft.answers[asked.rawValue] ?? ""
      return Question.Option(asked.asked[language] + (answer.isEmpty ? "" : " ‘\(answer)’")) {
        $0.write(Blank(title: asked.asked, draft: draft, field: asked.rawValue))
      }
    }
    choose(Words.whatOfPackage(draft.text), questions, isLater: true)
  }

  func limit(of draft: Draft, _ field: String? = nil) -> Int {
    if draft.purpose == .takeaway, let field { return Takeaway.Part(rawValue: field)?.limit ?? Limits.lineScalars }
    return switch draft.purpose {
    case .newNote, .building, .editing: Limits.textScalars
    case .sentence, .takeaway: Limits.sentenceScalars
    case .details, .package, .message: Limits.lineScalars
    }
  }

  private mutating func throwAway(_ draft: Draft) {
    forget(draft)
    shell.recordRemoval(of: draft)
    tell(Words.thrownAway)
  }

  // MARK: - How many

  /// At another stop or step, and when time is up, the facilitator is told how many drafts there are; and again when there are fewer.
  mutating func countDrafts() {
    guard seat != nil, let group, isWritable else { return }
    let occasion = Counted.Occasion(
      stop: board.latest(.agenda, of: .session)?.id, step: board.step(of: group), isTimeUp: Told.isUp(board.timer(of: group), at: now))
    let (before, said, count) = (counted.occasion, board.drafts(of: group), shell.drafts.count)
    counted.occasion = occasion
    guard let before, occasion != before || said > count else { return }
    if occasion != before, count > 0 { tell(Words.draftsWait(count)) }
    let thing = ThingID.session(of: group)
    // Another screen of the group may have drafts of its own: one that has none speaks for itself only.
    let isOurs = board.latest(.drafts, of: thing)?.id.writer == shell.pen.writer || counted.hasTakenOver
    guard count != said, count > 0 || isOurs else { return }
    shell.write(ThingChange(thing, [Assignment(.drafts, count > 0 ? .number(Int64(count)) : .null)]))
  }
}

/// When the number of drafts was last looked at.
struct Counted: Equatable, Sendable {
  struct Occasion: Equatable, Sendable {
    let stop: EventID?
    let step: Step
    let isTimeUp: Bool
  }

  var occasion: Occasion?
  /// Whether drafts of an earlier run stand here: what that run told of them is this one's to take back.
  var hasTakenOver = false
}
