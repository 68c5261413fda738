// What the session's own words are called, in both languages: what a group's screen is for, how a group is doing, what the
// plenary screen shows, what is voted on, how long something still takes.

extension GroupMode.Name {
  /// What a mode is called.
  public var title: Phrase {
    switch self {
    case .work: Phrase(nl: "aan het werk", en: "at work")
    case .welcome: Phrase(nl: "welkom", en: "welcome")
    case .wait: Phrase(nl: "wachten", en: "wait")
    case .quiet: Phrase(nl: "sta stil", en: "quiet minute")
    case .poll: Phrase(nl: "poll", en: "poll")
    case .vote: Phrase(nl: "stemmen", en: "voting")
    case .back: Phrase(nl: "terug", en: "back")
    case .perspective: Phrase(nl: "andermans bril", en: "other perspective")
    case .package: Phrase(nl: "pakket", en: "package")
    case .takeaway: Phrase(nl: "opbrengst", en: "takeaway")
    }
  }
}

extension GroupStanding.State {
  /// How a group is doing; none for one that is simply working.
  public var title: Phrase? {
    switch self {
    case .notOpened: Phrase(nl: "nog niet open", en: "not open yet")
    case .practising(let isDone):
      isDone ? Phrase(nl: "oefende ✓", en: "practised ✓") : Phrase(nl: "oefende nog niet", en: "not practised yet")
    case .noNotes: Phrase(nl: "nog geen notities", en: "no notes yet")
    case .readyButEmpty: Phrase(nl: "klaar, maar leeg", en: "done, but empty")
    case .silent(let minutes):
      minutes < 60
        ? Phrase(nl: "stil \(minutes) min", en: "silent \(minutes) min") : Phrase(nl: "stil, ruim een uur", en: "silent, over an hour")
    case .ready: Phrase(nl: "klaar", en: "done")
    case .working: nil
    }
  }

  /// The same where there is little room.
  public var shortTitle: Phrase? {
    switch self {
    case .notOpened: Phrase(nl: "niet open", en: "not open")
    case .practising(let isDone): isDone ? title : Phrase(nl: "oefent nog", en: "practises")
    case .noNotes: Phrase(nl: "nog leeg", en: "empty")
    case .readyButEmpty: Phrase(nl: "klaar, leeg", en: "done, empty")
    case .silent(let minutes):
      minutes < 60 ? Phrase(nl: "stil \(minutes)m", en: "silent \(minutes)m") : Phrase(nl: "stil > 1 uur", en: "silent > 1 h")
    case .ready, .working: title
    }
  }
}

extension SessionTimer {
  /// What is left, as it is said on every screen and in every text: "nog 90 min", and of less than a minute "nog 45 s". What has begun counts, as on
  /// the clock itself; below 0 there is nothing left.
  public static func leftInWords(_ milliseconds: Int64) -> Phrase {
    let seconds = wholeSeconds(milliseconds)
    let text = (1..<60).contains(seconds) ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    return Phrase(nl: "nog \(text)", en: "\(text) left")
  }
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
