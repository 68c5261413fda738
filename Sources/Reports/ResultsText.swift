// What a session came to, as plain text for people. Everything in it has gone through the sanitiser.
import Board
import Words
import Canvas
import Review

extension SessionText {
  /// What the session came to, with a line feed at its end; a part in which there is nothing is left out.
  public func results(of board: Board) -> String {
    let findings = Findings(of: board.allNotes, on: board)
    var lines = [
      "\((board.title ?? Phrase.praatplaat)[language]) · \(Words.results[language]) · \(Phrase.notes(board.noteTotal)[language])"
    ]
    for poll in board.allPolls { lines += part(poll.question[language], self.lines(of: poll, on: board)) }
    if let finding = Phrase.finding(of: board.allPolls.map(board.outcome)) { lines += ["", finding[language]] }
    if !findings.notes.isEmpty { lines += ["", Phrase.naming(findings.naming(), of: findings.notes.count)[language]] }
    lines += part(
      "\(Phrase.voting.capitalised[language]) · \(board.voting.state.title[language])",
      columns(board.voteResult.map { ["\($0.rank).", Phrase.stickers($0.stickers)[language], group($0.note.group), $0.note.text] }))
    lines += part(
      Words.picks[language], columns(board.picks.map { [group($0.name), $0.caseID.text, board.note($0.note)?.text ?? ""] }))
    lines += part(
      Phrase.sentences.capitalised[language],
      columns(findings.sentences.map { [group($0.name), $0.caseID.text, $0.step.title[language], $0.text] }))
    var packed: [NoteID: String] = [:]
    for package in findings.packages.prefix(Limits.packages) {
      for id in package.notes.prefix(Limits.notesOfPackage) where packed[id] == nil { packed[id] = board.note(id)?.text }
      // Of one that has no more yet its name is told.
      lines += ["", "\(Phrase.aPackage.capitalised[language]): \(package.title)"] + self.lines(of: package, packed)
    }
    lines += more(than: Limits.packages, of: findings.packages.count)
    lines += part(Phrase.takeaways.capitalised[language], columns(findings.takeaways.map { [group($0.group), $0.said] }))
    lines += part(
      Phrase.agreedBefore[language],
      columns(findings.commitments.map { [group($0.group), $0.progress.title[language], $0.said] }))
    lines += part(Words.perGroup[language], groups(of: board, findings.blindSpots().matrix))
    if let hidden = Phrase.alsoHidden(findings.hidden.count(of:)) { lines += ["", hidden[language]] }
    return lines.map { $0.onOneLine(in: glyphs) + "\n" }.joined()
  }

  private func part(_ heading: String, _ lines: [String]) -> [String] { lines.isEmpty ? [] : ["", heading] + lines }

  private func group(_ name: GroupID?) -> String { Phrase.author(name)[language] }

  private func lines(of poll: Poll, on board: Board) -> [String] {
    let outcome = board.outcome(of: poll)
    let said = [summary(of: poll, on: board), outcome.sample?[language]].compactMap { $0 }.joined(separator: " · ")
    return columns(outcome.rows.map { [outcome.wholeFigure(of: $0)?[language] ?? "–", $0.option[language]] }) + ["  " + said]
  }

  private func lines(of package: Package, _ texts: [NoteID: String]) -> [String] {
    package.notes.prefix(Limits.notesOfPackage).compactMap { texts[$0] }.map { "  - \($0)" }
      + more(than: Limits.notesOfPackage, of: package.notes.count)
      + columns(package.answered.map { [$0.question.asked[language], $0.text] })
  }

  private func groups(of board: Board, _ counts: Matrix) -> [String] {
    let (all, first) = (board.groups, board.caseStudies.first?.id)
    // Also a group that is on the board no more, and the facilitator: the rows come to all notes.
    let known = Set(all.map(\.id))
    let others = counts.groups.rows.compactMap(\.self).filter { !known.contains($0) }.sorted { $0.text < $1.text }
    let rows = all.prefix(Limits.groups).map { group in
      [self.group(group.id), board.caseID(of: group.id, otherwise: first)?.text ?? "", board.step(of: group.id).title[language]]
        + self.counts(of: group.id, counts)
        + [board.isReady(group.id) ? GroupStanding.State.ready.title?[language] ?? "" : ""]
    }
    let besides = (others.map(Optional.some) + (counts.groups.total(of: nil) > 0 ? [nil] : [])).map {
      [self.group($0), "", ""] + self.counts(of: $0, counts)
    }
    if rows.isEmpty, besides.isEmpty { return [] }
    let sums = Theme.allCases.map { theme in
      "\(theme.shortTitle[language]) \(Horizon.allCases.map { counts.count(theme, $0) }.map(String.init).joined(separator: "/"))"
    }
    let rest = counts.total - Theme.allCases.reduce(0) { $0 + counts.groups.total(under: .theme($1)) }
    return columns(rows + besides + [[Phrase.total[language], "", ""] + sums + aside(rest, counts.total, counts)])
      + more(than: Limits.groups, of: all.count)
  }

  /// How many notes a group wrote under each theme on short and long term, under none, and in all.
  private func counts(of group: GroupID?, _ counts: Matrix) -> [String] {
    let all = counts.groups.total(of: group)
    let rest = all - Theme.allCases.reduce(0) { $0 + counts.groups[group, .theme($1)] }
    return Theme.allCases.map { theme in
      "\(theme.shortTitle[language]) \(counts.count(group, theme, .short))/\(counts.count(group, theme, .long))"
    } + aside(rest, all, counts)
  }

  private func aside(_ rest: Int, _ all: Int, _ counts: Matrix) -> [String] {
    (counts.asides.isEmpty ? [] : ["\(Phrase.elsewhere[language]) \(rest)"]) + ["\(Phrase.total[language]) \(all)"]
  }
}
