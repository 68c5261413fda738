// What stands empty on a group's board, told once in a silence, never while something is asked or typed; and at a stop that is a break.
import Board
import ScreenKit
import Words

extension SpokenScreen {
  private var emptySpot: Phrase? {
    guard let group, let spot = board.emptySpot(of: group, on: caseID) else { return nil }
    return Phrase.empty(theme: board.title(of: spot.theme) ?? spot.theme.title, spot)
  }

  /// With what is asked: at a stop that is a break also what is empty.
  mutating func tellOfBreak() {
    guard board.currentStop?.does.isBreak == true, step == .interventions else { return }
    shell.indexGroups()
    if let spot = emptySpot { tell(spot) }
  }

  /// After everything that happens.
  mutating func attendToSilence() {
    guard seat != nil, let group, board.isInSession, step == .interventions else { return }
    shell.indexGroups()
    guard let silence = board.silence(of: group, at: now.wall), silence.left == 0, toldSilence != silence.since else { return }
    guard case .menu = question, shell.drafts.isEmpty, let spot = emptySpot else { return }
    toldSilence = silence.since
    tell(spot)
  }

  /// When (uptime, ms) a silence is long enough.
  var silenceDeadline: [Int64] {
    guard seat != nil, let group, let silence = board.silence(of: group, at: now.wall), silence.left > 0 else { return [] }
    return [now.uptime + silence.left]
  }
}
