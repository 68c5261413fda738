// Moving in a view of the review: from spot to spot, and past text in which there is nothing to choose.
import Board
import Canvas
import Review
import ScreenKit

extension ReviewScreen {
  /// How many lines the open view has. Of the list of notes each note is one.
  var reviewLines: Int { desk.view == .notes ? desk.found.count : desk.page.lines.count }

  private var spotCount: Int { desk.view == .notes ? desk.found.count : desk.page.spots.count }

  private func spot(at index: Int) -> ReviewPage.Spot? {
    if desk.view == .notes {
      guard desk.found.indices.contains(index) else { return nil }
      return ReviewPage.Spot(target: .note(desk.index[desk.found[index]].id), lines: index..<(index + 1), x: 1)
    }
    return desk.page.spots.indices.contains(index) ? desk.page.spots[index] : nil
  }

  private func index(of target: ReviewSpot) -> Int? {
    if desk.view == .notes {
      guard case .note(let id) = target else { return nil }
      return desk.found.firstIndex { desk.index[$0].id == id }
    }
    return desk.page.spots.firstIndex { $0.target == target }
  }

  /// The rows in which a view shows its lines.
  var reviewBody: Rect {
    // With a row of air above it where there is room.
    let top = (size.height >= 20 ? 4 : 3) + (hasNoteHeads ? 1 : 0)
    return Rect(x: 0, y: top, width: size.width, height: max(1, size.height - 1 - sliderRows - top))
  }

  /// Whether the list of notes has room for the names of its columns.
  var hasNoteHeads: Bool { desk.view == .notes && size.height >= 16 && !desk.found.isEmpty }

  var chosenSpot: ReviewSpot? { spot(at: desk.place.index)?.target }

  var chosenPackage: EventID? { if case .package(let id)? = chosenSpot { id } else { nil } }

  // MARK: - Moving

  /// To the spot above (-1) or below (1).
  mutating func moveInView(_ by: Int) {
    guard let here = spot(at: desk.place.index) else { return scrollView(by: by) }
    let others = stride(from: desk.place.index + by, to: by > 0 ? spotCount : -1, by: by)
    let first = others.first { spot(at: $0)?.lines.lowerBound != here.lines.lowerBound }
    let body = reviewBody
    guard let first, case let next = nearest(to: here.x, from: first, by: by), let target = spot(at: next) else {
      return scrollView(by: by)
    }
    // What lies between is read first, line by line.
    let top = desk.place.top
    let isFar = by > 0 ? target.lines.lowerBound >= top + body.height + 1 : target.lines.upperBound < top
    if isFar, desk.view != .notes { return scrollView(by: by) }
    choose(spot: next)
  }

  /// Of the spots on the same line as one, the one that stands nearest to a column.
  private func nearest(to x: Int, from start: Int, by: Int) -> Int {
    guard let first = spot(at: start) else { return start }
    var (best, at) = (start, start + by)
    while let other = spot(at: at), other.lines.lowerBound == first.lines.lowerBound {
      if abs(other.x - x) < abs((spot(at: best)?.x ?? 0) - x) { best = at }
      at += by
    }
    return best
  }

  mutating func moveAside(_ by: Int) {
    let next = desk.place.index + by
    guard let here = spot(at: desk.place.index), let other = spot(at: next), here.lines.lowerBound == other.lines.lowerBound else {
      return
    }
    choose(spot: next)
  }

  mutating func pageInView(_ by: Int) {
    let body = reviewBody
    scrollView(by: by * max(1, body.height - 1))
    let top = desk.place.top
    let seen = (0..<spotCount).filter { index in
      spot(at: index).map { $0.lines.lowerBound >= top && $0.lines.lowerBound < top + body.height } ?? false
    }
    // At either end the last step goes to the very first or last.
    let isAtEnd = by > 0 ? top + body.height >= reviewLines : top == 0
    if let next = isAtEnd ? (by > 0 ? seen.last : seen.first) : seen.first { choose(spot: next) }
  }

  mutating func scrollView(by lines: Int) {
    let last = max(0, reviewLines - reviewBody.height)
    desk.place.top = min(max(0, desk.place.top + lines), last)
  }

  mutating func choose(spot target: ReviewSpot) { if let index = index(of: target) { choose(spot: index) } }

