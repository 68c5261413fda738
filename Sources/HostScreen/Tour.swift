// A first look at the facilitator's screen.
import Board
import ScreenKit

extension HostScreen {
  package var tour: [TourStep] {
    func sign(_ name: String) -> String { self.sign(of: name, in: Self.listKeys) }
    return [
      TourStep(
        Phrase(nl: "Wat je ziet", en: "What you see"),
        nl:
          "Bovenaan de agenda en hoeveel tijd er is, daaronder wat je nu zegt en wat er straks komt. Dan een regel per groep: waar die is, wat er ligt en wie er roept.",
        en:
          "At the top the agenda and how much time there is, below it what you say now and what comes next. Then a line a group: where it is, what it has and who calls."
      ),
      TourStep(
        Phrase(nl: "Verder gaan", en: "Going on"),
        nl:
          "\(sign("nextStop")) brengt iedereen naar het volgende punt, \(sign("previousStop")) een punt terug. Wat er gebeurt, staat er van tevoren bij.",
        en: "\(sign("nextStop")) brings everybody to the next item, \(sign("previousStop")) one back. What will happen is said beforehand."),
      TourStep(
        Phrase(nl: "Voor wie", en: "For whom"),
        nl: "Alles geldt voor alle groepen, tenzij je er merkt: \(Words.space.nl) merkt een groep, Esc is weer iedereen.",
        en: "Everything is for all groups, unless you mark some: \(Words.space.en) marks a group, Esc is everybody again."),
      TourStep(
        Phrase(nl: "Klok, slot en vragen", en: "Clock, lock and questions"),
        nl:
          "\(sign("hostTimer")) is de klok, \(sign("hostClosed")) doet schrijven op slot, \(sign("hostPoll")) stelt een poll en \(sign("hostVoting")) laat stemmen. \(sign("undo")) neemt terug wat je deed.",
        en:
          "\(sign("hostTimer")) is the clock, \(sign("hostClosed")) closes writing, \(sign("hostPoll")) asks a poll and \(sign("hostVoting")) opens a vote. \(sign("undo")) takes back what you did."
      ),
      TourStep(
        Phrase(nl: "De beamer", en: "The projector"),
        nl:
          "\(sign("plenaryView")) kiest wat het plenaire scherm laat zien, \(sign("plenaryBlack")) maakt het zwart en \(sign("otherScreen")) zet het in dit venster. Wat daar niet hoort, haal je met \(sign("seenList")) van elk scherm.",
        en:
          "\(sign("plenaryView")) chooses what the plenary screen shows, \(sign("plenaryBlack")) makes it black and \(sign("otherScreen")) puts it in this window. What should not be there you take off every screen with \(sign("seenList"))."
      ),
      TourStep(
        Phrase(nl: "Hulp voor jou", en: "Help for you"),
        nl:
          "\(sign("help")) toont alle toetsen van dit scherm, en met : vind je elke opdracht op naam. Niets is onherstelbaar zolang de sessie loopt.",
        en:
          "\(sign("help")) shows all keys of this screen, and : finds every command by name. Nothing is beyond repair while the session runs."
      ),
    ]
  }
}
