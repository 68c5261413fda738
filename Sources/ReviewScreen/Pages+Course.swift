// The course of the session, stop by stop, with how much was written in between.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  func addTimeline(to page: inout ReviewPage) {
    guard let replay = desk.replay else { return }
    page.heading(ReviewWords.courseTitle[language])
    guard canReplay else { return page.text(ReviewWords.noCourse[language]) }
    let made = madeNumbers(in: replay)
    // A mark at the beginning, so that what came before the first word of the facilitator counts too.
    let beginning = replay.moment(after: min(replay.beginning + 1, replay.events.count))
    let rows: [(number: Int, at: Instant?, text: String)] =
      [(replay.beginning, beginning, ReviewWords.courseBegins[language])]
      + replay.course.map { ($0.number, $0.at, $0.kinds.map(text).joined(separator: " · ")) }
    let counts = rows.indices.map { index in
      let end = index + 1 < rows.count ? rows[index + 1].number : replay.events.count
      return made.count { $0 > rows[index].number && $0 <= end }
    }
    let most = max(1, counts.max() ?? 1)
    let bars = size.width >= 80 ? 24 : size.width >= 60 ? 12 : 0
    let end = page.width - 2 - (bars > 0 ? bars + 16 : 5)
    let times = rows.map { $0.at.map(time) ?? "" }
    // Where the clocks were set back a time is longer.
    let columns = times.map { width(of: $0) }.reduce(5, max)
    for ((row, count), time) in zip(zip(rows, counts), times) {
      var pieces: [ReviewPage.Piece] = [
        .init(x: 2, width: columns, text: time, style: .count),
        .init(x: columns + 4, width: max(1, end - columns - 4), text: row.text, spot: .moment(row.number)),
      ]
      if bars > 0 {
        pieces.append(.init(x: end + 1, width: 14, text: Phrase.notes(count)[language], isAtEnd: true))
        pieces.append(.init(x: end + 16, width: bars, text: bar(count, of: most, width: bars), style: .measure))
      } else {
        pieces.append(.init(x: end + 1, width: 5, text: "\(count)", style: .count, isAtEnd: true))
      }
      page.row(pieces)
    }
    page.gap()
    page.text(ReviewWords.courseHelp[language])
  }

  /// The numbers of the changes that made a note of those that the filters let through.
  private func madeNumbers(in replay: Replay) -> [Int] {
    let found = Set(desk.found.map { desk.index[$0].id })
    return replay.events.enumerated().filter { $1.makesNote && found.contains($1.id) }.map { $0.offset + 1 }
  }

  private func text(of kind: Landmark.Kind) -> String {
    switch kind {
    case .stop(let slug): title(ofStop: slug)
    case .step(let step): ReviewWords.stepReached(step.title[language])[language]
    case .timer(let milliseconds): ReviewWords.clockSet(SessionTimer.text(milliseconds))[language]
    case .vote: Phrase.voteOpened[language]
    case .reveal: ReviewWords.revealed[language]
    case .result: ReviewWords.resultShown[language]
    }
  }

  /// The same under the slider, in a word; nothing for what is too small for a place there.
  func shortText(of mark: Landmark) -> String {
    switch mark.kind {
    case .stop(let slug): title(ofStop: slug).oneLine
    case .step(let step): step.title[language]
    case .result: ReviewWords.stickers[language]
    case .timer, .vote, .reveal: ""
    }
  }

  private func title(ofStop slug: String) -> String { board.agenda.first { $0.id == slug }?.title[language] ?? slug }
}
