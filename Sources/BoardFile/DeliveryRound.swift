// What the delivery's threads do: one keeps events in the outbox, the other gets them, and what the file has lost, into the shared file.
import Board
import Glibc

/// Keeps events in the outbox, so that from then on they are safe from everything but this user's own disk.
struct DeliveryKeeping {
  let post: DeliveryPost
  let path: String
  let board: BoardID
  let outbox: Outbox?
  let pace: DeliveryPace
  /// Lines that are on their way, or shared, with no copy of them here.
  private var bare: [ArraySlice<UInt8>] = []
  private var trouble: Trouble?

  init(post: DeliveryPost, path: String, board: BoardID, outbox: Outbox?, pace: DeliveryPace) {
    (self.post, self.path, self.board, self.outbox, self.pace) = (post, path, board, outbox, pace)
  }

  mutating func run() {
    // Who only looks on learns at once that nothing of theirs will be kept.
    tell(outbox.map(\.trouble) ?? .missing)
    while let events = post.takeUnkept() {
      if !events.isEmpty {
        keep(events)
      } else if !post.keeping.wait(milliseconds: trouble == nil || outbox == nil ? nil : pace.net) {
        keepAgain()
      }
    }
    post.endKeeping()
  }

  private mutating func tell(_ trouble: Trouble?) {
    if trouble != self.trouble { post.tell(.unguarded(trouble)) }
    self.trouble = trouble
  }

  private mutating func keep(_ events: [Event]) {
    var ids: [EventID] = []
    var lines: [ArraySlice<UInt8>] = []
    for event in events {
      do throws(BoardFileError) {
        lines.append(try Line.encode(event, board: board)[...])
        ids.append(event.id)
      } catch {
        // One event that can't be a line may not hold up the others.
        post.note(error)
        post.forget([event.id])
        post.tell(.failed(error.trouble))
      }
    }
    if ids.isEmpty { return }
    var parcel = Parcel(ids: ids, lines: lines)
    let trouble = parcel.keep(in: outbox, for: path, post)
    tell(trouble)
    if trouble != nil { bare += lines }
    post.share(parcel)
  }

  /// A folder may be writable again. What was shared meanwhile is kept as well, and looked for in the file.
  private mutating func keepAgain() {
    guard let outbox else { return }
    if bare.isEmpty { return tell(outbox.trouble) }
    do throws(BoardFileError) {
      _ = try outbox.put(bare, for: path)
      post.putBack(bare)
      bare = []
      tell(nil)
    } catch {
      tell(error.trouble)
    }
  }
}

extension Parcel {
  /// Puts it in the outbox and says how that went. What can't be kept is delivered all the same.
  /// - Returns: why it is not kept, if so.
  @discardableResult fileprivate mutating func keep(
    in outbox: Outbox?, for path: String, _ post: DeliveryPost, isFirst: Bool = true
  ) -> Trouble? {
    do throws(BoardFileError) {
      guard let outbox else { throw .missing }
      receipt = try outbox.put(lines, for: path)
      post.tell(.kept(ids))
      return nil
    } catch {
      if isFirst { post.tell(.unkept(ids, error.trouble)) }
      return error.trouble
    }
  }
}

/// How long the delivery waits, in milliseconds.
struct DeliveryPace {
  /// Between two attempts: a share that is back is found soon, one that stays away is not asked all the time.
  var pauses = 200...5_000
  /// Before putting back what the file has lost.
  var putBack = 200...2_000
  /// Before saying that the file is gone: sync tools take it away and put it back.
  var missing = 5_000
  /// Before trying once more whether changes can be kept in the outbox.
  var net = 60_000
  /// How long to wait for the lock where nobody else can have it but programs of this machine.
  var lock = 5_000
  /// Before what was appended without the lock is looked for once more.
  var settling = 10_000
  /// Before what was left in the outbox goes without what is being put there now.
  var alone = 500
  /// Before putting back a line for the third time.
  var lastReturn = 60_000
}

