// A film in the format of asciinema's recordings, asciicast v3: a line of JSON about the terminal, and then a line for every output, marker and the end, each
// with the seconds since the line before.
import Board
import Canvas
import Reports
import ScreenKit

extension Film {
  /// Writes the film as asciicast v3, piece by piece.
  /// - Parameter sink: takes the pieces of the text, in order.
  public func cast(to sink: (_ piece: [UInt8]) -> Void) {
    sink(header)
    var (shown, waited) = (Grid(size: Size(width: 0, height: 0)), Int64(0))
    play { after, picture, stop in
      waited += after
      if let stop {
        sink(Self.line("m", stop, after: waited))
        waited = 0
      }
      let output = (shown.size == picture.size ? "" : Ansi.begin) + Ansi.changes(from: shown, to: picture, palette)
      shown = picture
      if output.isEmpty { return }
      sink(Self.line("o", output, after: waited))
      waited = 0
    }
    sink(Self.line("o", Ansi.end, after: waited + Self.end))
    sink(Self.line("x", "0", after: 0))
  }

  /// What a player has to know, and in a comment what a reader wants to.
  private var header: [UInt8] {
    let begin = report.board.events.lazy.map(\.at).min()
    let title = [(report.board.title ?? .praatplaat)[report.language], report.choice, Words.pace[report.language]].compactMap { $0 }
    let object = JSONWriter.document { json in
      json.field("version", 3)
      json.object("term") { term in
        term.field("cols", size.width)
        term.field("rows", size.height)
        term.field("type", "xterm-256color")
      }
      if let begin { json.field("timestamp", Int(clamping: begin.milliseconds / 1_000)) }
      json.field("title", title.joined(separator: " · ").onOneLineVisible)
    }
    return object + Array("# \(Words.pace[report.language])\n".utf8)
  }

  /// A line behind the header: how many milliseconds after the one before, what it is, and what is drawn or said.
  private static func line(_ code: String, _ data: String, after milliseconds: Int64) -> [UInt8] {
    let thousandths = String(1_000 + milliseconds % 1_000).dropFirst()
    var json = JSONWriter()
    json.string(code)
    json.raw(",")
    json.string(data)
    return Array("[\(milliseconds / 1_000).\(thousandths),".utf8) + json.bytes + Array("]\n".utf8)
  }
}

/// Pictures as what a terminal of any make draws them from.
enum Ansi {
  /// An empty screen without a cursor.
  static let begin = "\u{1B}[0m\u{1B}[2J\u{1B}[H\u{1B}[?25l"
  /// The cursor is there again; the picture stays.
  static let end = "\u{1B}[0m\u{1B}[?25h"

  /// What has to be written to come from one picture to the next; nothing where they are the same.
  static func changes(from old: Grid, to new: Grid, _ palette: Palette) -> String {
    var (text, last) = ("", Look?.none)
    for run in new.changes(from: old) {
      text += "\u{1B}[\(run.y + 1);\(run.columns.lowerBound + 1)H"
      new.forEachCell(in: run) { glyph, style in
        let look = palette.look(of: style)
        if look != last {
          text += code(of: look, palette.depth)
          last = look
        }
        text += glyph.text
      }
    }
    return text
  }

  private static func code(of look: Look, _ depth: ColourDepth) -> String {
    var codes = ["0"]
    for (isOn, code) in [(look.bold, "1"), (look.italic, "3"), (look.underline, "4"), (look.reverse, "7")] where isOn { codes.append(code) }
    if let colour = look.foreground { codes.append(Self.colour(colour, at: 30)) }
    if let colour = look.background { codes.append(Self.colour(colour, at: 40)) }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  /// A colour as every terminal knows it: the first 16 by their own codes.
  private static func colour(_ index: Int16, at base: Int16) -> String {
    switch index {
    case ..<8: "\(base + index)"
    case 8..<16: "\(base + 52 + index)"
    default: "\(base + 8);5;\(index)"
    }
  }
}
