// The model as the terminal's loop wants it, and which group sits in front of it.
import App
import Board
import BoardFile
import Terminal

/// The group at this screen, once it is known. The screen learns it from a person, the file needs it for the group's half notes.
final class Seat {
  let board: BoardID
  private(set) var group: String?
  /// The half notes that were given to the shelf last; at first those of an earlier run.
  var kept: [Draft] = []

  init(board: BoardID, group: String?) {
    self.board = board
    if let group { take(group) }
  }

  /// From now on the group is known, and with it the half notes that it left.
  func take(_ group: String) {
    self.group = group
    kept = shelf?.kept() ?? []
  }

  /// Where the group's half notes are kept; none while there is no group, or no home folder.
  var shelf: DraftShelf? { group.flatMap { try? DraftShelf(board: board, group: $0) } }
}

/// A group's screen.
struct GroupScreen: Screen {
  private(set) var model: Model
  private let seat: Seat
  private var hasBegun = false

  /// - Parameters:
  ///   - model: the screen as it begins.
  ///   - batch: what the file said about itself when it was read; its events are on the model's board already.
  ///   - seat: which group it is.
  ///   - moment: now.
  init(_ model: Model, over batch: Batch, seat: Seat, at moment: Moment) {
    self.model = model
    self.seat = seat
    _ = self.model.update(.board(Batch(damagedLines: batch.damagedLines, condition: batch.condition)), at: moment)
  }

  var deadline: Int64? { model.deadline }

  func view() -> Frame { model.view() }

  mutating func update(_ event: AppEvent, at now: Moment) -> [Effect] {
    var effects = model.update(event, at: now)
    if !hasBegun {
      hasBegun = true
      effects += model.begin()
    }
    if seat.group == nil, let group = model.seat {
      seat.take(group)
      model.takeBack(seat.kept)
    }
    return effects
  }
}
