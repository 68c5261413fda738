// What a board calls its themes, terms, groups and cases: asked of headings, lists and columns that somebody else made.
import Board
import Reports
import Words

/// Finds what a name from elsewhere is called on the board. Each answers with none where it is nothing there, or could be several.
package struct BoardNames {
  private let findTheme: (String) -> Theme?
  private let findHorizon: (String) -> Horizon?
  private let findGroup: (String) -> GroupID?
  private let findCase: (String) -> CaseID?

  /// - Parameters:
  ///   - theme: a theme by its number, its name in either language, or the beginning of it.
  ///   - horizon: a term, in the same way.
  ///   - group: a group that is on the board.
  ///   - caseStudy: a case that is on the board.
  package init(
    theme: @escaping (String) -> Theme?, horizon: @escaping (String) -> Horizon?, group: @escaping (String) -> GroupID?,
    caseStudy: @escaping (String) -> CaseID?
  ) {
    (findTheme, findHorizon, findGroup, findCase) = (theme, horizon, group, caseStudy)
  }

  /// What the board calls this value of a column; none where that is nothing.
  func value(_ typed: String, of column: NoteColumn) -> String? {
    switch column {
    case .theme: theme(typed)?.rawValue
    case .horizon: (horizon(typed) ?? Self.explained(typed))?.rawValue
    case .group: (findGroup(typed.trimmedOfSigns) ?? withoutAside(typed).flatMap(findGroup))?.text
    case .caseStudy: named(typed, in: ["case"]).flatMap(findCase)?.text
    default: nil
    }
  }

  func theme(_ typed: String) -> Theme? {
    named(typed, in: ["thema", "theme"]).flatMap { name in findTheme(name) ?? Self.abbreviated(name) }
  }

  func horizon(_ typed: String) -> Horizon? {
    switch typed.trimmedOfSigns.lowercased() {
    case "kt", "st": .short
    case "lt": .long
    default: named(typed, in: ["termijn", "horizon"]).flatMap(findHorizon)
    }
  }

  /// A term by what it means: "binnen een jaar".
  private static func explained(_ typed: String) -> Horizon? {
    Horizon.allCases.first { [$0.explained.nl, $0.explained.en].contains(typed.trimmedOfSigns.lowercased()) }
  }

  /// A group with its own name behind it, as screens and `session` have it: "Groep 3 (Buurthuis)".
  private func withoutAside(_ typed: String) -> String? {
    guard let bracket = typed.firstIndex(of: "("), typed.trimmed.hasSuffix(")") else { return nil }
    return String(typed[..<bracket]).trimmedOfSigns
  }

  /// A theme by the beginnings of its words, as the board's tabs have it, or by its last word: "Best. woningvoorraad", "woningvoorraad".
  private static func abbreviated(_ name: String) -> Theme? {
    let typed = name.asHeader.split(separator: " ")
    guard typed.allSatisfy({ $0.count > 2 }) else { return nil }
    let found = Theme.allCases.filter { theme in
      [theme.title.nl, theme.title.en].contains { title in
        let words = title.asHeader.split(separator: " ")
        if typed.count == 1 { return words.count > 1 && words.last == typed[0] && typed[0].count > 4 }
        return typed.count == words.count && zip(words, typed).allSatisfy { $0.hasPrefix($1) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// What a heading says of the notes under it: a theme, a term, or both, as in "Nieuwbouw (korte termijn)".
  func place(_ heading: String) -> CellPlace {
    if let theme = theme(heading) { return CellPlace(theme: theme) }
    if let horizon = horizon(heading) { return CellPlace(horizon: horizon) }
    let parts = heading.split { "(),:;/|–—-·>".contains($0) }.map(String.init)
    guard parts.count > 1, parts.count <= 3 else { return CellPlace() }
    // A slug has hyphens in it: one part more than the name that is meant.
    for cut in 1..<parts.count {
      let (one, other) = (parts[..<cut].joined(separator: "-"), parts[cut...].joined(separator: " "))
      if let theme = theme(one), let horizon = horizon(other) { return CellPlace(theme: theme, horizon: horizon) }
      if let theme = theme(other), let horizon = horizon(one) { return CellPlace(theme: theme, horizon: horizon) }
    }
    return CellPlace()
  }

  /// A name without its number, its signs, or the word that says what it is; too short a beginning could be anything.
  private func named(_ typed: String, in words: [String]) -> String? {
    var name = typed.trimmedOfSigns
    for word in words where name.lowercased().hasPrefix(word) {
      guard let next = name.dropFirst(word.count).first, !next.isLetter else { continue }
      name = String(name.dropFirst(word.count)).trimmedOfSigns
    }
    let digits = name.prefix(while: \.isNumber)
    if digits.count == name.count { return digits.isEmpty ? nil : name }
    if !digits.isEmpty, let sign = name.dropFirst(digits.count).first, ".) :-".contains(sign) {
      name = String(name.dropFirst(digits.count)).trimmedOfSigns
    }
    return name.count < 3 ? nil : name
  }
}

/// Where notes belong by what stands above or beside them.
package struct CellPlace: Equatable, Sendable {
  /// The theme that was named.
  package var theme: Theme?
  /// The term that was named.
  package var horizon: Horizon?

  /// Nothing, unless told.
  package init(theme: Theme? = nil, horizon: Horizon? = nil) { (self.theme, self.horizon) = (theme, horizon) }

  var isNowhere: Bool { theme == nil && horizon == nil }
}

extension String {
  /// Without white space, emoji and punctuation at either end.
  var trimmedOfSigns: String {
    func isSign(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    guard let first = firstIndex(where: { !isSign($0) }), let last = lastIndex(where: { !isSign($0) }) else { return "" }
    return String(self[first...last])
  }
}
