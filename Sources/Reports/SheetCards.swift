// Which example cards of the plate go home with a group: those of the themes that its pick and its packages are about.
import Board

extension Board {
  /// The cards that fit notes: themes that more of the notes are under come first, at a tie in the order of the plate; without any theme all of them count. Of
  /// each theme in turn the first card, then the second, until there are enough; so they are about as many themes as there are.
  /// - Parameters:
  ///   - notes: what a group picked, and what is in its packages; a note counts once for each time it is there.
  ///   - count: how many are wanted.
  /// - Returns: at most so many; fewer where the plate has fewer.
  public func cards(fitting notes: [Note], first count: Int) -> [Card] {
    let about = notes.compactMap(\.theme).reduce(into: [Theme: Int]()) { $0[$1, default: 0] += 1 }
    let wanted = Theme.allCases.filter { about[$0] != nil }
    // Nothing about any theme is about all of them.
    let themes = (wanted.isEmpty ? Theme.allCases : wanted).sorted { a, b in
      (about[b] ?? 0, a.number) < (about[a] ?? 0, b.number)
    }
    let cards = themes.map { self.cards(of: $0) }
    let rounds = cards.map(\.count).max() ?? 0
    return Array((0..<rounds).flatMap { round in cards.compactMap { $0.indices.contains(round) ? $0[round] : nil } }.prefix(count))
  }
}
