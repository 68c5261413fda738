// In which order notes are listed.
import Board

/// An order of notes. Notes that are alike in it keep the order of the board.
public enum NoteOrder: String, CaseIterable, Sendable {
  /// By case, step, theme, horizon and creation.
  case board
  /// By the moment they were made.
  case time
  /// By group, in the board's order of groups; notes of nobody last.
  case group
  /// By theme and horizon, over all cases.
  case theme
  /// Those with most stickers first.
  case stickers

  /// Sorts notes that are in the order of the board (``Board/Board/allNotes``).
  public func sorted(_ notes: [Note], on board: Board, stickers: [NoteID: Int] = [:]) -> [Note] {
    switch self {
    case .board: return notes
    case .stickers: return sorted(notes) { [-Int64(stickers[$0.id] ?? 0)] }
    case .time: return sorted(notes) { [$0.createdAt.milliseconds] }
    case .theme:
      return sorted(notes) { note in
        [Int64(note.theme?.number ?? .max), Int64(note.horizon.flatMap(Horizon.allCases.firstIndex(of:)) ?? .max)]
      }
    case .group:
      var places: [String: Int64] = [:]
      for (place, group) in board.groups.enumerated() { places[group.id] = Int64(place) }
      return sorted(notes) { note in [note.group.map { places[$0] ?? .max - 1 } ?? .max] }
    }
  }

  private func sorted(_ notes: [Note], by key: (Note) -> [Int64]) -> [Note] {
    notes.enumerated().map { (key: key($1) + [Int64($0)], note: $1) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.note)
  }
}
