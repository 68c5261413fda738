// What a group can do, by number. The numbers are the same all session long, so that they can be learned.
import Board
import ScreenKit
import Words

extension SpokenScreen {
  struct MenuRow: Sendable {
    let name: Phrase
    let does: @Sendable (inout SpokenScreen) -> Void

    init(_ nl: String, _ en: String, does: @escaping @Sendable (inout SpokenScreen) -> Void) {
      (name, self.does) = (Phrase(nl: nl, en: en), does)
    }
  }

  static let menu: [MenuRow] = [
    MenuRow("stoppen", "quit") { $0.askToLeave() },
    MenuRow("wat er nu gevraagd wordt", "what is asked now") { $0.tellWhatIsAsked() },
    MenuRow("de case horen", "hear the case") { $0.readCase() },
    MenuRow("de notities horen", "hear the notes") { $0.readNotes() },
    MenuRow("een notitie schrijven", "write a note") { $0.writeNote() },
    MenuRow("een eigen notitie wijzigen", "edit a note of ours") { $0.editNote() },
    MenuRow("een eigen notitie verplaatsen", "move a note of ours") { $0.moveNote() },
    MenuRow("een eigen notitie weghalen", "remove a note of ours") { $0.removeNote() },
    MenuRow("de zin van deze stap", "the sentence of this step") { $0.writeSentence() },
    MenuRow("naar een andere stap", "to another step") { $0.chooseStep() },
    MenuRow("een poll beantwoorden", "answer a poll") { $0.answerPolls() },
    MenuRow("stickers geven en terughalen", "give stickers and take them back") { $0.giveStickers() },
    MenuRow("een pakket maken of wijzigen", "make or change a package") { $0.makePackage() },
    MenuRow("opschrijven wat iemand meeneemt", "write down what somebody takes home") { $0.writeTakeaway() },
    MenuRow("kiezen welke notitie jullie vertellen", "choose the note that you tell") { $0.pickNote() },
    MenuRow("zeggen dat jullie klaar zijn, of toch niet", "say that you are done, or not yet") { $0.toggleReady() },
    MenuRow("de begeleider roepen, of toch niet meer", "call the facilitator, or no more") { $0.toggleCall() },
    MenuRow("het laatste ongedaan maken", "undo the last thing") { $0.undo() },
    MenuRow("wat je typte en nog niet gedeeld is", "what you typed and is not shared yet") { $0.askAboutDrafts() },
    MenuRow("voorbeeldkaarten horen en overnemen", "hear example cards and take one over") { $0.hearCards() },
    MenuRow("voortbouwen op een notitie, ook van een andere groep", "build on a note, also of another group") { $0.buildOnNote() },
    MenuRow("kiezen door wiens bril jullie kijken", "choose whose perspective you take") { $0.choosePerspective() },
    MenuRow("naar een andere case", "to another case") { $0.chooseCase() },
    MenuRow("wat bij een eigen notitie hoort: wie, niveau, bril", "what belongs to a note of ours: who, level, perspective") {
      $0.changeDetails()
    },
    MenuRow("een notitie de zin van deze stap maken", "make a note the sentence of this step") { $0.makeSentence() },
    MenuRow("een woord zoeken in de notities", "look for a word in the notes") { $0.search() },
    MenuRow("weer doen wat je ongedaan maakte", "do again what you undid") { $0.redo() },
    MenuRow("een notitie oefenen, die niemand leest", "practise a note that nobody reads") { $0.practise() },
    MenuRow("een plan opschrijven: als, dan, met, op", "write down a plan: if, then, with, on") { $0.writePlan() },
    MenuRow("zeggen wat er van de afspraken van de vorige keer kwam", "say what came of what was agreed last time") { $0.sayProgress() },
  ]

  mutating func askToLeave() {
    let isGoingOn = board.isSessionGoingOn(for: group, at: now.wall)
    guard isGoingOn || !shell.drafts.isEmpty else { return quit() }
    if let draftLoss { return askToLeave(losing: draftLoss) }
    choose(
      shell.drafts.isEmpty ? Words.sessionRuns : Words.draftsStayHere(shell.drafts.count),
      [Question.Option(Words.quitAnyway[language]) { $0.quit() }])
  }

  /// The same where nothing keeps drafts: then they may be shared first.
  private mutating func askToLeave(losing loss: Phrase) {
    let share = Question.Option(Words.shareAllAndQuit[language]) { $0.shareAllAndLeave() }
    choose(loss, (mayBeWritten ? [share] : []) + [Question.Option(Words.quitAnyway[language]) { $0.quit() }])
  }

