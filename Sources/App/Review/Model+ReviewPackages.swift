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
    var rows = [
      Form.text(ReviewWords.packageName, package?.title ?? ""), Form.Row(label: ReviewWords.packageNotes, content: .checks(checks, at: 0)),
    ]
    rows += Self.packageFields.map { field, label in Form.text(label, id.flatMap { board.value(field, of: .package($0))?.text } ?? "") }
    panel = .form(
      Form(
        .reviewPackage(id), title: id == nil ? ReviewWords.newPackage : ReviewWords.changePackage,
        about: [ReviewWords.packageNotesHelp[language]], rows: rows))
  }

  private static let packageFields: [(Field, Phrase)] = [
    (.tenants, ReviewWords.whichTenants), (.partner, ReviewWords.whichPartner), (.who, ReviewWords.whoDoes),
    (.first, ReviewWords.firstStep),
    (.when, ReviewWords.whenFirst),
  ]

  mutating func savePackage(_ id: EventID?, _ form: Form) -> [Effect] {
    let title = form.text(0)
    guard !title.isEmpty else {
      panel = .form(form)
      say(ReviewWords.packageNeedsName, isWarning: true)
      return []
    }
    let checks = form.checked(1)
    var fields = [Assignment(.title, .text(title))]
    fields += Self.packageFields.enumerated().map { place, field in Assignment(field.0, .text(form.text(2 + place))) }
    let effects: [Effect]
    if let id {
      let thing = ThingID.package(id)
      let inside = Set(review.packages.first { $0.id == id }?.notes ?? [])
      fields += checks.filter { $0.isOn != inside.contains($0.note) }.map { Assignment(.notes($0.note), .flag($0.isOn)) }
      fields.removeAll { assignment in (board.value(assignment.field, of: thing) ?? .text("")) == assignment.value }
      effects = fields.isEmpty ? [] : note(ThingChange(thing, fields))
    } else {
      let chosen = checks.filter(\.isOn).map(\.note)
      let study = chosen.first.flatMap { board.note($0)?.caseID } ?? shownCases.first?.id ?? ""
      let event = pen.newThing(
        .package,
        [Assignment(.caseStudy, .text(study))] + fields.filter { $0.value != .text("") }
          + chosen.map { Assignment(.notes($0), .flag(true)) },
        at: now.wall)
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
