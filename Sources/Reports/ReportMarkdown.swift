// A board as Markdown: to read as it is, to paste into a document or a forge's issue, and to tick off who does what.
import Board
import Words
import Review

extension Report {
  /// The report as CommonMark in UTF-8, with a line feed at its end.
  public func markdown() -> String {
    var lines = ["# " + title.markdownOnOneLine, "", about.markdownOnOneLine]
    for line in context { lines += ["", line.markdownOnOneLine] }
    for told in toldCases {
      lines += ["", "## " + told.title.markdownOnOneLine]
      lines += sentenceLines(of: told)
      lines += noteLines(of: told)
    }
    let more = more(than: Limits.packages, of: findings.packages.count).map { ["", $0] } ?? []
    lines += section(ReportWords.packages, findings.packages.prefix(Limits.packages).map(packageLine) + more)
    lines += section(.takeaways.capitalised, findings.takeaways.map(takeawayLine))
    lines += section(.agreedBefore, commitmentLines.map { "- \($0.text.markdown(indent: "  ")) — *\($0.by.markdownOnOneLine)*" })
    lines += section(.poll.capitalised, Phrase.finding(of: findings.polls.map(\.outcome)).map { [self($0).markdownOnOneLine] } ?? [])
    lines += section(.counts, countLines)
    lines += section(.blindSpots, (blindSpots + [naming].compactMap { $0 }).map { "- " + $0.markdownOnOneLine })
    return lines.joined(separator: "\n") + "\n"
  }

  /// "3 februari 2026, 13:12–14:30 · 20 groepen · 304 notities".
  var about: String {
    var parts: [String] = []
    if let span = notes.span {
      let (first, last) = (day(span.lowerBound), day(span.upperBound))
      parts.append(
        first == last
          ? "\(first), \(clock(span.lowerBound))–\(clock(span.upperBound))"
          : "\(first) \(clock(span.lowerBound)) – \(last) \(clock(span.upperBound))")
    }
    if !findings.groups.isEmpty { parts.append(self(.groups(findings.groups.count))) }
    parts.append(count)
    return parts.joined(separator: " · ")
  }

  /// How many notes stand where, as a list that comes to all of them: not every Markdown has tables.
  private var countLines: [String] {
    if notes.isEmpty { return [] }
    let matrix = spots.matrix
    let themes = spots.themes.map { theme in
      let counts = spots.horizons.map { (self($0.letter), matrix.count(theme, $0)) }
      return line(title(of: theme), counts.reduce(0) { $0 + $1.1 }, counts.map { "\($0) \($1)" })
    }
    let asides = matrix.asides.map { line(title(of: $0), matrix.cases.total(under: $0), []) }
    let cases =
      findings.cases.map { ($0.title[language], matrix.cases.total(of: $0.id)) } + [(self(.noCase), matrix.cases.total(of: Matrix.noCase))]
    let parts = cases.filter { $0.1 > 0 }.map { "\($0.markdownOnOneLine) \($1)" }
    return themes + asides + [line(self(.total), matrix.total, parts.count > 1 ? parts : [])]
  }

  private func line(_ name: String, _ count: Int, _ parts: [String]) -> String {
    "- \(name.markdownOnOneLine): \(count)" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }

  private func section(_ heading: Phrase, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", "## " + self(heading), ""] + lines
  }

  private func sentenceLines(of told: ToldCase) -> [String] {
    [Step.start, .end].flatMap { step -> [String] in
      let said = told.sentences.filter { $0.step == step }
      if said.isEmpty { return [] }
      return ["", "### " + step.title[language].capitalisedFirst, ""]
        + said.map { "- \($0.text.markdown(indent: "  ")) — \(name(of: $0.name).markdownOnOneLine)" }
    }
  }

  private func noteLines(of told: ToldCase) -> [String] {
    let its = notes(of: told)
    var lines: [String] = []
    for step in [Step.start, .end] {
      let those = its.filter { $0.step == step }
      if those.isEmpty { continue }
      lines += ["", "### \(step.title[language].capitalisedFirst): \(self(.notes))", ""] + those.map(noteLine)
    }
    for theme in Theme.allCases {
      let those = its.filter { $0.theme == theme && $0.horizon != nil }
      if those.isEmpty { continue }
      lines += ["", "### " + title(of: theme).markdownOnOneLine]
      for horizon in Horizon.allCases {
        let notes = those.filter { $0.horizon == horizon }
        if notes.isEmpty { continue }
        lines += ["", "#### \(self(horizon.letter)) · \(horizon.title[language])", ""] + notes.map(noteLine)
      }
    }
    let unplaced = its.filter(\.isUnplaced)
    if !unplaced.isEmpty { lines += ["", "### " + self(.noTheme), ""] + unplaced.map(noteLine) }
    return lines
  }

  private func noteLine(_ note: Note) -> String {
    let picked = findings.picked.contains(note.id) ? "**\(self(.weTellThis))** · " : ""
    return "- \(note.text.markdown(indent: "  ")) — \(picked)*\(byline(of: note).markdownOnOneLine)*"
  }

  /// What is to be known of a note beside its words: who wrote it and how, and who is needed.
  func byline(of note: Note) -> String {
    let stickers = findings.stickers[note.id].map { [self(.stickers($0))] } ?? []
    return ([name(of: note.group)] + labels(of: note) + stickers + packages(of: note).map(\.beginningSmall)).joined(separator: " · ")
  }

  private func packageLine(_ package: Package) -> String {
    var parts = ["**\(package.title.markdownOnOneLine)**"]
    if let group = package.group { parts[0] += " (\(name(of: group).markdownOnOneLine))" }
    for (question, text) in package.answered { parts.append("\(self(question.title)): \(text.markdownOnOneLine)") }
    let notes =
      listedNotes(of: package).map(\.text.markdownOnOneLine)
      + [more(than: Limits.notesOfPackage, of: package.notes.count)].compactMap { $0 }
    return (["- [ ] " + parts.joined(separator: " · ")] + notes.map { "  - " + $0 }).joined(separator: "\n")
  }

  private func takeawayLine(_ takeaway: Takeaway) -> String {
    let by = labels(of: takeaway)
    return "- \(takeaway.text.markdown(indent: "  "))" + (by.isEmpty ? "" : " — *\(by.markdownOnOneLine)*")
  }
}

extension Sequence<Note> {
  /// From the first note to the last.
  var span: ClosedRange<Instant>? {
    let moments = map(\.createdAt)
    guard let first = moments.min(), let last = moments.max() else { return nil }
    return first...last
  }
}
