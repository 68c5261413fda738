// How a session is, as plain text for people: where the agenda stands, what the plenary screen shows, and a line a group.
import Board
import Words
import Canvas

/// How a session, and what it came to, is written as text.
public struct SessionText: Sendable {
  /// The language of headings and labels.
  public var language: Language
  /// What can be shown where it is printed.
  public var glyphs: GlyphSet

  /// Text in a language.
  public init(language: Language, glyphs: GlyphSet = .unicode) {
    self.language = language
    self.glyphs = glyphs
  }

  /// The text, with a line feed at its end.
  /// - Parameters:
  ///   - board: the board.
  ///   - now: the moment, for clocks and for who fell silent.
  /// - Returns: lines of which each ends in a line feed.
  public func text(of board: Board, at now: Instant) -> String {
    var lines = [heading(of: board)]
    lines += agenda(of: board, at: now)
    lines += [""] + facts(of: board, at: now)
    lines += [""] + groups(of: board, at: now)
    return lines.map { $0.onOneLine(in: glyphs) + "\n" }.joined()
  }

  private func heading(of board: Board) -> String {
    let title = (board.title ?? Phrase.praatplaat)[language]
    let (groups, total) = (board.groups.count, board.noteTotal)
    return "\(title) · \((board.isInSession ? Phrase.groupsAndNotes(groups, total) : Words.noSession(total))[language])"
  }

  private func agenda(of board: Board, at now: Instant) -> [String] {
    let agenda = board.agenda
    if agenda.isEmpty { return ["", Words.noAgenda[language]] }
    let rows = agenda.enumerated().map { index, item in
      [item.id == board.agendaStop ? ">" : " ", String(index + 1), item.id, item.title[language], "\(item.minutes) min"]
    }
    return ["", "\(Words.agenda[language]) · \(SessionTimer.leftInWords(board.agendaLeft(at: now))[language])"] + columns(rows)
  }

  private func facts(of board: Board, at now: Instant) -> [String] {
    let view = board.shows
    var shown = view.kind.title[language]
    let page = board.plenaryPage
    if page > 0 || view.page != nil { shown += " · \(Words.page(page + 1)[language])" }
    if view.isBlack { shown += " · \(Words.black[language])" }
    let voting = board.voting
    var lines = [
      "\(Words.plenary[language]): \(shown)",
      "\(Phrase.voting.capitalised[language]): \(voting.state.title[language]) · \(voting.ballot.title[language]) · \(Phrase.stickers(voting.budget)[language])",
    ]
    if let timer = board.timer(of: nil) { lines.append("\(Phrase.clock.capitalised[language]): \(clock(timer, at: now))") }
    if let message = board.message(for: nil) { lines.append("\(Phrase.message.capitalised[language]): ‘\(message)’") }
    if let report = board.reportLine { lines.append("\(Words.report[language]): \(report)") }
    if let line = board.joinLine { lines.append(Phrase.joinWith(line.text)[language]) }
    if board.isMuted { lines.append(Words.muted[language]) }
    return lines + board.polls.map { "\(Phrase.poll.capitalised[language]): \(summary(of: $0, on: board))" }
  }

  /// "nu · open · 3 van 20 groepen".
  func summary(of poll: Poll, on board: Board) -> String {
    let state = (poll.isOpen ? Voting.State.open : .closed).title[language]
    return "\(poll.id) · \(state) · \(Words.answers(board.answers(to: poll), of: board.groups.count)[language])"
  }

  private func groups(of board: Board, at now: Instant) -> [String] {
    let standings = board.standings(at: now, first: Limits.groups)
    let rows = standings.map { group -> [String] in
      let id = group.id
      var more: [String] = []
      if let state = group.state.title { more.append((group.isProblem ? "! " : "") + state[language]) }
      if board.isClosed(for: id) { more.append(Voting.State.closed.title[language]) }
      if board.isHidden(id) { more.append(Phrase.hidden[language]) }
      if let role = board.role(of: id) { more.append(Phrase.glasses(Perspective.name(role, in: language))[language]) }
      if let timer = board.timer(of: id), timer != board.timer(of: nil) {
        more.append("\(Words.ownClock[language]) \(clock(timer, at: now))")
      }
      if let message = board.message(for: id), message != board.message(for: nil) { more.append("‘\(message)’") }
      return [
        name(of: group), group.caseID?.text ?? "",
        group.step.title[language] + (board.isLed(id) ? "" : " (\(Words.own[language]))"),
        board.mode(of: id).now(now).name.title[language], Phrase.notes(group.total)[language],
        more.joined(separator: ", "),
      ]
    }
    return columns(rows) + more(than: standings.count, of: board.groups.count)
  }

  /// "en 1.904 meer", where there are more than are listed.
  func more(than listed: Int, of count: Int) -> [String] { count > listed ? ["  " + Phrase.andMore(count - listed)[language]] : [] }

  private func name(of group: GroupStanding) -> String {
    Phrase.group(group.id)[language] + (group.title.map { " (\($0))" } ?? "")
  }

  private func clock(_ timer: SessionTimer, at now: Instant) -> String {
    SessionTimer.text(timer.left(at: now)) + (timer.isRunning ? "" : " (\(Words.paused[language]))")
  }

  /// Rows with their parts under each other.
  func columns(_ rows: [[String]]) -> [String] {
    let clean = rows.map { $0.map { $0.onOneLine(in: glyphs) } }
    let widths = widths(ofColumnsIn: clean, glyphs)
    return clean.map { row in
      let line = zip(row, widths).map { $0.padded(to: $1, in: glyphs) }.joined(separator: "  ")
      return "  " + String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// How wide each column of some rows is; a row may have fewer columns than another.
func widths(ofColumnsIn rows: [[String]], _ glyphs: GlyphSet) -> [Int] {
  var widths: [Int] = []
  for row in rows {
    for (column, part) in row.enumerated() {
      if column == widths.count { widths.append(0) }
      widths[column] = max(widths[column], width(of: part, in: glyphs))
    }
  }
  return widths
}
