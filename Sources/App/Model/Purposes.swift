// What forms, lists and questions are for, and who carries out what they come to: the group's part of the house, or the facilitator's.
import Board

/// What a form is for.
enum FormPurpose: Equatable, Sendable {
  // The group
  /// Who is needed, level and perspective of a note.
  case noteDetails(NoteID)
  /// A package of a case; a new one where there is no id yet.
  case package(EventID?, caseID: String)
  case takeaway
  /// The practice note, which stays off the board.
  case practice
  case search
  // The facilitator
  case message
  case renameGroup(String)
  case addGroup
  case newPoll
  // Looking back
  /// A package; a new one where there is no id yet.
  case reviewPackage(EventID?)
}

/// What a list is for.
enum ChooserPurpose: Equatable, Sendable {
  // The group
  case step
  case perspective
  case package
  // The facilitator
  case hostStep
  case hostCase
  case hostMode
  case hostVoting
  case hostPoll
  case plenaryView
  case agenda
  case mergeInto(String)
  case moveNote(NoteID)
  // Looking back
  /// What to filter by, or which filter to take off.
  case filter
  case filterValue
  case order
  case export
  /// One of several notes, to open it.
  case foundNote
}

/// What a question is for.
enum QuestionPurpose: Equatable, Sendable {
  // The group
  /// Going on to the interventions without both sentences.
  case interventionsTooSoon
  /// A note takes the place of the sentence that is there.
  case replaceSentence(String)
  // The facilitator
  case leaveSession
  case removeGroup(String)
}

extension Model {
  /// A form is done.
  mutating func submit(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .noteDetails, .package, .takeaway, .practice, .search: submitOfGroup(form)
    case .message, .renameGroup, .addGroup, .newPoll: submitOfFacilitator(form)
    case .reviewPackage(let id): savePackage(id, form)
    }
  }

  /// A form is left with Esc. Nothing that was typed in a package is lost by it.
  mutating func leave(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .package: return submitOfGroup(form)
    case .takeaway: return leaveTakeaway(form)
    // Back to the note that it belongs to.
    case .noteDetails(let id): panel = .note(id, scroll: 0)
    case .reviewPackage(let id): return form.text(.answer(.name)).isEmpty ? [] : savePackage(id, form)
    default: break
    }
    return []
  }

  /// A row of a list was chosen.
  mutating func choose(_ id: String, for purpose: ChooserPurpose) -> [Effect] {
    switch purpose {
    case .step, .perspective, .package: chooseOfGroup(id, for: purpose)
    case .hostStep, .hostCase, .hostMode, .hostVoting, .hostPoll, .plenaryView, .agenda, .mergeInto, .moveNote:
      chooseOfFacilitator(id, for: purpose)
    case .filter, .filterValue, .order, .export, .foundNote: chooseInReview(id, for: purpose)
    }
  }

  /// A question was answered with yes.
  mutating func answerYes(to purpose: QuestionPurpose) -> [Effect] {
    switch purpose {
    case .interventionsTooSoon, .replaceSentence: answerYesOfGroup(purpose)
    case .leaveSession, .removeGroup: answerYesOfFacilitator(purpose)
    }
  }
}
