// Our own changes on their way to the shared file: how far each of them has got.
import Board

/// Our own changes that are not known to be shared yet.
package struct DeliveryLog: Equatable, Sendable {
  package private(set) var waiting: [Event] = []
  /// Since when (uptime, ms) the oldest of them waits.
  private(set) var since: Int64 = 0
  package internal(set) var trouble: Trouble?
  /// Those of which it is known that they stand on this user's own disk.
  private(set) var kept: Set<EventID> = []
  /// Why some of them stand nowhere but in this program's memory, if so.
  private(set) var loss: Trouble?
  /// Why what is shared can't be kept on this user's own disk besides, if so.
  var unguarded: Trouble?
  /// Whether the drafts stand on this user's own disk; none as long as none was put there.
  var draftsKept: Bool?
  /// What delivery said that somebody may have put in; none once they answered.
  var offer: KeptElsewhere?
  /// Whether delivery said that somebody else holds the file.
  var isFileBusy = false

  /// After this many milliseconds a change that is not shared yet is counted on the screen; before, it is only on its way.
  static let patience: Int64 = 1_000

  package var isEmpty: Bool { waiting.isEmpty }

  /// Whether changes are kept on this user's own disk beside the file.
  package var isGuarded: Bool { unguarded == nil }

  /// Whether what was typed and is not shared goes with this program: it can't be kept on this user's own disk.
  var losesDrafts: Bool { !(draftsKept ?? (unguarded == nil)) }

  mutating func add(_ event: Event, at uptime: Int64) {
    if waiting.isEmpty { since = uptime }
    waiting.append(event)
  }

  /// These were made and never left.
  mutating func forget(_ events: [Event]) {
    let ids = Set(events.map(\.id))
    waiting.removeAll { ids.contains($0.id) }
  }

  mutating func shared(_ ids: [EventID], at uptime: Int64) {
    let shared = Set(ids)
    waiting.removeAll { shared.contains($0.id) }
    kept.subtract(shared)
    loss = isAllKept ? nil : loss
    since = uptime
    trouble = nil
    isFileBusy = false
  }

  mutating func kept(_ ids: [EventID]) {
    kept.formUnion(ids)
    if isAllKept { loss = nil }
  }

  mutating func notKept(_ trouble: Trouble) { loss = trouble }

  private var isAllKept: Bool { waiting.allSatisfy { kept.contains($0.id) } }

  /// The changes that would go with this program.
  package var bare: [Event] { waiting.filter { !kept.contains($0.id) } }

  func nextChange(after uptime: Int64) -> Int64? {
    waiting.isEmpty || uptime >= since + Self.patience ? nil : since + Self.patience
  }

  /// Whether the changes that wait take longer than usual, or something is known to stand in their way.
  func isHeldUp(at uptime: Int64) -> Bool { !waiting.isEmpty && (uptime >= since + Self.patience || trouble != nil || isFileBusy) }
}
