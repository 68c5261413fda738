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
  }

  /// A letter over a panel where nobody writes.
  struct Stray: Equatable, Sendable {
    let letter: Character
    let until: Int64
    /// Whether it was one of a word.
    var isWord = false
  }

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
    if saysWhereToWrite(key) { return true }
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
    guard letter.isLetter else {
      endLetters()
      return false
    }
    if let typed = letters, now.uptime < typed.until {
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

  /// Remembers the screen before a key that may be within a word.
  private mutating func begin(_ typed: String, until: Int64) {
    letters = TypedLetters(
      letters: typed, until: until,
      before: TypedLetters.Before(
        desk: desk, calls: calls, seesOnlyOurs: seesOnlyOurs, hasAskedTooSoon: hasAskedTooSoon, shell: shell.before))
    shell.hold()
  }

  /// Over a poll or a vote no word begins: hands and stickers are counted there. Who types one is told where to write, and the rest of it does nothing.
  private mutating func saysWhereToWrite(_ key: Key) -> Bool {
    switch panel {
    case .own(.poll), .own(.ballot): break
    default:
      stray = nil
      return false
    }
    guard case .character(let letter) = key, letter.isLetter else {
      stray = nil
      return false
    }
    let until = now.uptime + TypedLetters.longestGap
    guard let before = stray, now.uptime < before.until else {
      stray = TypedLetters.Stray(letter: letter, until: until)
      return false
    }
    let isWord = before.isWord || letter != before.letter && !("hjkl".contains(letter) && "hjkl".contains(before.letter))
    stray = TypedLetters.Stray(letter: letter, until: until, isWord: isWord)
    if isWord { say(Words.noWritingHere) }
    return isWord
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
    // What e opens, and f in an open note, holds a text that is there: that of another note must not become the end of a word.
    let isInText = isTextOpen && !["e", "f"].contains(typed.letters.last)
    if now.uptime >= typed.until || isInText || shell.hasSentSince { endLetters() }
  }

  /// Whether letters are commands now, also with what stands over the board.
  private var mayBeginWord: Bool {
    guard stage == .board, desk.editor == nil, !shell.isLeaving else { return false }
    switch panel {
    case nil, .help, .page, .chooser, .own(.note), .own(.caseStudy), .own(.cards): return true
    case .form, .palette, .question, .own(.paste), .own(.poll), .own(.ballot), .own(.conflict), .own(.unshared): return false
    }
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
    (desk, calls, panel, letters) = (typed.before.desk, typed.before.calls, nil, nil)
    (seesOnlyOurs, hasAskedTooSoon) = (typed.before.seesOnlyOurs, typed.before.hasAskedTooSoon)
    calls.asksToLeave = false
    desk.elsewhere = elsewhere
    for batch in typed.batches {
      prepare(for: .board(batch))
      take(batch)
    }
    putLargeCallAway()
    if isWelcoming { return openPractice(text) }
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
