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
  /// How many notes the board has that may be told.
  public let total: Int
  /// How many notes would have been told if the facilitator had not hidden them.
  public let hiddenCount: Int
  /// What the notes were chosen by.
  public let filter: NoteFilter
  /// The language of headings and labels; what people wrote stays as it is.
  public let language: Language
  /// How far local time is from UTC.
  public let secondsFromUTC: Int

  /// What the notes came to.
  let findings: Findings
  /// What they leave unseen.
  let spots: BlindSpots
  /// Of every note that has any, also those that may not be told: for tables and programs.
  let stickers: [NoteID: Int]
  let packageTitles: [NoteID: [String]]
  private let groupNames: [GroupID: String]
  private let caseTitles: [CaseID: String]
  private let themeTitles: [Theme: String]

  /// Puts together what is told.
  /// - Parameters:
  ///   - board: the board.
  ///   - notes: those that were chosen, in their order.
  ///   - filter: what they were chosen by.
  ///   - language: the reader's.
  ///   - secondsFromUTC: how far the reader's clock is from UTC.
  public init(of board: Board, notes: [Note], filter: NoteFilter = NoteFilter(), language: Language, secondsFromUTC: Int = 0) {
    self.board = board
    let told = notes.filter { !board.isHidden($0.id) }
    self.notes = told
    total = board.allNotes.count { !board.isHidden($0.id) }
    hiddenCount = notes.count - told.count
    self.filter = filter
    self.language = language
    self.secondsFromUTC = secondsFromUTC
    findings = Findings(of: told, on: board, filter: filter)
    spots = findings.blindSpots()
    stickers = board.stickerCounts
    packageTitles = board.packageTitles
    groupNames = Dictionary(
      firstOf: board.groups.map { group in
        let name = Phrase.group(group.id)[language]
        return (group.id, group.title.map { "\(name), \($0)" } ?? name)
      })
    caseTitles = Dictionary(firstOf: board.caseStudies.map { ($0.id, $0.title[language]) })
    themeTitles = Dictionary(firstOf: Theme.allCases.map { ($0, (board.title(of: $0) ?? $0.title)[language]) })
  }

  // MARK: - Words for what stands on the board

  func callAsFunction(_ words: Phrase) -> String { words[language] }

  var title: String { (board.title ?? Phrase.praatplaat)[language] }

  /// "3 van de 41 notities", or how many there are.
  var count: String { Phrase.some(notes.count, of: total)[language] }

  func title(of theme: Theme) -> String { themeTitles[theme] ?? theme.title[language] }

  /// "groep 4"; what it calls itself behind it.
  func name(of group: GroupID?) -> String {
    guard let group else { return Phrase.facilitator[language] }
    return groupNames[group] ?? Phrase.group(group)[language]
  }

  func name(ofRole role: String) -> String { Perspective.name(role, in: language) }

  /// The cases that are told: those of the board, and those that only notes name. The last one may be no case at all.
  var toldCases: [(id: CaseID, title: String)] {
    var told = findings.cases.map { study in
      (id: study.id, title: "\((board.caseStudies.firstIndex { $0.id == study.id } ?? 0) + 1). \(study.title[language])")
    }
    var known = Set(told.map(\.id))
    for note in notes where known.insert(note.caseID).inserted {
      told.append((note.caseID, title(ofCase: note.caseID)))
    }
    return told
  }

  func title(ofCase id: CaseID) -> String {
    caseTitles[id] ?? (id.isEmpty ? Words.noCase[language] : id.text)
  }

  /// `2026-02-03 13:48:00`, local.
  func time(_ instant: Instant) -> String {
    CalendarTime(instant, secondsFromUTC: secondsFromUTC).iso8601.prefix { $0 != "." }.split(separator: "T").joined(separator: " ")
  }

  /// `13:48`, local.
  func clock(_ instant: Instant) -> String { CalendarTime(instant, secondsFromUTC: secondsFromUTC).time }

  /// `3 februari 2026`, local.
  func day(_ instant: Instant) -> String {
    let time = CalendarTime(instant, secondsFromUTC: secondsFromUTC)
    return "\(time.day) \(ReportWords.months[time.month - 1][language]) \(time.year)"
  }
}

extension Report {
  /// What nobody thought of, a sentence each.
  var blindSpots: [String] {
    if notes.isEmpty { return [self(total == 0 ? ReportWords.nothingYet : Words.noneFound)] }
    var sentences = spots.gaps.map { gap in
      self(ReportWords.nobodyThought(gap.themes.map { title(of: $0).beginningSmall }, gap.horizons, gap.study.title[language]))
    }
    for one in spots.oneSided {
      sentences += one.themes.map { self(ReportWords.oneSided(title(of: $0), name(ofRole: one.role))) }
    }
    if !spots.missingRoles.isEmpty { sentences.append(self(ReportWords.missingRoles(spots.missingRoles.map(name(ofRole:))))) }
    if !spots.silentGroups.isEmpty { sentences.append(self(ReportWords.silent(spots.silentGroups.map { name(of: $0) }))) }
    if !spots.unnoticed.isEmpty { sentences.append(self(ReportWords.unnoticed(spots.unnoticed.count))) }
    return sentences.isEmpty ? [self(ReportWords.noBlindSpots)] : sentences
  }

  /// The labels of a note but for who wrote it: from which perspective and on which level, and who is needed where its words don't say so.
  func labels(of note: Note) -> [String] {
    let named = Mentions(in: note.text).who
    return [note.role.map(name(ofRole:)), note.level?.title[language]].compactMap { $0 }
      + note.who.filter { !named.contains($0) }.map { "@\($0)" }
  }

  /// "Pakket ‘De trap’", for each that a note is in.
  func packages(of note: Note) -> [String] { (packageTitles[note.id] ?? []).map { "\(self(.aPackage.capitalised)) ‘\($0)’" } }

  /// Who wrote a takeaway, and from which perspective.
  func labels(of takeaway: Takeaway) -> String {
    [takeaway.group.map { name(of: $0) }, takeaway.role.map(name(ofRole:))].compactMap { $0 }.joined(separator: " · ")
  }
}

extension String {
  var beginningSmall: String { prefix(1).lowercased() + dropFirst() }
}
