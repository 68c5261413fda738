// What comes, in words: what "n" will do, and what to ask before it does.
import Board

extension NextDeed {
  /// What the key will do, without the key: "sluit en toont de uitslag", "naar Stemmen: opent de stemming op alle schermen".
  package var words: Phrase {
    switch self {
    case .closePolls: return Phrase(nl: "sluit de poll en toont de uitslag", en: "closes the poll and shows the result")
    case .showVotes: return Phrase(nl: "sluit de stemming en toont de uitslag", en: "closes the vote and shows the result")
    case .stop(let item):
      let (title, does) = (item.title, item.words)
      return Phrase(nl: "naar \(title[.nl]): \(does.nl)", en: "to \(title[.en]): \(does.en)")
    case .over: return Phrase(nl: "er komt niets meer; dit was de agenda", en: "nothing more; this was the agenda")
    }
  }

  /// "Straks: n = sluit de poll en toont de uitslag".
  package func later(key: String) -> Phrase {
    let label = Self.nextLabel
    return Phrase(nl: "\(label.nl) \(key) = \(words.nl)", en: "\(label.en) \(key) = \(words.en)")
  }

  /// What stands before it.
  package static let nextLabel = Phrase(nl: "Straks:", en: "Next:")

  /// What is asked before the session goes on without some groups.
  package static func question(without groups: [GroupID]) -> Phrase {
    let names = groups.map { Phrase.group($0) }
    let (nl, en) = (Phrase.list(names.map(\.nl)).nl, Phrase.list(names.map(\.en)).en)
    return groups.count == 1
      ? Phrase(
        nl: "\(nl.capitalisedFirst) was nog niet aan de beurt. Toch verder?", en: "\(en.capitalisedFirst) has not had a turn yet. Go on?")
      : Phrase(
        nl: "\(nl.capitalisedFirst) waren nog niet aan de beurt. Toch verder?", en: "\(en.capitalisedFirst) have not had a turn yet. Go on?"
      )
  }

  /// What is said where another facilitator has just gone on.
  /// - Parameter stop: where the session is now.
  /// - Returns: that, and that nothing was done.
  package static func tooSoon(_ stop: Phrase) -> Phrase {
    Phrase(
      nl: "\(stop[.nl]) is net gezet door een ander · n deed niets", en: "\(stop[.en]) was just set by somebody else · n did nothing")
  }
}

extension AgendaItem {
  /// What this stop does on the screens of groups, in a few words.
  package var words: Phrase {
    if isBuffer { return Phrase(nl: "tijd over, groepen werken verder", en: "time to spare, groups go on") }
    switch does.mode ?? .work {
    case .back where does.isBreak == true: return Phrase(nl: "pauze op alle schermen", en: "a break on all screens")
    case .back where does.shows == .feedback: return Phrase(nl: "roept iedereen terug om te vertellen", en: "calls everybody back to tell")
    case .back: return Phrase(nl: "roept iedereen terug", en: "calls everybody back")
    case .welcome: return Phrase(nl: "het welkom op alle schermen", en: "the welcome on all screens")
    case .wait: return Phrase(nl: "laat alle groepen wachten", en: "lets all groups wait")
    case .poll: return Phrase(nl: "stelt de poll op alle schermen", en: "asks the poll on all screens")
    case .vote: return Phrase(nl: "opent de stemming op alle schermen", en: "opens the vote on all screens")
    case .perspective: return Phrase(nl: "elke groep krijgt een andere bril", en: "each group gets another perspective")
    case .package: return Phrase(nl: "vraagt elke groep om een pakket en een keuze", en: "asks each group for a package and a pick")
    case .takeaway: return Phrase(nl: "vraagt iedereen wat je meeneemt", en: "asks everybody what they take home")
    case .quiet:
      return keepsStep
        ? Phrase(nl: "een stille minuut op alle schermen", en: "a quiet minute on all screens")
        : Phrase(nl: "nieuwe stap op alle schermen, eerst een stille minuut", en: "a new step on all screens, first a quiet minute")
    case .work:
      return keepsStep
        ? Phrase(nl: "groepen werken verder in hun stap", en: "groups go on in their step")
        : Phrase(nl: "nieuwe stap op alle schermen", en: "a new step on all screens")
    }
  }
}

extension Planning {
  /// "slot om 14:30 · 4 min achter".
  /// - Parameter zone: where the clock on the wall hangs.
  /// - Returns: the end and how far from it, in both languages.
  package func words(in zone: Zone) -> Phrase {
    let time = zone.time(at: end)
    return Phrase(nl: "slot om \(time) · \(distance.nl)", en: "ends at \(time) · \(distance.en)")
  }

  /// "4 min achter".
  package var distance: Phrase {
    switch (minutesBehind, minutesAhead) {
    case (1..., _): Phrase(nl: "\(minutesBehind) min achter", en: "\(minutesBehind) min behind")
    case (_, 1...): Phrase(nl: "\(minutesAhead) min voor", en: "\(minutesAhead) min ahead")
    default: Phrase(nl: "op tijd", en: "on time")
    }
  }
}
