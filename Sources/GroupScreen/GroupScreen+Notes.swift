// The group's own notes, once they stand: opening, editing, moving, removing, building on another one.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  var mayChangeNote: Bool { chosenNote.map(isOurs) ?? false && mayBeWritten }

  var mayBuild: Bool { chosenNote.map { !isOurs($0) } ?? false && mayBeWritten }

  /// Whether a draft is chosen, or a note of which an edit waits.
  var isDraftChosen: Bool { chosenDraft != nil }

  /// Why nothing can be done with the chosen note, where none is chosen.
  var noNoteChosen: Phrase {
    if chosenElsewhere != nil { return Phrase.writtenElsewhere }
    if desk.cursor.item != nil { return Words.stillDraft }
    let hidden = hiddenCount(in: cursorCell)
    if hidden > 0 { return Phrase.nothingToSee(hidden: hidden).capitalised }
    if board.hidesOthers(from: group) { return named(Words.nothingOfOursYet) }
    return named(seesOnlyOurs ? Words.nothingOfOursHere : Words.nothingHere)
  }

  /// The chosen note, if this group may change it; says why not.
  mutating func changeableNote() -> Note? {
    guard let id = chosenNote, let note = board.note(id) else {
      say(noNoteChosen)
      return nil
    }
    guard mayWrite() else { return nil }
    guard isOurs(note) else {
      say(named(Words.notYours(owner(of: note))))
      return nil
    }
    return note
  }

  mutating func switchHorizon() {
    guard desk.step == .interventions, let note = changeableNote(), let horizon = note.horizon?.other else { return }
    let isChanged = shell.change(.note(note.id), [Assignment(.horizon, .text(horizon.rawValue))])
    choose(.note(note.id))
    if isChanged { say(Words.nowTerm(horizon.title[language])) }
  }

  mutating func moveNote(by: Int) {
    guard desk.step == .interventions, let note = changeableNote(), let theme = note.theme?.neighbour(by) else { return }
    move(note.id, to: theme)
  }

  private mutating func move(_ note: NoteID, to theme: Theme) {
    let isChanged = shell.change(.note(note), [Assignment(.theme, .text(theme.rawValue))])
    choose(.note(note))
    if isChanged { say(Words.moved(theme.title[language])) }
  }

  /// Asks for a theme, and moves the chosen note there.
  mutating func chooseTheme() {
    guard desk.step == .interventions, let note = changeableNote() else { return }
    let rows = Theme.allCases.map { theme in
      Chooser<GroupScreen>.Row("\(theme.number) \(themeTitle(theme))") { $0.move(note.id, to: theme) }
    }
    panel = .chooser(Chooser(Words.whichTheme, rows: rows, chosen: note.theme.flatMap(Theme.allCases.firstIndex)))
  }

  mutating func removeItem() {
    if chosenElsewhere != nil { return say(Phrase.writtenElsewhere) }
    if let number = chosenDraft { return throwAway(number) }
    guard let note = changeableNote() else { return }
    if shell.change(.note(note.id), [Assignment(.removed, .flag(true))]) { say(named(Words.removed)) }
  }

  mutating func editItem() {
    if let its = chosenElsewhere { return takeOver(its) }
    if let number = chosenDraft { return resume(number) }
    if let note = changeableNote() { edit(note) }
  }

  mutating func openItem() {
    if let number = chosenDraft { return resume(number) }
    switch desk.cursor.item {
    case .note(let id): panel = .own(.note(id, scroll: 0))
    case .elsewhere: if let its = chosenElsewhere { takeOver(its) }
    case .draft: break
    case nil: writeHere()
    }
  }

  /// A new note that builds on the chosen one, also another group's.
  mutating func build() {
    guard let id = chosenNote else { return say(noNoteChosen) }
    if mayWrite() { write(.building(on: id)) }
  }

  // MARK: - A note that is open

  /// Whether the note in the panel is the chosen one; it is not any more when somebody else removed or moved it.
  var isOpenNoteChosen: Bool { if case .own(.note(let id, _)) = panel { isChosen(id) } else { false } }

  var mayChangeOpenNote: Bool { isOpenNoteChosen && mayChangeNote && !isWelcoming }

  /// Does something with the note in the panel, if it still is the chosen one.
  mutating func onOpenNote(closing: Bool, _ does: (inout GroupScreen) -> Void) {
    guard isOpenNoteChosen else { return }
    if closing { panel = nil }
    if !isWelcoming { does(&self) }
  }
}
