// Pressing every key of the table that counts: what is offered does something, and what is not says why.
import Board
import Canvas

@testable import GroupScreen
@testable import HostScreen
@testable import ReviewScreen
@testable import ScreenKit

/// What pressing the keys of many screens came to.
struct Pressing {
  /// What was wrong, a line each.
  var faults: [String] = []
  /// The rows that did something when they were offered, as "screen table name".
  var worked: Set<String> = []
  /// The tables that were come to, and all their rows.
  var met: Set<String> = []
  /// What is alike enough to be pressed once.
  private var seen: Set<String> = []

  /// Where there is nothing further on: these rows stay offered at an end, because nobody can see beforehand that it is one.
  static let atAnEnd: Set<String> = []

  /// What answers that it is so already when what is chosen in the list is what counts now.
  static let choosing: Set<String> = ["choose", "submit"]

  /// Rows that are silent where they are not offered: what they need is not on the screen either.
  static let silent: Set<String> = []

  /// What says that nothing was done.
  private static let refusals: [Phrase] = [
    Words.nothingHere, Words.stillDraft, Words.nothingToUndo, Words.nothingToRedo, Words.fileIsReadOnly, Words.fileIsNewer,
    Words.fileIsAnotherBoard, Words.noCaseHelp, Words.noCards, Words.inputClosed, Words.noSession, Words.votingNotYet,
    Words.votingClosed, Words.stickersGone, Words.pollOver, Words.nothingCalled, Words.onlyPicks, Words.noStickerHere,
    Words.chooseForSticker, Words.pickOwn, Words.nothingToPick, Words.ledHere, Words.alreadySo, Words.noTimer, Words.agendaIsOver,
    Words.agendaNotBegun, Words.noAgenda, Words.noNoteHere, Words.onlyEmptyGroups, Words.hostDoesNotWrite, Words.nothingToChoose,
    ReviewWords.nobodyWroteHere, ReviewWords.onlyNow,
  ]

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
    // What any key does, whatever it is: a key that has no meaning anywhere.
    var idle = screen
    let idleEffects = idle.update(.key(.alt("§")), at: screen.now)
    idle.shell.toast = nil
    let idlePicture = idle.view()
    var half = true
    for (number, row) in rows.enumerated() {
      let name = "\(S.self) \(table) \(row.name)"
      met.insert(name)
      let isOffered = row.isOffered(screen)
      if row.hint != nil, row.isHinted(screen), !isOffered { faults.append("\(place): \(name) is hinted and not offered") }
      var works = true
      for key in row.keys {
        var other = screen
        let effects = other.update(.key(key), at: screen.now)
        let said = other.shell.toast?.text
        let isRefusal = said.map { text in Self.refusals.contains { $0[screen.language] == text } } ?? false
        other.shell.toast = nil
        let isChanged = effects != idleEffects || other.isLeft || other.view() != idlePicture
        if isOffered {
          let does = isChanged ? !isRefusal || Self.choosing.contains(row.name) : said != nil && !isRefusal
          works = works && does
          if does { worked.insert(name) }
        } else if isChanged {
          faults.append("\(place): \(name) is not offered, and does something")
        } else if said == nil, !Self.silent.contains(row.name) {
          faults.append("\(place): \(name) is not offered, and says nothing")
        }
      }
      // Of a pair one half is enough: they share a hint.
      let isHinted = row.hint == nil || row.isHinted(screen)
      let isSecond = number > 0 && rows[number - 1].isPair
      if isOffered, isHinted, !row.isPair, !works, !(isSecond && half), !Self.atAnEnd.contains(row.name) {
        faults.append("\(place): \(name) is offered and does nothing\(isSecond ? ", nor does its other half" : "")")
      }
      half = works
    }
  }
}
