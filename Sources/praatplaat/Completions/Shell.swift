// The shells that can be told what may follow, and how each is answered.
import Board
import Reports

/// A shell that completes words.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// Candidates as the shell's script reads them: a line each, `=` before a word and `*` before what the names of files end in.
  func lines(of candidates: [Completion.Candidate]) -> String {
    candidates.map { candidate in
      switch candidate {
      case .files(let ending): "*\(ending)\n"
      case .word(let word, let about): "=\(line(word, about.onOneLine()))\n"
      }
    }.joined()
  }

  private func line(_ word: String, _ about: String) -> String {
    switch self {
    // It shows no more than words.
    case .bash: word
    // A colon divides the word from what it is.
    case .zsh: word.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "\\:") + (about.isEmpty ? "" : ":\(about)")
    case .fish: about.isEmpty ? word : "\(word)\t\(about)"
    }
  }
}
