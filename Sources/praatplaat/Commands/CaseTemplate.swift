// `praatplaat case-template`: a case to fill in.
import Cases

func printCaseTemplate(_ console: Console) throws(Refusal) -> ExitCode {
  try console.print(caseTemplate(in: console.language))
  return .done
}
