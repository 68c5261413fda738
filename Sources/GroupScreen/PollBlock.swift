// A poll in the panel of a group's screen: what is asked, what can be answered, and what was.
import Board
import Canvas
import ScreenKit
import Words

/// A poll in the panel: its question and its options, each with how many hands it has.
struct PollBlock {
  let poll: Poll
  let hands: [Int]
  /// The option that is chosen; none where the cursor is in another poll.
  let chosen: Int?
  let glyphs: GlyphSet
  let language: Language

  init(_ poll: Poll, hands: [Int], chosen: Int?, glyphs: GlyphSet, _ language: Language) {
    (self.poll, self.hands, self.chosen, self.glyphs, self.language) = (poll, hands, chosen, glyphs, language)
  }

  var count: Int { poll.options.count }

  /// The question; where hands are counted, with how many there are together.
  func heading(_ columns: Int) -> [[Span]] {
    var lines = WrappedText(poll.question[language], width: columns, glyphs: glyphs).lines.map(\.text)
    let all = hands.reduce(0, +)
    if poll.asks == .hands, all > 0 {
      let total = Phrase.together(all)[language]
      let last = (lines.popLast() ?? "") + " · " + total
      lines += width(of: last, in: glyphs) <= columns ? [last] : [String(last.dropLast(total.count + 3)), total]
    }
    return lines.map { [Span($0, .panelStrong)] }
  }

  /// The lines of an option, its hands behind the first; none where there is no such option.
  func lines(_ option: Int, _ columns: Int, limit: Int? = nil) -> [[Span]] {
    guard poll.options.indices.contains(option) else { return [] }
    let count = hands.indices.contains(option) ? hands[option] : 0
    let room = max(1, columns - 7)
    let (isChosen, style): (Bool, Style) = option == chosen ? (true, .panelChosen) : (false, .panel)
    let text = WrappedText(poll.options[option][language].oneLine, width: room, glyphs: glyphs, limit: limit).linesWithEllipsis
    return text.enumerated().map { line, text in
      // One answer of a group is no number.
      let sign = poll.asks == .group ? "✓" : "\(count)"
      let number = count == 0 || line > 0 ? "    " : " \(sign)".padded(to: 4, in: glyphs)
      return [
        Span(isChosen && line == 0 ? "> " : "  ", style), Span(text.padded(to: room, in: glyphs), style),
        Span(number, !isChosen && count > 0 && line == 0 ? .panelField : style),
      ]
    }
  }
}
