// What somebody may have meant by a word that is not known.

/// The word that is most like the one that was typed: at most two letters wrong, missing, too many or swapped, or only its beginning typed.
/// - Parameters:
///   - typed: what was typed.
///   - words: those that would have been understood.
/// - Returns: the first of the nearest; none when nothing is near.
package func nearest(to typed: String, among words: [String]) -> String? {
  let typed = typed.lowercased()
  let near = words.map { (word: $0, steps: $0.hasPrefix(typed) && typed.count > 1 ? 1 : steps(from: typed, to: $0)) }
  guard let best = near.min(by: { $0.steps < $1.steps }), best.steps <= min(2, max(1, best.word.count / 2)) else { return nil }
  return best.word
}

/// How many letters have to be changed, added, removed, or swapped with the next one.
private func steps(from a: String, to b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  if abs(a.count - b.count) > 2 { return .max }
  var rows = [Array(0...b.count)]
  for i in 1..<(a.count + 1) {
    var row = [i]
    for j in 1..<(b.count + 1) {
      var least = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, rows[i - 2][j - 2] + 1) }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
