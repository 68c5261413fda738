// `praatplaat remove` and `praatplaat restore`: a note off the board, and back. Doing it twice does no harm.
import Board

func setRemoved(_ isRemoved: Bool, _ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let file = try BoardAtPath(arguments.operands[0], toWrite: true)
  let id = try file.board.noteID(arguments.operands[1], file: file.name)
  if file.board.isThere(.note(id)) != isRemoved {
    console.say(isRemoved ? Sentences.alreadyRemoved : Sentences.stillThere)
    return .done
  }
  var pen = file.pen()
  guard let event = pen.change(.note(id), [Assignment(.removed, .flag(isRemoved))], on: file.board, at: now()) else {
    throw .note(arguments.operands[1], .frozen)
  }
  return try file.share([event], console)
}
