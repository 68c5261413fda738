// A first look at a group's screen.
import Board
import ScreenKit

extension GroupScreen {
  package var tour: [TourStep] {
    func sign(_ name: String) -> String { self.sign(of: name, in: Self.boardKeys) }
    let isKept =
      shell.delivery.isGuarded
      ? Phrase(nl: "blijft alles hier bewaard en wordt het vanzelf bezorgd", en: "kept here, and delivered by itself")
      : Phrase(nl: "staat alles alleen op dit scherm tot het bezorgd is", en: "on this screen only until it is delivered")
    return [
      TourStep(
        Phrase(nl: "Waar je bent", en: "Where you are"),
        nl:
          "Bovenaan staat welke groep je bent, bij welke case en in welke stap. Daaronder hangen de notities: bij interventies onder vijf thema’s, korte termijn boven en lange termijn onder.",
        en:
          "At the top you see which group you are, on which case and in which step. Below it hang the notes: with interventions under five themes, short term above and long term below."
      ),
      TourStep(
        Phrase(nl: "Rondkijken", en: "Looking around"),
        nl: "Met de pijltjes loop je van notitie naar notitie. \(sign("open")) opent er een. Klikken met de muis kan ook.",
        en: "The arrows walk from note to note. \(sign("open")) opens one. Clicking with the mouse works too."),
      TourStep(
        Phrase(nl: "Schrijven", en: "Writing"),
        nl:
          "\(sign("write")) begint een notitie op de plek waar je staat. Gewoon gaan typen mag ook. Schrijf geen namen of huisnummers van bewoners.",
        en: "\(sign("write")) begins a note where you are. You can simply start typing, too. Write no names or house numbers of residents."),
      TourStep(
        Phrase(nl: "Delen", en: "Sharing"),
        nl:
          "Enter deelt: dan kan het bij de anderen komen. Esc is voor later: het blijft als concept op dit scherm. Spijt? \(sign("undo")) maakt je laatste wijziging ongedaan.",
        en:
          "Enter shares: then it can get to the others. Esc is for later: it stays on this screen as a draft. Regret? \(sign("undo")) takes your last change back."
      ),
      TourStep(
        Phrase(nl: "De hoek rechtsonder", en: "The corner at the bottom"),
        nl: "Daar staat of alles gedeeld is, en hoeveel concepten er zijn. Is er even geen verbinding, dan \(isKept.nl).",
        en: "It says whether everything is shared, and how many drafts there are. Without a connection all is \(isKept.en)."
      ),
      TourStep(
        Phrase(nl: "De begeleider", en: "The facilitator"),
        nl:
          "Die kan iedereen naar een andere stap brengen, een klok zetten, iets vragen of zeggen, en schrijven even op slot doen. Wat je aan het typen bent, blijft staan. Met \(sign("callFacilitator")) roep je om hulp.",
        en:
          "They can bring everybody to another step, set a clock, ask or say something, and close writing for a while. What you are typing stays. \(sign("callFacilitator")) calls for help."
      ),
      TourStep(
        Phrase(nl: "Hulp", en: "Help"),
        nl:
          "Onderin staat wat je nu kunt doen. \(sign("help")) toont alle toetsen, en met : zoek je op naam. Dit rondje begint weer met \(sign("tour")).",
        en:
          "The bottom line says what you can do now. \(sign("help")) shows all keys, and : finds things by name. \(sign("tour")) starts this tour again."
      ),
    ]
  }
}
