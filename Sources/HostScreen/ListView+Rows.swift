// The rows of the facilitator's list: a group each, with a small bar a theme, and how the group is doing.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  /// The first row that is shown, so that the chosen one is in sight.
  func listTop(_ count: Int, _ chosen: Int, _ plan: ListPlan) -> Int {
    let room = plan.list.height
    let top = min(max(list.top, chosen - room + 1), chosen)
    return min(max(0, top), max(0, count - room))
  }

  func drawGroupHeads(_ plan: ListPlan, _ tasks: [TaskColumn], in grid: inout Grid) {
    guard let y = plan.heads else { return }
    grid.write(Phrase.group.capitalised[language], at: Point(x: 3, y: y), style: .count)
    // Where little room is left it begins above the space behind the names.
    grid.write(Phrase.aCase.capitalised[language], at: Point(x: 3 + plan.name - (plan.isShort ? 1 : 0), y: y), style: .count)
    grid.write(Phrase.step.capitalised[language], at: Point(x: plan.stepX, y: y), style: .count)
    // The same form for every theme: the longest that all of them have room for.
    let strip: (Theme) -> String = { Words.stripTitle(of: $0)[language] }
    let forms: [(Theme) -> String] = [{ "\($0.number) \($0.shortTitle[language])" }, { "\($0.number) \(strip($0))" }, strip]
    let room = plan.bar - 1
    let form = forms.first { form in Theme.allCases.allSatisfy { width(of: form($0)) <= room } } ?? { "\($0.number)" }
    for theme in Theme.allCases where plan.hasThemes {
      let x = plan.barsX + (theme.number - 1) * plan.bar
      grid.fill(Rect(x: x, y: y, width: room, height: 1), .head(theme.number))
      grid.write(form(theme), at: Point(x: x, y: y), style: .head(theme.number))
    }
    grid.write(Words.totalHead[language], endingAt: plan.totalX + 4, y: y, style: .count)
    var x = plan.tasksX
    for task in tasks {
      grid.write(task.head.truncated(to: task.width - 1, in: glyphs), at: Point(x: x, y: y), style: .count)
      x += task.width
    }
    if plan.hasBars {
      let legend = "\(Horizon.short.letter[language]) █  \(Horizon.long.letter[language]) ░"
      grid.write(legend, at: Point(x: plan.stateX, y: y), style: .count)
    }
  }

  func drawGroupRows(_ plan: ListPlan, _ rows: [GroupStanding], _ task: StopTask, in frame: inout Frame) {
    guard let chosen = chosenRow(in: rows) else {
      frame.grid.write(named(Words.noGroupsYet)[language].truncated(to: size.width - 4, in: glyphs), at: Point(x: 3, y: plan.list.y))
      return
    }
    let top = listTop(rows.count, chosen, plan)
    let columns = taskColumns(of: task)
    let asked = Dictionary(task.rows.map { ($0.group, $0) }) { first, _ in first }
    let largest = max(1, rows.flatMap(\.counts).map(\.all).max() ?? 1)
    let form = plan.isNarrow ? narrowForm(rows, asked, task) : .withoutCase
    for (line, row) in rows.dropFirst(top).prefix(plan.list.height).enumerated() {
      let (isHere, y) = (top + line == chosen, plan.list.y + line)
      if isHere { frame.grid.fill(Rect(x: 0, y: y, width: size.width, height: 1), .rowHere) }
      if plan.isNarrow {
        drawNarrow(row, asked[row.id], task, form, isHere: isHere, y: y, in: &frame.grid)
      } else {
        draw(row, asked[row.id], columns, isHere: isHere, y: y, plan, largest: largest, in: &frame.grid)
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

  /// How the group is doing, what it did not share and what differs in its clock, in fewer words where the whole does not fit.
  private func stateText(_ row: GroupStanding, _ asked: StopTask.Row?, columns: Int) -> String {
    let (long, short) = stateTitles(row, asked)
    let (drafts, clock) = besidesState(row)
    let done = row.state == .readyButEmpty ? Phrase.done[language] : nil
    var forms: [[String?]]
    if isStillElsewhere(row, asked) {
      forms = [[long, drafts, clock], [short, drafts, clock], [short, drafts], [short]]
    } else {
      forms = [[long, drafts, clock], [short, drafts, clock], [done, drafts, clock], [long, drafts], [short, drafts]]
      if done != nil { forms.append([done, drafts]) }
      forms += drafts == nil ? [[long], [short]] : [[drafts, clock], [drafts]]
    }
    let texts = forms.map { stateLine(row, $0) }
    return texts.first { width(of: $0) <= columns } ?? texts[texts.count - 1]
  }

  /// The same in few words, with nothing left out.
  private func briefStateText(_ row: GroupStanding, _ asked: StopTask.Row?) -> String {
    let (long, short) = stateTitles(row, asked)
    let (drafts, clock) = besidesState(row)
    return stateLine(row, [short ?? long, drafts, clock])
  }

  private func stateLine(_ row: GroupStanding, _ parts: [String?]) -> String {
    (row.isProblem ? "! " : "") + parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// Whether it is asked for something, and is in another step.
  private func isStillElsewhere(_ row: GroupStanding, _ asked: StopTask.Row?) -> Bool {
    row.state != .calling && asked?.isAsked == true && asked?.stillInWords != nil
  }

  private func stateTitles(_ row: GroupStanding, _ asked: StopTask.Row?) -> (long: String?, short: String?) {
    if isStillElsewhere(row, asked), let asked {
      return (asked.stillInWords?[language], asked.stillIn.map { Words.stillIn($0)[language] })
    }
    return (row.state.title?[language], row.state.shortTitle?[language])
  }

  /// What a group did not share, and what differs in its clock.
  private func besidesState(_ row: GroupStanding) -> (drafts: String?, clock: String?) {
    (row.drafts > 0 ? Phrase.drafts(row.drafts)[language] : nil, ownClockWords(of: row.id)?[language])
  }

  private func marks(of row: GroupStanding, isHere: Bool) -> String { (isHere ? ">" : " ") + (list.marked.contains(row.id) ? "*" : " ") }

  private func draw(
    _ row: GroupStanding, _ asked: StopTask.Row?, _ tasks: [TaskColumn], isHere: Bool, y: Int, _ plan: ListPlan, largest: Int,
    in grid: inout Grid
  ) {
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
    for (index, counts) in row.counts.enumerated() where plan.hasThemes {
      let x = plan.barsX + index * plan.bar
      if plan.hasBars {
        drawBar(counts, theme: index + 1, at: Point(x: x, y: y), room: plan.bar - 1, largest: largest, in: &grid)
      } else if counts.all > 0 {
        grid.write("\(counts.all)", endingAt: x + plan.bar - 1, y: y, style: style)
      }
    }
    grid.write("\(row.total.told)", endingAt: plan.totalX + 4, y: y, style: isHere ? style : .count)
    var x = plan.tasksX
    for task in tasks {
      write(task.words[row.id] ?? "", x, task.width - 1, style)
      x += task.width
    }
    let room = size.width - plan.stateX - 1
    write(stateText(row, asked, columns: room), plan.stateX, room, row.isProblem && !isHere ? .count : style)
  }

  /// Short term full, long term light, both in the theme's colour. What is there shows, however little of the largest it is.
  private func drawBar(_ counts: GroupStanding.Counts, theme: Int, at point: Point, room: Int, largest: Int, in grid: inout Grid) {
    func columns(_ count: Int) -> Int { count == 0 ? 0 : max(1, count * room / largest) }
    var (short, long) = (columns(counts.short), columns(counts.long))
    if short + long > room { if short > long { short = room - long } else { long = room - short } }
    grid.fill(Rect(x: point.x, y: point.y, width: short, height: 1), .bar(theme, isShort: true), with: "█")
    grid.fill(Rect(x: point.x + short, y: point.y, width: long, height: 1), .bar(theme, isShort: false), with: "░")
  }

  /// How a narrow screen says where a group is, and how many notes it has.
  private enum NarrowForm: CaseIterable {
    case whole, shortStep, fewWords, withoutCase
    /// With the case, and without what says least then: the step, or where something is asked, how many notes there are.
    case withoutLeast
  }

  /// The one that has room for the case of every group, or none: a number that is told of one group and not of the next would be taken for another one.
  private func narrowForm(_ rows: [GroupStanding], _ asked: [GroupID: StopTask.Row], _ task: StopTask) -> NarrowForm {
    if size.width < 50 { return .withoutCase }
    let forms = NarrowForm.allCases.filter { form in rows.allSatisfy { isRoom(for: narrowTexts($0, asked[$0.id], task, form)[0]) } }
    return forms.first ?? .withoutCase
  }

  /// Whether a narrow row holds it, behind its marks.
  private func isRoom(for text: String) -> Bool { width(of: text) + 3 <= size.width }

  private func drawNarrow(
    _ row: GroupStanding, _ asked: StopTask.Row?, _ task: StopTask, _ form: NarrowForm, isHere: Bool, y: Int, in grid: inout Grid
  ) {
    let style: Style = isHere ? .rowHere : row.isProblem || list.marked.contains(row.id) ? .count : .plain
    let texts = narrowTexts(row, asked, task, form)
    let text = texts.first(where: isRoom) ?? texts[texts.count - 1]
    let line = "\(marks(of: row, isHere: isHere)) \(text)"
    grid.write(line.truncated(to: size.width, in: glyphs), at: Point(x: 0, y: y), style: style)
  }

  /// "Groep 3 · case 1 · eindpunt · 12 notities · stil 4 min", and what is left of it where there is less room. How the group is doing is what it is
  /// about, and what is asked: the step goes, and the number of notes before that.
  private func narrowTexts(_ row: GroupStanding, _ asked: StopTask.Row?, _ task: StopTask, _ form: NarrowForm) -> [String] {
    let (isSmall, isBrief) = (size.width < 50, form == .fewWords || form == .withoutLeast)
    let (tasks, name) = (taskWords(asked, task), name(of: row, columns: 16))
    let number = form == .withoutCase ? nil : row.caseNumber.map { Words.caseNumbered($0)[language] }
    let step =
      !tasks.isEmpty || form == .withoutLeast
      ? nil : form == .shortStep || isBrief || isSmall ? Words.shortName(of: row.step)[language] : row.step.title[language]
    // Where it says that there are none, the number 0 says nothing.
    let notes = row.total.told == 0 ? nil : Phrase.notes(row.total.told)[language]
    let few = row.total.told == 0 ? nil : Words.fewNotes(row.total.told)[language]
    let told = !tasks.isEmpty && form == .withoutLeast ? nil : isBrief ? few : notes
    func text(_ parts: [String?]) -> String { parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ") }
    let place = [name, number, step, told, tasks]
    let full = stateText(row, asked, columns: isSmall ? 14 : 20)
    let short = isSmall ? stateText(row, asked, columns: 0) : isBrief ? briefStateText(row, asked) : full
    let state = isRoom(for: text(place + [full])) ? full : short
    let less = [[name, number, step, few, tasks, state], [name, notes, tasks, state], [name, few, tasks, state], [name, tasks, state]]
    return ([place + [state]] + less + (tasks.isEmpty ? [] : [[name, tasks]])).map(text)
  }
}
