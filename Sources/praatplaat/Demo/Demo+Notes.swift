// What the groups of the demonstration wrote: invented, like the cases that it is about, and nobody's name is in it. In both languages, side by side: a
// board is made in one of them.
import Board

extension Demo {
  /// What one group wrote.
  struct Group {
    let start: [Phrase]
    var startSentence: Phrase?
    let end: [Phrase]
    var endSentence: Phrase?
    let notes: [Line]
    var isReady = false

    /// Its notes and its sentence in one of the steps where it writes some.
    func words(of step: Step) -> (notes: [Phrase], sentence: Phrase?) { step == .start ? (start, startSentence) : (end, endSentence) }
  }

  /// A note of step interventions.
  struct Line {
    let theme: Theme
    let horizon: Horizon
    let level: Level?
    let text: Phrase

    init(_ theme: Theme, _ horizon: Horizon, _ level: Level? = nil, nl: String, en: String) {
      self.theme = theme
      self.horizon = horizon
      self.level = level
      text = Phrase(nl: nl, en: en)
    }
  }

  /// A package of the first group.
  static let package: [Package.Question: Phrase] = [
    .name: Phrase(nl: "De trap begint bij de deur", en: "The stairs begin at the door"),
    .tenants: Phrase(nl: "Twee huurders per trap, die dat zelf willen", en: "Two tenants for each stairwell, who want to do it"),
    .partner: Phrase(nl: "Welzijnswerk, voor de eerste maanden", en: "Social work, for the first months"),
    .who: Phrase(
      nl: "Wijkbeheer nodigt uit, welzijn begeleidt, vastgoed vervangt de lampen",
      en: "The caretaker invites, social work guides, property replaces the lamps"),
    .first: Phrase(nl: "Een avond in blok 3, met soep", en: "An evening in block 3, with soup"),
    .when: Phrase(nl: "Binnen zes weken", en: "Within six weeks"),
  ]

  /// What some take home.
  static let takeaways: [Phrase] = [
    Phrase(nl: "Ik bel maandag met het wijkteam over één spreekuur.", en: "On Monday I ring the social care team about one office hour."),
    Phrase(
      nl: "Bij de volgende renovatie vragen we eerst wat de trap nodig heeft.",
      en: "With the next renovation we first ask what the stairs need."),
    Phrase(
      nl: "Leefbaarheid staat voortaan op de agenda van ons hele team.", en: "From now on liveability is on the agenda of our whole team."),
  ]
}
