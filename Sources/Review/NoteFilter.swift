// Which notes are wanted. Filters of different kinds must all fit; of several values of one kind, one is enough.
import Board
import Canvas

/// A choice of notes. Without any value it lets every note through.
public struct NoteFilter: Equatable, Sendable {
  /// Slugs.
  public var cases: Set<String> = []
  /// Steps.
  public var steps: Set<Step> = []
  /// Themes; a note of another step has none.
  public var themes: Set<Theme> = []
  /// Short term, long term, or both.
  public var horizons: Set<Horizon> = []
  /// Names of groups, as on the board.
  public var groups: Set<String> = []
  /// Levels; a note without one does not fit.
  public var levels: Set<Level> = []
  /// Perspectives; capitals and accents don't matter.
  public var roles: [String] = []
  /// Who is needed, with or without `@`; capitals and accents don't matter.
  public var who: [String] = []
  /// With or without `#`; capitals and accents don't matter.
  public var tags: [String] = []
  /// Pieces of text; capitals and accents don't matter.
  public var texts: [String] = []

  /// Pieces of packages' names; capitals and accents don't matter.
  public var packages: [String] = []

  /// Lets every note through.
  public init() {}

  /// Whether it lets every note through.
  public var isEmpty: Bool { self == NoteFilter() }

  /// The notes that fit, in the order they came.
  /// - Parameters:
  ///   - notes: those to choose from.
  ///   - titles: the packages that notes are in, by title (``Board/Board/packageTitles``).
  /// - Returns: the notes that fit.
  public func matching(_ notes: [Note], packages titles: [NoteID: [String]] = [:]) -> [Note] {
    let roles = Set(roles.map(\.folded))
    let who = Set(who.map { $0.withoutSign("@").folded })
    let tags = Set(tags.map { $0.withoutSign("#").folded })
    let texts = texts.map(\.folded)
    let packages = packages.map(\.folded)
    return notes.filter { note in
      fits(note.caseID, cases) && fits(note.step, steps) && fits(note.theme, themes) && fits(note.horizon, horizons)
        && fits(note.group, groups) && fits(note.level, levels) && fits(note.role?.folded, roles)
        && (who.isEmpty || note.who.contains { who.contains($0.withoutSign("@").folded) })
        && (tags.isEmpty || note.tags.contains { tags.contains($0.folded) }) && hasOne(of: texts, note.text)
        && (packages.isEmpty || (titles[note.id] ?? []).contains { hasOne(of: packages, $0) })
    }
  }

  private func fits<Value: Hashable>(_ value: Value?, _ wanted: Set<Value>) -> Bool {
    wanted.isEmpty || value.map(wanted.contains) ?? false
  }

  private func hasOne(of texts: [String], _ text: String) -> Bool {
    if texts.isEmpty { return true }
    let folded = text.folded
    return texts.contains { folded.contains($0) }
  }
}

extension String {
  fileprivate func withoutSign(_ sign: Character) -> String { first == sign ? String(dropFirst()) : self }
}
