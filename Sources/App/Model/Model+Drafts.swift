// Half notes of an earlier run, for a group that was not known yet when the screen began.
import Board

extension Model {
  /// Puts these half notes back beside those that stand here already.
  public mutating func takeBack(_ drafts: [Draft]) {
    concepts += drafts
    split.isStale = true
    settle()
  }
}
