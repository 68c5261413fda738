// Which notes are wanted. Filters of different kinds must all fit; of several values of one kind, one is enough.
import Board
import Canvas

/// A choice of notes. Without any value it lets every note through.
public struct NoteFilter: Equatable, Sendable {
  /// Slugs.
  public var cases: Set<CaseID> = []
  /// Steps.
  public var steps: Set<Step> = []
  /// Themes; a note of another step has none.
  public var themes: Set<Theme> = []
  /// Short term, long term, or both.
  public var horizons: Set<Horizon> = []
  /// Names of groups, as on the board.
  public var groups: Set<GroupID> = []
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
  /// Packages that a note is in.
  public var packages: Set<EventID> = []
  /// Pieces of packages' names; capitals and accents don't matter.
  public var packageNames: [String] = []

  /// Lets every note through.
  public init() {}

  /// Whether it lets every note through.
  public var isEmpty: Bool { self == NoteFilter() }

  /// Whether it asks for words that are compared without their capitals and accents.
  public var asksForWords: Bool { !roles.isEmpty || !who.isEmpty || !tags.isEmpty || !texts.isEmpty }

  /// The notes that fit, in the order they came.
  /// - Parameters:
  ///   - notes: those to choose from.
  ///   - known: the packages of their board; of no use where no package is wanted.
  /// - Returns: those that fit.
  public func matching(_ notes: [Note], packages known: @autoclosure () -> [Package] = []) -> [Note] {
    if isEmpty { return notes }
    let question = Question(self, packages: known())
    return notes.filter { question.fits($0, FoldedNote($0)) }
  }

  /// The takeaways that fit what they have of it: a group, a perspective, a text.
  func matching(_ takeaways: [Takeaway]) -> [Takeaway] {
    let (roles, texts) = (Set(roles.map(\.folded)), texts.map(\.folded))
    return takeaways.filter { takeaway in
      let text = texts.isEmpty ? "" : takeaway.said.folded
      return wants(group: takeaway.group) && (roles.isEmpty || takeaway.role.map { roles.contains($0.folded) } ?? false)
        && (texts.isEmpty || texts.contains(where: text.contains))
    }
  }

  /// What was agreed before and fits what a filter has of it: a group, a text. A perspective it has none.
  func matching(_ commitments: [Commitment]) -> [Commitment] {
    let texts = texts.map(\.folded)
    return commitments.filter { commitment in
      let text = texts.isEmpty ? "" : commitment.said.folded
      return wants(group: commitment.group) && (texts.isEmpty || texts.contains(where: text.contains))
    }
  }

  func wants(caseID: CaseID) -> Bool { cases.isEmpty || cases.contains(caseID) }

  func wants(group: GroupID?) -> Bool { groups.isEmpty || group.map(groups.contains) ?? false }

  func wants(step: Step) -> Bool { steps.isEmpty || steps.contains(step) }

  /// Whether a package is one of those that are asked for; each is where none is.
  func wants(_ package: Package) -> Bool {
    if packages.isEmpty, packageNames.isEmpty { return true }
    let title = package.title.folded
    return packages.contains(package.id) || packageNames.contains { title.contains($0.folded) }
  }
}

/// A note, and what is compared of it.
struct FoldedNote: Sendable {
  let note: Note
  let text: FoldedText
  let role: String?
  let who: [String]
  let tags: [String]

  // What was folded of much the same note is not folded again.
  init(_ note: Note, like known: Self? = nil) {
    if let known, known.note == note {
      self = known
    } else {
      self.note = note
      text = known.flatMap { $0.note.text == note.text ? $0.text : nil } ?? FoldedText(note.text)
      (role, who, tags) = (note.role?.folded, note.who.map { $0.withoutSign("@").folded }, note.tags.map(\.folded))
    }
  }
}

/// A filter made ready to be asked of many notes.
struct Question {
  private let filter: NoteFilter
  private let roles: Set<String>
  private let who: Set<String>
  private let tags: Set<String>
  private let texts: [FoldedText]
  /// The notes of the packages that are wanted; none where no package is.
  private let packed: Set<NoteID>?

  init(_ filter: NoteFilter, packages: @autoclosure () -> [Package]) {
    self.filter = filter
    roles = Set(filter.roles.map(\.folded))
    who = Set(filter.who.map { $0.withoutSign("@").folded })
    tags = Set(filter.tags.map { $0.withoutSign("#").folded })
    texts = filter.texts.map(FoldedText.init)
    let asksPackage = !filter.packages.isEmpty || !filter.packageNames.isEmpty
    packed = asksPackage ? Set(packages().filter(filter.wants).flatMap(\.notes)) : nil
  }

  /// Whether a note fits; it is folded only where that is asked for.
  func fits(_ note: Note, _ folded: @autoclosure () -> FoldedNote) -> Bool {
    guard
      filter.wants(caseID: note.caseID) && filter.wants(step: note.step) && isOne(note.theme, of: filter.themes)
        && isOne(note.horizon, of: filter.horizons) && filter.wants(group: note.group) && isOne(note.level, of: filter.levels)
        && packed?.contains(note.id) ?? true
    else { return false }
    if roles.isEmpty && who.isEmpty && tags.isEmpty && texts.isEmpty { return true }
    let folded = folded()
    return isOne(folded.role, of: roles) && (who.isEmpty || folded.who.contains(where: who.contains))
      && (tags.isEmpty || folded.tags.contains(where: tags.contains)) && (texts.isEmpty || texts.contains { folded.text.contains($0) })
  }

  private func isOne<Value: Hashable>(_ value: Value?, of wanted: Set<Value>) -> Bool {
    wanted.isEmpty || value.map(wanted.contains) ?? false
  }
}

extension String {
  func withoutSign(_ sign: Character) -> String { first == sign ? String(dropFirst()) : self }
}
