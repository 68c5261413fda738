// A screen that shows the notes of a case: the group's own, and the facilitator's while they look along with a group. What both do with the board stands
// in this room: moving, layout, pictures. What only one of them does stands in its own.
import Board
import Canvas
import ScreenKit
import Words

/// A screen with a board of notes.
package protocol NoteBoardScreen: ScreenState {
  /// Where somebody stands on the board.
  @_borrowed var desk: NoteDesk { get set }
  /// The group that is written for; none for a facilitator, and while it is not known.
  var group: GroupID? { get }
  /// The group whose place in the session is shown; none while it is not known.
  var seatedGroup: GroupID? { get }
  /// Whose notes may be seen here now.
  var sight: Sight { get }
  /// Whether somebody chose to see only their own group's notes.
  var seesOnlyOurs: Bool { get }
  /// Whose board it says this is.
  var whoseBoard: String { get }
  /// The perspective that stands beside it.
  var shownRole: String? { get }
  /// Whether a note can be begun here now.
  var mayStartNote: Bool { get }
  /// Whether the sentence of a step can be written here now.
  var mayWriteSentence: Bool { get }
}

/// Where the session says that a group is.
package struct SessionPlace: Equatable, Sendable {
  package let caseID: CaseID
  package let step: Step

  package init(caseID: CaseID, step: Step) { (self.caseID, self.step) = (caseID, step) }
}

extension NoteBoardScreen {
  /// Nobody chooses, but where a screen says otherwise.
  package var seesOnlyOurs: Bool { false }

  /// Whether somebody who writes for a group sees no other group's notes: chosen so, or the others are not shown yet.
  package var isAmongOurs: Bool { seesOnlyOurs || group.map { board.hidesOthers(from: $0) } ?? false }

  /// How many notes of the group whose place is shown were hidden in a cell: it knows of them, and so does the facilitator.
  package func hiddenCount(in cell: Cell) -> Int { board.hiddenCount(in: cell, of: seatedGroup) }

  /// Where the session says that this screen's group is.
  package var sessionPlace: SessionPlace { SessionPlace(caseID: board.caseID(of: seatedGroup) ?? "", step: board.step(of: seatedGroup)) }

  /// Draws the board of the step that is shown.
  package func drawNotes(in frame: inout Frame) { if desk.step == .interventions { drawBoard(in: &frame) } else { drawStep(in: &frame) } }

  /// The row of the sentence, which no message covers: somebody may be writing it.
  package var boardBottom: Int { plan.sentenceRect?.y ?? size.height - 1 }

  /// Whether a note belongs to this screen's group.
  package func isOurs(_ note: Note) -> Bool { note.group == group }

  /// Whether a note belongs to this screen's group.
  package func isOurs(_ id: NoteID) -> Bool { board.isNote(id, of: group) }

  /// The note under the cursor.
  package var chosenNote: NoteID? { if case .note(let id) = desk.cursor.item { id } else { nil } }

  /// The group's stickers on a note, as marks.
  package func stickerMarks(on id: NoteID) -> String { String(repeating: "●", count: min(desk.stickers[id] ?? 0, 9)) }

  var shownSteps: BoardPlan.Steps {
    if desk.step != .interventions { return .thinking }
    let sentences = [quotedSentence(.start), quotedSentence(.end)].compactMap { $0 }.count
    return sentences > 0 || board.hasSteps(for: seatedGroup) ? .board(sentences: sentences) : .none
  }

  /// The group's sentence of a step on the case where the screen is, the one that it would change; none before it is written.
  package func sentence(_ step: Step) -> String? { seatedGroup.flatMap { board.sentence(desk.caseID, $0, step) } }

  /// The same as it is told: in quotes, and of a joined group whose sentence is whose; that it was taken off the screens, where it was.
  package func quotedSentence(_ step: Step) -> String? {
    guard let group = seatedGroup else { return nil }
    let said = board.sentences(desk.caseID, group, step)
    if !said.isEmpty { return Phrase.quoted(said)[language].oneLine }
    return board.isSentenceTakenOff(desk.caseID, group, step) ? Phrase.takenOffScreens[language] : nil
  }

  /// The same as it stands in a box of its own: one sentence by itself needs no quotes.
  func boxedSentence(_ step: Step) -> String? {
    guard let group = seatedGroup, board.sentences(desk.caseID, group, step).count == 1 else { return quotedSentence(step) }
    return sentence(step)
  }

  /// Whether a draft waits to become a sentence of this step.
  package func sentenceDraft(_ step: Step) -> Int? {
    desk.drafts.firstIndex { $0.purpose == .sentence && $0.caseID == desk.caseID && $0.step == step }
  }

  /// Whether a note is the chosen one; it is not any more when somebody else removed or moved it.
  package func isChosen(_ id: NoteID) -> Bool { desk.cursor.item == .note(id) }

  // MARK: - Drafts

  /// Whether a draft shows as one of its own in that cell. The draft of an edit shows at its note instead, as long as that is there.
  package func stands(_ draft: Draft, in cell: Cell) -> Bool {
    if case .editing(let id) = draft.purpose, board.cell(of: id) != nil { return false }
    return draft.purpose != .sentence && !draft.purpose.isOfForm && cell == draft.cell
  }

  /// The draft of an edit of a note, by its place among the drafts.
  package func draftOfEdit(_ id: NoteID) -> Int? {
    desk.drafts.isEmpty ? nil : desk.drafts.firstIndex { $0.purpose == .editing(id) }
  }

  /// The draft that is chosen, or that shows at the note that is.
  package var chosenDraft: Int? {
    switch desk.cursor.item {
    case .draft(let number): desk.drafts.indices.contains(number) ? number : nil
    case .note(let id): draftOfEdit(id)
    case .elsewhere, nil: nil
    }
  }

  /// The draft of another screen that is chosen.
  package var chosenElsewhere: ElsewhereDraft? {
    guard case .elsewhere(let number) = desk.cursor.item, desk.elsewhere.indices.contains(number) else { return nil }
    return desk.elsewhere[number]
  }

  /// The drafts of other screens that stand in a cell; one of an edit stands where its note is.
  func elsewhereStanding(in cell: Cell) -> [Int] {
    desk.elsewhere.indices.filter { number in
      let draft = desk.elsewhere[number].draft
      if case .editing(let id) = draft.purpose, let place = board.cell(of: id) { return place == cell }
      return stands(draft, in: cell)
    }
  }

  /// Whether the editor stands in a cell as a slot of its own, after the items: for a new note, and for one that was removed or moved elsewhere
  /// while it is edited here.
  func isWritingNew(in cell: Cell) -> Bool {
    guard let editor = desk.editor else { return false }
    if case .editing(let id) = editor.purpose { return cell == cursorCell && index(of: .note(id), in: cell) == nil }
    return stands(editor.draft, in: cell)
  }
}
