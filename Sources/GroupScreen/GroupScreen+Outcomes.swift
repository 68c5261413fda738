// What a group comes to with a key or a form: that it is done, the note that it tells, packages, takeaways.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  // MARK: - Done

  var isReady: Bool { group.map(board.isReady) ?? false }

  var maySayReady: Bool { board.isInSession && isWritable && group != nil }

  /// Whoever has drafts sees them before the group is called done.
  mutating func toggleReady() {
    guard let group, shell.fileTakesIt() else { return }
    if !board.isReady(group), !desk.drafts.isEmpty { return panel = .own(.unshared) }
    sayReady(!board.isReady(group))
  }

  mutating func sayReady(_ isReady: Bool) {
    guard let group, shell.fileTakesIt() else { return }
    var set = [Assignment(.ready, isReady ? .flag(true) : .null)]
    let drafts = ownDrafts.count
    if isReady, drafts != board.drafts(of: group) { set.append(Assignment(.drafts, drafts > 0 ? .number(Int64(drafts)) : .null)) }
    if shell.write(ThingChange(.session(of: group), set)) { say(isReady ? named(Words.nowReady) : Words.notReady) }
  }

  // MARK: - Calling the facilitator

  var isCalling: Bool { group.map(board.isCalling) ?? false }

  /// Calls the facilitator, or takes that back. While input is closed, too: that is no reason to sit and wait.
  mutating func callFacilitator() {
    guard let group, shell.fileTakesIt() else { return }
    let calls = !isCalling
    if shell.write(ThingChange(.session(of: group), [Assignment(.calls, calls ? .flag(true) : .null)])) {
      say(calls ? Words.callsFacilitator : Words.callsNoMore)
    }
  }

  // MARK: - "We tell this one"

  var mayPick: Bool { board.isInSession && desk.step == .interventions && mayChangeNote }

  mutating func pickNote() {
    guard let group else { return }
    guard desk.step == .interventions, let id = chosenNote else { return say(Words.nothingToPick) }
    guard mayWrite() else { return }
    guard isOurs(id) else { return say(Words.pickOwn) }
    let old = board.picks(desk.caseID, group).map(\.note)
    if shell.change([board.picking(old == [id] ? nil : id, desk.caseID, group)]) {
      say(
        old == [id]
          ? named(Words.notPicked)
          : old.isEmpty ? named(Words.picked) : old.count > 1 ? named(Words.pickedTogether) : named(Words.pickedInstead))
    }
  }

  // MARK: - Packages

  var mayMakePackage: Bool { board.isInSession && mayStartNote && group != nil }

  mutating func openPackages() {
    guard let group, mayWrite() else { return }
    let packages = board.packages(of: group).filter { $0.caseID == desk.caseID }
    let agreed = board.commitments(of: group)
    if packages.isEmpty, agreed.isEmpty { return editPackage(nil) }
    func hasDraft(_ id: EventID?) -> Bool { desk.drafts.contains { $0.purpose == .package(id) && $0.caseID == desk.caseID } }
    let rows = packages.map { package in
      let count = package.isTakenOff ? Phrase.takenOffScreens : .notes(package.notes.count)
      let about = count[language] + (hasDraft(package.id) ? " · " + Phrase.draft[language] : "")
      return Chooser<GroupScreen>.Row(
        package.title.isEmpty ? Words.nameless[language] : package.title, about: about,
        removes: { $0.removePackage(package.id) }, does: { $0.editPackage($0.findPackage(package.id)) })
    }
    let new = Chooser<GroupScreen>.Row(Phrase.newPackage[language], about: hasDraft(nil) ? Phrase.draft[language] : "") {
      $0.editPackage(nil)
    }
    let before = Chooser<GroupScreen>.Row(Phrase.agreedBefore[language], about: Phrase.counts(of: agreed)[language]) {
      $0.openCommitments(of: group)
    }
    // Who made one goes on with it, unless another one was begun.
    panel = .chooser(
      Chooser(
        Phrase.packages.capitalised, rows: rows + [new] + (agreed.isEmpty ? [] : [before]),
        chosen: hasDraft(nil) ? rows.count : rows.count - 1))
  }

  func findPackage(_ id: EventID) -> Package? { group.flatMap { board.packages(of: $0).first { $0.id == id } } }

  private mutating func editPackage(_ package: Package?) {
    guard mayWrite() else { return }
    let draft = pickUp(.package(package?.id), in: desk.caseID)
    var form = Form<GroupForm>(
      .package(package?.id, caseID: desk.caseID), title: package == nil ? Phrase.newPackage : Phrase.aPackage.capitalised,
      about: about(draft), isShared: true,
      rows: Form.rows(of: package, name: Package.Question.name.title, notes: Words.packageNotes, packageChecks(package)))
    for question in Package.Question.allCases { form.before[question.rawValue] = package?[question] ?? "" }
    form.before[Self.notesKey] = Self.names(of: form.checks(.notes).filter(\.isOn).map(\.note))
    if let draft {
      for question in Package.Question.allCases { form.fill(.answer(question), draft.answers[question.rawValue] ?? "") }
      form.fill(.notes, checking: Self.notes(named: draft.answers[Self.notesKey]))
      form.before = draft.answersBefore
    }
    panel = .form(form)
  }

  /// What stands above a form that somebody goes on with.
  func about(_ draft: Draft?) -> [String] { draft == nil ? [] : [Words.thisIsDraft[language]] }

  /// The notes of this case that are seen here: the group's own first.
  private func packageChecks(_ package: Package?) -> [FormCheck] {
    let isIn = Set(package?.notes ?? [])
    var own: [FormCheck] = []
    var others: [FormCheck] = []
    for theme in Theme.allCases {
      for horizon in Horizon.allCases {
        let cell = Cell(desk.caseID, .intervention(theme, horizon))
        for note in board.notes(in: cell, of: desk.sight).lazy.compactMap(board.note) {
          let text = "\(theme.number) \(horizon.letter[language]) · \(note.text)"
          let check = FormCheck(note: note.id, text: isOurs(note) ? text : "\(text) (\(owner(of: note)))", isOn: isIn.contains(note.id))
          if isOurs(note) { own.append(check) } else { others.append(check) }
        }
      }
    }
    return own + others
  }

  /// Enter in a form that is shared: what is new in it is, and what can't be now stays in the form.
  mutating func shareForm(_ form: Form<GroupForm>) {
    guard let draft = draft(of: form) else { return keepDrafts() }
    guard canSave(form) else { return }
    share(draft)
    keepDrafts()
  }

  /// Writes what somebody changed in a package, and of a new one whatever was filled in. It is about the case for which its form was opened,
  /// wherever the facilitator has brought the group since.
  /// - Returns: whether it could be written.
  mutating func sharePackage(_ draft: Draft, _ id: EventID?) -> Bool {
    let package = id.flatMap(findPackage)
    let before = package == nil ? [:] : draft.answersBefore
    var set = Package.Question.allCases.compactMap { question -> Assignment? in
      let mine = draft.answers[question.rawValue] ?? ""
      return mine == before[question.rawValue] ?? "" || mine == package?[question] ?? "" ? nil : Assignment(question.field, .text(mine))
    }
    let (mine, old) = (Self.notes(named: draft.answers[Self.notesKey]), Self.notes(named: before[Self.notesKey]))
    let now = Set(package?.notes ?? [])
    for note in mine.symmetricDifference(old).sorted(by: { $0.text < $1.text }) where now.contains(note) != mine.contains(note) {
      set.append(Assignment(.notes(note), .flag(mine.contains(note))))
    }
    guard !set.isEmpty else { return true }
    if let package {
      if package.isTakenOff, set.contains(where: { $0.field == .title }) { set.append(Assignment(.hidden, .null)) }
      guard shell.change(.package(package.id), set) else { return false }
    } else {
      shell.make(.package, [Assignment(.caseStudy, .text(draft.caseID.text))] + set)
    }
    say(named(Words.packageSaved))
    return true
  }

  private mutating func removePackage(_ id: EventID) {
    guard findPackage(id) != nil, mayWrite() else { return }
    panel = nil
    if shell.change(.package(id), [Assignment(.removed, .flag(true))]) { say(named(Words.packageRemoved)) }
  }

  /// Whether what a form says can be written; where it can't, it stays open.
  private mutating func canSave(_ form: Form<GroupForm>) -> Bool {
    // What somebody takes home can be written to the end.
    if mayBeWritten || form.purpose == .takeaway && isWritable { return true }
    panel = .form(form)
    say(Words.cannotSaveNow, isWarning: true)
    return false
  }
}
