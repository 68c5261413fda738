// `praatplaat man`: the manual page.
import Board

func printManual(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  try console.print(ManualPage.source(in: console.language))
  return .done
}
