// A board with more notes than anybody reads on a wall: first what it came to, on a few pages, and then everything.
import Board
import Review
import Words

/// For how many letters a digest has room, so that it stays within six sheets of A4 whatever was written. Everything stands behind it.
private enum Room {
  static let (sentences, picks, words, takeaways, packages) = (3_600, 3_600, 3_000, 2_600, 4_500)
  /// In rows of a table.
  static let polls = 24
  /// Letters of a note, and notes of a package.
  static let (note, notesOfPackage) = (200, 6)
  /// What a thing takes besides its letters: the rest of a line, and who said it.
  static let edge = 60
}

extension Report {
  func writeDigest(_ size: PosterSize, _ page: inout HTMLWriter) {
    writeSentences(&page)
    writePicks(&page)
    let missed = blindSpots
    func room(of line: String) -> Int { line.count + Room.edge }
    let words = missed.fitting(Room.words, room(of:))
    let polls = findings.polls.fitting(Room.polls) { $0.outcome.rows.count + 1 }
    let takeaways = findings.takeaways.fitting(Room.takeaways) { room(of: $0.said) }
    writeAfter(words, of: missed.count, polls, takeaways, &page)
    let listed = findings.packages.prefix(Limits.packages)
    // Packages have the room that is left over as well.
    let left = Room.words + Room.takeaways - (words + takeaways.map(\.said)).reduce(0) { $0 + room(of: $1) }
    let packages = listed.fitting(Room.packages + max(0, left), size(of:))
    writePackages(packages, notes: Room.notesOfPackage, letters: Room.note / 2, &page)
    page.element("div", "annex") { page in
      page.element("h2", "", "id=\"annex\"", text: self(ReportWords.annex))
      writeCases(size, &page)
      if words.count < missed.count { writeWords(of: missed, &page) }
      if polls.count < findings.polls.count { writePolls(findings.polls[...], &page) }
      if takeaways.count < findings.takeaways.count { writeTakeaways(findings.takeaways[...], id: "", &page) }
      writeCommitments(&page)
      if packages.count < listed.count || listed.contains(where: { $0.notes.count > Room.notesOfPackage }) {
        writePackages(listed, id: "", &page)
      }
    }
  }

  private func writeWords(of missed: [String], _ page: inout HTMLWriter) {
    page.section("blind", id: "", self(.blindSpots)) { page in page.list("words", missed) { $0.text($1) } }
  }

  private func size(of package: Package) -> Int {
    let notes = listedNotes(of: package).prefix(Room.notesOfPackage).reduce(0) { $0 + min(Room.note / 2, $1.text.count) + Room.edge / 2 }
    return Package.Question.allCases.reduce(notes + 2 * Room.edge) { $0 + package[$1].count }
  }

  /// In which sentences steps ended, case by case; all of them stand above the plate of the case.
  private func writeSentences(_ page: inout HTMLWriter) {
    let told = toldCases.filter { !$0.sentences.isEmpty }
    if told.isEmpty { return }
    page.section("sayings", id: "", self(.sentences.capitalised)) { page in
      for told in told {
        let some = told.sentences.fitting(Room.sentences / toldCases.count) { $0.text.count + Room.edge }
        page.element("h3", "", "dir=\"auto\"", text: told.title)
        page.list("sentences", Array(some)) { page, sentence in
          page.element("b", text: sentence.step.title[language].capitalisedFirst)
          page.raw(" ")
          write(sentence.text, by: name(of: sentence.name), &page)
        }
        page.more(more(than: some.count, of: told.sentences.count))
      }
    }
  }

  /// What groups tell the others.
  private func writePicks(_ page: inout HTMLWriter) {
    let told = Set(notes.map(\.id))
    let picks = board.picks.filter { told.contains($0.note) }.compactMap { board.note($0.note) }
    if picks.isEmpty { return }
    let some = picks.fitting(Room.picks) { min($0.text.count, Room.note) + Room.edge }
    page.section("picks", id: "", self(Words.picks)) { page in
      page.list("sentences", Array(some)) { page, note in
        page.element("a", "", "href=\"#n\(note.id.text)\" dir=\"auto\"", text: note.text.shortened(to: Room.note))
        page.element("span", "by", text: " " + name(of: note.group))
      }
      page.more(more(than: some.count, of: picks.count))
    }
  }
}

extension Collection {
  /// The first of these that have room together, and one at least.
  fileprivate func fitting(_ room: Int, _ size: (Element) -> Int) -> SubSequence {
    var used = 0
    return prefix { element in
      let isFirst = used == 0
      used += size(element)
      return isFirst || used <= room
    }
  }
}

extension String {
  /// The text if it is no longer than this; otherwise its beginning, up to a space where there is one near.
  func shortened(to length: Int) -> String {
    guard let end = index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex else { return self }
    let beginning = self[..<end]
    let word = beginning.lastIndex(where: \.isWhitespace) ?? end
    return (distance(from: word, to: end) < 20 ? self[..<word] : beginning) + "…"
  }
}
