// The delivery thread: takes events from the loop, gets them into the shared file however long that takes, and says how far it is.
import Board
import CSystem
import Glibc
import Synchronization

/// Delivers events to one board file on a thread of its own. Nothing here makes the caller wait, but for ``finish(waiting:)``.
///
/// Half-written notes are kept by a second thread: the shared file's lock may take minutes, this user's own disk does not.
public final class Delivery: Sendable {
  private let post: DeliveryPost
  private let drafts: DraftPost?

  /// Readable when ``takeNews()`` has something to say.
  public var descriptor: Int32 { post.readiness.number }

  /// Starts the thread.
  ///
  /// `path` is the resolved one (``BoardReader/path``). `shelf` keeps half-written notes.
  /// - Throws: ``BoardFileError/trouble(_:)`` when the system has no thread or descriptors left.
  public init(path: String, board: BoardID, shelf: DraftShelf? = nil) throws(BoardFileError) {
    do throws(SystemError) {
      let post = try DeliveryPost()
      try Thread.start { DeliveryRound(post: post, path: path, board: board).run() }
      self.post = post
      if let shelf {
        let drafts = try DraftPost()
        try Thread.start { drafts.run(keepingOn: shelf) }
        self.drafts = drafts
      } else {
        self.drafts = nil
      }
    } catch {
      throw .trouble(error.trouble)
    }
  }

  deinit {
    post.close(abandoning: true)
    drafts?.close()
  }

  /// Delivers these events after those that were given before; all that wait go in one write.
  public func append(_ events: [Event]) { post.put(events) }

  /// Keeps these half-written notes instead of those that were given before.
  public func keep(_ drafts: [Draft]) { self.drafts?.put(drafts) }

  /// What happened since the last call.
  public func takeNews() -> [DeliveryState] { post.takeNews() }

  /// At quit: tries for at most so many milliseconds to get everything shared and every draft kept. Nothing is delivered that is given afterwards.
  /// - Returns: whether it did.
  public func finish(waiting milliseconds: Int) -> Bool {
    let deadline = Signal.uptime() + milliseconds
    drafts?.close()
    post.close(abandoning: false)
    let isShared = post.done.wait(milliseconds: milliseconds)
    post.close(abandoning: true)
    guard let drafts else { return isShared }
    return drafts.done.wait(milliseconds: max(0, deadline - Signal.uptime())) && drafts.areKept && isShared
  }
}

/// Between the loop and the delivery thread: what is to be delivered, and what came of it.
final class DeliveryPost: Sendable {
  private struct State {
    var waiting: [Event] = []
    var news: [DeliveryState] = []
    var isClosing = false
    var isAbandoned = false
  }

  private let state = Mutex(State())
  /// For the thread: there is something to do.
  let wake: Signal
  /// For who closes: everything has been shared.
  let done: Signal
  private let news: Signal
  private let patience: Patience
  /// For the loop: the news, or a lock that takes long.
  let readiness: Descriptor

  init() throws(SystemError) {
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
    state.withLock { $0.waiting.append(contentsOf: events) }
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

  /// Lets the thread end: once everything is shared, or, abandoning, after the attempt that it is making.
  func close(abandoning: Bool) {
    state.withLock {
      $0.isClosing = true
      if abandoning { $0.isAbandoned = true }
    }
    wake.raise()
  }

  // MARK: - The thread's side

  /// What was put since the last call; none when nothing will be put any more.
  func takeWaiting() -> (events: [Event], isClosing: Bool, isAbandoned: Bool) {
    wake.clear()
    return state.withLock { state in
      defer { state.waiting = [] }
      return (state.waiting, state.isClosing, state.isAbandoned)
    }
  }

  func tell(_ news: DeliveryState) {
    state.withLock { $0.news.append(news) }
    self.news.raise()
  }

  /// Times the wait for the lock.
  var lockObserver: LockObserver { LockObserver(willWait: { self.patience.begin() }, didWait: { self.patience.end() }) }
}

/// What the delivery thread does.
struct DeliveryRound {
  let post: DeliveryPost
  let path: String
  let board: BoardID

  func run() {
    var writer = BoardWriter(path: path, board: board)
    var events: [Event] = []
    var pause = Self.shortestPause
    var told: Trouble?
    while true {
      let (new, isClosing, isAbandoned) = post.takeWaiting()
      events += new
      if isAbandoned { return }
      if events.isEmpty {
        if isClosing { break }
        post.wake.wait()
        continue
      }
      do throws(BoardFileError) {
        try writer.deliver(events, locking: post.lockObserver)
        post.tell(.shared(events.map(\.id)))
        events = []
        pause = Self.shortestPause
        told = nil
      } catch {
        if case .unwritable = error { events.removeAll { !isWritable($0) } }
        if told != error.trouble { post.tell(.failed(error.trouble)) }
        told = error.trouble
        post.wake.wait(milliseconds: pause)
        pause = min(pause * 2, Self.longestPause)
      }
    }
    post.done.raise()
  }

  /// In milliseconds: a share that is back is found soon, one that stays away is not asked all the time.
  private static let shortestPause = 200
  private static let longestPause = 5_000

  /// One event that can't be a line may not hold up the others.
  private func isWritable(_ event: Event) -> Bool { (try? Line.encode(event, board: board)) != nil }
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
