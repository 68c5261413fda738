// The bottom line: what can be done now, as keys to press or words to click, and whether everything is shared. And the line above it, of what just
// happened or is the matter.
import Board
import Canvas

/// One hint of the bottom line.
package struct FooterHint<S>: Sendable {
  package let row: KeyRow<S>
  /// The other half of a pair.
  let pair: KeyRow<S>?
  package let label: String
  package let words: String
  package let rect: Rect

  /// What a click does: of a pair the first on its own sign, and the other on the rest.
  func row(at x: Int) -> KeyRow<S> {
    guard let pair, let first = label.firstIndex(of: " ") else { return row }
    return x < rect.x + label.distance(from: label.startIndex, to: first) ? row : pair
  }
}

extension ScreenState {
  func drawFooter(in frame: inout Frame) {
    let row = size.height - 1
    let line = keyLine
    frame.grid.fill(row: row, .footer)
    for hint in line.hints {
      let used = frame.grid.write(hint.label, at: hint.rect.origin, style: .footerKey)
      frame.grid.write(hint.words, at: Point(x: hint.rect.x + used + 1, y: row), style: .footer)
    }
    frame.grid.write(line.corner, endingAt: size.width - 1, y: row, style: line.isWarning ? .warning : .footer.with(.bold))
  }

  /// The hints that fit, in the order of the keys: the least important leave first. No key that does nothing is shown.
  package func footerHints() -> [FooterHint<Self>] { keyLine.hints }

  /// The whole line: its hints, and what the corner says.
  private var keyLine: (hints: [FooterHint<Self>], corner: String, isWarning: Bool) {
    let (keys, state) = (keys, savedState)
    let all = everyHint(of: keys)
    let corner = cornerText(state.forms, beside: all)
    // While somebody leaves, the sentence above says the keys that do something.
    if shell.isLeaving || standingQuestion != nil { return ([], corner, state.isWarning) }
    var x = 1
    let hints = fittingHints(all, beside: corner).map { hint in
      defer { x += hint.columns + 2 }
      let row = keys[hint.place]
      let rect = Rect(x: x, y: size.height - 1, width: hint.columns, height: 1)
      return FooterHint(row: row, pair: row.isPair ? keys[hint.place + 1] : nil, label: row.label[language], words: hint.words, rect: rect)
    }
    return (hints, corner, state.isWarning)
  }

  /// Those that the key line has room for. The offer of a first look takes the place of what matters less only where there is room for several.
  private func fittingHints(_ all: [Hint], beside corner: String) -> [Hint] {
    let room = size.width - 2 - width(of: corner) - 2
    let hints = Self.fitting(all, in: room)
    guard hints.count < all.count, all.contains(where: \.isTour) else { return hints }
    let others = Self.fitting(all.filter { !$0.isTour }, in: room)
    return hints.contains(where: \.isTour) && (size.width >= 60 || hints.count > others.count) ? hints : others
  }

  private static func fitting(_ hints: [Hint], in room: Int) -> [Hint] {
    var hints = hints
    var used = hints.reduce(-2) { $0 + $1.columns + 2 }
    while used > room, let least = hints.indices.min(by: { hints[$0].rank < hints[$1].rank }) {
      used -= hints.remove(at: least).columns + 2
    }
    return hints
  }

  /// A hint that has no place yet: which key it is of, and what is said.
  private typealias Hint = (place: Int, words: String, columns: Int, rank: Int, isTour: Bool)

  /// What the key line would say if it were long enough.
  private func everyHint(of keys: [KeyRow<Self>]) -> [Hint] {
    let ranks = panel == nil ? ranksOfState : [:]
    var hints: [Hint] = []
    for place in keys.indices {
      let row = keys[place]
      guard let hint = row.hint, row.isHinted(self) else { continue }
      let words = hint(self)[language]
      let columns = width(of: row.label[language]) + 1 + width(of: words)
      hints.append((place, words, columns, max(row.rank, ranks[row.name] ?? 0), row.name == "tour"))
    }
    return hints
  }

  /// The corner in the most words that leave room for the keys that matter most, of which a panel has few; in the fewest where nothing does.
  private func cornerText(_ forms: [String], beside hints: [Hint]) -> String {
    guard forms.count > 1 else { return forms[0] }
    let least = panel == nil ? 80 : 60
    let keys = hints.filter { $0.rank >= least }.reduce(-2) { $0 + $1.columns + 2 }
    return forms.first { keys + width(of: $0) + 4 <= size.width } ?? forms[forms.count - 1]
  }

