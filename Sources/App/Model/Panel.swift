// What can stand over the board: one thing at a time, closed with Esc.
import Board
import Canvas

/// A panel over the board.
enum Panel: Equatable, Sendable {
  case note(NoteID, scroll: Int)
  /// The text of a case, by its place among the cases.
  case caseStudy(Int, scroll: Int)
  case cards(Theme, chosen: Int)
  case help(scroll: Int)
  case palette(CommandSearch)
  /// The question what to do with pasted lines.
  case paste([String])
  case form(Form)
  case chooser(Chooser)
  case question(Question)
  /// A text to read.
  case page(Page)
  /// The group's answers to the polls that are asked.
  case poll(PollSheet)
  /// The picks that are voted on, and which of them is chosen.
  case ballot(chosen: Int)
  /// The facilitator's clock, and the minutes that have been typed.
  case timer(typed: String)

  var context: Context {
    switch self {
    case .note: .note
    case .caseStudy: .caseStudy
    case .cards: .cards
    case .help: .help
    case .palette: .palette
    case .paste: .paste
    case .form: .form
    case .chooser: .chooser
    case .question: .question
    case .page: .page
    case .poll: .poll
    case .ballot: .ballot
    case .timer: .timer
    }
  }

  /// The first line of its text that is shown; none where the panel follows a choice instead.
  var scroll: Int? {
    get {
      switch self {
      case .note(_, let scroll), .caseStudy(_, let scroll), .help(let scroll): scroll
      case .page(let page): page.scroll
      case .cards, .palette, .paste, .form, .chooser, .question, .poll, .ballot, .timer: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .note(let id, _): self = .note(id, scroll: newValue)
      case .caseStudy(let index, _): self = .caseStudy(index, scroll: newValue)
      case .help: self = .help(scroll: newValue)
      case .page(var page):
        page.scroll = newValue
        self = .page(page)
      case .cards, .palette, .paste, .form, .chooser, .question, .poll, .ballot, .timer: break
      }
    }
  }
}

/// The command palette: what has been typed, and which of the commands found is chosen.
struct CommandSearch: Equatable, Sendable {
  var typed = ""
  var chosen = 0
}

extension Model {
  /// Performs a command of a panel.
  mutating func performInPanel(_ command: Command) -> [Effect] {
    switch command {
    case .close: panel = nil
    case .scrollUp: scroll(by: -1)
    case .scrollDown: scroll(by: 1)
    case .scrollPageUp: scroll(by: -max(1, panelRows - 1))
    case .scrollPageDown: scroll(by: max(1, panelRows - 1))
    case .previous: turn(by: -1)
    case .next: turn(by: 1)
    case .choose: return chooseInPanel()
    case .asOneNote:
      guard case .paste(let lines) = panel else { return [] }
      panel = nil
      return pasteOne(lines.joined(separator: "\n"))
    case .asManyNotes:
      guard case .paste(let lines) = panel else { return [] }
      panel = nil
      return pasteMany(lines)
    case .edit, .switchHorizon, .remove, .build, .noteDetails:
      if case .chooser(let chooser) = panel, chooser.purpose == .package { return removePackage(in: chooser) }
      guard isOpenNoteChosen else { return [] }
      if command == .edit || command == .remove || command == .build { panel = nil }
      return perform(command)
    case .first: scroll(by: .min / 2)
    case .last: scroll(by: .max / 2)
    default: return performInSessionPanel(command)
    }
    return []
  }

  /// Whether the note in the panel is the chosen one; it is not any more when somebody else removed or moved it.
  var isOpenNoteChosen: Bool {
    if case .note(let id, _) = panel { cursor.item == .note(id) } else { false }
  }

  /// Scrolls a text, or moves the choice in a list.
  mutating func scroll(by lines: Int) {
    switch panel {
    case .cards(let theme, let chosen):
      panel = .cards(theme, chosen: min(max(0, chosen + lines), max(0, board.cards(of: theme).count - 1)))
    case .palette(var search):
      search.chosen = min(max(0, search.chosen + lines), max(0, found(search).count - 1))
      panel = .palette(search)
    case .chooser(var chooser):
      chooser.move(by: lines)
      panel = .chooser(chooser)
    case .poll(var sheet):
      sheet.move(by: lines, in: board.polls)
      panel = .poll(sheet)
    case .ballot(let chosen): panel = .ballot(chosen: min(max(0, chosen + lines), max(0, ballotNotes.count - 1)))
    default:
      guard let scroll = panel?.scroll, let sheet = sheet() else { return }
      let last = max(0, sheet.lines.count - panelRows)
      panel?.scroll = min(max(0, scroll + lines), last)
    }
  }

