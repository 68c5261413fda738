// Steps 1 and 2, and the way between the steps: which step, its sentence, and whether somebody goes on to interventions too soon.
import Board
import Canvas

extension Model {
  /// - Returns: none where the command is somebody else's.
  mutating func performOfSteps(_ command: Command) -> [Effect]? {
    switch command {
    case .chooseStep: openSteps()
    case .makeSentence: return makeSentence()
    case .writeSentence: writeSentence()
    case .choosePerspective: openPerspectives()
    case .noteDetails: openDetails()
    case .search: openSearch()
    case .onlyOurs: toggleOnlyOurs()
    default: return nil
    }
    return []
  }

  func isOfferedInSteps(_ command: Command) -> Bool? {
    switch command {
    case .chooseStep: !caseID.isEmpty && !board.isLed(group)
    case .makeSentence:
      if case .note = cursor.item { step != .interventions && mayBeWritten } else { false }
    case .writeSentence: step != .interventions && mayBeWritten && !caseID.isEmpty
    case .choosePerspective: isWritable && !caseID.isEmpty && group.map { board.glasses(of: $0) == nil } ?? false
    case .noteDetails:
      if case .note(let id) = cursor.item { isOurs(id) && mayBeWritten } else { false }
    case .search: step != .interventions ? noteCount(in: cursorCell) > 1 : hasNotesHere
    case .onlyOurs: group != nil
    default: nil
    }
  }

  mutating func submitOfSteps(_ form: Form) -> [Effect] {
    switch form.purpose {
    case .noteDetails(let id): return saveDetails(form, of: id)
    case .search: search(for: form.text(.line))
    default: break
    }
    return []
  }

  mutating func chooseOfSteps(_ id: String, for purpose: ChooserPurpose) -> [Effect] {
    switch purpose {
    case .step: Step(rawValue: id).map { go(to: $0) } ?? []
    case .perspective: take(perspective: id)
    default: []
    }
  }

  mutating func answerYesOfGroup(_ purpose: QuestionPurpose) -> [Effect] {
    switch purpose {
    case .interventionsTooSoon: return board.isLed(group) ? [] : go(to: caseID, .interventions)
    case .replaceSentence(let text): return mayWrite() ? setSentence(text, at: step) : []
    default: return []
    }
  }

  // MARK: - From step to step

  /// What there is to show of the steps on this screen.
  var shownSteps: BoardPlan.Steps {
    if step != .interventions { return .thinking }
    let sentences = [sentence(.start), sentence(.end)].compactMap { $0 }.count
    return sentences > 0 || board.hasSteps(for: seatedGroup) ? .board(sentences: sentences) : .none
  }

  /// Whether the group's name is followed by the way to step 1.
  var couldBeginAtFirstStep: Bool {
    step == .interventions && !caseID.isEmpty && !board.isLed(group) && sentence(.start) == nil && sentence(.end) == nil
  }

  private mutating func openSteps() {
    if caseID.isEmpty { return say(Words.noCaseHelp) }
    if board.isLed(group) { return say(Words.ledHere) }
    let rows = Step.allCases.map { step in
      Chooser.Row(
        id: step.rawValue, text: (sentence(step) == nil ? "  " : "✓ ") + step.title.capitalised[language],
        about: Words.question(of: step)[language])
    }
    panel = .chooser(Chooser(.step, title: Words.stepTitle, rows: rows, chosen: Step.allCases.firstIndex(of: step) ?? 0))
  }

  /// The group's own choice. It is asked once not to think of interventions before it knows what is going on.
  mutating func go(to step: Step) -> [Effect] {
    if step == self.step { return [] }
    if board.isLed(group) {
      say(Words.ledHere)
      return []
    }
    let missing = [Step.start, .end].filter { sentence($0) == nil }
    if step == .interventions, !missing.isEmpty, !hasAskedTooSoon {
      hasAskedTooSoon = true
      let lines = [Words.tooSoonMissing(missing.map(\.title)), Words.tooSoonWhy, Words.tooSoonKeys]
      panel = .question(
        Question(purpose: .interventionsTooSoon, title: Words.tooSoonTitle, text: lines.map { $0[language] }))
      return []
    }
    return go(to: caseID, step)
  }

  // MARK: - The sentence

  /// The group's sentence of a step on the case where the screen is; none before it is written.
  func sentence(_ step: Step) -> String? { seatedGroup.flatMap { board.sentence(caseID, $0, step) } }

