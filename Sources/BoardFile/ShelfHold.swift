// Files of drafts, and which program has which: the lock on a file says that its program is running.
import Board
import CSystem
import Glibc
import Synchronization
import SystemCalls

/// One program's file of drafts, and the files of programs that are gone which it took over.
final class ShelfHold: Sendable {
  let path: String
  let claims: DraftClaims
  /// Whether there may be claims of this program's to tidy.
  private let hasClaimed = Atomic(false)
  private let folder: String
  /// What the names of all shelves of the board begin with.
  private let board: String
  private let state = Mutex(State())

  private struct State: ~Copyable {
    /// Keeps the lock on the file at ``ShelfHold/path``; none when there are no drafts.
    var own: Descriptor?
    var taken = Taken()
  }

  /// The files that were taken over, locked for as long as this program runs.
  private struct Taken: ~Copyable {
    var paths: [String] = []
    var locks: [Seized] = []
  }

  /// Keeps a lock that was somebody else's.
  final class Seized: Sendable {
    let file: Descriptor
    init(_ file: consuming Descriptor) { self.file = file }
  }

  init(folder: String, stem: String, owner: WriterID) {
    self.folder = folder
    board = String(stem.prefix { $0 != "." })
    path = System.join(folder, "\(stem).\(owner.text).drafts")
    claims = DraftClaims(folder: folder, stem: board)
  }

  private static let program = newWriterID()
  private static let holds = Mutex<[String: ShelfHold]>([:])

  /// The one that this program has under that name.
  static func ofThisProgram(folder: String, stem: String) -> ShelfHold {
    holds.withLock { holds in
      let key = System.join(folder, stem)
      let hold = holds[key] ?? ShelfHold(folder: folder, stem: stem, owner: program)
      holds[key] = hold
      return hold
    }
  }

  /// Puts these bytes in place of what was kept, and gives up what was taken over.
  func keep(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    state.withLock { state in
      do throws(SystemError) {
        if bytes.isEmpty {
          if unlink(path) != 0, errno != ENOENT, errno != ENOTDIR { throw SystemError(code: errno) }
          state.own = nil
        } else {
          state.own = try replace(bytes)
        }
        // Not before: killed here, the next program finds a draft twice and takes it once.
        for path in state.taken.paths { unlink(path) }
        state.taken = Taken()
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// - Returns: the new file, locked since before it had its name.
  private func replace(_ bytes: [UInt8]) throws(SystemError) -> Descriptor {
    try Places.makeFolder(folder)
    let temporary = "\(path).new"
    unlink(temporary)
    let file = try Descriptor(opening: temporary, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
    do throws(SystemError) {
      // Where there are no locks, shelves of programs that run are taken over too; a draft is then seen twice, never lost.
      do throws(SystemError) { _ = try file.tryLock() } catch { if !error.saysNoLocks { throw error } }
      try file.write(bytes)
      try file.flush()
      try System.retry { rename(temporary, path) }
    } catch {
      unlink(temporary)
      throw error
    }
    return file
  }

  /// What stands on this shelf and on those that it took over, now or before. The names of those begin with one of these stems.
  func read(_ stems: [String]) -> [UInt8] {
    state.withLock { state in
      for name in Self.names(in: folder).sorted() where Self.isShelf(name, of: stems) {
        let path = System.join(folder, name)
        guard path != self.path, !state.taken.paths.contains(path), let file = Self.seize(path) else { continue }
        state.taken.paths.append(path)
        state.taken.locks.append(file)
      }
      return Self.bytes(of: path) + state.taken.paths.flatMap(Self.bytes)
    }
  }

  /// A shelf of another program, running, stopped or gone.
  struct Other {
    let bytes: [UInt8]
    /// When it was last written.
    let touched: Instant
  }

  /// The shelves of these names that are other programs'.
  func others(_ stems: [String]) -> [Other] {
    state.withLock { state in
      Self.names(in: folder).sorted().compactMap { name in
        let path = System.join(folder, name)
        guard Self.isShelf(name, of: stems), path != self.path, !state.taken.paths.contains(path),
          let status = try? System.status(of: path)
        else { return nil }
        let milliseconds = Int64(status.seconds) * 1_000 + Int64(status.nanoseconds / 1_000_000)
        return Other(bytes: Self.bytes(of: path), touched: Instant(milliseconds: milliseconds))
      }
    }
  }

  /// This program has claimed a draft, or lost one.
  func noteClaim() { hasClaimed.store(true, ordering: .relaxed) }

  /// The same as ``tidy()`` where this program has anything to do with claims: most of the time nobody wants its drafts.
  func tidyOwn() { if hasClaimed.load(ordering: .relaxed), tidy() { hasClaimed.store(false, ordering: .relaxed) } }

  /// Removes claims on drafts that stand on no shelf any more: nobody can want them.
  /// - Returns: whether none is left.
  @discardableResult func tidy() -> Bool {
    let claimed = claims.names
    if claimed.isEmpty { return true }
    let shelves = Self.names(in: folder).filter { $0.hasPrefix(board + ".") }.map { Self.bytes(of: System.join(folder, $0)) }
    let named = Set(shelves.flatMap(DraftShelf.drafts).flatMap { [$0.id, $0.from] })
    for name in claimed where !named.contains(name) { claims.release(name) }
    return named.isDisjoint(with: claimed)
  }

  /// `<stem>.<writer>.drafts`.
  private static func isShelf(_ name: String, of stems: [String]) -> Bool {
    stems.contains { stem in
      let rest = name.utf8.dropFirst(stem.utf8.count + 1)
      return name.hasPrefix(stem + ".") && rest.count == 23 && name.hasSuffix(".drafts") && WriterID(String(rest.prefix(16)) ?? "") != nil
    }
  }

  /// Takes a file whose program is gone; none when it runs, or somebody else was quicker.
  static func seize(_ path: String) -> Seized? {
    guard let file = try? Descriptor.openRegular(path, O_RDWR) else { return nil }
    do throws(SystemError) {
      guard try file.tryLock() else { return nil }
    } catch {
      guard error.saysNoLocks else { return nil }
    }
    guard let named = try? System.status(of: path), let status = try? file.status(), named.identity == status.identity else { return nil }
    return Seized(file)
  }

  /// The files of drafts in a folder, and what is left of those that were being written.
  static func names(in folder: String) -> [String] {
    System.names(in: folder).filter { $0.hasSuffix(".drafts") || $0.hasSuffix(".drafts.new") }
  }

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = try? Descriptor.openRegular(path, O_RDONLY), let size = try? file.status().size else { return [] }
    let bytes = (try? file.bytes(at: 0, count: min(size, readBytes))) ?? []
    return bytes.isEmpty || bytes.last == 0x0A ? bytes : bytes + [0x0A]
  }

  /// What nobody types in a session.
  private static let readBytes = 4 << 20
}
