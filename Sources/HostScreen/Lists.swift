// The lists and forms of the facilitator: what can be chosen, and what becomes of it.
import Board
import Canvas
import NoteBoard
import Privacy
import ScreenKit
import Words

extension HostScreen {
  typealias Choice = Chooser<HostScreen>.Row

  mutating func open(_ title: Phrase, _ rows: [Choice], chosen: Int? = nil, forEverybody: Bool = false) {
    guard mayWrite() else { return }
    let whom = Words.appliesTo(forEverybody ? Words.allGroups : audienceWords)[language]
    panel = .chooser(Chooser(title, about: [whom], rows: rows, chosen: chosen))
  }

  /// Steps for who is meant; while a group's notes are looked at, only for this screen.
  mutating func openSteps() {
    func rows(_ does: @escaping @Sendable (inout HostScreen, Step) -> Void) -> [Choice] {
      Step.allCases.map { step in
        Choice(step.title[language].capitalisedFirst, about: Words.shortQuestion(of: step)[language]) { does(&$0, step) }
      }
    }
    if list.viewing != nil {
      let rows = rows { $0.show(SessionPlace(caseID: $0.desk.caseID, step: $1)) }
      panel = .chooser(Chooser(Words.lookAtStep, rows: rows, chosen: Step.allCases.firstIndex(of: desk.step)))
    } else {
      let now = board.step(of: markedGroups.first)
      let rows = rows { $0.leadAsking(.step($1), Words.toStep($1), replaces: $0.differingSteps) }
      open(Words.stepTitle, rows, chosen: Step.allCases.firstIndex(of: now))
    }
  }

  mutating func openCases() {
    let cases = board.caseStudies
    var rows = cases.enumerated().map { index, study in
      Choice("\(index + 1) · \(study.title[language])") { screen in
        guard let study = screen.board.caseStudies.first(where: { $0.id == study.id }) else { return }
        screen.leadAsking(.caseStudy(study.id), Words.toCase(study.title), replaces: screen.differingCases)
      }
    }
    if cases.count > 1 { rows.append(Choice(Words.alternate[language]) { $0.alternateCases() }) }
    let now = board.caseID(of: markedGroups.first)
    open(Words.caseTitle, rows, chosen: cases.firstIndex { $0.id == now })
  }

  mutating func openModes() {
    // The modes that no other key is for.
    let modes = GroupMode.Name.allCases.compactMap { name in Words.modeMeans(name).map { (name, $0) } }
    let rows = modes.map { name, means in
      Choice(name.title[language], about: means[language]) { $0.lead(.mode(GroupMode(name, at: $0.now.wall)), Words.toMode(name)) }
    }
    let now = board.mode(of: markedGroups.first).now(self.now.wall).name
    open(Words.modeTitle, rows, chosen: modes.firstIndex { $0.0 == now })
  }

  mutating func openPlenaryViews() {
    let kinds = PlenaryView.Kind.allCases.filter { $0 != .note || board.shows.note != nil }
    var rows = kinds.map { kind in
      Choice(Words.plenary(kind)[language].capitalisedFirst, about: kind == board.shows.kind ? Words.isShown[language] : "") {
        $0.lead(.shows(PlenaryView(kind, note: kind == .note ? $0.board.shows.note : nil)), Words.plenaryShows(kind))
      }
    }
    if board.groups.count > 1, board.caseStudies.count > 1 {
      let other: FeedbackOrder = board.feedbackOrder == .number ? .caseStudy : .number
      rows.append(Choice(Words.order(other)[language]) { $0.lead(.feedbackOrder(other), Words.order(other)) })
    }
    open(Words.plenaryTitle, rows, chosen: kinds.firstIndex(of: board.shows.kind), forEverybody: true)
  }

  mutating func openMessage() {
    guard mayWrite() else { return }
    let draft = shell.drafts.firstIndex { $0.purpose == .message }.map { shell.drafts.remove(at: $0) }
    let isDraft = draft == nil ? [] : [Words.thisIsDraft[language]]
    let about = [Words.appliesTo(audienceWords)[language], Words.messageAbout[language]] + isDraft
    let now = board.message(for: markedGroups.first) ?? ""
    let row = Form<HostForm>.Row.text(.message, Words.messageLabel, now)
    var form = Form<HostForm>(.message, title: Words.messageTitle, about: about, isShared: true, rows: [row])
    form.before = ["message": draft?.before ?? now]
    if let draft { form.fill(.message, draft.text) }
    panel = .form(form)
  }

  /// Tells the groups, or asks first where it may be about one person; an empty one takes the message away.
  mutating func send(_ form: Form<HostForm>) {
    let text = form.text(.message)
    // What the board itself says is looked up only where there is something to look up.
    let isSuspect = !PrivacyCheck().details(in: text, before: form.before["message"]).isEmpty
    let found = isSuspect ? PrivacyCheck(board).details(in: text, before: form.before["message"]).map(\.text) : []
    let asks = asksAboutPrivacy(found: found) { screen in
      guard let form = screen.openForm else { return }
      screen.panel = nil
      screen.send(form)
    }
    if asks { return panel = .form(form) }
    lead(.message(text.isEmpty ? nil : text), text.isEmpty ? Words.messageTakenAway : Words.messageSent)
    keepDrafts()
  }

