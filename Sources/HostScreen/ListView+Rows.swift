// The rows of the facilitator's list: a group each, with a small bar a theme, and how the group is doing.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  /// The first row that is shown, so that the chosen one is in sight.
  func listTop(_ count: Int, _ chosen: Int) -> Int {
    let room = ListPlan(size).list.height
    let top = min(max(list.top, chosen - room + 1), chosen)
    return min(max(0, top), max(0, count - room))
  }

  func drawGroupHeads(_ plan: ListPlan, in grid: inout Grid) {
    guard let y = plan.heads else { return }
    grid.write(Phrase.group.capitalised[language], at: Point(x: 3, y: y), style: .count)
    if !plan.isShort { grid.write(Words.caseHead[language], at: Point(x: 3 + plan.name, y: y), style: .count) }
    grid.write(Phrase.step.capitalised[language], at: Point(x: plan.stepX, y: y), style: .count)
    // The same form for every theme: the longest that all of them have room for.
    let strip: (Theme) -> String = { Words.stripTitle(of: $0)[language] }
    let forms: [(Theme) -> String] = [{ "\($0.number) \($0.shortTitle[language])" }, { "\($0.number) \(strip($0))" }, strip]
    let room = plan.bar - 1
    let form = forms.first { form in Theme.allCases.allSatisfy { width(of: form($0)) <= room } } ?? { "\($0.number)" }
    for theme in Theme.allCases {
      let x = plan.barsX + (theme.number - 1) * plan.bar
      grid.fill(Rect(x: x, y: y, width: room, height: 1), .head(theme.number))
      grid.write(form(theme), at: Point(x: x, y: y), style: .head(theme.number))
    }
    grid.write(Words.totalHead[language], endingAt: plan.totalX + 4, y: y, style: .count)
    if plan.hasBars {
      let legend = "\(Horizon.short.letter[language]) █  \(Horizon.long.letter[language]) ░"
      grid.write(legend, at: Point(x: plan.stateX, y: y), style: .count)
    }
  }

  func drawGroupRows(_ plan: ListPlan, _ rows: [GroupStanding], in frame: inout Frame) {
    guard let chosen = chosenRow(in: rows) else {
      frame.grid.write(Words.noGroupsYet[language].truncated(to: size.width - 4, in: glyphs), at: Point(x: 3, y: plan.list.y))
      return
    }
    let top = listTop(rows.count, chosen)
    let largest = max(1, rows.flatMap(\.counts).map(\.all).max() ?? 1)
    for (line, row) in rows.dropFirst(top).prefix(plan.list.height).enumerated() {
      let (isHere, y) = (top + line == chosen, plan.list.y + line)
      if isHere { frame.grid.fill(Rect(x: 0, y: y, width: size.width, height: 1), .rowHere) }
      if plan.isNarrow {
        drawNarrow(row, isHere: isHere, y: y, in: &frame.grid)
      } else {
        draw(row, isHere: isHere, y: y, plan, largest: largest, in: &frame.grid)
      }
    }
    frame.cursor = Point(x: 0, y: plan.list.y + chosen - top)
    drawMore(above: top, below: rows.count - top - plan.list.height, in: &frame.grid)
  }

  private func drawMore(above: Int, below: Int, in grid: inout Grid) {
    let words = [("▲", above), ("▼", below)].filter { $1 > 0 }.map { "\($0) \(Words.more($1)[language])" }
    grid.write(words.joined(separator: "   "), at: Point(x: 3, y: size.height - 2), style: .more)
  }

  private func name(of row: GroupStanding, columns: Int) -> String {
    let name = row.title.map { Int(row.id.text) == nil ? $0 : "\(row.id) \($0)" } ?? Words.group(row.id)[language]
    return name.oneLine.truncated(to: columns, in: glyphs)
  }

  /// How the group is doing, in fewer words where the whole does not fit.
  private func stateText(_ row: GroupStanding, columns: Int) -> String {
    func text(_ words: Phrase?) -> String { (row.isProblem ? "! " : "") + (words?[language] ?? "") }
    if row.drafts > 0 {
      let drafts = Phrase.drafts(row.drafts)
      let states = [row.state.title, row.state.shortTitle, row.state == .readyButEmpty ? Phrase.done : nil].compactMap { $0 }
      let whole = states.map { text(Phrase(nl: "\($0.nl) · \(drafts.nl)", en: "\($0.en) · \(drafts.en)")) }
      return whole.first { width(of: $0) <= columns } ?? text(drafts)
    }
    let whole = text(row.state.title)
    return width(of: whole) <= columns ? whole : text(row.state.shortTitle)
  }

  private func marks(of row: GroupStanding, isHere: Bool) -> String { (isHere ? ">" : " ") + (list.marked.contains(row.id) ? "*" : " ") }

  private func draw(_ row: GroupStanding, isHere: Bool, y: Int, _ plan: ListPlan, largest: Int, in grid: inout Grid) {
    let style: Style = isHere ? .rowHere : list.marked.contains(row.id) ? .count : .plain
    func write(_ text: String, _ x: Int, _ columns: Int, _ style: Style) {
      grid.write(text.truncated(to: columns, in: glyphs), at: Point(x: x, y: y), style: style)
    }
    write(marks(of: row, isHere: isHere), 0, 2, style)
    write(name(of: row, columns: plan.name - 1), 3, plan.name - 1, style)
    write(row.caseNumber.map { "\($0)" } ?? "", 3 + plan.name, 3, style)
    write(plan.isShort ? Words.shortName(of: row.step)[language] : row.step.title[language], plan.stepX, plan.barsX - plan.stepX - 1, style)
    // On the chosen row the bars keep the terminal's own ground: their colours are made for it.
    if isHere, plan.hasBars { grid.fill(Rect(x: plan.barsX, y: y, width: plan.bar * 5, height: 1), .plain) }
    for (index, counts) in row.counts.enumerated() {
      let x = plan.barsX + index * plan.bar
      if plan.hasBars {
        drawBar(counts, theme: index + 1, at: Point(x: x, y: y), room: plan.bar - 1, largest: largest, in: &grid)
      } else if counts.all > 0 {
        grid.write("\(counts.all)", endingAt: x + plan.bar - 1, y: y, style: style)
      }
    }
    grid.write("\(row.total)", endingAt: plan.totalX + 4, y: y, style: isHere ? style : .count)
    let room = size.width - plan.stateX - 1
    write(stateText(row, columns: room), plan.stateX, room, row.isProblem && !isHere ? .count : style)
  }

  /// Short term full, long term light, both in the theme's colour. What is there shows, however little of the largest it is.
  private func drawBar(_ counts: GroupStanding.Counts, theme: Int, at point: Point, room: Int, largest: Int, in grid: inout Grid) {
    func columns(_ count: Int) -> Int { count == 0 ? 0 : max(1, count * room / largest) }
    var (short, long) = (columns(counts.short), columns(counts.long))
    if short + long > room { if short > long { short = room - long } else { long = room - short } }
    grid.fill(Rect(x: point.x, y: point.y, width: short, height: 1), .bar(theme, isShort: true), with: "█")
    grid.fill(Rect(x: point.x + short, y: point.y, width: long, height: 1), .bar(theme, isShort: false), with: "░")
  }

  /// "Groep 3 · 1 · eindpunt · 12 · stil 4 min".
  private func drawNarrow(_ row: GroupStanding, isHere: Bool, y: Int, in grid: inout Grid) {
    let style: Style = isHere ? .rowHere : row.isProblem || list.marked.contains(row.id) ? .count : .plain
    let step = size.width < 50 ? Words.shortName(of: row.step)[language] : row.step.title[language]
    let name = name(of: row, columns: 16)
    // Where it says that there are none, the number 0 says nothing.
    let total = row.total > 0 ? "\(row.total)" : ""
    // Without its word beside it, only a whole line tells the case from the count.
    let number = size.width < 50 ? "" : row.caseNumber.map { "\($0)" } ?? ""
    let state = stateText(row, columns: size.width < 50 ? 0 : 20)
    // How the group is doing is what it is about: the case goes first, and then the step.
    let texts = [[name, number, step, total, state], [name, step, total, state], [name, total, state]].map { parts in
      "\(marks(of: row, isHere: isHere)) \(parts.filter { !$0.isEmpty }.joined(separator: " · "))"
    }
    let text = texts.first { width(of: $0) < size.width } ?? texts[2]
    grid.write(text.truncated(to: size.width - 1, in: glyphs), at: Point(x: 0, y: y), style: style)
  }
}
