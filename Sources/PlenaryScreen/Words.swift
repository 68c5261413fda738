// The words of the plenary screen: few, and short enough to be read from the back of a room.
import Board
import ScreenKit
import Words

extension Words {
  static func groupsHere(_ here: Int, _ total: Int) -> Phrase {
    if here >= total {
      return total == 1
        ? Phrase(nl: "De groep is er", en: "The group is here")
        : Phrase(nl: "Alle \(total) groepen zijn er", en: "All \(total) groups are here")
    }
    return here == 1
      ? Phrase(nl: "1 van de \(total) groepen is er", en: "1 of the \(total) groups is here")
      : Phrase(nl: "\(here) van de \(total) groepen zijn er", en: "\(here) of the \(total) groups are here")
  }
  static let join = Phrase(nl: "Zo doe je mee", en: "How to join")
  static let typeThis = Phrase(nl: "Typ in een terminal:", en: "Type in a terminal:")
  static func goTo(_ way: JoinLine.Way, hasCode: Bool, isUnder: Bool) -> Phrase {
    switch (way, hasCode, isUnder) {
    case (.browser, true, true):
      Phrase(
        nl: "Scan de code, of ga naar het adres onderaan.", en: "Scan the code, or go to the address below.")
    case (.browser, true, false): Phrase(nl: "Scan de code, of ga naar:", en: "Scan the code, or go to:")
    case (.browser, false, _): Phrase(nl: "Ga in je browser naar:", en: "Go in your browser to:")
    case (.terminal, _, true): Phrase(nl: "Typ in een terminal de regel onderaan.", en: "Type in a terminal the line below.")
    case (.terminal, _, false): typeThis
    }
  }
  static let mayBeTurned = Phrase(
    nl: "Leest je telefoon de code niet? Typ dan de regel.", en: "Your phone can’t read the code? Then type the line.")
  static let thenRoom = Phrase(nl: "Typ het nummer van je breakoutroom.", en: "Type the number of your breakout room.")
  static let thenName = Phrase(nl: "Typ de naam van je groep.", en: "Type the name of your group.")
  static let askToJoin = Phrase(nl: "Vraag de begeleider hoe je meedoet.", en: "Ask the facilitator how to join.")

  // MARK: Steps

  static func stepOf(_ step: Step) -> Phrase {
    let number = (Step.allCases.firstIndex(of: step) ?? 0) + 1
    return Phrase(
      nl: "Stap \(number) van 3 · \(step.title.nl.capitalisedFirst)", en: "Step \(number) of 3 · \(step.title.en.capitalisedFirst)")
  }
  static func question(of step: Step) -> Phrase {
    switch step {
    case .start: .whatIsGoingOn
    case .end:
      Phrase(
        nl: "Waar willen we met deze buurt of dit complex op uitkomen?",
        en: "Where do we want to end up with this neighbourhood or these homes?")
    case .interventions: Phrase(nl: "Welke interventies passen bij deze opgave?", en: "Which interventions fit this task?")
    }
  }
  static let quiet = Phrase(nl: "Sta stil", en: "Quiet minute")
  static let quietMeans = Phrase(nl: "Lees en denk. Typ nog niet.", en: "Read and think. No typing yet.")

  /// What groups do now, apart from their step; none when there is nothing to add to it.
  static func task(of mode: GroupMode) -> Phrase? {
    switch mode {
    case .perspective: Phrase(nl: "Kijk nu door andermans bril. Wat zie je?", en: "Now look from another perspective. What do you see?")
    case .package:
      Phrase(
        nl: "Welke notities horen bij elkaar? Wat vertel je de anderen?", en: "Which notes belong together? What do you tell the others?")
    case .takeaway: Phrase(nl: "Wat neem jij mee naar je werk?", en: "What do you take to your work?")
    case .back: Phrase(nl: "Kom terug naar de plenaire ruimte.", en: "Come back to the plenary room.")
    case .work, .welcome, .wait, .quiet, .poll, .vote: nil
    }
  }

  // MARK: The clock

  static let lastMinute = Phrase(nl: "laatste minuut", en: "last minute")
  static let nearlyOver = Phrase(nl: "bijna om", en: "nearly over")
  static let noClock = Phrase(nl: "Er loopt geen klok", en: "No clock is running")

  // MARK: Feedback

  /// "Groep 7 van 20": where groups are numbered, of how many.
  static func group(_ id: GroupID, of total: Int?) -> Phrase {
    guard let total, let number = Int(id.text) else { return group(id) }
    let place = Phrase.outOf(number, total)
    return Phrase(nl: "Groep \(place.nl)", en: "Group \(place.en)")
  }
  /// "Groep 2 en 5": a joined group by all its names.
  static func joined(_ names: [GroupID]) -> Phrase {
    let list = Phrase.list(names.map(\.text))
    let hasNumbers = names.allSatisfy { Int($0.text) != nil }
    return hasNumbers ? Phrase(nl: "Groep \(list.nl)", en: "Group \(list.en)") : list
  }
  static let notPicked = Phrase(nl: "nog niet gekozen", en: "not picked yet")
  static let noSentence = Phrase(nl: "nog geen zin", en: "no sentence yet")
  static let noNotes = Phrase(nl: "Nog geen notities", en: "No notes yet")
  /// Where something was taken off the screens.
  static let nothingToSee = Phrase(nl: "nu niets te zien", en: "nothing to see now")
  static let stillHidden = Phrase(nl: "De groepen laten straks zien wat ze schreven", en: "The groups show what they wrote later")
  static func notShownYet(_ notes: Int) -> Phrase {
    let count = Phrase.notes(notes)
    return Phrase(nl: "Nog niet te zien: \(count.nl) met stickers", en: "Not shown yet: \(count.en) with stickers")
  }
  static let nobodyTells = Phrase(nl: "Er is nog geen groep die vertelt", en: "There is no group yet to tell")

