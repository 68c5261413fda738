// Making and changing packages afterwards: the only thing that a review ever writes, and only when it was asked for.
import Board
import Review
import ScreenKit
import Words

extension ReviewScreen {
  /// Whether packages can be made and changed here, now.
  var mayEditPackages: Bool { shell.setup.review.edits && isWritable && desk.past == nil }

  /// Whether there is anything to make one of.
  var mayMakePackage: Bool { mayEditPackages && !desk.found.isEmpty }

  private func knownPackage(_ id: EventID?) -> Package? { id.flatMap { id in desk.packages.first { $0.id == id } } }

  /// A form with the package's notes, and those that the filters let through to choose from.
  mutating func openPackageForm(_ id: EventID?) {
    guard shell.setup.review.edits else { return }
    if desk.past != nil { return say(ReviewWords.onlyNow, isWarning: true) }
    guard mayWrite() else { return }
    let package = knownPackage(id)
    let inside = package?.notes ?? []
    let offered = inside + desk.found.map { desk.index[$0].id }.filter { !inside.contains($0) }
    let checks = offered.prefix(Self.longestList).compactMap { id in
      shownNote(id).map { FormCheck(note: id, text: "\($0.text.oneLine) (\(owner(of: $0)))", isOn: inside.contains(id)) }
    }
    let draft = packageDraft(id).map { shell.drafts.remove(at: $0) }
    var form = Form<ReviewForm>(
      .package(id), title: id == nil ? Phrase.newPackage : ReviewWords.changePackage,
      about: [ReviewWords.packageNotesHelp[language]] + (draft == nil ? [] : [Words.thisIsDraft[language]]), isShared: true,
      rows: Form.rows(of: package, name: ReviewWords.packageName, notes: ReviewWords.packageNotes, checks))
    form.before = draft?.answersBefore ?? form.answers
    if let draft { form.fill(draft.answers) }
    panel = .form(form)
  }

  /// Says how things stand that were agreed before.
  mutating func sayProgress() {
    guard shell.setup.review.edits else { return say(ReviewWords.needsEdit) }
    if desk.past != nil { return say(ReviewWords.onlyNow, isWarning: true) }
    openCommitments(of: nil) { $0.desk.isBoardStale = true }
  }

  /// The draft of a package, by its place; of a new one where there is no id.
  func packageDraft(_ id: EventID?) -> Int? { shell.drafts.firstIndex { $0.purpose == .package(id) } }

  /// What goes on with a draft.
  package var ranksOfState: [String: Int] {
    packageDraft(nil) != nil ? ["newPackage": 99] : chosenPackage.map { packageDraft($0) != nil } == true ? ["changePackage": 99] : [:]
  }

  package var draftCount: Int { ownDrafts.count { if case .package = $0.purpose { true } else { false } } }

  package func draft(of form: Form<ReviewForm>) -> Draft? {
    guard case .package(let id) = form.purpose, form.answers != form.before else { return nil }
    var draft = Draft(purpose: .package(id), caseID: "", theme: .residentMix, horizon: .short, text: form.text(.answer(.name)))
    (draft.answers, draft.answersBefore) = (form.answers, form.before)
    return draft
  }

  /// Esc: what was typed stays here as a draft, and the view of packages says so.
  package mutating func leave(_ form: Form<ReviewForm>) {
    if let draft = draft(of: form), case .package(let id) = form.purpose {
      shell.drafts.append(draft)
      open(.packages)
      say(id == nil ? named(ReviewWords.newPackageKept) : named(ReviewWords.packageKept))
    }
    keepDrafts()
  }

  package mutating func submit(_ form: Form<ReviewForm>) {
    let id =
      switch form.purpose {
      case .package(let id): id
      }
    guard !form.text(.answer(.name)).isEmpty else {
      panel = .form(form)
      return say(ReviewWords.packageNeedsName, isWarning: true)
    }
    let set = form.changes(to: knownPackage(id))
    var isSaved = true
    if let id {
      isSaved = !set.isEmpty && shell.write(ThingChange(.package(id), set))
    } else {
      let first = form.checks(.notes).first(where: \.isOn)?.note
      let study = first.flatMap { board.note($0)?.caseID } ?? shownCases.first?.id ?? ""
      shell.make(.package, [Assignment(.caseStudy, .text(study.text))] + set)
    }
    desk.isBoardStale = true
    open(.packages)
    keepDrafts()
    if isSaved { say(ReviewWords.packageSaved) }
  }
}
