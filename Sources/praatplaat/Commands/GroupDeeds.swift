// `praatplaat sentence`, `pick`, `sticker` and `package`: what a group does on its screen besides writing notes, for scripts. The screens' rules
// hold here too: what is closed is closed.
import Board
import Words

extension Board {
  /// - Throws: ``GroupRefusal/inputClosed`` while the facilitator lets this group write nothing.
  func expectOpen(for group: GroupID) throws(Refusal) { if isClosed(for: group) { throw .group(group, .inputClosed) } }
}

/// A command in the name of a group: the board that it is about, and what it comes to.
struct GroupCommand {
  let file: BoardAtPath
  let group: GroupID
  var deeds: Deeds
  var board: Board { deeds.board }

  init(_ arguments: Arguments, _ console: Console, role: String? = nil) throws(Refusal) {
    file = try BoardAtPath(arguments.operands[0], toWrite: true)
    group = try file.board.groupID(arguments[.group] ?? "", sayingTo: console)
    deeds = Deeds(on: file.board, with: file.pen(for: group, role: role), at: now())
  }

  /// The case that is named; without a name the one that the group works on.
  func caseID(_ arguments: Arguments) throws(Refusal) -> CaseID {
    if let typed = arguments[.caseStudy] { return try board.caseID(typed) }
    return board.caseID(of: group) ?? ""
  }

  /// The note behind the file's name, which is there and in step interventions.
  func note(_ arguments: Arguments) throws(Refusal) -> Note {
    let typed = arguments.operands[1]
    guard let note = board.note(try board.noteID(typed, file: file.name)) else { throw .note(typed, .removed(file: file.name)) }
    guard case .intervention? = board.cell(of: note.id)?.spot else { throw .group(group, .notAnIntervention) }
    return note
  }

  func shareChanges(_ console: Console) throws(Refusal) -> ExitCode {
    try file.share(deeds.events, orSay: Sentences.nothingChanges, console)
  }
}

func writeSentence(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  var command = try GroupCommand(arguments, console)
  try command.board.expectOpen(for: command.group)
  let step = try Step.named(arguments[.step] ?? "")
  let caseID = try command.caseID(arguments)
  let typed = arguments.operands[1]
  let text = typed.isEmpty ? nil : try operandLine(typed, limit: Limits.sentenceScalars)
  console.warnOfDetails(in: [text].compactMap { $0 }, on: command.file)
  command.deeds.set(command.board.writing(text ?? "", caseID, command.group, step))
  return try command.shareChanges(console)
}

extension Arguments {
  /// What is wrong with a command line of sentence that each of its options by itself does not show: interventions end in no sentence.
  func faultOfSentence() throws(Refusal) -> ArgumentError? {
    let typed = self[.step] ?? ""
    guard try Step.named(typed) == .interventions else { return nil }
    throw .unknown(.step, typed, known: [Step.start, .end].map(\.title))
  }
}

func pickNote(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  var command = try GroupCommand(arguments, console)
  try command.board.expectOpen(for: command.group)
  let note = try command.note(arguments)
  let group = command.group
  guard note.group.map(command.board.resolved) == group else { throw .group(group, .notItsOwn) }
  let old = command.board.pick(note.caseID, group)
  if arguments.has(.off) {
    if old == note.id { command.deeds.set(command.board.picking(nil, note.caseID, group)) }
  } else {
    command.deeds.set(command.board.picking(note.id, note.caseID, group))
  }
  return try command.shareChanges(console)
}

