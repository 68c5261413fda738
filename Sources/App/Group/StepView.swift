// The screen of steps 1 and 2: the case beside the group's notes, and the sentence in which the step ends.
import Board
import Canvas

extension Model {
  func drawStep(in frame: inout Frame) {}
}
