// The texts on the board in which a name or an address may stand, as the facilitator's list counts them: each event is looked at once, whatever it costs to
// look at a board.
import Board
import Privacy
import ScreenKit
import Words

/// The texts in which something may be about one person, kept up to date event by event.
struct PrivateThings: Sendable {
  /// So many events of the board have been looked at.
  private var seen = 0
  /// Things in which something was written that looks like it, now or before.
  private var suspects: Set<ThingID> = []
  /// Those in which it stands now, where everybody can read it.
  private(set) var texts: [PrivateText] = []

  /// So many events are looked at in one go: some hundredths of a second, so that a large board is there before it is counted.
  private static let most = 5_000

  /// Whether there are events that have not been looked at.
  func isBehind(_ board: Board) -> Bool { seen < board.events.count }

  /// Looks at what has been written since, or at the beginning of it.
  mutating func catchUp(with board: Board) {
    guard isBehind(board) else { return }
    let check = PrivacyCheck()
    let end = min(board.events.count, seen + Self.most)
    for event in board.events[seen..<end] where PrivacyCheck.kinds.contains(event.thing.kind) && !suspects.contains(event.thing) {
      let words = event.set.lazy.flatMap { [$0.value.text].compactMap { $0 } + $0.value.words }
      if words.contains(where: { !check.details(in: $0).isEmpty }) { suspects.insert(event.thing) }
    }
    seen = end
    if suspects.isEmpty { return }
    let knowing = PrivacyCheck(board)
    texts = suspects.compactMap { knowing.text(of: $0, on: board) }
  }
}

extension HostScreen {
  /// How many texts may have a name or an address in them, and whose where there is room for it; none where there are none. Where there is hardly any
  /// room, what waits says enough.
  func privacyWords(_ form: StateForm) -> Phrase? {
    let texts = list.privacy.texts
    if texts.isEmpty { return nil }
    let (groups, waiting) = (Set(texts.compactMap(\.group)), waitingTakeaways.count)
    if form == .briefest, waiting > 0 { return named(Words.waitingAt(waiting)) }
    let isBrief = form == .briefly || form == .briefest
    return named(
      Words.namesOrAddresses(texts.count, isBrief ? [] : board.groups.map(\.id).filter(groups.contains), waiting: waiting))
  }
}
