// What the session's own words are called, in both languages: what a group's screen is for, how a group is doing, what the
// plenary screen shows, what is voted on, how long something still takes.
import Board

extension GroupMode.Name {
  /// What a mode is called.
  package var title: Phrase {
    switch self {
    case .work: Phrase(nl: "aan het werk", en: "at work")
    case .welcome: .welcome
    case .wait: Phrase(nl: "wachten", en: "wait")
    case .quiet: Phrase(nl: "sta stil", en: "quiet minute")
    case .poll: .poll
    case .vote: .voting
    case .back: .back
    case .perspective: Phrase(nl: "andermans bril", en: "other perspective")
    case .package: .aPackage
    case .takeaway: Phrase(nl: "opbrengst", en: "takeaway")
    }
  }
}

extension Phrase {
  /// What a group does in a quiet minute at the beginning of step interventions, where there is no case to be read first.
  package static let aloneOnPaper = Phrase(
    nl: "Eén minuut alleen, op papier; daarna om de beurt voorlezen.", en: "One minute by yourself, on paper; then read out in turn.")

  /// What is said to a group that left something empty on its board: "Nieuwbouw · lange termijn is nog leeg. Wie mist daar iets?".
  /// Where others wrote and the group sees it, it is empty on the group's own board only.
  package static func empty(theme: Phrase, _ spot: EmptySpot) -> Phrase {
    let term = spot.horizon.title
    return spot.isFilledByOthers
      ? Phrase(
        nl: "\(theme[.nl]) · \(term.nl) is bij jullie nog leeg. Wie mist daar iets?",
        en: "\(theme[.en]) · \(term.en) has nothing of yours yet. What is missing there?")
      : Phrase(
        nl: "\(theme[.nl]) · \(term.nl) is nog leeg. Wie mist daar iets?",
        en: "\(theme[.en]) · \(term.en) is still empty. What is missing there?")
  }
}

extension Phrase {
  /// What a facilitator has to know of a vote on notes that groups don't see of each other.
  /// - Parameters:
  ///   - hidden: whose notes the others don't see.
  ///   - all: how many groups there are.
  /// - Returns: what groups can choose from.
  package static func hiddenVote(_ hidden: [GroupID], of all: Int) -> Phrase {
    if hidden.count == all {
      return Phrase(
        nl: "Notities zijn nog verborgen voor elkaar: elke groep ziet alleen haar eigen",
        en: "Notes are still hidden from each other: each group sees only its own")
    }
    let names = hidden.map { Phrase.group($0) }
    return Phrase(
      nl: "Nog verborgen voor de anderen: notities van \(Phrase.list(names.map(\.nl)).nl)",
      en: "Still hidden from the others: notes of \(Phrase.list(names.map(\.en)).en)")
  }
  /// Why a group has so little to give stickers to.
  package static let ballotIsPartial = Phrase(
    nl: "Notities van andere groepen zijn nog verborgen: die staan hier niet bij.",
    en: "Notes of other groups are still hidden: those are not here.")
}

extension GroupStanding.State {
  /// How a group is doing; none for one that is simply working.
  package var title: Phrase? {
    switch self {
    case .notOpened: Phrase(nl: "nog niet open", en: "not open yet")
    case .calling: Phrase(nl: "roept je", en: "calls you")
    case .practising(let isDone):
      isDone ? Phrase(nl: "oefende ✓", en: "practised ✓") : Phrase(nl: "oefende nog niet", en: "not practised yet")
    case .noNotes: Phrase(nl: "nog geen notities", en: "no notes yet")
    case .onlyHidden(let count): .nothingToSee(hidden: count)
    case .readyButEmpty: Phrase(nl: "klaar, maar leeg", en: "done, but empty")
    case .silent(let minutes):
      minutes < 60
        ? Phrase(nl: "stil \(minutes) min", en: "silent \(minutes) min") : Phrase(nl: "stil, ruim een uur", en: "silent, over an hour")
    case .ready: .done
    case .working: nil
    }
  }

  /// The same where there is little room.
  package var shortTitle: Phrase? {
    switch self {
    case .notOpened: Phrase(nl: "niet open", en: "not open")
    case .practising(let isDone): isDone ? title : Phrase(nl: "oefent nog", en: "practises")
    case .noNotes: Phrase(nl: "nog leeg", en: "empty")
    case .onlyHidden(let count): .countHidden(count)
    case .readyButEmpty: Phrase(nl: "klaar, leeg", en: "done, empty")
    case .silent(let minutes):
      minutes < 60 ? Phrase(nl: "stil \(minutes)m", en: "silent \(minutes)m") : Phrase(nl: "stil > 1 uur", en: "silent > 1 h")
    case .calling, .ready, .working: title
    }
  }
}

extension SessionTimer {
  /// What is left, as it is said on every screen and in every text: "nog 90 min", and of less than a minute "nog 45 s". What has begun counts, as on
  /// the clock itself; below 0 there is nothing left.
  package static func leftInWords(_ milliseconds: Int64) -> Phrase {
    let seconds = wholeSeconds(milliseconds)
    let text = (1..<60).contains(seconds) ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    return Phrase(nl: "nog \(text)", en: "\(text) left")
  }
}

extension PlenaryView.Kind {
  /// What the view is called.
  package var title: Phrase {
    switch self {
    case .welcome: .welcome
    case .join: Phrase(nl: "meedoen", en: "join")
    case .question: .question
    case .board: .board
    case .feedback: Phrase(nl: "terugkoppeling", en: "feedback")
    case .note: .note
    case .timer: .clock
    case .poll: .poll
    case .votes: .result
    case .packages: .packages
    case .takeaways: .takeaways
    case .message: .message
    case .closing: Phrase(nl: "slot", en: "closing")
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
