// Looking back: what the keys do, and what is looked up once so that no picture has to. Moving in a view: Model+ReviewMoving; filters: Model+Filters; the
// board as it was: Model+Replay.
import Board
import Canvas
import Review

extension Model {
  /// The views that there are: the last needs a second session.
  var reviewViews: [ReviewView] { ReviewView.allCases.filter { $0 != .comparison || setup.review.other != nil } }

  mutating func performInReview(_ command: Command) -> [Effect] {
    switch command {
    case .nextView: turnView(by: 1)
    case .previousView: turnView(by: -1)
    case .viewMinute: turn(to: .minute)
    case .viewNotes: turn(to: .notes)
    case .viewBlindSpots: turn(to: .blindSpots)
    case .viewPackages: turn(to: .packages)
    case .viewTakeaways: turn(to: .takeaways)
    case .viewTimeline: turn(to: .timeline)
    case .viewComparison: turn(to: .comparison)
    case .up: moveInView(-1)
    case .down: moveInView(1)
    case .left: moveAside(-1)
    case .right: moveAside(1)
    case .pageUp: pageInView(-1)
    case .pageDown: pageInView(1)
    case .open: openSpot()
    case .goBack: goBack()
    case .filter: chooseFilter()
    case .takeOffFilter: if let last = review.chips.last { takeOff(last) }
    case .sortNotes: chooseOrder()
    case .search: beginTyping()
    case .exportNotes: chooseExport()
    case .newPackage: openPackageForm(nil)
    case .changePackage: if let id = chosenPackage { openPackageForm(id) }
    case .replayBack: stepReplay(by: -1)
    case .replayOn: stepReplay(by: 1)
    case .replayMinuteBack: stepReplay(minutes: -1)
    case .replayMinuteOn: stepReplay(minutes: 1)
    case .replayStart: goToStart()
    case .replayNow: returnToNow()
    case .play: togglePlaying()
    case .help: panel = .help(scroll: 0)
    case .palette: panel = .palette(CommandSearch())
    case .suspend: if !setup.isLocked { return [.suspend] }
    case .quit: return quit()
    default: break
    }
    return []
  }

  /// Whether a command would do something now.
  func isOfferedInReview(_ command: Command) -> Bool {
    switch command {
    case .viewComparison: setup.review.other != nil
    case .open: canOpenSpot
    case .goBack: !review.returns.isEmpty || review.past != nil
    case .filter: review.index.count > 0
    case .takeOffFilter: !review.chips.isEmpty
    case .sortNotes: review.index.count > 1
    case .exportNotes: !review.found.isEmpty
    case .newPackage: mayEditPackages && !review.found.isEmpty
    case .changePackage: mayEditPackages && chosenPackage != nil
    case .replayBack, .replayMinuteBack, .replayStart: canReplay && !isAtStart
    case .play: canReplay
    case .replayOn, .replayMinuteOn, .replayNow: review.past != nil
    case .suspend: !setup.isLocked
    default: true
    }
  }

  /// Whether a command can ever do something on this screen: what needs a second session or leave to change things is not explained without.
  func isEverOffered(_ command: Command) -> Bool {
    switch command {
    case .viewComparison: setup.review.other != nil
    case .newPackage, .changePackage: setup.review.edits
    default: true
    }
  }

  mutating func unknownInReview(_ key: Key) -> [Effect] {
    if case .character(let character) = key { say(ReviewWords.keyUnknown(String(character))) }
    return []
  }

  // MARK: - Views

  mutating func open(_ view: ReviewView) {
    guard view != review.view, reviewViews.contains(view) else { return }
    review.view = view
    review.isPageStale = true
  }

  private mutating func turnView(by: Int) {
    let views = reviewViews
    let place = views.firstIndex(of: review.view) ?? 0
    turn(to: views[(place + by + views.count) % views.count])
  }

  /// Somebody goes elsewhere by themselves: from there, Esc does not jump back to where they once pressed Enter.
  mutating func turn(to view: ReviewView) {
    review.returns = []
    open(view)
  }

  /// Goes to the notes behind something, and remembers where it came from.
  mutating func goToNotes(_ chips: [FilterValue]) {
    review.returns.append(review.here)
    review.chips = chips
    review.isFilterStale = true
    review.places[.notes] = nil
    open(.notes)
  }

  /// Back to where Enter was pressed; without that, back to now.
  private mutating func goBack() {
    guard let back = review.returns.popLast() else { return returnToNow() }
    restore(back)
  }

  mutating func restore(_ back: ReviewDesk.Return) {
    review.view = back.view
    review.place = back.place
    review.chips = back.chips
    review.isFilterStale = true
  }

