// The keys of the plenary screen. It has no key line: they are those of a presentation remote, and Tab.
import Board

extension Keymap {
  static let present: [Binding] = []
}
