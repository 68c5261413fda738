// Half notes: those of an earlier run, for a group that was not known yet when the screen began, and notes of this run that stand nowhere yet.
import Board

extension Model {
  /// Puts these half notes back beside those that stand here already.
  public mutating func takeBack(_ drafts: [Draft]) {
    concepts += drafts
    split.isStale = true
    settle()
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
      purpose: purpose, caseID: texts[.caseStudy] ?? "", step: step, theme: theme ?? .residentMix, horizon: horizon ?? .short, text: text)
  }
}
