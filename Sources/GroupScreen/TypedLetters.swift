// Letters that somebody typed where no text is open: commands, or the beginning of a word. A newcomer types; what comes of it is a draft in the cell
// where they stood, and nothing else.
import Board
import NoteBoard
import ScreenKit

/// Letters that may be the beginning of a word, and the screen as it was before the first of them.
struct TypedLetters: Sendable {
  /// The longest time between two letters of a word, in milliseconds. Who types a letter in half a second or more looks for each of them, and sees
  /// what the first one does.
  static let longestGap: Int64 = 400

  var letters: String
  /// When (uptime, ms) it is too late for another one.
  var until: Int64
  /// What the file brought since.
  var batches: [Batch] = []
  /// Nobody may write here now: what is typed on is nothing, and no commands either.
  var isRefused = false
  let before: Before

  struct Before: Sendable {
    let desk: NoteDesk
    let calls: CallLog
    let seesOnlyOurs: Bool
    let hasAskedTooSoon: Bool
    let shell: Shell.Before
    /// The poll or vote that was open, where no word begins.
    let counting: Panel<GroupScreen>?
  }

  /// Whether a number was typed so far, which on the board goes to a theme: "40 w" is no such thing, and "2n" is.
  var isNumber: Bool { letters.first?.isNumber ?? false }
  var isNumberOfText: Bool { isNumber && letters.contains { !$0.isNumber } }

  /// Whether a character goes on with a number: another digit, or what stands between a number and a word.
  static func goesOnWithNumber(_ character: Character) -> Bool { character.isNumber || " -.,/%€".contains(character) }

  /// What another letter makes of them.
  enum Continuation { case command, word }

  func continued(by letter: Character) -> Continuation {
    let all = letters + String(letter)
    // Behind Del: whether this letter is the first of a word, only the next one shows.
    if letters.isEmpty { return .command }
    let isWalk = all.allSatisfy { "hjkl".contains($0) }
    return isWalk || all.allSatisfy { $0 == letter } ? .command : .word
  }
}

extension GroupScreen {
  /// Whether the next letter may make a word of the last one.
  package var awaitsWord: Bool { letters != nil }

  /// Takes a letter that makes a word of those before it, and remembers one that may be the first of a word.
  /// - Returns: whether that was all there is to the key.
  mutating func takeAsWord(_ key: Key) -> Bool {
    let until = now.uptime + TypedLetters.longestGap
    // What it removes goes to the file when it is sure that it was no slip within a word.
    let isDelete = key == .delete && mayBeginWord && panel == nil
    guard case .character(let letter) = key else {
      endLetters()
      if isDelete { begin("", until: until) }
      return false
    }
    if let typed = letters, typed.isRefused, now.uptime < typed.until {
      letters?.until = until
      return true
    }
    if takesAsNumber(letter, until: until) { return false }
    guard letter.isLetter else {
      endLetters()
      return false
    }
    if let typed = letters, now.uptime < typed.until, !typed.isNumber || typed.isNumberOfText {
      if isTextOpen || typed.continued(by: letter) == .word {
        beginWord(typed, letter)
        return true
      }
      // "een" begins with two that are alike; three of them are no word.
      if typed.letters.count < 2 {
        letters?.letters.append(letter)
        letters?.until = until
        shell.hold()
        return false
      }
    }
    endLetters()
    if mayBeginWord { begin(String(letter), until: until) }
    return false
  }

  /// A digit does what it does, and is remembered: a word that follows may begin with it.
  private mutating func takesAsNumber(_ character: Character, until: Int64) -> Bool {
    if let typed = letters, typed.isNumber, now.uptime < typed.until, TypedLetters.goesOnWithNumber(character) {
      letters?.letters.append(character)
      letters?.until = until
      shell.hold()
      return true
    }
    guard character.isNumber, mayBeginWord else { return false }
    endLetters()
    begin(String(character), until: until)
    return true
  }

