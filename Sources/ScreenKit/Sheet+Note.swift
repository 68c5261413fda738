// A note opened: its whole text, what belongs to it, and how it came to be what it is.
import Board
import Canvas
import Words

extension ScreenState {
  /// A note to read.
  /// - Parameters:
  ///   - id: the note; it may have been removed.
  ///   - isOurs: whether it is the own group's.
  ///   - about: what this screen knows of it besides.
  ///   - isSeen: whether another note may be seen here: the one that it builds on.
  /// - Returns: what is said about it.
  package func noteSheet(_ id: NoteID, isOurs: (Note) -> Bool, about: [(Phrase, String)] = [], isSeen: (NoteID) -> Bool) -> Sheet {
    var sheet = newSheet(Words.noteTitle)
    guard let note = board.noteEvenIfRemoved(id) else { return sheet }
    let whose = isOurs(note) ? Words.ours[language] : owner(of: note)
    if let theme = note.theme, let horizon = note.horizon { sheet.title = "\(themeTitle(theme)) · \(horizon.title[language]) · \(whose)" }
    if note.step != .interventions { sheet.title = "\(note.step.title.capitalised[language]) · \(whose)" }
    if board.note(id) == nil { sheet.add(Words.wasRemoved[language], .warning) }
    sheet.add(note.text, .panelStrong)
    sheet.addGap()
    func row(_ label: Phrase, _ text: String) { sheet.add("\(label[language]): \(text)") }
    for (label, text) in about { row(label, text) }
    if !note.who.isEmpty { row(Words.whoIsNeeded, note.who.map { "@" + $0 }.joined(separator: " ")) }
    if !note.tags.isEmpty { row(Phrase.tags.capitalised, note.tags.map { "#" + $0 }.joined(separator: " ")) }
    if let level = note.level { row(Phrase.level.capitalised, level.title[language]) }
    if let role = note.role { row(Phrase.perspective.capitalised, Perspective.name(role, in: language)) }
    if let on = note.on {
      let isThere = board.note(on) != nil
      let other = isThere && isSeen(on) ? board.note(on) : nil
      row(
        Words.buildsOnLabel,
        other.map { "‘\($0.text)’ (\(owner(of: $0)))" } ?? (isThere ? Words.unseenNote : Words.removedNote)[language])
    }
    sheet.addGap()
    sheet.add(Words.historyTitle[language], .panelStrong)
    for line in history(of: id) { sheet.add(line, indent: "  ", first: "· ") }
    return sheet
  }

  /// The note's life, a line an event, oldest first. A text that lost against another one stands here too.
  private func history(of id: NoteID) -> [String] {
    var text: String?
    return board.history(of: .note(id)).map { event in
      let who = event.author.group.map { Phrase.group($0)[language] } ?? Phrase.facilitator[language]
      var what: [String] = []
      if event.id == id { what.append(Words.written[language]) }
      var place: [String] = []
      for assignment in event.set {
        switch assignment.field {
        case .text:
          if let before = text, event.id != id {
            what.append("\(Words.textChanged[language]); \(Words.earlier(before)[language])")
          }
          text = assignment.value.text
        case .theme:
          if let theme = assignment.value.text.flatMap(Theme.init(rawValue:)) { place.append(themeTitle(theme)) }
        case .horizon:
          if let horizon = assignment.value.text.flatMap(Horizon.init(rawValue:)) { place.append(horizon.title[language]) }
        case .who, .level, .role:
          if event.id != id, !what.contains(Words.detailsChanged[language]) { what.append(Words.detailsChanged[language]) }
        case .imported where event.id == id: what.append(Words.broughtIn[language])
        case .hidden: what.append((assignment.value.isTrue ? Words.wasHidden : Words.wasShown)[language])
        case .group where event.id != id:
          if let group = assignment.value.text {
            what.append(Words.movedTo(Phrase.group(board.resolved(GroupID(group)))[language])[language])
          }
        case .removed: what.append(assignment.value.isTrue ? Words.wasRemoved[language] : Words.wasRestored[language])
        default: break
        }
      }
      if event.id != id, !place.isEmpty { what.append(Words.movedTo(place.joined(separator: ", "))[language]) }
      // What a later version does to a note has no words here; that something happened is said all the same.
      return "\(who), \(clock(event.at)): \(what.isEmpty ? Words.detailsChanged[language] : what.joined(separator: ", "))"
    }
  }
}
