// What a session came to, as JSON. The fields and their order are a promise to other programs.
import Board
import Review
import Words

/// What a session came to, as one JSON object in UTF-8, with a line feed at its end.
///
/// `{"polls":[{"id","question","open","live","answers","options":[{"text","count","hands","groups"}]}],"votes":{"state","ballot","stickers","ranks":[{"rank","shared","stickers",
/// "note"}]},"picks":[{"case","group","note"}],"sentences":[{"case","group","step","text"}],"packages":[{"id","title","case","group","notes","tenants","partner",
/// "who","first","when"}],"takeaways":[{"id","text","group","role","association","if","then","with","when"}],"commitments":[{"id",
/// "from","follows","text","first","when","group","status"}],"groups":[{"group","case","step","ready","notes":{theme:{"short","long"}}}],"notes","hiddenNotes",
/// "hidden":{"sentences","packages","takeaways","commitments","polls"}}`: the last are numbers; a count is null where some groups counted hands and others gave one
/// answer; a note has the fields of `list --format json`. A sentence or pick under another name of a joined group has that as `name` as well.
public func resultsJSON(of board: Board) -> [UInt8] {
  var bytes: [UInt8] = []
  writeResultsJSON(of: board) { bytes += $0 }
  return bytes
}

/// The same, handed over piece by piece.
public func writeResultsJSON(of board: Board, to sink: ([UInt8]) -> Void) {
  let findings = Findings(of: board.allNotes, on: board)
  let matrix = findings.blindSpots().matrix
  let (stickers, packages) = (board.stickerCounts, findings.packageTitles())
  func write(_ note: Note?, _ json: inout JSONWriter) {
    guard let note else { return json.raw("null") }
    json.write(note, stickers: stickers[note.id] ?? 0, packages: packages[note.id] ?? [])
  }
  JSONWriter.document(to: sink) { json in
    json.objects("polls", board.allPolls) { $0.fields(of: $1, on: board) }
    let ranks = board.voteResult
    let sharing = [Int: Int](ranks.map { ($0.rank, 1) }, uniquingKeysWith: +)
    json.object("votes") { json in
      json.field("state", board.voting.state.rawValue)
      json.field("ballot", board.voting.ballot.rawValue)
      json.field("stickers", board.voting.budget)
      json.objectLines("ranks", ranks) { json, place in
        json.field("rank", place.rank)
        json.field("shared", sharing[place.rank] ?? 0 > 1)
        json.field("stickers", place.stickers)
        json.field("note") { write(place.note, &$0) }
      }
    }
    json.objectLines("picks", board.picks) { json, pick in
      json.field("case", pick.caseID.text)
      json.field("group", pick.group.text)
      if pick.name != pick.group { json.field("name", pick.name.text) }
      json.field("note") { write(board.note(pick.note), &$0) }
    }
    json.objectLines("sentences", findings.sentences) { $0.fields(of: $1) }
    json.objectLines("packages", findings.packages) { $0.fields(of: $1, with: $1.notes) }
    json.objectLines("takeaways", findings.takeaways) { $0.fields(of: $1) }
    json.objectLines("commitments", findings.commitments) { $0.fields(of: $1) }
    let first = board.caseStudies.first?.id
    json.objectLines("groups", board.groups) { json, group in
      json.field("group", group.id.text)
      json.field("case", board.caseID(of: group.id, otherwise: first)?.text)
      json.field("step", board.step(of: group.id).rawValue)
      json.field("ready", board.isReady(group.id))
      json.object("notes") { json in
        for theme in Theme.allCases {
          json.object(theme.rawValue) { json in
            for horizon in Horizon.allCases { json.field(horizon.rawValue, matrix.count(group.id, theme, horizon)) }
          }
        }
      }
    }
    json.fields(of: board.noteTotal)
    json.object("hidden") { json in
      let kinds: [(String, Kind)] = [
        ("sentences", .sentence), ("packages", .package), ("takeaways", .takeaway), ("commitments", .commitment), ("polls", .poll),
      ]
      for (name, kind) in kinds { json.field(name, findings.hidden.count(of: kind)) }
    }
  }
}

extension JSONWriter {
  /// How many notes there are, and how many are hidden.
  mutating func fields(of total: NoteTotal) {
    field("notes", total.told)
    field("hiddenNotes", total.hidden)
  }
}