  // MARK: Polls and votes

  static let noPoll = Phrase(nl: "Er is nog geen poll", en: "There is no poll yet")
  static func answered(_ groups: Int, _ total: Int) -> Phrase {
    Phrase(nl: "\(groups) van \(total) groepen \(groups == 1 ? "antwoordde" : "antwoordden")", en: "\(groups) of \(total) groups answered")
  }
  /// Where some groups answered only a part of what is asked.
  static func answered(_ groups: Int, _ total: Int, part: Int) -> Phrase {
    Phrase(
      nl: "\(groups) van \(total) groepen beantwoordden alles, \(part) een deel",
      en: "\(groups) of \(total) groups answered everything, \(part) a part")
  }
  static func answeredShort(_ groups: Int, _ total: Int, part: Int) -> Phrase {
    Phrase(nl: "\(groups) van \(total) groepen, \(part) deels", en: "\(groups) of \(total) groups, \(part) in part")
  }
  static let noVote = Phrase(nl: "Straks stemmen we", en: "We vote later")
  static let voting = Phrase(nl: "Stemmen loopt", en: "Voting is open")
  static func stickersEach(_ count: Int) -> Phrase {
    Phrase(nl: "Elke groep heeft \(Phrase.stickers(count).nl)", en: "Each group has \(Phrase.stickers(count).en)")
  }
  /// "14 van 20 klaar".
  static func votersDone(_ done: Int, _ total: Int) -> Phrase {
    let groups = Phrase.outOf(done, total)
    return Phrase(nl: "\(groups.nl) klaar", en: "\(groups.en) done")
  }
  /// "gedeeld tweede": of a place that notes with as many stickers share.
  static func shared(place: Int) -> Phrase {
    let names = [
      ("eerste", "first"), ("tweede", "second"), ("derde", "third"), ("vierde", "fourth"), ("vijfde", "fifth"), ("zesde", "sixth"),
      ("zevende", "seventh"), ("achtste", "eighth"), ("negende", "ninth"), ("tiende", "tenth"),
    ]
    guard names.indices.contains(place - 1) else { return Phrase(nl: "gedeelde plaats \(place)", en: "shared place \(place)") }
    return Phrase(nl: "gedeeld \(names[place - 1].0)", en: "joint \(names[place - 1].1)")
  }
  static let voted = Phrase(nl: "Er is gestemd", en: "The vote is closed")
  static let resultComes = Phrase(nl: "Straks zie je de uitslag", en: "You will see the result soon")
  static let result = Phrase(nl: "Hier stemden de groepen op", en: "What the groups voted for")
  static let nobodyVoted = Phrase(nl: "Niemand gaf een sticker", en: "Nobody gave a sticker")

  // MARK: Packages and takeaways

  static let noPackages = Phrase(nl: "Er zijn nog geen pakketten", en: "There are no packages yet")
  static let untitled = Phrase(nl: "Pakket zonder naam", en: "Package without a name")
  static func moreNotes(_ count: Int) -> Phrase { Phrase(nl: "en nog \(count)", en: "and \(count) more") }
  static let takeaways = Phrase(nl: "Dit nemen we mee", en: "What we take home")
  static let noTakeaways = Phrase(nl: "Nog niemand schreef wat je meeneemt", en: "Nobody wrote a takeaway yet")

  // MARK: The end

  static let thanks = Phrase(nl: "Dank je wel", en: "Thank you")
  static func reportIs(_ line: String) -> Phrase { Phrase(nl: "Het verslag: \(line)", en: "The report: \(line)") }
  static let muted = KeyedPhrase { sign in
    Phrase(
      nl: "Het einde van de tijd gaat stil voorbij · \(sign("mute", "m")) = weer met belletje",
      en: "The end of time passes silently · \(sign("mute", "m")) = bell again")
  }
  static let unmuted = KeyedPhrase { sign in
    Phrase(
      nl: "Als de tijd om is, klinkt één belletje · \(sign("mute", "m")) = stil",
      en: "One bell when time is up · \(sign("mute", "m")) = silent")
  }
  static let mutes = Phrase(nl: "einde van de tijd zonder belletje", en: "the end of time without a bell")
  static let unmutes = Phrase(nl: "einde van de tijd met belletje", en: "the end of time with a bell")
  static let darkens = Phrase(nl: "scherm zwart", en: "black screen")
  static let lights = Phrase(nl: "scherm weer aan", en: "screen on again")
  static let leaveWall = Phrase(
    nl: "Dit is het plenaire scherm. q = stoppen, Esc = blijven", en: "This is the plenary screen. q = quit, Esc = stay")
}
