// How the list of everything that can be seen looks, one thing of it whole, and the keys of both.
import Board
import Canvas
import NoteBoard
import Privacy
import ScreenKit
import Words

extension HostScreen {
  // MARK: - The list

  func seenSheet() -> Sheet {
    var sheet = newSheet(Words.seenTitle)
    if list.seen.isTyping || !list.seen.typed.isEmpty {
      let typed = list.seen.typed.truncatedAtStart(to: max(1, sheet.width - 4), in: glyphs)
      sheet.lines.append([Span("/ ", .panelStrong), Span(typed)])
      if list.seen.isTyping { sheet.caret = Point(x: 2 + width(of: typed), y: 0) }
    } else {
      sheet.add(Words.seenAbout[language])
    }
    sheet.addGap()
    let (rows, chosen, empty) = (list.seen.rows, list.seen.index, sheet)
    let after = list.seen.isCut ? 1 : 0
    sheet.addList(count: rows.count, chosen: chosen, after: after) { index, lines in
      let row = rows[index]
      return empty.item(line(of: row), isChosen: index == chosen, lines: lines, style(of: row))
    }
    if rows.isEmpty { sheet.add((list.seen.typed.isEmpty ? Words.nothingSeen : Words.nothingFound)[language], .panelQuiet) }
    if list.seen.isCut { sheet.add(Words.newestOnly(SeenList.most)[language], .panelQuiet) }
    return sheet
  }

  private func style(of row: SeenList.Row) -> Style {
    switch row.place {
    case .waiting: .panelStrong
    case .seen: row.details.isEmpty ? .panel : .panelStrong
    case .takenOff: .panelQuiet
    }
  }

  private func line(of row: SeenList.Row) -> String {
    guard let seen = row.seen else { return Words.waitToBeLetThrough(waitingTakeaways.count)[language] }
    let title = title(of: seen)
    switch row.place {
    case .takenOff: return "\(Words.takenOff[language]) · \(title): \(text(of: seen).oneLine)"
    case .seen, .waiting:
      let parts = [flagWords(row.details), row.waits ? Words.waits[language] : row.isSoon ? Words.soonOnWall[language] : nil]
      return (parts.compactMap { $0 } + ["\(title): \(text(of: seen).oneLine)"]).joined(separator: " · ")
    }
  }

  /// "! adres: Kerkstraat 12"; none where nothing may be about one person.
  private func flagWords(_ details: [PersonalDetail]) -> String? {
    if details.isEmpty { return nil }
    return "! " + details.map { "\(Words.name(of: $0.kind)[language]): \($0.text.oneLine)" }.joined(separator: ", ")
  }

  /// "Groep 3 · opbrengst".
  func title(of seen: Seen) -> String {
    let kind: Phrase =
      switch seen.kind {
      case .sentence: .sentence
      case .package: .aPackage
      case .takeaway: GroupMode.Name.takeaway.title
      case .commitment: .commitment
      case .poll: .poll
      case .session: .message
      default: .note
      }
    let whose = seen.kind == .session && seen.group == nil ? Words.toEverybody : Phrase.author(seen.group)
    return "\(whose[language].capitalisedFirst) · \(kind[language])"
  }

  /// What it says; of a poll in the language of this screen.
  func text(of seen: Seen) -> String {
    seen.kind == .poll ? board.value(.question, of: seen.thing)?.localized?[language] ?? seen.text : seen.text
  }

  // MARK: - One of them

