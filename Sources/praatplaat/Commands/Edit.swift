// `praatplaat edit`: other values for a note that is there. Only what changes is written.
import Board

extension Arguments {
  /// What is wrong with a command line of edit that each of its options by itself does not show: that there is nothing to change.
  var faultOfEditing: ArgumentError? {
    CommandRow.of(.edit).options.contains { has($0.option) } ? nil : ArgumentError(problem: .nothingToChange, command: .edit)
  }
}

func editNote(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let file = try BoardAtPath(arguments.operands[0], toWrite: true)
  let id = try file.board.noteID(arguments.operands[1], file: file.name)
  guard let note = file.board.note(id) else { throw .note(arguments.operands[1], .removed(file: file.name)) }
  let changes = try changes(of: note, arguments, on: file.board, console).filter {
    file.board.value($0.field, of: .note(id)) ?? .null != $0.value
  }
  if changes.isEmpty {
    console.say(Sentences.nothingChanges)
    return .done
  }
  var pen = file.pen()
  guard let event = pen.change(.note(id), changes, on: file.board, at: now()) else { throw .note(arguments.operands[1], .frozen) }
  console.warnOfDetails(in: [event.writtenText].compactMap { $0 }, on: file, before: note.text)
  return try file.share([event], console)
}

private func changes(of note: Note, _ arguments: Arguments, on board: Board, _ console: Console) throws(Refusal) -> [Assignment] {
  var changes: [Assignment] = []
  if let typed = arguments[.text] {
    do throws(TextFault) { changes.append(Assignment(.text, .text(try noteText(typed)))) } catch { throw .text(error, .option(.text)) }
  }
  if let typed = arguments[.theme] { changes.append(Assignment(.theme, .text(try board.theme(typed).rawValue))) }
  if let typed = arguments[.horizon] { changes.append(Assignment(.horizon, .text(try Horizon.named(typed).rawValue))) }
  if let typed = arguments[.caseStudy] { changes.append(Assignment(.caseStudy, .text(try board.caseID(typed).text))) }
  if let typed = arguments[.group] {
    let group = try board.groupID(typed, sayingTo: console)
    // A note is its writer's until it is moved.
    if group != note.group { changes.append(Assignment(.group, .text(group.text))) }
  }
  if let typed = arguments[.level] {
    changes.append(Assignment(.level, typed.isEmpty ? .null : .text(try Level.named(typed).rawValue)))
  }
  if let typed = arguments[.role] {
    let role = try perspective(typed)
    // Like the group, the perspective may stand in the event that made the note and not in a field.
    if role != note.role { changes.append(Assignment(.role, .text(role))) }
  }
  if arguments.has(.who) {
    let names = try arguments.who()
    changes.append(Assignment(.who, names.isEmpty ? .null : .list(names.map(Value.text))))
  }
  return changes
}
