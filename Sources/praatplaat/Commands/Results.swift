// `praatplaat results`: what a session came to. Reads exactly the named file, and writes nothing.
import Board
import Reports

func printResults(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let format = try Option.format.value(arguments[.format], otherwise: TextOrJSON.text)
  let file = try BoardAtPath(arguments.operands[0])
  switch format {
  case .json: try console.print { writeResultsJSON(of: file.board, to: $0) }
  case .text: try console.print(SessionText(language: console.language, glyphs: console.glyphs).results(of: file.board))
  }
  console.sayDamage(of: file)
  return .done
}
