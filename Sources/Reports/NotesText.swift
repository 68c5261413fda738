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
  /// The clocks that times are told by.
  public var zone: Zone

  /// Everything but the language has a value that suits a file.
  public init(language: Language, glyphs: GlyphSet = .unicode, columns: Int? = nil, zone: Zone = .utc) {
    self.language = language
    self.glyphs = glyphs
    self.columns = columns.flatMap { $0 >= Self.leastColumns ? $0 : nil }
    self.zone = zone
  }

  /// Under this many columns the terminal wraps better than we do.
  private static let leastColumns = 40

  /// The text, with a line feed at its end.
  /// - Parameters:
  ///   - notes: those that are wanted, in their order.
  ///   - order: the order they are in; it decides what the headings say.
  ///   - board: the board they are from. One that is hidden is marked.
  ///   - all: how many notes there are to see for whom this is; all of the board's unless said otherwise.
  /// - Returns: lines of which each ends in a line feed.
  public func text(of notes: [Note], in order: NoteOrder, on board: Board, among all: NoteTotal? = nil) -> String {
    var bytes: [UInt8] = []
    write(notes, in: order, on: board, among: all) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in UTF-8, handed over piece by piece.
  public func write(_ notes: [Note], in order: NoteOrder, on board: Board, among all: NoteTotal? = nil, to sink: ([UInt8]) -> Void) {
    let places = Places(board, language)
    var names = Labels(NoteNames(board), of: self)
    let total = all ?? board.noteTotal
    var bytes: [UInt8] = []
    func add(_ line: String) {
      bytes.append(contentsOf: line.utf8)
      bytes.append(0x0A)
    }
    let count = Phrase.some(total.hidden == 0 ? notes.count : notes.count { !board.isHidden($0.id) }, of: total)[language]
    add("\((board.title ?? Phrase.praatplaat)[language]) · \(count)".onOneLine(in: glyphs))
    if notes.isEmpty {
      for line in [
        "", (total == NoteTotal() && board.noteTotal == NoteTotal() ? Words.none : Words.noneFound)[language].onOneLine(in: glyphs),
      ] { add(line) }
    }

    for note in notes { names.measure(note, in: order) }
    var headings: [String] = []
    var last: Note?
    for note in notes {
      // Where a note stands where the one before it stands, so do its headings.
      if !(last.map { $0.isBeside(note) } ?? false) {
        let its = places.headings(of: note, in: order).map { $0.onOneLine(in: glyphs) }
        if its != headings {
          let isWholeNew = its.first != headings.first
          if isWholeNew { for line in ["", its[0]] { add(line) } }
          if its.count > 1 { for line in ["", "  " + its[1]] { add(line) } }
          headings = its
        }
      }
      last = note
      let indent = String(repeating: "  ", count: headings.count)
      for line in entry(indent + names.padded(note, in: order) + "  ", places.words(of: note, in: order)) { add(line) }
      if bytes.count > 64 << 10 {
        sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    sink(bytes)
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
}

/// What stands before the notes' words: their names, and what the headings don't say; under each other.
private struct Labels {
  private let names: NoteNames
  private let text: NotesText
  private var widths: [Int] = []
  private var groups: [GroupID?: String] = [:]

  init(_ names: NoteNames, of text: NotesText) { (self.names, self.text) = (names, text) }

  mutating func measure(_ note: Note, in order: NoteOrder) {
    for (column, part) in parts(of: note, in: order).enumerated() {
      if column == widths.count { widths.append(0) }
      widths[column] = max(widths[column], width(of: part, in: text.glyphs))
    }
  }

  mutating func padded(_ note: Note, in order: NoteOrder) -> String {
    zip(parts(of: note, in: order), widths).map { part, width in part.padded(to: width, in: text.glyphs) }.joined(separator: "  ")
  }

  private mutating func parts(of note: Note, in order: NoteOrder) -> [String] {
    let name = names.name(of: note.id)
    return switch order {
    case .board, .theme, .stickers: [name, group(of: note)]
    case .group: [name]
    case .time: [name, "\(CalendarTime(note.createdAt, in: text.zone).date) \(text.zone.time(at: note.createdAt))", group(of: note)]
    }
  }

  private mutating func group(of note: Note) -> String {
    if let known = groups[note.group] { return known }
    let name = Phrase.author(note.group)[text.language].onOneLine(in: text.glyphs)
    groups[note.group] = name
    return name
  }
}

extension Note {
  /// Whether it stands where another one stands, and is of the same group.
  fileprivate func isBeside(_ other: Note) -> Bool {
    step == other.step && theme == other.theme && horizon == other.horizon && caseID == other.caseID && group == other.group
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
    more += note.whoBesides.map { "@\($0)" }
    if board.isHidden(note.id) { more.append(Phrase.hidden[language]) }
    return more.isEmpty ? note.text : "\(note.text) [\(more.joined(separator: " · "))]"
  }

  private func caseTitle(of note: Note) -> String {
    cases[note.caseID] ?? (note.caseID.isEmpty ? Phrase.noCase[language] : note.caseID.text)
  }

  private func spot(of note: Note) -> String {
    guard note.step == .interventions else { return note.step.title[language].capitalisedFirst }
    guard let theme = note.theme, let horizon = note.horizon else { return Phrase.noTheme[language] }
    return "\((board.title(of: theme) ?? theme.title)[language]) · \(horizon.title[language])"
  }
}
