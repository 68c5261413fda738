// The lists and forms of the facilitator: what can be chosen, and what becomes of it.
import Board
import Canvas

extension Model {
  private mutating func open(_ purpose: ChooserPurpose, _ title: Phrase, _ rows: [Chooser.Row], chosen: Int = 0, forEverybody: Bool = false)
  {
    guard mayLead() else { return }
    let whom = Words.appliesTo(forEverybody ? Words.allGroups : audienceWords)[language]
    panel = .chooser(Chooser(purpose, title: title, about: [whom], rows: rows, chosen: chosen))
  }

  mutating func openAgenda() {
    let agenda = board.agenda
    guard !agenda.isEmpty else { return say(Words.noAgenda) }
    let rows = agenda.map { Chooser.Row(id: $0.id, text: $0.title[language], about: Words.minutes($0.minutes)[language]) }
    open(.agenda, Words.agendaTitle, rows, chosen: board.agendaPlace ?? 0, forEverybody: true)
  }

  /// Steps for who is meant; while a group's notes are looked at, only for this screen.
  mutating func openHostSteps() {
    let rows = Step.allCases.map {
      Chooser.Row(id: $0.rawValue, text: $0.title[language].capitalisedFirst, about: Words.shortQuestion(of: $0)[language])
    }
    if desk.viewing != nil {
      panel = .chooser(Chooser(.hostStep, title: Words.lookAtStep, rows: rows, chosen: Step.allCases.firstIndex(of: step) ?? 0))
    } else {
      let now = board.step(of: markedGroups.first)
      open(.hostStep, Words.stepTitle, rows, chosen: Step.allCases.firstIndex(of: now) ?? 0)
    }
  }

  mutating func openCases() {
    let cases = board.caseStudies
    var rows = cases.enumerated().map { Chooser.Row(id: $1.id, text: "\($0 + 1) · \($1.title[language])") }
    // No slug begins with a colon.
    if cases.count > 1 { rows.append(Chooser.Row(id: ":alternate", text: Words.alternate[language])) }
    let now = board.caseID(of: markedGroups.first)
    open(.hostCase, Words.caseTitle, rows, chosen: cases.firstIndex { $0.id == now } ?? 0)
  }

  mutating func openModes() {
    // The modes that no other key is for.
    let rows = GroupMode.Name.allCases.compactMap { name in
      Words.modeMeans(name).map { Chooser.Row(id: name.rawValue, text: name.title[language], about: $0[language]) }
    }
    let now = board.mode(of: markedGroups.first).now(self.now.wall).name
    open(.hostMode, Words.modeTitle, rows, chosen: rows.firstIndex { $0.id == now.rawValue } ?? 0)
  }

  mutating func openVoting(at chosen: String? = nil) {
    let voting = board.voting
    var rows: [Chooser.Row] = []
    func add(_ id: String, _ words: Phrase) { rows.append(Chooser.Row(id: id, text: words[language])) }
    if voting.state == .open { add("close", Words.closeVoting) }
    if voting.state == .open || voting.state == .closed { add("result", Words.showResult) }
    if voting.state != .open || voting.ballot != .picks { add("open.picks", Words.openVotingOnPicks) }
    if voting.state != .open || voting.ballot != .notes { add("open.notes", Words.openVotingOnNotes) }
    add("more", Words.stickersMore(voting.budget + 1))
    if voting.budget > 1 { add("fewer", Words.stickersFewer(voting.budget - 1)) }
    if voting.state != .off { add("off", Words.noVoting) }
    open(.hostVoting, Words.votingTitle(voting), rows, chosen: rows.firstIndex { $0.id == chosen } ?? 0, forEverybody: true)
  }

  mutating func openPolls() {
    let polls = board.polls
    var rows: [Chooser.Row] = []
    func add(_ id: String, _ words: Phrase) { rows.append(Chooser.Row(id: id, text: words[language])) }
    if polls.contains(where: \.isOpen) { add("close", Words.closePolls) }
    if polls.contains(where: \.isOpen) { add("live", polls.contains(where: \.isLive) ? Words.hidePollResults : Words.showPollResults) }
    if !polls.contains(where: { $0.isOpen && $0.id == Poll.usual.first?.id }) { add("usual", Words.usualPolls) }
    add("new", Words.ownPoll)
    for poll in board.allPolls where !poll.isOpen && !Poll.usual.contains(where: { $0.id == poll.id }) {
      rows.append(Chooser.Row(id: "again." + poll.id, text: Words.askAgain(poll.question[language])[language]))
    }
    open(.hostPoll, Words.pollTitle, rows, forEverybody: true)
  }

  mutating func openPlenaryViews() {
    let kinds = PlenaryView.Kind.allCases.filter { $0 != .note || board.shows.note != nil }
    let rows = kinds.map { kind in
      Chooser.Row(
        id: kind.rawValue, text: Words.plenary(kind)[language].capitalisedFirst,
        about: kind == board.shows.kind ? Words.isShown[language] : "")
    }
    open(.plenaryView, Words.plenaryTitle, rows, chosen: kinds.firstIndex(of: board.shows.kind) ?? 0, forEverybody: true)
  }

