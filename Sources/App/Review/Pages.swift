// What the views of the review say: in one minute, packages, takeaways. What nobody thought of: Pages+BlindSpots; the course of the session and another
// session beside it: Pages+Course.
import Board
import Canvas
import Review

extension Model {
  /// The text of a view; empty for the list of notes.
  func page(for view: ReviewView) -> ReviewPage {
    // Wider than this, what belongs together stands too far apart.
    var page = ReviewPage(width: min(size.width, 150), glyphs: setup.glyphs)
    switch view {
    case .minute: addMinute(to: &page)
    case .notes: break
    case .blindSpots: addBlindSpots(to: &page)
    case .packages: addPackages(to: &page)
    case .takeaways: addTakeaways(to: &page)
    case .timeline: addTimeline(to: &page)
    case .comparison: addComparison(to: &page)
    }
    return page
  }

  // MARK: - In one minute

  /// So many notes stand out.
  private static let best = 10
  /// So many of anything else are shown before the rest is counted.
  private static let few = 4

  private func addMinute(to page: inout ReviewPage) {
    guard review.index.count > 0 || !board.caseStudies.isEmpty else { return page.text(Words.noNotesHere[language]) }
    addBest(to: &page)
    guard size.width >= 110 else {
      addPackagesInShort(to: &page)
      addBlindSpotsInShort(to: &page)
      for study in shownCases { addSentences(of: study, to: &page) }
      return
    }
    // What groups say stands beside what they left out.
    let middle = page.width / 2
    var left = ReviewPage(width: middle, glyphs: setup.glyphs)
    addPackagesInShort(to: &left)
    addBlindSpotsInShort(to: &left)
    var right = ReviewPage(width: page.width - middle, glyphs: setup.glyphs)
    for study in shownCases { addSentences(of: study, to: &right) }
    page.gap()
    page.add(left, and: right)
  }

  private func addPackagesInShort(to page: inout ReviewPage) {
    let packages = foundPackages
    if packages.isEmpty { return }
    page.heading(Phrase.packages.capitalised[language])
    for package in packages.prefix(Self.few) { page.text(packageLine(package), spot: .package(package.id), limit: 2) }
    if packages.count > Self.few { page.text(ReviewWords.morePackages(packages.count - Self.few)[language], .more) }
  }

  /// The notes with most stickers; where nobody gave any, those that groups tell.
  private func addBest(to page: inout ReviewPage) {
    let found = Set(review.found.map { review.index[$0].id })
    var best = board.voteResult.filter { found.contains($0.note.id) && review.stickers[$0.note.id] != nil }
      .map { ($0.note, "\($0.stickers)") }
    if best.isEmpty { best = review.picks.filter(found.contains).compactMap(shownNote).map { ($0, "·") } }
    page.heading((review.stickers.isEmpty ? ReviewWords.bestPicked : ReviewWords.bestVoted)[language])
    if best.isEmpty { return page.text((review.isUnfiltered ? ReviewWords.noBest : ReviewWords.noBestFound)[language]) }
    let most = max(1, best.map { Int($0.1) ?? 0 }.max() ?? 1)
    let isWide = size.width >= 80
    for (note, count) in best.prefix(Self.best) {
      let bar = isWide && !review.stickers.isEmpty ? 10 : 0
      let about = "\(owner(of: note)) · \(themeOrStep(of: note, columns: 14))"
      let aboutWidth = isWide ? 28 : 0
      let x = 7 + bar + (bar > 0 ? 1 : 0)
      var pieces = [ReviewPage.Piece(x: 2, width: 4, text: count, style: .count, isAtEnd: true)]
      if bar > 0, let number = Int(count) {
        pieces.append(.init(x: 7, width: bar, text: self.bar(number, of: most, width: bar), style: .measure))
      }
      let width = page.width - x - 2 - (aboutWidth > 0 ? aboutWidth + 2 : 0)
      pieces.append(.init(x: x, width: width, text: note.text.oneLine, spot: .note(note.id)))
      if aboutWidth > 0 { pieces.append(.init(x: page.width - 1 - aboutWidth, width: aboutWidth, text: about)) }
      page.row(pieces)
    }
    if best.count > Self.best { page.text(Words.more(best.count - Self.best)[language], .more, indent: 7) }
  }

  /// A bar of blocks; what is there is at least one block.
  func bar(_ count: Int, of most: Int, width: Int) -> String {
    String(repeating: "█", count: count == 0 ? 0 : max(1, count * width / max(1, most)))
  }

  private func packageLine(_ package: Package) -> String {
    var parts = [title(of: package), Phrase.notes(package.notes.count { shownNote($0) != nil })[language]]
    if !package[.first].isEmpty { parts.append("\(Package.Question.first.title[language]): \(package[.first].oneLine)") }
    if !package[.when].isEmpty { parts.append(package[.when].oneLine) }
    return parts.joined(separator: " · ")
  }

