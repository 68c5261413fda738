// Delivery as its owner sees it: changes go in, how far they are comes out, and nothing here waits. What its threads do is DeliveryKeeping's and DeliveryRound's.
import Board
import Glibc
import Synchronization
import SystemCalls

/// Delivers events to one board file on threads of its own. Nothing here makes the caller wait, but for ``finish(waiting:)``.
///
/// One thread keeps events in the outbox, one gets them into the shared file, one keeps half-written notes: the shared file's lock may take minutes, this
/// user's own disk does not.
public final class Delivery: Sendable {
  private let post: DeliveryPost
  private let drafts: DraftPost?
  /// What the threads are to do that have not been started.
  private let ahead: Mutex<[@Sendable () -> Void]>

  /// Readable when ``takeNews()`` has something to say.
  public var descriptor: Int32 { post.readiness.number }

  /// Delivers at once what programs that are gone have left in the outbox, or what the file has lost of it; with `begins` false only once it begins.
  ///
  /// `path` is the resolved one (``BoardReader/path``). `outbox` keeps events until they are shared; without one they are told as ``Board/DeliveryState/unkept(_:_:)``.
  /// `shelf` keeps half-written notes. `events` is what has just been read of the whole file: what the outbox has more is
  /// put back. Where nothing is to be put back, only what has never been in a file goes.
  /// - Throws: ``BoardFileError/trouble(_:)`` when the system has no thread or descriptors left.
  public convenience init(
    path: String, board: BoardID, outbox: Outbox? = nil, shelf: DraftShelf? = nil, after events: [Event]? = nil, putsBack: Bool = true,
    begins: Bool = true
  ) throws(BoardFileError) {
    try self.init(
      path: path, board: board, outbox: outbox, shelf: shelf, pace: DeliveryPace(), after: events, putsBack: putsBack, begins: begins)
  }

  /// `lacking` is what is known to be missing in the file; `own` goes before anything that is given later.
  init(
    path: String, board: BoardID, outbox: Outbox?, shelf: DraftShelf?, pace: DeliveryPace = DeliveryPace(), after events: [Event]? = nil,
    lacking: [ArraySlice<UInt8>] = [], own: [Event] = [], putsBack: Bool = true, begins: Bool = true
  ) throws(BoardFileError) {
    let (post, drafts): (DeliveryPost, DraftPost?)
    do throws(SystemError) { (post, drafts) = (try DeliveryPost(), shelf == nil ? nil : try DraftPost()) } catch {
      throw .trouble(error.trouble)
    }
    (self.post, self.drafts) = (post, drafts)
    post.put(own)
    // An order, so that the thread holds them no longer than it needs them.
    if let events { post.compare(with: events) }
    if !lacking.isEmpty { post.putBackAtOnce(lacking) }
    // What was left in the outbox goes along with what is put there now; by itself it goes only when that takes long.
    let wait = own.isEmpty || !lacking.isEmpty ? 0 : pace.alone
    var work: [@Sendable () -> Void] = [
      {
        var keeping = DeliveryKeeping(post: post, path: path, board: board, outbox: outbox, pace: pace)
        keeping.run()
      },
      { DeliveryRound(post: post, path: path, board: board, outbox: outbox, pace: pace, putsBack: putsBack).run(after: wait) },
    ]
    if let drafts, let shelf { work.append { drafts.run(keepingOn: shelf, post, pace) } }
    ahead = Mutex(work)
    if begins { try begin() }
  }