  // MARK: - The case

  mutating func readCase() {
    guard let study = board.caseStudies.first(where: { $0.id == caseID }) else { return tell(ScreenKit.Words.noCaseHelp) }
    tell(study.title)
    for line in study.text[language].split(separator: "\n") {
      // The marks of Markdown say nothing when they are read aloud.
      let words = String(line.drop { "#> ".contains($0) })
      if !words.isBlank { tell(words) }
    }
    tell(Words.endOfCase)
  }

  // MARK: - Steps

  mutating func chooseStep() {
    if board.isLed(group) { return tell(Words.stepIsLed) }
    choose(
      Words.whichStep,
      Step.allCases.map { step in
        let sentence = sentence(of: step).map { ": ‘\($0)’" } ?? ""
        return Question.Option(step.title[language] + sentence) { $0.goCalmly(to: step) }
      })
  }

  /// It is asked once not to think of interventions before it is said what is going on.
  private mutating func goCalmly(to step: Step) {
    let isTooSoon = step == .interventions && self.step != step && [Step.start, .end].contains { sentence(of: $0) == nil }
    guard isTooSoon, !hasAskedTooSoon else { return go(to: step) }
    hasAskedTooSoon = true
    choose(Words.wantsSentences, [Question.Option(Words.goAnyway[language]) { $0.go(to: step) }])
  }

  private mutating func go(to step: Step) {
    if board.isLed(group) { return tell(Words.stepIsLed) }
    guard shell.fileTakesIt() else { return }
    go(to: caseID, step)
    tell(ScreenKit.Words.question(of: step))
  }

  // MARK: - Done, and calling

  mutating func toggleReady() {
    guard let group, board.isInSession else { return tell(Words.noSession) }
    guard shell.fileTakesIt() else { return }
    let isReady = !board.isReady(group)
    guard isReady, !shell.drafts.isEmpty else { return say(ready: isReady, group) }
    for draft in shell.drafts { tell("\(spot(of: draft)): ‘\(words(of: draft))’") }
    choose(
      Words.notShared(shell.drafts.count),
      [
        Question.Option(Words.shareAllAndReady[language]) { $0.shareAllAndBeReady(group) },
        Question.Option(Words.readyAnyway[language]) { $0.say(ready: true, group) },
      ])
  }

  private mutating func shareAllAndBeReady(_ group: GroupID) {
    shareAll { screen in
      if screen.shell.drafts.isEmpty { screen.say(ready: true, group) } else { screen.tell(Words.readyAfterThese) }
    }
  }

  private mutating func shareAllAndLeave() { shareAll { if $0.shell.drafts.isEmpty { $0.quit() } } }

  /// Shares what can be shared without a question; what can't is asked about.
  private mutating func shareAll(then: @escaping @Sendable (inout SpokenScreen) -> Void) {
    guard mayWrite(), !asksWhose(shell.drafts, share: { $0.shareAll(then: then) }) else { return }
    for draft in shell.drafts where privateWords(in: draft) == nil && othersWord(on: draft) == nil && tooLong(in: draft) == nil {
      // A package would go on asking.
      asksNext = [draft]
      share(draft)
    }
    asksNext = shell.drafts
    then(&self)
  }

  private mutating func say(ready isReady: Bool, _ group: GroupID) {
    guard shell.fileTakesIt() else { return }
    shell.write(ThingChange(.session(of: group), [Assignment(.ready, isReady ? .flag(true) : .null)]))
    tell(isReady ? Words.ready : Words.notReady)
  }

  mutating func toggleCall() {
    guard let group, board.isInSession else { return tell(Words.noSession) }
    guard shell.fileTakesIt() else { return }
    let calls = !board.isCalling(group)
    shell.write(ThingChange(.session(of: group), [Assignment(.calls, calls ? .flag(true) : .null)]))
    tell(calls ? Words.called : Words.calledNoMore)
  }

  // MARK: - Practising

  /// A note that stays off the board; the facilitator hears that it was written.
  mutating func practise() {
    askText(Words.practiceLine, limit: Limits.textScalars) { screen, _ in
      screen.tell(Words.practiceDone)
      guard let group = screen.group, screen.isWritable, !screen.board.hasPractised(group) else { return }
      screen.shell.write(ThingChange(.session(of: group), [Assignment(.practised, .flag(true))]))
    }
  }
}
