// The plate of a case on the page: five columns by two lanes, with the sentences of the steps above it.
import Board
import Review
import Words

extension Report {
  func writeCase(_ told: ToldCase, _ address: String, _ page: inout HTMLWriter) {
    let (its, said) = (notes(of: told), told.sentences)
    page.section("case", id: address, told.title) { page in
      let steps = its.filter { $0.step != .interventions }
      if !said.isEmpty || !steps.isEmpty {
        page.element("div", "steps") { page in
          for step in [Step.start, .end] {
            writeStep(step, said.filter { $0.step == step }, steps.filter { $0.step == step }, &page)
          }
        }
      }
      let themes = spots.themes
      page.element("div", "plate c\(themes.count)") { page in
        for theme in themes {
          writeColumn(theme, its.filter { $0.theme == theme && $0.horizon != nil }, &page)
        }
      }
      let unplaced = its.filter(\.isUnplaced)
      if !unplaced.isEmpty { page.element("h3", text: self(.noTheme)) }
      writeList(unplaced, &page)
    }
  }

  private func writeStep(_ step: Step, _ said: [Findings.Sentence], _ notes: [Note], _ page: inout HTMLWriter) {
    if said.isEmpty, notes.isEmpty { return }
    page.element("div", "step-box") { page in
      page.element("h3", text: step.title[language].capitalisedFirst)
      page.list("sentences", said) { page, sentence in write(sentence.text, by: name(of: sentence.name), &page) }
      writeList(notes, &page)
    }
  }

  private func writeColumn(_ theme: Theme, _ notes: [Note], _ page: inout HTMLWriter) {
    page.element("section", "theme t\(theme.number)") { page in
      page.element("h3") { page in
        page.element("span", text: "\(theme.number) \(title(of: theme))")
        page.element("span", "count", text: Phrase.notes(notes.count)[language])
      }
      for horizon in spots.horizons {
        let lane = notes.filter { $0.horizon == horizon }
        page.element("div", "lane") { page in
          page.element("h4") { page in
            writeKey(horizon, &page)
            page.text(" \(horizon.title[language].capitalisedFirst)")
            page.element("span", "count", text: "\u{A0}\(lane.count)")
          }
          if lane.isEmpty {
            page.element("p", "empty", text: self(spots.isWhole ? ReportWords.stillEmpty : .empty.limited(unless: false)))
          }
          writeList(lane, &page)
        }
      }
    }
  }

  /// The letter of a term on its colour.
  func writeKey(_ horizon: Horizon, _ page: inout HTMLWriter) {
    page.element("span", "key \(horizon.rawValue)", text: self(horizon.letter))
  }
}

extension Note {
  /// Whether it has no place on the plate, though it is of the step that has places.
  var isUnplaced: Bool { step == .interventions && (theme == nil || horizon == nil) }
}
