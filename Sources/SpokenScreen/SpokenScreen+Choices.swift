// What a group chooses for itself: an example to begin with, a note to build on, through whose eyes it looks, the case, what belongs to a note.
import Board
import Canvas
import ScreenKit
import Words

extension SpokenScreen {
  // MARK: - Example cards

  mutating func hearCards() {
    guard mayWrite() else { return }
    guard step == .interventions else { return tell(Words.cardsInInterventions) }
    chooseTheme { screen, theme in
      let cards = screen.board.cards(of: theme)
      if cards.isEmpty { return screen.tell(Words.noCardsHere) }
      screen.choose(
        Words.whichCard, cards.map { card in Question.Option(card.title[screen.language]) { $0.hear(card) } })
    }
  }

  private mutating func hear(_ card: Card) {
    tell(card.title)
    if !card.text[language].isBlank { tell(card.text[language].oneLine) }
    if let level = card.level { tell("\(Phrase.level.capitalised[language]): \(level.title[language])") }
    if !card.source.isEmpty { tell(Words.comesFrom(card.source)) }
    choose(
      Words.whatOfCard,
      [
        Question.Option(Words.takeCard[language]) { screen in
          screen.chooseTerm { screen, horizon in
            var draft = screen.draft(.newNote, "\(card.title[screen.language]). \(Phrase.cardBegin[screen.language])")
            (draft.theme, draft.horizon) = (card.theme, horizon)
            screen.tell(Words.standsSoFar(draft.text.trimmed))
            screen.write(Blank(title: Words.typeBehind, draft: draft, way: .further))
          }
        },
        Question.Option(Words.otherCard[language]) { $0.hearCards() },
      ])
  }

  // MARK: - Building on a note

  mutating func buildOnNote() {
    guard mayWrite() else { return }
    choose(notes, Words.whichNote, none: Words.noNotesHere) { screen, note in
      screen.write(
        Blank(
          title: Words.whatBuildsOn(note.text.oneLine), draft: screen.draft(.building(on: note.id), at: note)))
    }
  }

  // MARK: - A note as the sentence

  mutating func makeSentence() {
    guard step != .interventions else { return tell(Words.noSentenceHere) }
    guard mayWrite() else { return }
    choose(notes, Words.whichNote, none: Words.noNotesHere) { screen, note in
      let text = note.text.oneLine.trimmed
      if text.unicodeScalars.count > Limits.sentenceScalars { return screen.tell(Words.tooLong(Limits.sentenceScalars)) }
      let before = screen.sentence(of: screen.step)
      var whole = screen.draft(.sentence, text)
      whole.before = before ?? ""
      let draft = whole
      guard let before, before != text || screen.hasSeveralSentences else { return screen.offer(draft) }
      screen.tellSentence(of: screen.step)
      screen.choose(Words.insteadOfSentence(text), [Question.Option(Words.yesReplace[screen.language]) { $0.offer(draft) }])
    }
  }

  // MARK: - Through whose eyes

  mutating func choosePerspective() {
    guard let group, shell.fileTakesIt() else { return }
    if let glasses = board.glasses(of: group) { return tell(Words.perspectiveIsGiven(Perspective.name(glasses, in: language))) }
    if let role, !role.isEmpty { tell(Phrase.glasses(Perspective.name(role, in: language)).capitalised) }
    let names = Perspective.all.map { (name: $0.nl, text: $0[language]) } + [("", Phrase.noPerspective[language])]
    choose(Words.whosePerspective, names.map { name, text in Question.Option(text) { $0.take(perspective: name) } })
  }

  private mutating func take(perspective name: String) {
    guard let group, shell.fileTakesIt() else { return }
    if let glasses = board.glasses(of: group) { return tell(Words.perspectiveIsGiven(Perspective.name(glasses, in: language))) }
    if name != role ?? "" { shell.write(ThingChange(.session(of: group), [Assignment(.role, .text(name))])) }
    shell.pen.author.role = role
    tell(name.isEmpty ? Words.perspectiveIsOff : Words.perspectiveIsOn(Perspective.name(name, in: language)))
  }

  // MARK: - The case

  mutating func chooseCase() {
    let cases = board.caseStudies
    if cases.isEmpty { return tell(ScreenKit.Words.noCaseHelp) }
    choose(
      Words.whichCase,
      cases.map { study in
        Question.Option(study.title[language] + (study.id == caseID ? Words.isHere[language] : "")) { $0.go(to: study.id, $0.step) }
      })
  }

  /// Goes to a case and a step by the group's own choice.
  mutating func go(to caseID: CaseID, _ step: Step) {
    guard let group, shell.fileTakesIt() else { return }
    var set: [Assignment] = []
    if caseID != self.caseID { set.append(Assignment(.ownCase, .text(caseID.text))) }
    if step != self.step { set.append(Assignment(.ownStep, .text(step.rawValue))) }
    if !set.isEmpty { shell.write(ThingChange(.session(of: group), set)) }
    (told.step, told.caseID) = (step, caseID)
    tell(Words.nowAt(place))
  }

  // MARK: - What belongs to a note

  mutating func changeDetails() {
    guard mayWrite() else { return }
    choose(ownNotes, Words.whichNote, none: Words.noOwnNotes) { $0.changeDetails(of: $1) }
  }

  private mutating func changeDetails(of note: Note) {
    var draft = draft(.details(note.id), at: note)
    draft.answers = [
      Self.whoKey: note.whoBesides.joined(separator: " "), "level": note.level?.rawValue ?? "", "role": note.role ?? "",
    ]
    draft.answersBefore = draft.answers
    let empty = draft
    func answered(_ question: Phrase, _ answer: String) -> String { question[language] + (answer.isEmpty ? "" : ": " + answer) }
    @Sendable func share(_ field: String, _ value: String) -> @Sendable (inout SpokenScreen) -> Void {
      {
        var draft = empty
        draft.answers[field] = value
        $0.offer(draft)
      }
    }
    let levels = Level.allCases.map { Question.Option($0.title[language], does: share("level", $0.rawValue)) }
    let roles = Perspective.all.map { Question.Option($0[language], does: share("role", $0.nl)) }
    let none = Words.leaveOpen[language]
    choose(
      Words.whatOfNote(note.text.oneLine),
      [
        Question.Option(answered(Words.whoIsNeeded, note.whoBesides.joined(separator: ", "))) {
          $0.write(Blank(title: Words.whoOnALine, draft: empty, field: Self.whoKey))
        },
        Question.Option(answered(.level, note.level?.title[language] ?? "")) {
          $0.choose(.level, levels + [Question.Option(none, does: share("level", ""))])
        },
        Question.Option(answered(.perspective, Perspective.name(note.role ?? "", in: language))) {
          $0.choose(.perspective, roles + [Question.Option(none, does: share("role", ""))])
        },
      ])
  }

  // MARK: - Searching

  mutating func search() {
    askText(Words.whatIsSought, limit: Limits.lineScalars) { screen, text in
      let sought = text.folded
      let found = screen.notes.filter { $0.text.folded.contains(sought) }
      screen.tell(Words.foundWith(Phrase.notes(found.count), text))
      if screen.board.hidesOthers(from: screen.group) { screen.tell(Words.othersLater) }
      for (number, note) in found.enumerated() { screen.tell("\(number + 1): \(screen.whole(note))") }
    }
  }
}
