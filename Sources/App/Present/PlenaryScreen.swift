// The plenary screen: few things, large, and nothing that is hidden.
import Board
import Canvas

extension Model {
  func drawPlenary(in frame: inout Frame) {}
}
