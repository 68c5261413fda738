// What one takes home: a line a person, which Tab opens as a plan.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  mutating func openTakeaways(going text: String = "") {
    guard group != nil, shell.fileTakesIt() else { return }
    // What somebody begins to type is a line of its own; a draft that stands there waits.
    let draft = text.isEmpty ? pickUp(.takeaway) : nil
    if let draft, !draft.plan.isEmpty {
      return panel = .form(planForm(draft.plan, association: draft.association, about: about(draft)))
    }
    var form = Form<GroupForm>(
      .takeaway, title: Phrase.takeaways.capitalised, about: ownTakeaways + about(draft), isShared: true,
      rows: [.text(.line, Words.takeawayLine, limit: Limits.sentenceScalars), .text(.association, Phrase.whichAssociation)])
    form.unfolds = Words.asPlan
    if let begun = draft?.text ?? (text.isEmpty ? nil : text) { form.fill(.line, begun) }
    if let draft { form.fill(.association, draft.association) }
    panel = .form(form)
  }

  /// The last ones that stand there already, as many as leave room for the form.
  private var ownTakeaways: [String] {
    guard let group else { return [] }
    return board.takeaways(of: group).suffix(max(1, size.height - 14)).map {
      "· " + ($0.isTakenOff ? Phrase.takenOffScreens[language] : $0.said)
    }
  }

  /// Tab in the form of a line: its words go to the parts of a plan.
  mutating func openPlan(_ form: Form<GroupForm>) {
    guard let plan = Takeaway.plan(of: form.text(.line)) else { return say(Words.tooLongForPlan, isWarning: true) }
    panel = .form(planForm(plan, association: form.text(.association), about: []))
  }

  private func planForm(_ plan: [Takeaway.Part: String], association: String, about: [String]) -> Form<GroupForm> {
    var form = Form<GroupForm>(
      .takeaway, title: Phrase.plan.capitalised, about: about, isShared: true,
      rows: Takeaway.Part.allCases.map { .text(.plan($0), $0.asked, limit: $0.limit) } + [.text(.association, Phrase.whichAssociation)])
    for (part, answer) in plan { form.fill(.plan(part), answer) }
    form.fill(.association, association)
    form.focusOnEmpty()
    return form
  }

  /// What a form of either kind says: of a plan its sentence, and what was filled in.
  func takeawayDraft(of form: Form<GroupForm>) -> Draft {
    var draft = draft(.takeaway, form.text(.line))
    for part in Takeaway.Part.allCases where !form.text(.plan(part)).isEmpty { draft.answers[part.rawValue] = form.text(.plan(part)) }
    if form.has(.plan(.deed)) { draft.text = Takeaway.sentence(of: draft.plan, in: language) }
    if !form.text(.association).isEmpty { draft.answers[Takeaway.associationKey] = form.text(.association) }
    return draft
  }

  /// The line is added and the next one opens; on an empty one it is done.
  mutating func shareTakeaway(_ form: Form<GroupForm>) {
    let isDone = draft(of: form) == nil
    shareForm(form)
    if !isDone, panel == nil { openTakeaways() }
  }
}
