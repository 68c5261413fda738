// What a film has before it: the board as it was, the plenary screen of that moment, and the chosen notes by the place where they stand. Each change costs
// what it changes, not the whole board.
import Board
import Canvas
import PlenaryScreen
import Review
import ScreenKit
import Words

/// The board at one moment of a film, and what is drawn of it.
struct Stage {
  /// Where a note stands.
  struct Place: Hashable {
    let step: Step
    let theme: Theme?
    let horizon: Horizon?
  }

  /// A note as it is drawn.
  struct Paper {
    let place: Place
    let lines: [String]
    let about: String
  }

  let film: Film
  /// The notes that are told in the end: no other one is shown on the way.
  private let chosen: Set<NoteID>
  /// What the projector showed; it has the board.
  private var wall: PlenaryScreen
  /// The notes of every place, in the order in which they came there.
  private(set) var places: [Place: [NoteID]] = [:]
  private(set) var papers: [NoteID: Paper] = [:]
  /// The notes of the last change.
  private(set) var fresh: Set<NoteID> = []
  private(set) var stickers: [NoteID: Int] = [:]
  /// What happened last, in one line.
  private(set) var news = ""
  /// The step that is shown while nobody leads: that of the last note or sentence.
  private var latestStep = Step.interventions
  private(set) var moment: Instant

  var board: Board { _read { yield wall.board } }

  init(_ film: Film, at moment: Instant) {
    (self.film, self.moment) = (film, moment)
    chosen = Set(film.report.notes.map(\.id))
    let setup = Setup(
      language: film.report.language, writer: WriterID(bits: 0), zone: film.report.zone, kind: .present)
    let now = Moment(wall: moment, uptime: moment.milliseconds)
    wall = PlenaryScreen(Shell(setup, author: Author(isFacilitator: true), board: Board(), size: film.size, at: now))
  }

  /// The step that everybody is in.
  var step: Step { board.hasSteps(for: nil) ? board.step(of: nil) : latestStep }

  /// Goes on to a moment at which nothing happens.
  mutating func wait(until moment: Instant) {
    self.moment = moment
    fresh = []
    _ = wall.update(.tick, at: Moment(wall: moment, uptime: moment.milliseconds))
  }

  /// Takes in what happened.
  mutating func take(_ events: ArraySlice<Event>, at moment: Instant) {
    for event in events { wall.shell.apply(event) }
    wait(until: moment)
    for event in events { hear(event) }
    if events.contains(where: { [.sticker, .session, .group].contains($0.thing.kind) }) { stickers = board.stickerCounts }
  }

  private mutating func hear(_ event: Event) {
    switch (event.thing.kind, event.thing.subject) {
    case (.note, .event(let id)) where chosen.contains(id): place(id)
    case (.sentence, _), (.package, _), (.takeaway, _):
      guard film.report.filter.isEmpty, let text = event.set.last(where: { [.text, .title].contains($0.field) })?.value.text else { return }
      if event.thing.kind == .sentence { latestStep = event.thing.subject.text.hasSuffix(Step.end.rawValue) ? .end : .start }
      tell(Self.noun(event.thing.kind), of: event.author.group, text)
    default: break
    }
  }

  private static func noun(_ kind: Kind) -> Phrase { kind == .sentence ? .sentence : kind == .package ? .aPackage : .takeaways }

  private mutating func tell(_ noun: Phrase, of group: GroupID?, _ text: String) {
    let language = film.report.language
    news = "\(Phrase.author(group)[language]) · \(noun[language]): \(text.oneLine)"
  }

  /// Puts a note where it stands now.
  private mutating func place(_ id: NoteID) {
    let old = papers[id]?.place
    guard let note = board.note(id) else {
      if let old { places[old]?.removeAll { $0 == id } }
      papers[id] = nil
      return
    }
    let place = Place(step: note.step, theme: note.theme, horizon: note.horizon)
    if place != old {
      if let old { places[old]?.removeAll { $0 == id } }
      places[place, default: []].append(id)
    }
    let language = film.report.language
    let columns = note.step == .interventions ? film.columnWidth - 2 : film.size.width - 4
    let lines = WrappedText(note.text, width: columns, limit: 3, hyphenates: true).linesWithEllipsis
    papers[id] = Paper(place: place, lines: lines, about: Phrase.author(note.group)[language])
    fresh.insert(id)
    latestStep = note.step
    let theme = note.theme.map { (board.title(of: $0) ?? $0.title)[language] } ?? note.step.title[language]
    tell(Phrase(both: theme), of: note.group, note.text)
  }

  // MARK: - What is drawn

  /// The picture of this moment: what the room saw where that was more than the board, else the board.
  var picture: Grid {
    let view = board.showsNow
    let isOnWall: Bool =
      switch view.kind {
      case .feedback, .note, .poll, .votes, .packages, .takeaways, .message, .closing: film.report.filter.isEmpty && !view.isBlack
      case .welcome, .join, .question, .board, .timer: false
      }
    return isOnWall ? wall.view().grid : boardPicture
  }
}

extension Film {
  /// The columns of one theme, with a column of air behind them.
  var columnWidth: Int { max(4, (size.width - 2) / Theme.allCases.count) }
}
