// Every table of keys of every screen, as one thing to go through: the screens know nothing of each other, but the tests look at all of them.
import Board
import Canvas
import Testing

@testable import App
@testable import GroupScreen
@testable import HostScreen
@testable import PlenaryScreen
@testable import ReviewScreen
@testable import ScreenKit

/// A screen that lists its own tables.
protocol TabledScreen: ScreenState {
  /// Whether the root goes on with another screen.
  var isLeft: Bool { get }
}

extension GroupScreen: TabledScreen { var isLeft: Bool { false } }
extension HostScreen: TabledScreen {}
extension PlenaryScreen: TabledScreen {}
extension ReviewScreen: TabledScreen { var isLeft: Bool { false } }

extension TabledScreen {
  /// The name of the table that counts now; none where no key means anything.
  var tableName: String? {
    switch panel {
    case .help: return "help"
    case .tour: return "tour"
    case .palette: return "palette"
    case .form: return "form"
    case .chooser: return "chooser"
    case .question: return "question"
    case .page: return "page"
    case .own, nil:
      let names = keys.map(\.name)
      return Self.tables.first { $0.value.map(\.name) == names }?.key
    }
  }
}

/// A table without the screen that it is for.
struct Table: Sendable, CustomTestStringConvertible {
  struct Line: Sendable {
    let name: String
    let keys: [Key]
    let label: Phrase
    /// Everything that was ever said about it in the key line.
    let hints: [Phrase]
    let about: Phrase?
    let rank: Int
    let isPair: Bool
    /// Whether the palette can have it.
    let isInPalette: Bool
  }

  let screen: String
  let name: String
  let lines: [Line]
  var testDescription: String { "\(screen), \(name)" }

  static let all = tables(of: .group) + tables(of: .host) + tables(of: .present) + tables(of: .review)

  private static func tables(of kind: ScreenKind) -> [Table] {
    let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)
    let size = Size(width: 120, height: 36)
    let model = Model(Setup(writer: WriterID(bits: 1), group: "1", kind: kind), board: Board(), size: size, at: now)
    func tables<S: TabledScreen>(of screen: S, over others: [S]) -> [Table] {
      let base = Set(([screen] + others).flatMap { $0.baseKeys.map(\.name) })
      return S.allTables.sorted { $0.key < $1.key }.map { name, rows in
        Table(
          screen: "\(S.self)", name: name,
          lines: rows.map { row in
            Line(
              name: row.name, keys: row.keys, label: row.label, hints: ([screen] + others).compactMap { row.hint?($0) }, about: row.about,
              rank: row.rank, isPair: row.isPair, isInPalette: row.isNamed && row.about != nil && base.contains(row.name))
          })
      }
    }
    switch model.screen {
    case .group(let screen):
      // What the key line says hangs on what is written or chosen.
      var (writing, draft) = (screen, screen)
      writing.desk.editor = .init(Draft(purpose: .sentence, caseID: "", step: .start, theme: .residentMix, horizon: .short, text: ""))
      draft.desk.cursor.item = .draft(0)
      return tables(of: screen, over: [writing, draft])
    case .host(let screen): return tables(of: screen, over: [])
    case .plenary(let screen): return tables(of: screen, over: [])
    case .review(let screen):
      var playing = screen
      playing.desk.playsAt = 1
      return tables(of: screen, over: [playing])
    }
  }
}
