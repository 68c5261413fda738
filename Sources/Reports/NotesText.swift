// Notes as plain text for people: headings, and a line a note. Everything in it has gone through the sanitiser.
import Board
import Words
import Canvas
import Review

/// How notes are written as text.
public struct NotesText: Sendable {
  /// The language of headings and labels; notes stay as they were written.
  public var language: Language
  /// What can be shown where it is printed.
  public var glyphs: GlyphSet
  /// The columns of the terminal that it is for; none where every note is to stand on one line.
  public var columns: Int?
  /// How far local time is from UTC.
  public var secondsFromUTC: Int

  /// Everything but the language has a value that suits a file.
  public init(language: Language, glyphs: GlyphSet = .unicode, columns: Int? = nil, secondsFromUTC: Int = 0) {
    self.language = language
    self.glyphs = glyphs
    self.columns = columns.flatMap { $0 >= Self.leastColumns ? $0 : nil }
    self.secondsFromUTC = secondsFromUTC
  }

  /// Under this many columns the terminal wraps better than we do.
  private static let leastColumns = 40

  /// The text, with a line feed at its end.
  /// - Parameters:
  ///   - notes: those that are wanted, in their order.
  ///   - order: the order they are in; it decides what the headings say.
  ///   - board: the board they are from.
  ///   - all: how many notes there are to see for whom this is; all of the board's unless said otherwise.
  /// - Returns: lines of which each ends in a line feed.
  public func text(of notes: [Note], in order: NoteOrder, on board: Board, among all: Int? = nil) -> String {
    let names = NoteNames(board)
    let places = Places(board, language)
    let total = all ?? board.allNotes.count
    var lines: [String] = []
    let count = Phrase.some(notes.count, of: total)[language]
    lines.append("\((board.title ?? Phrase.praatplaat)[language]) · \(count)".onOneLine(in: glyphs))
    if notes.isEmpty { lines += ["", (total == 0 ? Words.none : Words.noneFound)[language].onOneLine(in: glyphs)] }

    let labels = notes.map { self.labels(of: $0, in: order, names) }
    let widths = widths(ofColumnsIn: labels, glyphs)
    var (named, headings): ([String], [String]) = ([], [])
    for (note, label) in zip(notes, labels) {
      let titles = places.headings(of: note, in: order)
      // Made fit to print where they change, and not for every note again.
      let its = titles == named ? headings : titles.map { $0.onOneLine(in: glyphs) }
      named = titles
      if its != headings {
        let isWholeNew = its.first != headings.first
        if isWholeNew { lines += ["", its[0]] }
        if its.count > 1 { lines += ["", "  " + its[1]] }
        headings = its
      }
      let indent = String(repeating: "  ", count: its.count)
      let padded = zip(label, widths).map { part, width in part.padded(to: width, in: glyphs) }
      lines += entry(indent + padded.joined(separator: "  ") + "  ", places.words(of: note, in: order))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The note's words behind its label, on as many lines as it takes.
  private func entry(_ label: String, _ words: String) -> [String] {
    let line = words.onOneLine(in: glyphs)
    let indent = width(of: label, in: glyphs)
    guard let columns else { return [label + line] }
    // Beside its label where that leaves room for words, else under it.
    let isBeside = columns - indent >= Self.leastColumns / 2
    let hanging = String(repeating: " ", count: isBeside ? indent : 6)
    let wrapped = WrappedText(line, width: columns - hanging.count, glyphs: glyphs).lines.map { hanging + $0.text }
    guard isBeside else { return [label] + wrapped }
    return [label + wrapped[0].dropFirst(indent)] + wrapped.dropFirst()
  }

  /// What stands before the note's words: its name, and what the headings don't say.
  private func labels(of note: Note, in order: NoteOrder, _ names: NoteNames) -> [String] {
    let name = names.name(of: note.id)
    let group = Phrase.author(note.group)[language].onOneLine(in: glyphs)
    return switch order {
    case .board, .theme, .stickers: [name, group]
    case .group: [name]
    case .time: [name, CalendarTime(note.createdAt, secondsFromUTC: secondsFromUTC).dateAndTime, group]
    }
  }
}

/// Where notes stand, in words.
private struct Places {
  let board: Board
  let language: Language
  /// "1. Maisonnettes uit 1968", by slug.
  let cases: [CaseID: String]

  init(_ board: Board, _ language: Language) {
    self.board = board
    self.language = language
    cases = Dictionary(firstOf: board.caseStudies.enumerated().map { ($1.id, "\($0 + 1). \($1.title[language])") })
  }

  func headings(of note: Note, in order: NoteOrder) -> [String] {
    switch order {
    case .board: [caseTitle(of: note), spot(of: note)]
    case .theme: [spot(of: note)]
    case .group: [Phrase.author(note.group)[language].capitalisedFirst]
    case .time, .stickers: []
    }
  }

  /// The text, and behind it what it does not say itself.
  func words(of note: Note, in order: NoteOrder) -> String {
    var more: [String] = []
    switch order {
    case .board: break
    case .theme: more.append(caseTitle(of: note))
    case .group, .time, .stickers: more += [caseTitle(of: note), spot(of: note)]
    }
    if let level = note.level { more.append(level.title[language]) }
    if let role = note.role { more.append(Phrase.glasses(role)[language]) }
    let named = Mentions(in: note.text).who
    more += note.who.filter { !named.contains($0) }.map { "@\($0)" }
    return more.isEmpty ? note.text : "\(note.text) [\(more.joined(separator: " · "))]"
  }

  private func caseTitle(of note: Note) -> String {
    cases[note.caseID] ?? (note.caseID.isEmpty ? Words.noCase[language] : note.caseID.text)
  }

  private func spot(of note: Note) -> String {
    guard note.step == .interventions else { return note.step.title[language].capitalisedFirst }
    guard let theme = note.theme, let horizon = note.horizon else { return Phrase.noTheme[language] }
    return "\((board.title(of: theme) ?? theme.title)[language]) · \(horizon.title[language])"
  }
}

extension CalendarTime {
  /// `2026-02-03 13:48`.
  fileprivate var dateAndTime: String { iso8601.prefix { $0 != "T" } + " " + time }
}