  /// The chosen note becomes the sentence.
  private mutating func makeSentence() -> [Effect] {
    guard step != .interventions else { return [] }
    guard case .note(let id) = cursor.item, let note = board.note(id) else {
      say(cursor.item == nil ? Words.nothingHere : Words.stillDraft)
      return []
    }
    guard mayWrite() else { return [] }
    let text = note.text.oneLine.trimmed
    if text.unicodeScalars.count > Limits.sentenceScalars {
      say(Words.sentenceTooLong, isWarning: true)
      return []
    }
    guard let old = sentence(step) else { return setSentence(text, at: step) }
    if old == text {
      say(Words.sentenceSame)
      return []
    }
    let lines = [Words.sentenceNow(old), Words.replaceNew(text), Words.replaceKeys].map { $0[language] }
    panel = .question(Question(purpose: .replaceSentence(text), title: Words.replaceTitle, text: lines))
    return []
  }

  /// Opens the sentence for writing: what was half-written first.
  private mutating func writeSentence() {
    guard step != .interventions, mayWrite() else { return }
    if let number = sentenceDraft(step) { return resume(number) }
    editor = Editor(
      Draft(
        purpose: .sentence, caseID: caseID, step: step, theme: cursor.theme, horizon: cursor.horizon, text: sentence(step) ?? ""))
    editor?.field.moveToEnd()
    panel = nil
  }

  /// Enter in the sentence: what was written is the sentence, and nothing written takes it away.
  mutating func saveSentence(_ text: String, _ draft: Draft) -> [Effect] {
    let effects = setSentence(text.oneLine, at: draft.step, of: draft.caseID)
    editor = nil
    followSession()
    return effects
  }

  private mutating func setSentence(_ text: String, at step: Step, of caseID: String? = nil) -> [Effect] {
    guard let group = seatedGroup else { return [] }
    let caseID = caseID ?? self.caseID
    if text == board.sentence(caseID, group, step) ?? "" { return [] }
    let effects = change(.sentence(caseID, group, step), [Assignment(.text, text.isEmpty ? .null : .text(text))])
    if effects.isEmpty { return [] }
    if text.isEmpty {
      say(Words.sentenceGone)
    } else {
      let next: Step? = board.isLed(group) ? nil : step == .start ? .end : .interventions
      say(Words.sentenceSaved(next: next?.title.capitalised))
    }
    return effects
  }

  // MARK: - The case beside the notes

  /// The case's text as lines for the screen beside the notes.
  func caseLines(width: Int) -> [[Span]] {
    guard let study = board.caseStudies.first(where: { $0.id == caseID }) else { return [] }
    var sheet = Sheet(title: "")
    sheet.add(study.title[language], .panelStrong, width: width, glyphs: setup.glyphs)
    sheet.addGap()
    sheet.addMarkdown(study.text[language], width: width, glyphs: setup.glyphs)
    return sheet.lines
  }

  /// The first line that is shown, whatever size the screen has become.
  func caseTop(lines: Int, rows: Int) -> Int { min(caseTops[caseID] ?? 0, max(0, lines - rows)) }

  /// Scrolls the case, where it stands beside the notes and does not fit.
  /// - Returns: whether it did.
  mutating func scrollCase(pages: Int) -> Bool {
    guard let rect = plan.caseRect else { return false }
    return scrollCase(by: pages * max(1, rect.height - 1), in: rect)
  }

  private mutating func scrollCase(by rows: Int, in rect: Rect) -> Bool {
    let lines = caseLines(width: rect.width - 3).count
    guard lines > rect.height else { return false }
    caseTops[caseID] = max(0, min(caseTop(lines: lines, rows: rect.height) + rows, lines - rect.height))
    return true
  }

  /// The wheel over the case.
  mutating func wheelCase(_ rows: Int, at point: Point) -> Bool {
    guard let rect = plan.caseRect, rect.contains(point) else { return false }
    _ = scrollCase(by: rows, in: rect)
    return true
  }

  /// A click on a step, or on the sentence.
  /// - Returns: none where neither stands there.
  mutating func pointAtSteps(_ point: Point) -> [Effect]? {
    guard kind == .group else { return nil }
    let plan = plan
    if let row = plan.breadcrumbRow, point.y == row {
      return breadcrumb(row).first { $0.rect.contains(point) }.map { go(to: $0.step) } ?? []
    }
    if let rect = plan.sentenceRect, rect.contains(point) {
      writeSentence()
      return []
    }
    return nil
  }

  mutating func clickInSentence(_ point: Point) {
    guard let editor, let place = sentencePlace(of: editor), place.rect.contains(point) else { return }
    self.editor?.field.caret = place.wrapped.caret(at: Point(x: point.x - place.rect.x, y: point.y - place.rect.y + place.first))
  }
}
