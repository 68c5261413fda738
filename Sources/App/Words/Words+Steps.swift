// The words of the three steps on a group's screen: sentences, perspectives, a note's details, searching.
import Board
import Words

extension Words {

  /// What a step asks.
  static func question(of step: Step) -> Phrase {
    switch step {
    case .start: .whatIsGoingOn
    case .end:
      Phrase(
        nl: "Waar willen we met deze buurt / dit complex op uitkomen?", en: "Where do we want to end up with this neighbourhood / complex?")
    case .interventions: Phrase(nl: "Wat gaan we doen, kort en lang?", en: "What will we do, short and long term?")
    }
  }

  /// The same where that does not fit.
  static func shortQuestion(of step: Step) -> Phrase {
    step == .end ? Phrase(nl: "Waar willen we op uitkomen?", en: "Where do we want to end up?") : question(of: step)
  }

  static let theCase = Phrase(nl: "De case", en: "The case")
  static let inOneSentence = Phrase(nl: "In één zin", en: "In one sentence")
  static let sentenceEdit = Phrase(nl: "Tab = wijzigen", en: "Tab = edit")
  static let noSentence = Phrase(
    nl: "Nog geen zin. Tab = schrijven, of w op een notitie", en: "No sentence yet. Tab = write, or w on a note")
  static let noSentenceToRead = Phrase(nl: "Nog geen zin.", en: "No sentence yet.")
  static let noSentenceShort = Phrase(nl: "Nog geen zin. Tab = schrijven", en: "No sentence yet. Tab = write")
  static let writeSentenceHere = Phrase(nl: "Schrijf het in één zin …", en: "Write it in one sentence …")
  static let sentenceDraft = Phrase(nl: "concept · Tab = verder", en: "draft · Tab = go on")
  static let toNotes = Phrase(nl: "naar de notities", en: "to the notes")
  static func sentenceNow(_ text: String) -> Phrase { Phrase(nl: "Nu: ‘\(text)’", en: "Now: ‘\(text)’") }
  static func sentenceLater(_ text: String) -> Phrase { Phrase(nl: "Straks: ‘\(text)’", en: "Later: ‘\(text)’") }
  static func sentenceSaved(next: Phrase?) -> Phrase {
    guard let next else { return Phrase(nl: "De zin staat onderin.", en: "The sentence stands below.") }
    return Phrase(nl: "De zin staat. Verder naar ‘\(next.nl)’: s", en: "The sentence stands. On to ‘\(next.en)’: s")
  }
  static let sentenceGone = Phrase(nl: "De zin is weg · u zet terug", en: "The sentence is gone · u puts it back")
  static let sentenceSame = Phrase(nl: "Dit is de zin al.", en: "This is the sentence already.")
  static let sentenceTooLong = Phrase(
    nl: "Een zin heeft hoogstens \(Limits.sentenceScalars) tekens.", en: "A sentence has at most \(Limits.sentenceScalars) characters.")
  static let replaceTitle = Phrase(nl: "De zin vervangen?", en: "Replace the sentence?")
  static func replaceNew(_ text: String) -> Phrase { Phrase(nl: "Wordt: ‘\(text)’", en: "Becomes: ‘\(text)’") }
  static let replaceKeys = Phrase(nl: "Enter = vervangen, Esc = laten staan", en: "Enter = replace, Esc = leave it")