  func seenThingSheet(_ thing: ThingID) -> Sheet {
    guard let row = openSeenRow, let seen = row.seen else {
      var sheet = newSheet(Words.seenTitle)
      sheet.add(Words.goneMeanwhile[language])
      return sheet
    }
    var sheet = newSheet(title(of: seen))
    let states = [
      flagWords(row.details), row.waits ? Words.waitsForYou[language] : nil, row.isSoon ? Words.soonOnWall[language] : nil,
      { if case .takenOff = row.place { Words.takenOff[language] } else { nil } }(),
    ].compactMap { $0 }
    for state in states { sheet.add(state, .panelStrong) }
    sheet.addGap()
    if thing.kind == .package, case .event(let id) = thing.subject { addPackage(id, to: &sheet) } else { sheet.add(text(of: seen)) }
    if thing.kind == .poll, let poll = board.poll(thing.subject.text) {
      for option in poll.options { sheet.add(option[language], indent: "  ", first: "- ") }
    }
    return sheet
  }

  /// A package, a line for each of its answers.
  private func addPackage(_ id: EventID, to sheet: inout Sheet) {
    for question in Package.Question.allCases {
      guard let said = board.value(question.field, of: .package(id))?.text, !said.isEmpty else { continue }
      sheet.add(question == .name ? said : "\(question.title[language]): \(said)", question == .name ? .panelStrong : .panel)
    }
  }

  // MARK: - Their keys

  static let seenKeys: [Row] =
    [
      Row(
        "openSeen", [.enter], "Enter", hintNow: { $0.enterOnSeen }, rank: 100,
        isOffered: { screen in
          switch screen.list.seen.chosenRow?.place {
          case nil: false
          case .seen: true
          case .waiting, .takenOff: screen.isWritable
          }
        }, does: { $0.openSeen() }),
      Row(
        "takeOff", [.delete], "Del", hint: Words.remove, rank: 89,
        isOffered: { if case .seen = $0.list.seen.chosenRow?.place { $0.isWritable } else { false } }, does: { $0.takeOffSeen() }),
    ] + undoing(rank: 88)
    + listKeys(Words.otherOne, rank: 60, isHinted: { $0.list.seen.rows.count > 1 }) + endKeys + [
      Row("pageUp", [.pageUp], does: { $0.list.seen.move(by: -max(1, $0.panelRows - 4)) }),
      Row("pageDown", [.pageDown], does: { $0.list.seen.move(by: max(1, $0.panelRows - 4)) }),
      Row("searchSeen", ["/"], "/", hint: Words.search, rank: 70, does: { $0.searchSeen() }), close([.escape, "q", "a"]),
    ]

  /// While something is looked for, letters are text.
  static let seenSearchKeys: [Row] =
    [Row("search", [.enter], "Enter", hint: .done, rank: 100, does: { $0.endSearch(keeping: true) })]
    + listKeys(Words.otherOne, letters: false, rank: 60, isHinted: { $0.list.seen.rows.count > 1 }) + [
      Row(
        "everything", [.escape], "Esc", hint: Phrase(nl: "alles weer", en: "all again"), rank: 100, does: { $0.endSearch(keeping: false) })
    ]

  static let seenThingKeys: [Row] =
    [
      Row(
        "handleSeen", [.enter], "Enter", hintNow: { $0.enterOnOpenSeen ?? .back }, rank: 100, isHinted: { $0.enterOnOpenSeen != nil },
        does: { $0.handleOpenSeen() }),
      Row(
        "takeOff", [.delete], "Del", hint: Words.remove, rank: 89,
        isOffered: { if case .seen = $0.openSeenRow?.place { $0.isWritable } else { false } }, does: { $0.takeOffOpenSeen() }),
      Row("backToSeen", [.escape, "q"], "Esc", hint: .back, rank: 100, does: { $0.backToSeen() }),
    ] + readingKeys

  private var enterOnSeen: Phrase {
    switch list.seen.chosenRow?.place {
    case .waiting: Words.letsThrough
    case .takenOff: Words.showsAgain
    case .seen, nil: Words.reads
    }
  }

  /// What Enter does with the thing that is open; none where it only goes back.
  private var enterOnOpenSeen: Phrase? {
    guard let row = openSeenRow else { return nil }
    if case .takenOff = row.place { return Words.showsAgain }
    return row.waits ? Words.letsThrough : nil
  }
}
