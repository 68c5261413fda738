// Pages to take home: one sheet of A4 for each group, and one for each housing association that somebody named. The page stands by itself, as the poster does.
import Board
import Canvas
import Review
import Words

extension Report {
  /// The pages in UTF-8.
  /// - Parameter now: when they are made, which they say at their foot.
  /// - Returns: the bytes.
  public func sheet(at now: Instant) -> [UInt8] {
    var page = HTMLWriter()
    let policy = "default-src 'none'; style-src 'sha256-\(sheetDigest)'; base-uri 'none'; form-action 'none'"
    page.raw("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
    page.element("title", text: "\(self(SheetWords.takeHome)) · \(pageTitle)")
    page.raw("<style>\(sheetStyle)</style>\n</head>\n")
    // Of an earlier moment the context says which; beside another moment nobody would know what holds.
    let made = asOf == nil ? [self(ReportWords.made("\(day(now)), \(clock(now))"))] : []
    let foot = (made + context + [self(ReportWords.madeWith)]).joined(separator: " · ")
    page.element("body") { page in for sheet in sheets { write(sheet, foot, &page) } }
    page.raw("</html>\n")
    return page.bytes
  }

  private func write(_ sheet: SheetPage, _ foot: String, _ page: inout HTMLWriter) {
    let (sheet, letters) = sheet.fitted(above: foot)
    page.element("article", "page s\(letters)") { page in
      page.element("h1", "", "dir=\"auto\"", text: sheet.title)
      page.element("p", "about", "dir=\"auto\"", text: sheet.about)
      for section in sheet.sections {
        page.element("h2", "", "dir=\"auto\"", text: section.heading)
        page.element("ul") { page in
          for entry in section.entries {
            page.element("li", entry.paper) { page in
              if !entry.label.isEmpty {
                page.element("b", "", "dir=\"auto\"", text: entry.label)
                page.raw(" ")
              }
              page.element("span", "", "dir=\"auto\"", text: entry.text)
              if !entry.by.isEmpty { page.element("span", "by", text: " " + entry.by) }
            }
          }
        }
        page.more(section.leftOut > 0 ? self(.andMore(section.leftOut)) : nil)
      }
      if !sheet.blanks.isEmpty {
        page.element("h2", text: self(SheetWords.whatDoYouTake))
        for blank in sheet.blanks { page.element("p", "blank", text: blank) }
      }
      page.element("footer", text: foot)
    }
  }

  // MARK: - What is on them

  /// The pages, of groups in their order and then of associations by name.
  var sheets: [SheetPage] {
    let told = Dictionary(firstOf: toldGroups.map { ($0.group.id, $0) })
    let known = Dictionary(firstOf: notes.map { ($0.id, $0) })
    // With a filter only what it lets through.
    var picks: [GroupID: [Note]] = [:]
    for pick in board.picks { if let note = known[pick.note] { picks[pick.group, default: []].append(note) } }
    return findings.groups.map { sheet(of: $0, told[$0.id] ?? ToldGroup(group: $0), picks[$0.id] ?? [], known) }
      + associations.map { sheet(of: $0, $1, picks, known) }
  }

  private func sheet(of group: Group, _ told: ToldGroup, _ picks: [Note], _ known: [NoteID: Note]) -> SheetPage {
    let (packages, takeaways) = (told.packages, told.takeaways)
    var sections = [
      SheetPage.Section(
        heading: self(.inOneSentence),
        entries: told.sentences.map { sentence in
          SheetPage.Entry(
            label: "\(title(ofCase: sentence.caseID)), \(sentence.step.title[language]):", text: sentence.text.onOneLineVisible,
            by: sentence.name == group.id ? "" : name(of: sentence.name))
        }),
      SheetPage.Section(heading: self(.weTellThis).capitalisedFirst, entries: picks.map(entry(of:))),
      SheetPage.Section(heading: self(ReportWords.packages), entries: packages.map(entry(of:))),
      SheetPage.Section(heading: self(.takeaways.capitalised), entries: takeaways.map { entry(of: $0, by: $0.association ?? "") }),
      agreed(by: group.id),
    ]
    let packed = packages.flatMap(\.notes).compactMap { known[$0] }
    let isEmpty = sections.allSatisfy(\.entries.isEmpty)
    sections.append(cards(fitting: picks + packed))
    let about = [title.onOneLineVisible, isEmpty ? nothingHere(of: group.id) : (group.table ?? "").onOneLineVisible]
    return SheetPage(
      title: name(of: group.id).onOneLineVisible.capitalisedFirst, about: about.filter { !$0.isEmpty }.joined(separator: " · "),
      sections: sections.filter { !$0.entries.isEmpty }, blanks: takeaways.isEmpty ? blanks : [])
  }

  /// Who named the same association in other capitals, accents or spaces is at the same one; its page is called as the first of them wrote it.
  private var associations: [(name: String, takeaways: [Takeaway])] {
    let known = findings.takeaways.filter { $0.association != nil }
    func name(_ takeaway: Takeaway?) -> String {
      (takeaway?.association ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let all = [String: [Takeaway]](grouping: known) { name($0).folded }
    return all.sorted { $0.key < $1.key }.map { (name($1.first), $1) }
  }

  private func sheet(of association: String, _ takeaways: [Takeaway], _ picks: [GroupID: [Note]], _ known: [NoteID: Note]) -> SheetPage {
    let groups = Set(takeaways.compactMap(\.group))
    let picked = groups.flatMap { picks[$0] ?? [] }
    let packed = findings.packages.filter { $0.group.map(groups.contains) ?? false }.flatMap(\.notes).compactMap { known[$0] }
    let sections = [
      SheetPage.Section(
        heading: self(.takeaways.capitalised),
        entries: takeaways.map { takeaway in
          entry(
            of: takeaway,
            by: [takeaway.group.map { name(of: $0) }, takeaway.role.map(name(ofRole:))].compactMap { $0 }.joined(separator: " · "))
        }), cards(fitting: picked + packed),
    ]
    return SheetPage(
      title: association.onOneLineVisible.capitalisedFirst, about: title.onOneLineVisible,
      sections: sections.filter { !$0.entries.isEmpty },
      blanks: [])
  }

  private func agreed(by group: GroupID) -> SheetPage.Section {
    let entries = findings.commitments.filter { $0.group == group }.map {
      SheetPage.Entry(text: $0.said.onOneLineVisible, by: "· " + self($0.progress.title))
    }
    return SheetPage.Section(heading: self(.agreedBefore), entries: entries)
  }

  private func cards(fitting notes: [Note]) -> SheetPage.Section {
    let entries = board.cards(fitting: notes, first: 3).map { card in
      let from = card.source.onOneLineVisible
      return SheetPage.Entry(
        label: card.title[language].onOneLineVisible, text: card.text[language].onOneLineVisible, by: from.isEmpty ? "" : "(\(from))")
    }
    return SheetPage.Section(heading: self(notes.contains { $0.theme != nil } ? SheetWords.cards : SheetWords.anyCards), entries: entries)
  }

  private func entry(of note: Note) -> SheetPage.Entry {
    let place = [note.theme.map { title(of: $0) }, note.horizon?.title[language]].compactMap { $0 }
    return SheetPage.Entry(
      text: note.text.onOneLineVisible, by: "(\((place + labels(of: note)).joined(separator: " · ")))",
      paper: note.horizon?.rawValue ?? "step")
  }

  private func entry(of package: Package) -> SheetPage.Entry {
    let answers = package.answered.map { "\(self($0.question.title)): \($0.text.onOneLineVisible)" }
    let notes = package.notes.isEmpty ? [] : [self(.notes(package.notes.count))]
    return SheetPage.Entry(label: package.title.onOneLineVisible, text: (answers + notes).joined(separator: " · "))
  }

  private func entry(of takeaway: Takeaway, by: String) -> SheetPage.Entry {
    SheetPage.Entry(text: takeaway.text.onOneLineVisible, by: by.isEmpty ? "" : "(\(by.onOneLineVisible))", paper: "step")
  }

  /// What is asked of who has no plan yet, with room behind it to write.
  private var blanks: [String] { Takeaway.Part.allCases.map { self($0.asked) + " …" } }
}

/// The words of the pages to take home.
extension Report {
  /// What stands on the page of a group of which nothing is told.
  fileprivate func nothingHere(of group: GroupID) -> String {
    let isHidden = findings.hidden.isAnything(of: group)
    return self(isHidden ? SheetWords.nothingToSee : SheetWords.nothingHere)
  }
}

enum SheetWords {
  static let takeHome = Phrase(nl: "Om mee te nemen", en: "To take home")
  static let cards = Phrase(nl: "Voorbeelden die erbij passen", en: "Examples that fit")
  static let anyCards = Phrase(nl: "Voorbeelden van de plaat", en: "Examples of the plate")
  static let whatDoYouTake = Phrase(nl: "Wat neem jij mee? Vul het hier in", en: "What do you take home? Write it here")
  static let nothingToSee = Phrase(
    nl: "Van jullie is er niets te zien. Dat geeft niet: hieronder is ruimte.",
    en: "There is nothing of yours to see. That is fine: there is room below.")
  static let nothingHere = Phrase(
    nl: "Van jullie staat er nog niets op het bord. Dat geeft niet: hieronder is ruimte.",
    en: "Nothing of yours is on the board yet. That is fine: there is room below.")
}
