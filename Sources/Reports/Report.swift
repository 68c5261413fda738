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

  let cases: [CaseStudy]
  let groups: [Group]
  let stickers: [NoteID: Int]
  let packageTitles: [NoteID: [String]]
  let packages: [Package]
  let takeaways: [Takeaway]
  let sentences: [Sentence]
  /// The groups that tell a note to the others.
  let pickers: [NoteID: [String]]
  private let groupNames: [String: String]
  private let caseTitles: [String: String]
  private let themeTitles: [Theme: String]

  /// The sentence in which a group's step on a case ended.
  struct Sentence: Equatable {
    let caseID: String
    let group: String
    let step: Step
    let text: String
  }

  /// Puts together what is told.
  ///
  /// What is no note follows the filters of case and group, and no others.
  /// - Parameters:
  ///   - board: the board.
  ///   - notes: those that were chosen, in their order.
  ///   - filter: what they were chosen by.
  ///   - language: the reader's.
  ///   - secondsFromUTC: how far the reader's clock is from UTC.
  public init(of board: Board, notes: [Note], filter: NoteFilter = NoteFilter(), language: Language, secondsFromUTC: Int = 0) {
    self.board = board
    self.notes = notes.filter { !board.isHidden($0) }
    total = board.allNotes.count { !board.isHidden($0) }
    hiddenCount = notes.count - self.notes.count
    self.filter = filter
    self.language = language
    self.secondsFromUTC = secondsFromUTC
    func isWanted(caseID: String) -> Bool { filter.cases.isEmpty || filter.cases.contains(caseID) }
    func isWanted(group: String?) -> Bool { filter.groups.isEmpty || group.map(filter.groups.contains) ?? false }
    cases = board.caseStudies.filter { isWanted(caseID: $0.id) }
    groups = board.groups.filter { isWanted(group: $0.id) }
    stickers = board.stickerCounts
    packageTitles = board.packageTitles
    packages = board.packages.filter { isWanted(group: $0.group) && ($0.caseID.isEmpty || isWanted(caseID: $0.caseID)) }
    takeaways = board.takeaways.filter { isWanted(group: $0.group) }
    let groups = groups
    sentences = cases.flatMap { study in
      groups.flatMap { group in
        [Step.start, .end].compactMap { step in
          board.sentence(study.id, group.id, step).map { Sentence(caseID: study.id, group: group.id, step: step, text: $0) }
        }
      }
    }
    var pickers: [NoteID: [String]] = [:]
    for pick in board.picks { pickers[pick.note, default: []].append(pick.group) }
    self.pickers = pickers
    groupNames = [String: String](
      board.groups.map { group in
        let name = Phrase.group(group.id)[language]
        return (group.id, group.title.map { "\(name), \($0)" } ?? name)
      }, uniquingKeysWith: { first, _ in first })
    caseTitles = [String: String](board.caseStudies.map { ($0.id, $0.title[language]) }, uniquingKeysWith: { first, _ in first })
    themeTitles = [Theme: String](
      Theme.allCases.map { ($0, (board.title(of: $0) ?? $0.title)[language]) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Words for what stands on the board

  func callAsFunction(_ words: Phrase) -> String { words[language] }

  var title: String { (board.title ?? Phrase.praatplaat)[language] }

  /// "3 van de 41 notities", or how many there are.
  var count: String { Phrase.some(notes.count, of: total)[language] }

  func title(of theme: Theme) -> String { themeTitles[theme] ?? theme.title[language] }

  /// "groep 4"; what it calls itself behind it.
  func name(of group: String?) -> String {
    guard let group else { return Phrase.facilitator[language] }
    return groupNames[group] ?? Phrase.group(group)[language]
  }

  func name(ofRole role: String) -> String { Perspective.name(role, in: language) }

  /// The cases that are told: those of the board, and those that only notes name. The last one may be no case at all.
  var toldCases: [(id: String, title: String)] {
    var told = cases.map { study in
      (id: study.id, title: "\((board.caseStudies.firstIndex { $0.id == study.id } ?? 0) + 1). \(study.title[language])")
    }
    var known = Set(told.map(\.id))
    for note in notes where known.insert(note.caseID).inserted {
      told.append((note.caseID, note.caseID.isEmpty ? Words.noCase[language] : note.caseID))
    }
    return told
  }

  func title(ofCase id: String) -> String {
    caseTitles[id] ?? (id.isEmpty ? Words.noCase[language] : id)
  }

  /// Whether the stickers may be told: not while groups still vote, nor while nobody is to see the count yet.
  var tellsStickers: Bool { board.voting.state != .open && board.voting.state != .closed }

  /// `2026-02-03 13:48:00`, local.
  func time(_ instant: Instant) -> String {
    let text = CalendarTime(instant, secondsFromUTC: secondsFromUTC).iso8601
    return text.split(separator: "T").map { $0.prefix { $0 != "." } }.joined(separator: " ")
  }

  /// `13:48`, local.
  func clock(_ instant: Instant) -> String { CalendarTime(instant, secondsFromUTC: secondsFromUTC).time }

  /// `3 februari 2026`, local.
  func day(_ instant: Instant) -> String {
    let time = CalendarTime(instant, secondsFromUTC: secondsFromUTC)
    return "\(time.day) \(ReportWords.months[time.month - 1][language]) \(time.year)"
  }
}

extension Board {
  /// Whether the facilitator hid a note.
  func isHidden(_ note: Note) -> Bool { value(.hidden, of: .note(note.id))?.isTrue ?? false }
}
