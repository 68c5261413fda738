// A page a group: what it wrote, ended in, chose and takes home. On a poster that fits one sheet these are for the screen only.
import Board
import Review
import Words

extension Report {
  func writeGroups(_ page: inout HTMLWriter) {
    if toldGroups.isEmpty { return }
    page.element("div", "groups") { page in
      for (number, told) in toldGroups.prefix(Limits.groups).enumerated() { write(told, "group-\(number + 1)", &page) }
      page.more(more(than: Limits.groups, of: toldGroups.count))
    }
  }

  private func write(_ told: ToldGroup, _ address: String, _ page: inout HTMLWriter) {
    let group = told.group
    let notes = [CaseID: [Note]](grouping: told.places.map { self.notes[$0] }, by: \.caseID)
    let sentences = [CaseID: [Findings.Sentence]](grouping: told.sentences, by: \.caseID)
    page.section("group", id: address, name(of: group.id).capitalisedFirst) { page in
      if let table = group.table, !table.isEmpty { page.element("p", text: "\(self(ReportWords.atTheTable)): \(table)") }
      for (id, title) in cases(of: told) {
        page.element("h3", "", "dir=\"auto\"", text: title)
        page.list("sentences", sentences[id] ?? []) { page, sentence in
          page.element("b", text: sentence.step.title[language].capitalisedFirst)
          page.raw(" ")
          write(sentence.text, by: sentence.name == group.id ? "" : name(of: sentence.name), &page)
        }
        writeList(notes[id] ?? [], &page) { $0.theme.map(title(of:)) ?? $0.step.title[language].capitalisedFirst }
      }
      if !told.packages.isEmpty { page.element("h3", text: self(ReportWords.packages)) }
      for package in told.packages.prefix(Limits.packages) {
        page.element("p") { page in
          page.element("b", "", "dir=\"auto\"", text: package.title)
          for (question, text) in package.answered { page.text(" · \(self(question.title)): \(text)") }
        }
      }
      page.more(more(than: Limits.packages, of: told.packages.count))
      if !told.takeaways.isEmpty { page.element("h3", text: self(.takeaways.capitalised)) }
      write(told.takeaways, &page)
    }
  }

  /// The cases of which a group brought something, in their order.
  private func cases(of told: ToldGroup) -> [(id: CaseID, title: String)] {
    let known = Set(told.places.map { notes[$0].caseID } + told.sentences.map(\.caseID))
    return known.compactMap { id in casePlaces[id].map { ($0, id) } }.sorted { $0.0 < $1.0 }.map { ($1, toldCases[$0].title) }
  }
}
