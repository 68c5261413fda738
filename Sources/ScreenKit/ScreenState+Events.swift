// What happens to a screen, in the order that is the same for all of them.
import Board
import Canvas
import Words

extension ScreenState {
  /// Takes in one event.
  /// - Parameters:
  ///   - event: what happened.
  ///   - now: when.
  /// - Returns: what the edges have to do about it, in this order.
  package mutating func update(_ event: AppEvent, at now: Moment) -> [Effect] {
    shell.now = now
    willTake(event)
    switch event {
    case .key(let key): press(key)
    case .mouse(let mouse): handle(mouse)
    case .paste(let text): handlePaste(text)
    case .resized(let size): shell.size = size
    case .board(let batch): take(batch)
    case .delivery(let state): take(state)
    case .exported(let outcome): tell(outcome)
    case .shelf(let news): hear(news)
    case .garbled: shell.say(Words.helpSigns, isWarning: true)
    case .tick: break
    }
    if let toast = shell.toast, toast.until <= now.uptime { shell.toast = nil }
    timePassed()
    if let due = shell.draftsDue, due <= now.uptime { keepDrafts() }
    shell.callRoll()
    settle()
    return shell.takeEffects()
  }

  /// The first thing that the screen does.
  /// - Returns: what the edges have to do about it.
  package mutating func beginning() -> [Effect] {
    begin()
    return shell.takeEffects()
  }

  /// When the screen wants to hear that time has passed, in milliseconds of uptime; none when it waits for nothing.
  package var deadline: Int64? { (shell.deadlines + deadlines).min() }

  // MARK: - Keys

  private mutating func press(_ key: Key) {
    if isTooSmall, pressUnseen(key) { return }
    if intercept(key) { return }
    if shell.isLeaving { return answerLeaving(key) }
    if answerMissingFile(key) || answerOffer(key) || reflex(key) || preempt(key) { return }
    if let toast = shell.toast, !toast.isWarning, toast.cause != .wordBegun { shell.toast = nil }
    switch panel {
    case nil: if !perform(key) { takeOther(key) }
    case .palette: if !perform(key) { typeInPalette(key) }
    case .form: if !perform(key) { typeInForm(key) }
    case .own(let panel): if !take(key, in: panel) { perform(key) }
    case .question(let question) where asked(question, with: key): perform(.enter)
    default: perform(key)
    }
  }

  /// A key while nothing can be seen: text goes where it went, and who wants to leave leaves. All else waits until the window is larger.
  /// - Returns: whether that was all.
  private mutating func pressUnseen(_ key: Key) -> Bool {
    switch key {
    case .character where isWriting, .backspace where isWriting: return false
    case .ctrl("c"): quit()
    default: if mapped(baseKeys).first(where: { $0.name == "quit" })?.keys.contains(key) == true { quit() }
    }
    return true
  }

  /// Does what a key of the table that counts now is for.
  /// - Returns: whether the table has it.
  @discardableResult private mutating func perform(_ key: Key) -> Bool {
    guard let row = keys.first(where: { $0.keys.contains(key) }) else { return false }
    row.does(&self)
    return true
  }

  /// Whether a key is the one that asked a question, or one that somebody gave to the same command.
  private func asked(_ question: Question<Self>, with key: Key) -> Bool {
    guard let again = question.again, let name = baseKeys.first(where: { $0.keys.contains(again) })?.name else { return false }
    return mapped(baseKeys).first { $0.name == name }?.keys.contains(key) ?? false
  }

  /// Keys that people press out of habit on other systems.
  private mutating func reflex(_ key: Key) -> Bool {
    switch key {
    case .ctrl("c"):
      if shell.interruptedUntil > now.uptime {
        // Where nothing keeps what was typed it asks first, as the key that leaves does.
        if losesDrafts, !ownDrafts.isEmpty, let leave = baseKeys.first(where: { $0.name == "quit" }) { leave.does(&self) } else { quit() }
      } else {
        shell.interruptedUntil = now.uptime + 3_000
        say(Words.copyReflex)
      }
    case .ctrl("s"): say(losesDrafts ? Words.saveReflexUnkept : Words.saveReflex)
    case .ctrl("v"): say(Words.pasteReflex)
    default: return false
    }
    return true
  }

  private mutating func handlePaste(_ text: String) {
    let clean = text.pasteable
    switch panel {
    case nil: paste(clean)
    case .palette: for character in clean.trimmed { typeInPalette(.character(character)) }
    case .form: pasteInForm(clean)
    default: break
    }
  }

