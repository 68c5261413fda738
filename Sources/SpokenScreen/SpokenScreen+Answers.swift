// What a group answers to the facilitator: the sentence of a step, polls, stickers, the note it tells, packages.
import Board
import ScreenKit
import Words

extension SpokenScreen {
  func sentence(of step: Step) -> String? { group.flatMap { board.sentence(caseID, $0, step) } }

  /// Whether each of the groups that were joined here still has its own.
  var hasSeveralSentences: Bool { group.map { board.sentences(caseID, $0, step).count > 1 } ?? false }

  /// Tells the sentence of a step, and of a joined group each of them with whose it is.
  mutating func tellSentence(of step: Step) {
    guard let group else { return }
    let said = board.sentences(caseID, group, step)
    for sentence in said {
      tell(Words.sentence(said.count == 1 ? step.title : Words.of(step.title, .group(sentence.group)), sentence.text))
    }
    if board.isSentenceTakenOff(caseID, group, step) { tell(Words.sentenceTakenOff(step.title)) }
  }

  mutating func writeSentence() {
    guard step != .interventions else { return tell(Words.noSentenceHere) }
    guard mayWrite() else { return }
    tellSentence(of: step)
    var draft = draft(.sentence)
    draft.before = sentence(of: step) ?? ""
    write(Blank(title: ScreenKit.Words.question(of: step), draft: draft))
  }

  // MARK: - Polls

  mutating func answerPolls() {
    let polls = board.polls.filter(\.isOpen)
    guard !polls.isEmpty else { return tell(Words.noPoll) }
    if polls.count == 1 { return answer(polls[0]) }
    choose(Words.whichPoll, polls.map { poll in Question.Option(poll.question[language] + answered(poll)) { $0.answer(poll) } })
  }

  private func answered(_ poll: Poll) -> String {
    guard let group, let hands = board.answer(to: poll, by: group), hands.contains(where: { $0 > 0 }) else { return "" }
    let given = zip(poll.options, hands).filter { $1 > 0 }
    if poll.asks == .group { return ": " + given.map { $0.0[language] }.joined(separator: ", ") }
    let total = poll.asks == .hands ? " (\(Phrase.together(hands.reduce(0, +))[language]))" : ""
    return ": " + given.map { "\($0[language]) \($1)" }.joined(separator: ", ") + total
  }

  private mutating func answer(_ poll: Poll) {
    if poll.asks == .hands {
      tell(poll.question)
      for (number, option) in poll.options.enumerated() { tell("\(number + 1): \(option[language])") }
      return count(poll)
    }
    tell(poll.asks == .group ? Words.oneAnswer : Words.handsToo)
    let counting = poll.asks == .group ? [] : [Question.Option(Words.countHands[language]) { $0.count(poll) }]
    choose(
      poll.question,
      poll.options.enumerated().map { place, option in
        Question.Option(option[language]) { $0.set(poll.options.indices.map { $0 == place ? 1 : 0 }, poll) }
      } + counting)
  }

  /// Asks for the hands at the table, all options on one line.
  private mutating func count(_ poll: Poll) {
    handsFor = poll.id
    askText(Words.handsOnALine(poll.options.count), limit: Limits.lineScalars) { screen, text in
      screen.handsFor = nil
      guard screen.board.poll(poll.id)?.isOpen == true else { return screen.tell(Words.countIsTooLate(text)) }
      let hands = text.split { ",; ".contains($0) }.map { $0.allSatisfy(\.isNumber) ? Int($0) ?? .max : -1 }
      guard hands.count == poll.options.count, hands.allSatisfy({ (0...Limits.hands).contains($0) }) else {
        let isTooMany = hands.count == poll.options.count && !hands.contains(-1)
        screen.tell(isTooMany ? Words.tooManyHands : Words.handsWrong(poll.options.count))
        return screen.count(poll)
      }
      screen.set(hands, poll)
    }
  }

