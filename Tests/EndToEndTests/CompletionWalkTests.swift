// Tab in the shells themselves: each in a terminal, with nothing of anybody's own read before.
import Foundation
import ProcessKit
import Testing

@Suite struct CompletionWalkTests {
  /// A shell that is not to be missing.
  struct TestedShell: CustomTestStringConvertible, Sendable {
    let name: String
    let start: String
    /// What makes it complete praatplaat.
    let setUp: String
    var testDescription: String { name }
  }

  static let shells = [
    TestedShell(
      name: "bash", start: "bash --noprofile --norc -i",
      setUp: "PS1='$ '; bind 'set show-all-if-ambiguous on'; bind 'set enable-bracketed-paste off'; source <(praatplaat completions bash)"),
    TestedShell(
      name: "zsh", start: "zsh -f -i", setUp: "PS1='$ '; autoload -U compinit; compinit -D; source <(praatplaat completions zsh)"),
    TestedShell(
      name: "fish", start: "fish --private --no-config -i",
      // Without what fish suggests by itself: that looks like what Tab finds, before it is pressed.
      setUp: "set -g fish_autosuggestion_enabled 0; function fish_prompt; echo '$ '; end; praatplaat completions fish | source"),
  ].filter { isInstalled($0.name) }

  private let session: Session

  init() throws { session = try Session() }

  /// A terminal in which the shell waits, in a folder with two boards.
  private func terminal(_ shell: TestedShell) throws -> Tmux {
    let folder = session.folder
    _ = try session.praatplaat("new", folder + "/mijn bord.praat")
    try Data("# Case".utf8).write(to: URL(fileURLWithPath: folder + "/buurt.md"))
    let path = (session.program as NSString).deletingLastPathComponent + ":/usr/bin:/bin"
    let tmux = try Tmux(
      "cd '\(folder)'; exec \(shell.start)", width: 100, height: 40, environment: ["PATH": path, "HOME": folder, "LC_ALL": "C.UTF-8"])
    try tmux.wait(for: "the shell") { $0.contains { !$0.isEmpty } }
    try tmux.type(shell.setUp)
    try tmux.press("Enter")
    try tmux.type("clear; echo be''gun")
    try tmux.press("Enter")
    try tmux.wait(for: "the shell that knows it") { $0.first == "begun" && $0.dropFirst().contains { $0.hasPrefix("$") } }
    return tmux
  }

  /// Types a line and Tab.
  private func tab(_ tmux: Tmux, _ line: String, until what: String, _ isThere: ([String]) -> Bool) throws {
    try tmux.type(line)
    try tmux.wait(for: line) { $0.contains { $0.hasSuffix(line.trimmingCharacters(in: .whitespaces)) } }
    try tmux.press("Tab")
    try tmux.wait(for: what, isThere)
    try empty(tmux)
    try tmux.type("clear; echo be''gun")
    try tmux.press("Enter")
    try tmux.wait(for: "an empty screen") { $0.first == "begun" && $0.dropFirst().contains { $0.hasPrefix("$") } }
  }

  /// Takes the line away with Ctrl-U. Not with Ctrl-C: while a shell still looks for what Tab finds, that ends the search and throws away every key that waits.
  private func empty(_ tmux: Tmux) throws {
    for _ in 1...20 {
      try tmux.press("C-u")
      if (try? tmux.wait(for: "an empty line", seconds: 1) { $0.last { !$0.isEmpty } == "$" }) != nil { return }
    }
    throw TestFailure("the line stays: \(try tmux.screen().joined(separator: "\n"))")
  }

  private func shows(_ words: String...) -> ([String]) -> Bool {
    { screen in words.allSatisfy { word in screen.contains { "\($0) ".contains(word) } } }
  }

  @Test("Tab completes a command, an option, a value, a file and what is on the board", arguments: shells)
  func tabs(_ shell: TestedShell) throws {
    let tmux = try terminal(shell)
    try tab(tmux, "praatplaat resul", until: "the command", shows("praatplaat results "))
    try tab(tmux, "praatplaat re", until: "all commands", shows("remove", "restore", "review", "rehearse"))
    try tab(tmux, "praatplaat list bord.praat --priv", until: "the option", shows("list bord.praat --privacy "))
    try tab(tmux, "praatplaat list bord.praat --theme soc", until: "the theme", shows("--theme sociaal-beheer "))
    try tab(tmux, "praatplaat list bord.praat --case=mais", until: "behind a sign", shows("--case=maisonnettes "))
    try tab(tmux, "praatplaat export bord.praat --format ", until: "formats", shows("markdown", "csv", "sheet"))
    try tab(tmux, "praatplaat open bo", until: "the board", shows("open bord.praat"))
    try tab(tmux, "praatplaat new n.praat --plate b", until: "only what is Markdown", shows("--plate buurt.md"))
    try tab(tmux, "praatplaat session bord.praat --stop ne", until: "the stop", shows("--stop next"))
  }

  @Test("Tab finds a board with a space in its name, and the notes on it", arguments: shells)
  func notes(_ shell: TestedShell) throws {
    let tmux = try terminal(shell)
    let added = try session.praatplaat(
      "add", session.folder + "/mijn bord.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "2", "Licht in de trap")
    try tab(tmux, "praatplaat open mij", until: "the board", shows("open mijn\\ bord.praat"))
    try tab(tmux, "praatplaat remove mijn\\ bord.praat ", until: "the note", shows("bord.praat \(added.prefix(4))-1"))
  }
}
