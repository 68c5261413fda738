// What `doctor --try` finds out about a folder by doing there what a session does, with a file of its own that goes again.
import Board
import CSystem
import Glibc
import SystemCalls

/// A folder as it turns out to be when a file is made, added to and read in it.
public struct FileTrial: Sendable {
  /// How one part fared.
  public enum Part: Equatable, Sendable {
    case works
    case fails(Trouble)
    /// Something before it failed.
    case untried
  }

  /// A new file.
  public private(set) var making = Part.untried
  /// A line at its end, flushed to the disk.
  public private(set) var appending = Part.untried
  /// The same line, read by the file's name.
  public private(set) var readingBack = Part.untried
  /// Lines of two who opened it, each behind the other's.
  public private(set) var takingTurns = Part.untried
  /// A second name, by which a new board is there whole or not at all.
  public private(set) var linking = Part.untried
  /// The folder's own flush, after which a new file is still there when the power goes.
  public private(set) var flushing = Part.untried
  /// Whether this machine told of the change; none where nothing can be watched.
  public private(set) var isNoticed: Bool?
  /// The file gone again.
  public private(set) var removing = Part.untried

  /// Whether notes can be shared in this folder.
  public var isFit: Bool { [making, appending, readingBack].allSatisfy { $0 == .works } }

  /// Tries everything, within seconds unless the disk itself takes longer.
  public init(in folder: String) {
    let path = BoardCreation.temporary(in: folder)
    do throws(SystemError) {
      let file = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL | O_APPEND, mode: 0o600)
      making = .works
      write(to: file, path)
    } catch {
      making = .fails(error.trouble)
      return
    }
    linking = Self.part { () throws(SystemError) in
      try System.retry { link(path, path + "2") }
      unlink(path + "2")
    }
    flushing = Self.part { () throws(SystemError) in try System.flush(folder: folder) }
    removing = Self.part { () throws(SystemError) in try System.retry { unlink(path) } }
  }

  private mutating func write(to file: borrowing Descriptor, _ path: String) {
    var watch = BoardWatch(path: path)
    let line = Array("een regel, om te proberen\n".utf8)
    do throws(SystemError) {
      try file.write(line)
      try file.flush()
      appending = .works
    } catch {
      appending = .fails(error.trouble)
      return
    }
    if let descriptor = watch.descriptor {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      isNoticed = poll(&ready, 1, 1_000) > 0 && watch.drain()
    }
    do throws(SystemError) {
      // Opened anew: a network share could answer from this machine's memory otherwise.
      let other = try Descriptor(opening: path, O_RDWR | O_APPEND)
      readingBack = try other.bytes(at: 0, count: line.count + 1) == line ? .works : .fails(.notReadBack)
      try other.write(line)
      try file.write(line)
      let third = try Descriptor(opening: path, O_RDONLY)
      takingTurns = try third.bytes(at: 0, count: 3 * line.count + 1) == line + line + line ? .works : .fails(.notReadBack)
    } catch {
      if readingBack == .untried { readingBack = .fails(error.trouble) } else { takingTurns = .fails(error.trouble) }
    }
  }

  private static func part(_ body: () throws(SystemError) -> Void) -> Part {
    do throws(SystemError) {
      try body()
      return .works
    } catch {
      return .fails(error.trouble)
    }
  }
}
