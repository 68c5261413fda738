// `praatplaat completions`: what a shell reads once, and what it asks with every Tab.
import Board

func printCompletions(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  guard let shell = Shell(rawValue: arguments.operands[0]) else { throw .unknownShell(arguments.operands[0]) }
  guard arguments.operands.count > 1 else {
    try console.print(shell.script)
    return .done
  }
  let words = arguments.operands.dropFirst().map { asExpanded($0, by: shell) }
  let language = Language.asked(in: words).flatMap(Language.init(rawValue:)) ?? console.language
  let line = Completion(words)
  let candidates = line.candidates(in: language) {
    // A file that is no board has nothing to offer; who types on hears what is wrong with it.
    line.board.flatMap { try? BoardAtPath($0).board }
  }
  try console.print(shell.lines(of: candidates))
  return .done
}

/// A word as the program would get it: a shell that completes hands out what was typed. Nothing in it is run.
private func asExpanded(_ word: String, by shell: Shell) -> String {
  var word = word
  if shell == .bash {
    var bare = ""
    var isEscaped = false
    for character in word {
      if isEscaped || !"\\'\"".contains(character) { bare.append(character) }
      isEscaped = !isEscaped && character == "\\"
    }
    word = bare
  }
  guard word.hasPrefix("~/"), let home = variable("HOME") else { return word }
  return home + word.dropFirst()
}
