// Lists in a sheet: rows that are wrapped to as many lines as there is room for, and counted where not all of them are in sight.
import Canvas
import Words

extension Sheet {
  /// Adds a list. Its rows are whole as far as there are lines; a gap above it, and empty lines between its rows, give way first.
  /// - Parameters:
  ///   - count: how many rows it has.
  ///   - chosen: the row that is chosen; none where nothing is.
  ///   - after: the lines that the sheet needs below the list.
  ///   - least: the lines that a row is shortened to before others go out of sight.
  ///   - isAiry: whether an empty line stands between the rows where there is room.
  ///   - row: what a row says, in no more lines than it is given.
  package mutating func addList(
    count: Int, chosen: Int?, after: Int = 0, least: Int = 1, isAiry: Bool = false, row: (_ index: Int, _ lines: Int) -> [[Span]]
  ) {
    func arranged(_ lines: Int) -> ListArrangement {
      ListArrangement(count: count, lines: lines, chosen: chosen, least: least) { row($0, lines).count }
    }
    // On the lowest screens what stands above a list scrolls away before the list does.
    let room = max(min(3, rows), rows - lines.count - after)
    var list = arranged(room)
    if !list.isWhole, lines.last?.isEmpty == true {
      lines.removeLast()
      list = arranged(max(min(3, rows), rows - lines.count - after))
    }
    let air = isAiry && list.isWhole && list.rows.reduce(count - 1, { $0 + $1.height }) <= room
    (above, below) = (list.above, list.below)
    for shown in list.rows {
      if air, shown.index > 0 { addGap() }
      let start = lines.count
      if shown.index == chosen { self.chosen = start }
      lines += row(shown.index, shown.height).prefix(shown.height)
      addTarget(from: start, place: shown.index, isChosen: shown.index == chosen)
    }
  }

  /// The lines of a row behind its mark.
  /// - Parameters:
  ///   - text: what it says.
  ///   - isChosen: whether it is the chosen one.
  ///   - lines: the lines that it has; the text ends in "…" where it needs more.
  ///   - style: how it looks where it is not chosen.
  /// - Returns: at least one line.
  package func item(_ text: String, isChosen: Bool, lines: Int, _ style: Style = .panelStrong) -> [[Span]] {
    let style = isChosen ? .panelChosen : style
    return WrappedText(text, width: max(1, width - 2), glyphs: glyphs, limit: lines).linesWithEllipsis.enumerated().map { place, line in
      [Span(isChosen && place == 0 ? "> " : "  ", style), Span(line, style)]
    }
  }

  /// The lines of a row with what stands behind it in a column of its own.
  /// - Parameters:
  ///   - name: the row.
  ///   - about: what stands behind it; where nothing does, the name has the whole width.
  ///   - columns: the columns of the names.
  ///   - isChosen: whether it is the chosen one.
  ///   - lines: the lines that it has; a text ends in "…" where it needs more.
  /// - Returns: at least one line.
  func item(_ name: String, about: String, columns: Int, isChosen: Bool, lines: Int) -> [[Span]] {
    let style: Style = isChosen ? .panelChosen : .panel
    let nameStyle: Style = isChosen ? style : .panelStrong
    if about.isEmpty { return item(name, isChosen: isChosen, lines: lines) }
    func wrapped(_ text: String, _ columns: Int) -> [String] {
      WrappedText(text, width: max(1, columns), glyphs: glyphs, limit: lines).linesWithEllipsis
    }
    let (names, abouts) = (wrapped(name, columns), wrapped(about, width - columns - 4))
    return (0..<max(names.count, abouts.count)).map { place in
      let name = (place < names.count ? names[place] : "").padded(to: columns, in: glyphs)
      let about = place < abouts.count ? "  " + abouts[place] : ""
      return [Span(isChosen && place == 0 ? "> " : "  ", style), Span(name, nameStyle), Span(about, style)]
    }
  }

  /// The columns of the names in a list where something stands behind them: as many as they need, unless that leaves too few for the rest.
  /// - Parameters:
  ///   - names: the columns of the longest name.
  ///   - abouts: the columns of the longest text behind one.
  /// - Returns: at least one column.
  func nameColumns(_ names: Int, _ abouts: Int) -> Int {
    let room = max(2, width - 4)
    if names + abouts <= room { return max(1, names) }
    if abouts <= room / 3 { return room - abouts }
    return max(1, min(names, room * 2 / 3))
  }

  /// The first of some lines, with a sign that there are more where there are.
  /// - Parameters:
  ///   - lines: the lines.
  ///   - limit: how many are wanted, at least one.
  /// - Returns: no more than that.
  package func cut(_ lines: [[Span]], to limit: Int) -> [[Span]] {
    guard lines.count > limit, limit > 0 else { return lines }
    var kept = Array(lines.prefix(limit))
    guard let last = kept[limit - 1].last else { return kept }
    let before = kept[limit - 1].dropLast().reduce(0) { $0 + Canvas.width(of: $1.text, in: glyphs) }
    kept[limit - 1][kept[limit - 1].count - 1] = Span((last.text + " …").truncated(to: max(1, width - before), in: glyphs), last.style)
    return kept
  }
}
