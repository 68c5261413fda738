// The model as the terminal's loop wants it, and who sits in front of it.
import App
import ScreenKit
import Board
import BoardFile
import Terminal

/// Who sits at this screen: the facilitator, or a group, once it is known. The screen learns that from a person, the file needs it for drafts.
final class Seat {
  let board: BoardID
  let isFacilitator: Bool
  private(set) var group: GroupID?
  /// The groups that it is joined with: what programs left under their names is read here, too.
  private var others: [GroupID] = []
  /// The drafts that were given to the shelf last; at first those of an earlier run.
  var kept: [Draft] = []

  /// The board's content says which groups are joined, and which drafts have been shared.
  init(_ id: BoardID, on board: Board, group: GroupID?, isFacilitator: Bool = false, looksElsewhere: Bool = false) {
    self.board = id
    self.looksElsewhere = looksElsewhere
    self.isFacilitator = isFacilitator
    if isFacilitator { kept = shelf?.kept() ?? [] } else if let group { take(group, on: board) }
  }

  /// Whether drafts of other programs of the group are shown.
  let looksElsewhere: Bool
  /// What those have, as it was last seen.
  private(set) var elsewhere: [ElsewhereDraft] = []

  /// Looks what other programs of the group have.
  /// - Returns: whether it is another thing than before.
  func lookElsewhere() -> Bool {
    guard looksElsewhere, let now = shelf?.elsewhere(), now != elsewhere else { return false }
    elsewhere = now
    return true
  }

  /// Whether it is known who sits here.
  var isTaken: Bool { isFacilitator || group != nil }

  /// From now on the group is known, and with it the drafts that it left.
  func take(_ group: GroupID, on board: Board) {
    self.group = group
    follow(board)
    guard let shelf else { return }
    let found = shelf.kept()
    kept = unshared(found, on: board)
    // Otherwise whoever comes next has to find out again.
    if kept != found { try? shelf.keep(kept) }
  }

  /// Groups may have been joined, or taken apart.
  func follow(_ board: Board) {
    guard let group else { return }
    others = board.joinedNames(of: board.resolved(group)).filter { $0 != group }
  }

  /// Those of some drafts that a program which was killed had not shared. What stands in the outbox is delivered from there.
  private func unshared(_ drafts: [Draft], on board: Board) -> [Draft] {
    let asked = drafts.compactMap(\.sharedAs).filter { !board.contains($0) }
    let waiting = asked.isEmpty ? [] : (try? Outbox(of: self.board))?.kept(of: asked) ?? []
    return drafts.compactMap { draft in
      guard let event = draft.sharedAs else { return draft }
      if board.contains(event) || waiting.contains(event) { return nil }
      var rest = draft
      (rest.id, rest.from, rest.sharedAs, rest.isMaybeShared) = (nil, nil, nil, false)
      return rest
    }
  }

  /// Where drafts are kept; none while nobody is known to sit here, or without a home folder.
  var shelf: DraftShelf? { isTaken ? try? DraftShelf(board: board, group: group, with: others) : nil }
}

/// A screen over a board: a group's, the facilitator's or the projector's.
struct ConnectedScreen: Screen {
  private(set) var model: Model
  private let seat: Seat
  private let export: Exporter
  private var hasBegun = false

  /// - Parameters:
  ///   - model: the screen as it begins.
  ///   - batch: what the file said about itself when it was read; its events are on the model's board already.
  ///   - seat: who sits at it.
  ///   - moment: now.
  ///   - export: writes what is asked for beside the board.
  init(_ model: Model, over batch: Batch, seat: Seat, at moment: Moment, export: @escaping Exporter) {
    self.model = model
    self.export = export
    self.seat = seat
    _ = self.model.update(.board(batch.withoutEvents), at: moment)
    if seat.lookElsewhere() { _ = self.model.update(.shelf(.elsewhere(seat.elsewhere)), at: moment) }
  }

  var deadline: Int64? { model.deadline }

  func view() -> Frame { model.view() }

  mutating func update(_ event: AppEvent, at now: Moment) -> [Effect] {
    var effects = model.update(event, at: now, export: export)
    if case .board = event { seat.follow(model.board) }
    if !hasBegun {
      hasBegun = true
      effects += model.begin()
    }
    if !seat.isTaken, let group = model.seat {
      seat.take(group, on: model.board)
      model.takeBack(seat.kept)
      if seat.lookElsewhere() { effects += model.update(.shelf(.elsewhere(seat.elsewhere)), at: now) }
    }
    return effects
  }
}
