// What undo takes back, by name: also what was done before this screen began, as far as the file tells it.
import Board
import ScreenKit
import Words

extension HostScreen {
  /// What facilitators did before this screen began can be taken back here, as long as nothing later stands in its place.
  mutating func recallDeeds() {
    shell.recall(board.deedsOfFacilitators())
  }

  /// "Ongedaan: Naar Poll", and of what was done before this screen began, that it was.
  func wordsForUndo(of step: ChangeLog.Step) -> Phrase? {
    guard case .change(let parts) = step else { return nil }
    let words = deedWords(parts)
    return isFromBefore(parts) ? Words.undoneFromBefore(words) : named(Words.undoneDeed(words))
  }

  /// What was done, by name.
  private func deedWords(_ parts: [ChangeLog.Part]) -> Phrase {
    let cases = Set(parts.filter { $0.field == .caseStudy }.compactMap { board.value($0.field, of: $0.thing) })
    let isInTurn = parts.first?.field == .caseStudy && cases.count > 1
    return isInTurn ? Words.casesAlternated : parts.lazy.compactMap(doneWords).first ?? Words.aDeed
  }

  /// Whether what undo would take back was done before this screen began.
  var isUndoFromBefore: Bool { if case .change(let parts)? = shell.changes.done.last { isFromBefore(parts) } else { false } }

  /// What was done before this screen began goes back only from the list of groups, and after a question: nobody here saw it being done.
  mutating func mayTakeBack(_ step: ChangeLog.Step) -> Bool {
    guard case .change(let parts) = step, isFromBefore(parts), !takesBackFromBefore else { return true }
    guard list.viewing == nil else {
      say(Words.nothingToUndo)
      return false
    }
    let what = deedWords(parts)
    panel = .question(
      Question(Words.fromBeforeTitle, [what, Words.takeBackAnyway], again: "u") { screen in
        screen.takesBackFromBefore = true
        screen.undo()
        screen.takesBackFromBefore = false
      })
    return false
  }

  private func isFromBefore(_ parts: [ChangeLog.Part]) -> Bool {
    // A note that its group removed can be put back too: that is no deed of a facilitator.
    parts.contains { part in
      part.own.map { $0.writer != shell.pen.writer } ?? false && !(part.thing.kind == .note && part.field == .removed)
    }
  }

  /// What a field of a deed says was done; none for what only comes along with something else.
  private func doneWords(_ part: ChangeLog.Part) -> Phrase? {
    guard let own = part.own, let event = board.latest(part.field, of: part.thing), event.id == own else {
      return part.own == nil ? madeWords(part.thing) : nil
    }
    let value = event.set.last { $0.field == part.field }?.value ?? .null
    switch part.thing.kind {
    case .session: return sessionWords(part.field, value, part.thing)
    case .group: return groupWords(part.field, value, GroupID(part.thing.subject.text))
    case .poll:
      switch part.field {
      case .open: return value.isTrue ? Words.pollAsked : Words.pollClosed
      case .live: return value.isTrue ? Words.pollLive : Words.pollNotLive
      default: return nil
      }
    case .agenda: return board.agenda.first { $0.id == part.thing.subject.text }.map { Words.takesMinutes($0.title, $0.minutes) }
    case .note where part.field == .group: return value.text.map { Words.belongsTo(GroupID($0)) }
    case .takeaway where part.field == .passed: return Words.takeawayPassed
    case .commitment where part.field == .status: return .stands(Commitment.Progress(value))
    case .note, .sentence, .package, .takeaway, .commitment: return part.field == .hidden ? Words.takenOff(value.isTrue) : nil
    default: return nil
    }
  }

  private func madeWords(_ thing: ThingID) -> Phrase? {
    thing.kind == .group ? Words.groupNew(GroupID(thing.subject.text)) : nil
  }

  private func groupWords(_ field: Field, _ value: Value, _ group: GroupID) -> Phrase? {
    switch field {
    case .removed: value.isTrue ? Words.groupGone(group) : Words.groupNew(group)
    case .title: Words.groupCalled(group)
    case .into: value.text.map { Words.joined(group, GroupID($0)) } ?? Words.parted(group)
    default: nil
    }
  }

  /// Of what is said to the session: a stop brings much along, and is named by itself.
  private func sessionWords(_ field: Field, _ value: Value, _ thing: ThingID) -> Phrase? {
    switch field {
    case .agenda: value.text.map { stop in board.agenda.first { $0.id == stop }.map { Words.toStop($0.title) } } ?? Words.beforeAgenda
    case .voting: Voting(value).map { Words.votingState($0.state) }
    case .step: value.text.flatMap(Step.init(rawValue:)).map(Words.toStep)
    case .caseStudy: value.text.flatMap { slug in board.caseStudies.first { $0.id.text == slug } }.map { Words.toCase($0.title) }
    case .led: value.isTrue ? Words.groupsHeld : Words.groupsGoOn
    case .closed: value.isTrue ? Words.writingClosed : Words.writingOpened
    case .hidden: value.isTrue ? Words.notesHidden : Words.notesRevealed
    case .message: value == .null ? Words.messageTakenAway : Words.messageSent
    case .join: value == .null ? Words.joinLineGone : Words.joinLineSet
    case .mode: Words.toMode((GroupMode(value) ?? .work).name)
    case .shows: PlenaryView(value).map { Words.plenaryShows($0.kind) }
    case .timer: Phrase.clock.capitalised
    case .poll: Words.pollAsked
    case .end: Words.theEnd
    case .order: value.text.flatMap(FeedbackOrder.init(rawValue:)).map(Words.order)
    case .calls: named(Words.youCome(GroupID(thing.subject.text)))
    default: nil
    }
  }
}
