// A frame with its colours, as the escape sequences of a terminal with 256 colours: to look at a scenario's screen (`make pictures`).
import App
import ScreenKit
import Canvas

/// The frame as text with SGR sequences, a row a line.
public func picture(of frame: Frame, palette: Palette = Palette(depth: .many)) -> String {
  var text = ""
  for y in 0..<frame.grid.size.height {
    var last: Look?
    for x in 0..<frame.grid.size.width {
      let cell = frame.grid[x, y]
      if cell.part == .right { continue }
      let look = palette.look(of: cell.style)
      if look != last {
        var codes = ["0"]
        if look.bold { codes.append("1") }
        if look.italic { codes.append("3") }
        if look.underline { codes.append("4") }
        if look.reverse { codes.append("7") }
        if let colour = look.foreground { codes.append("38;5;\(colour)") }
        if let colour = look.background { codes.append("48;5;\(colour)") }
        text += "\u{1B}[" + codes.joined(separator: ";") + "m"
        last = look
      }
      text += cell.glyph.text
    }
    text += "\u{1B}[0m\n"
  }
  return text
}
