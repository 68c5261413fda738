// The keys of the facilitator's screens: the list of groups, and one group's notes.
import Board

extension Keymap {
  static let host: [Binding] = []

  static let hostBoard: [Binding] = []
}
