// The course of the session, stop by stop, with how much was written in between; and another session beside this one.
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
    for (row, count) in zip(rows, counts) {
      var pieces: [ReviewPage.Piece] = [
        .init(x: 2, width: 5, text: row.at.map(time) ?? "", style: .count),
        .init(x: 9, width: max(1, end - 9), text: row.text, spot: .moment(row.number)),
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
    case .timer, .reveal: ""
    }
  }

  private func title(ofStop slug: String) -> String { board.agenda.first { $0.id == slug }?.title[language] ?? slug }

  // MARK: - Another session

  func addComparison(to page: inout ReviewPage) {
    guard let other = shell.setup.review.other else { return }
    let comparison = Comparison(desk.foundNotes, cases: shownCases.map(\.id), otherNotes, cases: other.caseStudies.map(\.id))
    let mine = board.title?[language] ?? ReviewWords.thisSession[language]
    let title = other.title?[language] ?? shell.setup.review.otherName
    let its = title == mine ? shell.setup.review.otherName : title
    addFollowUp(beside: other, to: &page)
    page.gap()
    guard !comparison.cases.isEmpty else { return page.text(ReviewWords.noSameCases[language]) }
    let names = size.width >= 60 ? 24 : 14
    let room = (page.width - names - 3) / 2
    let most = max(1, comparison.rows.map { max($0.here, $0.there) }.max() ?? 1)
    for study in board.caseStudies where comparison.cases.contains(study.id) {
      page.heading(study.title[language])
      page.row([
        .init(x: names + 2, width: room - 2, text: mine, style: .heading),
        .init(x: names + 2 + room, width: room - 2, text: its, style: .heading),
      ])
      for row in comparison.rows where row.caseID == study.id {
        var pieces = [ReviewPage.Piece(x: 1, width: names - 1, text: rowTitle(row.theme, columns: names - 2))]
        let (empty, x) = (Phrase.empty[language], names + 2)
        pieces += barPieces(
          row.here, of: most, empty: empty, at: x, room: room, .measure, behind: [.caseStudy(row.caseID), .theme(row.theme)])
        pieces += barPieces(row.there, of: most, empty: empty, at: x + room, room: room, .rule, behind: nil)
        page.row(pieces)
      }
    }
    page.gap()
    func told(_ words: Phrase) -> Phrase { words.limited(unless: desk.filter.isEmpty).capitalised }
    page.text(told(ReviewWords.saidInBoth(comparison.inBoth))[language])
    addOnly(comparison.onlyHere, told(ReviewWords.onlyIn(mine, comparison.onlyHere.count)), isHere: true, to: &page)
    addOnly(comparison.onlyThere, told(ReviewWords.onlyIn(its, comparison.onlyThere.count)), isHere: false, to: &page)
  }

  private func addOnly(_ notes: [Note], _ head: Phrase, isHere: Bool, to page: inout ReviewPage) {
    page.heading(head[language])
    for note in notes.prefix(Self.longestList) {
      let about = [themeOrStep(of: note, columns: 14), owner(of: note)].filter { !$0.isEmpty }.joined(separator: ", ")
      page.text(
        "\(note.text.oneLine) (\(about))", indent: 5, first: "· ", spot: isHere ? .note(note.id) : .text(title: about, note.text), limit: 2
      )
    }
    if notes.count > Self.longestList { page.text(Words.more(notes.count - Self.longestList)[language]) }
  }

  /// The notes of the other session that the same filters let through. Its packages are its own.
  private var otherNotes: [Note] {
    guard let index = desk.otherIndex else { return [] }
    let chips = desk.chips.filter { $0.kind != .package }
    return index.matching(NoteFilter(chips), packages: [], among: Array(0..<index.count)).map { index[$0] }
  }
}