  /// To the previous or next note, case or theme, without leaving the panel.
  private mutating func turn(by: Int) {
    switch panel {
    case .note:
      turnNote(by: by)
    case .caseStudy(let index, _):
      let count = board.caseStudies.count
      if count > 0 { panel = .caseStudy((index + by + count) % count, scroll: 0) }
    case .cards(let theme, _):
      let themes = Theme.allCases
      panel = .cards(themes[(theme.number - 1 + by + themes.count) % themes.count], chosen: 0)
    default: break
    }
  }

  /// To the next note that there is, past half notes and an empty lane.
  private mutating func turnNote(by: Int) {
    let start = cursor
    var last: Cursor
    repeat {
      last = cursor
      step(notes: by)
      if case .note(let id) = cursor.item, cursor != last {
        panel = .note(id, scroll: 0)
        return
      }
    } while cursor != last
    cursor = start
  }

  private mutating func chooseInPanel() -> [Effect] {
    switch panel {
    case .caseStudy(let index, _):
      let cases = board.caseStudies
      panel = nil
      if cases.indices.contains(index), cases[index].id != caseID { return work(on: cases[index]) }
    case .cards(let theme, let chosen):
      let cards = board.cards(of: theme)
      guard cards.indices.contains(chosen), mayWrite() else { return [] }
      let text = "\(cards[chosen].title[language]). \(Words.cardBegin[language])"
      write(in: theme, cursor.horizon, text: text)
    case .chooser(let chooser):
      panel = nil
      guard let row = chooser.chosenRow else { return [] }
      return choose(row.id, for: chooser.purpose)
    case .question(let question):
      panel = nil
      return answerYes(to: question.purpose)
    case .palette(let search):
      let rows = found(search)
      panel = nil
      if rows.indices.contains(search.chosen) { return perform(rows[search.chosen].command) }
    default: break
    }
    return []
  }

  /// Goes to work on another case. What is half-written stays where it is.
  private mutating func work(on study: CaseStudy) -> [Effect] {
    let effects = go(to: study.id, step)
    say(Words.workingOn(study.title[language]))
    return effects
  }

  mutating func openCase() {
    let cases = board.caseStudies
    guard !cases.isEmpty else { return say(Words.noCaseHelp) }
    panel = .caseStudy(cases.firstIndex { $0.id == caseID } ?? 0, scroll: 0)
  }

  mutating func openCards() {
    guard mayWrite() else { return }
    if board.cards(of: cursor.theme).isEmpty { return say(Words.noCards) }
    panel = .cards(cursor.theme, chosen: 0)
  }

  // MARK: - The command palette

  /// Commands of which one row stands for several keys: chosen by name, nobody knows which of them was meant.
  private static let onlyKeys: Set<Command> = [.palette, .left, .up, .theme1, .first, .pageUp, .moveLeft]

  /// The keys of the screen itself, whatever stands over it.
  var baseContext: Context {
    var bare = self
    bare.panel = nil
    bare.editor = nil
    return bare.context
  }

  /// The commands that can be done now and whose name or key has all the words that were typed.
  func found(_ search: CommandSearch) -> [Binding] {
    let words = search.typed.lowercased().split(separator: " ")
    return Keymap.bindings(in: baseContext).filter { row in
      guard let about = row.about, !Self.onlyKeys.contains(row.command), isOffered(row.command) else { return false }
      let text = "\(about[language]) \(row.hint?[language] ?? "") \(row.command.rawValue)".lowercased()
      return words.allSatisfy { text.contains($0) } || row.label[language] == search.typed
    }
  }

  mutating func search(_ key: Key) -> [Effect] {
    guard case .palette(var search) = panel else { return [] }
    switch key {
    case .character(let character):
      search = CommandSearch(typed: search.typed + String(character))
    case .backspace:
      if search.typed.isEmpty {
        panel = nil
        return []
      }
      search = CommandSearch(typed: String(search.typed.dropLast()))
    case .ctrl("u"), .ctrl("w"): search = CommandSearch()
    default:
      guard let command = Keymap.command(for: key, in: .palette) else { return [] }
      return performInPanel(command)
    }
    panel = .palette(search)
    return []
  }
}