  // MARK: - What comes from the file

  mutating func takeInReview(_ batch: Batch) {
    var changed: [Event] = []
    for event in batch.events {
      let isNew = review.past?.live.apply(event) ?? board.apply(event)
      if isNew { changed.append(event) }
    }
    condition = batch.condition
    if batch.damagedLines > damagedLines { say(Words.damagedLines(batch.damagedLines), isWarning: true) }
    damagedLines = batch.damagedLines
    // Whoever looks at the past goes on looking at it; only what is hidden now is hidden there too.
    lookAgain(at: review.past == nil ? changed : changed.filter { event in event.set.contains { $0.field == .hidden } })
    // What is hidden while somebody reads it leaves the screen too.
    if case .note(let id, _) = panel, hidden(id) {
      panel = nil
      say(Words.noteHidden, isWarning: true)
    }
  }

  /// Some events came, or went: looks again at what they are about.
  mutating func lookAgain(at events: some Collection<Event>) {
    if events.isEmpty { return }
    review.isBoardStale = true
    let isDifferent = events.contains { event in
      event.thing.kind == .caseStudy || event.thing.kind == .group && event.set.contains { $0.field == .into }
    }
    guard !isDifferent, events.count <= 300 else {
      review.index = NoteIndex(board, hiding: hidden, after: review.index)
      return
    }
    var notes: Set<NoteID> = []
    for event in events where event.thing.kind == .note { if case .event(let id) = event.thing.subject { notes.insert(id) } }
    review.index.renew(notes, on: board, hiding: hidden)
  }

  // MARK: - What is looked up once

  /// Brings everything that is derived up to date with the board, the filters and the size.
  mutating func settleReview() {
    if review.isBoardStale {
      review.packages = board.packages
      review.stickers = board.toldStickers
      review.picks = board.picks.map(\.note).filter { !hidden($0) }
      review.arranged = review.order.places(of: review.index.notes, on: board)
    }
    if review.isBoardStale || review.isFilterStale {
      review.found = review.index.matching(review.filter, packages: review.packages, among: review.arranged)
      review.isPageStale = true
    }
    if review.view == .timeline, review.isPageStale { replay() }
    if review.isPageStale { review.page = page(for: review.view) }
    let isRenewed = review.isPageStale
    (review.isBoardStale, review.isFilterStale, review.isPageStale) = (false, false, false)
    if isRenewed { followSpot() }
  }

  // MARK: - What is shown

  /// Whether a note is kept from everybody. What is hidden now stays hidden when the board is shown as it was before that.
  var hidden: (NoteID) -> Bool {
    guard let live = review.past?.live else { return { [board] in board.isHidden($0) } }
    return { [board] in board.isHidden($0) || live.isHidden($0) }
  }

  /// A note that may be shown.
  func shownNote(_ id: NoteID) -> Note? { hidden(id) ? nil : board.note(id) }

  /// The cases that the filters leave.
  var shownCases: [CaseStudy] {
    let wanted = review.filter.cases
    return board.caseStudies.filter { wanted.isEmpty || wanted.contains($0.id) }
  }

  /// What a note stands on in the list, apart from its text: for the note that is opened.
  func aboutFoundNote(_ note: Note) -> [(Phrase, String)] {
    var about: [(Phrase, String)] = []
    if let study = board.caseStudies.first(where: { $0.id == note.caseID }) {
      about.append((ReviewWords.name(of: .caseStudy), study.title[language]))
    }
    if let count = review.stickers[note.id] { about.append((ReviewWords.stickers, "\(count)")) }
    if review.picks.contains(note.id) { about.append((ReviewWords.picked, ReviewWords.yes[language])) }
    let packages = review.packages.filter { $0.notes.contains(note.id) }
    if !packages.isEmpty { about.append((ReviewWords.name(of: .package), packages.map(title).joined(separator: ", "))) }
    return about
  }

  /// Whether the open note is one of several in the list.
  var isOpenNoteFound: Bool {
    guard case .note(let id, _) = panel, review.found.count > 1 else { return false }
    return review.found.contains { review.index[$0].id == id }
  }

  /// To the previous or next note of the list, without closing the note that is open.
  mutating func turnFoundNote(from id: NoteID, by: Int) {
    let count = review.found.count
    guard count > 1, let place = review.found.firstIndex(where: { review.index[$0].id == id }) else { return }
    let next = review.index[review.found[min(max(0, place + by), count - 1)]].id
    panel = .note(next, scroll: 0)
    if review.view == .notes { choose(spot: .note(next)) }
  }
}
