// What the groups wrote, on the plenary screen: how much there is, what each group tells, and one note large.
import Board
import Canvas
import ScreenKit
import Words

extension PlenaryScreen {
  func drawCounts(on wall: inout Wall) {
    let mode = board.mode(of: nil).now(now.wall)
    drawHead((Words.task(of: mode) ?? Words.question(of: .interventions))[language], on: &wall)
    let room = wall.body
    let counts = Theme.allCases.map { theme in (theme: theme, short: count(theme, .short), long: count(theme, .long)) }
    let total = counts.reduce(0) { $0 + $1.short + $1.long }
    let most = max(1, counts.map { $0.short + $0.long }.max() ?? 1)
    let titles = counts.map { themeTitle($0.theme, columns: wall.width / 2 - 4) }
    let nameWidth = (titles.map { width(of: $0) }.max() ?? 0) + 2
    let numberWidth = String(most).count + 1
    let barWidth = max(1, wall.width - nameWidth - 2 - numberWidth)
    // The legend takes a line, and on a narrow wall the totals another one; what is left is for the five rows.
    let legend = [(Horizon.short, "█", Style.wallBarShort), (.long, "▒", .wallBarLong)].map {
      ($0.1, " \($0.0.title[language])   ", $0.2)
    }
    let totals = Phrase.groupsAndNotes(board.groups.count, NoteTotal(told: total))[language]
    let legendWidth = legend.reduce(0) { $0 + 2 + width(of: $1.1) }
    let isOneLine = legendWidth + width(of: totals) <= wall.width
    let rows = room.height - (isOneLine || room.maxY < wall.bottom ? 0 : 1)
    let each = max(1, rows / 5)
    let thick = each >= 6 ? 3 : 1
    for (index, row) in counts.enumerated() {
      let y = room.y + (rows - each * 5) / 2 + index * each + (each - thick) / 2
      let middle = y + thick / 2
      wall.write("\(row.theme.number) \(titles[index])", x: room.x, y: middle)
      let sum = row.short + row.long
      var short = row.short * barWidth / most
      var long = (sum * barWidth / most) - short
      if row.short > 0 { short = max(1, short) }
      if row.long > 0 { long = max(1, min(long, barWidth - short)) }
      let x = room.x + nameWidth + 1
      wall.bar(short, long, at: Point(x: x, y: y), rows: thick)
      wall.write("\(sum)", x: x + short + long + 1, y: middle)
    }
    var x = room.x
    let y = isOneLine ? wall.bottom : wall.bottom - 1
    for (mark, words, style) in legend {
      x += wall.grid.write(mark + mark, at: Point(x: x, y: y), style: style)
      x += wall.grid.write(words, at: Point(x: x, y: y), style: .wallStrong)
    }
    if isOneLine { wall.writeAtEnd(totals, y: wall.bottom) } else { wall.write(totals, x: room.x, y: wall.bottom) }
  }

  /// The notes of all cases: how many there are is no secret while texts are hidden.
  private func count(_ theme: Theme, _ horizon: Horizon) -> Int {
    board.caseStudies.reduce(0) { $0 + board.count(in: Cell($1.id, theme, horizon)) }
  }

  // MARK: - Feedback