  private func addSentences(of study: CaseStudy, to page: inout ReviewPage) {
    let wanted = review.filter.groups
    let rows = board.groups.filter { wanted.isEmpty || wanted.contains($0.id) }.compactMap { group -> (String, String)? in
      let steps = [Step.start, .end].filter { review.filter.steps.isEmpty || review.filter.steps.contains($0) }
      let sentences = steps.compactMap { board.sentence(study.id, group.id, $0) }.map { "‘\($0.oneLine)’" }
      return sentences.isEmpty ? nil : (group.id, sentences.joined(separator: " → "))
    }
    let place = (board.caseStudies.firstIndex { $0.id == study.id } ?? 0) + 1
    page.heading("\(Words.caseNumber(place)[language]) · \(study.title[language]) · \(ReviewWords.sentences[language])")
    if rows.isEmpty { return page.text(ReviewWords.noSentences[language]) }
    let indent = min(14, 2 + (rows.map { width(of: $0.0, in: setup.glyphs) }.max() ?? 0) + 2)
    for (group, text) in rows.prefix(Self.few) {
      page.text(text, indent: indent, first: group.truncated(to: indent - 3, in: setup.glyphs) + "  ", limit: 4)
    }
    if rows.count > Self.few {
      let all = rows.map { "\(Words.group($0.0)[language]): \($0.1)" }.joined(separator: "\n")
      page.text(ReviewWords.moreGroups(rows.count - Self.few)[language], .more, spot: .text(title: study.title[language], all))
    }
  }

  private func addBlindSpotsInShort(to page: inout ReviewPage) {
    let said = blindSpotSentences()
    page.heading(ReviewView.blindSpots.title[language])
    if said.isEmpty { return page.text(ReviewWords.noBlindSpots[language]) }
    for (text, spot) in said { page.text(text, indent: 5, first: "! ", spot: spot) }
  }

  // MARK: - Packages and takeaways

  private func addPackages(to page: inout ReviewPage) {
    let packages = foundPackages
    if packages.isEmpty {
      page.gap()
      page.text((review.packages.isEmpty ? ReviewWords.noPackages : ReviewWords.noPackagesFound)[language])
      if isOfferedInReview(.newPackage) { page.text(ReviewWords.makePackage[language]) }
    }
    for package in packages {
      page.gap()
      page.text(title(of: package), .heading, indent: 2, spot: .package(package.id), limit: 2)
      var about: [String] = []
      if let study = board.caseStudies.first(where: { $0.id == package.caseID }) { about.append(study.title[language]) }
      about.append(Phrase.author(package.group)[language])
      page.text(about.joined(separator: " · "))
      for id in package.notes {
        guard let note = shownNote(id) else { continue }
        let place = [themeOrStep(of: note, columns: 14), note.horizon.map { $0.letter[language] } ?? ""]
        page.text(
          "\(note.text.oneLine) (\(place.filter { !$0.isEmpty }.joined(separator: ", ")))", indent: 6, first: "· ", spot: .note(id),
          limit: 3)
      }
      for (question, text) in package.answered {
        page.text("\(question.asked[language])\(question == .first ? ":" : "") \(text.oneLine)")
      }
    }
  }

  private func addTakeaways(to page: inout ReviewPage) {
    let filter = review.filter
    let texts = filter.texts.map(\.folded)
    let takeaways = board.takeaways.filter { takeaway in
      (filter.groups.isEmpty || takeaway.group.map(filter.groups.contains) ?? false)
        && (filter.roles.isEmpty || takeaway.role.map(filter.roles.contains) ?? false)
        && (texts.isEmpty || texts.contains { takeaway.text.folded.contains($0) })
    }
    page.heading(ReviewWords.takeawaysTitle(takeaways.count)[language])
    if takeaways.isEmpty { page.text(ReviewWords.noTakeaways[language]) }
    for takeaway in takeaways {
      let who = [takeaway.group.map { Phrase.group($0)[language] }, takeaway.role.map { Perspective.name($0, in: language) }]
      let whose = who.compactMap { $0 }.joined(separator: ", ")
      page.text("‘\(takeaway.text.oneLine)’" + (whose.isEmpty ? "" : " (\(whose))"), indent: 5, first: "· ")
    }
    addPolls(to: &page)
  }

  /// What groups answered: once a poll is over, or while it shows its result.
  private func addPolls(to page: inout ReviewPage) {
    let latest = board.polls
    let polls = latest + board.allPolls.filter { poll in !latest.contains { $0.id == poll.id } }
    for poll in polls where !poll.isOpen || poll.isLive {
      page.heading("\(poll.question[language]) · \(ReviewWords.answeredBy(board.answers(to: poll))[language])")
      let counts = board.result(of: poll)
      let most = max(1, counts.max() ?? 1)
      let names = min(28, page.width / 2)
      for (option, count) in zip(poll.options, counts) {
        page.row([
          .init(x: 3, width: names, text: option[language]),
          .init(x: names + 4, width: 4, text: "\(count)", style: .count, isAtEnd: true),
          .init(
            x: names + 9, width: page.width - names - 11, text: bar(count, of: most, width: min(40, max(1, page.width - names - 11))),
            style: .measure),
        ])
      }
    }
  }
}