  /// The poll or vote that stands over the board: hands and stickers are counted there, and no word begins.
  private var countingPanel: Panel<GroupScreen>? {
    switch panel {
    case .own(.poll), .own(.ballot): panel
    default: nil
    }
  }

  /// Remembers the screen before a key that may be within a word.
  private mutating func begin(_ typed: String, until: Int64) {
    letters = TypedLetters(
      letters: typed, until: until,
      before: TypedLetters.Before(
        desk: desk, calls: calls, seesOnlyOurs: seesOnlyOurs, hasAskedTooSoon: hasAskedTooSoon, shell: shell.before, counting: countingPanel
      ))
    shell.hold()
  }

  /// What the letters did has been done, for good.
  mutating func endLetters() {
    letters = nil
    shell.sendHeld()
  }

  /// After everything that happens: letters that opened a text go into it, and time that is over makes commands of them.
  mutating func settleLetters() {
    shell.keepHeld()
    guard let typed = letters else { return withdrawWordBegun() }
    // What edits a note, or adds to one that is open, holds a text that is there: that of another note must not become the end of a word.
    let opensText = typed.letters.last.map { opensWrittenText(.character($0)) } ?? false
    let isInText = isTextOpen && !typed.isNumber && !opensText
    if now.uptime >= typed.until || isInText || shell.hasSentSince { endLetters() }
  }

  /// Whether letters are commands now, also with what stands over the board.
  private var mayBeginWord: Bool {
    guard stage == .board, desk.editor == nil, !shell.isLeaving else { return false }
    switch panel {
    case nil, .help, .tour, .page, .chooser, .own(.note), .own(.caseStudy), .own(.cards), .own(.poll), .own(.ballot): return true
    case .form, .palette, .question, .own(.paste), .own(.conflict), .own(.unshared): return false
    }
  }

  /// Whether a key edits a note, or what is told about an open one.
  private func opensWrittenText(_ key: Key) -> Bool {
    (mapped(baseKeys) + mapped(Self.openNoteKeys)).contains { ["edit", "noteDetails"].contains($0.name) && $0.keys.contains(key) }
  }

  private var isTextOpen: Bool {
    switch panel {
    case .form, .palette: true
    default: desk.editor != nil
    }
  }

  /// Everything is as it was before the first letter, and the letters begin a note where the cursor stood.
  private mutating func beginWord(_ typed: TypedLetters, _ letter: Character) {
    let text = typed.letters + String(letter)
    shell.forgetHeld(since: typed.before.shell)
    let elsewhere = desk.elsewhere
    (desk, calls, panel, letters) = (typed.before.desk, typed.before.calls, typed.before.counting, nil)
    (seesOnlyOurs, hasAskedTooSoon) = (typed.before.seesOnlyOurs, typed.before.hasAskedTooSoon)
    calls.asksToLeave = false
    desk.elsewhere = elsewhere
    for batch in typed.batches {
      prepare(for: .board(batch))
      take(batch)
    }
    if panel != nil {
      // Who types over a poll or a vote is told where to write; neither changes by it.
      say(Words.noWritingHere)
      letters = TypedLetters(letters: text, until: now.uptime + TypedLetters.longestGap, isRefused: true, before: typed.before)
      return
    }
    putLargeCallAway()
    if isWelcoming { return openPractice(text) }
    if let group, board.mode(of: group) == .takeaway, shell.fileTakesIt() { return openTakeaways(going: text) }
    guard mayWrite() else {
      // Nothing that was typed is kept here, so nothing is promised.
      if refusalOfSession != nil { say(Words.closedNotice, isWarning: true, cause: .inputClosed) }
      letters = TypedLetters(letters: text, until: now.uptime + TypedLetters.longestGap, isRefused: true, before: typed.before)
      return
    }
    write()
    for character in text { type(.character(character)) }
    say(Words.wordBegun, cause: .wordBegun)
  }

  /// What was said about the word goes with the word.
  private mutating func withdrawWordBegun() {
    if desk.editor?.field.isEmpty ?? true { shell.withdraw(.wordBegun) }
  }
}
