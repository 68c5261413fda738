// The page that says how to join: the line, as a QR code where there is room for one, and what to do then.
import Board
import Canvas
import ScreenKit
import Words

extension PlenaryScreen {
  /// Rows that belong together.
  private struct Part {
    let rows: [String]
    var indent = 0
    var style = Style.wallStrong
  }

  func drawJoin(on wall: inout Wall) {
    guard !shell.joinLinesForAll.isEmpty else { return drawAlone(Words.askToJoin, on: &wall, title: Words.join) }
    let code = board.joinLine.flatMap { WallCode($0, on: wall) }
    wall.aside = code?.aside ?? 0
    drawHead(Words.join[language], on: &wall)
    let room = wall.body
    let parts = joinParts(code, on: wall)
    let height = parts.reduce(0) { $0 + $1.rows.count }
    let gap = height + parts.count - 1 <= room.height ? 1 : 0
    // A little above the middle, where the eye is.
    var y = room.y + max(0, room.height - height - gap * (parts.count - 1)) * 2 / 5
    for part in parts {
      for (row, text) in part.rows.enumerated() { wall.write(text, x: room.x + part.indent, y: y + row, style: part.style, clip: room) }
      y += part.rows.count + gap
    }
    guard let code else { return }
    if let line = code.lineUnder { wall.write(line, x: wall.margin, y: wall.size.height - 1, style: .joinLine) }
    wall.draw(code)
  }

  /// Two steps, with the lines between them, and what goes for everybody.
  private func joinParts(_ code: WallCode?, on wall: Wall) -> [Part] {
    let room = wall.body
    let indent = width(of: "1  ")
    var parts: [Part] = []
    func add(_ words: Phrase, _ number: Int? = nil) {
      let rows = wall.lines(of: words[language], width: room.width - (number == nil ? 0 : indent), limit: wall.isFull ? 4 : 2)
      guard let number else { return parts.append(Part(rows: rows)) }
      parts.append(Part(rows: rows.enumerated().map { ($0 == 0 ? "\(number)  " : "   ") + $1 }))
    }
    let isUnder = code?.lineUnder != nil
    add(board.joinLine.map { Words.goTo($0.way, hasCode: code != nil, isUnder: isUnder) } ?? Words.typeThis, 1)
    for line in shell.joinLinesForAll.prefix(3) where !isUnder {
      // What has to be typed stays whole if it can.
      let place = width(of: line) <= room.width - indent ? indent : 0
      parts.append(
        Part(rows: wall.lines(of: line, width: room.width - place, limit: wall.isFull ? room.height : 2), indent: place, style: .joinLine))
    }
    if board.groups.count != 1 { add(board.groups.allSatisfy { Int($0.id.text) != nil } ? Words.thenRoom : Words.thenName, 2) }
    if code != nil, !shell.setup.hasColours { add(Words.mayBeTurned) }
    add(Words.noNames)
    // In large letters where everything else stays, and the line under it as it is typed.
    if let line = board.joinLine, let rows = line.largeRows(columns: room.width - indent),
      parts.reduce(rows.count, { $0 + $1.rows.count }) + parts.count <= room.height
    {
      parts.insert(Part(rows: rows, indent: indent), at: 1)
    }
    return parts
  }
}

extension Style {
  /// What has to be found and typed from the back of a room.
  fileprivate static let joinLine = Style.wallStrong.with(.underline)
}

extension JoinLine {
  /// The line in block letters, small ones small, as it has to be typed; of an address without `https://`, which a browser adds by itself. A command may be
  /// on two lines.
  /// - Parameter columns: the room that there is.
  /// - Returns: the rows; none where it does not fit, or has a sign that block letters lack.
  fileprivate func largeRows(columns: Int) -> [String]? {
    let scheme = "https://"
    let typed = text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
    guard isWholeInBigText(typed) else { return nil }
    func rows(_ part: some StringProtocol) -> [String]? {
      let rows = bigText(String(part), keepsCase: true)
      return rows[0].count <= columns ? rows : nil
    }
    if let whole = rows(typed) { return whole }
    guard way == .terminal, let space = typed.lastIndex(of: " ") else { return nil }
    guard let first = rows(typed[..<space]), let second = rows(typed[typed.index(after: space)...]) else { return nil }
    return first + [""] + second
  }
}

/// A QR code on a wall: at its right, as large as leaves room for the text beside it.
struct WallCode {
  let code: QRCode
  /// How many half rows, and columns, a module takes on each side.
  let scale: Int
  /// Where it stands, with the light modules around it.
  let place: Rect
  /// The columns that it takes from the text, with those between the two.
  let aside: Int
  /// The line where it is not whole beside the code, but is under it.
  let lineUnder: String?

  /// The columns that the text beside a code has at least.
  private static let leastText = 25

  /// A code of a line; none where there is no room for it, or where it can't be drawn.
  init?(_ line: JoinLine, on wall: Wall) {
    guard wall.glyphs == .unicode, let code = QRCode(Array(line.text.utf8)) else { return nil }
    let modules = code.side + 2 * QRCode.quietZone
    let (size, wide) = (wall.size, width(of: line.text))
    // On a small wall it stands at the edge: its own margin is light.
    let edge = size.width < 100 ? 0 : wall.margin
    func text(beside scale: Int) -> Int { size.width - 2 * wall.margin - edge - modules * scale }
    // Larger than it has to be only where the line stays whole beside it.
    let larger = (2...8).last { modules * $0 <= size.height * 2 && text(beside: $0) >= max(Self.leastText, wide + 2) }
    let scale = larger ?? 1
    let rows = (modules * scale + 1) / 2
    guard rows <= size.height, text(beside: scale) >= Self.leastText else { return nil }
    let isUnder = text(beside: scale) < wide && wide <= size.width - 2 * wall.margin && rows + 2 <= size.height
    (self.code, self.scale) = (code, scale)
    lineUnder = isUnder ? line.text : nil
    aside = modules * scale + edge
    let y = isUnder ? 0 : (size.height - rows) / 2
    place = Rect(x: size.width - edge - modules * scale, y: y, width: modules * scale, height: rows)
  }
}

extension Wall {
  /// Draws a code in half blocks: a cell is as wide as a module, and two are as high as it.
  mutating func draw(_ code: WallCode) {
    func isDark(_ x: Int, _ y: Int) -> Bool { code.code[x / code.scale - QRCode.quietZone, y / code.scale - QRCode.quietZone] }
    for y in 0..<code.place.height {
      for x in 0..<code.place.width {
        let point = Point(x: code.place.x + x, y: code.place.y + y)
        switch (isDark(x, 2 * y), isDark(x, 2 * y + 1)) {
        case (false, false): grid.write(" ", at: point, style: .code)
        case (true, false): grid.write("▀", at: point, style: .code)
        case (false, true): grid.write("▄", at: point, style: .code)
        // A coloured blank: a whole block leaves gaps in some terminals.
        case (true, true): grid.write(" ", at: point, style: .codeDark)
        }
      }
    }
  }
}
