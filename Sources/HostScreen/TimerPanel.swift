// The facilitator's clock, large: a minute more or fewer, pause, stop, or another number of minutes.
import Board
import Canvas
import ScreenKit
import Words

extension HostScreen {
  /// A key while the clock is open. Digits are minutes, except a 0 at the beginning, which stops it.
  /// - Returns: whether it was one that types.
  mutating func typeMinutes(_ key: Key, after typed: String) -> Bool {
    if case .character(let character) = key, let digit = character.wholeNumberValue, character.isASCII, !(typed.isEmpty && digit == 0) {
      if typed.count < 3 { panel = .own(.timer(typed: typed + String(digit))) }
    } else if key == .backspace {
      panel = .own(.timer(typed: String(typed.dropLast())))
    } else {
      return false
    }
    return true
  }

  /// Sets the clock to the minutes that have been typed; where none have, it stands still or goes on.
  mutating func setTimer() {
    guard case .own(.timer(let typed)) = panel, let minutes = Int(typed) else { return pauseTimer() }
    panel = .own(.timer(typed: ""))
    startTimer(minutes: minutes)
  }

  func timerSheet(_ typed: String) -> Sheet {
    var sheet = newSheet(Phrase.clock.capitalised)
    sheet.add(Words.appliesTo(audienceWords)[language], .panelStrong)
    sheet.addGap()
    if let timer = hostTimer {
      let text = SessionTimer.text(timer.left(at: now.wall))
      let large = bigText(text)
      let isLarge = panelRows >= 11 && width(of: large.first ?? "") <= sheet.width
      sheet.lines += (isLarge ? large : [text]).map { [Span($0, .panelStrong)] }
      sheet.addGap()
      if !timer.isRunning { sheet.add(Words.timerIsPaused[language], .panelStrong) }
    } else {
      sheet.add(Words.timerWouldStart(usualMinutes)[language])
      sheet.addGap()
    }
    let label = Words.minutesLabel[language] + " "
    sheet.caret = Point(x: width(of: label + typed), y: sheet.lines.count)
    sheet.chosen = sheet.lines.count
    sheet.lines.append([Span(label), Span(typed.padded(to: 4, in: glyphs), .panelField)])
    return sheet
  }
}