  mutating func openMessage() {
    guard mayLead() else { return }
    let about = [Words.appliesTo(audienceWords)[language], Words.messageAbout[language]]
    panel = .form(
      Form(
        .message, title: Words.messageTitle, about: about,
        rows: [Form.text(Words.messageLabel, board.message(for: markedGroups.first) ?? "")]))
  }

  mutating func openJoin() {
    let lines = setup.joinLines.isEmpty ? [Words.noJoinLines[language]] : [Words.joinAbout[language], ""] + setup.joinLines
    panel = .page(Page(title: Words.joinTitle, lines: lines))
  }

  // MARK: - What becomes of it

  mutating func chooseOfFacilitator(_ id: String, for purpose: ChooserPurpose) -> [Effect] {
    switch purpose {
    case .agenda: return board.agenda.first { $0.id == id }.map { go(toStop: $0) } ?? []
    case .hostStep:
      guard let step = Step(rawValue: id) else { return [] }
      if desk.viewing != nil { return go(to: caseID, step) }
      return lead(.step(step), Words.toStep(step))
    case .hostCase:
      if id == ":alternate" { return lead(.alternateCases, Words.casesAlternated, forEverybody: true) }
      guard let study = board.caseStudies.first(where: { $0.id == id }) else { return [] }
      return lead(.caseStudy(id), Words.toCase(study.title))
    case .hostMode:
      guard let name = GroupMode.Name(rawValue: id) else { return [] }
      return lead(.mode(GroupMode(name, at: now.wall)), Words.toMode(name))
    case .hostVoting: return chooseVoting(id)
    case .hostPoll: return choosePoll(id)
    case .plenaryView:
      guard let kind = PlenaryView.Kind(rawValue: id) else { return [] }
      let note = kind == .note ? board.shows.note : nil
      return lead(.shows(PlenaryView(kind, note: note)), Words.plenaryShows(kind))
    case .mergeInto(let group): return merge(group, into: id)
    case .moveNote(let note): return move(note, to: id)
    default: return []
    }
  }

  private mutating func chooseVoting(_ id: String) -> [Effect] {
    var voting = board.voting
    switch id {
    case "open.picks", "open.notes":
      voting.state = .open
      voting.ballot = id == "open.picks" ? .picks : .notes
      return lead(.voting(voting), Words.votingOpened)
    case "close":
      voting.state = .closed
      return lead(.voting(voting), Words.votingClosedNow)
    case "result":
      voting.state = .result
      return lead(.voting(voting), Words.resultShown)
    case "off":
      voting.state = .off
      return lead(.voting(voting), Words.votingOff)
    default:
      voting.budget = min(max(1, voting.budget + (id == "more" ? 1 : -1)), Voting.largestBudget)
      let effects = lead(.ballot(voting.ballot, stickers: voting.budget), Words.budget(voting.budget))
      openVoting(at: id)
      return effects
    }
  }

  private mutating func choosePoll(_ id: String) -> [Effect] {
    switch id {
    case "usual": return lead(.ask(Poll.usual), Words.pollAsked)
    case "close": return lead(.closePolls, Words.pollClosed)
    case "live":
      let isLive = !board.polls.contains(where: \.isLive)
      return lead(.live(isLive), isLive ? Words.pollLive : Words.pollNotLive)
    case "new":
      panel = .form(
        Form(
          .newPoll, title: Words.ownPoll, about: [Words.ownPollAbout[language]],
          rows: [Form.text(Words.questionLabel), Form.text(Words.optionsLabel, limit: Limits.lineScalars * 2)]))
      return []
    default:
      guard let poll = board.poll(String(id.dropFirst("again.".count))) else { return [] }
      return lead(.ask([poll]), Words.pollAsked)
    }
  }

  mutating func submitOfFacilitator(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .message:
      let text = form.text(0)
      return lead(.message(text.isEmpty ? nil : text), text.isEmpty ? Words.messageTakenAway : Words.messageSent)
    case .newPoll: return askOwnPoll(form)
    case .renameGroup(let group): return rename(group, to: form.text(0))
    case .addGroup: return addGroup(form)
    default: return []
    }
  }

  private mutating func askOwnPoll(_ form: Form) -> [Effect] {
    let question = form.text(0)
    let options = form.text(1).split(separator: "/").map(\.trimmed).filter { !$0.isEmpty }
    guard !question.isEmpty, (2...Limits.pollOptions).contains(options.count) else {
      panel = .form(form)
      say(Words.pollNeeds, isWarning: true)
      return []
    }
    let poll = Poll(
      id: board.newPollName(by: pen.writer), question: Phrase(nl: question, en: question), options: options.map { Phrase(nl: $0, en: $0) })
    return lead(.ask([poll]), Words.pollAsked)
  }

  mutating func answerYesOfFacilitator(_ purpose: QuestionPurpose) -> [Effect] {
    switch purpose {
    case .leaveSession: quit()
    case .removeGroup(let group): removeGroup(group)
    default: []
    }
  }
}