  /// The facilitator, or another screen of the group, brought everybody to a step; what was half-written waits where it was.
  static func broughtTo(_ step: Step, from draft: Step?) -> Phrase {
    let (here, there) = (step.title.capitalised, draft?.title.capitalised)
    return Phrase(
      nl: "Jullie zijn nu bij ‘\(here.nl)’." + (there.map { " Je concept wacht bij ‘\($0.nl)’." } ?? ""),
      en: "You are at ‘\(here.en)’ now." + (there.map { " Your draft waits at ‘\($0.en)’." } ?? ""))
  }
  static let stepTitle = Phrase(nl: "Naar welke stap?", en: "Which step?")
  static let ledHere = Phrase(nl: "De begeleider houdt iedereen bij deze stap.", en: "The facilitator keeps everybody at this step.")
  static let tooSoonTitle = Phrase(nl: "Schiet niet te snel in oplossingen", en: "Don't jump to solutions")
  static func tooSoonMissing(_ steps: [Phrase]) -> Phrase {
    Phrase(
      nl: "Er is nog geen zin bij \(steps.map(\.nl).joined(separator: " en ")).",
      en: "There is no sentence yet at \(steps.map(\.en).joined(separator: " and ")).")
  }
  static let tooSoonWhy = Phrase(
    nl: "Wie eerst zegt wat er aan de hand is en waar het heen moet, kiest daarna interventies die passen.",
    en: "Say first what is going on and where it should go: then you choose interventions that fit.")
  static let tooSoonKeys = Phrase(nl: "Enter = toch naar interventies, Esc = blijven", en: "Enter = interventions anyway, Esc = stay")
  static let beginAtFirstStep = Phrase(nl: "Begin vooraan: s → Wat is er aan de hand?", en: "Begin at the start: s → What is going on?")

  static let perspectiveTitle = Phrase(nl: "Door welke bril kijk je?", en: "Which perspective do you take?")
  static let perspectiveAbout = Phrase(
    nl: "Nieuwe notities van jullie groep krijgen deze bril.", en: "New notes of your group get this perspective.")
  static let noPerspective = Phrase(nl: "geen bril", en: "no perspective")
  static func glassesGiven(_ name: String) -> Phrase {
    Phrase(
      nl: "De begeleider gaf jullie deze ronde de bril van: \(name).",
      en: "The facilitator gave you this perspective for the round: \(name).")
  }
  static func atTable(_ names: String) -> Phrase { Phrase(nl: "Aan tafel: \(names)", en: "At the table: \(names)") }
  static func looksThrough(_ name: String) -> Phrase { Phrase(nl: "Jullie bril is nu: \(name)", en: "Your perspective is now: \(name)") }
  static let looksThroughNone = Phrase(nl: "Jullie kijken nu zonder bril.", en: "You take no perspective now.")

  static let detailsTitle = Phrase(nl: "Meer over deze notitie", en: "More about this note")
  static let detailsWho = Phrase(nl: "Wie is nodig (namen, met spaties ertussen)", en: "Who is needed (names, with spaces between)")
  static let detailsChanged = Phrase(nl: "aangevuld", en: "details added")
  static let noLevel = Phrase(nl: "geen", en: "none")
  static let detailsSaved = Phrase(nl: "Bewaard · u maakt het ongedaan", en: "Saved · u undoes it")

  static let searches = Phrase(nl: "zoekt", en: "searches")
  static let searchTitle = Phrase(nl: "Zoeken", en: "Search")
  static let searchAbout = Phrase(
    nl: "In de notities van deze case en stap. Nog eens / en Enter gaat verder.",
    en: "In the notes of this case and step. / and Enter again goes on.")
  static let searchLabel = Phrase(nl: "Zoek naar", en: "Search for")
  static func foundNone(_ text: String) -> Phrase {
    Phrase(nl: "Geen notitie met ‘\(text)’ in deze case en stap.", en: "No note with ‘\(text)’ in this case and step.")
  }
  static func found(_ place: Int, of count: Int, _ text: String) -> Phrase {
    count == 1
      ? Phrase(nl: "1 notitie met ‘\(text)’", en: "1 note with ‘\(text)’")
      : Phrase(
        nl: "\(place) van \(count) notities met ‘\(text)’ · / en Enter = volgende",
        en: "\(place) of \(count) notes with ‘\(text)’ · / and Enter = next")
  }
  static let removedMeanwhile = Phrase(nl: "Deze notitie is intussen weggehaald.", en: "This note has been removed since.")
  static let onlyUs = Phrase(nl: "alleen wij", en: "only us")
  static let seesOnlyOurs = Phrase(
    nl: "Je ziet nu alleen jullie eigen notities · m = iedereen", en: "Only your own notes now · m = everybody")
  static let seesEverybody = Phrase(nl: "Je ziet weer alle notities.", en: "You see all notes again.")
  /// While the others can't be seen anyway.
  static let seesNobodyElse = Phrase(
    nl: "De andere groepen zie je later: de begeleider laat ze dan zien.",
    en: "You will see the other groups later: the facilitator reveals them.")
}
