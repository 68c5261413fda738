// A session as a film: which moments have a picture, and how long each stays. Time goes faster than it did and a silence is cut short, so that ninety
// minutes are seen in some five.
import Board
import Canvas
import PlenaryScreen
import Reports
import Review
import ScreenKit
import Words

/// The time line of a session as a recording of a terminal.
public struct Film: Sendable {
  /// What it tells: the board, the notes that were chosen, the language and the clocks.
  let report: Report
  /// The columns and rows of the terminal.
  let size: Size
  /// The colours.
  let palette: Palette

  /// So many times as fast as it went.
  static let pace: Int64 = 20
  /// A silence lasts no longer than this, in milliseconds of the film.
  static let longestSilence: Int64 = 2_000
  /// What happens within this is one picture, in milliseconds of the session.
  static let beat: Int64 = 2_000
  /// While nothing happens the clock is drawn this often, in milliseconds of the film.
  static let tick: Int64 = 500
  /// The last picture stays for so long, in milliseconds of the film.
  static let end: Int64 = 3_000

  /// The sizes that a film may have: from the smallest screen to more than a projector shows.
  public static let widths = leastSize.width...400
  /// The same for its rows.
  public static let heights = leastSize.height...150

  /// A film of what a report tells.
  /// - Parameters:
  ///   - report: the board, what was chosen of it, and for whom.
  ///   - size: of the terminal; ``widths`` and ``heights`` say what it may be.
  ///   - palette: its colours.
  public init(of report: Report, size: Size, palette: Palette) { (self.report, self.size, self.palette) = (report, size, palette) }

  /// Everything that is drawn, in order.
  /// - Parameter show: takes each picture, with how many milliseconds of the film after the one before it comes, and the stop of the agenda or the step that begins
  ///   with it, if one does.
  func play(_ show: (_ after: Int64, _ picture: Grid, _ stop: String?) -> Void) {
    let replay = Replay(unpreparedFor: report.board)
    let marks = marks(in: replay)
    let first = replay.moment(after: min(replay.beginning + 1, replay.events.count)) ?? Instant(milliseconds: 0)
    var stage = Stage(self, at: first)
    stage.take(replay.events[..<replay.beginning], at: first)
    show(0, stage.picture, nil)
    var (number, moment) = (replay.beginning, first)
    while number < replay.events.count {
      let at = max(moment, replay.events[number].at)
      var next = number + 1
      while next < replay.events.count, replay.events[next].at < at.adding(Self.beat), marks[next + 1] == nil { next += 1 }
      let after = pass(from: moment, to: at, on: &stage, show)
      stage.take(replay.events[number..<next], at: at)
      show(after, stage.picture, (number..<next).lazy.compactMap { marks[$0 + 1] }.first)
      (number, moment) = (next, at)
    }
  }

  /// Lets the clock go on while nothing happens.
  /// - Returns: how long after the last picture what happens next comes.
  private func pass(
    from begin: Instant, to end: Instant, on stage: inout Stage, _ show: (Int64, Grid, String?) -> Void
  ) -> Int64 {
    let silence = end.milliseconds(since: begin)
    let lasts = min(silence / Self.pace, Self.longestSilence)
    let parts = max(1, lasts / Self.tick)
    for part in 1..<max(2, parts) where part < parts {
      stage.wait(until: begin.adding(silence / parts * part))
      show(lasts / parts, stage.picture, nil)
    }
    return lasts - lasts / parts * (parts - 1)
  }

  /// The stops and steps, by how many events had been written when all of it was said.
  private func marks(in replay: Replay) -> [Int: String] {
    let stops = Dictionary(report.board.agenda.map { ($0.id, $0.title[report.language]) }) { first, _ in first }
    var marks: [Int: String] = [:]
    for turn in replay.course {
      for case .stop(let slug) in turn.kinds { marks[turn.number] = stops[slug] ?? slug }
      for case .step(let step) in turn.kinds where marks[turn.number] == nil {
        marks[turn.number] = step.title.capitalised[report.language]
      }
    }
    return marks
  }
}
