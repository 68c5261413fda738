// The texts of a board in which something may be about one person: for the facilitator's list and for the command line.
import Board

/// A text in which something may be about one person.
public struct PrivateText: Equatable, Sendable {
  /// What it stands in.
  public let thing: ThingID
  /// Who wrote it; none when the facilitator did.
  public let group: GroupID?
  /// The whole of it.
  public let text: String
  /// What was found in it; never empty.
  public let details: [PersonalDetail]
}

extension PrivacyCheck {
  /// The kinds of things in which groups write.
  public static let kinds: Set<Kind> = [.note, .sentence, .package, .takeaway, .commitment]

  /// The texts of a board in which something may be about one person: some notes, then all sentences, packages, takeaways and what
  /// was agreed before. Meant for reports.
  /// - Parameters:
  ///   - board: the board.
  ///   - notes: the notes that are looked at, in the order in which they are to come.
  /// - Returns: those in which something was found.
  public func texts(on board: Board, notes: [Note]) -> [PrivateText] {
    let notes = notes.lazy.filter { note in
      !details(in: note.text).isEmpty || note.who.contains { !details(in: $0).isEmpty }
    }.map { ThingID.note($0.id) }
    let sentences = board.caseStudies.flatMap { study in
      board.groups.flatMap { board.joinedNames(of: $0.id) }.flatMap { name in
        [Step.start, .end].map { ThingID.sentence(study.id, name, $0) }
      }
    }
    let others =
      board.packages.map { ThingID.package($0.id) } + board.takeaways.map { ThingID.takeaway($0.id) }
      + board.commitments.map { ThingID.commitment($0.id) }
    return (Array(notes) + sentences + others).compactMap { text(of: $0, on: board) }
  }

  /// What a thing says, where something in it may be about one person; none where nothing is, and for what is gone or was taken off the screens.
  public func text(of thing: ThingID, on board: Board) -> PrivateText? {
    guard board.isThere(thing) || thing.kind == .sentence, !board.isTakenOffScreens(thing) else { return nil }
    var words: [String] = []
    for field in fields(of: thing.kind) {
      guard let value = board.value(field, of: thing) else { continue }
      let said = value.text ?? value.words.joined(separator: ", ")
      // The parts of a plan stand in its sentence already.
      if !said.isEmpty, thing.kind != .takeaway || !words.contains(where: { $0.contains(said) }) { words.append(said) }
    }
    // Each answer by itself: the end of one and the beginning of the next are no address.
    let details = words.flatMap { self.details(in: $0) }
    guard !details.isEmpty else { return nil }
    return PrivateText(thing: thing, group: author(of: thing, on: board), text: words.joined(separator: " · "), details: details)
  }

  private func fields(of kind: Kind) -> [Field] {
    switch kind {
    case .package: Package.Question.allCases.map(\.field)
    case .note: [.text, .who]
    case .takeaway: [.text, .association] + Takeaway.Part.allCases.map(\.field)
    case .commitment: [.text, .first, .when]
    default: [.text]
    }
  }

  private func author(of thing: ThingID, on board: Board) -> GroupID? {
    if case .event(let id) = thing.subject, thing.kind == .note { return board.note(id)?.group }
    return board.history(of: thing).first?.author.group.map(board.resolved)
  }
}