  // MARK: - Shared or not

  /// Where the changes are that are not shared, in fewer and fewer words.
  private var waitingWords: [Phrase] {
    let bare = shell.delivery.bare.count
    if shell.delivery.loss != nil, bare > 0 { return [Words.keptNowhere(bare)] }
    let count = shell.delivery.waiting.count
    return (bare == 0 ? [Words.keptNotShared(count)] : []) + [Words.notSharedYet(count)]
  }

  /// What is only here as a draft, and where there is none, whether everything is shared.
  package var draftState: SavedState {
    let drafts = draftCount
    guard drafts > 0, shell.delivery.isEmpty, refusesNothing else { return deliveryState }
    let short = Phrase.drafts(drafts)[language]
    if losesDrafts { return SavedState(Words.draftsUnguarded(drafts)[language], shorter: [short]) }
    // Who is writing has both ways out beside it.
    return isWriting ? SavedState(short) : SavedState(Words.onlyHere(drafts)[language], shorter: [short])
  }

  /// Whether the file is there and takes what is shared.
  private var refusesNothing: Bool {
    switch shell.condition {
    case .sound, .unreadable: true
    case .missing, .readOnly, .newerVersion, .anotherBoard, .somethingElse: false
    }
  }

  /// Whether everything is in the shared file. It says "shared" of nothing that has not been read back from there.
  package var deliveryState: SavedState {
    switch shell.condition {
    case .readOnly, .newerVersion, .anotherBoard, .somethingElse: return SavedState("! " + Words.readOnly[language], isWarning: true)
    case .missing: return SavedState("! " + Words.fileGone[language], isWarning: true)
    case .sound, .unreadable: break
    }
    let delivery = shell.delivery
    if delivery.isEmpty {
      return SavedState("✓ " + (delivery.unguarded == nil ? Words.shared : Words.sharedUnguarded)[language])
    }
    guard delivery.isHeldUp(at: now.uptime) else { return SavedState(Words.sharing[language]) }
    let words = waitingWords.map { "! " + $0[language] }
    return SavedState(words[0], shorter: Array(words.dropFirst()), isWarning: true)
  }

  // MARK: - What just happened

  /// One line of what just happened, or of what is the matter, above the footer.
  package func drawMessage(in frame: inout Frame) {
    var words: (text: String, isWarning: Bool)?
    if shell.isLeaving { words = (Words.stillSharing[language], true) }
    if let standingQuestion { words = (standingQuestion[language], true) }
    if words == nil, let toast = shell.toast { words = (toast.text, toast.isWarning) }
    if words == nil, let standing = standingWarning { words = (standing[language], true) }
    guard let words else { return }
    let style: Style = words.isWarning ? .warning : .toast
    let text = words.isWarning ? "! " + words.text : words.text
    let lines = WrappedText(text, width: max(1, size.width - 2), glyphs: glyphs, limit: 4).lines
    for (index, line) in lines.enumerated() {
      let row = messageBottom - lines.count + index
      frame.grid.fill(row: row, style)
      frame.grid.write(line.text, at: Point(x: 1, y: row), style: style)
    }
  }

  /// What there is to say about the file for as long as it lasts, if anything.
  private var standingWarning: Phrase? {
    if asksToMakeAnew { return Words.makeAnewQuestion }
    if asksAboutKept, let offer = shell.delivery.offer { return Words.keptQuestion(offer) }
    let delivery = shell.delivery
    if !delivery.isEmpty {
      if let loss = delivery.loss, delivery.isHeldUp(at: now.uptime) { return Words.notKept(loss) }
      // Where the file is away, what stands in its place says more.
      if let trouble = delivery.trouble {
        return Words.notDelivered(trouble == .missing ? shell.condition.refusal ?? trouble.sentence : trouble.sentence)
      }
      if delivery.isFileBusy { return Words.waitingForFile }
    }
    switch shell.condition {
    case .sound, .readOnly: return nil
    case .missing: return Words.fileMissing
    case .anotherBoard, .somethingElse, .newerVersion: return shell.condition.refusal
    case .unreadable(let trouble): return Words.unreadable(trouble)
    }
  }
}
