// Stickers: given and taken back while there is voting, on the board or in the list of what the groups told; and, once the facilitator shows it, the
// result. Before that nobody sees a total.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  /// Counts the group's own stickers, note by note, so that no picture has to.
  mutating func countStickers(of group: GroupID) {
    let isOff = board.voting.state == .off
    // What can be voted on is asked with every picture.
    if !isOff { shell.indexGroups() }
    let placed = isOff ? [] : board.placedStickers(of: group)
    let counted = isOff ? [] : board.stickers(of: group)
    calls.unseenStickers = board.voting.state == .open && board.isBallotPartial(for: group) ? board.unseenStickers(of: group).map(\.id) : []
    let stickers = Dictionary(counted.map { ($0.note, 1) }, uniquingKeysWith: +)
    tellOfStickers(uncounted: placed.count - counted.count, before: desk.stickers)
    if stickers != desk.stickers { desk.stickers = stickers }
  }

  /// A sticker on a note that somebody took away is free again; where such a note comes back there may be one too many.
  private mutating func tellOfStickers(uncounted: Int, before: [NoteID: Int]) {
    guard board.voting.state == .open else { return calls.uncounted = 0 }
    defer { calls.uncounted = uncounted }
    if uncounted > calls.uncounted { return say(named(Words.stickersOver(board.voting.budget)), isWarning: true) }
    // Whoever removed it here has just been told how it comes back.
    let gone = before.keys.filter { board.cell(of: $0) == nil }
    if gone.contains(where: { board.latest(.removed, of: .note($0))?.id.writer != shell.pen.writer }) { say(Words.stickerFree) }
  }

  var mayGiveSticker: Bool {
    guard let group, let id = chosenNote, isWritable, board.voting.state == .open, board.stickersLeft(for: group) > 0 else { return false }
    return refusalOfSticker(on: id) == nil
  }

  var mayTakeSticker: Bool {
    guard board.voting.state == .open, isWritable else { return false }
    return chosenNote.map { (desk.stickers[$0] ?? 0) > 0 } ?? false || !calls.unseenStickers.isEmpty
  }

  private func refusalOfSticker(on id: NoteID) -> Phrase? {
    guard let cell = board.cell(of: id), case .intervention = cell.spot, board.isSeen(id, in: desk.sight) else {
      return Words.noStickerHere
    }
    if board.voting.ownExcluded, isOurs(id) { return Words.noStickerOnOwn }
    return board.isOnBallot(id) ? nil : named(Words.onlyPicks)
  }

  /// Whether stickers go and come now; says why not.
  private mutating func isVoting() -> Bool {
    let state = board.voting.state
    if state != .open { say(state == .off ? Words.votingNotYet : Words.votingClosed) }
    return state == .open
  }

  mutating func giveSticker(to id: NoteID?) {
    guard let group, shell.fileTakesIt(), isVoting() else { return }
    if isUnseenChosen { return say(named(Words.takeUnseenHow)) }
    guard let id else { return say(Words.chooseForSticker) }
    if let refusal = refusalOfSticker(on: id) { return say(refusal) }
    let left = board.stickersLeft(for: group)
    guard left > 0 else { return say(named(Words.stickersGone)) }
    let name = board.stickerName(for: group) ?? group
    shell.make(.sticker, [Assignment(.note, .text(id.text)), Assignment(.group, .text(name.text))])
    say(Words.stickerGiven(left - 1))
  }

  mutating func takeSticker(from id: NoteID?) {
    guard let group, shell.fileTakesIt(), isVoting() else { return }
    guard let id, let sticker = board.placedStickers(of: group).last(where: { $0.note == id }) else { return askForUnseenStickers() }
    if shell.change(.sticker(sticker.id), [Assignment(.removed, .flag(true))]) {
      say(Words.stickerTaken(board.stickersLeft(for: group)))
    }
  }

  /// What a group gave to notes that it doesn't see now comes back only together: one by one would tell which are which.
  private mutating func askForUnseenStickers() {
    let count = calls.unseenStickers.count
    guard count > 0 else { return say(Words.noStickerOfOurs) }
    panel = .question(
      Question(Words.takeUnseenTitle, [Words.onUnseen(count), Words.takeUnseenKeys], again: "-") { $0.takeUnseenStickers() })
  }

  private mutating func takeUnseenStickers() {
    guard let group, shell.fileTakesIt(), isVoting() else { return }
    let taken = calls.unseenStickers
    if shell.change(taken.map { ThingChange(.sticker($0), [Assignment(.removed, .flag(true))]) }) {
      say(named(Words.unseenTaken(taken.count, left: board.stickersLeft(for: group))))
    }
  }

  // MARK: - The list

  /// The notes in the list of the vote, in its order: what can be voted on, or the result.
  var ballotNotes: [NoteID] {
    if board.voting.state == .result { return seenResult.map(\.note.id) }
    return board.ballot(for: group).map(\.note).filter { board.isSeen($0, in: desk.sight) }
  }

  /// Whether the chosen note of the list is one to give stickers to, or to take one from.
  var mayStickChosen: Bool {
    guard let id = chosenInBallot else { return isUnseenChosen }
    return !(board.voting.ownExcluded && isOurs(id)) || (desk.stickers[id] ?? 0) > 0
  }

  var chosenInBallot: NoteID? {
    guard case .own(.ballot(let chosen)) = panel, !isUnseenChosen else { return nil }
    return ballotNotes.dropFirst(chosen).first ?? ballotNotes.last
  }

  /// How many rows the list has: behind the notes one for the stickers on notes that are not among them.
  var ballotRows: Int { ballotNotes.count + (calls.unseenStickers.isEmpty ? 0 : 1) }

  /// Whether that last row is chosen.
  private var isUnseenChosen: Bool {
    guard case .own(.ballot(let chosen)) = panel, !calls.unseenStickers.isEmpty else { return false }
    return chosen >= ballotNotes.count
  }

  private var seenResult: [VoteRank] { board.voteResult.filter { board.isSeen($0.note.id, in: desk.sight) } }

  func ballotSheet(_ chosen: Int) -> Sheet {
    var sheet = newSheet(Phrase.voting.capitalised)
    let state = board.voting.state
    guard let group, state != .off else {
      sheet.add(Words.votingNotYet[language], .panelStrong)
      return sheet
    }
    let ranks = state == .result ? seenResult : []
    let notes = state == .result ? ranks.map(\.note) : ballotNotes.compactMap(board.note)
    let isOnPicks = state != .result && board.voting.ballot == .picks
    let unpicked = isOnPicks ? Dictionary(firstOf: board.ballot(for: group).filter { !$0.isPicked }.map { ($0.note, $0.isTold) }) : [:]
    switch state {
    case .open: sheet.add(named(Words.ballotBudget(board.stickersLeft(for: group)))[language], .panelStrong)
    case .closed: sheet.add(Words.votingClosed[language], .panelStrong)
    case .result: sheet.title = Words.resultTitle[language]
    case .off: break
    }
    let isPartial = state == .open && board.isBallotPartial(for: group)
    if isPartial { sheet.add(Phrase.ballotIsPartial[language]) }
    if notes.isEmpty, !isPartial {
      let none = board.hasStickers ? Phrase.resultIsHidden : Words.noStickersGiven
      sheet.add((state == .result ? none : Words.noPicksYet)[language])
    }
    let rows = ballotRows
    let chosen = min(chosen, max(0, rows - 1))
    let titles = Dictionary(board.caseStudies.map { ($0.id, $0.title[language]) }, uniquingKeysWith: { first, _ in first })
    let empty = newSheet("")
    sheet.addGap()
    sheet.addList(count: rows, chosen: chosen, least: 2, isAiry: true) { index, lines in
      guard index < notes.count else {
        return empty.item(Words.onUnseen(calls.unseenStickers.count)[language], isChosen: index == chosen, lines: lines)
      }
      let note = notes[index]
      let rank = ranks.indices.contains(index) ? "\(ranks[index].rank). " : ""
      let isExcluded = state == .open && board.voting.ownExcluded && isOurs(note)
      var about = [isOurs(note) ? (isExcluded ? Words.ownWithoutSticker : Words.ours)[language] : owner(of: note)]
      if let isTold = unpicked[note.id] { about.append(Phrase.unpicked(isTold: isTold)[language]) }
      if titles.count > 1, let title = titles[note.caseID] { about.append(title) }
      if ranks.indices.contains(index) {
        about.insert(Phrase.stickers(ranks[index].stickers)[language], at: 0)
      } else if desk.stickers[note.id] != nil {
        about.insert(stickerMarks(on: note.id), at: 0)
      }
      // The text gives way before what is said about it.
      var last = empty
      last.add(about.joined(separator: " · "), indent: "  ")
      let text = empty.item(rank + note.text.oneLine, isChosen: index == chosen, lines: max(1, lines - last.lines.count))
      return empty.cut(text + last.lines, to: lines)
    }
    return sheet
  }
}
