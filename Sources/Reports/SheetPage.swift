// One page to take home as a value, and how it is made to fit one sheet of A4: the letters get smaller, and when that is not enough, whole entries are left
// out and counted. Nothing is ever cut. How high something becomes is an estimate on the safe side: a browser is asked in the tests, not here.

/// A page for a group, or for a housing association.
struct SheetPage: Equatable {
  /// Something that stands on it: what it is, what it says, and whose it is.
  struct Entry: Equatable {
    var label = ""
    let text: String
    var by = ""
    /// The paper it is on, as the style sheet calls it; none for what is no note.
    var paper = ""
  }

  /// Entries under a heading.
  struct Section: Equatable {
    let heading: String
    var entries: [Entry]
    /// How many are left out.
    var leftOut = 0
  }

  let title: String
  let about: String
  var sections: [Section]
  /// What is asked of who has written nothing to take home; each with room to write.
  let blanks: [String]

  /// The letters that a page may have, in points; the first that fits counts.
  static let letters: [Double] = [13.5, 12, 10.8, 9.6, 8.5]
  /// The sheet within its margins, in points.
  private static let (width, height) = (510.0, 750.0)

  /// The page as it fits, and in which letters, by their place.
  /// - Parameter foot: what stands under it.
  /// - Returns: the page, without what does not fit in the smallest letters.
  func fitted(above foot: String) -> (page: SheetPage, letters: Int) {
    func fits(_ page: SheetPage, _ letters: Double) -> Bool {
      page.height(letters) + letters * 1.3 * Double(1 + Self.lines(foot, letters)) <= Self.height
    }
    if let size = Self.letters.indices.first(where: { fits(self, Self.letters[$0]) }) { return (self, size) }
    let smallest = Self.letters.count - 1
    var page = self
    func room(_ place: Int) -> Double { Self.height(page.sections[place].entries, Self.letters[smallest]) }
    // What takes most room gives way first, so that what is short stays.
    while !fits(page, Self.letters[smallest]),
      let largest = page.sections.indices.max(by: { (room($0), $0) < (room($1), $1) }),
      !page.sections[largest].entries.isEmpty
    {
      page.sections[largest].entries.removeLast()
      page.sections[largest].leftOut += 1
    }
    // Something long went, and the rest may be larger again.
    return (page, Self.letters.indices.first { fits(page, Self.letters[$0]) } ?? smallest)
  }

  private func height(_ letters: Double) -> Double {
    let line = letters * 1.3
    let head = 2.6 * letters * Double(Self.lines(title, letters * 1.9)) + line * Double(Self.lines(about, letters)) + line
    let body = sections.reduce(0.0) { sum, section in
      sum + 2.6 * line + Self.height(section.entries, letters) + (section.leftOut > 0 ? line : 0)
    }
    return head + body + (blanks.isEmpty ? 0 : 2.6 * line + 2.2 * line * Double(blanks.count))
  }

  private static func height(_ entries: [Entry], _ letters: Double) -> Double {
    entries.reduce(0) { $0 + letters * 1.3 * Double(lines("\($1.label) \($1.text) \($1.by)", letters)) + letters }
  }

  /// How many lines a text takes at most. A word longer than a line is broken; wide letters count for two.
  private static func lines(_ text: String, _ letters: Double) -> Int {
    let columns = max(1, Int((width - 24) / (letters * 0.56)))
    let scalars = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    return max(1, (scalars + columns - 1) / columns)
  }
}
