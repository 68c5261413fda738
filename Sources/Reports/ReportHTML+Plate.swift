// The plate of a case on the page: five columns by two lanes, with the sentences of the steps above it.
import Board
import Words

extension Report {
  func writeCase(_ id: String, _ title: String, _ address: String, _ page: inout HTMLWriter) {
    let its = notes.filter { $0.caseID == id }
    page.element("section", "case", "id=\"\(address)\"") { page in
      page.element("h2", "", "dir=\"auto\"", text: title)
      let said = sentences.filter { $0.caseID == id }
      let steps = its.filter { $0.step != .interventions }
      if !said.isEmpty || !steps.isEmpty {
        page.element("div", "steps") { page in
          for step in [Step.start, .end] {
            writeStep(step, said.filter { $0.step == step }, steps.filter { $0.step == step }, &page)
          }
        }
      }
      let themes = Theme.allCases.filter { filter.themes.isEmpty || filter.themes.contains($0) }
      page.element("div", "plate c\(themes.count)") { page in
        for theme in themes {
          writeColumn(theme, its.filter { $0.theme == theme && $0.horizon != nil }, &page)
        }
      }
      let unplaced = its.filter { $0.step == .interventions && ($0.theme == nil || $0.horizon == nil) }
      if !unplaced.isEmpty {
        page.element("h3", text: self(.noTheme))
        writeList(unplaced, &page)
      }
    }
  }

  private func writeStep(_ step: Step, _ said: [Sentence], _ notes: [Note], _ page: inout HTMLWriter) {
    if said.isEmpty, notes.isEmpty { return }
    page.element("div", "step-box") { page in
      page.element("h3", text: step.title[language].capitalisedFirst)
      if !said.isEmpty {
        page.element("ul", "sentences") { page in
          for sentence in said {
            page.element("li") { page in
              page.element("q", "", "dir=\"auto\"", text: sentence.text)
              page.element("span", "by", text: " " + name(of: sentence.group))
            }
          }
        }
      }
      if !notes.isEmpty { writeList(notes, &page) }
    }
  }

  private func writeColumn(_ theme: Theme, _ notes: [Note], _ page: inout HTMLWriter) {
    page.element("section", "theme t\(theme.number)") { page in
      page.element("h3") { page in
        page.element("span", text: "\(theme.number) \(title(of: theme))")
        page.element("span", "count", text: Phrase.notes(notes.count)[language])
      }
      for horizon in Horizon.allCases where filter.horizons.isEmpty || filter.horizons.contains(horizon) {
        let lane = notes.filter { $0.horizon == horizon }
        page.element("div", "lane") { page in
          page.element("h4") { page in
            page.element("span", "key \(horizon.rawValue)", text: self(horizon.letter))
            page.text(" \(horizon.title[language].capitalisedFirst)")
            page.element("span", "count", text: "\u{A0}\(lane.count)")
          }
          if lane.isEmpty {
            page.element("p", "empty", text: self(ReportWords.stillEmpty))
          } else {
            writeList(lane, &page)
          }
        }
      }
    }
  }

  private func writeList(_ notes: [Note], _ page: inout HTMLWriter) {
    page.element("ul", "notes") { page in
      for note in notes { write(note, isAddress: true, &page) }
    }
  }
}
