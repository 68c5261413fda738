// The values that an option can have, as far as the program or the board knows them.
import Board
import Cases
import Reports
import ScreenKit
import Words

extension Option {
  /// The words that this option takes; none where they stand in the table, or where anything may be typed.
  func known(in command: Subcommand?, on board: () -> Board?) -> [Completion.Known] {
    switch self {
    case .theme:
      let board = board()
      return Theme.allCases.map { theme in
        .init(words: Phrase(nl: theme.rawValue, en: slug(of: theme.title.en)), about: board?.title(of: theme) ?? theme.title)
      }
    case .horizon:
      return Horizon.allCases.map { .init(words: Phrase(nl: $0 == .short ? "kort" : "lang", en: $0.rawValue), about: $0.title) }
    case .step:
      return Step.allCases.map { .init(words: Phrase(nl: slug(of: $0.title.nl), en: $0.rawValue), about: $0.title) }
    case .colors: return ColourScheme.allCases.map { .init(words: Phrase(both: $0.rawValue)) }
    case .level: return Level.allCases.map { .init(words: $0.title) }
    case .role: return Perspective.all.map { .init(words: $0) }
    case .led, .closed, .black, .mute, .own, .perspectives: return Self.yesNo
    case .hidden where command == .session: return Self.yesNo
    case .mode: return GroupMode.Name.allCases.map { .init(words: Phrase(both: $0.rawValue), about: $0.title) }
    case .shows: return PlenaryView.Kind.allCases.filter { $0 != .note }.map { .init(words: Phrase(both: $0.rawValue), about: $0.title) }
    case .agenda: return Agenda.BuiltIn.allCases.map { .init(words: Phrase(nl: $0.rawValue, en: $0.english)) }
    default: return board().map(known) ?? []
    }
  }

  private static let yesNo: [Completion.Known] = [.init(words: .yes), .init(words: .no)]

  /// What is on a board.
  private func known(on board: Board) -> [Completion.Known] {
    func words(_ found: some Sequence<String>) -> [Completion.Known] { Set(found).sorted().map { .init(words: Phrase(both: $0)) } }
    switch self {
    case .caseStudy: return board.caseStudies.map { .init(words: Phrase(both: $0.id.text), about: $0.title) }
    case .group, .as, .forGroups, .answerCall:
      return board.groups.map { .init(words: Phrase(both: $0.id.text), about: Phrase(both: $0.title ?? "")) }
    case .stop:
      let stops = board.agenda.map { Completion.Known(words: Phrase(both: $0.id), about: $0.title) }
      return stops + ["next", "previous"].map { .init(words: Phrase(both: $0)) }
    case .hide, .notes: return board.knownNotes(isRemoved: false)
    case .package: return words(board.packages.compactMap(\.title))
    case .tag: return words(board.allNotes.flatMap(\.tags))
    case .who: return words(board.allNotes.flatMap(\.who))
    case .answer: return board.allPolls.map { .init(words: Phrase(both: $0.id), about: $0.question) }
    default: return []
    }
  }

  /// What the names of files end in that this option takes; nothing at all where it takes none.
  func endings(in command: Subcommand?) -> [String] {
    switch self {
    case .plate, .cases, .agenda: [".md"]
    case .from, .with: [".praat"]
    case .output: [""]
    default: []
    }
  }
}

extension Board {
  /// Its notes, by the names that `list` gives them; or those that were removed.
  func knownNotes(isRemoved: Bool) -> [Completion.Known] {
    let names = NoteNames(self)
    let there = allNotesWithHidden
    if !isRemoved { return allNotes.map { .init(words: Phrase(both: names.name(of: $0.id)), about: Phrase(both: $0.text)) } }
    let ids = Set(there.map(\.id))
    return events.filter { $0.makesNote && !ids.contains($0.id) }.map { .init(words: Phrase(both: names.name(of: $0.id))) }
  }
}
