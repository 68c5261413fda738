// Two sessions side by side: the same cases, what each wrote under every theme, and what only one of them thought of.
import Board
import Canvas

/// What is the same and what is different between the notes of two boards.
public struct Comparison: Equatable, Sendable {
  /// How many notes stand under a heading of a case in both.
  public struct Row: Equatable, Sendable {
    /// The slug of the case.
    public let caseID: CaseID
    /// A theme, or where notes stand that have none.
    public let heading: Heading
    /// Notes of the first board.
    public let here: Int
    /// Notes of the other one.
    public let there: Int
  }

  /// The slugs of the cases that both boards have, in the order of the first.
  public let cases: [CaseID]
  /// Counts, case by case: of every theme, and of what else either of them has notes under. They come to all notes of a case.
  public let rows: [Row]
  /// The notes whose words the other board has nowhere in the same case, in the order they came.
  public let onlyHere: [Note]
  /// The same of the other board.
  public let onlyThere: [Note]
  /// How many notes of the first board say what the other one says too.
  public let inBoth: Int

  /// Compares the notes of the cases that both boards have.
  /// - Parameters:
  ///   - here: notes of the first board.
  ///   - cases: the slugs of its cases, in order.
  ///   - there: notes of the other one.
  ///   - otherCases: the slugs of the other one's cases.
  public init(_ here: [Note], cases: [CaseID], _ there: [Note], cases otherCases: [CaseID]) {
    let both = cases.filter(Set(otherCases).contains)
    let known = Set(both)
    let (mine, its) = (here.filter { known.contains($0.caseID) }, there.filter { known.contains($0.caseID) })
    self.cases = both
    let (left, right) = (Matrix(mine), Matrix(its))
    rows = both.flatMap { caseID in
      let asides = Heading.asides.filter { left.cases[caseID, $0] + right.cases[caseID, $0] > 0 }
      return (Theme.allCases.map(Heading.theme) + asides).map {
        Row(caseID: caseID, heading: $0, here: left.cases[caseID, $0], there: right.cases[caseID, $0])
      }
    }
    let (said, saidThere) = (mine.map(Saying.init), its.map(Saying.init))
    let (all, allThere) = (Set(said), Set(saidThere))
    onlyHere = zip(mine, said).filter { !allThere.contains($1) }.map(\.0)
    onlyThere = zip(its, saidThere).filter { !all.contains($1) }.map(\.0)
    inBoth = mine.count - onlyHere.count
  }

  /// What counts when two notes are compared: the case and the words. Capitals, accents and white space don't.
  private struct Saying: Hashable {
    let caseID: CaseID
    let words: [Substring]

    init(_ note: Note) {
      caseID = note.caseID
      words = note.text.folded.split(whereSeparator: \.isWhitespace)
    }
  }
}
