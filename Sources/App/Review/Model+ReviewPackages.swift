// Making and changing packages afterwards: the only thing that a review ever writes, and only when it was asked for.
import Board
import Canvas
import Review

extension Model {
  /// Whether packages can be made and changed here, now.
  var mayEditPackages: Bool { setup.review.edits && isWritable && review.past == nil }

  /// A form with the package's notes, and those that the filters let through to choose from.
  mutating func openPackageForm(_ id: EventID?) {
    guard setup.review.edits else { return }
    if review.past != nil { return say(ReviewWords.onlyNow, isWarning: true) }
    guard mayWrite() else { return }
    let package = id.flatMap { id in review.packages.first { $0.id == id } }
    let inside = package?.notes ?? []
    let offered = inside + review.found.map { review.index[$0].id }.filter { !inside.contains($0) }
    let checks = offered.prefix(Self.longestList).compactMap { id in
      shownNote(id).map { Form.Check(note: id, text: "\($0.text.oneLine) (\(owner(of: $0)))", isOn: inside.contains(id)) }
    }
    panel = .form(
      Form(
        .reviewPackage(id), title: id == nil ? Phrase.newPackage : ReviewWords.changePackage,
        about: [ReviewWords.packageNotesHelp[language]],
        rows: Form.rows(of: package, name: ReviewWords.packageName, notes: ReviewWords.packageNotes, checks)))
  }

  mutating func savePackage(_ id: EventID?, _ form: Form) -> [Effect] {
    guard !form.text(.answer(.name)).isEmpty else {
      panel = .form(form)
      say(ReviewWords.packageNeedsName, isWarning: true)
      return []
    }
    let set = form.changes(to: id.flatMap { id in review.packages.first { $0.id == id } })
    let effects: [Effect]
    if let id {
      effects = set.isEmpty ? [] : note(ThingChange(.package(id), set))
    } else {
      let chosen = set.lazy.filter { $0.value == .flag(true) }.compactMap { NoteID($0.field.name.dropFirst("notes.".count)) }.first
      let study = chosen.flatMap { board.note($0)?.caseID } ?? shownCases.first?.id ?? ""
      let event = pen.newThing(.package, [Assignment(.caseStudy, .text(study))] + set, at: now.wall)
      board.apply(event)
      delivery.add(event, at: now.uptime)
      effects = [.append([event])]
    }
    review.isBoardStale = true
    open(.packages)
    if !effects.isEmpty { say(ReviewWords.packageSaved) }
    return effects
  }
}
