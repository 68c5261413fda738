// What a group says and answers with a key: its pick, its stickers, that it is done; and which form, list or panel belongs to what.
import Board
import Canvas

extension Model {
  /// - Returns: none where the command is somebody else's.
  mutating func performOfSession(_ command: Command) -> [Effect]? {
    guard let isOffered = isOfferedInSession(command) else { return nil }
    if !isOffered, !board.isInSession {
      say(Words.noSession)
      return []
    }
    switch command {
    case .pick: return pickNote()
    case .giveSticker: return giveSticker(to: chosenNote)
    case .takeSticker: return takeSticker(from: chosenNote)
    case .ready: return toggleReady()
    case .packages: openPackages()
    case .takeaways: openTakeaways()
    case .openCall: openCall()
    default: return nil
    }
    return []
  }

  func isOfferedInSession(_ command: Command) -> Bool? {
    switch command {
    case .pick:
      guard board.isInSession, step == .interventions, let id = chosenNote else { return false }
      return mayBeWritten && isOurs(id)
    case .giveSticker: return chosenNote.map(mayHaveSticker) ?? false
    case .takeSticker: return chosenNote.map { (calls.stickers[$0] ?? 0) > 0 && board.voting.state == .open && isWritable } ?? false
    case .ready: return board.isInSession && isWritable && group != nil
    case .packages: return board.isInSession && mayBeWritten && group != nil && !caseID.isEmpty
    case .takeaways: return board.isInSession && isWritable && group != nil
    case .openCall: return hasCall
    default: return nil
    }
  }

  mutating func submitOfSession(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .package(let id, let caseID): savePackage(form, id, of: caseID)
    case .takeaway: saveTakeaway(form)
    case .practice: practise(form)
    default: []
    }
  }

  mutating func chooseOfSession(_ id: String, for purpose: ChooserPurpose) -> [Effect] {
    if purpose == .package { editPackage(board.packages.first { $0.id.text == id }) }
    return []
  }

  /// A command in a panel of polls and votes.
  mutating func performInSessionPanel(_ command: Command) -> [Effect] {
    switch panel {
    case .poll(let sheet): return answerPoll(command, sheet)
    case .ballot(let chosen):
      let notes = ballotNotes
      let note = notes.indices.contains(chosen) ? notes[chosen] : notes.last
      switch command {
      case .giveSticker: return giveSticker(to: note)
      case .takeSticker: return takeSticker(from: note)
      default: return []
      }
    default: return []
    }
  }

  /// The note under the cursor.
  var chosenNote: NoteID? { if case .note(let id) = cursor.item { id } else { nil } }

  // MARK: - Done

  private mutating func toggleReady() -> [Effect] {
    guard let group, fileTakesIt() else { return [] }
    let isReady = !board.isReady(group)
    let effects = note(ThingChange(.session(of: group), [Assignment(.ready, isReady ? .flag(true) : .null)]))
    if !effects.isEmpty { say(isReady ? Words.nowReady : Words.notReady) }
    return effects
  }

  // MARK: - "We tell this one"

  private mutating func pickNote() -> [Effect] {
    guard let group else { return [] }
    guard step == .interventions, let id = chosenNote else {
      say(Words.nothingToPick)
      return []
    }
    guard mayWrite() else { return [] }
    guard isOurs(id) else {
      say(Words.pickOwn)
      return []
    }
    let old = board.pick(caseID, group)
    let effects = change(.pick(caseID, group), [Assignment(.note, old == id ? .null : .text(id.text))])
    if !effects.isEmpty { say(old == id ? Words.notPicked : old == nil ? Words.picked : Words.pickedInstead) }
    return effects
  }

  // MARK: - Stickers

  /// Whether a sticker can go on a note now.
  func mayHaveSticker(_ id: NoteID) -> Bool {
    guard let group, isWritable, board.voting.state == .open, board.stickersLeft(for: group) > 0 else { return false }
    return refusalOfSticker(on: id) == nil
  }

  private func refusalOfSticker(on id: NoteID) -> Phrase? {
    guard let cell = board.cell(of: id), case .intervention = cell.spot, board.isSeen(id, in: sight) else { return Words.noStickerHere }
    return board.voting.ballot == .notes || board.picks.contains { $0.note == id } ? nil : Words.onlyPicks
  }

  mutating func giveSticker(to id: NoteID?) -> [Effect] {
    guard let group, fileTakesIt() else { return [] }
    let voting = board.voting
    guard voting.state == .open else {
      say(voting.state == .off ? Words.votingNotYet : Words.votingClosed)
      return []
    }
    guard let id else {
      say(Words.chooseForSticker)
      return []
    }
    if let refusal = refusalOfSticker(on: id) {
      say(refusal)
      return []
    }
    let left = board.stickersLeft(for: group)
    guard left > 0 else {
      say(Words.stickersGone)
      return []
    }
    let effects = make(.sticker, [Assignment(.note, .text(id.text)), Assignment(.group, .text(group))]).effects
    say(Words.stickerGiven(left - 1))
    return effects
  }

  mutating func takeSticker(from id: NoteID?) -> [Effect] {
    guard let group, fileTakesIt() else { return [] }
    guard board.voting.state == .open else {
      say(board.voting.state == .off ? Words.votingNotYet : Words.votingClosed)
      return []
    }
    guard let id, let sticker = board.stickers(of: group).last(where: { $0.note == id }) else {
      say(Words.noStickerOfOurs)
      return []
    }
    let effects = change(.sticker(sticker.id), [Assignment(.removed, .flag(true))])
    if !effects.isEmpty { say(Words.stickerTaken(board.stickersLeft(for: group))) }
    return effects
  }
}
