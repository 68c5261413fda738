// Which lines of an outbox are for the board file at one path: those that were put for it, and those of a file that is now here. Lines belong to a board, and wait
// for their place; a second file of the same board, as last month's archive, is another place.
import Board
import Glibc
import SystemCalls

/// Knows for one path what belongs there. Looks at each other path once.
final class Belonging {
  let path: String
  private let mark: OutboxMark
  private let identity: FileStatus.Identity?
  private var answers: [String: Bool] = [:]

  init(to path: String, _ mark: OutboxMark) {
    self.path = path
    self.mark = mark
    identity = (try? System.status(of: path))?.identity
  }

  /// Whether lines that were put for another path belong here: the file was renamed or moved.
  /// - Parameters:
  ///   - other: that path; none when it is not known.
  ///   - device: where the file was when they were put, as far as that is known.
  /// - Returns: whether they do.
  func has(_ other: String?, _ device: UInt64?) -> Bool {
    guard let other, other != path else { return true }
    if let answer = answers[other] { return answer }
    let answer = hasMoved(from: other, device)
    answers[other] = answer
    return answer
  }

  private func hasMoved(from other: String, _ device: UInt64?) -> Bool {
    let seen = mark.seen(at: other)?.identity
    if let seen, seen == identity { return true }
    do throws(SystemError) {
      _ = try System.status(of: other)
      return false
    } catch {
      // A share that is not there, or a folder that may not be looked into, says nothing about the file.
      guard error.code == ENOENT, let device = seen?.device ?? device else { return false }
      return Self.nearestDevice(other) == device
    }
  }

  /// The device of what stands at a path, or of the nearest folder above it that is there.
  static func nearestDevice(_ path: String) -> UInt64? {
    var path = path
    while true {
      if let status = try? System.status(of: path) { return status.identity.device }
      let (folder, _) = System.split(path)
      if folder == path || folder == "." { return nil }
      path = folder
    }
  }
}

extension OutboxView {
  /// An event line as it stands, with its checksum not looked at, and whom it is for.
  struct RawLine {
    let bytes: ArraySlice<UInt8>
    let path: String?
    let device: UInt64?
    /// Where the lines for this path begin among which it stands.
    let batch: Int
    /// Where it begins.
    var offset: Int
  }

  /// All event lines from a place on.
  func rawLines(from start: Int) throws(SystemError) -> [RawLine] {
    var lines: [RawLine] = []
    var batch: (path: String?, device: UInt64?, start: Int) = (nil, nil, start)
    for line in FileScan.lines(in: try bytes(from: start)) {
      if line.starts(with: OutboxRecord.eventStart) {
        lines.append(
          RawLine(bytes: line, path: batch.path, device: batch.device, batch: batch.start, offset: start + line.startIndex))
      } else if case .batch(let path, let device, _)? = OutboxRecord(line, board: board) {
        batch = (path, device, start + line.startIndex)
      }
    }
    return lines
  }

  /// All lines for the file at a path, with their checksums not looked at.
  func bytes(for path: String) throws(SystemError) -> [ArraySlice<UInt8>] {
    let belonging = Belonging(to: path, mark)
    return try rawLines(from: 0).filter { belonging.has($0.path, $0.device) }.map(\.bytes)
  }

  /// Up to where everything has been in some file, when all lines for this path have been up to there.
  func settled(upto: Int, for path: String) throws(SystemError) -> Int {
    let belonging = Belonging(to: path, mark)
    let waiting = try rawLines(from: mark.settled).first { [mark] in
      $0.offset < upto && mark.isWaiting($0) && !belonging.has($0.path, $0.device)
    }
    return waiting.map(\.batch) ?? upto
  }
}

extension OutboxMark {
  /// Whether a line has been in no file yet.
  func isWaiting(_ line: OutboxView.RawLine) -> Bool {
    line.offset >= settled && line.offset >= line.path.flatMap { seen(at: $0) }?.upto ?? 0
  }
}
