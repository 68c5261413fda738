// What a line under a stop of an agenda can say: its names and values in both languages, and what it does to the session.
import Board
import Words

/// Something that a stop does, as a line `- name: value` asks for it. The raw values are what ``AgendaItem/Effects`` calls it in the board file.
enum AgendaWish: String, CaseIterable {
  case name, step, theme, led, mode, shows, order, hidden, closed, ballot = "voting", poll, cases, pause = "break", buffer

  var takesYesOrNo: Bool { [.led, .hidden, .closed, .poll, .cases, .pause, .buffer].contains(self) }

  /// As it is written, first as it is shown to somebody who has to choose.
  var names: Phrase {
    switch self {
    case .name: Phrase(nl: "naam", en: "name")
    case .step: Phrase(nl: "stap", en: "step")
    case .led: Phrase(nl: "geleid", en: "led")
    case .mode: Phrase(nl: "groepen", en: "groups")
    case .shows: Phrase(nl: "plenair", en: "plenary")
    case .hidden: Phrase(nl: "verborgen", en: "hidden")
    case .closed: Phrase(nl: "dicht", en: "closed")
    case .ballot: Phrase(nl: "stemmen", en: "voting")
    case .poll: Phrase(nl: "poll", en: "poll")
    case .cases: Phrase(nl: "cases", en: "cases")
    case .theme: Phrase(nl: "thema", en: "theme")
    case .order: Phrase(nl: "volgorde", en: "order")
    case .pause: Phrase(nl: "pauze", en: "break")
    case .buffer: Phrase(nl: "uitloop", en: "spare time")
    }
  }

  init?(_ word: some StringProtocol) {
    let sought = slug(of: word)
    guard let found = Self.allCases.first(where: { [$0.names.nl, $0.names.en].map { slug(of: $0) }.contains(sought) }) else { return nil }
    self = found
  }

  /// The values that it takes, and the word in the file for each; empty for a name, which is anything.
  var values: [(word: String, title: Phrase)] {
    switch self {
    case .name: []
    case .step: Step.allCases.map { ($0.rawValue, $0.title) }
    case .mode: GroupMode.Name.allCases.map { ($0.rawValue, $0.title) }
    // One note is no stop: which one it is nobody knows beforehand.
    case .shows: PlenaryView.Kind.allCases.filter { $0 != .note }.map { ($0.rawValue, $0.title) }
    case .ballot: Voting.Ballot.allCases.map { ($0.rawValue, $0.title) }
    case .theme: Theme.allCases.map { ($0.rawValue, $0.title) }
    case .order: [("case", Phrase(nl: "case", en: "case")), ("number", Phrase(nl: "nummer", en: "number"))]
    case .led, .hidden, .closed, .poll, .cases, .pause, .buffer:
      [("yes", Phrase(nl: "ja", en: "yes")), ("no", Phrase(nl: "nee", en: "no"))]
    }
  }

  /// The word in the file for what somebody wrote, in either language.
  func word(for value: some StringProtocol) -> String? {
    let sought = slug(of: value)
    if self == .theme {
      let numbered = Theme.allCases.first { String($0.number) == sought }
      return (numbered ?? Theme(heading: value))?.rawValue
    }
    return values.first { $0.word == sought || slug(of: $0.title.nl) == sought || slug(of: $0.title.en) == sought }?.word
  }
}
