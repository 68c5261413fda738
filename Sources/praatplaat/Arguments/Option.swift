// The options, whichever command has them. What an option means in a command is in CommandRow+Table.swift.

/// An option's name without its hyphens.
enum Option: String, CaseIterable {
  case title, groups, plate, cases, agenda, demo, from, empty
  case followUp = "follow-up"
  case caseStudy = "case"
  case step, theme, horizon, group, role, level, who, tag, text
  case `as`, package, privacy
  case sort, format
  case output, separator, paper, size, events
  case forGroups = "for"
  case led, timer, closed, hidden, mode, message, perspectives, voting, ballot, stickers, shows, page, black, stop, end, minutes
  case alternateCases = "alternate-cases"
  case hide, show, pass, rename, merge, move
  /// Whether groups vote on what is their own; who answers a poll.
  case own, per
  case addGroup = "add-group"
  case question, options, live, close, answer, counts
  /// What a package says, and taking a word back.
  case tenants, partner, first, when, notes, off
  /// The parts of a plan, where it is for, and what came of what was agreed before.
  case occasion = "if"
  case deed = "then"
  case association, status
  case answerCall = "answer-call"
  case speed
  case locked, plain, spoken, colors
  case withoutMouse = "no-mouse"
  case withoutBell = "no-bell"
  case mute, report, join
  /// What a column of a table is; saying what would come of it.
  case map
  case dryRun = "dry-run"
  /// What the server is called for who joins.
  case host
  /// Another session beside this one; what a review may change.
  case with
  case edits = "edit"
  /// Doing in a folder what a session does there.
  case tries = "try"
  /// The own outbox; one board, or all.
  case kept, board
  case every = "all"
  case lang, help, version

  /// How many values an option takes.
  enum Values {
    case none, one
    /// Every argument up to the next option.
    case several
  }

  /// How many values it takes: as many in every command, but for `--hidden`, which asks of a session whether groups see each other's notes, and of a list
  /// to show what is hidden.
  func values(in command: Subcommand?) -> Values {
    switch self {
    case .hidden where command == .list: .none
    case .demo, .events, .empty, .followUp, .alternateCases, .live, .close, .off, .privacy, .locked, .plain, .withoutMouse, .withoutBell,
      .spoken,
      .edits, .tries,
      .kept,
      .every, .dryRun,
      .help, .version:
      .none
    case .cases: .several
    default: .one
    }
  }

  /// With its hyphens.
  var flag: String { "--\(rawValue)" }
}
