// `praatplaat merge`: what copies of a board have more goes into its file. The copies are left alone.
import BoardFile

extension Arguments {
  /// What is wrong with a command line of merge that its parts by themselves do not show: other files, or what is kept here.
  var faultOfMerging: ArgumentError? {
    if has(.kept) { return operands.count > 1 ? ArgumentError(problem: .extraOperand(operands[1]), command: .merge) : nil }
    return operands.count > 1 ? nil : ArgumentError(problem: .missingOperand(1), command: .merge)
  }
}

/// Puts in what is kept here for other files of the board.
private func mergeKept(_ name: String, _ console: Console) throws(Refusal) -> ExitCode {
  var reader = try openBoard(name)
  let events = try reader.readAll(name).events
  guard let id = reader.boardID else { throw .reading(name, .notABoard) }
  let path = reader.path
  let busy = Sentences.busy(name)[console.language].onOneLine(in: console.glyphs)
  var count: Int? = 0
  do throws(BoardFileError) {
    if let outbox = try? Outbox(of: id) {
      count = try saying(busy) { () throws(BoardFileError) in
        try shareKept(in: outbox, with: path, after: events, within: sharingPatience)
      }
    }
  } catch {
    throw .sharing(name, error, found: 0, of: 1)
  }
  guard let count else {
    console.say("praatplaat: " + Sentences.kept(name, nil)[console.language])
    return .kept
  }
  try console.print("\(count)\n")
  return .done
}

func mergeCopies(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  if arguments.has(.kept) { return try mergeKept(arguments.operands[0], console) }
  let name = arguments.operands[0]
  let busy = Sentences.busy(name)[console.language].onOneLine(in: console.glyphs)
  let count: Int?
  do throws(MergeError) {
    count = try saying(busy) { () throws(MergeError) in
      try mergeBoards(into: name, from: Array(arguments.operands.dropFirst()), within: sharingPatience)
    }
  } catch {
    if error.path != name { throw .merging(error.path, into: name, error.reason) }
    throw error.reason.isAboutReading ? .reading(name, error.reason) : .sharing(name, error.reason, found: 0, of: 1)
  }
  guard let count else { throw .mergingTakesLong(name) }
  try console.answer("\(count)\n")
  return .done
}

extension BoardFileError {
  /// Whether it says that there is no board to begin with.
  fileprivate var isAboutReading: Bool {
    switch self {
    case .missing, .isDirectory, .notRegular, .symbolicLink, .danglingLink, .empty, .notABoard: true
    case .trouble, .exists, .newerVersion, .anotherBoard, .tooBig, .unwritable: false
    }
  }
}
