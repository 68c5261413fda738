// `praatplaat new --from OLD --follow-up`: a board for the session after another one, which asks what came of what was agreed there.
import Board
import BoardFile
import Glibc
import Words

/// Makes a board that follows another one.
func followUp(
  _ old: String, at name: String, title: Phrase?, _ arguments: Arguments, _ console: Console
) throws(Refusal) -> ExitCode {
  let agenda = arguments.has(.agenda) ? try agenda(arguments[.agenda], console.language) : nil
  let file = try BoardAtPath(old)
  let (id, moment) = (newBoardID(), now())
  let events = file.board.followUp(as: id, setupWriter: newWriterID(), writer: newWriterID(), at: moment)
  let board = Board(events)
  guard !board.commitments.isEmpty else { throw .badValue(.from, old, hint: Sentences.nothingToFollow) }
  var deeds = Deeds(on: board, with: Pen(writer: newWriterID(), author: Author(isFacilitator: true)), at: moment)
  if let title { deeds.set(ThingID(.board, id.text), [Assignment(.title, Value(title))]) }
  if let agenda { deeds.replaceAgenda(by: agenda) }
  try create(name, id, events + deeds.events, console)
  console.sayDamage(of: file)
  if isatty(STDERR_FILENO) == 1 { console.say(Sentences.followed(name, board.commitments.count)) }
  return .done
}
