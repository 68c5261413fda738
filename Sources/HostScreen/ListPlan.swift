// Where everything stands in the list of groups: which lines stand above the rows, in how many, and the columns of a row. Nothing above is cut while a row is
// free; where rows are few the groups keep theirs, and what is said above says it in fewer words.
import Board
import Canvas
import ScreenKit
import Words

/// Where everything stands in the list of groups.
struct ListPlan: Equatable, Sendable {
  /// What stands above the rows, line by line; empty where there is no room, or nothing to say.
  let above: ListAbove
  let applies: Int
  let heads: Int?
  let list: Rect
  let isNarrow: Bool
  let isShort: Bool
  let name: Int
  let stepX: Int
  let barsX: Int
  /// Columns of one theme, with the space behind it; 0 where the stop's own columns need the room.
  let bar: Int
  let totalX: Int
  let tasksX: Int
  let stateX: Int
  /// Whether a theme's notes are a bar; where there is no room for one they are a number.
  var hasBars: Bool { bar >= 5 }
  var hasThemes: Bool { bar > 0 }

  init(_ size: Size, _ above: ListAbove, tasks: Int) {
    self.above = above
    isNarrow = size.width < 60
    applies = 2 + above.now.count + above.next.count + (above.hasAir ? 1 : 0)
    let next = applies + 1 + above.state.count + (above.hasMoreAir ? 1 : 0)
    heads = isNarrow ? nil : next
    let top = isNarrow ? next : next + 1
    // The last line but one is for what just happened, and for how many rows there are more.
    list = Rect(x: 0, y: top, width: size.width, height: max(1, size.height - 2 - top))
    isShort = size.width < 100
    name = size.width >= 110 ? 16 : size.width >= 100 ? 12 : size.width >= 90 ? 14 : size.width >= 70 ? 10 : 9
    stepX = 3 + name + (isShort ? 4 : 6)
    barsX = stepX + (isShort ? 9 : 15)
    let state = size.width >= 110 ? 22 : size.width >= 100 ? 20 : size.width >= 70 ? 19 : 14
    let room = size.width - barsX - 6 - state - tasks
    bar = room < 15 && tasks > 0 ? 0 : min(max(3, room / 5), 18)
    totalX = barsX + bar * 5
    tasksX = totalX + 6
    stateX = tasksX + tasks
  }
}

/// The lines above the rows of groups.
struct ListAbove: Equatable, Sendable {
  /// What is said and waited for now.
  var now: [String] = []
  /// What comes.
  var next: [String] = []
  /// How the session stands.
  var state: [String] = []
  /// Whether an empty row stands above whom it applies to.
  var hasAir = false
  /// Whether one stands under how the session stands, too.
  var hasMoreAir = false
  /// Whether something of what is now, or of how the session stands, could not be said whole.
  var isCut = false
}

extension HostScreen {
  /// Where everything stands now.
  var listPlan: ListPlan { plan(for: glance.task) }

  func plan(for task: StopTask) -> ListPlan {
    ListPlan(size, above(task), tasks: taskColumns(of: task).reduce(0) { $0 + $1.width })
  }