  func drawFeedback(on wall: inout Wall) {
    let pages = board.feedbackPages
    guard pages.indices.contains(wall.page) else {
      return drawAlone(board.hidesGroups ? Words.stillHidden : Words.nobodyTells, on: &wall)
    }
    let page = board.feedback(of: pages[wall.page].group, on: pages[wall.page].caseID)
    drawHead(groupTitle(page.group), shorter: groupTitle(page.group, hasTotal: false), on: &wall)
    let note = page.note.flatMap(shownNote)
    let steps = told(by: page)
    let labels = (steps.map { width(of: $0.label) }.max() ?? 0) + 2
    let end = wall.pages == 1 ? wall.bottom + 1 : wall.bottom
    var y = wall.top + wall.headRows
    let rows = end - y
    // All that has a length of its own shares the rows: what it is about, the sentences, and the note between its two fixed lines.
    var texts = steps.map { (text: $0.text, width: wall.width - labels) }
    if let title = caseTitle(page.caseID) { texts.insert((title, wall.width), at: 0) }
    let inside = wall.width - 2 * Self.stickyMargin(on: wall)
    let needs =
      texts.map { wall.need(of: $0.text, width: $0.width, upTo: rows) }
      + [note.map { wall.need(of: $0.text, width: inside, upTo: rows) } ?? 1]
    // The note's lines above and below; the one above is the first that gives way.
    let fixed = needs.reduce(2, +) <= rows ? 2 : 1
    let spare = rows - fixed - needs.reduce(0, +)
    let air = wall.isFull || wall.size.height < 16 || spare < 3 ? 0 : wall.size.height >= 30 ? 2 : 1
    let shares = Wall.share(rows - fixed, among: needs)
    for (index, text) in texts.enumerated() {
      let step = index - (texts.count - steps.count)
      if step == 0 { y += air }
      let indent = step < 0 ? 0 : labels
      if step >= 0 { wall.write(steps[step].label, x: wall.margin, y: y, style: .wall) }
      for line in wall.lines(of: text.text, width: text.width, limit: shares[index]) {
        wall.write(line, x: wall.margin + indent, y: y)
        y += 1
      }
    }
    y += air
    // Down to the page's number, with a row between them where there is room.
    let last = wall.pages == 1 || wall.isFull || wall.size.height < 24 || spare < 4 ? end : end - 1
    let field = Rect(x: wall.margin, y: y, width: wall.width, height: max(0, last - y))
    let saying = page.isPicked ? Phrase.weTellThis : Words.notPicked
    let picks = page.picks.prefix(max(1, field.height / 3))
    if picks.count > 1 {
      drawPicks(Array(picks), in: field, on: &wall)
    } else {
      let none = board.hidesNotes(of: page.group, on: page.caseID) ? Words.nothingToSee.capitalised : Words.noNotes
      drawSticky(note, saying: saying, isAloud: !page.isPicked, none: none, in: field, limit: 4, on: &wall)
    }
    drawFoot(on: &wall)
    drawTellingTime(on: &wall)
  }

  /// What a group tells beside its note: both sentences, and its packages.
  private func told(by page: Board.Feedback) -> [(label: String, text: String)] {
    let sentences = [(Step.start, page.starts), (.end, page.ends)].map { step, said in
      let isTakenOff = board.isSentenceTakenOff(page.caseID, page.group, step)
      let words = isTakenOff ? Words.nothingToSee : said.isEmpty ? Words.noSentence : Phrase.quoted(said)
      return (label: step.title.capitalised[language], text: words[language].oneLine)
    }
    let packages = board.packages(seenBy: nil).filter { $0.group == page.group && $0.caseID == page.caseID }
    return sentences + packages.prefix(2).map { (label: Phrase.aPackage.capitalised[language], text: summary(of: $0)) }
  }

  /// "‘Samen buiten’ · Nieuwbouw, Beheer · eerste stap: …".
  private func summary(of package: Package) -> String {
    let themes = Set(package.notes.compactMap { shownNote($0)?.theme })
    let names = Theme.allCases.filter(themes.contains).map { $0.shortTitle[language] }.joined(separator: ", ")
    let title = package.title.isBlank ? Words.untitled[language] : "‘\(package.title)’"
    let first = package[.first].isBlank ? "" : "\(Package.Question.first.title[language].lowercased()): \(package[.first])"
    return [title, names, first].filter { !$0.isEmpty }.joined(separator: " · ").oneLine
  }

  /// The time that is left of what this group has to tell, as a line that gets shorter along the lower edge.
  private func drawTellingTime(on wall: inout Wall) {
    guard let time = board.tellingTime(at: now.wall) else { return }
    let isBelow = wall.bottom < wall.size.height - 1
    guard isBelow || wall.pages > 1 else { return }
    // Where there is no row under the page's number the line stands beside it.
    let beside = isBelow ? 0 : width(of: Phrase.outOf(wall.page + 1, wall.pages)[language]) + 2
    let columns = max(1, wall.width - beside)
    let left = Int((time.left * Int64(columns) + time.of - 1) / time.of)
    wall.write(String(repeating: "━", count: left), x: wall.margin, y: wall.size.height - 1, style: .wall)
  }

  /// What a case is called, where there are several.
  private func caseTitle(_ id: CaseID) -> String? {
    let cases = board.caseStudies
    guard cases.count > 1, let place = cases.firstIndex(where: { $0.id == id }) else { return nil }
    return "\(Words.caseNumber(place + 1)[language]) · \(cases[place].title[language].oneLine)"
  }

