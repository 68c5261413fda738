// What a report is about: the chosen notes of a board, and what belongs to them. The formats (CSV, Markdown, HTML, JSON) write it down.
import Board
import Words
import Review

/// The chosen notes of a board and everything that groups came to besides, for one reader.
public struct Report: Sendable {
  /// The board.
  public let board: Board
  /// The notes that are told, in the order they were given; without those that the facilitator hid.
  public let notes: [Note]
  /// How many notes the board has that may be told, and how many are hidden.
  let noteTotal: NoteTotal
  /// How many notes would have been told if the facilitator had not hidden them.
  public let hiddenCount: Int
  /// What the notes were chosen by.
  public let filter: NoteFilter
  /// The order they are in.
  public let order: NoteOrder
  /// The moment whose board it is; none for the board as it is now.
  public let asOf: Instant?
  /// The language of headings and labels; what people wrote stays as it is.
  public let language: Language
  /// The clocks that times are told by.
  public let zone: Zone

  /// What the notes came to.
  let findings: Findings
  /// What only a report for people tells.
  private let told: Later<Told>
  /// Of every note that has any, also those that may not be told: for tables and programs.
  let stickers: [NoteID: Int]
  let packageTitles: [NoteID: [String]]
  /// The notes of packages that are listed.
  private let packed: [NoteID: Note]
  private let groupNames: [GroupID: String]
  private let caseTitles: [CaseID: String]
  private let themeTitles: [Theme: String]

  /// Puts together what is told.
  /// - Parameters:
  ///   - board: the board.
  ///   - notes: those that were chosen, in their order.
  ///   - filter: what they were chosen by.
  ///   - order: the order they are in.
  ///   - asOf: the moment whose board it is; none for the board as it is now.
  ///   - hidden: of the board as it was at a moment, what is hidden of it now.
  ///   - language: the reader's.
  ///   - zone: the reader's clocks.
  public init(
    of board: Board, notes: [Note], filter: NoteFilter = NoteFilter(), order: NoteOrder = .board, asOf: Instant? = nil,
    hidden: HiddenThings? = nil, language: Language, zone: Zone = .utc
  ) {
    self.board = board
    let told = notes.contains { board.isHidden($0.id) } ? notes.filter { !board.isHidden($0.id) } : notes
    self.notes = told
    noteTotal = NoteTotal(told: board.noteTotal.told, hidden: hidden?.count(of: .note) ?? board.noteTotal.hidden)
    hiddenCount = noteTotal.hidden == 0 ? 0 : filter.matching(board.hiddenNotes, packages: board.packages).count
    (self.filter, self.order, self.asOf) = (filter, order, asOf)
    self.language = language
    self.zone = zone
    findings = Findings(of: told, on: board, filter: filter, hidden: hidden, isPast: asOf != nil)
    self.told = Later { [findings] in Told(of: findings, on: board, language) }
    stickers = board.stickerCounts
    packageTitles = findings.packageTitles()
    packed = Self.packed(findings.packages, on: board)
    groupNames = Dictionary(
      firstOf: board.groups.map { group in
        let name = Phrase.group(group.id)[language]
        return (group.id, group.title.map { "\(name), \($0)" } ?? name)
      })
    caseTitles = Dictionary(firstOf: board.caseStudies.map { ($0.id, $0.title[language]) })
    themeTitles = Dictionary(firstOf: Theme.allCases.map { ($0, (board.title(of: $0) ?? $0.title)[language]) })
  }

  private static func packed(_ packages: [Package], on board: Board) -> [NoteID: Note] {
    var packed: [NoteID: Note] = [:]
    for package in packages.prefix(Limits.packages) {
      for id in package.notes.prefix(Limits.notesOfPackage) where packed[id] == nil { packed[id] = board.note(id) }
    }
    return packed
  }

  /// What the notes leave unseen.
  var spots: BlindSpots { told.value.spots }
  /// The cases that are told.
  var toldCases: [ToldCase] { told.value.cases }
  /// Their places, by slug.
  var casePlaces: [CaseID: Int] { told.value.casePlaces }
  /// The groups that brought anything.
  var toldGroups: [ToldGroup] { told.value.groups }

  /// The notes that are listed under a package.
  func listedNotes(of package: Package) -> [Note] { package.notes.prefix(Limits.notesOfPackage).compactMap { packed[$0] } }

  /// "en 1.904 meer", where there are more than are listed; none where there are not.
  func more(than listed: Int, of count: Int) -> String? { count > listed ? self(.andMore(count - listed)) : nil }

  // MARK: - Words for what stands on the board

  func callAsFunction(_ words: Phrase) -> String { words[language] }

  var title: String { (board.title ?? Phrase.praatplaat)[language] }

  /// How many notes the board has that may be told.
  public var total: Int { noteTotal.told }

  /// "3 van de 41 notities, en 2 verborgen", or how many there are.
  var count: String { Phrase.some(notes.count, of: noteTotal)[language] }

  func title(of theme: Theme) -> String { themeTitles[theme] ?? theme.title[language] }

  /// "groep 4"; what it calls itself behind it.
  func name(of group: GroupID?) -> String {
    guard let group else { return Phrase.facilitator[language] }
    return groupNames[group] ?? Phrase.group(group)[language]
  }

  func name(ofRole role: String) -> String { Perspective.name(role, in: language) }

  func title(ofCase id: CaseID) -> String {
    caseTitles[id] ?? ToldCase.title(ofUnknown: id, language)
  }

  /// `2026-02-03T13:48:00+01:00`, local.
  func time(_ instant: Instant) -> String { CalendarTime(instant, in: zone).iso8601InSeconds }

  /// `13:48`, local; with its distance from UTC where the clocks say that twice.
  func clock(_ instant: Instant) -> String { zone.time(at: instant) }

  /// `3 februari 2026`, local.
  func day(_ instant: Instant) -> String {
    let time = CalendarTime(instant, in: zone)
    return "\(time.day) \(ReportWords.months[time.month - 1][language]) \(time.year)"
  }
}

extension Report {
  /// How many of the notes name somebody who is needed; none without notes. Looks at every note.
  var naming: String? { notes.isEmpty ? nil : self(Phrase.naming(findings.naming(), of: notes.count)) }

  /// The labels of a note but for who wrote it: from which perspective and on which level, and who is needed where its words don't say so.
  func labels(of note: Note) -> [String] {
    [note.role.map(name(ofRole:)), note.level?.title[language]].compactMap { $0 }
      + note.whoBesides.map { "@\($0)" }
  }

  /// "Pakket ‘De trap’", for each that a note is in.
  func packages(of note: Note) -> [String] {
    let titles = packageTitles[note.id] ?? []
    return titles.prefix(Limits.packagesOfNote).map { "\(self(.aPackage.capitalised)) ‘\($0)’" }
      + [more(than: Limits.packagesOfNote, of: titles.count)].compactMap { $0 }
  }

  /// Who wrote a takeaway, from which perspective and at which housing association.
  func labels(of takeaway: Takeaway) -> String {
    [takeaway.group.map { name(of: $0) }, takeaway.role.map(name(ofRole:)), takeaway.association].compactMap { $0 }.joined(separator: " · ")
  }
}

extension String {
  var beginningSmall: String { prefix(1).lowercased() + dropFirst() }
}