  // MARK: - Mouse

  /// A click on a hint is its key; in a panel the wheel scrolls, and a click beside it closes what nobody types in.
  private mutating func handle(_ mouse: Mouse) {
    if intercept(mouse) { return }
    if mouse.action == .click, let hint = footerHints().first(where: { $0.rect.contains(mouse.at) }) {
      if shell.toast?.isWarning == false { shell.toast = nil }
      return hint.row(at: mouse.at.x).does(&self)
    }
    guard let panel else { return shell.isLeaving ? () : point(mouse) }
    guard let sheet = sheet() else { return }
    switch mouse.action {
    case .wheelUp: scroll(by: panel.scroll == nil ? -1 : -3)
    case .wheelDown: scroll(by: panel.scroll == nil ? 1 : 3)
    case .click, .doubleClick:
      let rect = panelRect(sheet)
      if rect.contains(mouse.at) { return click(sheet, at: mouse.at, in: rect.inset(x: 2, y: 1)) }
      // The second of two clicks is about what the first one did.
      if mouse.action == .click, !panel.isTypedIn { self.panel = nil }
    case .drag, .release: break
    }
  }

  /// In a list a click chooses, and again does what Enter does; in a form it goes there.
  private mutating func click(_ sheet: Sheet, at point: Point, in inside: Rect) {
    let (line, column) = (point.y - inside.y + panelTop(sheet), point.x - inside.x)
    guard inside.contains(point), let target = sheet.targets.first(where: { $0.lines.contains(line) && $0.columns.contains(column) })
    else { return }
    if case .own(let own) = panel, click(target.place, again: target.isChosen, in: own) { return }
    if case .form = panel { return clickInForm(target.place) }
    if target.isChosen {
      perform(.enter)
    } else {
      scroll(by: target.place - (sheet.targets.first(where: \.isChosen)?.place ?? 0))
    }
  }

  // MARK: - News

  package mutating func take(_ batch: Batch) {
    for event in batch.events where shell.apply(event) { took(event) }
    shell.callRoll()
    takeCondition(of: batch)
    tookAll(of: batch)
  }

  /// What a look at the file says about the file itself.
  package mutating func takeCondition(of batch: Batch) {
    if batch.condition != shell.condition { shell.waitsForFile = false }
    shell.condition = batch.condition
    var words: [Phrase] = []
    if batch.damagedLines > shell.damagedLines { words.append(.damagedLines(batch.damagedLines)) }
    // Of a board that is newer as a whole it is said for as long as that is so.
    if batch.newerLines > shell.newerLines, batch.condition != .newerVersion { words.append(.newerLines(batch.newerLines)) }
    if !words.isEmpty {
      say(Phrase(nl: words.map(\.nl).joined(separator: " "), en: words.map(\.en).joined(separator: " ")), isWarning: true)
    }
    (shell.damagedLines, shell.newerLines) = (batch.damagedLines, batch.newerLines)
  }

  private mutating func take(_ state: DeliveryState) {
    switch state {
    case .shared(let ids):
      shell.delivery.shared(ids, at: now.uptime)
      if shell.isLeaving, shell.delivery.isEmpty { return shell.emit(.quit) }
      shell.keepDraftsSoon()
    case .kept(let ids):
      shell.delivery.kept(ids)
      // What stands in the outbox is no draft any more: the next program would show it twice.
      keepDrafts()
    case .unkept(_, let trouble): shell.delivery.notKept(trouble)
    case .waiting: shell.delivery.isFileBusy = true
    case .contested: say(Words.contested, isWarning: true)
    case .unguarded(let trouble):
      if trouble == nil, shell.delivery.unguarded != nil { say(Words.guardedAgain) }
      shell.delivery.unguarded = trouble
    case .draftsKept(let areKept): shell.delivery.draftsKept = areKept
    // Where the terminal is the session's alone, another file is nobody's business.
    case .offered where shell.setup.isLocked: break
    case .offered(let kept):
      if takesInKept { shell.delivery.offer = kept } else { say(Phrase.keptElsewhere(kept), isWarning: true) }
    case .failed(let trouble):
      shell.delivery.trouble = trouble
      // The file could not be made anew: the question comes again.
      if trouble != .missing { shell.waitsForFile = false }
    }
  }

