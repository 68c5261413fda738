// What the session's own words are called, in both languages: what a group's screen is for, what the plenary screen shows, what is voted on.
import Board

extension GroupMode {
  /// What a mode is called, by the word that stands in the file; that word where this version does not know it.
  package static func title(of name: String) -> Phrase {
    switch name {
    case "work": Phrase(nl: "aan het werk", en: "at work")
    case "welcome": .welcome
    case "wait": Phrase(nl: "wachten", en: "wait")
    case "quiet": Phrase(nl: "sta stil", en: "quiet minute")
    case "poll": .poll
    case "vote": .voting
    case "back": Phrase(nl: "terug", en: "back")
    case "perspective": Phrase(nl: "andermans bril", en: "other perspective")
    case "package": .aPackage
    case "takeaway": Phrase(nl: "opbrengst", en: "takeaway")
    default: Phrase(both: name)
    }
  }

  /// The words of all modes in the file, in the order in which a session comes by them.
  package static let names = ["work", "welcome", "wait", "quiet", "poll", "perspective", "package", "back", "vote", "takeaway"]
}

extension PlenaryView.Kind {
  /// What the view is called.
  package var title: Phrase {
    switch self {
    case .welcome: .welcome
    case .join: Phrase(nl: "meedoen", en: "join")
    case .question: Phrase(nl: "vraag", en: "question")
    case .board: Phrase(nl: "bord", en: "board")
    case .feedback: Phrase(nl: "terugkoppeling", en: "feedback")
    case .note: .note
    case .timer: .clock
    case .poll: .poll
    case .votes: .result
    case .packages: .packages
    case .takeaways: .takeaways
    case .message: .message
    }
  }
}

extension Voting.Ballot {
  /// What is voted on.
  package var title: Phrase {
    switch self {
    case .picks: Phrase(nl: "keuzes", en: "picks")
    case .notes: .notes
    }
  }
}

extension Voting.State {
  /// How far a vote is.
  package var title: Phrase {
    switch self {
    case .off: Phrase(nl: "uit", en: "off")
    case .open: Phrase(both: "open")
    case .closed: Phrase(nl: "gesloten", en: "closed")
    case .result: .result
    }
  }
}
