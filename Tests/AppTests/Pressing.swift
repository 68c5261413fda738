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
  var idle: [String] { met.subtracting(worked).subtracting(Self.neverOffered).sorted() }

  enum Outcome {
    /// The picture changes, or something is asked of the edges.
    case works
    /// There is a sentence, and nothing else.
    case says
    /// There is a sentence that says that nothing was done.
    case refuses
    case nothing
  }

  /// Presses every key of a screen, each on a copy.
  mutating func press(_ state: any ScreenState, _ place: String) {
    var state = state
    if var group = state as? GroupScreen {
      group.endLetters()
      _ = group.shell.takeEffects()
      state = group
    }
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
    // The list of groups has a table for stops that are about a key: the same keys, in another order.
    let family = table.hasSuffix(" list") ? "list" : table
    let names = rows.map { "\(S.self) \(family) \($0.name)" }
    met.formUnion(names)
    let signs = rows.map { "\($0.isOffered(screen) ? 1 : 0)\($0.isHinted(screen) ? 1 : 0)" }
    let isNew = seen.insert("\(S.self) \(table) \(signs.joined()) \(screen.language)").inserted
    // What is pressed again is what never did anything where it was pressed before.
    let pressed = rows.indices.filter { isNew || !worked.contains(names[$0]) && rows[$0].isOffered(screen) }
    if pressed.isEmpty { return }
    let bystander = Bystander(screen)
    if bystander.speaks { return }
    for number in pressed {
      let row = rows[number]
      let outcomes = bystander.outcomes(of: row)
      if row.isOffered(screen), outcomes.contains(where: { $0 != .nothing }) { worked.insert(names[number]) }
      if isNew { judge(row, number, outcomes, beside: bystander, table, "\(place): \(names[number])") }
    }
  }

  private mutating func judge<S: TabledScreen>(
    _ row: KeyRow<S>, _ number: Int, _ outcomes: [Outcome], beside bystander: Bystander<S>, _ table: String, _ what: String
  ) {
    let screen = bystander.screen
    let rows = screen.keys
    guard row.isOffered(screen) else {
      if row.hint != nil, row.isHinted(screen) { faults.append("\(what) is hinted and not offered") }
      // What has no key can't be pressed where the palette does not offer it.
      if row.keys.isEmpty { return }
      if outcomes.contains(.works), Self.mayWork(row.name, in: table) == nil { faults.append("\(what) is not offered and does something") }
      if outcomes.contains(.nothing), Self.silent["\(S.self)"]?.contains(row.name) != true {
        faults.append("\(what) is not offered and says nothing")
      }
      return
    }
    // Of a pair one half is enough: they share a hint.
    let isSecond = number > 0 && rows[number - 1].isPair
    let hinting = isSecond ? rows[number - 1] : row
    if hinting.hint != nil, !hinting.isHinted(screen) { return }
    let other = isSecond ? hinting : row.isPair ? rows[number + 1] : nil
    func isWrong(_ outcome: Outcome) -> Bool { outcome == .nothing || outcome == .refuses }
    guard outcomes.contains(where: isWrong), other.map({ bystander.outcomes(of: $0).contains(where: isWrong) }) ?? true else { return }
    if outcomes.contains(.refuses), Self.mayRefuse(row.name) == nil { faults.append("\(what) is offered and refuses") }
    if outcomes.contains(.nothing), Self.mayDoNothing(row.name, in: table) == nil { faults.append("\(what) is offered and does nothing") }
  }

  /// A screen on which a key was pressed that has no meaning anywhere: what every key comes to, whatever it is.
  private struct Bystander<S: TabledScreen> {
    let screen: S
    let effects: [Effect]
    let picture: Frame
    let editor: Editor?
    /// Whether any key makes it say something: then nobody can tell which key was answered.
    let speaks: Bool

    init(_ screen: S) {
      self.screen = screen
      var idle = screen
      effects = idle.update(.key(.alt("§")), at: screen.now)
      speaks = idle.shell.toast != nil
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
      var effects = deed(&other)
      // What a letter does leaves when it is sure that it is no word.
      if var group = other as? GroupScreen {
        group.endLetters()
        effects += group.shell.takeEffects()
      }
      let said = other.shell.toast?.text
      other.shell.toast = nil
      if let said, Pressing.refusals.contains(where: { $0[screen.language] == said }) { return .refuses }
      let isWriting = (other as? any NoteBoardScreen)?.desk.editor != editor
      if isWriting || effects != self.effects || other.isLeft || other.view() != picture { return .works }
      return said == nil ? .nothing : .says
    }
  }
}

// MARK: - What is meant to be so

