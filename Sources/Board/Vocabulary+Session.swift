// What the session's own words are called, in both languages: what a group's screen is for, what the plenary screen shows, what is voted on.

extension GroupMode {
  /// What a mode is called, by the word that stands in the file; that word where this version does not know it.
  public static func title(of name: String) -> Phrase {
    switch name {
    case "work": Phrase(nl: "aan het werk", en: "at work")
    case "welcome": Phrase(nl: "welkom", en: "welcome")
    case "wait": Phrase(nl: "wachten", en: "wait")
    case "quiet": Phrase(nl: "sta stil", en: "quiet minute")
    case "poll": Phrase(nl: "poll", en: "poll")
    case "vote": Phrase(nl: "stemmen", en: "voting")
    case "back": Phrase(nl: "terug", en: "back")
    case "perspective": Phrase(nl: "andermans bril", en: "other perspective")
    case "package": Phrase(nl: "pakket", en: "package")
    case "takeaway": Phrase(nl: "opbrengst", en: "takeaway")
    default: Phrase(nl: name, en: name)
    }
  }

  /// The words of all modes in the file, in the order in which a session comes by them.
  public static let names = ["work", "welcome", "wait", "quiet", "poll", "perspective", "package", "back", "vote", "takeaway"]
}

extension PlenaryView.Kind {
  /// What the view is called.
  public var title: Phrase {
    switch self {
    case .welcome: Phrase(nl: "welkom", en: "welcome")
    case .join: Phrase(nl: "meedoen", en: "join")
    case .question: Phrase(nl: "vraag", en: "question")
    case .board: Phrase(nl: "bord", en: "board")
    case .feedback: Phrase(nl: "terugkoppeling", en: "feedback")
    case .note: Phrase(nl: "notitie", en: "note")
    case .timer: Phrase(nl: "klok", en: "clock")
    case .poll: Phrase(nl: "poll", en: "poll")
    case .votes: Phrase(nl: "uitslag", en: "result")
    case .packages: Phrase(nl: "pakketten", en: "packages")
    case .takeaways: Phrase(nl: "opbrengst", en: "takeaways")
    case .message: Phrase(nl: "mededeling", en: "message")
    }
  }
}

extension Voting.Ballot {
  /// What is voted on.
  public var title: Phrase {
    switch self {
    case .picks: Phrase(nl: "keuzes", en: "picks")
    case .notes: Phrase(nl: "notities", en: "notes")
    }
  }
}

extension Voting.State {
  /// How far a vote is.
  public var title: Phrase {
    switch self {
    case .off: Phrase(nl: "uit", en: "off")
    case .open: Phrase(nl: "open", en: "open")
    case .closed: Phrase(nl: "gesloten", en: "closed")
    case .result: Phrase(nl: "uitslag", en: "result")
    }
  }
}