/// Gets everything into the shared file, however long that takes.
struct DeliveryRound {
  let post: DeliveryPost
  let path: String
  let board: BoardID
  let outbox: Outbox?
  let pace: DeliveryPace
  let putsBack: Bool

  /// What is on its way.
  private struct Work {
    var parcels: [Parcel] = []
    /// What the file has lost.
    var others: [ArraySlice<UInt8>] = []
    /// When to put it back; none when nothing is known to be lost.
    var due: Int?
    var missingSince: Int?
    var told: Trouble?
    /// What the whole file is to be compared with, and when.
    var comparison: (held: HeldLines, due: Int)?
    var isContested = false
    var hasSwept = false
    /// What is kept for other files of the board, and not in this one.
    var elsewhere: [ArraySlice<UInt8>] = []

    /// When to look again for what was appended without the lock.
    var settling: Int?

    /// When the thread has something to do by itself.
    var nextDue: Int? { [due, comparison?.due, settling].compactMap { $0 }.min() }

    var cargo: Cargo { Cargo(own: parcels.flatMap(\.lines), receipts: parcels.map(\.receipt), others: []) }
  }

  /// - Parameter wait: for how many milliseconds what was left in the outbox waits for what is being put there now.
  func run(after wait: Int) {
    var writer = BoardWriter(path: path, board: board, outbox: outbox)
    writer.returns.pause = pace.lastReturn
    writer.lockPatience = pace.lock
    writer.putsBack = putsBack
    var copies = Copies(of: path, board: board)
    var comparison = FileComparison()
    var rest = Rest()
    // What was left in the outbox: nobody else was told to deliver it.
    var work = Work(due: Signal.uptime() + wait)
    var pause = pace.pauses.lowerBound
    while true {
      let (orders, isClosing, isAbandoned) = post.takeOrders()
      work.parcels += orders.parcels
      if let making = orders.making { makeAnew(making, &work) }
      if let opened = orders.opened { compare(with: opened, &work) }
      if orders.takesInKept { takeInKept(&work) }
      work.others += orders.lacking
      if let others = orders.others { putBackSoon(others, &work) }
      if orders.takesInCopies { putBackSoon(copies.takeIn(), ifAny: true, &work) }
      if let ordered = orders.comparison {
        let due = max(ordered.due, rest.end(isUrgent: ordered.isUrgent))
        work.comparison = (ordered.held, min(due, work.comparison?.due ?? .max))
      }
      if isAbandoned { return }
      let now = Signal.uptime()
      if let ordered = work.comparison, ordered.due <= now {
        work.comparison = nil
        rest.measure { compare(ordered.held, &comparison, &work) }
      }
      if let due = work.settling, due <= now {
        (work.others, work.due, work.settling) = (work.others + writer.takeAged(), now, nil)
      }
      let isDue = work.due.map { isClosing || $0 <= now } ?? false
      if work.parcels.isEmpty, !isDue {
        if isClosing { break }
        post.wake.wait(milliseconds: work.nextDue.map { max(0, $0 - now) })
        continue
      }
      if deliver(&work, isDue, &writer, isClosing: isClosing) {
        pause = pace.pauses.lowerBound
      } else {
        if work.parcels.isEmpty, isClosing { break }
        post.wake.wait(milliseconds: pause)
        pause = min(pause * 2, pace.pauses.upperBound)
        keepAgain(&work)
      }
    }
    post.done.raise()
  }

