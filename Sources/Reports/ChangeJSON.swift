// A change of a board as one line of JSON, for programs that follow it. The fields and their order are a promise to other programs.
import Board

/// What an event came to on a board.
public enum Outcome: String, Sendable {
  /// A note is there that was not.
  case added
  case changed
  case removed
  /// A note that was removed is there again.
  case restored
  /// Nothing that can be seen: a later change won already, or what it is about has not arrived.
  case none
}

extension Board {
  /// Takes in an event, and tells it as a line of JSON in UTF-8 with a line feed at its end.
  ///
  /// `{"event","at","kind","of","what","changed":[],"group","role","facilitator","set":{},"note"}`: `what` is one of ``Outcome``; `changed` names the fields that
  /// the event sets, `set` has their values as they stand in the file; `note` is the note as it stands now, with the fields of `list --format json`, and null for
  /// what is no note, is not there or is hidden. Of what is hidden `set` says no more than that it is.
  /// - Returns: the line; none when the event was here already.
  public mutating func line(applying event: Event) -> [UInt8]? {
    let id: NoteID? = if event.thing.kind == .note, case .event(let id) = event.thing.subject { id } else { nil }
    let before = id.flatMap { note($0) }
    let wasThere = isThere(event.thing)
    let old = event.set.map { value($0.field, of: event.thing) }
    let wasMade = id.map { noteEvenIfRemoved($0) != nil } ?? true
    guard apply(event) else { return nil }
    let after = id.flatMap { note($0) }
    let isHidden = isTakenOffScreens(event.thing) && event.thing.kind != .session
    let isThere = isThere(event.thing)
    let isDifferent = before != after || old != event.set.map { value($0.field, of: event.thing) }
    let what: Outcome =
      switch (wasThere, isThere) {
      case (false, true): wasMade && id != nil ? .restored : .added
      case (true, false): .removed
      case (true, true): isDifferent ? .changed : .none
      case (false, false): .none
      }
    return JSONWriter.document { json in
      json.field("event", event.id.text)
      json.field("at", CalendarTime(event.at).iso8601)
      json.field("kind", event.thing.kind.name)
      json.field("of", event.thing.subject.text)
      json.field("what", what.rawValue)
      json.field("changed", event.set.map(\.field.name))
      json.fields(of: event.author)
      json.fields(set: isHidden ? event.set.filter { $0.field == .hidden || $0.field == .removed } : event.set)
      json.field("note") { json in
        if let after, !isHidden {
          json.write(after, stickers: stickerCounts[after.id] ?? 0, packages: packageTitles[after.id] ?? [])
        } else {
          json.raw("null")
        }
      }
    }
  }
}
