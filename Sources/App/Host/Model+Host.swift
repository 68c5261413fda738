// What the facilitator does: commands of the list of groups.
import Board
import Canvas

extension Model {
  mutating func beginHosting() -> [Effect] { [] }

  mutating func performOfFacilitator(_ command: Command) -> [Effect] { performOfPresent(command) ?? [] }

  func isOfferedToFacilitator(_ command: Command) -> Bool { isOfferedInPresent(command) ?? true }

  mutating func unknownToFacilitator(_ key: Key) -> [Effect] { [] }

  mutating func pointAtDesk(_ mouse: Mouse) -> [Effect] { [] }

  mutating func submitOfFacilitator(_ form: Form) -> [Effect] { [] }

  mutating func chooseOfFacilitator(_ id: String, for purpose: ChooserPurpose) -> [Effect] { [] }

  mutating func answerYesOfFacilitator(_ purpose: QuestionPurpose) -> [Effect] { [] }

  /// When (uptime, ms) the list of groups next shows something else by itself.
  var nextDeskChange: Int64? { nil }
}
