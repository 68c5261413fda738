// What the terminal is asked, what of it is still to be answered, and how long that holds the next frame back. Pure: time comes in as a value.
import Canvas

/// What a terminal says when it is asked.
enum Answer: Equatable {
  /// Its background: the relative luminance of WCAG 2.2, from 0 for black to 1 for white.
  case background(lightness: Double)
  /// Whether it shows frames as wholes.
  case synchronized(Bool)
  /// How many columns it drew an ë in, which is two bytes: two where it takes each for a letter.
  case letter(columns: Int)
  /// What kind it is: the last of what is asked at the beginning, and the one that every terminal answers.
  case kind
  /// Everything before the question is drawn.
  case drawn
}

/// Keeps account of what was asked and what was answered.
///
/// A frame ends with the question whether it is drawn, and the next one waits for the answer: on a slow line a held key then makes one frame after the
/// other, each with the newest picture, instead of a queue of old ones. A terminal that answers nothing is not waited for.
struct Questions {
  /// How light the background is (OSC 11), whether it knows mode 2026 (DECRQM), where the cursor stands behind an ë on its second row (CPR), and what it is
  /// (DA1), in the order in which they are answered. The letter is gone when the first frame begins.
  /// - Parameter letters: whether there will be more than ASCII on the screen.
  /// - Returns: the bytes that ask it.
  static func introduction(letters: Bool) -> [UInt8] {
    Array(("\u{1B}]11;?\u{1B}\\\u{1B}[?2026$p" + (letters ? "\u{1B}[\(letterRow);1Hë\u{1B}[6n" : "") + "\u{1B}[c").utf8)
  }
  /// The row of the letter. Where the cursor stands ends as F3 does, whose first number is never more than 1.
  static let letterRow = 2
  /// Whether everything before this is drawn (DSR).
  static let isDrawn = Array("\u{1B}[5n".utf8)
  /// How long an answer, or the rest of one that has begun, may stay away, in milliseconds.
  static let patience: Int64 = 2_000
  /// How much longer for each byte that the terminal has to take first: the slowest line that anybody still uses has 960 in a second.
  static let patiencePerByte: Int64 = 2

  /// Whether it has ever answered, and has not failed to since.
  private(set) var isAnswering = false
  /// The uptime up to which the introduction's answers are awaited; none when there is nothing to await.
  private var introduced: Int64?
  /// The uptime up to which the last frame is awaited.
  private var frame: Int64?

  /// The introduction was asked.
  mutating func introduce(at uptime: Int64) { introduced = uptime + Self.patience }

  /// A frame of so many bytes was sent, with the question at its end.
  mutating func sent(_ bytes: Int, at uptime: Int64) { frame = uptime + Self.patience + Int64(bytes) * Self.patiencePerByte }

  /// An answer came.
  mutating func heard(_ answer: Answer, at uptime: Int64) {
    isAnswering = true
    if introduced != nil { introduced = answer == .kind ? nil : uptime + Self.patience }
    // One answer after the other: what comes slowly still comes.
    frame = answer == .drawn ? nil : frame.map { max($0, uptime + Self.patience) }
  }

  /// Whether the next frame may be drawn. Where an answer stays away for too long, nothing is waited for until another one comes.
  mutating func mayDraw(at uptime: Int64) -> Bool {
    guard isAnswering, let frame else { return true }
    guard uptime >= frame else { return false }
    isAnswering = false
    return true
  }

  /// The uptime at which the next frame may be drawn although nothing was answered; none where it may be drawn at any time.
  var deadline: Int64? { isAnswering ? frame : nil }

  /// Whether what begins like an answer may be one.
  func isAwaiting(at uptime: Int64) -> Bool { (introduced ?? .min) > uptime || (deadline ?? .min) > uptime }
}
