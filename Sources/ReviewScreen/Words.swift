// The words of looking back at a session: views, filters, what nobody thought of, the board as it was.
import Board
import Review
import ScreenKit
import Words

/// The words of the review.
enum ReviewWords {
  static let lookingBack = Phrase(nl: "Terugkijken", en: "Looking back")
  static let editing = Phrase(nl: "pakketten wijzigen kan", en: "packages can be changed")
  static func keyUnknown(_ key: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "‘\(key)’ doet hier niets. \(sign("nextView", "Tab")) = ander beeld, ? = alle toetsen",
        en: "‘\(key)’ does nothing here. \(sign("nextView", "Tab")) = other view, ? = all keys")
    }
  }
  static let help = Phrase(
    nl: "Hier wordt niets veranderd: je kunt overal kijken. Filters gelden voor alle beelden.",
    en: "Nothing is changed here: look wherever you like. Filters count for all views.")
  static let helpEditing = Phrase(
    nl: "Je kunt overal kijken, en pakketten maken en wijzigen. Filters gelden voor alle beelden.",
    en: "Look wherever you like, and make and change packages. Filters count for all views.")
  /// What the bottom line says where "read only" takes too much of it.
  static let reading = Phrase(nl: "lezen", en: "reading")
  static let stop = Phrase(nl: "stoppen", en: "stop")

  // MARK: Views

  /// For screens on which the names don't fit beside each other.
  static func shortName(of view: ReviewView) -> Phrase {
    switch view {
    case .minute: Phrase(nl: "Minuut", en: "Minute")
    case .blindSpots: Phrase(nl: "Vlekken", en: "Blind spots")
    case .notes, .packages, .takeaways, .timeline, .comparison: view.title
    }
  }

  /// For screens on which those don't fit either.
  static func shortestName(of view: ReviewView) -> Phrase {
    switch view {
    case .minute: shortName(of: view)
    case .notes: view.title
    case .blindSpots: Phrase(nl: "Vlekken", en: "Blind")
    case .packages: .aPackage.capitalised
    case .takeaways: Phrase(nl: "Oogst", en: "Takeaway")
    case .timeline: Phrase(nl: "Tijd", en: "Time")
    case .comparison: Phrase(nl: "Naast", en: "Beside")
    }
  }

  // MARK: Filters and order

  static let allNotes = Phrase(nl: "Geen filter: alles staat er", en: "No filter: everything is here")
  /// The same of a board of which something is hidden.
  static func allButHidden(_ count: Int) -> Phrase {
    let hidden = Phrase.countHidden(count)
    return Phrase(nl: "Geen filter, niet alles staat er: \(hidden.nl)", en: "No filter, not everything is here: \(hidden.en)")
  }
  static func andHidden(_ count: Int) -> Phrase {
    let hidden = Phrase.countHidden(count)
    return Phrase(nl: "en \(hidden.nl)", en: "and \(hidden.en)")
  }
  static let nothingFound = Phrase(
    nl: "Geen notitie te zien die bij deze filters past. Backspace haalt het laatste filter weg.",
    en: "No note to be seen that fits these filters. Backspace takes off the last one.")
  static let filterTitle = Phrase(nl: "Waarop filteren?", en: "What to filter by?")
  static func filterBy(_ kind: FilterKind) -> Phrase { Phrase(nl: "Filter: \(kind.title.nl)", en: "Filter by \(kind.title.en)") }
  static func takeOff(_ chip: String) -> Phrase { Phrase(nl: "Haal weg: \(chip)", en: "Take off: \(chip)") }
  static func withFilters(_ count: Int, _ total: Int) -> Phrase {
    let of = Phrase.outOf(count, total)
    return Phrase(nl: "Met deze filters: \(of.nl)", en: "With these filters: \(of.en)")
  }
  static let orderTitle = Phrase(nl: "In welke volgorde?", en: "In which order?")

  static let stickers = Phrase(both: "stickers")
  static let picked = Phrase(nl: "Gekozen om te vertellen", en: "Picked to tell")
  static let timeHead = Phrase(nl: "tijd", en: "time")

  // MARK: In one minute

  static let bestVoted = Phrase(nl: "De meeste stickers", en: "Most stickers")
  static let bestPicked = Phrase(nl: "Wat groepen kozen om te vertellen", en: "What the groups picked to tell")
  static let noBest = Phrase(
    nl: "Er zijn nog geen stickers en geen keuzes van groepen te zien", en: "No stickers and no picks of groups are to be seen yet")
  static let noBestFound = Phrase(
    nl: "Met dit filter zijn er geen stickers en geen keuzes te zien", en: "With this filter no stickers and no picks are to be seen")
  static func morePackages(_ count: Int) -> Phrase {
    Phrase(nl: "en nog \(count). 4 = alle pakketten", en: "and \(count) more. 4 = all packages")
  }
  static let sentences = Phrase(nl: "vertrekpunt en eindpunt", en: "starting point and end point")
  static let noSentences = Phrase(nl: "Geen groep schreef een zin.", en: "No group wrote a sentence.")
  static let noSentencesThen = Phrase(nl: "Er was toen nog geen zin.", en: "There was no sentence yet.")
  static let noSentencesFound = Phrase(nl: "Geen zin past bij deze filters.", en: "No sentence fits these filters.")
  static func moreGroups(_ count: Int) -> Phrase {
    Phrase(nl: "en nog \(count). Enter = alle zinnen", en: "and \(count) more. Enter = all sentences")
  }
  static let noBlindSpots = Phrase(nl: "Overal is aan gedacht.", en: "Somebody thought of everything.")

  // MARK: Blind spots

  static let whatStandsOut = Phrase(nl: "Wat opvalt", en: "What stands out")
  static let nobodyHere = Phrase(nl: "leeg: niemand dacht hieraan", en: "empty: nobody thought of this")
  static let nobodyWroteHere = Phrase(nl: "Hier schreef niemand iets.", en: "Nobody wrote anything here.")
  static let nothingFoundHere = Phrase(nl: "Met dit filter staat hier niets.", en: "With this filter there is nothing here.")
  static func perTheme(_ what: Phrase) -> Phrase { Phrase(nl: "\(what.nl) en thema", en: "\(what.en) and theme") }
  static let emptyCase = Phrase(nl: "nergens een interventie", en: "no intervention anywhere")
  static func oneSided(_ themes: String, _ role: String) -> Phrase {
    Phrase(nl: "alleen door de bril van \(role): \(themes)", en: "only from the perspective of \(role): \(themes)")
  }
  static let allThemes = Phrase(nl: "alle thema’s", en: "all themes")
  static func missingRoles(_ roles: String) -> Phrase {
    Phrase(nl: "Door deze bril keek niemand: \(roles)", en: "Nobody took this perspective: \(roles)")
  }
  static func silentGroups(_ groups: String, _ count: Int) -> Phrase {
    let noun = count == 1 ? Phrase.group : .groups
    return Phrase(nl: "zonder notitie: \(noun.nl) \(groups)", en: "without a note: \(noun.en) \(groups)")
  }

  // MARK: Packages and takeaways

  static let untitledPackage = Phrase(nl: "pakket zonder naam", en: "package without a name")
  static let noPackages = Phrase(nl: "Er is geen pakket gemaakt.", en: "No package was made.")
  static let noPackagesThen = Phrase(nl: "Er was toen nog geen pakket.", en: "There was no package yet.")
  static let noPackagesFound = Phrase(
    nl: "Geen pakket heeft een notitie die bij deze filters past.", en: "No package has a note that fits these filters.")
  static let makePackage = KeyedPhrase { sign in
    Phrase(nl: "\(sign("newPackage", "n")) = een pakket maken", en: "\(sign("newPackage", "n")) = make a package")
  }
  static let changePackage = Phrase(nl: "Pakket wijzigen", en: "Change the package")
  static let packageName = Phrase(nl: "Hoe heet het pakket?", en: "What is the package called?")
  static let packageNotes = Phrase(nl: "Welke notities horen erin? (spatie)", en: "Which notes belong in it? (space)")
  static let packageNotesHelp = Phrase(
    nl: "Je kiest uit de notities die je filters doorlaten.", en: "You choose from the notes that your filters let through.")
  static let packageNeedsName = Phrase(nl: "Geef het pakket een naam. Esc = later", en: "Give the package a name. Esc = later")
  static let newPackageKept = KeyedPhrase { sign in
    Phrase(
      nl: "Concept, niet gedeeld · \(sign("newPackage", "n")) = verder", en: "A draft, not shared · \(sign("newPackage", "n")) = go on")
  }
  static let packageKept = KeyedPhrase { sign in
    Phrase(
      nl: "Concept, niet gedeeld · \(sign("changePackage", "e")) = verder",
      en: "A draft, not shared · \(sign("changePackage", "e")) = go on")
  }
  static func newPackageWaits(_ name: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Concept van een pakket: ‘\(name)’ · \(sign("newPackage", "n")) = verder",
        en: "Draft of a package: ‘\(name)’ · \(sign("newPackage", "n")) = go on")
    }
  }
  static let packageWaits = KeyedPhrase { sign in
    Phrase(
      nl: "hierbij wacht een concept · \(sign("changePackage", "e")) = verder",
      en: "a draft waits here · \(sign("changePackage", "e")) = go on")
  }
  static let packageSaved = Phrase(nl: "Pakket bewaard", en: "Package saved")
  static let onlyNow = Phrase(nl: "Dit is het bord van toen. End = terug naar nu", en: "This is the board as it was. End = back to now")
  static func takeawaysTitle(_ count: Int) -> Phrase { Phrase(nl: "Wat mensen meenemen: \(count)", en: "What people take home: \(count)") }
  static let noTakeaways = Phrase(nl: "Niemand schreef een opbrengst op.", en: "Nobody wrote a takeaway.")
  static let noTakeawaysThen = Phrase(nl: "Er was toen nog geen opbrengst.", en: "There was no takeaway yet.")
  static let noTakeawaysFound = Phrase(nl: "Geen opbrengst past bij deze filters.", en: "No takeaway fits these filters.")
  static func answeredBy(_ count: Int) -> Phrase {
    Phrase(nl: "beantwoord door \(Phrase.groups(count).nl)", en: "answered by \(Phrase.groups(count).en)")
  }

  // MARK: The course of the session

  static func asOf(_ time: String) -> Phrase { Phrase(nl: "stand om \(time)", en: "as of \(time)") }
  static let courseTitle = Phrase(nl: "Hoe het ging", en: "How it went")
  static let noCourse = Phrase(nl: "Er is nog niets gebeurd.", en: "Nothing has happened yet.")
  static let courseBegins = Phrase(nl: "het begin", en: "the beginning")
  static let courseHelp = Phrase(
    nl: "Enter = het bord zoals het toen was. , en . een wijziging terug en verder, < en > een minuut, spatie speelt af, End is weer nu.",
    en: "Enter = the board as it was then. , and . a change back and on, < and > a minute, space plays, End is now again.")
  static func stepReached(_ step: String) -> Phrase { Phrase(nl: "naar \(step)", en: "on to the \(step)") }
  static func clockSet(_ time: String) -> Phrase { Phrase(nl: "klok op \(time)", en: "clock set to \(time)") }
  static let revealed = Phrase(nl: "groepen zien elkaars notities", en: "groups see each other’s notes")
  static let resultShown = Phrase(nl: "uitslag van de stickers", en: "result of the stickers")

  // MARK: Another session

  static let casesTogether = Phrase(nl: "Alles samen", en: "All together")
  static let noSameCases = Phrase(
    nl: "De twee sessies hebben geen case gemeen; er is niets te vergelijken.",
    en: "The two sessions have no case in common; there is nothing to compare.")
  /// The other session is read once.
  static func asItWas(_ session: String) -> Phrase {
    Phrase(nl: "‘\(session)’ staat hier zoals het was toen je begon.", en: "‘\(session)’ stands here as it was when you began.")
  }
  static func saidInBoth(_ count: Int) -> Phrase {
    Phrase(nl: "in beide sessies met dezelfde woorden: \(count)", en: "in both sessions in the same words: \(count)")
  }
  /// Of whichever of two sessions has hidden notes.
  static func hiddenBeside(_ sessions: [(name: String, count: Int)]) -> Phrase {
    let some = sessions.filter { $0.count > 0 }
    func list(_ join: String, _ inside: String) -> String { some.map { "\($0.count) \(inside) ‘\($0.name)’" }.joined(separator: join) }
    return Phrase(
      nl: "Verborgen notities zijn niet vergeleken: \(list(", ", "in")).", en: "Hidden notes are not compared: \(list(", ", "in")).")
  }
  static let needsEdit = Phrase(
    nl: "Hier kijk je alleen. Begin met --edit om dit te zeggen.", en: "You only look here. Begin with --edit to say this.")
  static let chooseNote = Phrase(nl: "Kies eerst een notitie. 2 = alle notities", en: "Choose a note first. 2 = all notes")
  static let cardAllTheSame = Phrase(nl: "Toch een kaart ervan maken?", en: "Make a card of it all the same?")
  static func cardTells(_ found: [String]) -> Phrase {
    let list = ScreenKit.Words.list(ofDetails: found)
    return Phrase(nl: "Hier staat misschien een naam of adres: \(list).", en: "A name or address may stand here: \(list).")
  }
  static let cardGoesOn = Phrase(
    nl: "Een kaart gaat mee naar andere borden, en wordt daar gelezen.", en: "A card goes along to other boards, and is read there.")
  static let whatCameOfIt = Phrase(nl: "Wat er van de afspraken kwam", en: "What came of what was agreed")
  static let notAskedAgain = Phrase(nl: "Niet meer nagevraagd", en: "Not asked about again")
  static let newlyAgreed = Phrase(nl: "Nieuw afgesproken", en: "Newly agreed")
  static func onlyIn(_ session: String, _ count: Int) -> Phrase {
    Phrase(nl: "alleen in ‘\(session)’: \(count)", en: "only in ‘\(session)’: \(count)")
  }
}

extension ReviewView {
  var title: Phrase {
    switch self {
    case .minute: .inOneMinute
    case .notes: .notes.capitalised
    case .blindSpots: .blindSpots
    case .packages: .packages.capitalised
    case .takeaways: .takeaways.capitalised
    case .timeline: .timeline
    case .comparison: Phrase(nl: "Vergelijken", en: "Compare")
    }
  }
}

extension FilterKind {
  var title: Phrase {
    switch self {
    case .caseStudy: .aCase
    case .step: .step
    case .theme: .theme
    case .horizon: .term
    case .group: .group
    case .role: .perspective
    case .level: .level
    case .who: Phrase(nl: "@wie", en: "@who")
    case .tag: Phrase(both: "#tag")
    case .package: .aPackage
    case .text: Phrase(nl: "tekst", en: "text")
    }
  }
}
