// What a session came to, found once for whoever tells it: the screen of a review, the poster, Markdown and JSON only say it, each in its own way. What
// nobody thought of: BlindSpots; how the session went: Course.
import Board
import Canvas

/// What stands in the chosen notes of a board and beside them. Everything follows the filters as far as it has what they are about.
public struct Findings: Sendable {
  /// A note that stands out.
  public struct Outstanding: Equatable, Sendable {
    /// The note.
    public let note: Note
    /// Its stickers; none where a group tells it and nobody gave any.
    public let stickers: Int
    /// Its place in the whole vote, which notes with as many stickers share; none for a note that was not voted for.
    public let rank: Int?
  }

  /// The sentence in which a group's step on a case ended.
  public struct Sentence: Equatable, Sendable {
    /// The slug of the case.
    public let caseID: CaseID
    /// The group.
    public let group: GroupID
    /// The name under which it was written: of a joined group, one of its names.
    public let name: GroupID
    /// The step: start or end.
    public let step: Step
    /// What it says.
    public let text: String
  }

  /// A poll and what was answered.
  public struct Answered: Equatable, Sendable {
    /// What was asked.
    public let poll: Poll
    /// What was answered, and what its figures are figures of.
    public let outcome: PollOutcome
    /// How many groups answered.
    public var groups: Int { outcome.answered }
  }

  /// What is told besides notes, and is told though the filters ask for something that it does not have.
  public struct Unfiltered: Equatable, Sendable {
    /// Sentences, which have a case, a group and a step.
    public let sentences: Bool
    /// Takeaways, which have a group, a perspective and a text.
    public let takeaways: Bool
    /// Polls, which are of the whole board.
    public let polls: Bool
  }

  /// The notes, in the order in which they were given.
  public let notes: [Note]
  /// The cases that the filters leave.
  public let cases: [CaseStudy]
  /// The groups that the filters leave.
  public let groups: [Group]
  /// The stickers that may be told.
  public let stickers: [NoteID: Int]
  /// The notes that groups tell the others.
  public let picked: Set<NoteID>
  /// The packages with one of these notes; without filters all.
  public let packages: [Package]
  /// The sentences, by case, group and step.
  public let sentences: [Sentence]
  /// What people take home, as far as it fits filters of group, perspective and text.
  public let takeaways: [Takeaway]
  /// What was agreed in an earlier session, as far as it fits filters of group and text.
  public let commitments: [Commitment]
  /// The polls that somebody answered and whose result may be seen.
  public let polls: [Answered]
  /// What is hidden of all this, where the filters look.
  public let hidden: HiddenThings
  /// Of how much of the session all this is.
  public let reach: Reach
  private let allPackages: [Package]
  private let board: Board
  private let filter: NoteFilter

  /// Finds it all but what the vote and the matrix are needed for.
  /// - Parameters:
  ///   - notes: those that are told: chosen, and without what is hidden.
  ///   - board: the board they are from, as it is or as it was at a moment.
  ///   - filter: what they were chosen by.
  ///   - known: the packages of the board, for who has them already.
  ///   - now: what is hidden, for who has it already: of the board as it was at a moment, what is hidden of it now.
  ///   - isPast: whether it is the board as it was at a moment.
  public init(
    of notes: [Note], on board: Board, filter: NoteFilter = NoteFilter(), packages known: [Package]? = nil, hidden now: HiddenThings? = nil,
    isPast: Bool = false
  ) {
    (self.notes, self.board, self.filter) = (notes, board, filter)
    hidden = (now ?? HiddenThings(of: board)).matching(filter)
    reach = !filter.isEmpty ? .filtered : isPast ? .then : .whole
    cases = board.caseStudies.filter { filter.wants(caseID: $0.id) }
    groups = board.groups.filter { filter.wants(group: $0.id) }
    stickers = board.toldStickers
    picked = Set(board.picks.map(\.note))
    let all = known ?? board.packages
    allPackages = all
    if filter.isEmpty {
      packages = all
    } else {
      let told = Set(notes.map(\.id))
      packages = all.filter { filter.wants($0) && $0.notes.contains(where: told.contains) }
    }
    sentences = board.sentences(cases.map(\.id), groups.map(\.id), [Step.start, .end].filter { filter.wants(step: $0) }).map {
      Sentence(caseID: $0.caseID, group: $0.group, name: $0.name, step: $0.step, text: $0.text)
    }
    takeaways = filter.matching(board.takeaways)
    commitments = filter.matching(board.commitments)
    polls = board.allPolls.filter { !$0.isOpen || $0.isLive }.compactMap { poll in
      let outcome = board.outcome(of: poll)
      return outcome.answered == 0 ? nil : Answered(poll: poll, outcome: outcome)
    }
  }

  /// What the filters did not choose, or only in part; nothing of it without filters.
  public var unfiltered: Unfiltered {
    var (ofSentences, ofTakeaways) = (filter, filter)
    (ofSentences.cases, ofSentences.groups, ofSentences.steps) = ([], [], [])
    (ofTakeaways.groups, ofTakeaways.roles, ofTakeaways.texts) = ([], [], [])
    return Unfiltered(
      sentences: !sentences.isEmpty && !ofSentences.isEmpty, takeaways: !takeaways.isEmpty && !ofTakeaways.isEmpty,
      polls: !polls.isEmpty && !filter.isEmpty)
  }

  /// Of these notes those with stickers, as the vote placed them; where none of them may be told to have any, those that groups tell, by case and group.
  /// Goes through the whole vote: to be asked once.
  public func outstanding() -> [Outstanding] {
    let told = Set(notes.map(\.id))
    let voted = stickers.isEmpty ? [] : board.voteResult.filter { told.contains($0.note.id) }
    if !voted.isEmpty { return voted.map { Outstanding(note: $0.note, stickers: $0.stickers, rank: $0.rank) } }
    return board.picks.filter { told.contains($0.note) }.compactMap { board.note($0.note) }.map {
      Outstanding(note: $0, stickers: 0, rank: nil)
    }
  }

  /// How many of these notes name somebody who is needed: an @ in the text, or who was filled in. Looks at every note: to be asked once.
  public func naming() -> Int { notes.count { !$0.who.isEmpty } }

  /// The packages that every note is in, by title; also those that the filters leave out. Goes through all of them: to be asked once.
  public func packageTitles() -> [NoteID: [String]] { board.titles(of: allPackages) }

  /// What nobody thought of. Looks at every note: to be asked once.
  public func blindSpots() -> BlindSpots {
    BlindSpots(notes, on: board, filter: filter, cases: cases, groups: groups, hidden: hidden, reach: reach)
  }
}

extension Board {
  /// The stickers that may be told: none while groups still vote, nor while nobody is to see the count yet.
  public var toldStickers: [NoteID: Int] { voting.state == .open || voting.state == .closed ? [:] : stickerCounts }
}
