// A board for the session after this one: the same set-up, and what was agreed here as a list of which each is done, runs, or was stopped.

extension Board {
  /// The events of a fresh board that follows this one. What was done or stopped already is not asked again.
  /// - Parameters:
  ///   - id: the fresh board's id.
  ///   - setupWriter: a new writer, of the events of the set-up.
  ///   - writer: a new writer, of the list.
  ///   - now: for all of them.
  /// - Returns: the set-up, then the list: packages, plans, and what is still open of an earlier list.
  public func followUp(as id: BoardID, setupWriter: WriterID, writer: WriterID, at now: Instant) -> [Event] {
    var pen = Pen(writer: writer, author: Author())
    func agree(_ origin: Commitment.Origin, _ id: EventID, _ fields: [(Field, String)]) -> Event {
      // Its group agreed it, also where another one was joined with it since: the copy has each by itself.
      let maker = history(of: ThingID(origin == .package ? .package : .takeaway, .event(id))).first ?? history(of: .commitment(id)).first
      pen.author = Author(group: maker?.author.group, isFacilitator: maker?.author.group == nil)
      let filled = fields.filter { !$0.1.isEmpty }.map { Assignment($0, .text($1)) }
      return pen.newThing(
        .commitment, [Assignment(.origin, .text(origin.rawValue)), Assignment(.follows, .text(id.text))] + filled, at: now)
    }
    return copied(as: id, .setup, setupWriter: setupWriter, writer: writer, at: now)
      + packages.filter { !$0.title.isEmpty }.map { package in
        agree(.package, package.id, [(.text, package.title), (.first, package[.first]), (.when, package[.when])])
      }
      + takeaways.filter(\.isPlan).map { agree(.takeaway, $0.id, [(.text, $0.said)]) }
      + openCommitments.map { agree($0.origin, $0.id, [(.text, $0.text), (.first, $0.first), (.when, $0.when)]) }
  }
}
