// The nouns of the house in both languages, with a small letter: headings, columns, filters and refusals take them from here.
import Board

extension Phrase {
  package static let aCase = Phrase(both: "case")
  package static let step = Phrase(nl: "stap", en: "step")
  package static let theme = Phrase(nl: "thema", en: "theme")
  package static let noTheme = Phrase(nl: "Zonder thema", en: "No theme")
  package static let term = Phrase(nl: "termijn", en: "term")
  package static let group = Phrase(nl: "groep", en: "group")
  package static let perspective = Phrase(nl: "bril", en: "perspective")
  package static let level = Phrase(nl: "niveau", en: "level")
  package static let tags = Phrase(both: "tags")
  package static let note = Phrase(nl: "notitie", en: "note")
  package static let notes = Phrase(nl: "notities", en: "notes")
  package static let aPackage = Phrase(nl: "pakket", en: "package")
  package static let packages = Phrase(nl: "pakketten", en: "packages")
  package static let newPackage = Phrase(nl: "Nieuw pakket", en: "New package")
  package static let takeaways = Phrase(nl: "opbrengst", en: "takeaways")
  package static let weTellThis = Phrase(nl: "dit vertellen we", en: "we tell this one")

  package static let welcome = Phrase(nl: "welkom", en: "welcome")
  package static let facilitator = Phrase(nl: "begeleider", en: "facilitator")
  package static let message = Phrase(nl: "mededeling", en: "message")
  package static let clock = Phrase(nl: "klok", en: "clock")
  package static let poll = Phrase(both: "poll")
  package static let voting = Phrase(nl: "stemmen", en: "voting")
  package static let result = Phrase(nl: "uitslag", en: "result")
  package static let hidden = Phrase(nl: "verborgen", en: "hidden")
  package static let done = Phrase(nl: "klaar", en: "done")

  package static let inOneMinute = Phrase(nl: "In één minuut", en: "In one minute")
  package static let blindSpots = Phrase(nl: "Blinde vlekken", en: "Blind spots")
  package static let timeline = Phrase(nl: "Tijdlijn", en: "Time line")

  package static let praatplaat = Phrase(both: "Praatplaat")
  package static let name = Phrase(nl: "naam", en: "name")
  package static let timeIsUp = Phrase(nl: "tijd is om", en: "time is up")
  package static let paused = Phrase(nl: "pauze", en: "paused")
  package static let whatIsGoingOn = Phrase(nl: "Wat is er aan de hand?", en: "What is going on?")
  package static let yes = Phrase(nl: "ja", en: "yes")
  package static let no = Phrase(nl: "nee", en: "no")
  package static let empty = Phrase(nl: "leeg", en: "empty")
}
