// The texts in which something may be about one person, for people and for programs.
import Board
import Canvas
import Privacy
import Words

extension SessionText {
  /// A line a text: what it is called, whose it is, what was found, and the text.
  /// - Parameters:
  ///   - found: in their order.
  ///   - board: the board they are from.
  /// - Returns: lines of which each ends in a line feed.
  public func text(of found: [PrivateText], on board: Board) -> String {
    let names = NoteNames(board)
    let rows = found.map { text -> [String] in
      var name = ""
      if case .event(let id) = text.thing.subject, text.thing.kind == .note { name = names.name(of: id) }
      let pieces = text.details.map { "‘\($0.text)’" }.joined(separator: ", ")
      return [name, Phrase.author(text.group)[language], text.thing.kind.called[language], pieces, text.text]
    }
    let heading = "\((board.title ?? Phrase.praatplaat)[language]) · \(Words.private(found.count)[language])"
    return ([heading] + (rows.isEmpty ? [] : [""])).map { $0.onOneLine(in: glyphs) + "\n" }.joined()
      + columns(rows).map { $0 + "\n" }.joined()
  }
}

/// The same as a JSON array in UTF-8, one text a line, with a line feed at its end. The fields and their order are a promise to other programs.
public func json(of found: [PrivateText]) -> [UInt8] {
  var json = JSONWriter()
  json.list(found) { json, text in
    json.raw("\n")
    json.object { json in
      json.field("kind", text.thing.kind.name)
      json.field("of", text.thing.subject.text)
      json.field("group", text.group?.text)
      json.field("text", text.text)
      json.objects("found", text.details) { json, detail in
        json.field("kind", detail.kind.rawValue)
        json.field("text", detail.text)
      }
    }
  }
  json.raw("\n")
  return json.bytes
}

extension Kind {
  /// What such a text is called.
  fileprivate var called: Phrase {
    switch self {
    case .sentence: Phrase.sentence
    case .package: Phrase.aPackage
    case .takeaway: GroupMode.Name.takeaway.title
    case .commitment: Phrase.commitment
    default: Phrase.note
    }
  }
}