  private mutating func set(_ hands: [Int], _ poll: Poll) {
    guard let group, shell.fileTakesIt() else { return }
    guard board.poll(poll.id)?.isOpen == true else { return tell(Words.noPoll) }
    if hands != board.answer(to: poll, by: group) {
      shell.write(board.answering(hands, to: poll, by: group))
    }
    tell(Words.answeredWith(answered(poll)))
  }

  // MARK: - Stickers

  mutating func giveStickers() {
    guard let group else { return }
    let voting = board.voting
    switch voting.state {
    case .off: return tell(Words.noVote)
    case .closed: return tell(ScreenKit.Words.votingClosed)
    case .result: return tellResult()
    case .open: break
    }
    let ballot = board.ballot(for: group)
    let unseen = board.isBallotPartial(for: group) ? board.unseenStickers(of: group) : []
    if board.isBallotPartial(for: group) { tell(Phrase.ballotIsPartial) }
    guard !ballot.isEmpty || !unseen.isEmpty else { return tell(Words.nothingToVoteOn) }
    let takeBack = unseen.isEmpty ? [] : [Question.Option(Words.takesUnseenBack(unseen.count)[language]) { $0.takeBack(unseen) }]
    let own = board.placedStickers(of: group)
    choose(
      ScreenKit.Words.voting(board.stickersLeft(for: group)),
      ballot.compactMap { item in
        guard let note = board.note(item.note) else { return nil }
        let count = own.count { $0.note == note.id }
        let given = count > 0 ? ", " + Phrase.stickers(count)[language] : ""
        let untold = voting.ballot == .picks && !item.isPicked ? ", " + Phrase.unpicked(isTold: item.isTold)[language] : ""
        return Question.Option("‘\(note.text)’, \(owner(note))\(untold)\(given)") { $0.vote(on: note.id) }
      } + takeBack)
  }

  /// Takes stickers back, as one step for undo.
  private mutating func takeBack(_ stickers: [Sticker]) {
    let changes = stickers.map { ThingChange(.sticker($0.id), [Assignment(.removed, .flag(true))]) }
    guard let group, mayVote(), shell.change(changes) else { return }
    tell(Words.stickersLeft(board.stickersLeft(for: group)))
  }

  private mutating func vote(on note: NoteID) {
    guard let group else { return }
    guard let sticker = board.placedStickers(of: group).last(where: { $0.note == note }) else {
      if board.voting.ownExcluded, board.note(note)?.group == group { return tell(ScreenKit.Words.noStickerOnOwn) }
      return give(note)
    }
    choose(
      Words.giveOrTake,
      [
        Question.Option(Words.oneMore[language]) { $0.give(note) },
        Question.Option(Words.takeOneBack[language]) { $0.takeBack([sticker]) },
      ])
  }

  private mutating func mayVote() -> Bool {
    guard shell.fileTakesIt() else { return false }
    if board.voting.state != .open { tell(ScreenKit.Words.votingClosed) }
    return board.voting.state == .open
  }

  private mutating func give(_ note: NoteID) {
    guard let group, mayVote() else { return }
    guard board.cell(of: note) != nil else { return tell(Words.noteGone) }
    guard board.stickersLeft(for: group) > 0 else { return tell(Words.stickersLeft(0)) }
    let name = board.stickerName(for: group) ?? group
    shell.make(.sticker, [Assignment(.note, .text(note.text)), Assignment(.group, .text(name.text))])
    tell(Words.stickersLeft(board.stickersLeft(for: group)))
  }

  private mutating func tellResult() {
    let sight = board.sight(of: group)
    let result = board.voteResult.filter { board.isSeen($0.note.id, in: sight) }
    tell(Phrase.result.capitalised)
    if result.isEmpty { tell(board.hasStickers ? .resultIsHidden : ScreenKit.Words.noStickersGiven) }
    for place in result { tell("\(place.rank). ‘\(place.note.text)’, \(owner(place.note)), \(Phrase.stickers(place.stickers)[language])") }
  }