  /// The lines above the rows: each the fewest that it can do with, and then what it needs, as far as rows are free.
  private func above(_ task: StopTask) -> ListAbove {
    let (isNarrow, isLow) = (size.width < 60, size.height < 14)
    let (said, isOneLine) = (nowWords(task), size.height < 20)
    var now = said.isEmpty ? 0 : size.height >= 30 ? 4 : isOneLine ? 1 : 2
    let comes = nextForms
    var next = comes.isEmpty ? 0 : 1
    var state = isLow ? 0 : 1
    // Header, agenda, whom it applies to, the heads, what just happened, the key line.
    var free = size.height - 5 - (isNarrow ? 0 : 1) - max(1, board.groups.count)
    let wanted = (now: lines(now: said, .max).lines.count, state: stateLines(.max).count)
    func rows(_ form: String?) -> Int { form.map { lines(NextDeed.nextLabel, [$0], .max).lines.count } ?? 0 }
    now = min(now, wanted.now)
    free -= now + next + state
    func more(_ rows: inout Int, upTo wanted: Int) {
      let taken = min(max(0, free), max(0, wanted - rows))
      (rows, free) = (rows + taken, free - taken)
    }
    more(&next, upTo: rows(comes.dropFirst().first))
    if !isLow { more(&state, upTo: wanted.state) }
    more(&now, upTo: wanted.now)
    more(&next, upTo: rows(comes.first))
    more(&state, upTo: wanted.state)
    let (nowLines, isCut) = lines(now: said, now)
    let stands = stateLines(state)
    return ListAbove(
      now: isCut ? withReadingKey(nowLines) : nowLines, next: nextLines(comes, next), state: stands, hasAir: free > 0,
      hasMoreAir: free > 1, isCut: isCut || stands.last?.hasSuffix("…") == true)
  }

  /// The column where the words stand beside what they are called; 0 where every column is needed.
  private var indent: Int { size.width < 60 ? 0 : width(of: NextDeed.nextLabel[language]) + 1 }

  /// Texts below each other, the first one beside a label, in at most so many lines.
  private func lines(_ label: Phrase, _ texts: [String], _ limit: Int) -> (lines: [String], isCut: Bool) {
    guard limit > 0, !texts.isEmpty else { return ([], !texts.isEmpty) }
    let first = indent == 0 ? "\(label[language]) \(texts[0])" : texts[0]
    let room = size.width - 2 - indent
    var (lines, isCut): ([String], Bool) = ([], false)
    for text in [first] + texts.dropFirst() {
      let left = limit - lines.count
      if left <= 0 {
        isCut = true
        break
      }
      let wrapped = WrappedText(text, width: room, glyphs: glyphs, limit: left)
      lines += wrapped.linesWithEllipsis
      isCut = isCut || wrapped.isCut
    }
    if indent == 0 { return (lines, isCut) }
    let label = label[language].padded(to: indent, in: glyphs)
    let space = String(repeating: " ", count: indent)
    return (lines.enumerated().map { ($0 == 0 ? label : space) + $1 }, isCut)
  }

  /// What is now, each thing in a line of its own where there is room; else behind each other, and without the last ones.
  private func lines(now words: [String], _ limit: Int) -> (lines: [String], isCut: Bool) {
    let whole = lines(Words.nowLabel, words, limit)
    if !whole.isCut { return whole }
    var last = whole.lines
    for count in stride(from: words.count, through: 1, by: -1) {
      let (lines, isCut) = lines(Words.nowLabel, [words.prefix(count).joined(separator: " · ")], limit)
      // Half a sentence to say is more than none.
      if !isCut || count <= 2 && words.count > 1 || count == 1 { return (lines, true) }
      last = lines
    }
    return (last, true)
  }

  /// Half a text ends in the key that reads all of it.
  private func withReadingKey(_ lines: [String]) -> [String] {
    guard var last = lines.last, last.hasSuffix("…") else { return lines }
    while width(of: last + " z") > size.width - 2, let space = last.dropLast(2).lastIndex(of: " ") { last = last[..<space] + " …" }
    return lines.dropLast() + [last + " z"]
  }

  /// What comes, in as many words as so many lines hold whole.
  private func nextLines(_ forms: [String], _ limit: Int) -> [String] {
    let texts = forms.map { lines(NextDeed.nextLabel, [$0], limit) }
    return (texts.first { !$0.isCut } ?? texts.last)?.lines ?? []
  }

  private func stateLines(_ limit: Int) -> [String] {
    if limit == 0 { return [] }
    let forms = StateForm.allCases.lazy.map { WrappedText(stateWords($0), width: size.width - 2, glyphs: glyphs, limit: limit) }
    return (forms.first { !$0.isCut } ?? forms[forms.count - 1]).linesWithEllipsis
  }
}
