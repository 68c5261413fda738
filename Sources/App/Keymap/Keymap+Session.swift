// The keys of what the facilitator asks of a group: on the board, in a poll, in a vote.
import Board

extension Keymap {
  /// The keys of a session that the board has, and the screen of steps 1 and 2 with it.
  static let call: [Binding] = [
    Binding(
      .openCall, [.character("o")], "o", hint: Phrase(nl: "begeleider", en: "facilitator"),
      about: Phrase(nl: "openen wat de begeleider vraagt of zegt", en: "open what the facilitator asks or says"), rank: 88),
    Binding(
      .ready, [.character("a")], "a", hint: Phrase(nl: "klaar", en: "done"),
      about: Phrase(nl: "zeggen dat jullie klaar zijn, of toch niet", en: "say that you are done, or not yet"), rank: 42),
    Binding(
      .takeaways, [], "", about: Phrase(nl: "opbrengst: wat neem je mee, één regel per persoon", en: "takeaways: one line a person")),
  ]

  static let answers: [Binding] =
    [
      Binding(
        .giveSticker, [.character("v")], "v -", hint: Phrase(nl: "sticker", en: "sticker"),
        about: Phrase(nl: "een sticker geven en terughalen, zolang er gestemd wordt", en: "give and take back a sticker, during the vote"),
        rank: 87),
      Binding(.takeSticker, [.character("-")], ""),
      Binding(
        .pick, [.character("w")], "w", hint: Phrase(nl: "dit vertellen we", en: "we tell this one"),
        about: Phrase(nl: "deze notitie vertellen jullie straks aan de anderen", en: "this is the note you tell the others"), rank: 43),
      Binding(
        .packages, [.character("p")], "p", hint: Phrase(nl: "pakket", en: "package"),
        about: Phrase(nl: "een pakket: notities die bij elkaar horen, en wie wat doet", en: "a package: notes that belong together"),
        rank: 41),
    ] + call

  static let poll: [Binding] = [
    Binding(.scrollUp, [.up, .character("k")], "↑ ↓", hint: Phrase(nl: "antwoord", en: "answer"), rank: 70),
    Binding(.scrollDown, [.down, .character("j")], ""),
    Binding(.pollOnly, [.enter, .character(" ")], "Enter", hint: Phrase(nl: "deze", en: "this one"), rank: 95),
    Binding(.pollMore, [.character("+"), .character("=")], "+ -", hint: Phrase(nl: "handen", en: "hands"), rank: 85),
    Binding(.pollFewer, [.character("-"), .backspace], ""),
    Binding(
      .otherPoll, [.tab, .left, .right, .character("h"), .character("l"), .backTab], "Tab",
      hint: Phrase(nl: "andere vraag", en: "other question"), rank: 80),
    Binding(.close, [.escape, .character("q")], "Esc", hint: Phrase(nl: "klaar", en: "done"), rank: 100),
  ]

  static let ballot: [Binding] = [
    Binding(.scrollUp, [.up, .character("k")], "↑ ↓", hint: Phrase(nl: "kiezen", en: "choose"), rank: 80),
    Binding(.scrollDown, [.down, .character("j"), .tab], ""),
    Binding(
      .giveSticker, [.character("v"), .enter, .character(" "), .character("+")], "v -", hint: Phrase(nl: "sticker", en: "sticker"), rank: 95
    ),
    Binding(.takeSticker, [.character("-"), .backspace], ""),
    Binding(.first, [.home], ""),
    Binding(.last, [.end], ""),
    Binding(.close, [.escape, .character("q")], "Esc", hint: Phrase(nl: "klaar", en: "done"), rank: 100),
  ]
}
