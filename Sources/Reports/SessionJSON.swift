// How a session is, as JSON. The fields and their order are a promise to other programs.
import Board

/// The state of a session as one JSON object in UTF-8, with a line feed at its end.
///
/// `{"inSession","stop","agenda":[{"id","title","minutes"}],"agendaSecondsLeft","shows":{"view","page","note","black"},"voting":{"state","ballot","stickers","own"},
/// "timer","message","report","join","muted","polls":[…],"groups":[{"group","title","case","step","led","mode","timer","closed","hidden","ready","drafts","role","message","notes",
/// "hiddenNotes","lastWritten","state","silentMinutes","attention"}],"notes","hiddenNotes"}`; a timer is `{"secondsLeft","running"}` or null, a page counts from 1; a state is notOpened,
/// calling, practising, practised, noNotes, onlyHidden, readyButEmpty, silent, ready or working.
/// - Parameters:
///   - board: the board; with its groups indexed, it is told when each group last wrote.
///   - now: the moment, for clocks.
/// - Returns: the bytes.
public func sessionJSON(of board: Board, at now: Instant) -> [UInt8] {
  var bytes: [UInt8] = []
  writeSessionJSON(of: board, at: now) { bytes += $0 }
  return bytes
}

/// The same, handed over piece by piece.
public func writeSessionJSON(of board: Board, at now: Instant, to sink: ([UInt8]) -> Void) {
  JSONWriter.document(to: sink) { json in
    json.field("inSession", board.isInSession)
    json.field("stop", board.agendaStop)
    json.objects("agenda", board.agenda) { json, item in
      json.field("id", item.id)
      json.field("title", item.title)
      json.field("minutes", item.minutes)
    }
    json.field("agendaSecondsLeft", Int(SessionTimer.wholeSeconds(board.agendaLeft(at: now))))
    let view = board.shows
    json.object("shows") { json in
      json.field("view", view.kind.rawValue)
      json.field("page", board.plenaryPage + 1)
      json.field("note", view.note.flatMap { board.isUntold(.note($0)) ? nil : $0.text })
      json.field("black", view.isBlack)
    }
    let voting = board.voting
    json.object("voting") { json in
      json.field("state", voting.state.rawValue)
      json.field("ballot", voting.ballot.rawValue)
      json.field("stickers", voting.budget)
      json.field("own", !voting.ownExcluded)
    }
    json.field("timer", board.timer(of: nil), at: now)
    json.field("message", board.message(for: nil))
    json.field("report", board.reportLine)
    json.field("join", board.joinLine?.text)
    json.field("muted", board.isMuted)
    json.objects("polls", board.polls) { $0.fields(of: $1, on: board) }
    json.objectLines("groups", board.standings(at: now)) { json, group in
      json.field("group", group.id.text)
      json.field("title", group.title)
      json.field("case", group.caseID?.text)
      json.field("step", group.step.rawValue)
      json.field("led", board.isLed(group.id))
      json.field("mode", board.mode(of: group.id).now(now).name.rawValue)
      json.field("timer", board.timer(of: group.id), at: now)
      json.field("closed", board.isClosed(for: group.id))
      json.field("hidden", board.isHidden(group.id))
      json.field("ready", board.isReady(group.id))
      json.field("drafts", board.drafts(of: group.id))
      json.field("role", board.role(of: group.id))
      json.field("message", board.message(for: group.id))
      json.fields(of: group.total)
      json.field("lastWritten", board.lastWritten(by: group.id).map { CalendarTime($0).iso8601 })
      json.fields(of: group.state)
      json.field("attention", group.isProblem)
    }
    json.fields(of: board.noteTotal)
  }
}

extension JSONWriter {
  mutating func field(_ name: String, _ text: Phrase) {
    object(name) { json in
      json.field("nl", text[.nl])
      json.field("en", text[.en])
    }
  }

  mutating func field(_ name: String, _ timer: SessionTimer?, at now: Instant) {
    guard let timer else { return field(name) { $0.raw("null") } }
    object(name) { json in
      json.field("secondsLeft", Int(SessionTimer.wholeSeconds(timer.left(at: now))))
      json.field("running", timer.isRunning)
    }
  }

  /// How a group is doing, and for how many minutes nothing was written; null where it is not silent.
  fileprivate mutating func fields(of state: GroupStanding.State) {
    var silentMinutes: Int?
    if case .silent(let minutes) = state { silentMinutes = minutes }
    let word =
      switch state {
      case .notOpened: "notOpened"
      case .practising(let isDone): isDone ? "practised" : "practising"
      case .calling: "calling"
      case .noNotes: "noNotes"
      case .onlyHidden: "onlyHidden"
      case .readyButEmpty: "readyButEmpty"
      case .silent: "silent"
      case .ready: "ready"
      case .working: "working"
      }
    field("state", word)
    field("silentMinutes", silentMinutes)
  }

  /// A poll with what was answered.
  mutating func fields(of poll: Poll, on board: Board) {
    field("id", poll.id)
    field("question", poll.question)
    field("open", poll.isOpen)
    field("live", poll.isLive)
    field("answers", board.answers(to: poll))
    let outcome = board.outcome(of: poll)
    objects("options", outcome.rows) { json, row in
      json.field("text", row.option)
      json.fields(of: row, in: outcome)
    }
  }

  /// How often an option was chosen, by hands and by groups; their number where all answered in one of these ways.
  mutating func fields(of row: PollOutcome.Row, in outcome: PollOutcome) {
    field("count", outcome.count(of: row))
    field("hands", row.hands)
    field("groups", row.groups)
  }
}
