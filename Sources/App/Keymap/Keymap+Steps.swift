// The keys of steps 1 and 2: notes beside the case, and one sentence as result.
import Board

extension Keymap {
  static let stepBoard: [Binding] = []
}
