// `praatplaat case-template`: a case to fill in.
import Cases

func printCaseTemplate(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  try console.print(caseTemplate(in: console.language))
  return .done
}
