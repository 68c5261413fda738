// What was agreed in an earlier session, on the page of packages and beside that session.
import Board
import Review
import ScreenKit
import Words

extension ReviewScreen {
  /// How all of it stands; nothing where nothing was agreed before.
  func addCommitments(_ commitments: [Commitment], hidden: Int, to page: inout ReviewPage) {
    if commitments.isEmpty, hidden == 0 { return }
    if commitments.isEmpty {
      page.heading(Phrase.agreedBefore[language])
      return page.text(Phrase.nothingToSee(hidden: hidden).capitalised[language])
    }
    page.heading("\(Phrase.agreedBefore[language]) · \(Phrase.counts(of: commitments)[language])")
    for commitment in commitments { page.text("\(line(of: commitment)) · \(commitment.progress.title[language])", indent: 5, first: "· ") }
    addHidden(hidden, to: &page)
  }

  /// What came of what the earlier of two sessions agreed, whichever of them was opened.
  func addFollowUp(beside other: Board, to page: inout ReviewPage) {
    guard let followUp = FollowUp(board, after: other) ?? FollowUp(other, after: board) else { return }
    page.heading("\(ReviewWords.whatCameOfIt[language]) · \(Phrase.counts(of: followUp.commitments)[language])")
    let order: [Commitment.Progress?] = [.done, .running, .stopped, nil]
    for progress in order {
      for commitment in followUp.commitments where commitment.progress == progress {
        page.text("\(progress.title[language].capitalisedFirst): \(line(of: commitment))", indent: 5, first: "· ")
      }
    }
    add(followUp.leftOut, under: ReviewWords.notAskedAgain, to: &page)
    add(followUp.new, under: ReviewWords.newlyAgreed, to: &page)
  }

  private func add(_ texts: [String], under head: Phrase, to page: inout ReviewPage) {
    if texts.isEmpty { return }
    page.text("\(head[language]): \(texts.count)")
    for text in texts.prefix(Self.longestList) { page.text(text.oneLine, indent: 5, first: "· ", limit: 2) }
    addMore(than: Self.longestList, of: texts.count, to: &page)
  }

  private func line(of commitment: Commitment) -> String {
    "\(commitment.said.oneLine) (\(Phrase.author(commitment.group)[language]))"
  }
}
