// Drawing: the cells that differ from what the screen shows, and nothing else.
import ScreenKit
import CNcurses
import CSystem
import Canvas

extension TerminalSession {
  /// Shows a frame.
  public mutating func show(_ frame: Frame) {
    let grid = frame.grid
    if renditions.isStale {
      shown = nil
      renditions.used()
    }
    if shown?.size != grid.size { werase(window) }
    if let shown {
      drawChanges(of: grid, from: shown)
    } else {
      // Nothing that is there stays, so nothing is what it is compared with.
      for run in grid.changes(from: Grid(size: Size(width: 0, height: 0), glyphs: grid.glyphs)) { draw(run, of: grid) }
    }
    shown = grid
    let isCursorShown = place(frame.cursor)
    wnoutrefresh(window)
    let turns = isCursorShown != isCursorVisible
    isCursorVisible = isCursorShown
    if turns { curs_set(isCursorShown ? 1 : 0) }
    doupdate()
    if type.speaksXterm, !hasMoreKeys {
      output.add(decoder.keyboard.padByNumLock + Keyboard.moreKeys)
      hasMoreKeys = true
    }
    send()
  }

  /// Rings, or flashes, as the terminal's owner has it. Goes out with the next frame.
  func bell() { beep() }

  /// Sends a text to the clipboard, with the next frame. Whether the terminal puts it there is its owner's to say.
  func copy(_ text: String) { if hasClipboard { output.add(TerminalType.clipboard(text)) } }

  /// Sends what was drawn, with what belongs around it. Nothing where nothing was.
  private mutating func send() {
    var drawn = output.takeDrawn()
    if drawn.isEmpty { return }
    if type.speaksXterm { drawn = shortening.shorten(drawn) }
    var frame = isSynchronized ? TerminalType.synchronizedBegin + drawn + TerminalType.synchronizedEnd : drawn
    if type.speaksXterm { frame += Questions.isDrawn }
    output.send(frame)
    questions.sent(frame.count, at: uptime())
  }

  /// Draws what is different: what is only taken away first, then frames, and then the rest. Between two changes in a row ncurses draws the few cells
  /// anew that stay as they are, and says their colours with them; around a note these are others than those of the frame.
  private mutating func drawChanges(of grid: Grid, from shown: Grid) {
    var (taken, frames, rest): ([Run], [Run], [Run]) = ([], [], [])
    for run in grid.changes(from: shown) {
      for (isFrame, piece) in grid.pieces(of: run, where: { $0 == .frame }) {
        if isFrame {
          frames.append(piece)
        } else if grid.isBlank(piece) {
          taken.append(piece)
        } else {
          rest.append(piece)
        }
      }
    }
    let parts = frames.isEmpty ? [taken + rest] : [taken, frames, rest].filter { !$0.isEmpty }
    leaveok(window, true)
    for (number, runs) in parts.enumerated() {
      for run in runs { draw(run, of: grid) }
      if number + 1 < parts.count {
        wnoutrefresh(window)
        doupdate()
      }
    }
    leaveok(window, false)
  }

  private mutating func draw(_ run: Run, of grid: Grid) {
    guard let x = Int32(exactly: run.columns.lowerBound), let y = Int32(exactly: run.y) else { return }
    var drawn: [cchar_t] = []
    drawn.reserveCapacity(run.columns.count)
    // Cells beside each other mostly have the same look, and spaces are the same.
    var (last, lastIsBlock) = (Style.plain, false)
    var rendition = renditions.rendition(of: last, in: palette)
    var space: cchar_t?
    grid.forEachCell(in: run) { glyph, style in
      if style != last || glyph.isBlock != lastIsBlock {
        rendition = renditions.rendition(of: style, in: palette, isBlock: glyph.isBlock)
        space = nil
      }
      if let space, glyph == .space {
        drawn.append(space)
      } else {
        append(glyph.onScreen, rendition, to: &drawn)
        if glyph == .space { space = drawn.last }
      }
      (last, lastIsBlock) = (style, glyph.isBlock)
    }
    // Clips at the right edge, and unlike the calls that move the cursor it has nothing against the lower right corner.
    mvwadd_wchnstr(window, y, x, drawn, Int32(drawn.count))
  }

  /// Adds a glyph as ncurses has it. Canvas and the C library count columns each in their own way: where they disagree about a character, or where
  /// the locale can't write it, question marks take its place, so that what stands behind it stays where it is.
  private func append(_ glyph: Glyph, _ rendition: Renditions.Rendition, to drawn: inout [cchar_t]) {
    var cell = cchar_t()
    func add(_ base: UInt32) {
      praat_set_cell(&cell, base, 0, 0, 0, 0, rendition.attributes, rendition.pair)
      drawn.append(cell)
    }
    // A multiplexer counts columns by the same library as this one, and leaves out what that does not know.
    if glyph.width == 2, isMultiplexed, isYoungerThanLibrary(glyph.base) {
      add(0x25A1)
      return add(0x20)
    }
    let isASCII = glyph.base >= 0x20 && glyph.base < 0x7F
    if isASCII || Int32(glyph.width) == wcwidth(wchar_t(truncatingIfNeeded: glyph.base)),
      praat_set_cell(
        &cell, glyph.base, glyph.mark1, glyph.mark2, glyph.mark3, glyph.mark4, rendition.attributes, rendition.pair) == OK
    {
      drawn.append(cell)
      return
    }
    for _ in 0..<glyph.width { add(0x3F) }
  }

  /// - Returns: whether there is a cursor to be seen.
  private func place(_ cursor: Point?) -> Bool {
    guard let cursor, Rect(size).contains(cursor) else { return false }
    wmove(window, Int32(cursor.y), Int32(cursor.x))
    return true
  }
}
