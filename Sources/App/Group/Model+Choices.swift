// What a group chooses for itself: its perspective, what belongs to a note, what it searches for, whose notes it sees.
import Board
import Canvas

extension Model {
  // MARK: - Perspective

  mutating func openPerspectives() {
    guard let group else { return }
    if let glasses = board.glasses(of: group) { return say(Words.glassesGiven(Perspective.name(glasses, in: language))) }
    if !isWritable { return _ = mayWrite() }
    var rows = Perspective.all.map { Chooser.Row(id: $0.nl, text: $0[language]) }
    // One that somebody typed on the command line.
    if let role, !rows.contains(where: { $0.id == role }) { rows.append(Chooser.Row(id: role, text: role)) }
    rows.append(Chooser.Row(id: "", text: Words.noPerspective[language]))
    var about = [Words.perspectiveAbout[language]]
    if let table = board.groups.first(where: { $0.id == group })?.table, !table.isEmpty {
      about.append(Words.atTable(table)[language])
    }
    panel = .chooser(
      Chooser(
        .perspective, title: Words.perspectiveTitle, about: about, rows: rows,
        chosen: role.flatMap { role in rows.firstIndex { $0.id == role } } ?? 0))
  }

  mutating func take(perspective name: String) -> [Effect] {
    guard let group, fileTakesIt() else { return [] }
    if let glasses = board.glasses(of: group) {
      say(Words.glassesGiven(Perspective.name(glasses, in: language)))
      return []
    }
    let isSame = name == role ?? ""
    let effects = isSame ? [] : note(ThingChange(.session(of: group), [Assignment(.role, .text(name))]))
    pen.author.role = role
    say(name.isEmpty ? Words.looksThroughNone : Words.looksThrough(Perspective.name(name, in: language)))
    return effects
  }

  // MARK: - A note's details

  mutating func openDetails() {
    guard let note = changeableNote() else { return }
    let levels = [Words.noLevel] + Level.allCases.map(\.title)
    let roles = self.roles(with: note.role)
    let who = board.value(.who, of: .note(note.id))?.words ?? []
    panel = .form(
      Form(
        .noteDetails(note.id), title: Words.detailsTitle, about: ["‘\(note.text.oneLine)’"],
        rows: [
          Form.text(.who, Words.detailsWho, who.map { "@" + $0 }.joined(separator: " ")),
          Form.Row(
            item: .level, label: Phrase.level.capitalised,
            content: .choice(levels, chosen: note.level.flatMap { Level.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)),
          Form.Row(
            item: .perspective, label: Phrase.perspective.capitalised,
            content: .choice(
              roles.map { $0.isEmpty ? Words.noPerspective : Phrase(nl: $0, en: Perspective.name($0, in: .en)) },
              chosen: roles.firstIndex(of: note.role ?? "") ?? 0)),
        ]))
  }

  /// The perspectives that a note can have, none first, and the one that it has.
  private func roles(with own: String?) -> [String] {
    var roles = [""] + Perspective.all.map(\.nl)
    if let own, !roles.contains(own) { roles.append(own) }
    return roles
  }

  mutating func saveDetails(_ form: Form, of id: NoteID) -> [Effect] {
    guard let note = board.note(id) else {
      say(Words.removedMeanwhile)
      return []
    }
    guard isOurs(note) else { return [] }
    guard mayWrite() else {
      // What was typed waits in the form.
      panel = .form(form)
      return []
    }
    let signs: Set<Character> = ["@", ",", ";"]
    var who: [String] = []
    for word in form.text(.who).split(whereSeparator: { $0.isWhitespace || signs.contains($0) }) where !who.contains(String(word)) {
      who.append(String(word))
    }
    let place = form.choice(.level)
    let level = place == 0 ? nil : Level.allCases[min(place, Level.allCases.count) - 1]
    let roles = self.roles(with: note.role)
    let role = roles.indices.contains(form.choice(.perspective)) ? roles[form.choice(.perspective)] : ""
    var set: [Assignment] = []
    if who != board.value(.who, of: .note(id))?.words ?? [] { set.append(Assignment(.who, .list(who.map(Value.text)))) }
    if level != note.level { set.append(Assignment(.level, level.map { .text($0.rawValue) } ?? .null)) }
    if role != note.role ?? "" { set.append(Assignment(.role, .text(role))) }
    panel = .note(id, scroll: 0)
    if set.isEmpty { return [] }
    let effects = change(.note(id), set)
    if !effects.isEmpty { say(Words.detailsSaved) }
    return effects
  }

  // MARK: - Searching

  /// Whether there is a note in this case and step.
  var hasNotesHere: Bool { searchedCells.contains { noteCount(in: $0) > 0 } }

  /// The cells of this case and step, in the order in which people read them.
  private var searchedCells: [Cell] {
    guard step == .interventions else { return [cursorCell] }
    return Theme.allCases.flatMap { theme in Horizon.allCases.map { cell(theme, $0) } }
  }

  mutating func openSearch() {
    panel = .form(
      Form(
        .search, title: Words.searchTitle, about: [Words.searchAbout[language]],
        rows: [Form.text(.line, Words.searchLabel, lastSearch)]))
  }

  /// To the next note with a text, after the one that is chosen; past the last one the first comes again.
  mutating func search(for text: String) {
    let isNew = text != lastSearch
    lastSearch = text
    if text.isEmpty { return }
    let sought = text.folded
    var found: [NoteID] = []
    var next: Int?
    var isPastCursor = false
    for cell in searchedCells {
      let isHere = cell == cursorCell
      for id in board.notes(in: cell, of: sight) {
        // What is looked for anew may be what is chosen already.
        if isNew, isHere, cursor.item == .note(id) { isPastCursor = true }
        if board.note(id)?.text.folded.contains(sought) == true {
          if isPastCursor, next == nil { next = found.count }
          found.append(id)
        }
        if isHere, cursor.item == .note(id) { isPastCursor = true }
      }
      if isHere { isPastCursor = true }
    }
    guard !found.isEmpty else { return say(Words.foundNone(text)) }
    let place = next ?? 0
    choose(.note(found[place]))
    split.isStale = true
    say(Words.found(place + 1, of: found.count, text))
  }

  // MARK: - Whose notes

  mutating func toggleOnlyOurs() {
    guard group != nil else { return }
    seesOnlyOurs.toggle()
    renewSight()
    split.isStale = true
    let hidesOthers = board.isInSession && board.hidesGroups
    say(seesOnlyOurs ? Words.seesOnlyOurs : hidesOthers ? Words.seesNobodyElse : Words.seesEverybody)
  }
}
