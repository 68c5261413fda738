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
  ]

  mutating func askToLeave() {
    guard board.isSessionGoingOn(for: group, at: now.wall) else { return quit() }
    choose(Words.sessionRuns, [Question.Option(Words.quitAnyway[language]) { $0.quit() }])
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
        return Question.Option(step.title[language] + sentence) { $0.go(to: step) }
      })
  }

  private mutating func go(to step: Step) {
    guard let group, shell.fileTakesIt() else { return }
    if board.isLed(group) { return tell(Words.stepIsLed) }
    if step != self.step { shell.write(ThingChange(.session(of: group), [Assignment(.ownStep, .text(step.rawValue))])) }
    told.step = step
    tell(Words.nowAt(place))
    tell(ScreenKit.Words.question(of: step))
  }

  // MARK: - Done, and calling

  mutating func toggleReady() {
    guard let group, board.isInSession else { return tell(Words.noSession) }
    guard shell.fileTakesIt() else { return }
    let isReady = !board.isReady(group)
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
}
