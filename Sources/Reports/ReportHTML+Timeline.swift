// The session as a time line: how many notes came when, and what the facilitator did meanwhile. A picture, and the same in words under it.
import Board
import Words
import Review

/// Notes in order of time, counted in equal pieces of time.
struct Timeline: Equatable {
  /// When the first piece begins.
  let start: Instant
  /// How long a piece is.
  let minutes: Int
  /// How many notes of steps 1 and 2, of the short and of the long term there are in each piece.
  private(set) var pieces: [[Int]]

  /// Lengths of a piece that people can count with, up to four weeks.
  private static let lengths = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1_440, 10_080, 40_320]
  private static let mostPieces = 120

  /// Counts notes; none without any.
  init?(_ notes: [Note]) {
    guard let span = notes.span else { return nil }
    let minute: Int64 = 60_000
    let first = Self.floored(span.lowerBound.countable, minute)
    let all = span.upperBound.countable - first
    let length = Int64(Self.lengths.first { all / (Int64($0) * minute) < Int64(Self.mostPieces) } ?? Int(clamping: all / minute / 100))
    start = Instant(milliseconds: first)
    minutes = Int(length)
    let count = Int(all / (length * minute)) + 1
    pieces = Array(repeating: [0, 0, 0], count: min(count, Self.mostPieces * 2))
    for note in notes {
      let place = min(max(0, Int((note.createdAt.countable - first) / (length * minute))), pieces.count - 1)
      pieces[place][note.horizon == nil ? 0 : note.horizon == .short ? 1 : 2] += 1
    }
  }

  private static func floored(_ value: Int64, _ by: Int64) -> Int64 { value - (value % by + by) % by }

  /// The most notes of a piece.
  var most: Int { pieces.map { $0.reduce(0, +) }.max() ?? 0 }

  /// When the piece with most notes begins.
  var busiest: Instant {
    let place = pieces.firstIndex { $0.reduce(0, +) == most } ?? 0
    return moment(of: place)
  }

  /// When a piece begins.
  func moment(of piece: Int) -> Instant { start.adding(Int64(piece) * Int64(minutes) * 60_000) }

  /// When the last piece ends.
  var end: Instant { moment(of: pieces.count) }
}

extension Instant {
  /// Within 140,000 years of 1970, so that sums of a few of these don't overflow: a clock may be wrong by any amount.
  fileprivate var countable: Int64 { min(max(milliseconds, -(1 << 52)), 1 << 52) }
}

extension Report {
  func writeTimeline(_ page: inout HTMLWriter) {
    guard let timeline = Timeline(notes) else { return }
    let marks = marks.filter { $0.at < timeline.end.adding(3_600_000) && timeline.start.adding(-3_600_000) < $0.at }
    let about = self(
      ReportWords.timelineAbout(clock(timeline.start), clock(timeline.end), timeline.most, clock(timeline.busiest)))
    page.section("timeline", id: "time-line", self(.timeline)) { page in
      page.element("figure") { page in
        writePicture(timeline, marks, about, &page)
        page.element(
          "figcaption",
          text: timeline.minutes == 1 ? about : "\(about) (\(self(ReportWords.notes(timeline.most, perMinutes: timeline.minutes))))")
      }
      if !marks.isEmpty {
        page.element("ol", "marks") { page in
          for mark in marks {
            page.element("li") { page in
              page.element("time", text: clock(mark.at))
              page.text(" " + mark.text)
            }
          }
        }
      }
    }
  }

  /// What the facilitator said to everybody, and when. What came along with a stop of the agenda is not told beside it.
  var marks: [(at: Instant, text: String)] {
    let titles = Dictionary(firstOf: board.agenda.map { ($0.id, $0.title[language]) })
    return Replay(sessionOf: board).course.map { turn in
      switch turn.kinds[0] {
      case .stop(let slug): (turn.at, titles[slug] ?? slug)
      case .step(let step): (turn.at, step.title[language].capitalisedFirst)
      case .timer(let milliseconds): (turn.at, self(ReportWords.clock(SessionTimer.text(milliseconds))).capitalisedFirst)
      case .vote: (turn.at, self(.voteOpened).capitalisedFirst)
      case .reveal: (turn.at, self(ReportWords.reveal).capitalisedFirst)
      case .result: (turn.at, self(ReportWords.result).capitalisedFirst)
      }
    }
  }

  // MARK: - The picture

