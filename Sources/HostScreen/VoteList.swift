// What the facilitator can do with a vote: open it on picks or on all notes, close it, show its result, and say how many stickers there are and for what.
import Board
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  /// What a row of the list changed, which opens the list again with the cursor on it.
  enum VoteSetting: Hashable, Sendable { case more, fewer, own }

  /// What can be done with the vote.
  /// - Parameter change: what was just changed in this list.
  mutating func openVoting(after change: VoteSetting? = nil) {
    let voting = board.voting
    let isOpen = voting.state == .open
    var (rows, chosen): ([Choice], Int) = ([], 0)
    func add(_ words: Phrase, _ does: @escaping @Sendable (inout HostScreen) -> Void) { rows.append(Choice(words[language], does: does)) }
    func addSetting(_ setting: VoteSetting, _ words: Phrase) {
      if change == setting { chosen = rows.count }
      add(words) { $0.set(setting) }
    }
    if isOpen { add(Words.closeVoting) { $0.vote(.closed, Words.votingClosedNow) } }
    if isOpen || voting.state == .closed { add(Words.showResult) { $0.vote(.result, Words.resultShown) } }
    if !isOpen || voting.ballot != .picks { add(Words.openVotingOnPicks) { $0.vote(.open, on: .picks, Words.votingOpened) } }
    if !isOpen || voting.ballot != .notes { add(Words.openVotingOnNotes) { $0.vote(.open, on: .notes, Words.votingOpened) } }
    addSetting(.more, Words.stickersMore(voting.budget + 1))
    if voting.budget > 1 { addSetting(.fewer, Words.stickersFewer(voting.budget - 1)) }
    addSetting(.own, voting.ownExcluded ? Words.allowOwn : Words.excludeOwn)
    if voting.state != .off { add(Words.noVoting) { $0.vote(.off, Words.votingOff) } }
    let done = board.votersDone
    let standing =
      (voting.state == .off ? [] : [Words.votersDone(done.done, of: done.of)]) + (voting.ownExcluded ? [Words.othersOnly] : [])
      + (voting.state == .result ? [] : hiddenVote.map { [$0] } ?? [])
    open(Words.votingTitle(voting), rows, about: standing.map { $0[language] }, chosen: chosen, forEverybody: true)
  }

  private mutating func vote(_ state: Voting.State, on ballot: Voting.Ballot? = nil, _ what: Phrase) {
    var voting = board.voting
    voting.state = state
    if let ballot { voting.ballot = ballot }
    lead(.voting(voting), what, after: { state == .open ? $0.hiddenVote : nil })
  }

  /// That groups vote, or would, without seeing each other's notes, and the key that reveals them; none where they see them.
  var hiddenVote: Phrase? {
    let hidden = board.hiddenFromVoters
    return hidden.isEmpty ? nil : named(Words.hiddenVote(hidden, of: board.groups.count))
  }

  private mutating func set(_ setting: VoteSetting) {
    let voting = board.voting
    switch setting {
    case .more, .fewer:
      let budget = min(max(1, voting.budget + (setting == .more ? 1 : -1)), Voting.largestBudget)
      lead(.ballot(voting.ballot, stickers: budget), Words.budget(budget))
    case .own:
      let isExcluded = !voting.ownExcluded
      lead(
        .ballot(voting.ballot, stickers: voting.budget, ownExcluded: isExcluded),
        isExcluded ? Words.ownIsExcluded : Words.ownIsAllowed)
    }
    openVoting(after: setting)
  }
}

extension Words {
  static func votingTitle(_ voting: Voting) -> Phrase {
    let (state, each) = (votingState(voting.state), budget(voting.budget))
    return Phrase(nl: "\(state.nl) · \(each.nl)", en: "\(state.en) · \(each.en)")
  }
  static func votersDone(_ done: Int, of all: Int) -> Phrase { Phrase(nl: "\(done) van \(all) klaar", en: "\(done) of \(all) done") }
  static let openVotingOnPicks = Phrase(nl: "Openen: op wat elke groep vertelt", en: "Open: on what each group tells")
  static let openVotingOnNotes = Phrase(nl: "Openen: op alle interventies", en: "Open: on all interventions")
  static let closeVoting = Phrase(nl: "Sluiten", en: "Close voting")
  static let showResult = Phrase(nl: "Uitslag laten zien, ook op het plenaire scherm", en: "Show the result, also on the plenary screen")
  static func stickersMore(_ count: Int) -> Phrase {
    Phrase(nl: "Meer stickers: \(count) per groep", en: "More stickers: \(count) a group")
  }
  static func stickersFewer(_ count: Int) -> Phrase {
    Phrase(nl: "Minder stickers: \(count) per groep", en: "Fewer stickers: \(count) a group")
  }
  static let excludeOwn = Phrase(nl: "Niet stemmen op wat van de groep zelf is", en: "No stickers on a group's own")
  static let allowOwn = Phrase(nl: "Ook stemmen op wat van de groep zelf is", en: "Stickers on a group's own too")
  static let othersOnly = Phrase(nl: "Stickers gaan alleen naar andere groepen.", en: "Stickers go to other groups only.")
  static let ownIsExcluded = Phrase(nl: "Stemmen op eigen: nee", en: "Votes on one's own: no")
  static let ownIsAllowed = Phrase(nl: "Stemmen op eigen: ja", en: "Votes on one's own: yes")
  /// The same for as long as it lasts, in one line of a small screen.
  static let notAllSeen = KeyedPhrase { sign in
    let key = sign("hostHidden", "r")
    return Phrase(nl: "Nog niet alle notities zijn te zien: \(key) = onthul", en: "Not all notes can be seen yet: \(key) = reveal")
  }
  static func hiddenVote(_ hidden: [GroupID], of all: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      let (words, key) = (Phrase.hiddenVote(hidden, of: all), sign("hostHidden", "r"))
      return Phrase(nl: "\(words.nl) · \(key) = onthul", en: "\(words.en) · \(key) = reveal")
    }
  }
  static let noVoting = Phrase(nl: "Stemming weghalen; stickers blijven bewaard", en: "Take the vote away; stickers are kept")
}