  private func deliver(_ work: inout Work, _ isDue: Bool, _ writer: inout BoardWriter, isClosing: Bool) -> Bool {
    var cargo = work.cargo
    if isDue { cargo.others = work.others }
    do throws(BoardFileError) {
      try writer.deliver(cargo, locking: post.lockObserver)
    } catch {
      post.note(error)
      fail(error.trouble, &work)
      // Where this user may not write, others who may will put back what is lost.
      if isDue, work.parcels.isEmpty, !error.mayPass { (work.others, work.due) = ([], nil) }
      return false
    }
    post.note(nil)
    if !work.parcels.isEmpty { post.tell(.shared(work.parcels.flatMap(\.ids))) }
    if isDue { (work.others, work.due) = ([], nil) }
    // What is not taken out now is taken out by the next program.
    if isDue || !work.hasSwept {
      work.hasSwept = true
      try? outbox?.sweep(for: path)
    }
    (work.parcels, work.told, work.missingSince) = ([], nil, nil)
    // From the last of them on.
    if !writer.unsettled.isEmpty { work.settling = Signal.uptime() + pace.settling }
    if !isClosing, let later = writer.heldBack { (work.others, work.due) = (work.others + later.lines, later.due) }
    if writer.givesUp, !work.isContested { post.tell(.contested) }
    work.isContested = work.isContested || writer.givesUp
    return true
  }

  private func compare(with opened: [Event], _ work: inout Work) {
    guard let lacking = outbox?.lacking(in: opened, at: path) else { return }
    work.others += lacking.lost.map(\.line)
    work.elsewhere = lacking.elsewhere.map(\.line)
    if !lacking.elsewhere.isEmpty { post.tell(.offered(KeptElsewhere(lacking.elsewhere))) }
  }

  /// From now on it belongs here.
  private func takeInKept(_ work: inout Work) {
    if work.elsewhere.isEmpty { return }
    _ = try? outbox?.put(work.elsewhere, for: path)
    (work.others, work.elsewhere, work.due) = (work.others + work.elsewhere, [], Signal.uptime())
  }

  /// What can't be read now is compared the next time.
  private func compare(_ held: HeldLines, _ comparison: inout FileComparison, _ work: inout Work) {
    var kept: [ArraySlice<UInt8>] = []
    if let view = outbox?.view() { kept = (try? view.bytes(for: path)) ?? [] }
    guard let file = try? Descriptor.openRegular(path, O_RDONLY), let lost = try? comparison.missing(held, kept, in: file) else { return }
    putBackSoon(lost, ifAny: true, &work)
  }

  private func fail(_ trouble: Trouble, _ work: inout Work) {
    let now = Signal.uptime()
    if trouble == .missing {
      work.missingSince = work.missingSince ?? now
      if now - (work.missingSince ?? now) < pace.missing { return }
    } else {
      work.missingSince = nil
    }
    if work.told == trouble || work.parcels.isEmpty { return }
    work.told = trouble
    post.tell(.failed(trouble))
  }

  /// A disk that was full may have room now.
  private func keepAgain(_ work: inout Work) {
    guard outbox != nil else { return }
    for index in work.parcels.indices where work.parcels[index].receipt == nil {
      work.parcels[index].keep(in: outbox, for: path, post, isFirst: false)
    }
  }

  private func putBackSoon(_ lines: [ArraySlice<UInt8>], ifAny: Bool = false, _ work: inout Work) {
    if ifAny, lines.isEmpty { return }
    work.others += lines
    work.due = work.due ?? Signal.uptime() + .random(in: pace.putBack)
  }

  private func makeAnew(_ lines: [ArraySlice<UInt8>], _ work: inout Work) {
    do throws(BoardFileError) {
      try BoardCreation(path: path, bytes: lines.flatMap { $0 + [0x0A] }).run()
      work.due = Signal.uptime()
    } catch {
      // Somebody else was quicker, and may know less.
      if error == .exists { putBackSoon(lines, &work) } else { post.tell(.failed(error.trouble)) }
    }
  }
}

extension BoardFileError {
  /// Whether it may be over by itself.
  fileprivate var mayPass: Bool {
    switch self {
    case .trouble(.noPermission), .trouble(.readOnlyFileSystem), .newerVersion, .tooBig, .unwritable: false
    default: true
    }
  }
}