func giveSticker(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  var command = try GroupCommand(arguments, console)
  let (board, group) = (command.board, command.group)
  guard board.voting.state == .open else { throw .group(group, .votingNotOpen) }
  let note = try command.note(arguments)
  if arguments.has(.off) {
    guard let sticker = board.placedStickers(of: group).last(where: { $0.note == note.id }) else { throw .group(group, .noStickerThere) }
    command.deeds.set(.sticker(sticker.id), [Assignment(.removed, .flag(true))])
    return try command.shareChanges(console)
  }
  guard board.isSeen(note.id, in: board.sight(of: group)) else { throw .group(group, .notSeen) }
  guard let ballot = board.ballot(for: group).first(where: { $0.note == note.id }) else { throw .group(group, .notOnBallot) }
  if board.voting.ownExcluded, ballot.isOwn { throw .group(group, .onItsOwn) }
  guard let name = board.stickerName(for: group) else { throw .group(group, .noStickersLeft) }
  let id = command.deeds.make(.sticker, [Assignment(.note, .text(note.id.text)), Assignment(.group, .text(name.text))])
  return try command.file.share(command.deeds.events, printing: [id.text], console)
}

func writePackage(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  if arguments.has(.status) { return try sayProgress(of: .package, arguments, console) }
  var command = try GroupCommand(arguments, console)
  try command.board.expectOpen(for: command.group)
  let known = try arguments[.package].map { typed throws(Refusal) in try command.package(typed) }
  var fields: [Assignment] = []
  if arguments.operands.count > 1 {
    fields.append(Assignment(.title, .text(try operandLine(arguments.operands[1], limit: Limits.lineScalars))))
  }
  for question in Package.Question.besidesName {
    guard let option = Option(rawValue: question.rawValue), let typed = arguments[option] else { continue }
    fields.append(
      Assignment(question.field, typed.isEmpty ? .null : .text(try labelled(typed, option, limit: Limits.lineScalars))))
  }
  if let typed = arguments[.notes] { fields += try command.notes(typed, of: known) }
  console.warnOfDetails(in: fields.compactMap(\.value.text), on: command.file)
  if let known {
    command.deeds.set(.package(known.id), fields)
    return try command.shareChanges(console)
  }
  let id = command.deeds.make(.package, [Assignment(.caseStudy, .text(try command.caseID(arguments).text))] + fields)
  return try command.file.share(command.deeds.events, printing: [id.text], console)
}

extension GroupCommand {
  /// A package of this group, by its title or id.
  fileprivate func package(_ typed: String) throws(Refusal) -> Package {
    let own = board.packages.filter { $0.group == group }
    let id = try find(typed, among: own.map { Choice(id: $0.id.text, names: [$0.title]) }, for: .package)
    if let package = own.first(where: { $0.id.text == id }) { return package }
    throw .unknown(.package, typed, known: own.map { Phrase(both: $0.title) })
  }

  /// Which notes a package has from now on: these and no others.
  fileprivate func notes(_ typed: String, of package: Package?) throws(Refusal) -> [Assignment] {
    var ids: [NoteID] = []
    for part in typed.split(separator: ",").map({ String($0).trimmed }) where !part.isEmpty {
      let id = try board.noteID(part, file: file.name)
      guard board.note(id) != nil else { throw .note(part, .removed(file: file.name)) }
      if !ids.contains(id) { ids.append(id) }
    }
    let gone = (package?.notes ?? []).filter { !ids.contains($0) }
    return ids.map { Assignment(.notes($0), .flag(true)) } + gone.map { Assignment(.notes($0), .null) }
  }
}

extension Arguments {
  /// What is wrong with a command line of package that each of its options by itself does not show.
  var faultOfPackage: ArgumentError? {
    if has(.status) { return faultOfProgress(.package, not: [.package, .caseStudy, .tenants, .partner, .who, .first, .when, .notes]) }
    if !has(.package) { return operands.count > 1 ? nil : ArgumentError(problem: .missingOperand(1), command: .package) }
    if has(.caseStudy) { return ArgumentError(problem: .notTogether(.package, .caseStudy), command: .package) }
    let says = operands.count > 1 || [.tenants, .partner, .who, .first, .when, .notes].contains(where: has)
    return says ? nil : ArgumentError(problem: .nothingToChange, command: .package)
  }
}

/// A text of one line that stands on the command line by itself.
func operandLine(_ typed: String, limit: Int) throws(Refusal) -> String {
  do throws(TextFault) { return try label(typed, limit: limit) } catch { throw .text(error, .operand) }
}
