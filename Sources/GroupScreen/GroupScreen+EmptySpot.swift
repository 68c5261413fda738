// What stands empty on a group's board, said while it still helps: once in a silence, and at a stop that is a break.
import Board
import NoteBoard
import ScreenKit
import Words

/// What was said of an empty spot.
struct EmptySpotLog: Equatable, Sendable {
  /// The silence in which it was said last: since when it lasts.
  var told: Instant?
  /// Whether it stands there now; the next key puts it away.
  var isShown = false
}

extension GroupScreen {
  /// What is empty: as the line of the facilitator's, where they say nothing else.
  var emptySpotNotice: Phrase? {
    guard calls.emptySpot.isShown, desk.editor == nil else { return nil }
    return emptySpotWords
  }

  /// The same at a stop that is a break, together with what stands there anyway where that fits.
  func inBreak(_ words: Phrase?) -> Phrase? {
    guard board.currentStop?.does.isBreak == true, desk.editor == nil, desk.step == .interventions, let spot = emptySpotWords else {
      return words
    }
    guard let words else { return fits(Words.emptyInBreak(spot)) ? Words.emptyInBreak(spot) : spot }
    let both = Phrase(nl: "\(words.nl) · \(spot.nl)", en: "\(words.en) · \(spot.en)")
    if fits(both) { return both }
    // The perspective stands in the line above as well, where there is room for it.
    if size.width >= 80 { return spot }
    guard let role, let shortest = emptySpotForms.last else { return words }
    func glasses(_ language: Language) -> String { Phrase.glasses(Perspective.name(role, in: language)).capitalised[language] }
    let short = Phrase(nl: "\(glasses(.nl)) · \(shortest.nl)", en: "\(glasses(.en)) · \(shortest.en)")
    return fits(short) ? short : words
  }

  /// In as many words as fit one line.
  private var emptySpotWords: Phrase? {
    let forms = emptySpotForms
    return forms.first(where: fits) ?? forms.last
  }

  /// The longest first; none where nothing is empty.
  private var emptySpotForms: [Phrase] {
    guard let spot = group.flatMap({ board.emptySpot(of: $0, on: desk.caseID) }) else { return [] }
    let (title, short) = (board.title(of: spot.theme) ?? spot.theme.title, spot.theme.shortTitle)
    return [
      Phrase.empty(theme: title, spot), Phrase.empty(theme: short, spot), Words.emptyShort(short, spot), Words.emptyShortest(short, spot),
    ]
  }

  private func fits(_ phrase: Phrase) -> Bool { width(of: phrase[language]) <= size.width - 2 }

  /// After everything that happens: a silence that is long enough has its line, unless somebody does something here; another one has not yet.
  mutating func attendToSilence(_ group: GroupID) {
    // What is told of a group that chose nothing is looked up as well.
    if board.isInSession, desk.step == .interventions || board.mode(of: group) == .back { shell.indexGroups() }
    guard desk.step == .interventions else { return calls.emptySpot.isShown = false }
    guard let silence = board.silence(of: group, at: now.wall) else { return calls.emptySpot.isShown = false }
    if calls.emptySpot.told != silence.since { calls.emptySpot.isShown = false }
    guard silence.left == 0, calls.emptySpot.told != silence.since, isIdle, ownDrafts.isEmpty, largeCall == nil else { return }
    calls.emptySpot = EmptySpotLog(told: silence.since, isShown: true)
  }

  /// When (uptime, ms) a silence is long enough.
  var silenceDeadline: [Int64] {
    guard let group, stage == .board, let silence = board.silence(of: group, at: now.wall), silence.left > 0 else { return [] }
    return [now.uptime + silence.left]
  }
}
