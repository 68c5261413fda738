// Pressing every key of the table that counts: what is offered does something, and what is not says why.
import Board
import Canvas
import NoteBoard

@testable import GroupScreen
@testable import HostScreen
@testable import ReviewScreen
@testable import ScreenKit

/// What pressing the keys of many screens came to.
struct Pressing {
  /// What was wrong, a line each.
  private(set) var faults: [String] = []
  /// The rows that did something when they were offered, as "screen table name".
  private var worked: Set<String> = []
  /// All rows of the tables that were come to.
  private var met: Set<String> = []
  /// What is alike enough to be pressed once.
  private var seen: Set<String> = []

  /// The rows that were come to, and never did anything.
  var idle: [String] { met.subtracting(worked).sorted() }

  enum Outcome { case works, refuses, nothing }

  /// Presses every key of a screen, each on a copy.
  mutating func press(_ state: any ScreenState, _ place: String) {
    guard let screen = state as? any TabledScreen else { return faults.append("\(place): a screen without tables") }
    pressAll(of: screen, place)
  }

  private mutating func pressAll<S: TabledScreen>(of screen: S, _ place: String) {
    guard screen.size.width >= leastSize.width, screen.size.height >= leastSize.height, !screen.shell.isLeaving,
      screen.standingQuestion == nil, !screen.keys.isEmpty
    else { return }
    guard let table = screen.tableName else { return faults.append("\(place): the table that counts is not listed") }
    var screen = screen
    screen.shell.toast = nil
    let rows = screen.keys
    let signs = rows.map { "\($0.isOffered(screen) ? 1 : 0)\($0.isHinted(screen) ? 1 : 0)" }
    guard seen.insert("\(S.self) \(table) \(signs.joined()) \(screen.language)").inserted else { return }
    let bystander = Bystander(screen)
    var outcomes = rows.map { bystander.outcomes(of: $0) }
    // Of a pair one half is enough: they share a hint.
    for place in rows.indices where rows[place].isPair {
      let (here, next) = (outcomes[place], outcomes[place + 1])
      if here.allSatisfy({ $0 == .works }) { outcomes[place + 1] = next.map { $0 == .nothing ? .works : $0 } }
      if next.allSatisfy({ $0 == .works }) { outcomes[place] = here.map { $0 == .nothing ? .works : $0 } }
    }
    for (number, row) in rows.enumerated() {
      let name = "\(S.self) \(table) \(row.name)"
      met.insert(name)
      let hinting = number > 0 && rows[number - 1].isPair ? rows[number - 1] : row
      let isHinted = hinting.hint == nil || hinting.isHinted(screen)
      let isOffered = row.isOffered(screen)
      if hinting.hint != nil, isHinted, !hinting.isOffered(screen) { faults.append("\(place): \(name) is hinted and not offered") }
      if isOffered, outcomes[number].contains(.works) { worked.insert(name) }
      for outcome in outcomes[number] {
        switch (isOffered, outcome) {
        case (true, .works): break
        case (true, .refuses) where Self.answering[row.name] != nil: worked.insert(name)
        case (true, .refuses): faults.append("\(place): \(name) is offered and refuses")
        case (true, .nothing):
          if isHinted, Self.mayDoNothing(row.name, in: table) == nil { faults.append("\(place): \(name) is offered and does nothing") }
        case (false, .works):
          if Self.unasked[row.name] == nil { faults.append("\(place): \(name) is not offered and does something") }
        case (false, .refuses): break
        case (false, .nothing):
          if Self.silent["\(S.self)"]?.contains(row.name) != true { faults.append("\(place): \(name) is not offered and says nothing") }
        }
      }
    }
  }

  /// A screen on which a key was pressed that has no meaning anywhere: what every key comes to, whatever it is.
  private struct Bystander<S: TabledScreen> {
    let screen: S
    let effects: [Effect]
    let picture: Frame
    let editor: Editor?

    init(_ screen: S) {
      self.screen = screen
      var idle = screen
      effects = idle.update(.key(.alt("§")), at: screen.now)
      idle.shell.toast = nil
      picture = idle.view()
      editor = (idle as? any NoteBoardScreen)?.desk.editor
    }

