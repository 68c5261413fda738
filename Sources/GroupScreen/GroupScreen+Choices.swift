// What a group chooses for itself: its perspective, what belongs to a note, what it searches for, whose notes it sees, an example to begin with.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  // MARK: - Perspective

  var mayChoosePerspective: Bool { isWritable && !desk.caseID.isEmpty && group.map { board.glasses(of: $0) == nil } ?? false }

  mutating func openPerspectives() {
    guard let group else { return }
    if let glasses = board.glasses(of: group) { return say(Words.glassesGiven(Perspective.name(glasses, in: language))) }
    if !isWritable { return _ = mayWrite() }
    var names = Perspective.all.map { (name: $0.nl, text: $0[language]) }
    // One that somebody typed on the command line.
    if let role, !names.contains(where: { $0.name == role }) { names.append((role, role)) }
    names.append(("", Words.noPerspective[language]))
    var about = [Words.perspectiveAbout[language]]
    if let table = board.groups.first(where: { $0.id == group })?.table, !table.isEmpty { about.append(Words.atTable(table)[language]) }
    let rows = names.map { name, text in Chooser<GroupScreen>.Row(text) { $0.take(perspective: name) } }
    panel = .chooser(
      Chooser(Words.perspectiveTitle, about: about, rows: rows, chosen: role.flatMap { role in names.firstIndex { $0.name == role } }))
  }

  private mutating func take(perspective name: String) {
    guard let group, shell.fileTakesIt() else { return }
    if let glasses = board.glasses(of: group) { return say(Words.glassesGiven(Perspective.name(glasses, in: language))) }
    if name != role ?? "" { shell.write(ThingChange(.session(of: group), [Assignment(.role, .text(name))])) }
    shell.pen.author.role = role
    say(name.isEmpty ? Words.looksThroughNone : Words.looksThrough(Perspective.name(name, in: language)))
  }

  // MARK: - A note's details

  mutating func openDetails() {
    guard let note = changeableNote() else { return }
    let roles = roles(with: note.role)
    let who = board.value(.who, of: .note(note.id))?.words ?? []
    let draft = pickUp(.details(note.id))
    var form = Form<GroupForm>(
      .noteDetails(note.id), title: Words.detailsTitle, about: ["‘\(note.text.oneLine)’"] + about(draft), isShared: true,
      rows: [
        .text(.who, Words.detailsWho, who.map { "@" + $0 }.joined(separator: " ")),
        .choice(
          .level, Phrase.level.capitalised, Self.levels.map { $0?.title ?? Words.noLevel },
          chosen: Self.levels.firstIndex(of: note.level) ?? 0),
        .choice(
          .perspective, Phrase.perspective.capitalised,
          roles.map { $0.isEmpty ? Words.noPerspective : Phrase(nl: $0, en: Perspective.name($0, in: .en)) },
          chosen: roles.firstIndex(of: note.role ?? "") ?? 0),
      ])
    form.before = detailAnswers(form, of: note.id)
    if let draft {
      form.fill(.who, draft.answers["who"] ?? "")
      form.fill(.level, choosing: Self.levels.firstIndex { ($0?.rawValue ?? "") == draft.answers["level"] } ?? 0)
      form.fill(.perspective, choosing: roles.firstIndex(of: draft.answers["role"] ?? "") ?? 0)
      form.before = draft.answersBefore
    }
    panel = .form(form)
  }

  /// What a form about a note's details says, by the names of its fields.
  func detailAnswers(_ form: Form<GroupForm>, of id: NoteID) -> [String: String] {
    let level = Self.levels[min(form.choice(.level), Level.allCases.count)]
    let role = roles(with: board.note(id)?.role).dropFirst(form.choice(.perspective)).first
    return ["who": form.text(.who), "level": level?.rawValue ?? "", "role": role ?? ""]
  }

  private static let levels = [nil] + Level.allCases.map(Optional.some)

  /// The perspectives that a note can have, none first, and the one that it has.
  private func roles(with own: String?) -> [String] {
    let roles = [""] + Perspective.all.map(\.nl)
    return own.map { roles.contains($0) ? roles : roles + [$0] } ?? roles
  }

  /// Enter there: what is new in it is shared, and the note stands there again.
  mutating func saveDetails(_ form: Form<GroupForm>, of id: NoteID) {
    guard isOurs(id) else {
      leaveForLater(form)
      return say(Words.removedMeanwhile)
    }
    // What was typed waits in the form.
    guard mayWrite() else { return panel = .form(form) }
    let draft = draft(of: form)
    panel = .own(.note(id, scroll: 0))
    if let draft { share(draft) }
    keepDrafts()
  }

  /// Writes what somebody changed in a note's details, and leaves alone what they did not.
  /// - Returns: whether it could be written.
  mutating func shareDetails(_ draft: Draft, of id: NoteID) -> Bool {
    guard let note = board.note(id) else {
      say(Words.removedMeanwhile)
      return false
    }
    func isChanged(_ name: String) -> Bool { draft.answers[name] != draft.answersBefore[name] }
    let who = Mentions.names(in: draft.answers["who"] ?? "")
    let level = draft.answers["level"].flatMap(Level.init(rawValue:))
    let role = draft.answers["role"] ?? ""
    var set: [Assignment] = []
    if isChanged("who"), who != board.value(.who, of: .note(id))?.words ?? [] {
      set.append(Assignment(.who, .list(who.map(Value.text))))
    }
    if isChanged("level"), level != note.level { set.append(Assignment(.level, level.map { .text($0.rawValue) } ?? .null)) }
    if isChanged("role"), role != note.role ?? "" { set.append(Assignment(.role, .text(role))) }
    guard !set.isEmpty else { return true }
    guard shell.change(.note(id), set) else { return false }
    say(named(Words.detailsSaved))
    return true
  }

  // MARK: - Searching

  var hasNotesToSearch: Bool {
    desk.step == .interventions ? searchedCells.contains { noteCount(in: $0) > 0 } : noteCount(in: cursorCell) > 1
  }

  /// The cells of this case and step, in the order in which people read them.
  private var searchedCells: [Cell] {
    guard desk.step == .interventions else { return [cursorCell] }
    return Theme.allCases.flatMap { theme in Horizon.allCases.map { cell(theme, $0) } }
  }

  mutating func openSearch() {
    panel = .form(
      Form(
        .search, title: Words.searchTitle, about: [named(Words.searchAbout)[language]], submits: Words.searches,
        rows: [.text(.line, Words.searchLabel, lastSearch)]))
  }

  /// To the next note with a text, after the one that is chosen; past the last one the first comes again.
  mutating func search(for text: String) {
    let isNew = text != lastSearch
    lastSearch = text
    if text.isEmpty { return desk.sought = nil }
    let sought = text.folded
    desk.sought = sought
    let cells = searchedCells.map { board.notes(in: $0, of: desk.sight) }
    let here = searchedCells.firstIndex(of: cursorCell) ?? 0
    // What is looked for anew may be what is chosen already.
    let placeHere = cells[here].firstIndex(where: isChosen).map { isNew ? $0 : $0 + 1 } ?? cells[here].count
    let start = cells[..<here].reduce(placeHere) { $0 + $1.count }
    let found = cells.joined().enumerated().filter { board.note($0.element)?.text.folded.contains(sought) == true }
    guard !found.isEmpty else {
      desk.sought = nil
      return say(foundNone(text))
    }
    let place = found.firstIndex { $0.offset >= start } ?? 0
    if isNew || firstFound == nil { firstFound = found[place].element }
    // Counted from where somebody began to search: the first one that they see is the first.
    let first = found.firstIndex { $0.element == firstFound } ?? 0
    choose(.note(found[place].element))
    desk.split.isStale = true
    say(named(Words.found((place - first + found.count) % found.count + 1, of: found.count, text)))
  }

  /// That there is none, of the notes that were looked at.
  private func foundNone(_ text: String) -> Phrase {
    if board.hidesOthers(from: group) { return Words.foundNoneYet(text) }
    return seesOnlyOurs ? named(Words.foundNoneOfOurs(text)) : Words.foundNone(text)
  }

  // MARK: - Whose notes

  mutating func toggleOnlyOurs() {
    guard group != nil else { return }
    seesOnlyOurs.toggle()
    renewSight()
    desk.split.isStale = true
    let hidesOthers = board.isInSession && board.hidesGroups
    if !seesOnlyOurs, hidesOthers { return say(Words.seesNobodyElse, cause: .othersHidden) }
    say(seesOnlyOurs ? named(Words.seesOnlyOurs) : Words.seesEverybody)
  }

  // MARK: - Example cards

  mutating func openCards() {
    guard mayWrite() else { return }
    if !board.hasCards(of: desk.cursor.theme) { return say(Words.noCards) }
    panel = .own(.cards(desk.cursor.theme, chosen: 0))
  }

  /// How many example cards the open panel has; none where no cards are open.
  var openCardCount: Int { if case .own(.cards(let theme, _)) = panel { board.cards(of: theme).count } else { 0 } }

  mutating func takeCard() {
    guard case .own(.cards(let theme, let chosen)) = panel else { return }
    let cards = board.cards(of: theme)
    guard cards.indices.contains(chosen), mayWrite() else { return }
    write(text: "\(cards[chosen].title[language]). \(Phrase.cardBegin[language])", in: theme)
  }

  func cardsSheet(_ theme: Theme, _ chosen: Int) -> Sheet {
    var sheet = newSheet("\(Words.cardsTitle[language]) · \(themeTitle(theme))")
    sheet.add(Words.cardsLabel[language], .panelQuiet)
    sheet.addGap()
    let cards = board.cards(of: theme)
    if cards.isEmpty { sheet.add(Words.noCards[language]) }
    let empty = newSheet("")
    sheet.addList(count: cards.count, chosen: chosen) { index, lines in
      let card = cards[index]
      let title = empty.item(card.title[language], isChosen: index == chosen, lines: lines)
      guard index == chosen else { return title }
      var more = empty
      if !card.text[language].isEmpty { more.add(card.text[language], indent: "  ") }
      var about = card.level.map { ["\(Phrase.level.capitalised[language]): \($0.title[language])"] } ?? []
      if !card.source.isEmpty { about.append("\(Words.source[language]): \(card.source)") }
      if !about.isEmpty { more.add(about.joined(separator: " · "), .panelQuiet, indent: "  ") }
      return empty.cut(title + more.lines, to: lines)
    }
    return sheet
  }
}
