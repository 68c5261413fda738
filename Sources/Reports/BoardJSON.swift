// A board as one JSON object, for other programs and for `import`. The fields and their order are a promise to other programs.
import Board
import Words

extension Report {
  /// The board in UTF-8, with a line feed at its end; a note, sentence or package a line.
  ///
  /// `{"board","title","cases":[{"id","title","text"}],"groups":[{"id","title","table"}],"notes":[as in list --format json],"sentences":[{"case","group","step",
  /// "text"}],"picks":[{"case","group","note"}],"packages":[{"id","title","case","group","notes","tenants","partner","who","first","when","createdAt"}],"polls":
  /// [{"id","question","open","options":[{"text","count"}]}],"votes":{"state","ballot","budget","ranks":[{"rank","stickers","note"}],"given":[{"note","group"}]},
  /// "takeaways":[{"id","text","group","role"}],"agenda":[{"id","title","minutes"}]}`; titles, questions and what else the board has in both languages are
  /// `{"nl","en"}`.
  /// - Parameters:
  ///   - id: the board's id.
  ///   - withEvents: whether `events` follows: every change there ever was but those of hidden notes, as `[{"id","tick","at","group","role","facilitator","kind","of","set"}]`.
  /// - Returns: the bytes.
  public func json(id: BoardID, withEvents: Bool = false) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.field("board", id.text)
    json.field("title", localized: board.title)
    json.lines("cases", cases) { json, study in
      json.field("id", study.id)
      json.field("title", localized: study.title)
      json.field("text", localized: study.text)
    }
    json.lines("groups", groups) { json, group in
      json.field("id", group.id)
      json.field("title", group.title)
      json.field("table", group.table)
    }
    json.field("notes") { json in
      json.lineByLine(notes) { $0.write($1, stickers: stickers[$1.id] ?? 0, packages: packageTitles[$1.id] ?? []) }
    }
    json.lines("sentences", sentences) { json, sentence in
      json.field("case", sentence.caseID)
      json.field("group", sentence.group)
      json.field("step", sentence.step.rawValue)
      json.field("text", sentence.text)
    }
    let told = Set(notes.map(\.id))
    json.lines("picks", board.picks.filter { told.contains($0.note) }) { json, pick in
      json.field("case", pick.caseID)
      json.field("group", pick.group)
      json.field("note", pick.note.text)
    }
    json.lines("packages", packages) { json, package in
      json.field("id", package.id.text)
      json.field("title", package.title)
      json.field("case", package.caseID.isEmpty ? nil : package.caseID)
      json.field("group", package.group)
      json.field("notes", package.notes.filter(told.contains).map(\.text))
      for question in Package.Question.besidesName { json.field(question.field.name, package[question]) }
      json.field("createdAt", CalendarTime(package.createdAt).iso8601)
    }
    json.lines("polls", board.allPolls) { json, poll in
      json.field("id", poll.id)
      json.field("question", localized: poll.question)
      json.field("open", poll.isOpen)
      json.field("options") { json in
        json.list(zip(poll.options, board.result(of: poll))) { json, option in
          json.beginObject()
          json.field("text", localized: option.0)
          json.field("count", option.1)
          json.endObject()
        }
      }
    }
    writeVotes(told, &json)
    json.lines("takeaways", takeaways) { json, takeaway in
      json.field("id", takeaway.id.text)
      json.field("text", takeaway.text)
      json.field("group", takeaway.group)
      json.field("role", takeaway.role)
    }
    json.lines("agenda", board.agenda) { json, item in
      json.field("id", item.id)
      json.field("title", localized: item.title)
      json.field("minutes", item.minutes)
    }
    if withEvents { writeEvents(&json) }
    json.endObject()
    json.raw("\n")
    return json.bytes
  }

  private func writeVotes(_ told: Set<NoteID>, _ json: inout JSONWriter) {
    json.field("votes") { json in
      json.beginObject()
      json.field("state", board.voting.state.rawValue)
      json.field("ballot", board.voting.ballot.rawValue)
      json.field("budget", board.voting.budget)
      json.lines("ranks", board.voteResult.filter { told.contains($0.note.id) }) { json, place in
        json.field("rank", place.rank)
        json.field("stickers", place.stickers)
        json.field("note", place.note.id.text)
      }
      let given = board.groups.flatMap { board.stickers(of: $0.id) }.filter { told.contains($0.note) }
      json.lines("given", given) { json, sticker in
        json.field("note", sticker.note.text)
        json.field("group", sticker.group)
      }
      json.endObject()
    }
  }

  private func writeEvents(_ json: inout JSONWriter) {
    // What is hidden is not told by this way either; nor once it has been removed as well.
    json.lines("events", board.events.filter { board.value(.hidden, of: $0.thing)?.isTrue != true }) { json, event in
      json.field("id", event.id.text)
      json.field("tick") { $0.value(.number(Int64(clamping: event.tick))) }
      json.field("at", CalendarTime(event.at).iso8601)
      json.field("group", event.author.group)
      json.field("role", event.author.role)
      json.field("facilitator", event.author.isFacilitator)
      json.field("kind", event.thing.kind.name)
      json.field("of", event.thing.subject.text)
      json.field("set") { json in
        json.beginObject()
        for assignment in event.set { json.field(assignment.field.name) { $0.value(assignment.value) } }
        json.endObject()
      }
    }
  }
}

extension JSONWriter {
  /// Text per language; null where there is none.
  fileprivate mutating func field(_ name: String, localized text: Phrase?) {
    field(name) { json in
      if let text { json.value(Value(text)) } else { json.raw("null") }
    }
  }

  /// A list of objects, a line each, whose fields are written by `write`.
  fileprivate mutating func lines<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    field(name) { json in
      json.lineByLine(elements) { json, element in
        json.beginObject()
        write(&json, element)
        json.endObject()
      }
    }
  }

  /// A list, a line an element.
  fileprivate mutating func lineByLine<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    list(elements) { json, element in
      json.raw("\n")
      write(&json, element)
    }
  }
}
