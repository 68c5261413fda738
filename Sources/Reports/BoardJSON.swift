// A board as one JSON object, for other programs and for `import`. The fields and their order are a promise to other programs.
import Board
import Review
import Words

extension Report {
  /// The board in UTF-8, with a line feed at its end; a note, sentence or package a line.
  ///
  /// `{"board","title","cases":[{"id","title","text"}],"groups":[{"id","title","table"}],"notes":[as in list --format json],"sentences":[{"case","group","step",
  /// "text"}],"picks":[{"case","group","note"}],"packages":[{"id","title","case","group","notes","tenants","partner","who","first","when","createdAt"}],"polls":
  /// [{"id","question","open","options":[{"text","count"}]}],"votes":{"state","ballot","budget","ranks":[{"rank","stickers","note"}],"given":[{"note","group"}]},
  /// "takeaways":[{"id","text","group","role","association","if","then","with","when"}],"commitments":[{"id","from","follows","text","first","when","group",
  /// "status"}],"agenda":[{"id","title","minutes"}]}`. Of notes that were chosen `filter` says by what, under the names of the options, and `total` how many
  /// there were to choose from; `asOf` is the moment of a board that is not the one of now. Titles, questions and what else the board has in both languages are
  /// `{"nl","en"}`. What stands under another name of a joined group (a sentence, a pick, a sticker) has that as `name` as well.
  /// - Parameters:
  ///   - id: the board's id.
  ///   - withEvents: whether `events` follows: every change there ever was but those of hidden notes, as `[{"id","tick","at","group","role","facilitator","kind","of","set"}]`.
  /// - Returns: the bytes.
  public func json(id: BoardID, withEvents: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    writeJSON(id: id, withEvents: withEvents) { bytes += $0 }
    return bytes
  }

  /// The same, handed over piece by piece.
  public func writeJSON(id: BoardID, withEvents: Bool = false, to sink: ([UInt8]) -> Void) {
    JSONWriter.document(to: sink) { json in
      json.field("board", id.text)
      json.field("title", localized: board.title)
      json.objectLines("cases", findings.cases) { json, study in
        json.field("id", study.id.text)
        json.field("title", localized: study.title)
        json.field("text", localized: study.text)
      }
      json.objectLines("groups", findings.groups) { json, group in
        json.field("id", group.id.text)
        json.field("title", group.title)
        json.field("table", group.table)
      }
      json.lines("notes", notes) { $0.write($1, stickers: stickers[$1.id] ?? 0, packages: packageTitles[$1.id] ?? []) }
      json.objectLines("sentences", findings.sentences) { $0.fields(of: $1) }
      writeOutcomes(Set(notes.map(\.id)), &json)
      json.objectLines("agenda", board.agenda) { json, item in
        json.field("id", item.id)
        json.field("title", localized: item.title)
        json.field("minutes", item.minutes)
      }
      writeChoice(&json)
      if withEvents { writeEvents(&json) }
    }
  }

  private func writeChoice(_ json: inout JSONWriter) {
    if !filter.isEmpty {
      json.object("filter") { json in
        for (option, values) in filterOptions where !values.isEmpty { json.field(option, values) }
      }
      json.field("total", total)
    }
    if let asOf { json.field("asOf", CalendarTime(asOf).iso8601) }
  }

  /// What groups picked, packed, answered, voted for and take home.
  private func writeOutcomes(_ told: Set<NoteID>, _ json: inout JSONWriter) {
    json.objectLines("picks", board.picks.filter { told.contains($0.note) }) { json, pick in
      json.field("case", pick.caseID.text)
      json.field("group", pick.group.text)
      if pick.name != pick.group { json.field("name", pick.name.text) }
      json.field("note", pick.note.text)
    }
    json.objectLines("packages", findings.packages) { json, package in
      json.fields(of: package, with: package.notes.filter(told.contains))
      json.field("createdAt", CalendarTime(package.createdAt).iso8601)
    }
    json.objectLines("polls", board.allPolls) { json, poll in
      json.field("id", poll.id)
      json.field("question", localized: poll.question)
      json.field("open", poll.isOpen)
      json.objects("options", zip(poll.options, board.result(of: poll))) { json, option in
        json.field("text", localized: option.0)
        json.field("count", option.1)
      }
    }
    json.object("votes") { writeVotes(told, &$0) }
    json.objectLines("takeaways", findings.takeaways) { json, takeaway in
      json.fields(of: takeaway)
    }
    json.objectLines("commitments", findings.commitments) { $0.fields(of: $1) }
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
    json.objectLines("given", board.allStickers.filter { told.contains($0.note) }) { json, sticker in
      json.field("note", sticker.note.text)
      json.field("group", sticker.group.text)
      if sticker.name != sticker.group { json.field("name", sticker.name.text) }
    }
  }

  private func writeEvents(_ json: inout JSONWriter) {
    // The events of a note that the facilitator hid stay out of the file too, also once that note has been removed.
    json.objectLines(
      "events",
      board.events.filter {
        $0.thing.kind == .session || board.value(.hidden, of: $0.thing)?.isTrue != true
      }
    ) { json, event in
      json.field("id", event.id.text)
      json.field("tick") { $0.value(.number(Int64(clamping: event.tick))) }
      json.field("at", CalendarTime(event.at).iso8601)
      json.fields(of: event.author)
      json.field("kind", event.thing.kind.name)
      json.field("of", event.thing.subject.text)
      json.fields(set: event.set)
    }
  }
}

extension JSONWriter {
  /// Who did something.
  mutating func fields(of author: Author) {
    field("group", author.group?.text)
    field("role", author.role)
    field("facilitator", author.isFacilitator)
  }

  /// What a change sets, as it stands in the file.
  mutating func fields(set: [Assignment]) {
    object("set") { json in for assignment in set { json.field(assignment.field.name) { $0.value(assignment.value) } } }
  }

  /// Text per language; null where there is none.
  fileprivate mutating func field(_ name: String, localized text: Phrase?) { field(name) { $0.value(text.map(Value.init) ?? .null) } }
}
