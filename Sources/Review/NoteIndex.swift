// The notes of a board, ready to be searched: every text folded once, when words are first searched for, so that each letter of a search looks at all notes
// and still costs nothing that anybody notices. What NoteFilter says of a note, the index says too, only sooner.
import Board
import Canvas

/// The notes of a board that may be seen, in the board's order.
public struct NoteIndex: Sendable {
  /// A note, and where it belongs.
  struct Entry: Sendable {
    let rank: NoteRank
    let note: Note

    init(_ note: Note, _ caseOrder: [CaseID: Int]) { (rank, self.note) = (NoteRank(note, caseOrder), note) }
  }

  private(set) var entries: [Entry] = []
  /// The notes that the facilitator hid, of which no more is known here.
  private var hidden: Set<NoteID> = []
  /// What is compared of each of them; empty until words are searched for.
  private(set) var folds: [FoldedNote] = []
  private var caseOrder: [CaseID: Int] = [:]

  /// The index of no notes.
  public init() {}

  /// Takes in a board. A note that is hidden is not in it.
  /// - Parameters:
  ///   - board: the board.
  ///   - earlier: an index of much the same notes; what it has folded is not folded again.
  public init(_ board: Board, after earlier: NoteIndex = NoteIndex()) {
    let caseOrder = board.caseOrder
    self.caseOrder = caseOrder
    entries = board.allNotes.map { Entry($0, caseOrder) }
    hidden = Set(board.hiddenNotes.map(\.id))
    if earlier.folds.isEmpty { return }
    let known = Dictionary(firstOf: earlier.folds.map { ($0.note.id, $0) })
    folds = entries.map { FoldedNote($0.note, like: known[$0.note.id]) }
  }

  /// Makes ready to search for words; free when that has been done.
  public mutating func fold() {
    if folds.isEmpty { folds = entries.map { FoldedNote($0.note) } }
  }

  /// Looks again at notes that may be different now, or there or gone.
  public mutating func renew(_ ids: Set<NoteID>, on board: Board) {
    if ids.isEmpty { return }
    let isFolded = !folds.isEmpty
    var known: [NoteID: FoldedNote] = [:]
    folds.removeAll { fold in
      guard ids.contains(fold.note.id) else { return false }
      known[fold.note.id] = fold
      return true
    }
    entries.removeAll { ids.contains($0.note.id) }
    hidden.subtract(ids)
    for id in ids {
      guard let note = board.note(id) else { continue }
      if board.isHidden(id) {
        hidden.insert(id)
        continue
      }
      let entry = Entry(note, caseOrder)
      let place = entries.firstPassing { !($0.rank < entry.rank) }
      entries.insert(entry, at: place)
      if isFolded { folds.insert(FoldedNote(note, like: known[id]), at: place) }
    }
  }

  /// How many notes there are.
  public var count: Int { entries.count }

  /// The same, and apart from it how many are hidden.
  public var total: NoteTotal { NoteTotal(told: entries.count, hidden: hidden.count) }

  /// A note by its place in the board's order.
  public subscript(_ place: Int) -> Note { entries[place].note }

  /// All notes, in the board's order.
  public var notes: [Note] { entries.map(\.note) }

  /// The places of the notes that a filter lets through.
  /// - Parameters:
  ///   - filter: what is wanted.
  ///   - packages: the packages of the board.
  ///   - places: the places to look at, in the order that is wanted of them.
  /// - Returns: those that fit, in the same order.
  public func matching(_ filter: NoteFilter, packages: [Package], among places: [Int]) -> [Int] {
    if filter.isEmpty { return places }
    let question = Question(filter, packages: packages)
    return places.filter { place in
      let note = entries[place].note
      return question.fits(note, folds.isEmpty ? FoldedNote(note) : folds[place])
    }
  }
}

extension Board {
  /// Whether the facilitator keeps a note out of everybody's sight.
  public func isHidden(_ note: NoteID) -> Bool { value(.hidden, of: .note(note))?.isTrue ?? false }
}

/// Text that is searched or searched for: folded, and where that is possible looked at as bytes.
struct FoldedText: Sendable {
  let text: String
  private let bytes: [UInt8]
  /// In such text a byte is a character: a carriage return may be one with the line feed behind it.
  private let isPlain: Bool

  init(_ text: String) {
    self.text = text.folded
    bytes = Array(self.text.utf8)
    isPlain = bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D }
  }

  /// The same as `contains` of the folded texts.
  func contains(_ other: FoldedText) -> Bool {
    guard isPlain, other.isPlain else { return text.contains(other.text) }
    guard let first = other.bytes.first else { return true }
    guard bytes.count >= other.bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      other.bytes.withUnsafeBufferPointer { wanted in
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
          var place = 1
          while place < wanted.count, bytes[start + place] == wanted[place] { place += 1 }
          if place == wanted.count { return true }
        }
        return false
      }
    }
  }
}
