// The rows of the commands that say how the others are used: to man, and to a shell.
import Board

extension CommandRow {
  static let manual = CommandRow(
    run: printManual, about: Phrase(nl: "geeft de handleiding, zoals man haar leest", en: "gives the manual, as man reads it"),
    notes: [Phrase(nl: "Lezen: praatplaat man | man -l -", en: "To read it: praatplaat man | man -l -")])

  static let completions = CommandRow(
    run: printCompletions,
    operands: [
      .init(name: Phrase(both: Shell.allCases.map(\.rawValue).joined(separator: "|"))),
      .init(name: Phrase(nl: "WOORD", en: "WORD"), isRequired: false, isRepeatable: true),
    ],
    about: Phrase(nl: "maakt opdrachten in de shell af met Tab", en: "completes commands in the shell with Tab"),
    notes: [
      paragraph(
        "Zet in ~/.bashrc: source <(praatplaat completions bash), in ~/.zshrc: source <(praatplaat completions zsh), achter compinit, en voor fish: praatplaat completions fish > ~/.config/fish/completions/praatplaat.fish",
        "Put in ~/.bashrc: source <(praatplaat completions bash), in ~/.zshrc: source <(praatplaat completions zsh), after compinit, and for fish: praatplaat completions fish > ~/.config/fish/completions/praatplaat.fish"
      ),
      paragraph(
        "Met woorden erbij, achter --, wordt geprint wat er voor het laatste woord kan staan: na = een woord, en na * welke bestanden. Zo vraagt de shell het.",
        "With words, after --, prints what may stand for the last word: after = a word, and after * which files. That is how the shell asks."
      ),
    ])
}
