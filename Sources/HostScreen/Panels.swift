// What only the facilitator's screen puts over itself, and what its forms ask: which there are, and what becomes of them.
import Board
import NoteBoard
import ScreenKit
import Words

/// What can stand over the facilitator's screen beside what every screen has.
package enum HostPanel: NoteBoardPanel {
  case note(NoteID, scroll: Int)
  /// The text of a case, by its place among the cases.
  case caseStudy(Int, scroll: Int)
  /// The clock, and the minutes that have been typed.
  case timer(typed: String)
  /// Everything that can be seen.
  case seen
  /// One thing of it, whole.
  case seenThing(ThingID, scroll: Int)
  /// How people join.
  case join(scroll: Int)

  package var shown: OpenText? {
    switch self {
    case .note(let id, let scroll): .note(id, scroll: scroll)
    case .caseStudy(let place, let scroll): .caseStudy(place, scroll: scroll)
    case .timer, .seen, .seenThing, .join: nil
    }
  }

  package var scroll: Int? {
    get {
      switch self {
      case .seenThing(_, let scroll), .join(let scroll): scroll
      case .note, .caseStudy, .timer, .seen: shownScroll
      }
    }
    set {
      switch self {
      case .seenThing(let thing, _): self = .seenThing(thing, scroll: newValue ?? 0)
      case .join: self = .join(scroll: newValue ?? 0)
      case .note, .caseStudy, .timer, .seen: shownScroll = newValue
      }
    }
  }

  /// Whether it is the list of everything that can be seen, or one thing of it.
  var isAboutSeen: Bool {
    switch self {
    case .seen, .seenThing: true
    case .note, .caseStudy, .timer, .join: false
    }
  }

  package var isTypedIn: Bool { if case .timer = self { true } else { false } }
}

/// What the facilitator's forms are for.
package enum HostForm: FormContent {
  case message
  case renameGroup(GroupID)
  case addGroup
  case newPoll
  case usualPolls
  case joinLine

  package enum Field: Hashable, Sendable { case message, audience, name, number, question, options, asks, joinLine }
}

extension HostScreen {
  package func keys(of panel: HostPanel) -> [KeyRow<HostScreen>] {
    switch panel {
    case .note: Self.noteKeys
    case .caseStudy: Self.caseKeys
    case .timer: Self.timerKeys
    case .seen: list.seen.isTyping ? Self.seenSearchKeys : Self.seenKeys
    case .seenThing: Self.seenThingKeys
    case .join: Self.joinKeys
    }
  }

  package mutating func take(_ key: Key, in panel: HostPanel) -> Bool {
    switch panel {
    case .timer(let typed): typeMinutes(key, after: typed)
    case .seen: typeInSeen(key)
    case .note, .caseStudy, .seenThing, .join: false
    }
  }

  package func sheet(of panel: HostPanel) -> Sheet {
    switch panel {
    case .note(let id, _): noteSheet(id, isOurs: { _ in false }, isSeen: { board.cell(of: $0) != nil && board.isSeen($0, in: desk.sight) })
    case .caseStudy(let index, _): caseSheet(index)
    case .timer(let typed): timerSheet(typed)
    case .seen: seenSheet()
    case .seenThing(let thing, _): seenThingSheet(thing)
    case .join: joinSheet()
    }
  }

  package mutating func submit(_ form: Form<HostForm>) {
    switch form.purpose {
    case .message: send(form)
    case .newPoll: askOwnPoll(form)
    case .usualPolls: askUsualPolls(form)
    case .renameGroup(let group): rename(group, to: form.text(.name))
    case .addGroup: addGroup(form)
    case .joinLine: setJoinLine(form)
    }
  }

  // MARK: - A note, a case

  mutating func openNote() { if let note = chosenNote { panel = .own(.note(note, scroll: 0)) } }

  /// The open note, where it is still the chosen one: it is not any more when somebody else removed or moved it.
  var isOpenNoteChosen: Bool { if case .own(.note(let id, _)) = panel { isChosen(id) } else { false } }

  /// What would change a group's note says whose it is.
  /// - Parameter closes: whether the note is put away first.
  mutating func refuseToWrite(closes: Bool) {
    guard isOpenNoteChosen else { return }
    if closes { panel = nil }
    say(Words.hostDoesNotWrite)
  }

  /// In an open note the key means what it means beside it.
  mutating func hideOpenNote() {
    guard isOpenNoteChosen else { return }
    panel = nil
    hideNote()
  }
}
