// What the keys of the plenary screen do: they change what stands in the file, so that every plenary screen goes along.
import Board

extension Model {
  /// Commands of the plenary screen, which the list of groups has as well.
  /// - Returns: none where the command is somebody else's.
  mutating func performOfPresent(_ command: Command) -> [Effect]? {
    switch command {
    case .plenaryNext: return turnPlenary(by: 1)
    case .plenaryPrevious: return turnPlenary(by: -1)
    case .plenaryBlack:
      var view = board.shows
      view.isBlack.toggle()
      return showPlenary(view)
    case .otherScreen:
      desk.viewing = nil
      kind = kind == .host ? .present : .host
      followSession()
      return []
    default: return nil
    }
  }

  func isOfferedInPresent(_ command: Command) -> Bool? {
    switch command {
    case .plenaryNext: isWritable && plenaryPage < plenaryPages - 1
    case .plenaryPrevious: isWritable && plenaryPage > 0
    case .plenaryBlack: isWritable
    case .otherScreen: true
    default: nil
    }
  }

  /// Which page is shown, counted from 0: for anything beyond, the last.
  var plenaryPage: Int { min(board.shows.page, max(0, plenaryPages - 1)) }

  private mutating func turnPlenary(by: Int) -> [Effect] {
    var view = board.shows
    let page = min(max(0, plenaryPage + by), max(0, plenaryPages - 1))
    guard page != plenaryPage else { return [] }
    view.page = page
    return showPlenary(view)
  }

  /// Writes down what the plenary screens show. It is nothing to undo: the key beside it takes it back.
  private mutating func showPlenary(_ view: PlenaryView) -> [Effect] {
    guard fileTakesIt() else { return [] }
    return board.changes(for: .shows(view), at: now.wall).flatMap { note($0) }
  }
}
