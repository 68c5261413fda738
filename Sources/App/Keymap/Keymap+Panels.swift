// The keys of what can stand over a screen: texts, lists, forms and questions.
import Board

extension Keymap {
  private static let panelKeys: [Binding] = [
    Binding(.scrollUp, [.up, .character("k")], "↑ ↓", hint: Phrase(nl: "lezen", en: "read"), rank: 50),
    Binding(.scrollDown, [.down, .character("j")], "↑ ↓"),
    Binding(.scrollPageUp, [.pageUp], ""),
    Binding(.scrollPageDown, [.pageDown, .character(" ")], ""),
  ]

  static let note: [Binding] =
    [
      Binding(.edit, [.character("e"), .function(2)], "e", hint: Phrase(nl: "wijzig", en: "edit"), rank: 80),
      Binding(.switchHorizon, [.character("t")], "t", hint: Phrase(nl: "kort/lang", en: "short/long"), rank: 70),
      Binding(.build, [.character("r")], "r", hint: Phrase(nl: "bouw voort", en: "build on"), rank: 75),
      Binding(.remove, [.delete], "Del", hint: Phrase(nl: "weghalen", en: "remove"), rank: 60),
      Binding(
        .noteDetails, [.character("f")], "f", hint: Phrase(nl: "meer", en: "more"),
        about: Phrase(nl: "wie er nodig is, het niveau, de bril", en: "who is needed, the level, the perspective"), rank: 52),
      Binding(.previous, [.left, .character("h")], "← →", hint: Phrase(nl: "vorige/volgende", en: "previous/next"), rank: 55),
      Binding(.next, [.right, .character("l")], "← →"),
      Binding(
        .close, [.escape, .enter, .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
    ] + panelKeys

  static let caseStudy: [Binding] =
    [
      Binding(.previous, [.left, .character("h")], "← →", hint: Phrase(nl: "andere case", en: "other case"), rank: 80),
      Binding(.next, [.right, .character("l"), .tab], "← →"),
      Binding(.choose, [.enter], "Enter", hint: Phrase(nl: "kiezen", en: "choose"), rank: 90),
      Binding(.close, [.escape, .character("c"), .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
    ] + panelKeys

  static let cards: [Binding] = [
    Binding(.choose, [.enter], "Enter", hint: Phrase(nl: "overnemen", en: "take over"), rank: 100),
    Binding(.scrollUp, [.up, .character("k")], "↑ ↓", hint: Phrase(nl: "kaart", en: "card"), rank: 70),
    Binding(.scrollDown, [.down, .character("j")], ""),
    Binding(.previous, [.left, .character("h")], "← →", hint: Phrase(nl: "ander thema", en: "other theme"), rank: 80),
    Binding(.next, [.right, .character("l"), .tab], ""),
    Binding(.close, [.escape, .character("i"), .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
  ]

  static let help: [Binding] =
    [
      Binding(
        .close, [.escape, .enter, .character("?"), .character("q"), .function(1)], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100)
    ] + panelKeys

  static let palette: [Binding] = [
    Binding(.choose, [.enter], "Enter", hint: Phrase(nl: "doen", en: "do it"), rank: 100),
    Binding(.scrollUp, [.up], "↑ ↓", hint: Phrase(nl: "kiezen", en: "choose"), rank: 80),
    Binding(.scrollDown, [.down, .tab], ""),
    Binding(.close, [.escape], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
  ]

  static let paste: [Binding] = [
    Binding(.asOneNote, [.character("1"), .enter], "1", hint: Phrase(nl: "één notitie", en: "one note"), rank: 100),
    Binding(.asManyNotes, [.character("2")], "2", hint: Phrase(nl: "één per regel", en: "one a line"), rank: 100),
    Binding(.close, [.escape], "Esc", hint: Phrase(nl: "niet plakken", en: "don't paste"), rank: 100),
  ]

  static let groupQuestion: [Binding] = [
    Binding(.join, [.enter], "Enter", hint: Phrase(nl: "verder", en: "go on"), rank: 100),
    Binding(.quit, [.escape, .ctrl("c")], "Esc", hint: Phrase(nl: "stop", en: "quit"), rank: 100),
  ]

  static let form: [Binding] = [
    Binding(.formNext, [.tab, .down], "Tab", hint: Phrase(nl: "volgende vak", en: "next field"), rank: 70),
    Binding(.formPrevious, [.backTab, .up], ""),
    Binding(.formSubmit, [.enter], "Enter", hint: Phrase(nl: "bewaart", en: "saves"), rank: 100),
    Binding(.close, [.escape], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
  ]

  static let chooser: [Binding] = [
    Binding(.choose, [.enter], "Enter", hint: Phrase(nl: "kiezen", en: "choose"), rank: 100),
    Binding(.scrollUp, [.up, .character("k")], "↑ ↓", hint: Phrase(nl: "andere", en: "other"), rank: 80),
    Binding(.scrollDown, [.down, .character("j"), .tab], ""),
    Binding(.first, [.home], ""),
    Binding(.last, [.end], ""),
    Binding(.remove, [.delete], "Del", hint: Phrase(nl: "weghalen", en: "remove"), rank: 60),
    Binding(.close, [.escape, .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
  ]

  static let question: [Binding] = [
    Binding(.choose, [.enter], "Enter", hint: Phrase(nl: "ja", en: "yes"), rank: 100),
    Binding(.close, [.escape, .character("q")], "Esc", hint: Phrase(nl: "nee, terug", en: "no, back"), rank: 100),
  ]

  static let page: [Binding] =
    [Binding(.close, [.escape, .enter, .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100)] + panelKeys
}
