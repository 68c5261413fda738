// From what somebody typed to the thing on the board that is to be taken off the screens, shown again, or let through.
import Board
import Canvas
import Privacy
import Words

extension Board {
  /// A thing that can be taken off every screen, also one that was: a sentence as CASE/GROUP/STEP, a poll by its name, a package, takeaway or what was
  /// agreed before by its id or the package's title, anything else as a note.
  func thing(_ typed: String, file: String) throws(Refusal) -> ThingID {
    if typed.contains("/") { return try sentence(typed) }
    let takenOff = takenOff
    let polls = allPolls.map(\.id) + takenOff.filter { $0.kind == .poll }.map(\.thing.subject.text)
    if polls.contains(typed) { return .poll(typed) }
    let all =
      packages.map { ThingID.package($0.id) } + takeaways.map { ThingID.takeaway($0.id) } + commitments.map { ThingID.commitment($0.id) }
      + takenOff.filter { [.package, .takeaway, .commitment].contains($0.kind) }.map(\.thing)
    if let exact = all.first(where: { $0.subject.text == typed.lowercased() }) { return exact }
    let called = all.filter { $0.kind == .package && value(.title, of: $0)?.text?.folded == typed.folded }
    if called.count > 1 { throw .ambiguous(.package, typed, candidates: called.map { Phrase(both: $0.subject.text) }) }
    if let package = called.first { return package }
    return .note(try noteID(typed, file: file))
  }

  private func sentence(_ typed: String) throws(Refusal) -> ThingID {
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { throw .badValue(.hide, typed, hint: Sentences.sentenceHint) }
    // A sentence of a group that was joined stands under that group's own name.
    let name = GroupID(parts[1])
    let group = resolved(name) != name ? name : try groupID(parts[1])
    let thing = ThingID.sentence(try caseID(parts[0]), group, try Step.named(parts[2]))
    guard value(.text, of: thing)?.text?.isEmpty == false else { throw .badValue(.hide, typed, hint: Sentences.noSentenceHint) }
    return thing
  }

  /// The takeaways that `--pass` names: one by its id, or all that wait because something in them may be about one person.
  func takeaways(letThrough typed: String) throws(Refusal) -> [EventID] {
    if ["all", "alle"].contains(typed.lowercased()) { return takeawaysWaiting(flagged: flaggedTakeaways).map(\.id) }
    guard let found = takeaways.first(where: { $0.id.text == typed.lowercased() }) else {
      throw .badValue(.pass, typed, hint: Sentences.passHint)
    }
    return [found.id]
  }

  /// How many takeaways a plenary screen shows that has been there for a while.
  var takeawaysOnWall: Int { takeawaysOnWall(flagged: flaggedTakeaways, arrived: [:], at: 0).count }

  /// The takeaways in which something may be about one person.
  private var flaggedTakeaways: Set<EventID> {
    let check = PrivacyCheck(self)
    return Set(takeaways.map(\.id).filter { check.text(of: .takeaway($0), on: self) != nil })
  }
}
