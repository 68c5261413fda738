// Where notes stand and where none do: counts per theme, horizon and case, per group, per perspective. Each table adds up to all notes that were counted.
// What that leaves unseen: BlindSpots.
import Board

/// What a note is counted under.
public enum Heading: Hashable, Sendable {
  /// A theme, for either term.
  case theme(Theme)
  /// Interventions that have no theme or no term yet.
  case noTheme
  /// One of the steps in which notes have no theme.
  case step(Step)

  /// Where a note is counted that has no place under a theme, in the order of a table.
  static let asides: [Heading] = [.noTheme, .step(.start), .step(.end)]

  init(of note: Note) {
    if let theme = note.theme, note.horizon != nil {
      self = .theme(theme)
    } else {
      self = note.step == .interventions ? .noTheme : .step(note.step)
    }
  }
}

/// Counts of notes, row by row under each heading. A total is the sum of its counts, whichever of them are shown.
public struct Tally<Row: Hashable & Sendable>: Equatable, Sendable {
  private var counts: [Row: [Heading: Int]] = [:]

  /// A tally of nothing.
  public init() {}

  mutating func add(_ row: Row, _ heading: Heading) { counts[row, default: [:]][heading, default: 0] += 1 }

  /// The rows that have any note.
  public var rows: Set<Row> { Set(counts.keys) }

  /// How many notes of a row stand under a heading.
  public subscript(_ row: Row, _ heading: Heading) -> Int { counts[row]?[heading] ?? 0 }

  /// How many notes a row has.
  public func total(of row: Row) -> Int { counts[row]?.values.reduce(0, +) ?? 0 }

  /// How many notes of all rows stand under a heading.
  public func total(under heading: Heading) -> Int { counts.values.reduce(0) { $0 + ($1[heading] ?? 0) } }

  /// How many notes there are.
  public var total: Int { counts.keys.reduce(0) { $0 + total(of: $1) } }
}

/// Counts of notes.
public struct Matrix: Equatable, Sendable {
  /// A place in it.
  public struct Place: Hashable, Sendable {
    /// The case's slug.
    public let caseID: CaseID
    /// The theme.
    public let theme: Theme
    /// The horizon.
    public let horizon: Horizon

    /// A theme and horizon of a case.
    public init(_ caseID: CaseID, _ theme: Theme, _ horizon: Horizon) {
      self.caseID = caseID
      self.theme = theme
      self.horizon = horizon
    }
  }

  /// Stands for every case that is none of the board's.
  public static let noCase = CaseID("")

  /// How many notes each place has; none where there are none.
  public private(set) var places: [Place: Int] = [:]
  /// How many notes each case has; ``noCase`` has what belongs to none of them.
  public private(set) var cases = Tally<CaseID>()
  /// How many notes each group wrote; none stands for the facilitator.
  public private(set) var groups = Tally<GroupID?>()
  /// How many notes were written from each perspective; none stands for those without. One that was written in several ways stands here as most wrote it, and
  /// one of the list as the list has it.
  public private(set) var roles = Tally<String?>()
  /// The headings besides themes under which there are notes.
  public private(set) var asides: [Heading] = []
  /// The largest count of a place.
  public private(set) var largest = 0
  private var terms: [GroupID?: [Theme: [Horizon: Int]]] = [:]

  /// Counts notes.
  /// - Parameters:
  ///   - notes: those that are told.
  ///   - known: the cases of their board; every case that a note names when none are given.
  init(_ notes: [Note], cases known: [CaseID]? = nil) {
    let known = known.map(Set.init)
    var spellings = Spellings()
    let spelled = notes.map { $0.role.map { spellings.add($0) } }
    for (note, role) in zip(notes, spelled) {
      let (heading, caseID) = (Heading(of: note), known?.contains(note.caseID) ?? true ? note.caseID : Self.noCase)
      cases.add(caseID, heading)
      groups.add(note.group, heading)
      roles.add(role.map { Perspective.usual(spellings.usual($0)) }, heading)
      guard case .theme(let theme) = heading, let horizon = note.horizon else { continue }
      places[Place(caseID, theme, horizon), default: 0] += 1
      terms[note.group, default: [:]][theme, default: [:]][horizon, default: 0] += 1
    }
    asides = Heading.asides.filter { cases.total(under: $0) > 0 }
    largest = places.values.max() ?? 0
  }

  /// How many notes a place has.
  public subscript(_ caseID: CaseID, _ theme: Theme, _ horizon: Horizon) -> Int { places[Place(caseID, theme, horizon)] ?? 0 }

  /// How many notes a group wrote under a theme for a term, over all cases; none stands for the facilitator.
  public func count(_ group: GroupID?, _ theme: Theme, _ horizon: Horizon) -> Int { terms[group]?[theme]?[horizon] ?? 0 }

  /// How many notes stand under a theme for a term, over all cases.
  public func count(_ theme: Theme, _ horizon: Horizon) -> Int { terms.values.reduce(0) { $0 + ($1[theme]?[horizon] ?? 0) } }

  /// How many notes there are.
  public var total: Int { cases.total }
}
