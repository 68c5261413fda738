// Short names of notes, for people who type them: the beginning of the writer and the number, as in 9c41-7.
import Board

/// Gives every note of a board a short name, and finds notes by what somebody typed.
public struct NoteNames: Sendable {
  /// What a typed name turns out to be.
  public enum Match: Equatable, Sendable {
    case one(NoteID)
    /// In order of their names.
    case several([NoteID])
    case none
    /// Fewer characters than ``shortest``.
    case tooShort
  }

  /// The fewest characters of an id that count as a name: fewer would soon fit another note.
  public static let shortest = 4

  private let ids: [NoteID]
  /// How many characters of each writer tell it from the others.
  private let lengths: [WriterID: Int]

  /// The names of all notes that ever were on the board, also those that were removed: they can be restored.
  public init(_ board: Board) {
    self.init(board.events.lazy.filter(\.makesNote).map(\.id))
  }

  init(_ notes: some Sequence<NoteID>) {
    ids = Set(notes).sorted()
    let writers = Set(ids.map(\.writer)).sorted()
    let texts = writers.map(\.text)
    var lengths: [WriterID: Int] = [:]
    for (index, writer) in writers.enumerated() {
      let neighbours = [index - 1, index + 1].filter(texts.indices.contains)
      let common = neighbours.map { zip(texts[$0], texts[index]).prefix { $0 == $1 }.count }.max() ?? 0
      lengths[writer] = max(Self.shortest, common + 1)
    }
    self.lengths = lengths
  }

  /// The shortest name that fits no other note now.
  public func name(of id: NoteID) -> String { "\(id.writer.text.prefix(lengths[id.writer] ?? 16))-\(id.n)" }

  /// Finds a note by its id, its short name, or a beginning of one of them.
  public func find(_ typed: String) -> Match {
    let parts = typed.lowercased().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let writer = parts.first, writer.count >= Self.shortest else { return .tooShort }
    let ofWriter = ids.filter { $0.writer.text.hasPrefix(writer) }
    guard parts.count == 2 else { return match(ofWriter) }
    let exact = ofWriter.filter { String($0.n) == parts[1] }
    return match(exact.isEmpty ? ofWriter.filter { String($0.n).hasPrefix(parts[1]) } : exact)
  }

  private func match(_ found: [NoteID]) -> Match {
    switch found.count {
    case 0: .none
    case 1: .one(found[0])
    default: .several(found)
    }
  }
}
