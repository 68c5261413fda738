// What the command line says about names and addresses: it warns and goes on, because a script has nobody to ask.
import Board
import Privacy
import Reports
import Words

extension Console {
  /// Warns that texts that are being shared may be about one person.
  /// - Parameters:
  ///   - texts: what is shared.
  ///   - file: the board, whose own words are nobody's secret.
  ///   - before: what stood there already, and was warned of then.
  func warnOfDetails(in texts: [String], on file: BoardAtPath, before: String? = nil) {
    // What the board itself says is looked up only where there is something to look up.
    guard texts.contains(where: { !PrivacyCheck().details(in: $0, before: before).isEmpty }) else { return }
    let check = PrivacyCheck(file.board)
    let found = texts.map { check.details(in: $0, before: before) }.filter { !$0.isEmpty }
    guard !found.isEmpty else { return }
    say("praatplaat: " + Sentences.detailsShared(found.flatMap { $0 }.map(\.text), in: found.count, file.name)[language])
  }
}

extension Event {
  /// What it says in a thing that groups write.
  var writtenText: String? {
    guard PrivacyCheck.kinds.contains(thing.kind) else { return nil }
    return set.lazy.filter { $0.field == .text }.compactMap(\.value.text).first
  }
}

/// `praatplaat list --privacy`: the texts in which a name or an address may stand. Other filters choose among the notes; what is no note goes with them.
func listPrivacy(_ file: BoardAtPath, _ notes: [Note], isFiltered: Bool, _ format: TextOrJSON, _ console: Console) throws(Refusal) {
  let found = PrivacyCheck(file.board).texts(on: file.board, notes: notes).filter { $0.thing.kind == .note || !isFiltered }
  switch format {
  case .json: try console.print(json(of: found))
  case .text: try console.print(SessionText(language: console.language, glyphs: console.glyphs).text(of: found, on: file.board))
  }
}
