// What a group does apart from its notes: which part of the house carries out which command.
import Board
import Canvas

extension Model {
  mutating func performOfGroup(_ command: Command) -> [Effect] {
    performOfSteps(command) ?? performOfSession(command) ?? []
  }

  func isOfferedToGroup(_ command: Command) -> Bool { isOfferedInSteps(command) ?? isOfferedInSession(command) ?? true }

  mutating func submitOfGroup(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .noteDetails, .search: submitOfSteps(form)
    default: submitOfSession(form)
    }
  }

  mutating func chooseOfGroup(_ id: String, for purpose: ChooserPurpose) -> [Effect] {
    switch purpose {
    case .step, .perspective: chooseOfSteps(id, for: purpose)
    default: chooseOfSession(id, for: purpose)
    }
  }

  func drawGroup(in frame: inout Frame) {
    if isWelcoming {
      drawWelcome(in: &frame)
    } else if step == .interventions {
      drawBoard(in: &frame)
    } else {
      drawStep(in: &frame)
    }
    drawNotice(in: &frame)
  }
}