  /// The picture's sizes, in its own units.
  private enum Picture {
    static let (width, left, right) = (1_000, 8, 992)
    static let (top, bottom) = (16, 96)
    static let (hours, labels, row, rows) = (113, 134, 18, 3)
    static var height: Int { labels + (rows - 1) * row + 8 }
    /// About how wide a letter of a label is.
    static let letter = 8.2
  }

  private func writePicture(_ timeline: Timeline, _ marks: [(at: Instant, text: String)], _ about: String, _ page: inout HTMLWriter) {
    let earliest = min(timeline.start, marks.first?.at ?? timeline.start)
    let latest = max(timeline.end, marks.last?.at ?? timeline.end)
    let whole = Double(max(1, latest.countable - earliest.countable))
    func x(_ moment: Instant) -> Double {
      Double(Picture.left) + Double(moment.countable - earliest.countable) / whole * Double(Picture.right - Picture.left)
    }
    let attributes = "viewBox=\"0 0 \(Picture.width) \(Picture.height)\" role=\"img\" \(HTMLWriter.attribute("aria-label", about))"
    page.element("svg", "", attributes) { page in
      for mark in marks {
        page.raw(
          "<line class=\"mark\" x1=\"\(rounded(x(mark.at)))\" y1=\"8\" x2=\"\(rounded(x(mark.at)))\" y2=\"\(Picture.bottom + 4)\"/>\n")
      }
      for piece in timeline.pieces.indices { writeBar(piece, timeline, x, &page) }
      page.raw("<line class=\"axis\" x1=\"\(Picture.left)\" y1=\"\(Picture.bottom)\" x2=\"\(Picture.right)\" y2=\"\(Picture.bottom)\"/>\n")
      writeHours(from: earliest, to: latest, x, &page)
      writeLabels(marks, x, &page)
    }
  }

  private func writeBar(_ piece: Int, _ timeline: Timeline, _ x: (Instant) -> Double, _ page: inout HTMLWriter) {
    let (from, to) = (x(timeline.moment(of: piece)), x(timeline.moment(of: piece + 1)))
    let scale = Double(Picture.bottom - Picture.top) / Double(max(1, timeline.most))
    var y = Double(Picture.bottom)
    for (count, name) in zip(timeline.pieces[piece], ["step", "short", "long"]) where count > 0 {
      let height = Double(count) * scale
      y -= height
      page.raw(
        "<rect class=\"\(name)\" x=\"\(rounded(from + 0.5))\" y=\"\(rounded(y))\" width=\"\(rounded(max(1, to - from - 1)))\" height=\"\(rounded(height))\"/>\n"
      )
    }
  }

  /// Times under the axis, as many as there is room for.
  private func writeHours(from earliest: Instant, to latest: Instant, _ x: (Instant) -> Double, _ page: inout HTMLWriter) {
    let minutes = max(1, (latest.countable - earliest.countable) / 60_000)
    let interval = ([5, 10, 15, 30, 60, 120, 360, 720, 1_440] as [Int64]).first { minutes / $0 <= 12 } ?? max(1, minutes / 8)
    // Hours stand at even distances: where the clocks were set in between, they are even by the clock at the beginning.
    let offset = Int64(zone.secondsFromUTC(at: earliest)) * 1_000
    var free = 0.0
    var local = ((earliest.countable + offset) / (interval * 60_000) + 1) * interval * 60_000
    while local - offset < latest.countable {
      let moment = Instant(milliseconds: local - offset)
      let half = Double(clock(moment).count) * Picture.letter / 2
      if x(moment) - half >= free, x(moment) + half < 1_000 {
        free = x(moment) + half + 2
        page.element("text", "hour", "x=\"\(rounded(x(moment)))\" y=\"\(Picture.hours)\" text-anchor=\"middle\"", text: clock(moment))
      }
      local += interval * 60_000
    }
  }

  /// What the marks are, where there is room; the list under the picture has them all.
  private func writeLabels(_ marks: [(at: Instant, text: String)], _ x: (Instant) -> Double, _ page: inout HTMLWriter) {
    var ends = Array(repeating: -1.0, count: Picture.rows)
    for mark in marks {
      let width = Double(mark.text.count) * Picture.letter
      let begin = min(x(mark.at), Double(Picture.right) - width)
      guard let row = ends.firstIndex(where: { $0 < begin }), begin > 0 else { continue }
      ends[row] = begin + width + 12
      page.element("text", "label", "x=\"\(rounded(begin))\" y=\"\(Picture.labels + row * Picture.row)\"", text: mark.text)
    }
  }

  private func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
