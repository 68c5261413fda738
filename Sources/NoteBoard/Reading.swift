// A note and a case that are open to read over the board of notes, and the way to another one from there.
import Board
import ScreenKit

/// The panels of a screen with a board of notes.
package protocol NoteBoardPanel: PanelContent {
  /// A note to read.
  static func note(_ id: NoteID, scroll: Int) -> Self
  /// The text of a case, by its place among the cases.
  static func caseStudy(_ place: Int, scroll: Int) -> Self
  /// The note or case that it shows; none where it shows neither.
  var shown: OpenText? { get }
}

/// A note or a case that is open, and the first line of it that is shown.
package enum OpenText {
  case note(NoteID, scroll: Int)
  case caseStudy(Int, scroll: Int)
}

extension NoteBoardPanel {
  package var scroll: Int? {
    get { shownScroll }
    set { shownScroll = newValue }
  }

  /// The first line that is shown of a note or case; none where it shows neither.
  package var shownScroll: Int? {
    get {
      switch shown {
      case .note(_, let scroll), .caseStudy(_, let scroll): scroll
      case nil: nil
      }
    }
    set {
      guard let newValue else { return }
      switch shown {
      case .note(let id, _): self = .note(id, scroll: newValue)
      case .caseStudy(let place, _): self = .caseStudy(place, scroll: newValue)
      case nil: break
      }
    }
  }

  /// The place of the case that it shows; none where it shows none.
  var caseShown: Int? { if case .caseStudy(let place, _) = shown { place } else { nil } }
}

extension NoteBoardScreen where OwnPanel: NoteBoardPanel {
  /// The keys of a case that is open.
  /// - Parameter chooses: goes to it.
  /// - Returns: the rows.
  package static func caseKeys(chooses: @escaping @Sendable (inout Self, CaseStudy) -> Void) -> [KeyRow<Self>] {
    turningKeys(Phrase(nl: "andere case", en: "other case"), and: [.tab], isHinted: { $0.board.caseStudies.count > 1 }) {
      $0.turnCase(by: $1)
    } + [
      KeyRow(
        "choose", [.enter], "Enter", hint: Words.toChoose, rank: 90, isHinted: { $0.otherCase != nil },
        does: { screen in
          let study = screen.otherCase
          screen.panel = nil
          guard let study else { return }
          chooses(&screen, study)
          screen.say(Words.workingOn(study.title[screen.language]))
        }), close([.escape, "c", "q"]),
    ] + readingKeys
  }

  /// Opens the text of the case that is worked on.
  package mutating func openCase() {
    if board.caseStudies.isEmpty { return say(Words.noCaseHelp) }
    panel = .own(.caseStudy(casePlace ?? 0, scroll: 0))
  }

  private mutating func turnCase(by: Int) {
    let count = board.caseStudies.count
    if case .own(let own) = panel, let place = own.caseShown, count > 0 {
      panel = .own(.caseStudy((place + by + count) % count, scroll: 0))
    }
  }

  /// The case that is open, where it is another one than is worked on here.
  private var otherCase: CaseStudy? {
    guard case .own(let own) = panel, let place = own.caseShown else { return nil }
    let cases = board.caseStudies
    return cases.indices.contains(place) && cases[place].id != desk.caseID ? cases[place] : nil
  }

  /// The keys to another note while one is open.
  package static var otherNoteKeys: [KeyRow<Self>] {
    turningKeys(Words.previousAndNext, rank: 55, isHinted: { $0.hasOtherNotes }) { $0.turnNote(by: $1) }
  }

  /// To the next note that there is, past drafts and an empty lane; where there is no other one the cursor stays.
  private mutating func turnNote(by: Int) {
    let start = desk.cursor
    var last: Cursor
    repeat {
      last = desk.cursor
      step(notes: by)
      if let id = chosenNote, desk.cursor != last { return panel = .own(.note(id, scroll: 0)) }
    } while desk.cursor != last
    desk.cursor = start
  }

  private var hasOtherNotes: Bool {
    let cells = desk.step == .interventions ? Horizon.allCases.map { cell(desk.cursor.theme, $0) } : [cursorCell]
    return cells.reduce(0) { $0 + noteCount(in: $1) } > 1
  }
}