  package var draftCount: Int { ownDrafts.count { $0.purpose == .message } }

  package func draft(of form: Form<HostForm>) -> Draft? {
    let text = form.text(.message)
    guard form.purpose == .message, !text.isBlank, text != form.before["message"] else { return nil }
    var draft = Draft(purpose: .message, caseID: "", theme: .residentMix, horizon: .short, text: text)
    draft.before = form.before["message"]
    return draft
  }

  /// A message that is not sent stays on this screen as a draft.
  package mutating func leave(_ form: Form<HostForm>) {
    if let draft = draft(of: form) {
      shell.drafts.append(draft)
      say(Words.messageKept)
    }
    keepDrafts()
  }

  mutating func openJoin() {
    let lines = shell.setup.joinLines
    let about = lines.isEmpty ? [Words.noJoinLines[language]] : [Words.joinAbout[language], ""]
    panel = .page(Page(title: Words.joinTitle, lines: about + lines))
  }

  // MARK: - Voting

  /// What can be done with the vote.
  /// - Parameter change: with the cursor on the row that has just given each group so many stickers more.
  mutating func openVoting(after change: Int = 0) {
    let voting = board.voting
    let isOpen = voting.state == .open
    var (rows, chosen): ([Choice], Int) = ([], 0)
    func add(_ words: Phrase, _ does: @escaping @Sendable (inout HostScreen) -> Void) { rows.append(Choice(words[language], does: does)) }
    func addStickers(_ more: Int, _ words: Phrase) {
      if change == more { chosen = rows.count }
      add(words) { $0.giveStickers(more) }
    }
    if isOpen { add(Words.closeVoting) { $0.vote(.closed, Words.votingClosedNow) } }
    if isOpen || voting.state == .closed { add(Words.showResult) { $0.vote(.result, Words.resultShown) } }
    if !isOpen || voting.ballot != .picks { add(Words.openVotingOnPicks) { $0.vote(.open, on: .picks, Words.votingOpened) } }
    if !isOpen || voting.ballot != .notes { add(Words.openVotingOnNotes) { $0.vote(.open, on: .notes, Words.votingOpened) } }
    addStickers(1, Words.stickersMore(voting.budget + 1))
    if voting.budget > 1 { addStickers(-1, Words.stickersFewer(voting.budget - 1)) }
    if voting.state != .off { add(Words.noVoting) { $0.vote(.off, Words.votingOff) } }
    open(Words.votingTitle(voting), rows, chosen: chosen, forEverybody: true)
  }

  private mutating func vote(_ state: Voting.State, on ballot: Voting.Ballot? = nil, _ what: Phrase) {
    var voting = board.voting
    voting.state = state
    if let ballot { voting.ballot = ballot }
    lead(.voting(voting), what)
  }

  private mutating func giveStickers(_ more: Int) {
    let voting = board.voting
    let budget = min(max(1, voting.budget + more), Voting.largestBudget)
    lead(.ballot(voting.ballot, stickers: budget), Words.budget(budget))
    openVoting(after: more)
  }

  // MARK: - Polls

  mutating func openPolls() {
    let polls = board.polls
    var rows: [Choice] = []
    func add(_ words: Phrase, _ does: @escaping @Sendable (inout HostScreen) -> Void) { rows.append(Choice(words[language], does: does)) }
    if polls.contains(where: \.isOpen) {
      add(Words.closePolls) { $0.lead(.closePolls, Words.pollClosed) }
      add(polls.contains(where: \.isLive) ? Words.hidePollResults : Words.showPollResults) { screen in
        let isLive = !screen.board.polls.contains(where: \.isLive)
        screen.lead(.live(isLive), isLive ? Words.pollLive : Words.pollNotLive)
      }
    }
    if !polls.contains(where: { $0.isOpen && $0.id == Poll.usual.first?.id }) {
      add(Words.usualPolls) { $0.lead(.ask(Poll.usual), Words.pollAsked) }
    }
    add(Words.ownPoll) { $0.openOwnPoll() }
    for poll in board.allPolls where !poll.isOpen && !Poll.usual.contains(where: { $0.id == poll.id }) {
      add(Words.askAgain(poll.question[language])) { screen in
        if let poll = screen.board.poll(poll.id) { screen.lead(.ask([poll]), Words.pollAsked) }
      }
    }
    open(Phrase.poll.capitalised, rows, forEverybody: true)
  }

  private mutating func openOwnPoll() {
    let rows: [Form<HostForm>.Row] = [
      .text(.question, Words.questionLabel), .text(.options, Words.optionsLabel, limit: Limits.lineScalars * 2),
    ]
    panel = .form(Form(.newPoll, title: Words.ownPoll, about: [Words.ownPollAbout[language]], rows: rows))
  }

  mutating func askOwnPoll(_ form: Form<HostForm>) {
    let question = form.text(.question)
    let options = form.text(.options).split(separator: "/").map(\.trimmed).filter { !$0.isEmpty }
    guard !question.isEmpty, (2...Limits.pollOptions).contains(options.count) else {
      panel = .form(form)
      return say(Words.pollNeeds, isWarning: true)
    }
    let id = board.newPollName(by: shell.pen.writer)
    lead(.ask([Poll(id: id, question: Phrase(both: question), options: options.map { Phrase(both: $0) })]), Words.pollAsked)
  }
}
