// What the whole screen is for, and the sentence that says what just happened.
import Board

/// What the whole screen is for now.
enum Stage: Equatable, Sendable {
  case askingGroup(GroupQuestion)
  /// The group's name in large letters, until this uptime (ms).
  case greeting(until: Int64)
  case board
}

/// The question which group this is: what has been typed, and what is wrong with it.
struct GroupQuestion: Equatable, Sendable {
  var typed = ""
  var refused: String?
}

/// A sentence that says what just happened, and goes by itself.
struct Toast: Equatable, Sendable {
  let text: String
  let isWarning: Bool
  /// Uptime, ms.
  let until: Int64
}
