// What the facilitator asks of a group, and what the group says and answers.
import Board
import Canvas

/// Something that the facilitator calls to a group: it is shown large until somebody has seen it.
struct SessionCall: Equatable, Sendable {
  let mode: GroupMode
  let message: String?
}

/// What the facilitator says to a group now: one sentence in a line of its own, and the keys that answer it.
struct SessionNotice: Equatable, Sendable {
  let text: Phrase
}

extension Model {
  /// What the facilitator says to this group now; none when there is nothing to say.
  var notice: SessionNotice? { nil }

  /// - Returns: none where the command is somebody else's.
  mutating func performOfSession(_ command: Command) -> [Effect]? { nil }

  func isOfferedInSession(_ command: Command) -> Bool? { nil }

  /// A command in a panel of polls and votes.
  mutating func performInSessionPanel(_ command: Command) -> [Effect] { [] }

  mutating func submitOfSession(_ form: Form) -> [Effect] { [] }

  mutating func chooseOfSession(_ id: String, for purpose: ChooserPurpose) -> [Effect] { [] }

  /// Why nobody may write here now, if the facilitator said so.
  var refusalOfSession: Phrase? { kind == .group && board.isClosed(for: group) ? Words.inputClosed : nil }

  /// The group has become part of another one.
  mutating func joinMergedGroup(_ name: String) {
    pen.author.group = name
    followed = nil
    say(Words.joinedGroup(Words.group(name)[language]))
  }

  /// The notes that can be given stickers in the list of picks.
  var ballotNotes: [NoteID] { board.picks.map(\.note) }
}

/// Where somebody stands in the answers to the polls.
struct PollSheet: Equatable, Sendable {
  /// Which poll, by its place.
  var poll = 0
  /// Which option.
  var option = 0

  mutating func move(by: Int, in polls: [Poll]) {}
}

extension Model {
  func pollSheet(_ sheet: PollSheet) -> Sheet { Sheet(title: "") }

  func ballotSheet(_ chosen: Int) -> Sheet { Sheet(title: "") }
}
