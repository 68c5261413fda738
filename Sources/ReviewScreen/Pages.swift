// What the views of the review say: in one minute, packages, takeaways. What nobody thought of: Pages+BlindSpots; the course of the session:
// Pages+Course; another session beside it: Pages+Comparison.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  /// The text of a view; empty for the list of notes.
  func page(for view: ReviewView) -> ReviewPage {
    // Wider than this, what belongs together stands too far apart.
    var page = ReviewPage(width: min(size.width, 150), glyphs: glyphs)
    switch view {
    case .minute: addMinute(findings, to: &page)
    case .notes: break
    case .blindSpots: addBlindSpots(findings, to: &page)
    case .packages:
      addCommitments(findings.commitments, hidden: findings.hidden.count(of: .commitment), to: &page)
      addPackages(findings, to: &page)
    case .takeaways: addTakeaways(findings, to: &page)
    case .timeline: addTimeline(to: &page)
    case .comparison: addComparison(to: &page)
    }
    return page
  }

  /// What the notes that the filters let through came to, at the moment that is shown.
  private var findings: Findings {
    Findings(
      of: desk.foundNotes, on: board, filter: desk.filter, packages: desk.packages, hidden: desk.hidden, isPast: desk.past != nil)
  }

  // MARK: - In one minute

  /// So many notes stand out.
  private static let best = 10
  /// So many of anything else are shown before the rest is counted.
  private static let few = 4

  private func addMinute(_ findings: Findings, to page: inout ReviewPage) {
    guard desk.index.count > 0 || !board.caseStudies.isEmpty else { return page.text(Words.noNotesHere[language]) }
    addBest(findings.outstanding(), hidden: findings.hidden.count(of: .note), to: &page)
    // What groups say stands beside what they left out, where there is room.
    let isWide = size.width >= 110
    let middle = isWide ? page.width / 2 : page.width
    var left = ReviewPage(width: middle, glyphs: glyphs)
    addPackagesInShort(findings, to: &left)
    left.heading(ReviewView.blindSpots.title[language])
    addSentences(of: findings.blindSpots(), findings.cases, to: &left)
    var right = ReviewPage(width: isWide ? page.width - middle : page.width, glyphs: glyphs)
    let (order, said) = (board.caseOrder, [CaseID: [Findings.Sentence]](grouping: findings.sentences, by: \.caseID))
    if let words = Phrase.unfiltered(sentences: findings.unfiltered.sentences, takeaways: false, polls: false) {
      right.gap()
      right.text(words[language], .more)
    }
    for study in findings.cases { addSentences(of: study, order, said[study.id] ?? [], findings, to: &right) }
    page.gap()
    if isWide { return page.add(left, and: right) }
    page.add(left)
    page.gap()
    page.add(right)
  }

  /// What is said where there is nothing: that all of it is hidden, that it was still to come, that filters leave it out, or that nobody wrote it.
  private func nothing(hidden: Int, _ reach: Reach, none: Phrase, then: Phrase, found: Phrase) -> String {
    if hidden > 0 { return Phrase.nothingToSee(hidden: hidden).capitalised[language] }
    return (reach == .whole ? none : reach == .then ? then : found)[language]
  }

  /// Behind what is seen, how much more is hidden.
  func addHidden(_ count: Int, to page: inout ReviewPage) {
    if count > 0 { page.text(ReviewWords.andHidden(count)[language], .more) }
  }

  private func addPackagesInShort(_ findings: Findings, to page: inout ReviewPage) {
    let (packages, hidden) = (findings.packages, findings.hidden.count(of: .package))
    if packages.isEmpty, hidden == 0 { return }
    page.heading(Phrase.packages.capitalised[language])
    for package in packages.prefix(Self.few) { page.text(packageLine(package), spot: .package(package.id), limit: 2) }
    if packages.count > Self.few { page.text(ReviewWords.morePackages(packages.count - Self.few)[language], .more) }
    if packages.isEmpty { page.text(Phrase.nothingToSee(hidden: hidden).capitalised[language]) } else { addHidden(hidden, to: &page) }
  }

  private func addBest(_ best: [Findings.Outstanding], hidden: Int, to page: inout ReviewPage) {
    let isVoted = best.first.map { $0.rank != nil } ?? !desk.stickers.isEmpty
    page.heading((isVoted ? ReviewWords.bestVoted : ReviewWords.bestPicked)[language])
    if best.isEmpty {
      page.text((desk.chips.isEmpty ? ReviewWords.noBest : ReviewWords.noBestFound).counting(hidden: hidden)[language] + ".")
      return
    }
    let isWide = size.width >= 80
    let (bar, aboutWidth) = (isWide && isVoted ? 10 : 0, isWide ? 28 : 0)
    let x = 7 + bar + (bar > 0 ? 1 : 0)
    for one in best.prefix(Self.best) {
      let count = isVoted ? "\(one.stickers)" : "·"
      let about = "\(owner(of: one.note)) · \(themeOrStep(of: one.note, columns: 14))"
      let width = page.width - x - 2 - (isWide ? aboutWidth + 2 : 0)
      page.row([
        .init(x: 2, width: 4, text: count, style: .count, isAtEnd: true),
        .init(x: 7, width: bar, text: self.bar(one.stickers, of: best[0].stickers, width: bar), style: .measure),
        .init(x: x, width: width, text: one.note.text.oneLine, spot: .note(one.note.id)),
        .init(x: page.width - 1 - aboutWidth, width: aboutWidth, text: about),
      ])
    }
    if best.count > Self.best { page.text(Words.more(best.count - Self.best)[language], .more, indent: 7) }
  }

  /// A bar of blocks; what is there is at least one block.
  func bar(_ count: Int, of most: Int, width: Int) -> String {
    String(repeating: "█", count: count == 0 ? 0 : max(1, count * width / max(1, most)))
  }

  private func packageLine(_ package: Package) -> String {
    var parts = [title(of: package), Phrase.notes(package.notes.count { shownNote($0) != nil })[language]]
    if !package[.first].isEmpty { parts.append("\(Package.Question.first.asked[language]): \(package[.first].oneLine)") }
    if !package[.when].isEmpty { parts.append(package[.when].oneLine) }
    return parts.joined(separator: " · ")
  }

  // What was said comes by group and step.
  private func addSentences(
    of study: CaseStudy, _ order: [CaseID: Int], _ said: [Findings.Sentence], _ findings: Findings, to page: inout ReviewPage
  ) {
    var rows: [(GroupID, String)] = []
    for sentence in said {
      let text = "‘\(sentence.text.oneLine)’"
      if let last = rows.last, last.0 == sentence.name {
        rows[rows.count - 1].1 = "\(last.1) → \(text)"
      } else {
        rows.append((sentence.name, text))
      }
    }
    page.heading("\(numberedTitle(of: study, order)) · \(ReviewWords.sentences[language])")
    let hidden = findings.hidden.sentences(about: study.id)
    if rows.isEmpty {
      return page.text(
        nothing(
          hidden: hidden, findings.reach, none: ReviewWords.noSentences, then: ReviewWords.noSentencesThen,
          found: ReviewWords.noSentencesFound)
      )
    }
    let indent = min(14, 2 + (rows.map { width(of: $0.0.text) }.max() ?? 0) + 2)
    for (group, text) in rows.prefix(Self.few) {
      page.text(text, indent: indent, first: group.text.truncated(to: indent - 3, in: glyphs) + "  ", limit: 4)
    }
    if rows.count > Self.few {
      let all = rows.map { "\(Words.group($0.0)[language]): \($0.1)" }.joined(separator: "\n")
      page.text(ReviewWords.moreGroups(rows.count - Self.few)[language], .more, spot: .text(title: study.title[language], all))
    }
    addHidden(hidden, to: &page)
  }

  // MARK: - Packages and takeaways

  private func addPackages(_ findings: Findings, to page: inout ReviewPage) {
    let (packages, hidden) = (findings.packages, findings.hidden.count(of: .package))
    if packages.isEmpty {
      page.gap()
      let reach = desk.packages.isEmpty && findings.reach == .filtered ? Reach.whole : findings.reach
      page.text(
        nothing(hidden: hidden, reach, none: ReviewWords.noPackages, then: ReviewWords.noPackagesThen, found: ReviewWords.noPackagesFound))
      if mayMakePackage, packageDraft(nil) == nil { page.text(named(ReviewWords.makePackage)[language]) }
    }
    if mayEditPackages, let draft = packageDraft(nil) {
      page.gap()
      page.text(named(ReviewWords.newPackageWaits(shell.drafts[draft].text))[language], .heading)
    }
    let titles = Dictionary(firstOf: board.caseStudies.map { ($0.id, $0.title[language]) })
    for package in packages.prefix(Limits.packages) {
      page.gap()
      page.text(title(of: package), .heading, indent: 2, spot: .package(package.id), limit: 2)
      var about: [String] = []
      if let title = titles[package.caseID] { about.append(title) }
      about.append(package.group.map { Phrase.group($0)[language] } ?? Phrase.facilitator[language])
      page.text(about.joined(separator: " · "))
      if mayEditPackages, packageDraft(package.id) != nil { page.text(named(ReviewWords.packageWaits)[language]) }
      for id in package.notes.prefix(Limits.notesOfPackage) {
        guard let note = shownNote(id) else { continue }
        let place = [themeOrStep(of: note, columns: 14), note.horizon.map { $0.letter[language] } ?? ""]
        page.text(
          "\(note.text.oneLine) (\(place.filter { !$0.isEmpty }.joined(separator: ", ")))", indent: 6, first: "· ", spot: .note(id),
          limit: 3)
      }
      addMore(than: Limits.notesOfPackage, of: package.notes.count, to: &page)
      for question in Package.Question.besidesName where !package[question].isEmpty {
        page.text("\(question.asked[language])\(question == .first ? ":" : "") \(package[question].oneLine)")
      }
    }
    addMore(than: Limits.packages, of: packages.count, to: &page)
    if !packages.isEmpty { addHidden(hidden, to: &page) }
  }

  /// "en 1.904 meer", where there are more than are listed.
  func addMore(than listed: Int, of count: Int, to page: inout ReviewPage) {
    if count > listed { page.text(Phrase.andMore(count - listed)[language], .more) }
  }

  private func addTakeaways(_ findings: Findings, to page: inout ReviewPage) {
    let takeaways = findings.takeaways
    let left = findings.unfiltered
    if let words = Phrase.unfiltered(sentences: false, takeaways: left.takeaways, polls: left.polls) {
      page.gap()
      page.text(words[language], .more)
    }
    let hidden = findings.hidden.count(of: .takeaway)
    page.heading(ReviewWords.takeawaysTitle(takeaways.count).counting(hidden: hidden)[language])
    if takeaways.isEmpty {
      page.text(
        nothing(
          hidden: hidden, findings.reach, none: ReviewWords.noTakeaways, then: ReviewWords.noTakeawaysThen,
          found: ReviewWords.noTakeawaysFound)
      )
    }
    for takeaway in takeaways {
      let who = [
        takeaway.group.map { Phrase.group($0)[language] }, takeaway.role.map { Perspective.name($0, in: language) },
        takeaway.association?.oneLine,
      ]
      let whose = who.compactMap { $0 }.joined(separator: ", ")
      page.text("‘\(takeaway.text.oneLine)’" + (whose.isEmpty ? "" : " (\(whose))"), indent: 5, first: "· ")
    }
    for answered in findings.polls { add(answered, to: &page) }
    if findings.hidden.count(of: .poll) > 0 {
      page.heading(Phrase.polls.capitalised[language])
      page.text(
        (findings.polls.isEmpty
          ? Phrase.nothingToSee(hidden: findings.hidden.count(of: .poll)).capitalised
          : ReviewWords.andHidden(findings.hidden.count(of: .poll)))[language])
    }
  }

  private func add(_ answered: Findings.Answered, to page: inout ReviewPage) {
    page.heading("\(answered.poll.question[language]) · \(ReviewWords.answeredBy(answered.groups)[language])")
    let (outcome, names) = (answered.outcome, min(28, page.width / 2))
    let most = max(1, outcome.rows.compactMap(outcome.share).max() ?? 1)
    // Hands and answers of groups need words, and have no bar together.
    let isMixed = outcome.figure == .mixed
    let room = page.width - names - 11
    for row in outcome.rows {
      let share = outcome.share(of: row) ?? 0
      page.row([
        .init(x: 3, width: names, text: row.option[language]),
        .init(x: names + 4, width: isMixed ? room + 4 : 4, text: outcome.amount(of: row)[language], style: .count, isAtEnd: !isMixed),
        .init(x: names + 9, width: isMixed ? 0 : room, text: bar(share, of: most, width: min(40, max(1, room))), style: .measure),
      ])
    }
  }
}
