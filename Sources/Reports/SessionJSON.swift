// How a session is, as JSON. The fields and their order are a promise to other programs.
import Board

/// The state of a session as one JSON object in UTF-8, with a line feed at its end.
///
/// `{"inSession","stop","agenda":[{"id","title","minutes"}],"agendaSecondsLeft","shows":{"view","page","note","black"},"voting":{"state","ballot","stickers"},
/// "timer","message","polls":[…],"groups":[{"group","title","case","step","led","mode","timer","closed","hidden","ready","role","message","notes",
/// "lastWritten"}]}`; a timer is `{"secondsLeft","running"}` or null, a page counts from 1.
/// - Parameters:
///   - board: the board; with its groups indexed, it is told when each group last wrote.
///   - now: the moment, for clocks.
/// - Returns: the bytes.
public func sessionJSON(of board: Board, at now: Instant) -> [UInt8] {
  var counts: [String: Int] = [:]
  for note in board.allNotes { if let group = note.group { counts[group, default: 0] += 1 } }
  var json = JSONWriter()
  json.beginObject()
  json.field("inSession", board.isInSession)
  json.field("stop", board.agendaStop)
  json.field("agenda") { json in
    json.list(board.agenda) { json, item in
      json.beginObject()
      json.field("id", item.id)
      json.field("title", item.title)
      json.field("minutes", item.minutes)
      json.endObject()
    }
  }
  json.field("agendaSecondsLeft", Int(board.agendaLeft(at: now) / 1_000))
  let view = board.shows
  json.field("shows") { json in
    json.beginObject()
    json.field("view", view.kind.rawValue)
    json.field("page", view.page + 1)
    json.field("note", view.note?.text)
    json.field("black", view.isBlack)
    json.endObject()
  }
  let voting = board.voting
  json.field("voting") { json in
    json.beginObject()
    json.field("state", voting.state.rawValue)
    json.field("ballot", voting.ballot.rawValue)
    json.field("stickers", voting.budget)
    json.endObject()
  }
  json.field("timer", board.timer(of: nil), at: now)
  json.field("message", board.message(for: nil))
  json.field("polls") { json in json.list(board.polls) { $0.write($1, of: board) } }
  json.field("groups") { json in
    json.list(board.groups) { json, group in
      json.raw("\n")
      json.beginObject()
      json.field("group", group.id)
      json.field("title", group.title)
      json.field("case", board.caseID(of: group.id))
      json.field("step", board.step(of: group.id).rawValue)
      json.field("led", board.isLed(group.id))
      json.field("mode", board.mode(of: group.id).now(now).name)
      json.field("timer", board.timer(of: group.id), at: now)
      json.field("closed", board.isClosed(for: group.id))
      json.field("hidden", board.isHidden(group.id))
      json.field("ready", board.isReady(group.id))
      json.field("role", board.role(of: group.id))
      json.field("message", board.message(for: group.id))
      json.field("notes", counts[group.id] ?? 0)
      json.field("lastWritten", board.lastWritten(by: group.id).map { CalendarTime($0).iso8601 })
      json.endObject()
    }
  }
  json.endObject()
  json.raw("\n")
  return json.bytes
}

extension JSONWriter {
  mutating func field(_ name: String, _ text: Phrase) {
    field(name) { json in
      json.beginObject()
      json.field("nl", text[.nl])
      json.field("en", text[.en])
      json.endObject()
    }
  }

  mutating func field(_ name: String, _ timer: SessionTimer?, at now: Instant) {
    field(name) { json in
      guard let timer else { return json.raw("null") }
      json.beginObject()
      json.field("secondsLeft", Int(max(0, timer.left(at: now)) / 1_000))
      json.field("running", timer.isRunning)
      json.endObject()
    }
  }

  /// A poll with what was answered.
  mutating func write(_ poll: Poll, of board: Board) {
    beginObject()
    field("id", poll.id)
    field("question", poll.question)
    field("open", poll.isOpen)
    field("live", poll.isLive)
    field("answers", board.answers(to: poll))
    field("options") { json in
      json.list(zip(poll.options, board.result(of: poll))) { json, option in
        json.beginObject()
        json.field("text", option.0)
        json.field("count", option.1)
        json.endObject()
      }
    }
    endObject()
  }
}
