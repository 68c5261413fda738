// A first look at a review.
import Board
import ScreenKit

extension ReviewScreen {
  package var tour: [TourStep] {
    func sign(_ name: String) -> String { self.sign(of: name, in: Self.reviewKeys) }
    return [
      TourStep(
        Phrase(nl: "Wat dit is", en: "What this is"),
        nl: "Je ziet wat de sessie opleverde, van alle groepen. Aan het bord zelf verandert hier niets.",
        en: "You see what came of the session, of all groups. Nothing of the board itself changes here."),
      TourStep(
        Phrase(nl: "De bladen", en: "The views"),
        nl: "\(sign("nextView")) gaat de bladen langs, en een cijfer gaat er meteen heen. Het eerste blad is de hele sessie in één minuut.",
        en: "\(sign("nextView")) goes round the views, and a digit goes to one at once. The first is the whole session in one minute."),
      TourStep(
        Phrase(nl: "Minder tegelijk", en: "Less at a time"),
        nl: "\(sign("filter")) kiest wat je ziet: een case, een thema, een groep. \(sign("search")) zoekt in de tekst.",
        en: "\(sign("filter")) chooses what you see: a case, a theme, a group. \(sign("search")) searches the text."),
      TourStep(
        Phrase(nl: "In de tijd", en: "Through time"),
        nl: "Met \(sign("replayBack")) loop je wijziging voor wijziging door de sessie; \(sign("replayNow")) is weer nu.",
        en: "\(sign("replayBack")) walk through the session change by change; \(sign("replayNow")) is now again."),
      TourStep(
        Phrase(nl: "Meenemen", en: "Taking it along"),
        nl: "\(sign("exportNotes")) bewaart wat je ziet als poster, tabel of tekst. \(sign("help")) toont alle toetsen.",
        en: "\(sign("exportNotes")) saves what you see as a poster, table or text. \(sign("help")) shows all keys."),
    ]
  }
}