  /// What a joined group tells under each of its names, below each other.
  private func drawPicks(_ picks: [GroupPick], in field: Rect, on wall: inout Wall) {
    let each = (field.height + 1) / picks.count
    for (place, pick) in picks.enumerated() {
      let isLast = place == picks.count - 1
      let height = isLast ? field.maxY - field.y - place * each : each - 1
      let part = Rect(x: field.x, y: field.y + place * each, width: field.width, height: max(0, height))
      drawSticky(shownNote(pick.note), saying: Words.group(pick.group), isAloud: true, in: part, limit: 2, on: &wall)
    }
  }

  /// A group with what it calls itself, and of how many it is where they are numbered.
  func groupTitle(_ id: GroupID, hasTotal: Bool = true) -> String {
    let title = board.groups.first { $0.id == id }?.title?.oneLine
    let names = board.joinedNames(of: id)
    // A joined group is called by all its numbers; of how many it is one says nothing then.
    let name = names.count > 1 ? Words.joined(names) : Words.group(id, of: hasTotal ? groupTotal : nil)
    return name[language] + (title.map { $0.isBlank ? "" : " · \($0)" } ?? "")
  }

  /// How many groups there are, where they are numbered from 1 to that; none where a number is missing, or there is only one.
  private var groupTotal: Int? {
    let groups = board.groups
    return groups.count > 1 && Set(groups.compactMap { Int($0.id.text) }) == Set(1...groups.count) ? groups.count : nil
  }

  /// A note, where everybody may see it.
  func shownNote(_ id: NoteID) -> Note? { board.isShown(id, in: board.sight(of: nil)) ? board.note(id) : nil }

  func drawNote(_ id: NoteID?, on wall: inout Wall) {
    guard let note = id.flatMap(shownNote) else { return }
    let group = note.group.map { groupTitle(board.resolved($0)) } ?? Phrase.facilitator[language].capitalisedFirst
    drawHead(group, on: &wall)
    var room = wall.body
    room.height = wall.bottom + 1 - room.y
    drawSticky(note, saying: nil, isAloud: false, in: room, limit: Wall.mostLines - 2, on: &wall)
  }

  /// The columns between the edge of a sheet of paper and its text.
  private static func stickyMargin(on wall: Wall) -> Int { wall.size.width < 60 ? 1 : 2 }

  /// A note as a sheet of paper: its text as large as there is room for, what is said of it above, and where it stands below.
  private func drawSticky(
    _ note: Note?, saying: Phrase?, isAloud: Bool, none: Phrase = Words.noNotes, in field: Rect, limit: Int, on wall: inout Wall
  ) {
    let style: Style = note == nil ? .wallStrong : note?.horizon == .long ? .ownLong : .ownShort
    wall.grid.fill(field, style)
    let inside = field.inset(x: Self.stickyMargin(on: wall), y: 0)
    guard let note else { return wall.writeLarge(none[language], in: inside, limit: 2) }
    // The line above is the first that gives way to the text.
    let saysAbove = saying != nil && field.height >= 6 && wall.need(of: note.text, width: inside.width, upTo: 99) <= field.height - 2
    var place: [String] = []
    if !saysAbove, isAloud, let saying { place.append(saying[language]) }
    if let theme = note.theme, let horizon = note.horizon {
      place.append(themeTitle(theme, columns: inside.width / 2))
      place.append(horizon.title[language])
    } else {
      place.append(note.step.title[language])
    }
    if board.voting.state == .result, let stickers = board.stickerCounts[note.id] { place.append(Self.stickers(stickers, columns: 6)) }
    if saysAbove, let saying {
      let text = (saying == Words.notPicked ? "! " : "") + saying[language].capitalisedFirst
      wall.write(text, x: inside.x, y: field.y, style: style.with(.bold), clip: field)
    }
    let text = wall.fitted(place.joined(separator: " · "), columns: inside.width)
    wall.write(text, x: inside.x, y: field.maxY - 1, style: style.with(.bold), clip: field)
    let top = saysAbove ? 1 : 0
    var middle = Rect(x: inside.x, y: field.y + top, width: inside.width, height: max(1, field.height - top - 1))
    let airy = middle.inset(x: 0, y: 1)
    if middle.height >= 5, wall.need(of: note.text, width: inside.width, upTo: middle.height) <= airy.height { middle = airy }
    wall.writeLarge(note.text, in: middle, limit: limit, style: style.with(.bold))
  }

  /// Stickers as dots, and as a number where there are more than fit.
  static func stickers(_ count: Int, columns: Int) -> String {
    count <= columns ? String(repeating: "●", count: count) : "● ×\(count)"
  }
}
