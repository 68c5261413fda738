// What the session's own words are called, in both languages: what a group's screen is for, what the plenary screen shows, what is voted on.

extension GroupMode {
  /// What a mode is called, by the word that stands in the file; that word where this version does not know it.
  public static func title(of name: String) -> Localized {
    switch name {
    case "work": Localized(nl: "aan het werk", en: "at work")
    case "welcome": Localized(nl: "welkom", en: "welcome")
    case "wait": Localized(nl: "wachten", en: "wait")
    case "quiet": Localized(nl: "sta stil", en: "quiet minute")
    case "poll": Localized(nl: "poll", en: "poll")
    case "vote": Localized(nl: "stemmen", en: "voting")
    case "back": Localized(nl: "terug", en: "back")
    case "perspective": Localized(nl: "andermans bril", en: "other perspective")
    case "package": Localized(nl: "pakket", en: "package")
    case "takeaway": Localized(nl: "opbrengst", en: "takeaway")
    default: Localized(nl: name, en: name)
    }
  }

  /// The words of all modes in the file, in the order in which a session comes by them.
  public static let names = ["work", "welcome", "wait", "quiet", "poll", "perspective", "package", "back", "vote", "takeaway"]
}

extension PlenaryView.Kind {
  /// What the view is called.
  public var title: Localized {
    switch self {
    case .welcome: Localized(nl: "welkom", en: "welcome")
    case .join: Localized(nl: "meedoen", en: "join")
    case .question: Localized(nl: "vraag", en: "question")
    case .board: Localized(nl: "bord", en: "board")
    case .feedback: Localized(nl: "terugkoppeling", en: "feedback")
    case .note: Localized(nl: "notitie", en: "note")
    case .timer: Localized(nl: "klok", en: "clock")
    case .poll: Localized(nl: "poll", en: "poll")
    case .votes: Localized(nl: "uitslag", en: "result")
    case .packages: Localized(nl: "pakketten", en: "packages")
    case .takeaways: Localized(nl: "opbrengst", en: "takeaways")
    case .message: Localized(nl: "mededeling", en: "message")
    }
  }
}

extension Voting.Ballot {
  /// What is voted on.
  public var title: Localized {
    switch self {
    case .picks: Localized(nl: "keuzes", en: "picks")
    case .notes: Localized(nl: "notities", en: "notes")
    }
  }
}

extension Voting.State {
  /// How far a vote is.
  public var title: Localized {
    switch self {
    case .off: Localized(nl: "uit", en: "off")
    case .open: Localized(nl: "open", en: "open")
    case .closed: Localized(nl: "gesloten", en: "closed")
    case .result: Localized(nl: "uitslag", en: "result")
    }
  }
}
