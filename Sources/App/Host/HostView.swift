// The facilitator's list of groups.
import Board
import Canvas

extension Model {
  func drawHost(in frame: inout Frame) {}
}
