// The list that is voted on, with the group's own stickers; and, once the facilitator shows it, the result. Before that nobody sees a total.
import Board
import Canvas

extension Model {
  /// The notes in the list of the vote, in its order: the picks that are seen here, or the result.
  var ballotNotes: [NoteID] {
    if board.voting.state == .result { return seenResult.map(\.note.id) }
    return board.picks.map(\.note).filter { board.isSeen($0, in: sight) }
  }

  private var seenResult: [VoteRank] { board.voteResult.filter { board.isSeen($0.note.id, in: sight) } }

  /// The group's stickers on a note, as marks.
  func stickerMarks(on id: NoteID) -> String { String(repeating: "●", count: min(calls.stickers[id] ?? 0, 9)) }

  func ballotSheet(_ chosen: Int) -> Sheet {
    var sheet = Sheet(title: Phrase.voting.capitalised[language])
    let (width, glyphs) = (panelWidth, setup.glyphs)
    let state = board.voting.state
    guard let group, state != .off else {
      sheet.add(Words.votingNotYet[language], .panelStrong, width: width, glyphs: glyphs)
      return sheet
    }
    let ranks = state == .result ? seenResult : []
    let notes = state == .result ? ranks.map(\.note) : ballotNotes.compactMap(board.note)
    switch state {
    case .open: sheet.add(Words.ballotBudget(board.stickersLeft(for: group))[language], .panelStrong, width: width, glyphs: glyphs)
    case .closed: sheet.add(Words.votingClosed[language], .panelStrong, width: width, glyphs: glyphs)
    case .result: sheet.title = Words.resultTitle[language]
    case .off: break
    }
    if notes.isEmpty {
      let none = board.voteResult.isEmpty ? Words.noStickersGiven : Words.resultIsHidden
      sheet.add((state == .result ? none : Words.noPicksYet)[language], width: width, glyphs: glyphs)
    }
    let chosen = min(chosen, max(0, notes.count - 1))
    let titles = Dictionary(board.caseStudies.map { ($0.id, $0.title[language]) }, uniquingKeysWith: { first, _ in first })
    for (index, note) in notes.enumerated() {
      sheet.addGap()
      let isChosen = index == chosen
      if isChosen { sheet.chosen = sheet.lines.count }
      let rank = ranks.indices.contains(index) ? "\(ranks[index].rank). " : ""
      sheet.add(
        rank + note.text.oneLine, isChosen ? .panelChosen : .panelStrong, indent: "  ", first: isChosen ? "> " : "  ", width: width,
        glyphs: glyphs)
      var about = [isOurs(note) ? Words.ours[language] : owner(of: note)]
      if titles.count > 1, let title = titles[note.caseID] { about.append(title) }
      if ranks.indices.contains(index) {
        about.insert(Phrase.stickers(ranks[index].stickers)[language], at: 0)
      } else if calls.stickers[note.id] != nil {
        about.insert(stickerMarks(on: note.id), at: 0)
      }
      sheet.add(about.joined(separator: " · "), .panel, indent: "  ", width: width, glyphs: glyphs)
    }
    return sheet
  }
}
