// Looking back at a session: every view, every filter, every moment, and nothing written but packages where that was asked for. What it begins with, and
// what happens to it; what is looked up once stands in Looking, its keys in Keys.
import Board
import Canvas
import Review
import ScreenKit

/// The screen of whoever looks back.
package struct ReviewScreen: ScreenState {
  package var shell: Shell
  package var panel: Panel<ReviewScreen>?
  /// Where somebody is.
  var desk = ReviewDesk()

  /// A screen over a board as it was just read, and beside it the other one of the set-up.
  package init(_ shell: Shell) {
    self.shell = shell
    desk.index = NoteIndex(shell.board)
    desk.otherIndex = shell.setup.review.other.map { NoteIndex($0) }
    desk.otherHidden = shell.setup.review.other.map(HiddenThings.init) ?? desk.otherHidden
    // After the first picture, which nobody should wait for.
    desk.preparesAt = shell.now.uptime + 200
    settle()
  }

  package static var kind: ScreenKind { .review }

  /// The board at the moment that is looked at; the shell's is the one as it is now.
  package var board: Board { desk.past?.board ?? shell.board }

  // MARK: - What happens

  package mutating func willTake(_ event: AppEvent) { if case .resized = event { desk.isPageStale = true } }

  package mutating func take(_ batch: Batch) {
    var changed: [Event] = []
    for event in batch.events where shell.apply(event) { changed.append(event) }
    takeCondition(of: batch)
    // Whoever looks at the past goes on looking at it; only what is told to nobody now is not told there either.
    if desk.past == nil { lookAgain(at: changed) } else { tellPastAgain(after: changed) }
    // What is hidden or removed while somebody reads it leaves the screen too.
    if case .own(.note(let id, _)) = panel, shell.board.isUntold(.note(id)) {
      panel = nil
      say(Words.noteHidden, isWarning: true)
    }
  }

  package mutating func timePassed() {
    if let moment = desk.playsAt, moment <= now.uptime { playOn() }
    if let moment = desk.preparesAt, moment <= now.uptime { prepareReplay() }
  }

  package var deadlines: [Int64] { [desk.playsAt, desk.preparesAt].compactMap { $0 } }

  // MARK: - Writing

  package mutating func mayWrite() -> Bool {
    guard shell.fileTakesIt() else { return false }
    guard shell.board.caseStudies.isEmpty else { return true }
    say(Words.noCaseHelp, isWarning: true)
    return false
  }

  /// A file that is gone is not made anew by who only looks.
  package var isIdle: Bool { false }

  package var savedState: SavedState {
    if shell.setup.review.edits { return draftState }
    if shell.condition == .missing { return SavedState("! " + Words.fileGone[language], isWarning: true) }
    return SavedState((size.width < 60 ? ReviewWords.reading : Words.readOnly)[language])
  }
}

/// What only this screen puts over itself.
package enum ReviewPanel: PanelContent {
  /// A note, and the first line of it that is shown.
  case note(NoteID, scroll: Int)

  package var scroll: Int? {
    get { if case .note(_, let scroll) = self { scroll } else { nil } }
    set { if case .note(let id, _) = self, let newValue { self = .note(id, scroll: newValue) } }
  }

  package var isTypedIn: Bool { false }
}

/// What is filled in here.
package enum ReviewForm: FormContent {
  /// A package; a new one where there is no id yet.
  case package(EventID?)

  /// What is asked about it.
  package enum Field: PackageField {
    case answer(Package.Question)
    case notes
  }
}

extension ReviewScreen {
  package func keys(of panel: ReviewPanel) -> [KeyRow<ReviewScreen>] { Self.noteKeys }

  package func sheet(of panel: ReviewPanel) -> Sheet {
    switch panel {
    case .note(let id, _):
      noteSheet(
        id, isOurs: { _ in false }, about: board.noteEvenIfRemoved(id).map(aboutFoundNote) ?? [], isSeen: { shownNote($0) != nil })
    }
  }
}
