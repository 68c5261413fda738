// Where to set what holds on every screen of one person: no screen sets it, and whoever looks for it by name is told where.
import Board

extension ScreenState {
  /// The way to what is said about settings; only the palette has it.
  package static var settingsKey: KeyRow<Self> {
    KeyRow(
      "settings", [],
      about: Phrase(
        nl: "taal, kleuren, muis en eigen toetsen: waar je ze instelt", en: "language, colours, mouse and own keys: where to set them"),
      others: "instellingen voorkeuren kleur licht donker contrast settings preferences config color dark light",
      // Whoever sits at a terminal that is the session's alone has no file to write them in.
      isOffered: { !$0.shell.setup.isLocked },
      does: { screen in
        if !screen.shell.setup.isLocked { screen.panel = .page(Page(title: Words.settings, lines: Words.settingsLines(screen.language))) }
      })
  }
}

extension Words {
  static let settings = Phrase(nl: "Instellingen", en: "Settings")

  static func settingsLines(_ language: Language) -> [String] {
    let place = Phrase(
      nl: "In ~/.config/praatplaat/config, één per regel; ze gelden als je het scherm weer opent:",
      en: "In ~/.config/praatplaat/config, one a line; they hold when you open the screen again:")
    let all = Phrase(
      nl: "Op de opdrachtregel zegt ‘praatplaat config’ wat er geldt, en alles wat er kan.",
      en: "On the command line ‘praatplaat config’ says what holds, and all that there is.")
    let examples = ["language = \(language.rawValue)", "colors = contrast", "mouse = no", "keys.group.write = N"]
    return [place[language], ""] + examples.map { "  " + $0 } + ["", all[language]]
  }
}
