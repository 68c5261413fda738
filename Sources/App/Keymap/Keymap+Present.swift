// The keys of the plenary screen. It has no key line: they are those of a presentation remote, and Tab.
import Board

extension Keymap {
  static let present: [Binding] = [
    Binding(
      .plenaryNext, [.right, .pageDown, .down, .character(" ")], "→ PgDn",
      about: Phrase(
        nl: "volgende bladzijde; de pijltjes van een presenter doen dit ook", en: "next page; a presentation remote does this too")),
    Binding(
      .plenaryPrevious, [.left, .pageUp, .up], "← PgUp", about: Phrase(nl: "vorige bladzijde", en: "previous page")),
    Binding(
      .plenaryBlack, [.character("."), .character("b")], ".",
      about: Phrase(nl: "scherm zwart, en weer terug", en: "black screen, and back again")),
    Binding(
      .otherScreen, [.tab], "Tab", about: Phrase(nl: "naar het scherm van de begeleider", en: "to the facilitator's screen")),
    Binding(.help, [.character("?"), .function(1)], "?", about: Phrase(nl: "deze hulp", en: "this help")),
    Binding(.palette, [.character(":")], ":", about: Phrase(nl: "een opdracht op naam zoeken", en: "find a command by its name")),
    Binding(.quit, [.character("q")], "q", about: Phrase(nl: "stoppen; de sessie gaat door", en: "quit; the session goes on")),
  ]
}
