// What somebody takes home, as a line or part by part as a plan; and what came of what was agreed in the session before.
import Board
import ScreenKit
import Words

extension SpokenScreen {
  // MARK: - Takeaways

  mutating func writeTakeaway() {
    guard mayTakeHome() else { return }
    write(Blank(title: Words.whatTakeaway, draft: draft(.takeaway)))
  }

  /// A plan that was begun is gone on with.
  mutating func writePlan() {
    guard mayTakeHome() else { return }
    ask(plan: shell.drafts.first { $0.purpose == .takeaway && !$0.answers.isEmpty } ?? draft(.takeaway))
  }

  private mutating func mayTakeHome() -> Bool {
    guard board.isInSession else {
      tell(Words.noSession)
      return false
    }
    return shell.fileTakesIt()
  }

  /// The parts of a plan, as far as they are filled in. It is shared when somebody says so.
  mutating func ask(plan draft: Draft) {
    let fields = Takeaway.Part.allCases.map { ($0.asked, $0.rawValue) } + [(Phrase.whichAssociation, Takeaway.associationKey)]
    let questions = fields.map { asked, field in
      let answer = (draft.answers[field] ?? "").trimmed
      return Question.Option(asked[language] + (answer.isEmpty ? "" : " ‘\(answer)’")) {
        $0.write(Blank(title: asked, draft: draft, field: field))
      }
    }
    let share = Question.Option(ScreenKit.Words.shares[language]) { $0.offer(draft) }
    choose(
      draft.text.isBlank ? Words.whatOfPlan : Phrase(both: "‘\(draft.text)’"), questions + (draft.text.isBlank ? [] : [share]),
      isLater: !draft.answers.isEmpty)
  }

  /// A draft with a line in one of its blanks; a plan says it in one sentence, too.
  func filled(_ blank: Blank, with line: String) -> Draft {
    var draft = blank.filled(line)
    if !draft.plan.isEmpty { draft.text = Takeaway.sentence(of: draft.plan, in: language) }
    return draft
  }

  // MARK: - What was agreed before

  mutating func sayProgress() {
    let commitments = board.commitments(of: group)
    guard group != nil, !commitments.isEmpty else { return tell(.nothingAgreed) }
    choose(
      .agreedBefore,
      commitments.map { commitment in
        Question.Option("‘\(commitment.said.oneLine)’, \(commitment.progress.title[language])") { $0.ask(progressOf: commitment) }
      })
  }

  private mutating func ask(progressOf commitment: Commitment) {
    let words: [Commitment.Progress?] = Commitment.Progress.allCases + [nil]
    choose(
      Phrase.howItStands.capitalised,
      words.map { progress in
        Question.Option(progress.title[language]) { screen in
          guard screen.mayWrite() else { return }
          screen.shell.change(screen.board.changes(for: .progress(commitment.id, progress), at: screen.now.wall))
          screen.tell(.stands(progress))
        }
      })
  }
}
