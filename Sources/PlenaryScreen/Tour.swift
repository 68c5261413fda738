// A first look at the projector's screen.
import Board
import ScreenKit

extension PlenaryScreen {
  package var tour: [TourStep] {
    func sign(_ name: String) -> String { self.sign(of: name, in: Self.table) }
    return [
      TourStep(
        Phrase(nl: "Voor de zaal", en: "For the room"),
        nl: "Dit scherm toont wat de begeleider kiest, groot genoeg voor achter in de zaal. Letters groter: Ctrl en +.",
        en: "This screen shows what the facilitator chooses, large enough for the back of the room. Larger letters: Ctrl and +."),
      TourStep(
        Phrase(nl: "Bladeren", en: "Turning pages"),
        nl: "De pijltjes of een presenter bladeren. \(sign("plenaryBlack")) maakt het scherm zwart, en weer terug.",
        en: "The arrows or a presentation remote turn pages. \(sign("plenaryBlack")) makes the screen black, and back again."),
      TourStep(
        Phrase(nl: "Terug naar je lijst", en: "Back to your list"),
        nl:
          "\(sign("otherScreen")) gaat naar het scherm van de begeleider. \(sign("help")) toont alle toetsen; hier staan ze nooit in beeld.",
        en: "\(sign("otherScreen")) goes to the facilitator’s screen. \(sign("help")) shows all keys; here they are never in the picture."),
    ]
  }
}
