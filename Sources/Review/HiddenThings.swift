// What the facilitator took off every screen: that it is there and where it stood, so that nobody says of it that there is nothing. Nothing of what it says.
import Board

/// What is hidden of a board. It is the same at every moment of a session: what is hidden now is told in no past, and neither is when it was written.
public struct HiddenThings: Equatable, Sendable {
  /// The hidden notes; only where they stand, whose they are and from which perspective is ever asked.
  let notes: [Note]
  private let things: [Place]

  /// Something else that is hidden, and what filters know of it.
  private struct Place: Equatable {
    let kind: Kind
    var caseID: CaseID?
    var group: GroupID?
    var step: Step?
  }

  /// What is hidden of this board.
  public init(of board: Board) {
    notes = board.hiddenNotes
    let kinds: [Kind] = [.sentence, .package, .takeaway, .commitment, .poll]
    let hidden = kinds.flatMap { board.named($0) }.filter { board.isTakenOffScreens($0) }.compactMap { board.seen($0) }
    things = hidden.map { seen -> Place in
      switch seen.kind {
      case .sentence:
        let parts = seen.thing.subject.text.split(separator: "/")
        return Place(
          kind: .sentence, caseID: parts.first.map { CaseID(String($0)) }, group: seen.group.map(board.resolved),
          step: parts.last.flatMap { Step(rawValue: String($0)) })
      case .package:
        return Place(kind: .package, caseID: board.value(.caseStudy, of: seen.thing)?.text.map { CaseID($0) }, group: seen.group)
      default: return Place(kind: seen.kind, group: seen.group)
      }
    }
  }

  private init(_ notes: [Note], _ things: [Place]) { (self.notes, self.things) = (notes, things) }

  /// What is hidden where filters look: by case, step, theme, term and group. Never by words, which would say what a hidden thing says.
  func matching(_ filter: NoteFilter) -> HiddenThings {
    var places = NoteFilter()
    (places.cases, places.steps, places.themes, places.horizons) = (filter.cases, filter.steps, filter.themes, filter.horizons)
    places.groups = filter.groups
    return HiddenThings(
      places.matching(notes),
      things.filter { thing in
        switch thing.kind {
        case .sentence:
          filter.wants(group: thing.group) && isWanted(thing.step, filter.wants(step:)) && isWanted(thing.caseID, filter.wants(caseID:))
        case .package: isWanted(thing.caseID, filter.wants(caseID:))
        case .takeaway, .commitment: filter.wants(group: thing.group)
        default: true
        }
      })
  }

  private func isWanted<Value>(_ value: Value?, _ wants: (Value) -> Bool) -> Bool { value.map(wants) ?? true }

  /// How many notes are hidden where these filters look.
  public func notes(in filter: NoteFilter) -> Int { matching(filter).notes.count }

  /// How many of those are about a case; with a heading, how many stand under that.
  public func notes(in filter: NoteFilter, on caseID: CaseID, under heading: Heading? = nil) -> Int {
    matching(filter).notes.count { $0.caseID == caseID && (heading == nil || Heading(of: $0) == heading) }
  }

  /// How many things of a kind are hidden.
  public func count(of kind: Kind) -> Int { kind == .note ? notes.count : things.count { $0.kind == kind } }

  /// How many sentences about a case are hidden.
  public func sentences(about caseID: CaseID) -> Int { things.count { $0.kind == .sentence && $0.caseID == caseID } }

  /// Whether anything of a group is hidden.
  public func isAnything(of group: GroupID) -> Bool { notes.contains { $0.group == group } || things.contains { $0.group == group } }

  /// How much of what is hidden there is.
  public var total: Int { notes.count + things.count }
}
