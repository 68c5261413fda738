// The words about what was typed and is not shared, and about what goes back.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: Drafts

  static let draftKept = KeyedPhrase { sign in
    Phrase(
      nl: "Concept, staat alleen hier · \(sign("openCall", "o")) = concepten", en: "A draft, only here · \(sign("openCall", "o")) = drafts")
  }
  static let nothingToShare = Phrase(nl: "Hier staat niets dat iemand kan lezen.", en: "There is nothing here that anybody can read.")
  static func editWaits(_ text: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Concept, nog niet gedeeld: ‘\(text)’ · \(sign("edit", "e")) = verder",
        en: "Draft, not shared yet: ‘\(text)’ · \(sign("edit", "e")) = go on")
    }
  }
  static let detailsWait = Phrase(nl: "Hierbij wacht een concept · f = verder", en: "A draft waits here · f = go on")
  static let changedMeanwhile = Phrase(nl: "Intussen veranderd", en: "Changed meanwhile")
  static let standsThereNow = Phrase(nl: "Nu staat er:", en: "Now it says:")
  static let nothingInTheWay = Phrase(nl: "(weer wat er eerst stond)", en: "(what it said at first again)")
  static let noSentenceNow = Phrase(nl: "(geen zin meer)", en: "(no sentence any more)")
  static let yourText = Phrase(nl: "Jij schreef:", en: "You wrote:")
  static let yours = Phrase(nl: "jouwe", en: "yours")
  static let leaveTheirs = Phrase(nl: "laat staan", en: "leave it")
  static let conflictKeys = Phrase(
    nl: "Enter = jouw tekst · Esc = laat staan, bewaar de jouwe", en: "Enter = your text · Esc = leave it, keep yours")
  static let draftsTitle = Phrase(nl: "Concepten: nog niet gedeeld", en: "Drafts: not shared yet")
  static let draftsAbout = Phrase(nl: "Enter deelt een concept waar het hoort.", en: "Enter shares a draft where it belongs.")
  static let draftsStay = Phrase(nl: "Op slot: je concept blijft hier bewaard.", en: "Closed for now: your draft is kept here.")
  static let draftsStayOpen = Phrase(
    nl: "Op slot. Hier is geen kopie: laat dit scherm open.", en: "Closed for now. There is no copy here: keep this screen open.")
  static let whatIsAsked = Phrase(nl: "Wat de begeleider vraagt", en: "What the facilitator asks")
  static func sentenceOf(_ step: Phrase) -> Phrase { Phrase(nl: "zin van \(step.nl)", en: "sentence of \(step.en)") }
  static func draftShared(_ place: String) -> Phrase { Phrase(nl: "Gedeeld · \(place)", en: "Now shared · \(place)") }
  static func draftsAreHere(_ count: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      let drafts = Phrase.drafts(count)
      return Phrase(
        nl: "\(drafts.nl), alleen hier · \(sign("openCall", "o")) = delen", en: "\(drafts.en), only here · \(sign("openCall", "o")) = share"
      )
    }
  }
  static func draftsAreHereBehind(_ count: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      let drafts = Phrase.drafts(count)
      return Phrase(
        nl: "\(drafts.nl), alleen hier · straks: Esc, dan \(sign("openCall", "o"))",
        en: "\(drafts.en), only here · later: Esc, then \(sign("openCall", "o"))")
    }
  }
  static func timeIsUpWithDrafts(_ count: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      let drafts = Phrase.drafts(count)
      return Phrase(
        nl: "Tijd is om · \(drafts.nl): \(sign("openCall", "o")) = delen", en: "Time is up · \(drafts.en): \(sign("openCall", "o")) = share"
      )
    }
  }
  static func closedWithDrafts(_ count: Int) -> Phrase {
    let drafts = Phrase.drafts(count)
    return Phrase(nl: "Op slot. \(drafts.nl) \(count == 1 ? "blijft" : "blijven") bewaard.", en: "Closed for now. \(drafts.en) kept.")
  }
  /// The same where nothing keeps them.
  static func closedWithBareDrafts(_ count: Int) -> Phrase {
    let drafts = Phrase.drafts(count)
    return Phrase(
      nl: "Op slot. \(drafts.nl), zonder kopie: laat dit scherm open.", en: "Closed for now. \(drafts.en), no copy: keep this screen open.")
  }
  static func unsharedTitle(_ count: Int) -> Phrase {
    let drafts = Phrase.drafts(count)
    return Phrase(nl: "Nog niet gedeeld: \(drafts.nl)", en: "Not shared yet: \(drafts.en)")
  }
  static let shareAndReady = Phrase(nl: "deel alles", en: "share all")
  static let readyWithout = Phrase(nl: "klaar zonder", en: "done without")
  static let unsharedKeys = Phrase(
    nl: "Enter = deel en klaar · z = klaar zonder · Esc = terug", en: "Enter = share and done · z = done without · Esc = back")
  /// Where nothing keeps drafts.
  static let draftsGo = Phrase(
    nl: "Hier is geen kopie: wat je niet deelt, gaat bij het stoppen verloren.",
    en: "There is no copy here: what you don't share is lost when you quit.")
  static let unsharedKeysClosed = Phrase(nl: "z = klaar zonder · Esc = terug", en: "z = done without · Esc = back")
  /// q, while the session runs or there are drafts.
  static func leaveQuestion(isSessionGoingOn: Bool, drafts count: Int) -> Phrase {
    if count == 0 {
      return Phrase(
        nl: "De sessie loopt nog. q = toch stoppen, Esc = blijven", en: "The session is still going. q = quit anyway, Esc = stay")
    }
    let drafts = Phrase.drafts(count)
    let (stays, runs) = (count == 1 ? "blijft" : "blijven", isSessionGoingOn)
    return Phrase(
      nl: "\(runs ? "De sessie loopt nog. " : "")\(drafts.nl) \(stays) hier bewaard · q = stop · Esc = blijf",
      en: "\(runs ? "The session is still going. " : "")\(drafts.en) kept here · q = quit · Esc = stay")
  }
  /// The same where nothing keeps drafts: what is not shared now is lost.
  static func leaveAndLose(isSessionGoingOn: Bool, drafts count: Int, mayShare: Bool) -> Phrase {
    let drafts = Phrase.drafts(count)
    let (goes, runs) = (count == 1 ? "gaat" : "gaan", isSessionGoingOn)
    let share = mayShare ? Phrase(nl: " · Enter = deel en stop", en: " · Enter = share and quit") : Phrase(both: "")
    return Phrase(
      nl: "\(runs ? "De sessie loopt nog. " : "")\(drafts.nl) \(goes) verloren: hier is geen kopie\(share.nl) · q = stop · Esc = blijf",
      en: "\(runs ? "The session is still going. " : "")\(drafts.en) will be lost: no copy here\(share.en) · q = quit · Esc = stay")
  }
  static let helpDrafts = Phrase(
    nl: "Wat je niet deelt, blijft hier als concept. De begeleider ziet hoeveel het er zijn, nooit wat erin staat.",
    en: "What you don't share stays here as a draft. The facilitator sees how many there are, never what they say.")

  // MARK: On another screen

  static let nowWrittenHere = Phrase(nl: "Je schrijft dit nu hier · Enter = delen", en: "You write this here now · Enter = share")
  static let nowWrittenHereAtO = KeyedPhrase { sign in
    Phrase(
      nl: "Dit concept staat nu hier · \(sign("openCall", "o")) = concepten",
      en: "This draft is here now · \(sign("openCall", "o")) = drafts")
  }
  static func elsewhere(_ place: String) -> Phrase { Phrase(nl: "\(place) · ander scherm", en: "\(place) · other screen") }

  // MARK: Coming back

  static let wereWriting = Phrase(nl: "Je was hier aan het schrijven · Enter = verder", en: "You were writing here · Enter = go on")
  static func wereInForm(_ what: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Je was hier aan het schrijven: \(what) · \(sign("openCall", "o")) = concepten",
        en: "You were writing here: \(what) · \(sign("openCall", "o")) = drafts")
    }
  }
  static func draftWaitsAt(_ step: Phrase) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Je concept wacht bij ‘\(step.nl)’ · \(sign("openCall", "o")) = concepten",
        en: "Your draft waits at ‘\(step.en)’ · \(sign("openCall", "o")) = drafts")
    }
  }

  // MARK: Undo

  static func putBack(_ what: Phrase, movedTo step: Phrase?, isUndo: Bool) -> KeyedPhrase {
    KeyedPhrase { sign in
      let key = isUndo ? sign("redo", "Ctrl-Y") : sign("undo", "u")
      return Phrase(
        nl: what.nl + (step.map { " · je bent nu bij ‘\($0.nl)’" } ?? "") + " · " + key,
        en: what.en + (step.map { " · you are at ‘\($0.en)’ now" } ?? "") + " · " + key)
    }
  }
  static func undoElsewhere(_ step: Phrase) -> Phrase {
    Phrase(
      nl: "Dat was bij ‘\(step.nl)’, en de begeleider houdt iedereen hier. Er is niets veranderd.",
      en: "That was at ‘\(step.en)’, and the facilitator keeps everybody here. Nothing has changed.")
  }
  static func theNote(_ text: String) -> Phrase { Phrase(nl: "Notitie \(text)", en: "Note \(text)") }
  static func thePackage(_ title: String) -> Phrase { Phrase(nl: "Pakket \(title)", en: "Package \(title)") }
  static let whatYouTell = Phrase(nl: "Wat jullie vertellen", en: "What you tell")
  static func wentOrCame(_ what: Phrase, goes: Bool) -> Phrase {
    goes
      ? Phrase(nl: "\(what.nl) weggehaald", en: "\(what.en) removed") : Phrase(nl: "\(what.nl) teruggezet", en: "\(what.en) put back")
  }
  static func isAsBefore(_ what: Phrase) -> Phrase { Phrase(nl: "\(what.nl) is weer als ervoor", en: "\(what.en) is as before") }
  static func sentenceTakenBack(_ step: Phrase) -> Phrase {
    Phrase(nl: "Zin van \(step.nl) teruggehaald", en: "Sentence of \(step.en) taken back")
  }
  static func sentencePutBack(_ step: Phrase) -> Phrase {
    Phrase(nl: "Zin van \(step.nl) teruggezet", en: "Sentence of \(step.en) put back")
  }
  static let draftBack = Phrase(nl: "Concept teruggezet", en: "Draft put back")
  static let draftGone = Phrase(nl: "Concept weer weggehaald", en: "Draft removed again")
}
