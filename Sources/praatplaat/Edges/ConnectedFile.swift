// The shared file as the terminal's loop wants it: what is new comes out, changes and drafts go in, and nothing here waits.
import App
import ScreenKit
import Board
import BoardFile
import Glibc
import Terminal

/// A board file that a screen is open on.
final class ConnectedFile: SharedFile {
  private let seat: Seat
  private let path: String
  private var reader: BoardReader
  private var watch: BoardWatch
  private var delivery: Delivery?
  /// What could not be given to the delivery, because the system had no thread left for it.
  private var held: [Event] = []
  /// Changes that are not known to be shared.
  private(set) var undelivered: Set<EventID> = []
  /// What the last look said about the whole file.
  private var file: Batch
  /// What the file held when it was opened, until the delivery has compared it with the outbox.
  private var opened: [Event]
  /// When (uptime, ms) drafts of other programs are looked for again.
  private var nextShelfLook: Int64 = 0
  /// Whether copies of the board that stand beside it are taken in.
  private let takesInCopies: Bool
  /// The folder as it was when copies were last looked for.
  private var folder: timespec?

  /// - Parameters:
  ///   - reader: has read the whole file.
  ///   - watch: watches it since before it was read.
  ///   - batch: what was read.
  ///   - seat: who sits at the screen.
  ///   - isLocked: whether the terminal is the session's alone: then no file is read but this one.
  init(_ reader: consuming BoardReader, _ watch: consuming BoardWatch, after batch: Batch, seat: Seat, isLocked: Bool) {
    takesInCopies = !isLocked
    path = reader.path
    self.watch = watch
    self.reader = reader
    self.seat = seat
    file = batch.withoutEvents
    opened = batch.events
  }

  /// Takes what the delivery needs, so that it is known at once whether that can be had. Until it is known who sits here there is nothing to deliver, and
  /// nowhere to keep drafts.
  func connect() throws(BoardFileError) {
    if delivery != nil { return }
    // Without a home folder there is nowhere to keep anything; the screen says so of every change.
    delivery = try Delivery(
      path: path, board: seat.board, outbox: try? Outbox(of: seat.board), shelf: seat.shelf, after: opened, begins: false)
    opened = []
  }

  /// Starts the delivery: with the first thing to deliver, or once the first picture stands there.
  private func begin() throws(BoardFileError) {
    try connect()
    try delivery?.begin()
  }

  var descriptors: [Int32] { [watch.descriptor, delivery?.descriptor].compactMap { $0 } }

  var lookInterval: Int { watch.lookInterval }

  func news(lookAnyway: Bool) -> [AppEvent] {
    var news = deliver(held)
    if seat.isTaken { try? begin() }
    if watch.drain() || lookAnyway, let batch = try? reader.readNew() {
      // A look that found nothing new is no event.
      if batch != file { news.append(.board(batch)) }
      file = batch.withoutEvents
    }
    if let delivery {
      if let lost = reader.takeLost() { delivery.putBack(lost) }
      if let comparison = reader.takeComparison() { delivery.compare(comparison.held, in: comparison.delay) }
      // Not at every notice: names may come and go in a folder all the time.
      if takesInCopies, lookAnyway || folder == nil, folderHasChanged() { delivery.takeInCopies() }
    }
    for state in delivery?.takeNews() ?? [] {
      if case .shared(let ids) = state { undelivered.subtract(ids) }
      news.append(.delivery(state))
    }
    return lookAnyway ? news + shelfNews() : news
  }

  /// What other programs of the group keep, where that is another thing than before. At looks that are due anyway, and no more often than every two
  /// seconds: nobody waits for it.
  private func shelfNews() -> [AppEvent] {
    guard seat.looksElsewhere, let shelf = seat.shelf, Moment.now().uptime >= nextShelfLook else { return [] }
    nextShelfLook = Moment.now().uptime + 2_000
    let lost = shelf.lost(of: seat.kept)
    let isNew = seat.lookElsewhere()
    return (lost.isEmpty ? [] : [.shelf(.lost(lost))]) + (isNew ? [.shelf(.elsewhere(seat.elsewhere))] : [])
  }

  func ask(_ request: ShelfRequest) -> ShelfNews? {
    guard let shelf = seat.shelf else { return .notTakenOver }
    switch request {
    case .claim(let drafts): return .claimed(drafts, lost: shelf.claim(drafts))
    case .shares(let name, let event):
      shelf.mark(name, as: event)
      return nil
    case .takeOver(let draft, let id, let now):
      try? begin()
      guard let delivery else { return .notTakenOver }
      let kept = seat.kept
      let own = shelf.takeOver(draft, as: id, at: now) { own throws(BoardFileError) in
        try delivery.keepNow(kept + (own.map { [$0] } ?? []), on: shelf)
      }
      guard let own else { return .notTakenOver }
      seat.kept.append(own)
      return .takenOver(own)
    }
  }

  /// A copy that a sync tool makes of a conflict is a new name in the folder.
  private func folderHasChanged() -> Bool {
    var status = stat()
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    guard stat(String(path[...end]), &status) == 0 else { return false }
    let time = status.st_mtim
    defer { folder = time }
    return folder.map { $0.tv_sec != time.tv_sec || $0.tv_nsec != time.tv_nsec } ?? true
  }

  func makeAnew() { delivery?.makeAnew(reader.known) }

  func takeInKept() { delivery?.takeInKept() }

  func append(_ events: [Event]) {
    undelivered.formUnion(events.lazy.map(\.id))
    _ = deliver(held + events)
  }

  func keep(_ drafts: [Draft]) {
    // Whoever only reads needs no folder of their own.
    if drafts == seat.kept { return }
    seat.kept = drafts
    try? begin()
    delivery?.keep(drafts)
  }

  /// At the end: tries to get everything shared, and every draft kept.
  func finish(waiting milliseconds: Int) -> Ending {
    _ = deliver(held)
    guard let delivery else { return undelivered.isEmpty ? .shared : .lost }
    if delivery.finish(waiting: milliseconds) { return .shared }
    _ = news(lookAnyway: false)
    // What is shared and yet not finished are drafts that could not be kept.
    return delivery.keepsAll && !undelivered.isEmpty ? .kept : .lost
  }

  /// What became of the last changes.
  enum Ending {
    case shared
    /// In the outbox: another run delivers them.
    case kept
    /// Something is neither shared nor kept.
    case lost
  }

  private func deliver(_ events: [Event]) -> [AppEvent] {
    if events.isEmpty { return [] }
    do throws(BoardFileError) {
      try begin()
      delivery?.append(events)
      held = []
      return []
    } catch {
      held = events
      return [.delivery(.failed(error.trouble))]
    }
  }
}
