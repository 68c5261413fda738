// What a group comes to with a key or a form: that it is done, the note that it tells, packages, takeaways. Esc saves too: nothing that was typed goes
// with it.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  // MARK: - Done

  var isReady: Bool { group.map(board.isReady) ?? false }

  var maySayReady: Bool { board.isInSession && isWritable && group != nil }

  mutating func toggleReady() {
    guard let group, shell.fileTakesIt() else { return }
    let isReady = !board.isReady(group)
    if shell.write(ThingChange(.session(of: group), [Assignment(.ready, isReady ? .flag(true) : .null)])) {
      say(isReady ? Words.nowReady : Words.notReady)
    }
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
    let old = board.pick(desk.caseID, group)
    if shell.change(.pick(desk.caseID, group), [Assignment(.note, old == id ? .null : .text(id.text))]) {
      say(old == id ? Words.notPicked : old == nil ? Words.picked : Words.pickedInstead)
    }
  }

  // MARK: - Packages

  var mayMakePackage: Bool { board.isInSession && mayStartNote && group != nil }

  mutating func openPackages() {
    guard group != nil, mayWrite() else { return }
    let packages = board.packages.filter { $0.caseID == desk.caseID && $0.group == group }
    if packages.isEmpty { return editPackage(nil) }
    let rows = packages.map { package in
      Chooser<GroupScreen>.Row(
        package.title.isEmpty ? Words.nameless[language] : package.title, about: Phrase.notes(package.notes.count)[language],
        removes: { $0.removePackage(package.id) }, does: { $0.editPackage($0.findPackage(package.id)) })
    }
    let new = Chooser<GroupScreen>.Row(Phrase.newPackage[language]) { $0.editPackage(nil) }
    panel = .chooser(Chooser(Phrase.packages.capitalised, rows: rows + [new], chosen: rows.count))
  }

  private func findPackage(_ id: EventID) -> Package? { board.packages.first { $0.id == id } }

  private mutating func editPackage(_ package: Package?) {
    guard mayWrite() else { return }
    panel = .form(
      Form(
        .package(package?.id, caseID: desk.caseID), title: package == nil ? Phrase.newPackage : Phrase.aPackage.capitalised,
        rows: Form.rows(of: package, name: Package.Question.name.title, notes: Words.packageNotes, packageChecks(package))))
  }

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

  /// Writes what is different from what stands there; of a new package, whatever was filled in. It is about the case for which its form was opened,
  /// wherever the facilitator has brought the group since.
  mutating func savePackage(_ form: Form<GroupForm>, _ id: EventID?, of caseID: CaseID) {
    guard canSave(form) else { return }
    let package = id.flatMap(findPackage)
    let set = form.changes(to: package)
    guard !set.isEmpty else { return }
    if let package {
      guard shell.change(.package(package.id), set) else { return }
    } else {
      shell.make(.package, [Assignment(.caseStudy, .text(caseID.text))] + set)
    }
    say(Words.packageSaved)
  }

  private mutating func removePackage(_ id: EventID) {
    guard findPackage(id) != nil, mayWrite() else { return }
    panel = nil
    if shell.change(.package(id), [Assignment(.removed, .flag(true))]) { say(Words.packageRemoved) }
  }

  /// Whether what a form says can be written; where it can't, it stays open.
  private mutating func canSave(_ form: Form<GroupForm>) -> Bool {
    if isWritable { return true }
    panel = .form(form)
    say(Words.cannotSaveNow, isWarning: true)
    return false
  }

  // MARK: - What one takes home

  mutating func openTakeaways() {
    guard let group, shell.fileTakesIt() else { return }
    let own = board.takeaways.filter { $0.group == group }.suffix(max(1, size.height - 12)).map { "· " + $0.text }
    panel = .form(
      Form(
        .takeaway, title: Phrase.takeaways.capitalised, about: own, rows: [.text(.line, Words.takeawayLine, limit: Limits.sentenceScalars)])
    )
  }

  /// The line is added and, after Enter, the next one opens; on an empty one it is done.
  mutating func saveTakeaway(_ form: Form<GroupForm>, isLast: Bool = false) {
    let text = form.text(.line)
    guard !text.isEmpty, canSave(form) else { return }
    shell.make(.takeaway, [Assignment(.text, .text(text))])
    say(Words.takeawayAdded)
    if !isLast { openTakeaways() }
  }
}
