// What the facilitator says and waits for at this stop, and what comes: the lines from which a session can be led without knowing the program.
import Board
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  /// What is now, the most needed first: what is waited for, what to say, what to keep in mind. Empty without an agenda.
  func nowWords(_ task: StopTask) -> [String] {
    guard !glance.agenda.isEmpty else { return [] }
    let blindVote = board.voting.state == .open && !board.hiddenFromVoters.isEmpty ? named(Words.notAllSeen)[language] : nil
    guard let stop = glance.stop else {
      let open = board.groups.count { $0.isOpened }
      let words = [Words.groupsOpen(open, of: board.groups.count)[language], named(Words.welcomeNote)[language]]
      return [blindVote].compactMap { $0 } + words
    }
    let waited = (isFeedback ? feedbackWords : [task.sum].compactMap { $0 } + unfinishedWords(task)).map { $0[language] }
    let say = stop.say[language].oneParagraph
    let note = stop.note[language].oneParagraph
    return [
      waited.joined(separator: " · "), blindVote ?? "", say.isEmpty ? "" : "\(Words.sayLabel[language]) \(say)", note,
    ].filter { !$0.isEmpty }
  }

  /// What the key for going on will do, in fewer and fewer words; none without an agenda.
  var nextForms: [String] {
    let deed = glance.next
    guard !glance.agenda.isEmpty else { return [] }
    let words = named(Words.next(deed.words))[language]
    guard case .stop(let item) = deed else { return [words, words] }
    let title = Words.toStop(item.title)
    let short = named(Words.next(Phrase(nl: title.nl.decapitalised, en: title.en.decapitalised)))[language]
    return switch item.does.mode ?? .work {
    case .perspective where item.keepsStep, .package where item.keepsStep, .takeaway where item.keepsStep:
      [words + " · " + Words.groupsStayInStep[language], words, short]
    case .work, .quiet, .welcome, .wait, .poll, .vote, .back, .perspective, .package, .takeaway: [words, words, short]
    }
  }

  // MARK: - What lacks something

  /// Packages without tenants or partner, and who never looked as a tenant, where there is still something to do about it.
  private func unfinishedWords(_ task: StopTask) -> [Phrase] {
    var words: [Phrase] = []
    if let naming = glance.naming, naming.of > 0 { words.append(Phrase.naming(naming.count, of: naming.of)) }
    if task.kinds.contains(.package) {
      let open = board.packages.filter { $0[.tenants].isEmpty || $0[.partner].isEmpty }.compactMap(\.group)
      let groups = board.groups.map(\.id).filter(open.contains)
      if !groups.isEmpty { words.append(Words.packageLacks(groups)) }
    }
    if task.kinds.contains(.package) || task.kinds.contains(.glasses) {
      let count = board.groups.count { $0.isOpened && !hadTenantsGlasses($0.id) }
      if count > 0 { words.append(Words.withoutTenant(count)) }
    }
    return words
  }

  /// Whether a group looks as a tenant, or ever did.
  private func hadTenantsGlasses(_ group: GroupID) -> Bool {
    let tenant = Perspective.tenant.nl
    return board.history(of: .session(of: group)).contains { event in
      event.set.contains { ($0.field == .glasses || $0.field == .role) && $0.value.text == tenant }
    }
  }

  // MARK: - Telling each other

  /// Whether groups tell each other what they have, page by page.
  var isFeedback: Bool { glance.isFeedback }

  /// How many groups are left and how long each has, and who has nothing to tell.
  private var feedbackWords: [Phrase] {
    let left = board.feedbackLeft
    let told = Set(board.feedbackPages.map(\.group))
    let empty = board.groups.map(\.id).filter { !told.contains($0) && !board.isHidden($0) }
    var words = [Words.feedbackLeft(left.count, board.feedbackSeconds(for: left.count, at: now.wall))]
    if !empty.isEmpty { words.append(Words.nothingToTell(empty)) }
    return words
  }

  /// Turns the page of the plenary screen; at either end of the feedback it says who is left, and stays at the stop.
  mutating func turnPlenary(by: Int) {
    if let view = plenaryTurned(by: by) { return shell.show(view) }
    guard isFeedback else { return }
    if by < 0 { return say(Words.firstGroup) }
    let left = board.feedbackLeft
    say(left.isEmpty ? Words.allHaveTold : Words.feedbackLeft(left.count, nil))
  }

  /// Whether the plenary screen shows the feedback, and there is more than one group to show.
  var mayTurnGroups: Bool { isWritable && board.shows.kind == .feedback && board.plenaryPages > 1 }

  /// Puts the chosen group on the plenary screen, where groups tell each other what they have.
  mutating func showChosenGroup() {
    guard let group = chosenGroup, isFeedback else { return say(Words.noFeedbackNow) }
    guard let page = board.feedbackPages.first(where: { $0.group == group }) else { return say(Words.hasNothingToTell(group)) }
    lead(.shows(PlenaryView(.feedback, group: page.group, caseID: page.caseID)), Words.groupOnPlenary(group))
  }

  /// Whether the chosen group can be put on the plenary screen, and is not there already.
  var mayShowChosenGroup: Bool {
    guard isWritable, isFeedback, let group = chosenGroup, board.feedbackPages.contains(where: { $0.group == group }) else { return false }
    return board.shows.kind != .feedback || board.shows.isBlack || board.shows.group.map(board.resolved) != group
  }

  // MARK: - All of it

  /// Everything that is now, for who can't see all of it above the list.
  mutating func openNow() {
    let words = nowWords(glance.task)
    if words.isEmpty { return say(Words.noAgenda) }
    let next = nextForms.first.map { ["", "\(NextDeed.nextLabel[language]) \($0)"] } ?? []
    let lines = words.flatMap { [$0, ""] }.dropLast()
    panel = .page(Page(title: glance.stop.map { $0.title.capitalised } ?? Words.nowLabel, lines: lines + next + ["", stateWords()]))
  }

  // MARK: - Who has not

  /// Marks every group that has not done what is asked.
  mutating func markWaiting() {
    let waiting = glance.task.waiting
    if waiting.isEmpty { return say(Words.nobodyToWaitFor) }
    list.marked = Set(waiting)
    say(Words.appliesTo(Words.someGroups(waiting)))
  }

  var hasWaiting: Bool { !glance.task.waiting.isEmpty }
}

extension String {
  /// Paragraphs behind each other.
  fileprivate var oneParagraph: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// With a small letter at its beginning.
  fileprivate var decapitalised: String { prefix(1).lowercased() + dropFirst() }
}
