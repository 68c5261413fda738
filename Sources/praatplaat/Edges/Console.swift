// What a command says, and to whom: what was asked for on standard output, everything else on standard error.
import Board
import Canvas
import CSystem
import Glibc
import Reports
import Settings
import SystemCalls
import Terminal

/// Where a command's words go, and in which language.
struct Console {
  let language: Language
  /// What can be shown here.
  let glyphs: GlyphSet
  /// What this user has written down about how the program is to be.
  var settings = Settings()
  /// For how many milliseconds to wait for somebody who reads what is said; without end where there are none.
  var patience: Int64?

  /// How it is used once a screen has gone: leaving never waits for a terminal that is not read.
  func leaving(by reason: ExitReason) -> Console {
    var console = self
    console.patience = reason == .quit ? 500 : 0
    return console
  }

  /// Prints what was asked for.
  func print(_ bytes: [UInt8]) throws(Refusal) {
    do throws(SystemError) { try Streams.write(bytes, to: STDOUT_FILENO) } catch { throw .output(code: error.code) }
  }

  /// Prints a piece of what was asked for.
  /// - Returns: whether somebody is still reading.
  func stream(_ bytes: [UInt8]) throws(Refusal) -> Bool {
    do throws(SystemError) { return try Streams.write(bytes, to: STDOUT_FILENO) } catch { throw .output(code: error.code) }
  }

  /// Prints what is handed over piece by piece, so that a long answer is never held whole. What comes after an error, or after a reader has left, goes nowhere.
  func print(pieces write: (_ sink: ([UInt8]) -> Void) -> Void) throws(Refusal) {
    var (isRead, refusal) = (true, Refusal?.none)
    write { bytes in
      guard isRead, refusal == nil else { return }
      do throws(Refusal) { isRead = try stream(bytes) } catch { refusal = error }
    }
    if let refusal { throw refusal }
  }

  func print(_ text: String) throws(Refusal) { try print(Array(text.utf8)) }

  /// Prints what a command that changed the board has to say about it. Where that can't be printed, or nobody reads it any more, it has been done all the
  /// same: who does it again does it twice.
  func answer(_ text: String) throws(Refusal) {
    var isRead = false
    do throws(Refusal) { isRead = try stream(Array(text.utf8)) } catch .output(let code) { throw .outputAfterSharing(code: code) }
    if !isRead { throw .outputAfterSharing(code: EPIPE) }
  }

  /// Prints words of the program itself, in letters that can be shown here.
  func print(words: String) throws(Refusal) {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    try print(lines.map { String($0).onOneLine(in: glyphs) }.joined(separator: "\n"))
  }

  /// Says something beside what was asked for, on a line of its own.
  func say(_ words: Phrase) { say(words[language]) }

  /// The bytes of something that is said.
  func line(_ words: Phrase) -> [UInt8] { line(words[language]) }

  /// The same, broken between words where standard error is a terminal, which would break within them. It may where a command or a path is longer than a line.
  private func wrapped(_ words: String) -> [UInt8] {
    guard let columns = columns(of: STDERR_FILENO) else { return line(words) }
    let lines = linesToPaste(words.onOneLine(in: glyphs), width: columns, glyphs: glyphs)
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func line(_ words: String) -> [UInt8] { Array("\(words.onOneLine(in: glyphs))\n".utf8) }

  func say(_ words: String) {
    let bytes = wrapped(words)
    // There is nowhere left to say that standard error can't be written.
    if let patience { write(bytes[...], to: STDERR_FILENO, within: patience) } else { _ = try? Streams.write(bytes, to: STDERR_FILENO) }
  }

  /// The columns of the terminal that standard output is; none where it is none.
  var columns: Int? { columns(of: STDOUT_FILENO) }

  private func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// What `--format` asks for of most commands.
enum TextOrJSON: String, CaseIterable {
  case text, json
}
