// What is done about drafts where somebody leaves: the list of them, klaar, quitting, coming back; and how many there are, which the facilitator is told.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  // MARK: - The list

  /// Where a draft belongs, in a word or two.
  func place(of draft: Draft) -> String {
    switch draft.purpose {
    case .package: Phrase.aPackage[language]
    case .takeaway: Phrase.takeaways[language]
    case .details: Words.detailsTitle[language]
    case .message: Phrase.message[language]
    case .sentence: Words.sentenceOf(draft.step.title)[language]
    case .newNote, .building, .editing:
      draft.step == .interventions
        ? "\(themeTitle(draft.theme, columns: 14)) \(draft.horizon.letter[language])" : draft.step.title.capitalised[language]
    }
  }

  /// Every draft, of whatever step, and what the facilitator asks above them.
  mutating func openDrafts(at number: Int? = nil) {
    typealias Row = Chooser<GroupScreen>.Row
    let call = hasCall ? [Row(Words.whatIsAsked[language]) { $0.openAsked() }] : []
    let rows = desk.drafts.map { draft in
      Row(
        draft.text.isBlank ? Words.nameless[language] : draft.text.oneLine, about: place(of: draft), chooses: Words.shares,
        // What somebody takes home can be shared while nothing else is taken in.
        isOffered: { draft.purpose == .takeaway ? $0.isWritable : $0.mayBeWritten }, removes: { $0.throwAway(draft) },
        does: { $0.shareStanding(draft) })
    }
    let theirs = desk.elsewhere.map { its in
      Row(
        its.draft.text.isBlank ? Words.nameless[language] : its.draft.text.oneLine, about: Words.elsewhere(place(of: its.draft))[language],
        chooses: Words.takesOver, isOffered: { $0.mayBeWritten }, does: { $0.takeOver(its) })
    }
    panel = .chooser(
      Chooser(
        Words.draftsTitle, aboutNow: { [($0.refusalOfSession == nil ? Words.draftsAbout : $0.draftsStay)[$0.language]] },
        rows: call + rows + theirs, chosen: number.map { $0 + call.count }))
  }

  private mutating func shareStanding(_ draft: Draft) {
    guard let number = desk.drafts.firstIndex(of: draft) else { return }
    let isOpen = draft.purpose == .takeaway ? shell.fileTakesIt() : mayWrite()
    guard isOpen else {
      openDrafts(at: number)
      return refusalOfSession == nil ? () : say(draftsStay, isWarning: true, cause: .inputClosed)
    }
    if asksAboutPrivacy([draft], share: { $0.shareFromList(draft) }) { return openDrafts(at: number) }
    if asksWhose([draft], share: { $0.shareStanding(draft) }) { return }
    desk.drafts.remove(at: number)
    guard share(draft) else { return }
    keepDrafts()
    say(Words.draftShared(place(of: draft)))
    // On with the one that stands there now.
    if !desk.drafts.isEmpty { openDrafts(at: number) }
  }

  /// Tab on the question about one of them.
  private mutating func shareFromList(_ draft: Draft) {
    panel = nil
    shareStanding(draft)
  }

  private mutating func throwAway(_ draft: Draft) {
    guard let number = desk.drafts.firstIndex(of: draft) else { return }
    throwAway(number)
    if desk.drafts.isEmpty { panel = nil } else { openDrafts(at: number) }
  }

  /// Throws a draft away; undo brings it back.
  mutating func throwAway(_ number: Int) {
    shell.recordRemoval(of: desk.drafts.remove(at: number))
    desk.split.isStale = true
    say(named(Words.draftRemoved))
    keepDrafts()
  }

  /// What becomes of drafts while the facilitator lets nobody write.
  private var draftsStay: Phrase { losesDrafts ? Words.draftsStayOpen : Words.draftsStay }

  func closedWithDrafts(_ count: Int) -> Phrase { losesDrafts ? Words.closedWithBareDrafts(count) : Words.closedWithDrafts(count) }

  // MARK: - Done

  /// Shares every draft and says that the group is done.
  mutating func shareAllAndBeReady() { shareAll { $0.sayReady(true) } }

  /// Shares every draft and leaves, once they have arrived.
  mutating func shareAllAndLeave() { shareAll { $0.quit() } }

  /// Shares every draft. What somebody else changed meanwhile is asked about first.
  /// - Parameter then: what comes when none is left.
  private mutating func shareAll(then: @escaping @Sendable (inout GroupScreen) -> Void) {
    guard mayWrite() else { return }
    if asksAboutPrivacy(desk.drafts, share: { $0.shareAll(then: then) }) { return panel == nil ? openDrafts() : () }
    if asksWhose(desk.drafts, share: { $0.shareAll(then: then) }) { return }
    panel = nil
    for draft in desk.drafts where othersWord(on: draft).isEmpty {
      guard let number = desk.drafts.firstIndex(of: draft) else { continue }
      desk.drafts.remove(at: number)
      share(draft)
    }
    keepDrafts()
    if let draft = desk.drafts.first(where: { !othersWord(on: $0).isEmpty }), let number = desk.drafts.firstIndex(of: draft) {
      panel = .own(.conflict(desk.drafts.remove(at: number)))
      return
    }
    if desk.drafts.isEmpty { then(&self) }
  }

  mutating func beReadyWithout() {
    panel = nil
    sayReady(true)
  }

  func unsharedSheet() -> Sheet {
    var sheet = newSheet(Words.unsharedTitle(desk.drafts.count))
    let empty = newSheet("")
    var last = empty
    if refusalOfSession != nil { last.add(draftsStay[language]) } else if losesDrafts { last.add(Words.draftsGo[language]) }
    last.add((mayBeWritten ? Words.unsharedKeys : Words.unsharedKeysClosed)[language])
    sheet.addList(count: desk.drafts.count, chosen: nil, after: last.lines.count + 1, least: 2, isAiry: true) { index, lines in
      let draft = desk.drafts[index]
      var row = empty
      row.add(place(of: draft), .panelQuiet)
      row.add(draft.text.isBlank ? Words.nameless[language] : draft.text, .panelStrong)
      return empty.cut(row.lines, to: lines)
    }
    sheet.addGap()
    sheet.lines += last.lines
    return sheet
  }

  // MARK: - How many

  /// At another stop or step, and when time is up, the facilitator is told how many drafts there are; and again when there are fewer.
  mutating func tellOfDrafts(_ group: GroupID) {
    let timer = board.timer(of: group)
    let occasion = DraftOccasion(
      stop: board.latest(.agenda, of: .session)?.id, step: board.step(of: group),
      isTimeUp: timer.map { $0.isRunning && $0.left(at: now.wall) <= 0 } ?? false)
    let (before, told) = (calls.occasion, board.drafts(of: group))
    calls.occasion = occasion
    guard let before, isWritable else { return }
    let count = ownDrafts.count
    if occasion != before {
      tell(count, of: group)
      if occasion.stop != before.stop, count > 0, desk.editor == nil, shell.toast == nil { sayThatDraftsAreHere(count) }
    } else if told > count {
      tell(count, of: group)
    }
  }

  /// With the key that lists them, where it does that now.
  private mutating func sayThatDraftsAreHere(_ count: Int) {
    if refusalOfSession != nil { return say(closedWithDrafts(count)) }
    let isCalled = group.map { [.takeaway, .vote, .poll, .package].contains(board.mode(of: $0)) } ?? false
    say(panel != nil || isCalled ? named(Words.draftsAreHereBehind(count)) : named(Words.draftsAreHere(count)))
  }

  /// Another screen of the group may have drafts of its own: one that has none speaks for itself only.
  private mutating func tell(_ count: Int, of group: GroupID) {
    let thing = ThingID.session(of: group)
    let isOurs = board.latest(.drafts, of: thing)?.id.writer == shell.pen.writer || calls.hasTakenOver
    guard count != board.drafts(of: group), count > 0 || isOurs else { return }
    shell.write(ThingChange(thing, [Assignment(.drafts, Value(drafts: count))]))
  }

  // MARK: - Coming back

  /// What an earlier run left stands there again: the cursor goes to what was written last.
  mutating func comeBack() {
    guard let draft = desk.drafts.last else { return }
    calls.hasTakenOver = true
    if draft.purpose.isOfForm { return say(named(Words.wereInForm(place(of: draft)))) }
    let place = SessionPlace(caseID: draft.caseID, step: draft.step)
    if place != desk.place {
      guard board.isThere(.caseStudy(draft.caseID)), draft.step == desk.step || !board.isLed(group) else {
        return say(named(Words.draftWaitsAt(draft.step.title.capitalised)))
      }
      show(place)
    }
    point(to: draft)
    say(Words.wereWriting)
  }

  /// Puts the cursor on a draft of the place that is shown: one of an edit shows at its note.
  mutating func point(to draft: Draft) {
    if case .editing(let id) = draft.purpose, board.cell(of: id) != nil { return choose(.note(id)) }
    guard let number = desk.drafts.lastIndex(of: draft), draft.purpose != .sentence, !draft.purpose.isOfForm else { return }
    if draft.step == .interventions { (desk.cursor.theme, desk.cursor.horizon) = (draft.theme, draft.horizon) }
    choose(.draft(number))
  }
}

/// What makes it time to say how many drafts there are.
struct DraftOccasion: Equatable, Sendable {
  let stop: EventID?
  let step: Step
  let isTimeUp: Bool
}

extension Value {
  /// A number of drafts; none is no number.
  fileprivate init(drafts: Int) { self = drafts > 0 ? .number(Int64(drafts)) : .null }
}
