// What only a group's screen puts over itself: a note, a case, example cards, pasted lines, the polls, the vote; and what its forms are for.
import Board
import Canvas
import NoteBoard
import ScreenKit

/// A panel of a group's screen.
package enum GroupPanel: NoteBoardPanel, Equatable {
  case note(NoteID, scroll: Int)
  /// The text of a case, by its place among the cases.
  case caseStudy(Int, scroll: Int)
  case cards(Theme, chosen: Int)
  /// The question what to do with pasted lines.
  case paste([String])
  /// The group's answers to the polls that are asked.
  case poll(PollSheet)
  /// The picks that are voted on, and which of them is chosen.
  case ballot(chosen: Int)
  /// A draft of what somebody else changed meanwhile, and what stands there now.
  case conflict(Draft)
  /// The drafts that there are while the group says that it is done.
  case unshared

  package var shown: OpenText? {
    switch self {
    case .note(let id, let scroll): .note(id, scroll: scroll)
    case .caseStudy(let place, let scroll): .caseStudy(place, scroll: scroll)
    case .cards, .paste, .poll, .ballot, .conflict, .unshared: nil
    }
  }

  package var isTypedIn: Bool {
    switch self {
    case .paste, .conflict, .unshared: true
    case .note, .caseStudy, .cards, .poll, .ballot: false
    }
  }
}

/// What a form of a group's screen is for.
package enum GroupForm: FormContent {
  /// Who is needed, level and perspective of a note.
  case noteDetails(NoteID)
  /// A package of a case; a new one where there is no id yet.
  case package(EventID?, caseID: CaseID)
  case takeaway
  /// The practice note, which stays off the board.
  case practice
  case search

  package enum Field: PackageField {
    /// The only line of a form, and that of a takeaway.
    case line
    case plan(Takeaway.Part), association
    case who, level, perspective
    case notes, answer(Package.Question)
  }
}

extension GroupScreen {
  package typealias OwnPanel = GroupPanel
  package typealias FormPurpose = GroupForm
  package typealias Row = KeyRow<GroupScreen>

  package func sheet(of panel: GroupPanel) -> Sheet {
    switch panel {
    case .note(let id, _):
      noteSheet(id)
    case .caseStudy(let index, _): caseSheet(index)
    case .cards(let theme, let chosen): cardsSheet(theme, chosen)
    case .paste(let lines): pasteSheet(lines)
    case .poll(let sheet): pollSheet(sheet)
    case .ballot(let chosen): ballotSheet(chosen)
    case .conflict(let draft): conflictSheet(draft)
    case .unshared: unsharedSheet()
    }
  }

  /// A note as it is shared, and under it what waits to be.
  private func noteSheet(_ id: NoteID) -> Sheet {
    var sheet = noteSheet(id, isOurs: isOurs) { board.cell(of: $0) != nil && board.isSeen($0, in: desk.sight) }
    for draft in desk.drafts where draft.purpose == .editing(id) || draft.purpose == .details(id) {
      sheet.addGap()
      sheet.add((draft.purpose == .details(id) ? Words.detailsWait : named(Words.editWaits(draft.text)))[language], .panelStrong)
    }
    return sheet
  }

  package mutating func move(by lines: Int, in panel: GroupPanel) {
    switch panel {
    case .cards(let theme, let chosen):
      self.panel = .own(.cards(theme, chosen: chosen.moved(by: lines, in: board.cards(of: theme).count)))
    case .poll(var sheet):
      sheet.move(by: lines, in: board.polls)
      self.panel = .own(.poll(sheet))
    case .ballot(let chosen): self.panel = .own(.ballot(chosen: chosen.moved(by: lines, in: ballotRows)))
    case .note, .caseStudy, .paste, .conflict, .unshared: break
    }
  }

  package mutating func take(_ key: Key, in panel: GroupPanel) -> Bool {
    // A digit is the number of hands.
    guard case .poll = panel, case .character(let character) = key, character.isASCII, let hands = character.wholeNumberValue
    else { return false }
    typeHands(hands)
    return true
  }

  package mutating func click(_ place: Int, again: Bool, in panel: GroupPanel) -> Bool {
    guard case .poll = panel else { return false }
    clickInPoll(place, again: again)
    return true
  }

  // MARK: - Forms

  package mutating func submit(_ form: Form<GroupForm>) {
    if asksAboutPrivacy(form) || asksWhose(form) { return }
    switch form.purpose {
    case .noteDetails(let id): saveDetails(form, of: id)
    case .package: shareForm(form)
    case .takeaway: shareTakeaway(form)
    case .practice: practise(form)
    case .search: search(for: form.text(.line))
    }
  }

  package mutating func unfold(_ form: Form<GroupForm>) { if form.purpose == .takeaway { openPlan(form) } }

  package mutating func leave(_ form: Form<GroupForm>) {
    switch form.purpose {
    case .package, .takeaway: leaveForLater(form)
    case .noteDetails(let id):
      leaveForLater(form)
      // Back to the note that it belongs to.
      if board.note(id) != nil { panel = .own(.note(id, scroll: 0)) }
    case .practice, .search: break
    }
  }
}