    /// What each key of a row comes to; for what only the palette offers, what that comes to.
    func outcomes(of row: KeyRow<S>) -> [Outcome] {
      if row.keys.isEmpty {
        return [
          outcome { other in
            row.does(&other)
            return other.shell.takeEffects()
          }
        ]
      }
      return row.keys.map { key in outcome { $0.update(.key(key), at: screen.now) } }
    }

    private func outcome(of deed: (inout S) -> [Effect]) -> Outcome {
      var other = screen
      let effects = deed(&other)
      let said = other.shell.toast?.text
      other.shell.toast = nil
      if let said, Pressing.refusals.contains(where: { $0[screen.language] == said }) { return .refuses }
      let isSeen = effects != self.effects || other.isLeft || said != nil || (other as? any NoteBoardScreen)?.desk.editor != editor
      return isSeen || other.view() != picture ? .works : .nothing
    }
  }
}

// MARK: - What is meant to be so

extension Pressing {
  /// What says that nothing was done.
  fileprivate static let refusals: [Phrase] = [
    Words.nothingHere, Words.stillDraft, Words.nothingToUndo, Words.nothingToRedo, Words.fileIsReadOnly, Words.fileIsNewer,
    Words.fileIsAnotherBoard, Words.noCaseHelp, Words.noCards, Words.inputClosed, Words.noSession, Words.votingNotYet,
    Words.votingClosed, Words.stickersGone, Words.pollOver, Words.nothingCalled, Words.onlyPicks, Words.noStickerHere,
    Words.noStickerOfOurs, Words.chooseForSticker, Words.pickOwn, Words.nothingToPick, Words.ledHere, Words.alreadySo, Words.noTimer,
    Words.agendaIsOver, Words.agendaNotBegun, Words.noAgenda, Words.noNoteHere, Words.onlyEmptyGroups, Words.hostDoesNotWrite,
    Words.nothingToChoose, Words.cannotSaveNow, ReviewWords.nobodyWroteHere, ReviewWords.onlyNow,
  ]

  /// Why a row may refuse where it is offered.
  fileprivate static let answering = [
    "choose": "what is chosen in a list may be what counts already", "submit": "and so may what stands in a form",
    "alternateCases": "the cases may be given in turn already",
    "undo": "a vote that is over keeps its stickers, and u goes on with the step before",
  ]

  /// Why a row may do nothing where it is offered.
  fileprivate static func mayDoNothing(_ name: String, in table: String) -> String? {
    switch name {
    case "up", "down", "left", "right", "first", "last", "pageUp", "pageDown", "scrollPageUp", "scrollPageDown":
      "there may be nothing further on"
    case "previous", "next": table == "form" ? "there may be nothing further on" : nil
    case _ where name.hasPrefix("theme"): "somebody may be there already"
    case _ where name.hasPrefix("view") && table == "views": "it may be looked at already"
    case "zoom": "on a narrow screen one theme is all there is"
    default: nil
    }
  }

  /// Why a row does something where it is not offered.
  fileprivate static let unasked = [
    "open": "Enter in an empty cell begins a note", "build": "a group may build on its own note, which nobody has to be told",
    "search": "where there is nothing to find, that is what it finds", "choosePerspective": "a board without cases has perspectives",
    "hostTimer": "the clock can be looked at where it can't be set",
  ]

  /// Rows that are silent where they are not offered: nothing on the screen speaks of them then.
  fileprivate static let silent: [String: Set<String>] = [
    "HostScreen": ["everybody", "plenaryNext", "plenaryPrevious", "timerStop", "open"],
    "PlenaryScreen": ["plenaryNext", "plenaryPrevious"],
    "ReviewScreen": [
      "changePackage", "exportNotes", "filter", "goBack", "newPackage", "open", "play", "replayBack", "replayMinuteBack", "replayMinuteOn",
      "replayNow", "replayOn", "replayStart", "sortNotes", "takeOffFilter", "viewComparison",
    ],
  ]
}