  mutating func choose(spot index: Int) {
    desk.place.index = index
    desk.place.spot = spot(at: index)?.target
    revealSpot()
  }

  /// After the text of the view changed: the same spot, or the one that came in its place.
  mutating func followSpot() {
    if let target = desk.place.spot, let index = index(of: target) {
      desk.place.index = index
    } else {
      desk.place.index = min(max(0, desk.place.index), max(0, spotCount - 1))
      desk.place.spot = spot(at: desk.place.index)?.target
    }
    revealSpot()
  }

  /// Brings what is chosen into sight, with what stands above the first of all.
  private mutating func revealSpot() {
    let body = reviewBody
    var top = desk.place.top
    if let lines = spot(at: desk.place.index)?.lines {
      if lines.upperBound > top + body.height { top = lines.upperBound - body.height }
      if lines.lowerBound < top { top = lines.lowerBound }
      if desk.place.index == 0, lines.lowerBound < body.height { top = 0 }
    }
    desk.place.top = min(max(0, top), max(0, reviewLines - body.height))
  }

  // MARK: - Opening

  /// Whether Enter leads anywhere: a moment that is shown already is nowhere else, and where nobody wrote there is nothing to open.
  var canOpenSpot: Bool {
    guard let spot = chosenSpot else { return false }
    switch spot {
    case .moment(let number): return number != replayNumber
    case .nothing: return false
    case .note, .notes, .package, .list, .text: return true
    }
  }

  mutating func openSpot() {
    switch chosenSpot {
    case .note(let id): panel = .own(.note(id, scroll: 0))
    case .notes(let values):
      let kinds = Set(values.map(\.kind))
      goToNotes(desk.chips.filter { !kinds.contains($0.kind) } + values)
    case .package(let id): goToNotes([.package(id)])
    case .moment(let number): goToMoment(number)
    case .list(let ids):
      let rows = ids.prefix(Self.longestList).compactMap { id in
        board.note(id).map { note in
          Chooser<ReviewScreen>.Row(note.text, about: owner(of: note)) { $0.panel = .own(.note(id, scroll: 0)) }
        }
      }
      panel = .chooser(Chooser(Phrase.withoutSticker(ids.count), rows: rows))
    case .text(let title, let text):
      panel = .page(Page(title: Phrase(nl: title, en: title), lines: text.split(separator: "\n").map(String.init)))
    case .nothing(let values): say(whatIsNot(behind: values))
    case nil: break
    }
  }

  /// Why nothing stands where these filters look.
  private func whatIsNot(behind values: [FilterValue]) -> Phrase {
    let kinds = Set(values.map(\.kind))
    let hidden = desk.hidden.notes(in: NoteFilter(desk.chips.filter { !kinds.contains($0.kind) } + values))
    if hidden > 0 { return .nothingToSee(hidden: hidden).capitalised }
    if !desk.filter.isEmpty { return ReviewWords.nothingFoundHere }
    return desk.past == nil ? ReviewWords.nobodyWroteHere : Phrase.emptyThen.capitalised
  }

  /// A list that is longer is no list to choose from.
  static let longestList = 300

  // MARK: - The mouse

  package mutating func point(_ mouse: Mouse) {
    switch mouse.action {
    case .wheelUp: scrollView(by: -3)
    case .wheelDown: scrollView(by: 3)
    case .click, .doubleClick:
      if let tab = reviewTabs().first(where: { $0.rect.contains(mouse.at) }) {
        turn(to: tab.view)
      } else if let chip = reviewChips().first(where: { $0.rect.contains(mouse.at) }) {
        takeOff(chip.value)
      } else if let number = moment(at: mouse.at) {
        goToMoment(number)
      } else if let index = spotIndex(at: mouse.at) {
        let isChosen = desk.place.index == index && desk.place.spot != nil
        choose(spot: index)
        if isChosen { openSpot() }
      }
    case .drag, .release: break
    }
  }

  private func spotIndex(at point: Point) -> Int? {
    let body = reviewBody
    guard body.contains(point) else { return nil }
    let line = desk.place.top + point.y - body.y
    if desk.view == .notes { return line < desk.found.count ? line : nil }
    guard desk.page.lines.indices.contains(line) else { return nil }
    let spans = desk.page.lines[line].filter { $0.spot != nil }
    return (spans.last { $0.x <= point.x } ?? spans.first)?.spot
  }
}
