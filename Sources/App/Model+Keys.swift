// The keys of each screen as its own tables name them, for whoever reads about them elsewhere.
import Board
import Canvas
import ScreenKit

extension Model {
  /// The keys that the help of a screen names, in its order.
  /// - Parameters:
  ///   - kind: whose screen.
  ///   - language: in which they are told.
  /// - Returns: how each is written, and what it does; what has no key of its own is left out. A heading over those that follow is written as no key.
  public static func keys(of kind: ScreenKind, in language: Language) -> [(label: String, about: String)] {
    // With a group already, a screen asks for nothing first; nobody sees this board.
    let setup = Setup(language: language, writer: WriterID(bits: 0), group: GroupID("1"), kind: kind)
    let now = Moment(wall: Instant(milliseconds: 0), uptime: 0)
    return keys(of: Model(setup, board: Board([]), size: Size(width: 80, height: 24), at: now).screen.state, in: language)
  }

  private static func keys<Screen: ScreenState>(of screen: Screen, in language: Language) -> [(label: String, about: String)] {
    screen.help.flatMap { part -> [(label: String, about: String)] in
      switch part {
      case .keys(let rows):
        rows.compactMap { row in
          guard let about = row.about, !row.label[language].isEmpty else { return nil }
          return (row.label[language], about[language])
        }
      case .heading(let words): [("", words[language])]
      case .text, .gap: []
      }
    }
  }
}
