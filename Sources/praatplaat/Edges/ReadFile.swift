// The shared file for somebody who only looks: what is new comes out, and nothing goes in, not even to a folder of the user's own.
import App
import ScreenKit
import Board
import BoardFile
import Terminal

/// A board file that is only read.
final class ReadFile: SharedFile {
  private var reader: BoardReader
  private var watch: BoardWatch
  /// What the last look said about the whole file.
  private var file: Batch

  /// - Parameters:
  ///   - reader: has read the whole file.
  ///   - watch: watches it since before it was read.
  ///   - batch: what was read.
  init(_ reader: consuming BoardReader, _ watch: consuming BoardWatch, after batch: Batch) {
    self.watch = watch
    self.reader = reader
    file = batch.withoutEvents
  }

  var descriptors: [Int32] { [watch.descriptor].compactMap { $0 } }

  var lookInterval: Int { watch.lookInterval }

  func news(lookAnyway: Bool) -> [AppEvent] {
    guard watch.drain() || lookAnyway, let batch = try? reader.readNew() else { return [] }
    defer { file = batch.withoutEvents }
    // A look that found nothing new is no event.
    return batch == file ? [] : [.board(batch)]
  }

  func append(_ events: [Event]) {}

  func makeAnew() {}

  func takeInKept() {}

  func keep(_ drafts: [Draft]) {}

  func ask(_ request: ShelfRequest) -> ShelfNews? { .notTakenOver }
}

/// The command that copies a file to the computer from which this one is seen over ssh, to be typed over there; none where it is seen from nowhere else.
/// - Parameters:
///   - path: the file's whole path.
///   - environment: reads a variable.
/// - Returns: an `scp` line.
func copyLine(for path: String, _ environment: (String) -> String?) -> String? {
  guard let parts = environment("SSH_CONNECTION")?.split(separator: " "), parts.count == 4 else { return nil }
  let (host, port) = (String(parts[2]), String(parts[3]))
  let place = host.contains(":") ? "[\(host)]" : host
  let user = environment("USER").map { "\($0)@" } ?? ""
  return (port == "22" ? "scp " : "scp -P \(port) ") + quotedForShell("\(user)\(place):\(path)") + " ."
}
