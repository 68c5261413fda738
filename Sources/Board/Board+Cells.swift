// Where notes stand: each cell's notes in order of creation, kept up to date change by change, so that a screen asks for what it shows and no more.

/// Where on the board a note stands: in a case, in one of the first two steps or in one theme and horizon of the third.
public struct Cell: Hashable, Sendable {
  /// The spot within the case.
  public enum Spot: Hashable, Sendable {
    case start, end
    case intervention(Theme, Horizon)
  }

  /// The case's slug.
  public let caseID: CaseID
  /// Where within the case.
  public let spot: Spot

  /// A spot in a case, named by its slug.
  public init(_ caseID: CaseID, _ spot: Spot) {
    self.caseID = caseID
    self.spot = spot
  }

  /// Where a note of a step stands; theme and horizon count in step interventions only.
  public init(_ caseID: CaseID, _ step: Step, _ theme: Theme, _ horizon: Horizon) {
    switch step {
    case .start: self.init(caseID, .start)
    case .end: self.init(caseID, .end)
    case .interventions: self.init(caseID, theme, horizon)
    }
  }

  /// A theme and horizon of step interventions in a case, named by its slug.
  public init(_ caseID: CaseID, _ theme: Theme, _ horizon: Horizon) { self.init(caseID, .intervention(theme, horizon)) }
}

extension Board {
  /// Where a note stands now; none when it is not on the board, is hidden, or has no place that this version knows.
  public func cell(of id: NoteID) -> Cell? { thing(.note(id)).flatMap { position(of: $0)?.cell } }

  /// The cells that have notes, in no order.
  public var filledCells: some Collection<Cell> { cells.keys }

  func position(of thing: Thing) -> NotePosition? { value(.hidden, of: thing)?.isTrue == true ? nil : ownPosition(of: thing) }

  /// The same, also of a note that is hidden.
  func ownPosition(of thing: Thing) -> NotePosition? {
    guard isNote(thing), let maker = thing.maker, !isGone(thing), let caseID = caseID(of: thing), let spot = spot(of: thing) else {
      return nil
    }
    let made = events[Int(maker)]
    return NotePosition(
      cell: Cell(caseID, spot), placed: Placed(at: made.at, id: made.id), group: group(in: thing) ?? made.author.group)
  }

  /// The same for a note that one event is about so far, which is what most of them are: one walk over its fields instead of one for each of them.
  func position(begunBy event: Event) -> NotePosition? {
    guard event.makesNote else { return nil }
    var (caseID, group): (CaseID?, GroupID?)
    var (step, theme, horizon): (Step?, Theme?, Horizon?) = (.interventions, nil, nil)
    var (isHidden, isRemoved, isEdited) = (false, false, false)
    for assignment in event.set {
      let (field, value) = (assignment.field, assignment.value)
      isEdited = isEdited || field != .removed
      // By length first: comparing words is what this takes most of its time for.
      switch field.name.utf8.count {
      case 4 where field == .caseStudy: caseID = value.text.flatMap { $0.isEmpty ? nil : CaseID($0) }
      case 4 where field == .step: step = value.text.map(Step.init(rawValue:)) ?? .interventions
      case 5 where field == .theme: theme = value.text.flatMap(Theme.init(named:))
      case 5 where field == .group: group = value.text.map(GroupID.init(_:))
      case 6 where field == .hidden: isHidden = value.isTrue
      case 7 where field == .horizon: horizon = value.text.flatMap(Horizon.init(rawValue:))
      case 7 where field == .removed: isRemoved = value.isTrue
      default: break
      }
    }
    guard !isHidden, !isRemoved || isEdited || event.tick == 0, let caseID, let spot = Self.spot(step, theme, horizon) else { return nil }
    return NotePosition(cell: Cell(caseID, spot), placed: Placed(at: event.at, id: event.id), group: group ?? event.author.group)
  }

  /// The group that a note or sticker was given to.
  func group(in thing: Thing) -> GroupID? { value(.group, of: thing)?.text.map(GroupID.init(_:)) }

  func isNote(_ thing: Thing) -> Bool { events[Int(thing.first)].thing.kind == .note }

  /// The slug of a note's case; none when it has no case.
  func caseID(of thing: Thing) -> CaseID? {
    guard let slug = value(.caseStudy, of: thing)?.text, !slug.isEmpty else { return nil }
    return CaseID(slug)
  }

  /// Where within its case a note stands; none when that is nowhere that this version knows.
  private func spot(of thing: Thing) -> Cell.Spot? { Self.spot(step(of: thing), theme(of: thing), horizon(of: thing)) }

  private static func spot(_ step: Step?, _ theme: Theme?, _ horizon: Horizon?) -> Cell.Spot? {
    switch step {
    case .start: return .start
    case .end: return .end
    case .interventions:
      guard let theme, let horizon else { return nil }
      return .intervention(theme, horizon)
    case nil: return nil
    }
  }

  /// The step a note belongs to; none when it is one that this version does not know. What is no word at all says nothing.
  func step(of thing: Thing) -> Step? { value(.step, of: thing)?.text.map(Step.init(rawValue:)) ?? .interventions }

  func theme(of thing: Thing) -> Theme? { value(.theme, of: thing)?.text.flatMap(Theme.init(named:)) }

  func horizon(of thing: Thing) -> Horizon? { value(.horizon, of: thing)?.text.flatMap(Horizon.init(rawValue:)) }

  mutating func reindex(from old: NotePosition?, to new: NotePosition?) {
    if old == new { return }
    groupIndex?.move(from: old, to: new)
    if old?.cell == new?.cell, old?.placed == new?.placed { return }
    if let old {
      cells[old.cell]?.remove(old.placed)
      if cells[old.cell]?.count == 0 { cells[old.cell] = nil }
    }
    if let new { cells[new.cell, default: CellNotes()].insert(new.placed) }
  }
}

/// Where a note stands, and whose it was before any merging of groups.
struct NotePosition: Equatable, Sendable {
  let cell: Cell
  let placed: Placed
  let group: GroupID?
}