  /// Starts the threads that have not been started, so that what was given until now goes as well. Nothing when all run.
  /// - Throws: ``BoardFileError/trouble(_:)`` when the system has no thread left.
  public func begin() throws(BoardFileError) {
    var failure: SystemError?
    ahead.withLock { ahead in
      while failure == nil, let work = ahead.first {
        do throws(SystemError) {
          try Thread.start(work)
          ahead.removeFirst()
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw .trouble(failure.trouble) }
  }

  deinit {
    post.close(abandoning: true)
    drafts?.close()
  }

  /// Keeps these events and delivers them, after those that were given before; all that wait go in one write.
  public func append(_ events: [Event]) { post.put(events) }

  /// Puts back what the file has lost, within a few seconds: lines that were read from it (``BoardReader/takeLost()``), and what the outbox knows. At a
  /// random moment, because every open program notices the loss at the same time; what another one has put back by then is not written again.
  public func putBack(_ lines: [ArraySlice<UInt8>]) { post.putBack(lines) }

  /// Reads the whole file in so many milliseconds, and puts back what it has lost of these lines (``BoardReader/takeComparison()``) and of the outbox.
  public func compare(_ held: HeldLines, in milliseconds: Int) { post.compare(held, in: milliseconds) }

  /// Looks for copies beside the file that a sync tool made of a conflict, and takes in what the file lacks. Now and then, and when something changed in the folder.
  public func takeInCopies() { post.takeInCopies() }

  /// Puts in what the outbox keeps for other files of this board. Only after a person said so.
  public func takeInKept() { post.takeInKept() }

  /// Makes the file anew from these lines (``BoardReader/known``) and what the outbox knows, when nothing stands at its path. Only after a person said so.
  public func makeAnew(_ lines: [ArraySlice<UInt8>]) { post.makeAnew(lines) }

  /// Keeps these half-written notes instead of those that were given before.
  public func keep(_ drafts: [Draft]) { self.drafts?.put(drafts) }

  /// The same before anything else happens; waits for the disk.
  /// - Throws: ``BoardFileError/trouble(_:)``.
  public func keepNow(_ drafts: [Draft], on shelf: DraftShelf) throws(BoardFileError) { try self.drafts?.keepNow(drafts, on: shelf) }

  /// What happened since the last call.
  public func takeNews() -> [DeliveryState] { post.takeNews() }

  /// Whether every event that was given and is not shared is in the outbox.
  public var keepsAll: Bool { post.keepsAll }

  /// Why the latest attempt failed; none when it went well, or is still waiting for the file's lock.
  public var failure: BoardFileError? { post.failure }

  /// At quit: tries for at most so many milliseconds to get everything shared and every draft kept. Nothing is delivered that is given afterwards.
  /// - Returns: whether it did.
  public func finish(waiting milliseconds: Int) -> Bool {
    let deadline = Signal.uptime() + milliseconds
    try? begin()
    drafts?.close()
    post.close(abandoning: false)
    let isShared = post.done.wait(milliseconds: milliseconds)
    post.close(abandoning: true)
    guard let drafts else { return isShared }
    return drafts.done.wait(milliseconds: max(0, deadline - Signal.uptime())) && drafts.areKept && isShared
  }
}

/// How far a command's changes got in the time it had.
public enum Delivered: Equatable, Sendable {
  case shared
  /// The same, but this user's own disk has no copy, and why: where the file is replaced by an older one, nobody puts them back.
  case sharedUnguarded(Trouble)
  /// In the outbox, not in the file: delivered by whichever program of this user opens or writes the board next, so not to be repeated. Why; none when only the
  /// file's lock takes long.
  case kept(BoardFileError?)
  /// Neither in the outbox nor known to be in the file. Why; none when only the file's lock takes long.
  case nowhere(BoardFileError?)
}

/// For commands: keeps events in the outbox, then tries for at most so many milliseconds to share them, whatever the file system does meanwhile.
///
/// What others of this user left in the outbox is shared along with them, and so is what the file lacks (``Outbox/lacking(in:at:)``).
/// - Throws: ``BoardFileError``: unwritable, before anything is kept, or trouble when the system has no thread left.
public func deliver(
  _ events: [Event], to path: String, of board: BoardID, outbox: Outbox?, lacking: [Event] = [], within milliseconds: Int
) throws(BoardFileError) -> Delivered {
  // All or nothing: what no line can hold is said first.
  for event in events { _ = try Line.encode(event, board: board) }
  let deadline = Signal.uptime() + milliseconds
  let delivery = try Delivery(path: path, board: board, outbox: outbox, shelf: nil, lacking: lacking.map(\.line), own: events)
  var waiting = Set(events.map(\.id))
  var unguarded: Trouble?
  while !waiting.isEmpty {
    let left = deadline - Signal.uptime()
    var watched = pollfd(fd: delivery.descriptor, events: Int16(POLLIN), revents: 0)
    if left <= 0 || poll(&watched, 1, Int32(clamping: left)) == 0 {
      return delivery.keepsAll ? .kept(delivery.failure) : .nowhere(delivery.failure)
    }
    for news in delivery.takeNews() {
      switch news {
      case .shared(let ids): waiting.subtract(ids)
      // A disk that is full is not less so in a second; a file that is away, or always another one, is in the hands of a sync tool.
      case .failed(let trouble) where trouble != .missing && trouble != .notReadBack:
        return delivery.keepsAll ? .kept(delivery.failure) : .nowhere(delivery.failure)
      case .unkept(_, let trouble): unguarded = trouble
      case .kept: unguarded = nil
      case .failed, .waiting, .contested, .unguarded, .draftsKept, .offered: break
      }
    }
  }
  return unguarded.map(Delivered.sharedUnguarded) ?? .shared
}
