// What a report tells of each case and each group: found once, because every part of a report goes by it, and a board may have thousands of either.
import Board
import Review
import Words

/// A case, and what belongs to it.
struct ToldCase: Sendable {
  let id: CaseID
  /// With its number on the board; a case that only notes name has none.
  let title: String
  /// The places of its notes among those of the report, in their order.
  fileprivate(set) var places: [Int] = []
  /// The sentences in which steps on it ended.
  fileprivate(set) var sentences: [Findings.Sentence] = []

  /// The cases of the board, and those that only notes name. The last one may be no case at all.
  static func all(of findings: Findings, on board: Board, _ language: Language) -> [ToldCase] {
    let order = board.caseOrder
    var told = findings.cases.map { ToldCase(id: $0.id, title: "\((order[$0.id] ?? 0) + 1). \($0.title[language])") }
    var known = Dictionary(firstOf: told.enumerated().map { ($1.id, $0) })
    for (place, note) in findings.notes.enumerated() {
      if known[note.caseID] == nil {
        known[note.caseID] = told.count
        told.append(ToldCase(id: note.caseID, title: title(ofUnknown: note.caseID, language)))
      }
      if let its = known[note.caseID] { told[its].places.append(place) }
    }
    for sentence in findings.sentences { if let its = known[sentence.caseID] { told[its].sentences.append(sentence) } }
    return told
  }

  static func title(ofUnknown id: CaseID, _ language: Language) -> String { id.isEmpty ? Phrase.noCase[language] : id.text }
}

/// A group that brought something, and what.
struct ToldGroup: Sendable {
  let group: Group
  /// The places of its notes among those of the report, in their order.
  fileprivate(set) var places: [Int] = []
  fileprivate(set) var sentences: [Findings.Sentence] = []
  fileprivate(set) var packages: [Package] = []
  fileprivate(set) var takeaways: [Takeaway] = []

  private var isEmpty: Bool { places.isEmpty && sentences.isEmpty && packages.isEmpty && takeaways.isEmpty }

  static func all(of findings: Findings) -> [ToldGroup] {
    var told = findings.groups.map { ToldGroup(group: $0) }
    let known = Dictionary(firstOf: told.enumerated().map { ($1.group.id, $0) })
    func add(to group: GroupID?, _ something: (inout ToldGroup) -> Void) {
      if let its = group.flatMap({ known[$0] }) { something(&told[its]) }
    }
    for (place, note) in findings.notes.enumerated() { add(to: note.group) { $0.places.append(place) } }
    for sentence in findings.sentences { add(to: sentence.group) { $0.sentences.append(sentence) } }
    for package in findings.packages { add(to: package.group) { $0.packages.append(package) } }
    for takeaway in findings.takeaways { add(to: takeaway.group) { $0.takeaways.append(takeaway) } }
    return told.filter { !$0.isEmpty }
  }
}

/// What a report for people tells, and a table does without.
struct Told: Sendable {
  /// What the notes leave unseen.
  let spots: BlindSpots
  let cases: [ToldCase]
  /// The places of the cases, by slug.
  let casePlaces: [CaseID: Int]
  let groups: [ToldGroup]

  init(of findings: Findings, on board: Board, _ language: Language) {
    spots = findings.blindSpots()
    cases = ToldCase.all(of: findings, on: board, language)
    casePlaces = Dictionary(firstOf: cases.enumerated().map { ($1.id, $0) })
    groups = ToldGroup.all(of: findings)
  }
}

extension Report {
  func notes(of told: ToldCase) -> [Note] { told.places.map { notes[$0] } }
}
