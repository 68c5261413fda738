// Another session beside this one: how much each wrote under what, and what only one of them thought of.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  func addComparison(to page: inout ReviewPage) {
    guard let other = shell.setup.review.other else { return }
    let comparison = Comparison(desk.foundNotes, cases: shownCases.map(\.id), otherNotes, cases: other.caseStudies.map(\.id))
    addFollowUp(beside: other, to: &page)
    page.gap()
    guard !comparison.cases.isEmpty else { return page.text(ReviewWords.noSameCases[language]) }
    page.text(ReviewWords.asItWas(sessionNames.there)[language])
    page.gap()
    let columns = ComparedColumns(page, names: size.width >= 60 ? 24 : 14, rows: comparison.rows)
    for study in board.caseStudies where comparison.cases.contains(study.id) {
      page.heading(study.title[language])
      addHeads(columns, to: &page)
      let rows = comparison.rows.filter { $0.caseID == study.id }
      for row in rows { add(row, columns, to: &page) }
      addSums(Phrase.total[language], rows, columns, to: &page)
    }
    if comparison.cases.count > 1 {
      page.gap()
      addSums(ReviewWords.casesTogether[language], comparison.rows, columns, to: &page)
    }
    page.gap()
    func told(_ words: Phrase) -> Phrase { words.limited(to: desk.filter.isEmpty ? .whole : .filtered).capitalised }
    let names = sessionNames
    page.text(told(ReviewWords.saidInBoth(comparison.inBoth))[language])
    // What only one of them seems to have thought of may be hidden in the other.
    let hidden = comparison.cases.map { hiddenCounts(on: $0) }
    let (here, there) = (hidden.reduce(0) { $0 + $1.here }, hidden.reduce(0) { $0 + $1.there })
    if here + there > 0 { page.text(ReviewWords.hiddenBeside([(names.here, here), (names.there, there)])[language]) }
    addOnly(comparison.onlyHere, told(ReviewWords.onlyIn(names.here, comparison.onlyHere.count)), isHere: true, to: &page)
    addOnly(comparison.onlyThere, told(ReviewWords.onlyIn(names.there, comparison.onlyThere.count)), isHere: false, to: &page)
  }

  // MARK: - Counts

  /// Where what is compared stands.
  private struct ComparedColumns {
    let names: Int
    let room: Int
    /// The most notes of a theme, whose bar is the longest.
    let most: Int
    var here: Int { names + 2 }
    var there: Int { here + room }

    init(_ page: ReviewPage, names: Int, rows: [Comparison.Row]) {
      (self.names, room) = (names, (page.width - names - 3) / 2)
      most = max(1, rows.map { if case .theme = $0.heading { max($0.here, $0.there) } else { 0 } }.max() ?? 1)
    }
  }

  /// What the two sessions are called: by their titles, and where those are the same with the names of their files behind them.
  private var sessionNames: (here: String, there: String) {
    let setup = shell.setup.review
    let (here, there) = sessionTitles
    return here == there ? ("\(here) (\(setup.name))", "\(there) (\(setup.otherName))") : (here, there)
  }

  private var sessionTitles: (here: String, there: String) {
    let setup = shell.setup.review
    return ((board.title ?? shell.board.title)?[language] ?? setup.name, setup.other?.title?[language] ?? setup.otherName)
  }

  private func addHeads(_ columns: ComparedColumns, to page: inout ReviewPage) {
    let (titles, setup) = (sessionTitles, shell.setup.review)
    var names = sessionNames
    // What is the same of both says nothing where there is no room for the rest.
    if titles.here == titles.there, max(width(of: names.here), width(of: names.there)) > columns.room - 2 {
      names = (setup.name, setup.otherName)
    }
    page.row([
      .init(x: columns.here, width: columns.room - 2, text: names.here, style: .heading),
      .init(x: columns.there, width: columns.room - 2, text: names.there, style: .heading),
    ])
  }

  private func add(_ row: Comparison.Row, _ columns: ComparedColumns, to page: inout ReviewPage) {
    guard case .theme(let theme) = row.heading else { return addSums(name(of: row.heading), [row], columns, to: &page) }
    var pieces = [ReviewPage.Piece(x: 1, width: columns.names - 1, text: rowTitle(theme, columns: columns.names - 2))]
    let (hidden, room) = (hiddenCounts(on: row.caseID, under: row.heading), columns.room)
    func empty(_ hidden: Int) -> String { (hidden > 0 ? Phrase.countHidden(hidden) : .empty)[language] }
    pieces += barPieces(
      row.here, of: columns.most, empty: empty(hidden.here), at: columns.here, room: room, .measure,
      behind: [.caseStudy(row.caseID), .theme(theme)])
    pieces += barPieces(row.there, of: columns.most, empty: empty(hidden.there), at: columns.there, room: room, .rule, behind: nil)
    page.row(pieces)
  }

  /// How many notes the facilitators hid of a case, where the filters look; with a heading, how many under that.
  private func hiddenCounts(on caseID: CaseID, under heading: Heading? = nil) -> (here: Int, there: Int) {
    let filter = NoteFilter(desk.chips.filter { $0.kind != .package })
    func count(_ hidden: HiddenThings) -> Int { hidden.notes(in: filter, on: caseID, under: heading) }
    return (count(desk.hidden), count(desk.otherHidden))
  }

  /// What rows come to, without bars. Behind one row stand the notes of this session, where a filter can ask for those.
  private func addSums(_ title: String, _ rows: [Comparison.Row], _ columns: ComparedColumns, to page: inout ReviewPage) {
    let (here, there) = (rows.reduce(0) { $0 + $1.here }, rows.reduce(0) { $0 + $1.there })
    let value = rows.count == 1 && here > 0 ? value(of: rows[0].heading) : nil
    let digits = "\(columns.most)".count
    page.row([
      .init(x: 1, width: columns.names - 1, text: title, style: .count),
      .init(
        x: columns.here, width: columns.room - 1, text: "\(here)".leftPadded(to: digits), style: .count,
        spot: value.map { .notes([.caseStudy(rows[0].caseID), $0]) }),
      .init(x: columns.there, width: columns.room - 1, text: "\(there)".leftPadded(to: digits), style: .count),
    ])
  }

  // MARK: - Notes

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
