// `praatplaat forget`: this user's outbox and drafts of a board go. What is not shared yet is shared first, or nothing goes; only who needs no file for it
// clears that too.
import Board
import BoardFile
import Glibc

extension Arguments {
  /// What is wrong with a command line of forget that its parts by themselves do not show: a file, a board, or all.
  var faultOfForgetting: ArgumentError? {
    if has(.board), has(.every) { return ArgumentError(problem: .notTogether(.board, .every), command: .forget) }
    if has(.board) || has(.every) {
      return operands.first.map { ArgumentError(problem: .extraOperand($0), command: .forget) }
    }
    return operands.isEmpty ? ArgumentError(problem: .missingOperand(0), command: .forget) : nil
  }
}

func forgetBoard(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  if arguments.has(.every) { return try forget(Outbox.boards, console) }
  if let typed = arguments[.board] {
    guard let id = BoardID(typed) else { throw .badValue(.board, typed, hint: Sentences.boardHint) }
    return try forget([id], console)
  }
  let file = try BoardAtPath(arguments.operands[0])
  // Without a home folder nothing was ever kept.
  guard let outbox = try? Outbox(of: file.id) else { return .done }
  var failure: BoardFileError?
  if outbox.undelivered > 0 { failure = deliverAll(outbox, to: file.path, of: file.id, name: file.name, console) }
  if outbox.undelivered > 0 { deliverElsewhere(outbox, of: file.id, console) }
  let left = outbox.undelivered
  if left > 0 {
    console.say("praatplaat: " + Sentences.cannotForget(file.name, left, failure)[console.language])
    return .kept
  }
  do throws(BoardFileError) { try outbox.forget() } catch { throw .forgetting(error) }
  if isatty(STDERR_FILENO) == 1 { console.say(Sentences.forgotten) }
  return .done
}

/// Clears what is kept of boards whose files may be gone.
private func forget(_ boards: [BoardID], _ console: Console) throws(Refusal) -> ExitCode {
  var lost = 0
  for board in boards {
    guard let outbox = try? Outbox(of: board) else { continue }
    deliverElsewhere(outbox, of: board, console)
    lost += outbox.undelivered
    do throws(BoardFileError) { try outbox.forget() } catch { throw .forgetting(error) }
  }
  if lost > 0 { console.say("praatplaat: " + Sentences.forgottenUnshared(lost)[console.language]) }
  if isatty(STDERR_FILENO) == 1 { console.say(Sentences.forgotten) }
  return .done
}

/// To every file of the board that lines wait for.
private func deliverElsewhere(_ outbox: Outbox, of board: BoardID, _ console: Console) {
  for path in outbox.waitingPaths {
    var reader = try? BoardReader(path: path)
    _ = try? reader?.readNew()
    if reader?.boardID == board { _ = deliverAll(outbox, to: path, of: board, name: path, console) }
  }
}

/// - Returns: why the last attempt failed, if so. Whether everything went well, the outbox says.
private func deliverAll(_ outbox: Outbox, to path: String, of board: BoardID, name: String, _ console: Console) -> BoardFileError? {
  let busy = Sentences.busy(name)[console.language].onOneLine(in: console.glyphs)
  return saying(busy) {
    // Whoever wants to forget wants nothing back that is gone.
    let delivery = try? Delivery(path: path, board: board, outbox: outbox, putsBack: false)
    _ = delivery?.finish(waiting: sharingPatience)
    return delivery?.failure
  }
}