extension Pressing {
  /// What says that nothing was done.
  fileprivate static let refusals: [Phrase] = [
    Words.nothingHere.usual, Words.stillDraft, Words.nothingToUndo, Words.nothingToRedo, Words.fileIsReadOnly, Words.fileIsNewer,
    Words.fileIsAnotherBoard, Words.noCaseHelp, Words.noCards, Words.inputClosed, Words.noSession, Words.votingNotYet,
    Words.votingClosed, Words.stickersGone.usual, Words.pollOver, Words.nothingCalled, Words.onlyPicks.usual, Words.noStickerHere,
    Words.noStickerOfOurs, Words.chooseForSticker, Words.pickOwn, Words.nothingToPick, Words.ledHere, Words.alreadySo, Words.noTimer.usual,
    Words.agendaIsOver, Words.agendaNotBegun.usual, Words.noAgenda, Words.noNoteHere, Words.nobodyToWaitFor, Words.noFeedbackNow,
    Words.onlyEmptyGroups.usual, Words.hostDoesNotWrite,
    Words.nothingToChoose, Words.cannotSaveNow, ReviewWords.nobodyWroteHere, ReviewWords.onlyNow,
  ]

  /// Rows that never do anything, each for its reason.
  fileprivate static let neverOffered: Set<String> = [
    // What stands in these lists can't be taken away.
    "HostScreen chooser remove", "ReviewScreen chooser remove",
    // And in these there is nothing to count.
    "GroupScreen chooser more", "GroupScreen chooser fewer", "ReviewScreen chooser more", "ReviewScreen chooser fewer",
    // The lines to join with are few here.
    "HostScreen page scrollUp", "HostScreen page scrollDown", "HostScreen page scrollPageUp", "HostScreen page scrollPageDown",
    // A facilitator is told that notes are the group's.
    "HostScreen note edit", "HostScreen note switchHorizon", "HostScreen note build", "HostScreen note noteDetails",
  ]

  /// Why a row may refuse where it is offered.
  fileprivate static func mayRefuse(_ name: String) -> String? {
    switch name {
    case "choose", "submit": "what is chosen in a list may be what counts already"
    case "alternateCases": "the cases may be given in turn already"
    case "showNote": "it may be shown already"
    case "undo": "a vote that is over keeps its stickers, and u goes on with the step before"
    default: nil
    }
  }

  /// Why a row may do nothing where it is offered.
  fileprivate static func mayDoNothing(_ name: String, in table: String) -> String? {
    switch name {
    case "up", "down", "left", "right", "first", "last", "pageUp", "pageDown", "scrollPageUp", "scrollPageDown":
      "there may be nothing further on"
    case "previous", "next": table == "form" ? "there may be nothing further on" : nil
    case _ where name.hasPrefix("theme"): "somebody may be there already"
    case _ where name.hasPrefix("view") && table == "views": "it may be looked at already"
    case "zoom": "on a narrow screen one theme is all there is"
    case "otherLane": table == "notes" ? "a step that a facilitator looks at has one lane" : nil
    case "takeaways": "the form that opened by itself comes back behind large letters with any key"
    case "takeOffFilter": "on a narrow screen the last filter may stand beyond its end"
    default: nil
    }
  }

  /// Why a row may do something where it is not offered.
  fileprivate static func mayWork(_ name: String, in table: String) -> String? {
    switch name {
    case "open": "Enter in an empty cell begins a note"
    case "search": "where there is nothing to find, that is what it finds"
    case "choosePerspective": "there are perspectives on a board without cases too"
    case "hostTimer": "the clock can be looked at where it can't be set"
    case "replayBack", "replayMinuteBack", "replayStart": "what is played stops"
    case "newPackage": "a package may begin without notes"
    case "write": table.hasSuffix("Welcome") ? "practising leaves the board as it is" : nil
    default: nil
    }
  }

  /// Rows that are silent where they are not offered: nothing on the screen speaks of them then.
  fileprivate static let silent: [String: Set<String>] = [
    // Backspace where there is nothing to erase.
    "GroupScreen": ["pollErase"],
    "HostScreen": [
      "everybody", "plenaryNext", "plenaryPrevious", "timerStop", "open",
      // In a note that is open and not chosen any more: somebody moved it.
      "edit", "switchHorizon", "build", "noteDetails", "remove",
    ],
    "PlenaryScreen": ["plenaryNext", "plenaryPrevious"],
    "ReviewScreen": [
      "changePackage", "exportNotes", "filter", "goBack", "newPackage", "open", "play", "replayBack", "replayMinuteBack", "replayMinuteOn",
      "replayNow", "replayOn", "replayStart", "sortNotes", "takeOffFilter", "viewComparison",
    ],
  ]
}
