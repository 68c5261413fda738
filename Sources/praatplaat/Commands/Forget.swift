// `praatplaat forget`: this user's outbox and drafts of a board go. What is not shared yet is shared first, or nothing goes.
import BoardFile
import Glibc

func forgetBoard(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let file = try BoardAtPath(arguments.operands[0])
  // Without a home folder nothing was ever kept.
  guard let outbox = try? Outbox(of: file.id) else { return .done }
  if outbox.undelivered > 0 { deliverAll(outbox, of: file, console) }
  let left = outbox.undelivered
  if left > 0 {
    console.say("praatplaat: " + Sentences.cannotForget(file.name, left)[console.language])
    return .kept
  }
  do throws(BoardFileError) { try outbox.forget() } catch { throw .forgetting(error) }
  if isatty(STDERR_FILENO) == 1 { console.say(Sentences.forgotten) }
  return .done
}

private func deliverAll(_ outbox: Outbox, of file: BoardAtPath, _ console: Console) {
  let busy = Sentences.busy(file.name)[console.language].onOneLine(in: console.glyphs)
  saying(busy) {
    // Whether it went well, the outbox says.
    _ = try? Delivery(path: file.path, board: file.id, outbox: outbox).finish(waiting: sharingPatience)
  }
}
