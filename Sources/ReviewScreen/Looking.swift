// Looking back: which view, and what is looked up once so that no picture has to. Moving in a view: Moving; filters: Filters; the board as it was:
// Replaying.
import Board
import Canvas
import Privacy
import Review
import ScreenKit
import Words

extension ReviewScreen {
  // MARK: - Views

  /// The views that there are: the last needs a second session.
  var reviewViews: [ReviewView] { ReviewView.allCases.filter { $0 != .comparison || shell.setup.review.other != nil } }

  mutating func open(_ view: ReviewView) {
    guard view != desk.view, reviewViews.contains(view) else { return }
    desk.view = view
    desk.isPageStale = true
  }

  mutating func turnView(by: Int) {
    let views = reviewViews
    let place = views.firstIndex(of: desk.view) ?? 0
    turn(to: views[(place + by + views.count) % views.count])
  }

  /// Somebody goes elsewhere by themselves: from there, Esc does not jump back to where they once pressed Enter.
  mutating func turn(to view: ReviewView) {
    guard reviewViews.contains(view) else { return }
    desk.returns = []
    open(view)
  }

  /// Goes to the notes behind something, and remembers where it came from.
  mutating func goToNotes(_ chips: [FilterValue]) {
    desk.returns.append(desk.here)
    desk.chips = chips
    desk.isFilterStale = true
    desk.places[.notes] = nil
    open(.notes)
  }

  /// Back to where Enter was pressed; without that, back to now.
  mutating func goBack() {
    if let back = desk.returns.popLast() { restore(back) } else { returnToNow() }
  }

  mutating func restore(_ back: ReviewDesk.Return) {
    desk.view = back.view
    desk.place = back.place
    desk.chips = back.chips
    desk.isFilterStale = true
  }

  // MARK: - What comes from the file

  /// Some events came, or went: looks again at what they are about.
  mutating func lookAgain(at events: some Collection<Event>) {
    if events.isEmpty { return }
    desk.isBoardStale = true
    let isDifferent = events.contains { event in
      event.thing.kind == .caseStudy || event.thing.kind == .group && event.set.contains { $0.field == .into }
    }
    guard !isDifferent, events.count <= 300 else {
      desk.index = NoteIndex(board, after: desk.index)
      return
    }
    var notes: Set<NoteID> = []
    for event in events where event.thing.kind == .note { if case .event(let id) = event.thing.subject { notes.insert(id) } }
    desk.index.renew(notes, on: board)
  }

  // MARK: - What is looked up once

  /// Brings everything that is derived up to date with the board, the filters and the size.
  package mutating func settle() {
    if desk.isBoardStale {
      desk.packages = board.packages
      desk.hidden = HiddenThings(of: shell.board)
      desk.stickers = board.toldStickers
      desk.picks = board.picks.map(\.note)
      desk.arranged =
        desk.order == .board ? Array(0..<desk.index.count) : desk.order.places(of: desk.index.notes, on: board)
    }
    if desk.isBoardStale || desk.isFilterStale {
      if desk.filter.asksForWords { desk.index.fold() }
      desk.found = desk.index.matching(desk.filter, packages: desk.packages, among: desk.arranged)
      desk.isPageStale = true
    }
    if desk.view == .timeline, desk.isPageStale { replay() }
    if desk.isPageStale { desk.page = page(for: desk.view) }
    let isRenewed = desk.isPageStale
    (desk.isBoardStale, desk.isFilterStale, desk.isPageStale) = (false, false, false)
    if isRenewed { followSpot() }
  }

  // MARK: - What is shown

  /// Asks for a card, and before that whether it may tell what may be about one person; whether the note can become one is known where the plate is.
  mutating func makeCard(of id: NoteID?) {
    guard let note = id.flatMap(shownNote) else { return say(ReviewWords.chooseNote) }
    // What the board itself says is looked up only where there is something to look up.
    let found = PrivacyCheck().details(in: note.text).isEmpty ? [] : PrivacyCheck(board).details(in: note.text).map(\.text)
    if found.isEmpty { return shell.emit(.makeCard(note)) }
    panel = .question(
      Question(ReviewWords.cardAllTheSame, [ReviewWords.cardTells(found), ReviewWords.cardGoesOn]) { $0.shell.emit(.makeCard(note)) })
  }

  func shownNote(_ id: NoteID) -> Note? { board.isHidden(id) ? nil : board.note(id) }

  /// The cases that the filters leave.
  var shownCases: [CaseStudy] {
    let wanted = desk.filter.cases
    return board.caseStudies.filter { wanted.isEmpty || wanted.contains($0.id) }
  }

  /// What a note stands on in the list, apart from its text: for the note that is opened.
  func aboutFoundNote(_ note: Note) -> [(Phrase, String)] {
    var about: [(Phrase, String)] = []
    if let study = board.caseStudies.first(where: { $0.id == note.caseID }) {
      about.append((FilterKind.caseStudy.title, study.title[language]))
    }
    if let count = desk.stickers[note.id] { about.append((ReviewWords.stickers, "\(count)")) }
    if desk.picks.contains(note.id) { about.append((ReviewWords.picked, Phrase.yes[language])) }
    let packages = desk.packages.filter { $0.notes.contains(note.id) }
    if !packages.isEmpty { about.append((FilterKind.package.title, packages.map(title).joined(separator: ", "))) }
    return about
  }

  /// The place in the list of the note that is open; none where it is not one of several there.
  var openNotePlace: Int? {
    guard case .own(.note(let id, _)) = panel, desk.found.count > 1 else { return nil }
    return desk.found.firstIndex { desk.index[$0].id == id }
  }

  /// To the previous or next note of the list, without closing the note that is open.
  mutating func turnFoundNote(by: Int) {
    guard let place = openNotePlace else { return }
    let next = desk.index[desk.found[place.moved(by: by, in: desk.found.count)]].id
    panel = .own(.note(next, scroll: 0))
    if desk.view == .notes { choose(spot: .note(next)) }
  }
}
