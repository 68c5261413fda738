// The keys of what the facilitator asks of a group: a poll, a vote.
import Board

extension Keymap {
  static let poll: [Binding] = []

  static let ballot: [Binding] = []
}
