// The list of what was agreed in an earlier session: Enter says how the chosen one stands. A group has its own, the facilitator and who looks back all.
import Board
import Words

extension ScreenState {
  /// Opens the list.
  /// - Parameters:
  ///   - group: whose; everybody's where none is named.
  ///   - chosen: the one where the cursor stands.
  ///   - then: what else is to be done once one of them stands otherwise.
  package mutating func openCommitments(
    of group: GroupID?, chosen: EventID? = nil, then: @escaping @Sendable (inout Self) -> Void = { _ in }
  ) {
    let commitments = board.commitments(of: group)
    guard !commitments.isEmpty else { return say(.nothingAgreed) }
    guard mayWrite() else { return }
    panel = .chooser(
      Chooser(
        .agreedBefore, about: [Phrase.counts(of: commitments)[language]], chooses: .howItStands,
        rows: commitments.map { commitment in
          let whose = group == nil ? Phrase.author(commitment.group)[language] + " · " : ""
          return Chooser<Self>.Row(commitment.said.oneLine, about: whose + commitment.progress.title[language]) { screen in
            screen.turnProgress(of: commitment.id)
            then(&screen)
            screen.openCommitments(of: group, chosen: commitment.id, then: then)
          }
        }, chosen: commitments.firstIndex { $0.id == chosen }))
  }

  /// Goes on to the next word for how one of them stands.
  private mutating func turnProgress(of id: EventID) {
    guard mayWrite(), let commitment = board.commitments.first(where: { $0.id == id }) else { return }
    let next = commitment.progress.next
    if shell.change(board.changes(for: .progress(id, next), at: now.wall)) { say(.stands(next)) }
  }
}
