// What a session came to, as JSON. The fields and their order are a promise to other programs.
import Board
import Words

/// What a session came to, as one JSON object in UTF-8, with a line feed at its end.
///
/// `{"polls":[{"id","question","open","live","answers","options":[{"text","count"}]}],"votes":{"state","ballot","stickers","ranks":[{"rank","shared","stickers",
/// "note"}]},"picks":[{"case","group","note"}],"sentences":[{"case","group","step","text"}],"packages":[{"id","title","case","group","notes","tenants","partner",
/// "who","first","when"}],"takeaways":[{"text","group","role"}],"groups":[{"group","case","step","ready","notes":{theme:{"short","long"}}}]}`; a note has the
/// fields of `list --format json`.
public func resultsJSON(of board: Board) -> [UInt8] {
  let (stickers, packages) = (board.stickerCounts, board.packageTitles)
  var json = JSONWriter()
  func write(_ note: Note?, _ json: inout JSONWriter) {
    guard let note else { return json.raw("null") }
    json.write(note, stickers: stickers[note.id] ?? 0, packages: packages[note.id] ?? [])
  }
  json.beginObject()
  json.field("polls") { json in json.list(board.allPolls) { $0.write($1, of: board) } }
  let ranks = board.voteResult
  json.field("votes") { json in
    json.beginObject()
    json.field("state", board.voting.state.rawValue)
    json.field("ballot", board.voting.ballot.rawValue)
    json.field("stickers", board.voting.budget)
    json.field("ranks") { json in
      json.list(ranks) { json, place in
        json.raw("\n")
        json.beginObject()
        json.field("rank", place.rank)
        json.field("shared", ranks.count { $0.rank == place.rank } > 1)
        json.field("stickers", place.stickers)
        json.field("note") { write(place.note, &$0) }
        json.endObject()
      }
    }
    json.endObject()
  }
  json.field("picks") { json in
    json.list(board.picks) { json, pick in
      json.raw("\n")
      json.beginObject()
      json.field("case", pick.caseID)
      json.field("group", pick.group)
      json.field("note") { write(board.note(pick.note), &$0) }
      json.endObject()
    }
  }
  json.field("sentences") { json in
    json.list(board.sentences) { json, sentence in
      json.raw("\n")
      json.beginObject()
      json.field("case", sentence.caseID)
      json.field("group", sentence.group)
      json.field("step", sentence.step.rawValue)
      json.field("text", sentence.text)
      json.endObject()
    }
  }
  json.field("packages") { json in
    json.list(board.packages) { json, package in
      json.raw("\n")
      json.beginObject()
      json.field("id", package.id.text)
      json.field("title", package.title)
      json.field("case", package.caseID.isEmpty ? nil : package.caseID)
      json.field("group", package.group)
      json.field("notes", package.notes.map(\.text))
      for question in Package.Question.besidesName { json.field(question.field.name, package[question]) }
      json.endObject()
    }
  }
  json.field("takeaways") { json in
    json.list(board.takeaways) { json, takeaway in
      json.raw("\n")
      json.beginObject()
      json.field("text", takeaway.text)
      json.field("group", takeaway.group)
      json.field("role", takeaway.role)
      json.endObject()
    }
  }
  let counts = ThemeCounts(board)
  json.field("groups") { json in
    json.list(board.groups) { json, group in
      json.raw("\n")
      json.beginObject()
      json.field("group", group.id)
      json.field("case", board.caseID(of: group.id))
      json.field("step", board.step(of: group.id).rawValue)
      json.field("ready", board.isReady(group.id))
      json.field("notes") { json in
        json.beginObject()
        for theme in Theme.allCases {
          json.field(theme.rawValue) { json in
            json.beginObject()
            for horizon in Horizon.allCases { json.field(horizon.rawValue, counts.of(group.id, theme, horizon)) }
            json.endObject()
          }
        }
        json.endObject()
      }
      json.endObject()
    }
  }
  json.endObject()
  json.raw("\n")
  return json.bytes
}

/// How many notes each group has in each theme and term, over all cases.
struct ThemeCounts {
  private var counts: [String: [Theme: [Horizon: Int]]] = [:]

  init(_ board: Board) {
    for note in board.allNotes {
      guard let group = note.group, let theme = note.theme, let horizon = note.horizon else { continue }
      counts[group, default: [:]][theme, default: [:]][horizon, default: 0] += 1
    }
  }

  func of(_ group: String, _ theme: Theme, _ horizon: Horizon) -> Int { counts[group]?[theme]?[horizon] ?? 0 }
}

extension Board {
  /// The sentences in which steps ended, by case, group and step.
  var sentences: [(caseID: String, group: String, step: Step, text: String)] {
    caseStudies.flatMap { study in
      groups.flatMap { group in
        [Step.start, .end].compactMap { step in sentence(study.id, group.id, step).map { (study.id, group.id, step, $0) } }
      }
    }
  }
}
