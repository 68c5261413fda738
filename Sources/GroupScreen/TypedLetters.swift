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

  /// What another letter makes of them.
  enum Continuation { case command, word }

  func continued(by letter: Character) -> Continuation {
    let all = letters + String(letter)
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
    guard case .character(let letter) = key else {
      endLetters()
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
    guard mayBeginWord else { return false }
    letters = TypedLetters(
      letters: String(letter), until: until,
      before: TypedLetters.Before(
        desk: desk, calls: calls, seesOnlyOurs: seesOnlyOurs, hasAskedTooSoon: hasAskedTooSoon, shell: shell.before))
    shell.hold()
    return false
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
    (desk, calls, panel, letters) = (typed.before.desk, typed.before.calls, nil, nil)
    (seesOnlyOurs, hasAskedTooSoon) = (typed.before.seesOnlyOurs, typed.before.hasAskedTooSoon)
    calls.asksToLeave = false
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
