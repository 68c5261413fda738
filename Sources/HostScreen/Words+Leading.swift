// The words of leading a session: what is now and what comes, what is asked before it does, and what undo takes back.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: Now and next

  static let nowLabel = Phrase(nl: "Nu:", en: "Now:")
  static let sayLabel = Phrase(nl: "Zeg:", en: "Say:")
  static func groupsOpen(_ count: Int, of all: Int) -> Phrase {
    Phrase(nl: "\(count) van \(Phrase.groups(all).nl) geopend", en: "\(count) of \(Phrase.groups(all).en) opened")
  }
  static let welcomeNote = KeyedPhrase { sign in
    Phrase(
      nl: "\(sign("hostJoin", "i")) = hoe groepen meedoen, \(sign("otherScreen", "Tab")) = het plenaire scherm op deze terminal",
      en: "\(sign("hostJoin", "i")) = how groups join, \(sign("otherScreen", "Tab")) = the plenary screen here")
  }
  static let groupsStayInStep = Phrase(nl: "groepen blijven in hun stap", en: "groups stay in their step")
  static func packageLacks(_ groups: [GroupID]) -> Phrase {
    let whose = someGroups(groups)
    return Phrase(nl: "pakket zonder huurders of partner: \(whose.nl)", en: "package without tenants or partner: \(whose.en)")
  }
  static func withoutTenant(_ count: Int) -> Phrase {
    Phrase(nl: "zonder huurdersbril: \(Phrase.groups(count).nl)", en: "never looked as a tenant: \(Phrase.groups(count).en)")
  }
  static func endsAt(_ time: String) -> Phrase { Phrase(nl: "slot om \(time)", en: "ends at \(time)") }
  static func spare(_ minutes: Int) -> Phrase { Phrase(nl: "uitloop nog \(minutes) min", en: "\(minutes) min to spare left") }

  // MARK: Telling each other

  /// "nog 6 groepen · 45 s per groep".
  static func feedbackLeft(_ count: Int, _ seconds: Int?) -> Phrase {
    guard count > 0 else { return allHaveTold }
    let groups = Phrase.groups(count)
    let each = seconds.map { Phrase(nl: " · \($0) s per groep", en: " · \($0) s each") } ?? Phrase(both: "")
    return Phrase(nl: "nog \(groups.nl)\(each.nl)", en: "\(groups.en) to go\(each.en)")
  }
  static let firstGroup = Phrase(nl: "Dit is de eerste groep.", en: "This is the first group.")
  static let allHaveTold = Phrase(nl: "alle groepen zijn geweest", en: "all groups have had a turn")
  static func nothingToTell(_ groups: [GroupID]) -> Phrase {
    let whose = someGroups(groups)
    return Phrase(nl: "niets te vertellen: \(whose.nl)", en: "nothing to tell: \(whose.en)")
  }
  static func hasNothingToTell(_ name: GroupID) -> Phrase {
    Phrase(nl: "\(group(name).nl) heeft niets te vertellen.", en: "\(group(name).en) has nothing to tell.")
  }
  static let noFeedbackNow = Phrase(
    nl: "f zet bij de terugkoppeling een groep op het plenaire scherm.", en: "f puts a group on the plenary screen at the feedback.")
  static func groupOnPlenary(_ name: GroupID) -> Phrase {
    Phrase(nl: "\(group(name).nl) op het plenaire scherm", en: "\(group(name).en) on the plenary screen")
  }
  static func order(_ order: FeedbackOrder) -> Phrase {
    switch order {
    case .caseStudy: Phrase(nl: "Terugkoppeling op volgorde van case", en: "Feedback in order of cases")
    case .number: Phrase(nl: "Terugkoppeling op volgorde van groep", en: "Feedback in order of groups")
    }
  }

  // MARK: In a row

  static let stickersHead = Phrase(both: "stickers")
  static func stillIn(_ step: Step) -> Phrase { Phrase(nl: "nog in \(step.title.nl)", en: "in \(step.title.en)") }
  static let ownClock = Phrase(nl: "eigen tijd", en: "own time")
  static func minutesMore(_ minutes: Int) -> Phrase { Phrase(both: "\(minutes > 0 ? "+" : "-")\(abs(minutes)) min") }
  static let nobodyToWaitFor = Phrase(nl: "Niemand om op te wachten.", en: "Nobody to wait for.")

  // MARK: Going on

  static let anywayOrStay = Phrase(nl: "Enter = toch, Esc = blijven", en: "Enter = do it, Esc = stay")
  static let againIsYes = Phrase(nl: "nog eens = toch", en: "again = do it")
  static func nextIsForAll(_ marked: [GroupID]) -> Phrase {
    let whom = someGroups(marked)
    return Phrase(nl: "n geldt voor alle groepen, niet alleen \(whom.nl)", en: "n is for all groups, not only \(whom.en)")
  }
  static func notBeenYet(_ count: Int) -> Phrase {
    Phrase(nl: "Nog \(Phrase.groups(count).nl) niet geweest", en: "\(Phrase.groups(count).en) had no turn yet")
  }
  static let nextAnyway = Phrase(nl: "n of Enter = toch verder, Esc = blijven", en: "n or Enter = go on anyway, Esc = stay")
  static func closedAndShown(_ what: Phrase) -> Phrase {
    Phrase(nl: "\(what.nl), uitslag op het plenaire scherm", en: "\(what.en), result on the plenary screen")
  }

  // MARK: For all, and instead of something

  static func forAllOfThem(_ what: Phrase, _ count: Int) -> Phrase {
    Phrase(nl: "\(what.nl), voor alle \(Phrase.groups(count).nl)?", en: "\(what.en), for all \(Phrase.groups(count).en)?")
  }
  static let casesDiffer = Phrase(nl: "Groepen hebben nu verschillende cases.", en: "Groups have different cases now.")
  static func inStep(_ step: Step, _ count: Int) -> Phrase {
    Phrase(nl: "\(Phrase.groups(count).nl) in \(step.title.nl)", en: "\(Phrase.groups(count).en) in \(step.title.en)")
  }
  static func haveOwnClock(_ groups: [GroupID]) -> Phrase {
    let whose = someGroups(groups)
    return Phrase(nl: "Een eigen klok heeft nu \(whose.nl).", en: "A clock of their own: \(whose.en).")
  }
  static func keepOwnClock(_ groups: [GroupID]) -> Phrase {
    let whose = someGroups(groups)
    return Phrase(nl: "\(whose.nl) houdt eigen tijd", en: "\(whose.en): own time kept")
  }

  // MARK: The agenda as a list

  static let endIsOpen = Phrase(nl: "slot zelf zetten", en: "set the end yourself")
  static let endFollowsAgenda = Phrase(nl: "volgt de agenda", en: "follows the agenda")
  static let endIsSaid = Phrase(nl: "zelf gezet · Enter = volgt de agenda", en: "set here · Enter = follows the agenda")
  static let theEnd = Phrase(nl: "Het slot", en: "The end")
  static func takesMinutes(_ title: Phrase, _ minutes: Int) -> Phrase {
    Phrase(nl: "\(title[.nl]): \(Words.minutes(minutes).nl)", en: "\(title[.en]): \(Words.minutes(minutes).en)")
  }
  static func stopIsOver(_ title: Phrase) -> Phrase { Phrase(nl: "\(title[.nl]) is al geweest.", en: "\(title[.en]) is over already.") }

  // MARK: Taking back

  static func undoneDeed(_ what: Phrase) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Ongedaan: \(what.nl) · \(sign("redo", "Ctrl-Y")) doet het weer",
        en: "Undone: \(what.en) · \(sign("redo", "Ctrl-Y")) does it again")
    }
  }
  static func undoneFromBefore(_ what: Phrase) -> Phrase {
    Phrase(nl: "Ongedaan, van voor de herstart: \(what.nl)", en: "Undone, from before the restart: \(what.en)")
  }
  static let fromBeforeTitle = Phrase(
    nl: "Van voor de herstart. Toch ongedaan maken?", en: "From before the restart. Undo it anyway?")
  static let takeBackAnyway = Phrase(nl: "u of Enter = terug, Esc = laten staan", en: "u or Enter = undo, Esc = leave it")
  static let aDeed = Phrase(nl: "wat er net gebeurde", en: "what was just done")
  static func groupNew(_ name: GroupID) -> Phrase { Phrase(nl: "\(group(name).nl) erbij", en: "\(group(name).en) new") }
  static func groupGone(_ name: GroupID) -> Phrase { Phrase(nl: "\(group(name).nl) weg", en: "\(group(name).en) removed") }
  static func groupCalled(_ name: GroupID) -> Phrase {
    Phrase(nl: "Naam van \(Phrase.group(name).nl)", en: "Name of \(Phrase.group(name).en)")
  }
  static func joined(_ name: GroupID, _ other: GroupID) -> Phrase {
    Phrase(nl: "\(group(name).nl) bij \(Phrase.group(other).nl)", en: "\(group(name).en) with \(Phrase.group(other).en)")
  }
  static func parted(_ name: GroupID) -> Phrase { Phrase(nl: "\(group(name).nl) weer los", en: "\(group(name).en) by itself again") }
  static func belongsTo(_ name: GroupID) -> Phrase {
    Phrase(nl: "Notitie bij \(Phrase.group(name).nl)", en: "Note with \(Phrase.group(name).en)")
  }
  static let takeawayPassed = Phrase(nl: "Opbrengst doorgelaten", en: "Takeaway let through")
  static func takenOff(_ isHidden: Bool) -> Phrase {
    isHidden ? Phrase(nl: "Van de schermen gehaald", en: "Taken off the screens") : Phrase(nl: "Weer te zien", en: "Shown again")
  }
}
