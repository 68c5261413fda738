// A page a group: what it wrote, ended in, chose and takes home. On a poster that fits one sheet these are for the screen only.
import Board
import Words

extension Report {
  func writeGroups(_ page: inout HTMLWriter) {
    let byGroup = [GroupID: [Note]](grouping: notes.filter { $0.group != nil }, by: { $0.group ?? "" })
    let told = toldGroups
    if told.isEmpty { return }
    page.element("div", "groups") { page in
      for (number, group) in told.enumerated() { write(group, byGroup[group.id] ?? [], "group-\(number + 1)", &page) }
    }
  }

  /// The groups that brought anything.
  var toldGroups: [Group] {
    let active = Set(
      notes.compactMap(\.group) + findings.sentences.map(\.group) + findings.packages.compactMap(\.group)
        + findings.takeaways.compactMap(\.group))
    return findings.groups.filter { active.contains($0.id) }
  }

  private func write(_ group: Group, _ notes: [Note], _ address: String, _ page: inout HTMLWriter) {
    page.section("group", id: address, name(of: group.id).capitalisedFirst) { page in
      if let table = group.table, !table.isEmpty { page.element("p", text: "\(self(ReportWords.atTheTable)): \(table)") }
      for (id, title) in toldCases {
        let its = notes.filter { $0.caseID == id }
        let said = findings.sentences.filter { $0.group == group.id && $0.caseID == id }
        if its.isEmpty, said.isEmpty { continue }
        page.element("h3", "", "dir=\"auto\"", text: title)
        page.list("sentences", said) { page, sentence in
          page.element("b", text: sentence.step.title[language].capitalisedFirst)
          page.raw(" ")
          write(sentence.text, by: "", &page)
        }
        writeList(its, &page) { $0.theme.map(title(of:)) ?? $0.step.title[language].capitalisedFirst }
      }
      let packages = findings.packages.filter { $0.group == group.id }
      if !packages.isEmpty { page.element("h3", text: self(ReportWords.packages)) }
      for package in packages {
        page.element("p") { page in
          page.element("b", "", "dir=\"auto\"", text: package.title)
          for (question, text) in package.answered { page.text(" · \(self(question.title)): \(text)") }
        }
      }
      let takeaways = findings.takeaways.filter { $0.group == group.id }
      if !takeaways.isEmpty { page.element("h3", text: self(.takeaways.capitalised)) }
      write(takeaways, &page)
    }
  }
}
