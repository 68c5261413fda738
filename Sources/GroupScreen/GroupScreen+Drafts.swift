// What was typed and is not shared: which drafts there are, those of forms, what becomes of each of them when it is shared.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  // MARK: - Which there are

  package var ownDrafts: [Draft] { desk.drafts + [openDraft].compactMap { $0 } }

  package var isWriting: Bool { desk.editor != nil || openForm?.isShared ?? false }

  /// What is being typed, if anything of it would be kept.
  private var openDraft: Draft? {
    if let editor = desk.editor { return isWorthKeeping(editor.draft) ? editor.draft : nil }
    if case .own(.conflict(let draft)) = panel { return draft }
    return openForm.flatMap(draft(of:))
  }

  /// Whether a draft says anything that does not stand there already.
  func isWorthKeeping(_ draft: Draft) -> Bool {
    switch draft.purpose {
    case .newNote, .building, .takeaway, .message: return !draft.text.isBlank
    case .sentence:
      return !draft.text.isBlank && draft.text != draft.before && draft.text != board.sentence(draft.caseID, group ?? "", draft.step)
    case .details, .package: return draft.answers != draft.answersBefore
    case .editing(let id):
      guard !draft.text.isBlank else { return false }
      guard let note = board.note(id) else { return true }
      return draft.text != note.text && draft.text != draft.before || isMoved(draft, note)
    }
  }

  /// Whether somebody has given a note another place while editing it.
  func isMoved(_ draft: Draft, _ note: Note) -> Bool {
    guard draft.step == .interventions else { return false }
    let theme = draft.answersBefore["theme"] ?? note.theme?.rawValue
    let horizon = draft.answersBefore["horizon"] ?? note.horizon?.rawValue
    return draft.theme.rawValue != theme || draft.horizon.rawValue != horizon
  }

  /// Leaves a draft standing where it belongs.
  mutating func leaveStanding(_ draft: Draft) {
    desk.drafts.append(name(draft))
    desk.split.isStale = true
    if case .editing(let id) = draft.purpose, board.cell(of: id) != nil {
      choose(.note(id))
    } else if stands(draft, in: cursorCell) {
      choose(.draft(desk.drafts.count - 1))
    }
  }

  /// Takes a draft off the desk, to go on with it.
  mutating func pickUp(_ purpose: Draft.Purpose, in caseID: CaseID? = nil) -> Draft? {
    let number = desk.drafts.firstIndex { $0.purpose == purpose && (caseID == nil || $0.caseID == caseID) }
    let draft = number.map { desk.drafts.remove(at: $0) }
    nameForm(draft ?? self.draft(purpose, ""))
    return draft
  }

  // MARK: - Drafts of forms

  package func draft(of form: Form<GroupForm>) -> Draft? {
    var draft = takeawayDraft(of: form)
    switch form.purpose {
    case .takeaway: break
    case .package(let id, let caseID):
      (draft.purpose, draft.caseID, draft.text) = (.package(id), caseID, form.text(.answer(.name)))
      for question in Package.Question.allCases { draft.answers[question.rawValue] = form.text(.answer(question)) }
      draft.answers[Self.notesKey] = Self.names(of: form.checks(.notes).filter(\.isOn).map(\.note))
    case .noteDetails(let id):
      (draft.purpose, draft.text) = (.details(id), form.text(.who))
      draft.answers = detailAnswers(form, of: id)
    case .practice, .search: return nil
    }
    draft.answersBefore = form.before
    if let its = shelf.form, its.purpose == draft.purpose { (draft.id, draft.from) = (its.id, its.from) }
    return isWorthKeeping(draft) ? draft : nil
  }

  /// The field of a package's draft that names its notes.
  static let notesKey = "notes"

  /// Notes by their ids, in an order that is always the same.
  static func names(of notes: [NoteID]) -> String { notes.map(\.text).sorted().joined(separator: " ") }

  /// The notes that a draft of a package names.
  static func notes(named names: String?) -> Set<NoteID> { Set((names ?? "").split(separator: " ").compactMap { NoteID(String($0)) }) }

  /// Esc in a form: what was typed is kept, and said to be, because it shows nowhere on the board.
  mutating func leaveForLater(_ form: Form<GroupForm>) {
    guard let draft = draft(of: form) else { return keepDrafts() }
    desk.drafts.append(name(draft))
    keepDrafts()
    say(named(Words.draftKept))
  }

  // MARK: - Sharing

  /// Shares a draft where it belongs, wherever the screen is now. What somebody else changed since is not replaced before it was seen.
  /// - Parameters:
  ///   - draft: no longer on the desk; it goes back there where it can't be shared.
  ///   - replaces: whether what somebody else changed was seen.
  /// - Returns: whether the draft is done with.
  @discardableResult mutating func share(_ draft: Draft, replaces: Bool = false) -> Bool {
    if !replaces, !othersWord(on: draft).isEmpty {
      panel = .own(.conflict(draft))
      return false
    }
    // What came from a screen without an end to its lines.
    if let refusal = tooLong(draft) {
      leaveStanding(draft)
      say(refusal, isWarning: true)
      return false
    }
    shell.sharing = shell.setup.hasShelf ? draft.id : nil
    defer { shell.sharing = nil }
    switch draft.purpose {
    case .newNote, .building:
      var set = fields(of: draft, draft.text.trimmed)
      if case .building(let on) = draft.purpose { set.append(Assignment(.on, .text(on.text))) }
      pin(shell.make(.note, set), begun: draft.begun)
    case .editing, .sentence, .details, .package:
      guard shareChange(draft) else {
        leaveStanding(draft)
        return false
      }
    case .takeaway:
      shell.make(.takeaway, draft.takeawayFields)
      say(draft.added(Words.takeawayAdded, asPlan: Words.planAdded))
    case .message: break
    }
    desk.split.isStale = true
    return true
  }

  private func tooLong(_ draft: Draft) -> Phrase? {
    let count = draft.text.unicodeScalars.count
    return switch draft.purpose {
    case .newNote, .building, .editing: count > Limits.textScalars ? Words.textTooLong : nil
    case .sentence, .takeaway: count > Limits.sentenceScalars ? Words.sentenceTooLong : nil
    case .details, .package, .message: nil
    }
  }

  /// - Returns: whether it could be written.
  private mutating func shareChange(_ draft: Draft) -> Bool {
    switch draft.purpose {
    case .editing(let id): shareEdit(of: id, draft)
    case .sentence: setSentence(draft.text.trimmed.oneLine, at: draft.step, of: draft.caseID)
    case .details(let id): shareDetails(draft, of: id)
    case .package(let id): sharePackage(draft, id)
    case .newNote, .building, .takeaway, .message: false
    }
  }

  private mutating func shareEdit(of id: NoteID, _ draft: Draft) -> Bool {
    let text = draft.text.trimmed
    let note = board.noteEvenIfRemoved(id)
    var set: [Assignment] = []
    if note?.text != text || board.note(id) == nil { set.append(Assignment(.text, .text(text))) }
    if let note, isMoved(draft, note) {
      if note.theme != draft.theme { set.append(Assignment(.theme, .text(draft.theme.rawValue))) }
      if note.horizon != draft.horizon { set.append(Assignment(.horizon, .text(draft.horizon.rawValue))) }
    }
    return set.isEmpty || shell.change(.note(id), set)
  }

  // MARK: - What somebody else changed meanwhile

  /// What stands now where a draft would go, when it is neither what stood there before nor what the draft says.
  func othersWord(on draft: Draft) -> [String] {
    switch draft.purpose {
    case .editing(let id):
      guard let before = draft.before, let now = board.note(id)?.text else { return [] }
      return now == before || now == draft.text.trimmed ? [] : [now]
    case .sentence:
      guard let group, let before = draft.before else { return [] }
      let now = board.sentence(draft.caseID, group, draft.step) ?? ""
      return now == before || now == draft.text.trimmed.oneLine ? [] : [now.isEmpty ? Words.noSentenceNow[language] : now]
    case .package(let id):
      guard let package = id.flatMap(findPackage) else { return [] }
      return Package.Question.allCases.compactMap { question in
        let (mine, before, now) = (draft.answers[question.rawValue], draft.answersBefore[question.rawValue], package[question])
        guard mine != before, now != before ?? "", now != mine ?? "" else { return nil }
        return "\((question == .name ? question.title : question.asked)[language]): \(now.isEmpty ? "–" : now)"
      }
    case .newNote, .building, .details, .takeaway, .message: return []
    }
  }

  /// Enter on what stands there now: it is replaced after all.
  mutating func replaceOthersWord() {
    guard case .own(.conflict(let draft)) = panel, mayWrite(), !asksWhose([draft], share: { $0.replaceOthersWord() }) else { return }
    panel = nil
    share(draft, replaces: true)
    if case .editing(let id) = draft.purpose { choose(.note(id)) }
    followSession()
    keepDrafts()
  }

  /// Esc there: it stays, and so does the draft.
  mutating func leaveOthersWord() {
    guard case .own(.conflict(let draft)) = panel else { return }
    panel = nil
    leaveStanding(draft)
    keepDrafts()
    followSession()
  }

  func conflictSheet(_ draft: Draft) -> Sheet {
    var sheet = newSheet(Words.changedMeanwhile)
    let now = othersWord(on: draft)
    sheet.add(Words.standsThereNow[language], .panelQuiet)
    // Taken back by whoever wrote it, there is nothing to replace.
    for line in now.isEmpty ? [Words.nothingInTheWay[language]] : now { sheet.add(line, .panelStrong) }
    sheet.addGap()
    sheet.add(Words.yourText[language], .panelQuiet)
    for line in ownWords(of: draft) { sheet.add(line, .panelStrong) }
    sheet.addGap()
    sheet.add(Words.conflictKeys[language])
    return sheet
  }

  private func ownWords(of draft: Draft) -> [String] {
    guard case .package(let id) = draft.purpose, let package = id.flatMap(findPackage) else { return [draft.text] }
    return Package.Question.allCases.compactMap { question in
      guard let mine = draft.answers[question.rawValue], mine != draft.answersBefore[question.rawValue], mine != package[question]
      else { return nil }
      return "\((question == .name ? question.title : question.asked)[language]): \(mine)"
    }
  }
}