  // MARK: - The note that is told

  mutating func pickNote() {
    guard board.isInSession, step == .interventions else { return tell(Words.pickInInterventions) }
    guard let group, mayWrite() else { return }
    let caseID = caseID
    // Of groups that were joined each has its own until one is chosen.
    let picks = board.picks(caseID, group)
    if picks.count > 1 {
      for pick in picks { if let note = board.note(pick.note) { tell(Words.tellsNote(.group(pick.group), note.text.oneLine)) } }
    }
    choose(ownNotes, Words.whichToTell, none: Words.noOwnNotes) { screen, note in
      guard screen.mayWrite() else { return }
      let isSame = screen.board.picks(caseID, group).map(\.note) == [note.id]
      guard screen.shell.change([screen.board.picking(isSame ? nil : note.id, caseID, group)]) else { return }
      screen.tell(isSame ? Words.toldNoMore : Words.toldLater)
    }
  }

  // MARK: - Packages

  mutating func makePackage() {
    guard board.isInSession else { return tell(Words.noSession) }
    guard mayWrite() else { return }
    let packages = board.packages.filter { $0.caseID == caseID && $0.group == group }
    let new = Question.Option(Phrase.newPackage[language]) { screen in
      let draft = screen.draft(.package(nil))
      screen.write(
        Blank(title: Package.Question.name.asked, draft: draft, field: Package.Question.name.rawValue))
    }
    choose(
      Phrase.packages.capitalised, packages.map { package in Question.Option(package.title) { $0.change(package: package.id) } } + [new])
  }

  /// Everything that can be said about a package, and the notes that are in it.
  mutating func change(package id: EventID) {
    guard let package = board.packages.first(where: { $0.id == id }) else { return tell(Words.noteGone) }
    let questions = Package.Question.allCases.map { asked in
      let answer = package[asked].isEmpty ? "" : " ‘\(package[asked])’"
      return Question.Option(asked.asked[language] + answer) { screen in
        screen.write(
          Blank(title: asked.asked, draft: screen.draft(of: package), field: asked.rawValue))
      }
    }
    let count = Phrase.notes(package.notes.count)
    let notes = Question.Option(Words.packageNotes(count)[language]) { $0.changeNotes(of: id) }
    let removal = Question.Option(Words.removesPackage[language]) { screen in
      guard screen.mayWrite(), screen.shell.change(.package(id), [Assignment(.removed, .flag(true))]) else { return }
      screen.tell(Words.packageRemoved)
    }
    choose(Words.whatOfPackage(package.title), questions + [notes, removal])
  }

  /// A package as a draft in which nothing is different yet.
  private mutating func draft(of package: Package) -> Draft {
    var draft = draft(.package(package.id), package.title)
    for asked in Package.Question.allCases { draft.answers[asked.rawValue] = package[asked] }
    draft.answers[Self.notesKey] = package.notes.map(\.text).sorted().joined(separator: " ")
    draft.answersBefore = draft.answers
    draft.caseID = package.caseID
    return draft
  }

  private mutating func changeNotes(of id: EventID) {
    let isIn = Set(board.packages.first { $0.id == id }?.notes ?? [])
    let all = notes.filter { $0.step == .interventions }
    guard !all.isEmpty else { return tell(Words.notesInInterventions) }
    choose(
      Words.inOrOut,
      all.map { note in
        let mark = isIn.contains(note.id) ? Words.isIn[language] : ""
        return Question.Option("‘\(note.text)’, \(owner(note))\(mark)") { screen in
          guard screen.mayWrite() else { return }
          screen.shell.change(.package(id), [Assignment(.notes(note.id), .flag(!isIn.contains(note.id)))])
          screen.tell(isIn.contains(note.id) ? Words.nowOut : Words.nowIn)
          screen.change(package: id)
        }
      })
  }
}
