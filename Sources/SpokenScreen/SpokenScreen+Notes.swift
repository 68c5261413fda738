// Notes, by their number in a list: hearing them, writing, editing, moving, removing.
import Board
import ScreenKit
import Words

extension SpokenScreen {
  /// The cells of the step where the group is, in the order in which they are told.
  private var cells: [Cell] {
    switch step {
    case .start: [Cell(caseID, .start)]
    case .end: [Cell(caseID, .end)]
    case .interventions: Theme.allCases.flatMap { theme in Horizon.allCases.map { Cell(caseID, theme, $0) } }
    }
  }

  /// The notes of this step that the group may see, in that order.
  var notes: [Note] {
    var board = board
    let sight = board.sight(of: group)
    board.index(sight)
    return cells.flatMap { board.notes(in: $0, of: sight) }.compactMap(board.note)
  }

  var ownNotes: [Note] { notes.filter { $0.group == group } }

  /// How many notes of the group were hidden in this step.
  private var hiddenCount: Int { cells.reduce(0) { $0 + board.hiddenCount(in: $1, of: group) } }

  func title(of theme: Theme) -> String { (board.title(of: theme) ?? theme.title)[language] }

  /// "Sociaal beheer, korte termijn".
  func spot(of note: Note) -> String {
    guard let theme = note.theme, let horizon = note.horizon else { return note.step.title[language] }
    return "\(title(of: theme)), \(horizon.title[language])"
  }

  func owner(_ note: Note) -> String { note.group == group ? ScreenKit.Words.ours[language] : owner(of: note) }

  mutating func readNotes() {
    let notes = notes
    let count = Phrase.notes(NoteTotal(told: notes.count, hidden: hiddenCount))
    let told = board.hidesOthers(from: group) ? Words.countOfOurs(count) : count
    tell(Phrase(both: "\(place[language]): \(told[language])"))
    for (number, note) in notes.enumerated() { tell("\(number + 1): \(whole(note))") }
    for step in [Step.start, .end] { tellSentence(of: step) }
  }

  /// A note with whose it is, where it stands, and what it builds on.
  func whole(_ note: Note) -> String {
    let base = note.on.flatMap(board.note).flatMap { board.isSeen($0.id, in: board.sight(of: group)) ? $0.text.oneLine : nil }
    return "‘\(note.text)’, \(owner(note)), \(spot(of: note))" + (base.map { Words.buildsOn($0)[language] } ?? "")
  }

  /// Asks for one of some notes.
  mutating func choose(_ notes: [Note], _ title: Phrase, none: Phrase, does: @escaping @Sendable (inout SpokenScreen, Note) -> Void) {
    if notes.isEmpty {
      if hiddenCount > 0 { return tell(.nothingToSee(hidden: hiddenCount).capitalised) }
      return tell(board.hidesOthers(from: group) ? Words.noneOfOursHere : none)
    }
    choose(
      title,
      notes.map { note in
        Question.Option("‘\(note.text)’, \(owner(note)), \(spot(of: note))") { screen in
          // Somebody else may have removed or hidden it since it was told.
          guard let now = screen.board.note(note.id), screen.board.cell(of: note.id) != nil else { return screen.tell(Words.noteGone) }
          does(&screen, now)
        }
      })
  }

  // MARK: - Writing

  mutating func writeNote() {
    guard mayWrite() else { return }
    let empty = draft(.newNote)
    if step != .interventions {
      return write(Blank(title: ScreenKit.Words.question(of: step), draft: empty))
    }
    chooseSpot { screen, theme, horizon in
      var draft = empty
      (draft.theme, draft.horizon) = (theme, horizon)
      screen.write(Blank(title: screen.question(of: theme), draft: draft))
    }
  }

  private func question(of theme: Theme) -> Phrase {
    Phrase(nl: title(of: theme), en: title(of: theme)).joined(board.question(of: theme), by: ": ")
  }

  /// Asks for a theme and then for a term.
  private mutating func chooseSpot(_ does: @escaping @Sendable (inout SpokenScreen, Theme, Horizon) -> Void) {
    chooseTheme { screen, theme in screen.chooseTerm { does(&$0, theme, $1) } }
  }

  mutating func chooseTheme(_ does: @escaping @Sendable (inout SpokenScreen, Theme) -> Void) {
    choose(Words.whichTheme, Theme.allCases.map { theme in Question.Option(title(of: theme)) { does(&$0, theme) } })
  }

  mutating func chooseTerm(_ does: @escaping @Sendable (inout SpokenScreen, Horizon) -> Void) {
    choose(
      Words.whichTerm,
      Horizon.allCases.map { horizon in
        Question.Option("\(horizon.title[language]), \(horizon.explained[language])") { does(&$0, horizon) }
      })
  }

  // MARK: - Changing

  mutating func editNote() {
    guard mayWrite() else { return }
    choose(ownNotes, Words.whichNote, none: Words.noOwnNotes) { screen, note in
      screen.tell(Words.nowSays(note.text))
      var draft = screen.draft(.editing(note.id), note.text, at: note)
      draft.before = note.text
      screen.write(Blank(title: Words.newText, draft: draft))
    }
  }

  mutating func moveNote() {
    guard mayWrite() else { return }
    guard step == .interventions else { return tell(Words.moveInInterventions) }
    choose(ownNotes, Words.whichNote, none: Words.noOwnNotes) { screen, note in
      screen.chooseSpot { screen, theme, horizon in
        guard screen.mayWrite() else { return }
        let isMoved = screen.shell.change(
          .note(note.id), [Assignment(.theme, .text(theme.rawValue)), Assignment(.horizon, .text(horizon.rawValue))])
        if isMoved, let now = screen.board.note(note.id) { screen.tell(Words.noteMoved(screen.spot(of: now))) }
      }
    }
  }

  mutating func removeNote() {
    guard mayWrite() else { return }
    choose(ownNotes, Words.whichNote, none: Words.noOwnNotes) { screen, note in
      guard screen.mayWrite() else { return }
      if screen.shell.change(.note(note.id), [Assignment(.removed, .flag(true))]) { screen.tell(Words.noteRemoved) }
    }
  }
}

extension Phrase {
  /// This and, where there is one, another one behind it.
  fileprivate func joined(_ other: Phrase?, by separator: String) -> Phrase {
    guard let other else { return self }
    return Phrase(nl: nl + separator + other[.nl], en: en + separator + other[.en])
  }
}
