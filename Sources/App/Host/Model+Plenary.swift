// What the facilitator's list does to the plenary screen: pages, black, and the way to it.
import Board

extension Model {
  /// - Returns: none where the command is somebody else's.
  mutating func performOfPlenary(_ command: Command) -> [Effect]? {
    var shows = board.shows
    switch command {
    case .plenaryNext: shows.page += 1
    case .plenaryPrevious: shows.page = max(0, shows.page - 1)
    case .plenaryBlack: shows.isBlack.toggle()
    case .otherScreen:
      desk.viewing = nil
      kind = kind == .host ? .present : .host
      followSession()
      return []
    default: return nil
    }
    guard mayLead() else { return [] }
    return board.changes(for: .shows(shows), at: now.wall).flatMap { note($0) }
  }

  func isOfferedInPlenary(_ command: Command) -> Bool? {
    switch command {
    case .plenaryNext, .plenaryBlack: isWritable
    case .plenaryPrevious: isWritable && board.shows.page > 0
    case .otherScreen: true
    default: nil
    }
  }
}
