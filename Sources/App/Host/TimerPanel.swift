// The facilitator's clock, large: a minute more or fewer, pause, stop, or another number of minutes.
import Board
import Canvas

extension Model {
  /// A key while the clock is open. Digits are minutes, except a 0 at the beginning, which stops it.
  mutating func setTimer(_ key: Key) -> [Effect] {
    guard case .timer(let typed) = panel else { return [] }
    if case .character(let character) = key, let digit = character.wholeNumberValue, character.isASCII, !(typed.isEmpty && digit == 0) {
      if typed.count < 3 { panel = .timer(typed: typed + String(digit)) }
      return []
    }
    if key == .backspace {
      panel = .timer(typed: String(typed.dropLast()))
      return []
    }
    guard let command = Keymap.command(for: key, in: .timer) else { return [] }
    return performInTimer(command)
  }

  mutating func performInTimer(_ command: Command) -> [Effect] {
    guard case .timer(let typed) = panel else { return [] }
    switch command {
    case .close:
      panel = nil
      return []
    case .timerPause:
      if let minutes = Int(typed) {
        panel = .timer(typed: "")
        return startTimer(minutes: minutes)
      }
      return pauseTimer()
    case .timerMore, .timerFewer, .timerStop: return performOfFacilitator(command)
    default: return []
    }
  }

  func timerSheet(_ typed: String) -> Sheet {
    var sheet = Sheet(title: Phrase.clock.capitalised[language])
    let (width, glyphs) = (panelWidth, setup.glyphs)
    sheet.add(Words.appliesTo(audienceWords)[language], .panelStrong, width: width, glyphs: glyphs)
    sheet.addGap()
    if let timer = hostTimer {
      let text = SessionTimer.text(timer.left(at: now.wall))
      let large = bigText(text)
      if panelRows >= 11, Canvas.width(of: large.first ?? "", in: glyphs) <= width {
        for line in large { sheet.lines.append([Span(line, .panelStrong)]) }
      } else {
        sheet.add(text, .panelStrong, width: width, glyphs: glyphs)
      }
      sheet.addGap()
      if !timer.isRunning { sheet.add(Words.timerIsPaused[language], .panelStrong, width: width, glyphs: glyphs) }
    } else {
      sheet.add(Words.timerWouldStart(usualMinutes)[language], width: width, glyphs: glyphs)
      sheet.addGap()
    }
    let label = Words.minutesLabel[language] + " "
    sheet.caret = Point(x: Canvas.width(of: label + typed, in: glyphs), y: sheet.lines.count)
    sheet.chosen = sheet.lines.count
    sheet.lines.append([Span(label), Span(typed.padded(to: 4, in: glyphs), .panelField)])
    return sheet
  }
}
