// Steps 1 and 2, and what a group chooses for itself: its step, its sentence, its perspective, the details of a note, what it searches for.
import Board
import Canvas

extension Model {
  /// - Returns: none where the command is somebody else's.
  mutating func performOfSteps(_ command: Command) -> [Effect]? { nil }

  func isOfferedInSteps(_ command: Command) -> Bool? { nil }

  mutating func submitOfSteps(_ form: Form) -> [Effect] { [] }

  mutating func chooseOfSteps(_ id: String, for purpose: ChooserPurpose) -> [Effect] { [] }

  mutating func answerYesOfGroup(_ purpose: QuestionPurpose) -> [Effect] { [] }

  /// The group's sentence of a step on the case where the screen is; none before it is written.
  func sentence(_ step: Step) -> String? { seatedGroup.flatMap { board.sentence(caseID, $0, step) } }

  mutating func saveSentence(_ text: String, _ draft: Draft) -> [Effect] { [] }
}