  private mutating func tell(_ outcome: ExportOutcome) {
    switch outcome {
    case .written(let path, let copyLine):
      let lines = [path] + (copyLine.map { ["", Words.copyWith[language], $0] } ?? [])
      panel = .page(Page(title: Words.exported, lines: lines, copies: path, toPaste: lines))
    case .card(let path, let isNew):
      panel = .page(
        Page(title: isNew ? Words.cardMade : Words.cardThere, lines: [path, "", Words.cardHelp[language]], copies: path, toPaste: [path]))
    case .refused(let why): say(why, isWarning: true)
    }
  }

  // MARK: - Drafts

  /// What must outlive this process beside the file: drafts, what is being typed, and new notes that are neither in the shared file nor in the
  /// outbox.
  package var drafts: [Draft] { ownDrafts + shell.delivery.bare.compactMap { Draft($0) } }

  /// Puts the drafts on disk, where they are not as they were.
  package mutating func keepDrafts() {
    shell.draftsDue = nil
    let drafts = drafts
    if drafts == shell.draftsOnDisk { return }
    shell.draftsOnDisk = drafts
    shell.emit(.keepDrafts(drafts))
  }

  // MARK: - Leaving

  /// Whether drafts go with this screen, because nothing keeps them here.
  package var losesDrafts: Bool { shell.delivery.losesDrafts }

  /// What goes with this screen because nothing keeps it here; none where nothing does.
  package var draftLoss: Phrase? { losesDrafts && draftCount > 0 ? Words.draftsAreLost(draftCount) : nil }

  /// Quits, but asks where drafts would be lost by it.
  package mutating func quitUnlessDraftsAreLost() {
    guard let draftLoss else { return quit() }
    panel = .question(Question(Words.toQuit.capitalised, [draftLoss, Words.quitAllTheSame]) { $0.quit() })
  }

  /// Quits at once; while changes are on their way it waits for them, and says so.
  package mutating func quit() {
    if shell.delivery.isEmpty || shell.isLeaving { shell.emit(.quit) } else { shell.isLeaving = true }
  }

  private mutating func answerLeaving(_ key: Key) {
    switch key {
    case .character("q"), .ctrl("c"): shell.emit(.quit)
    case .escape: shell.isLeaving = false
    default: break
    }
  }

  /// Whether the screen asks if it is to make the file anew. Where the terminal is the session's alone, nobody is there to know what happened to it.
  package var asksToMakeAnew: Bool {
    shell.condition == .missing && !shell.waitsForFile && !shell.setup.isLocked && !shell.isLeaving && isIdle
  }

  /// Enter and Esc answer that question; other keys do what they always do.
  private mutating func answerMissingFile(_ key: Key) -> Bool {
    guard asksToMakeAnew, key == .enter || key == .escape else { return false }
    shell.waitsForFile = true
    if key == .enter { shell.emit(.makeAnew) }
    return true
  }
}

extension ScreenState {
  /// Whether the question stands there what is to be done with own changes of another file of this board.
  package var asksAboutKept: Bool { shell.delivery.offer != nil && !asksToMakeAnew && !shell.isLeaving && isIdle && isWritable }

  /// K and Esc answer it; other keys do what they always do.
  private mutating func answerOffer(_ key: Key) -> Bool {
    guard asksAboutKept, key == .character("K") || key == .escape else { return false }
    shell.delivery.offer = nil
    if key == .character("K") { shell.emit(.takeInKept) }
    return true
  }
}

extension Draft {
  /// A new note as the draft that it was.
  init?(_ event: Event) {
    guard event.makesNote else { return nil }
    var texts: [Field: String] = [:]
    for assignment in event.set { texts[assignment.field] = assignment.value.text }
    let step = texts[.step].flatMap(Step.init(rawValue:)) ?? .interventions
    let theme = texts[.theme].flatMap(Theme.init(rawValue:))
    let horizon = texts[.horizon].flatMap(Horizon.init(rawValue:))
    guard let text = texts[.text], step != .interventions || theme != nil && horizon != nil else { return nil }
    let purpose = texts[.on].flatMap(NoteID.init).map(Purpose.building) ?? .newNote
    self.init(
      purpose: purpose, caseID: CaseID(texts[.caseStudy] ?? ""), step: step, theme: theme ?? .residentMix, horizon: horizon ?? .short,
      text: text)
    sharedAs = event.id
  }
}
