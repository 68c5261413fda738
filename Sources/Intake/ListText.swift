// Notes from plain text: a note a line, or a list of points as people write them in Markdown, Word and e-mail, with headings perhaps.
import Board
import Reports
import Words

/// Reads the lines of a text.
struct ListText {
  /// What a line is.
  private enum Kind {
    case blank
    /// How deep it is: 1 is the highest; a word with a colon is the lowest.
    case heading(Int, String)
    /// A point, and how far it stands from the left.
    case point(Int, String)
    case plain(Int, String)
  }

  private let names: BoardNames
  private var intake: Intake
  /// What the headings say, the highest first.
  private var headings: [(depth: Int, place: CellPlace)] = []
  private var strange: [String] = []
  /// How far from the left the point stands that deeper ones belong to; none after a heading.
  private var margin: Int?
  private var lost = 0

  private init(_ shape: Intake.Shape, _ names: BoardNames) { (intake, self.names) = (Intake(shape), names) }

  /// Whether most of it is points and headings.
  static func isList(_ text: String) -> Bool {
    var (marked, plain) = (0, 0)
    for line in text.split(whereSeparator: \.isNewline) {
      switch kind(of: line) {
      case .point: marked += 1
      case .heading(let depth, _) where depth < lowest: marked += 1
      case .plain(0, _): plain += 1
      default: continue
      }
    }
    return marked > 0 && marked >= plain
  }

  /// How many of its lines are points.
  static func pointCount(_ text: String) -> Int {
    text.split(whereSeparator: \.isNewline).count { if case .point = kind(of: $0) { true } else { false } }
  }

  /// A note a line; a line that is no more than the name of a theme or a term says where the notes after it belong.
  static func lines(_ lines: [(line: Int, text: String)], _ names: BoardNames) -> Intake {
    var reader = ListText(.lines, names)
    for (line, text) in lines where !text.trimmed.isEmpty {
      let place = text.trimmed.hasSuffix(":") ? names.place(text) : names.isName(text) ? names.place(text) : CellPlace()
      if place.isNowhere { reader.add(unmarked(text), .line(line)) } else { reader.enter(place.horizon == nil ? 1 : 2, place) }
    }
    return reader.intake
  }

  /// A note a point, under headings; deeper points become part of the point above them, unless that names a theme or a term.
  static func points(_ text: String, _ names: BoardNames) -> Intake {
    var reader = ListText(.points, names)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var wasBlank = true
    for (index, line) in lines.enumerated() {
      let kind = kind(of: line)
      if case .blank = kind {
        wasBlank = true
      } else {
        reader.take(kind, .line(index + 1), isAfterBlank: wasBlank)
        wasBlank = false
      }
    }
    if !reader.strange.isEmpty { reader.intake.leftOut.append(.lists(reader.strange)) }
    if reader.lost > 0 { reader.intake.leftOut.append(.lines(reader.lost)) }
    return reader.intake
  }

  private mutating func take(_ kind: Kind, _ place: IntakePlace, isAfterBlank: Bool) {
    switch kind {
    case .blank: return
    case .heading(let depth, let name):
      margin = nil
      let spot = names.place(name)
      if spot.isNowhere { strange.append(name) }
      enter(depth, spot)
    case .point(let indent, let text):
      if let margin, indent > margin + 1, !intake.notes.isEmpty { return addLine("- " + text) }
      let spot = names.isName(text) ? names.place(text) : CellPlace()
      if !spot.isNowhere {
        margin = nil
        return enter(Self.lowest + 1 + indent, spot)
      }
      leave(Self.lowest + 1 + indent)
      add(text, place)
      margin = indent
    case .plain(let indent, let text):
      // A row of a table of Markdown is part of no point.
      if margin != nil, !isAfterBlank || indent > 1, !text.hasPrefix("|") { return addLine(text) }
      let spot = names.isName(text) ? names.place(text) : CellPlace()
      if spot.isNowhere {
        lost += 1
        // What follows belongs to this paragraph, and no longer to the point above it.
        margin = nil
      } else {
        enter(Self.lowest, spot)
      }
    }
  }

  private mutating func enter(_ depth: Int, _ place: CellPlace) {
    leave(depth)
    headings.append((depth, place))
  }

  private mutating func leave(_ depth: Int) { headings.removeAll { $0.depth >= depth } }

  private mutating func add(_ text: String, _ place: IntakePlace) {
    var note = IntakeNote(place: place, texts: [.text: text])
    for heading in headings {
      if let theme = heading.place.theme { note.texts[.theme] = theme.rawValue }
      if let horizon = heading.place.horizon { note.texts[.horizon] = horizon.rawValue }
    }
    intake.notes.append(note)
  }

  private mutating func addLine(_ text: String) {
    guard let last = intake.notes.indices.last else { return }
    intake.notes[last].texts[.text, default: ""] += "\n" + text
  }

  /// Deeper than every heading of Markdown.
  private static let lowest = 7

  private static func unmarked(_ text: String) -> String { if case .point(_, let point) = kind(of: text[...]) { point } else { text } }

  private static func kind(of line: Substring) -> Kind {
    let indent = line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    let text = line.trimmed
    if text.isEmpty || text.count > 2 && Set(text).count == 1 && "-*_=".contains(text.first ?? " ") { return .blank }
    let marks = text.prefix { $0 == "#" }.count
    if (1...6).contains(marks), text.dropFirst(marks).first == " " { return .heading(marks, text.dropFirst(marks).trimmed) }
    if let point = point(text) { return .point(indent, withoutBox(point)) }
    if text.hasSuffix(":"), text.count < 80 { return .heading(lowest, String(text.dropLast()).trimmed) }
    if text.hasPrefix("**"), text.hasSuffix("**"), text.count > 4 { return .heading(lowest, String(text.dropFirst(2).dropLast(2)).trimmed) }
    return .plain(indent, text)
  }

  /// What stands behind a bullet, a number or a letter.
  private static func point(_ text: String) -> String? {
    guard let first = text.first else { return nil }
    let rest = text.dropFirst()
    if "-*+•–—·◦▪‣○●□☐☑✓✔".contains(first) {
      // Where the sign is no hyphen, people leave the space out.
      let isSure = !"-*+–—".contains(first)
      return isSure || rest.first?.isWhitespace == true ? rest.trimmed : nil
    }
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let mark = number.isEmpty ? text.prefix { $0.isASCII && $0.isLowercase } : number
    let behind = text.dropFirst(mark.count)
    guard (1...3).contains(mark.count), !number.isEmpty || mark.count == 1, let sign = behind.first, ".)".contains(sign),
      number.isEmpty ? sign == ")" : true, behind.dropFirst().first?.isWhitespace == true
    else { return nil }
    return behind.dropFirst().trimmed
  }

  private static func withoutBox(_ text: String) -> String {
    for box in ["[ ]", "[x]", "[X]"] where text.hasPrefix(box) { return text.dropFirst(box.count).trimmed }
    return text
  }
}

extension BoardNames {
  /// Whether a line says no more than the name of a theme or a term; the beginning of a name could be anything.
  func isName(_ text: String) -> Bool {
    guard let place = Optional(place(text)), !place.isNowhere else { return false }
    let said = text.asHeader
    return [place.theme?.title, place.theme?.shortTitle, place.horizon?.title].contains { title in
      title.map { [$0.nl.asHeader, $0.en.asHeader].contains(said) } ?? false
    }
  }
}
