// Packages: notes over several themes that belong together, and who does what. Esc saves too: nothing that was typed goes with it.
import Board
import Canvas

extension Model {
  private static let newPackage = "new"

  /// The group's packages for the case where it works.
  private var ownPackages: [Package] { board.packages.filter { $0.caseID == caseID && $0.group == group } }

  mutating func openPackages() {
    guard group != nil, mayWrite() else { return }
    let packages = ownPackages
    if packages.isEmpty { return editPackage(nil) }
    let rows = packages.map { package in
      Chooser.Row(
        id: package.id.text, text: package.title.isEmpty ? Words.nameless[language] : package.title,
        about: Phrase.notes(package.notes.count)[language])
    }
    panel = .chooser(
      Chooser(
        .package, title: Phrase.packages.capitalised, rows: rows + [Chooser.Row(id: Self.newPackage, text: Phrase.newPackage[language])],
        chosen: rows.count))
  }

  /// Opens the form of a package; of a new one when there is none.
  mutating func editPackage(_ package: Package?) {
    guard mayWrite() else { return }
    panel = .form(
      Form(
        .package(package?.id, caseID: caseID), title: package == nil ? Phrase.newPackage : Phrase.aPackage.capitalised,
        rows: Form.rows(of: package, name: Package.Question.name.title, notes: Words.packageNotes, packageChecks(package))))
  }

  /// The notes of this case that are seen here: the group's own first.
  private func packageChecks(_ package: Package?) -> [Form.Check] {
    let isIn = Set(package?.notes ?? [])
    var own: [Form.Check] = []
    var others: [Form.Check] = []
    for theme in Theme.allCases {
      for horizon in Horizon.allCases {
        let cell = Cell(caseID, .intervention(theme, horizon))
        for note in board.notes(in: cell, of: sight).lazy.compactMap(board.note) {
          let text = "\(theme.number) \(horizon.letter[language]) · \(note.text)"
          let check = Form.Check(note: note.id, text: isOurs(note) ? text : "\(text) (\(owner(of: note)))", isOn: isIn.contains(note.id))
          if isOurs(note) { own.append(check) } else { others.append(check) }
        }
      }
    }
    return own + others
  }

  /// Writes what is different from what stands there; of a new package, whatever was filled in. It is about the case for which its form was opened,
  /// wherever the facilitator has brought the group since.
  mutating func savePackage(_ form: Form, _ id: EventID?, of caseID: String) -> [Effect] {
    guard isWritable else {
      panel = .form(form)
      say(Words.cannotSaveNow, isWarning: true)
      return []
    }
    let package = id.flatMap { id in board.packages.first { $0.id == id } }
    let set = form.changes(to: package)
    guard !set.isEmpty else { return [] }
    let effects: [Effect]
    if let package {
      effects = change(.package(package.id), set)
    } else {
      effects = make(.package, [Assignment(.caseStudy, .text(caseID))] + set).effects
    }
    if !effects.isEmpty { say(Words.packageSaved) }
    return effects
  }

  /// Removes the package that is chosen in the list.
  mutating func removePackage(in chooser: Chooser) -> [Effect] {
    guard let package = board.packages.first(where: { $0.id.text == chooser.chosenRow?.id }), mayWrite() else { return [] }
    panel = nil
    let effects = change(.package(package.id), [Assignment(.removed, .flag(true))])
    if !effects.isEmpty { say(Words.packageRemoved) }
    return effects
  }

  /// Whether a package is chosen in the list, and not the row that makes one.
  var isPackageChosen: Bool {
    if case .chooser(let chooser) = panel { chooser.purpose == .package && chooser.chosenRow?.id != Self.newPackage } else { false }
  }

  // MARK: - What one takes home

  mutating func openTakeaways() {
    guard let group, fileTakesIt() else { return }
    let own = board.takeaways.filter { $0.group == group }.suffix(max(1, size.height - 12)).map { "· " + $0.text }
    panel = .form(
      Form(
        .takeaway, title: Phrase.takeaways.capitalised, about: own,
        rows: [Form.text(.line, Words.takeawayLine, limit: Limits.sentenceScalars)]))
  }

  /// Enter: the line is added and the next one opens; on an empty one it is done.
  mutating func saveTakeaway(_ form: Form) -> [Effect] {
    let text = form.text(.line)
    guard !text.isEmpty else { return [] }
    guard isWritable else {
      panel = .form(form)
      say(Words.cannotSaveNow, isWarning: true)
      return []
    }
    let effects = make(.takeaway, [Assignment(.text, .text(text))]).effects
    say(Words.takeawayAdded)
    openTakeaways()
    return effects
  }

  /// Esc: a line that was typed is kept, and no other one opens.
  mutating func leaveTakeaway(_ form: Form) -> [Effect] {
    let effects = saveTakeaway(form)
    if !effects.isEmpty { panel = nil }
    return effects
  }
}
