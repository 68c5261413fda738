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
  /// What stands out first (``Board/Board/prominence(stickers:)``), once stickers may be told.
  case stickers

  /// "meeste stickers eerst": what it is called in a list and in a report.
  package var title: Phrase {
    switch self {
    case .board: Phrase(nl: "zoals op het bord", en: "as on the board")
    case .stickers: Phrase(nl: "meeste stickers eerst", en: "most stickers first")
    case .time: Phrase(nl: "op tijd", en: "by time")
    case .group: Phrase(nl: "per groep", en: "by group")
    case .theme: Phrase(nl: "per thema", en: "by theme")
    }
  }

  /// Sorts notes that are in the order of the board (``Board/Board/allNotes``).
  /// - Parameters:
  ///   - notes: those to sort.
  ///   - board: the board they are from.
  ///   - stickers: how many stickers each note has; those that may be told when none are given.
  /// - Returns: the notes in this order.
  public func sorted(_ notes: [Note], on board: Board, stickers: [NoteID: Int]? = nil) -> [Note] {
    self == .board ? notes : places(of: notes, on: board, stickers: stickers).map { notes[$0] }
  }

  /// Where notes that are in the order of the board come from when they are sorted: the place of the first one, of the second, and so on.
  public func places(of notes: [Note], on board: Board, stickers: [NoteID: Int]? = nil) -> [Int] {
    switch self {
    case .board: return Array(notes.indices)
    case .time: return sorted(notes) { ($0.createdAt.milliseconds, 0) }
    case .theme:
      return sorted(notes) { note in
        (Int64(note.theme?.number ?? .max), Int64(note.horizon.flatMap(Horizon.allCases.firstIndex(of:)) ?? .max))
      }
    case .group:
      let places = Dictionary(firstOf: board.groups.enumerated().map { ($1.id, Int64($0)) })
      return sorted(notes) { note in (note.group.map { places[$0] ?? .max - 1 } ?? .max, 0) }
    case .stickers:
      let prominence = board.prominence(stickers: stickers ?? board.toldStickers)
      return sorted(notes) { prominence($0.id) }
    }
  }

  private func sorted(_ notes: [Note], by key: (Note) -> (Int64, Int64)) -> [Int] {
    let keys = notes.map(key)
    return notes.indices.sorted { a, b in keys[a] != keys[b] ? keys[a] < keys[b] : a < b }
  }
}
