// What the loop and the delivery's threads have in common: changes on their way, and news on its way back.
import Board
import CSystem
import Glibc
import Synchronization
import SystemCalls

/// Between the loop, the thread that keeps events and the thread that shares them.
final class DeliveryPost: Sendable {
  private struct State {
    /// From the loop to the thread that keeps.
    var unkept: [Event] = []
    /// From there to the thread that shares.
    var orders = Orders()
    var news: [DeliveryState] = []
    /// Events that stand in no outbox and are not shared.
    var bare: Set<EventID> = []
    var failure: BoardFileError?
    var isClosing = false
    var isAbandoned = false
    var isKept = false
  }

  private let state = Mutex(State())
  /// For the thread that keeps: there is something to do.
  let keeping: Signal
  /// For the thread that shares.
  let wake: Signal
  /// For who closes: everything has been shared.
  let done: Signal
  private let news: Signal
  private let patience: Patience
  /// For the loop: the news, or a lock that takes long.
  let readiness: Descriptor

  init() throws(SystemError) {
    keeping = try Signal()
    wake = try Signal()
    done = try Signal()
    news = try Signal()
    patience = try Patience()
    readiness = Descriptor(owning: try System.retry { epoll_create1(Int32(EPOLL_CLOEXEC)) })
    for watched in [news.number, patience.number] {
      var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: watched))
      let number = readiness.number
      try System.retry { epoll_ctl(number, EPOLL_CTL_ADD, watched, &event) }
    }
  }

  // MARK: - The loop's side

  func put(_ events: [Event]) {
    if events.isEmpty { return }
    state.withLock { state in
      state.unkept.append(contentsOf: events)
      state.bare.formUnion(events.lazy.map(\.id))
    }
    keeping.raise()
  }

  func putBack(_ lines: [ArraySlice<UInt8>]) { order { $0.others = ($0.others ?? []) + lines } }

  /// Nobody else has noticed that these are missing.
  func putBackAtOnce(_ lines: [ArraySlice<UInt8>]) { order { $0.lacking += lines } }

  func compare(with events: [Event]) { order { $0.opened = events } }

  func compare(_ held: HeldLines, in milliseconds: Int) {
    let due = Signal.uptime() + milliseconds
    order { $0.comparison = (held, due, milliseconds > 0) }
  }

  func takeInCopies() { order { $0.takesInCopies = true } }

  func takeInKept() { order { $0.takesInKept = true } }

  func makeAnew(_ lines: [ArraySlice<UInt8>]) { order { $0.making = lines } }

  private func order(_ change: (inout Orders) -> Void) {
    state.withLock { change(&$0.orders) }
    wake.raise()
  }

  func takeNews() -> [DeliveryState] {
    let waits = patience.hasRunOut()
    news.clear()
    let news = state.withLock { state in
      defer { state.news = [] }
      return state.news
    }
    return waits ? [.waiting] + news : news
  }

  var keepsAll: Bool { state.withLock(\.bare.isEmpty) }

  var failure: BoardFileError? { state.withLock(\.failure) }

  /// Lets the threads end: once everything is shared, or, abandoning, after the attempt that they are making.
  func close(abandoning: Bool) {
    state.withLock {
      $0.isClosing = true
      if abandoning { $0.isAbandoned = true }
    }
    keeping.raise()
    wake.raise()
  }

  // MARK: - The threads' side

  /// What was put since the last call; none when nothing will be put any more.
  func takeUnkept() -> [Event]? {
    keeping.clear()
    return state.withLock { state in
      defer { state.unkept = [] }
      return state.unkept.isEmpty && state.isClosing ? nil : state.unkept
    }
  }

  func share(_ parcel: Parcel) { order { $0.parcels.append(parcel) } }

  /// Nothing will come from the thread that keeps any more.
  func endKeeping() {
    state.withLock { $0.isKept = true }
    wake.raise()
  }

  func takeOrders() -> (orders: Orders, isClosing: Bool, isAbandoned: Bool) {
    wake.clear()
    return state.withLock { state in
      defer { state.orders = Orders() }
      return (state.orders, state.isClosing && state.isKept, state.isAbandoned)
    }
  }

  func tell(_ news: DeliveryState) {
    state.withLock { state in
      switch news {
      case .kept(let ids), .shared(let ids): state.bare.subtract(ids)
      case .unkept, .waiting, .failed, .contested, .unguarded, .draftsKept, .offered: break
      }
      state.news.append(news)
    }
    self.news.raise()
  }

  /// What will never be delivered is not waited for either.
  func forget(_ ids: [EventID]) { state.withLock { $0.bare.subtract(ids) } }

  func note(_ failure: BoardFileError?) { state.withLock { $0.failure = failure } }

  /// Times the wait for the lock.
  var lockObserver: LockObserver { LockObserver(willWait: { self.patience.begin() }, didWait: { self.patience.end() }) }
}

/// What the thread that shares is asked to do.
struct Orders {
  var parcels: [Parcel] = []
  /// What the file has lost, as far as the loop knows; none when it has noticed no loss.
  var others: [ArraySlice<UInt8>]?
  /// The same, to be put back at once.
  var lacking: [ArraySlice<UInt8>] = []
  /// What has just been read of the whole file, to be compared with the outbox.
  var opened: [Event]?
  var takesInCopies = false
  /// Whether what is kept for other files of the board is to be put in.
  var takesInKept = false
  /// What the whole file is to be compared with, and when (uptime, ms).
  var comparison: (held: HeldLines, due: Int, isUrgent: Bool)?
  /// The lines of a file that is to be made anew.
  var making: [ArraySlice<UInt8>]?
}

/// Events that were given together, as lines.
struct Parcel: Sendable {
  let ids: [EventID]
  let lines: [ArraySlice<UInt8>]
  /// Where they are kept, if they are.
  var receipt: Outbox.Receipt?
}

/// Runs out when the lock takes so long that people should know.
private struct Patience: ~Copyable, Sendable {
  private let timer: Descriptor

  init() throws(SystemError) {
    timer = Descriptor(owning: try System.retry { timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC | TFD_NONBLOCK)) })
  }

  var number: Int32 { timer.number }

  func begin() { set(seconds: 10) }

  func end() { set(seconds: 0) }

  private func set(seconds: Int) {
    var setting = itimerspec()
    setting.it_value.tv_sec = seconds
    timerfd_settime(timer.number, 0, &setting, nil)
  }

  /// Says so once.
  func hasRunOut() -> Bool {
    var count: UInt64 = 0
    return read(timer.number, &count, MemoryLayout<UInt64>.size) > 0
  }
}
