// What groups came to, as the json of a board has it.
import Board
import Review

extension Report {
  /// What groups wrote, picked, packed, answered, voted for and take home.
  func writeOutcomes(_ told: Set<NoteID>, _ json: inout JSONWriter) {
    json.objectLines("sentences", findings.sentences) { json, sentence in
      json.fields(of: sentence)
      json.said(.text, in: .sentence(sentence.caseID, sentence.name, sentence.step), on: board)
    }
    json.objectLines("picks", toldPicks(told)) { json, pick in
      json.field("case", pick.caseID.text)
      json.field("group", pick.group.text)
      json.field(name: pick.name, besides: pick.group)
      json.field("note", pick.note.text)
      json.said(.note, in: .pick(pick.caseID, pick.name), on: board)
    }
    json.objectLines("packages", findings.packages) { json, package in
      json.fields(of: package, with: package.notes.filter(told.contains))
      json.field("createdAt", CalendarTime(package.createdAt).iso8601)
      json.came(.package(package.id), of: package.group, on: board)
    }
    json.objectLines("polls", board.allPolls) { json, poll in
      json.field("id", poll.id)
      json.field("question", localized: poll.question)
      json.field("open", poll.isOpen)
      let outcome = board.outcome(of: poll)
      json.objects("options", outcome.rows) { json, row in
        json.field("text", localized: row.option)
        json.fields(of: row, in: outcome)
      }
      json.field("live", poll.isLive)
      json.field("asks", poll.asks?.rawValue)
      json.objects("answers", board.ownAnswers(to: poll)) { json, answer in
        json.field("group", answer.group.text)
        json.field(name: answer.name, besides: answer.group)
        json.field("counts") { $0.list(answer.counts) { $0.value(.number(Int64($1))) } }
        json.said(.counts, in: .answer(to: poll.id, by: answer.name), on: board)
      }
      json.said(.question, in: .poll(poll.id), on: board)
    }
    json.object("votes") { writeVotes(told, &$0) }
    json.objectLines("takeaways", findings.takeaways) { json, takeaway in
      json.fields(of: takeaway)
      json.field("createdAt", CalendarTime(takeaway.createdAt).iso8601)
      json.field("passed", takeaway.isPassed)
      json.came(.takeaway(takeaway.id), of: takeaway.group, on: board)
    }
    json.objectLines("commitments", findings.commitments) { json, commitment in
      json.fields(of: commitment)
      json.field("createdAt", CalendarTime(commitment.createdAt).iso8601)
      json.came(.commitment(commitment.id), of: commitment.group, on: board)
    }
  }

  /// The picks of notes that are told of.
  func toldPicks(_ told: Set<NoteID>) -> [(caseID: CaseID, group: GroupID, name: GroupID, note: NoteID)] {
    board.picks.filter { told.contains($0.note) }
  }

  private func writeVotes(_ told: Set<NoteID>, _ json: inout JSONWriter) {
    json.field("state", board.voting.state.rawValue)
    json.field("ballot", board.voting.ballot.rawValue)
    json.field("budget", board.voting.budget)
    json.objectLines("ranks", board.voteResult.filter { told.contains($0.note.id) }) { json, place in
      json.field("rank", place.rank)
      json.field("stickers", place.stickers)
      json.field("note", place.note.id.text)
    }
    let given = board.allStickers
    json.objectLines("given", given.filter { told.contains($0.note) }) { $0.fields(of: $1, on: $1.note, at: board.made(.sticker($1.id))) }
    json.field("own", !board.voting.ownExcluded)
    // Stickers that count on notes that went or were hidden since the vote was closed: they keep their places in ranks and budgets.
    let isUnseen = { (sticker: Sticker) in board.isUntold(.note(sticker.note)) || !board.isThere(.note(sticker.note)) }
    let unseen = given.filter(isUnseen)
    let beyond = board.stickersBeyondBudget.filter { told.contains($0.note) || isUnseen($0) }
    let standIns = StandIns(for: unseen.map(\.note) + beyond.filter(isUnseen).map(\.note)).names
    json.objectLines("unseen", unseen) { $0.fields(of: $1, on: standIns[$1.note] ?? $1.note, at: board.made(.sticker($1.id))) }
    if !beyond.isEmpty {
      json.objectLines("beyond", beyond) { $0.fields(of: $1, on: standIns[$1.note] ?? $1.note, at: board.made(.sticker($1.id))) }
    }
    json.said(.voting, in: .session, on: board)
  }
}

extension JSONWriter {
  /// When something was said, and for which other names of a joined group.
  fileprivate mutating func said(_ field: Field, in thing: ThingID, on board: Board) {
    let names = board.value(.standsFor, of: thing)?.words ?? []
    if !names.isEmpty { self.field("for", names) }
    self.field("at", board.latest(field, of: thing).map { CalendarTime($0.at).iso8601 })
  }

  /// Under which name something was made, and when it came from elsewhere, where it did.
  fileprivate mutating func came(_ thing: ThingID, of group: GroupID?, on board: Board) {
    field(name: board.ownName(of: thing), besides: group)
    if let imported = board.value(.imported, of: thing)?.number {
      field("importedAt", CalendarTime(Instant(milliseconds: imported)).iso8601)
    }
  }

  fileprivate mutating func fields(of sticker: Sticker, on note: NoteID, at moment: Instant?) {
    field("note", note.text)
    field("group", sticker.group.text)
    field(name: sticker.name, besides: sticker.group)
    field("at", moment.map { CalendarTime($0).iso8601 })
  }
}
