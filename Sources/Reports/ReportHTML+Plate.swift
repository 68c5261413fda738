// The plate of a case on the page: five columns by two lanes, with the sentences of the steps above it.
import Board
import Review
import Words

extension Report {
  func writeCase(_ told: ToldCase, _ address: String, columns: PosterColumns?, _ page: inout HTMLWriter) {
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
      writePlate(of: told, its, columns, &page)
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

  /// The themes that have a column: none where the filters leave out all that stands under themes.
  var themesOnPlate: [Theme] { spots.hasInterventions ? spots.themes : [] }

  /// A column for each theme. It is a table because on paper only a table says on every sheet what it is; each theme and each lane is one in it, and says so
  /// on every sheet where it goes on.
  private func writePlate(of told: ToldCase, _ notes: [Note], _ columns: PosterColumns?, _ page: inout HTMLWriter) {
    let themes = themesOnPlate
    if themes.isEmpty { return }
    page.element("table", "plate c\(themes.count)" + (columns.map { " n\($0.nameLines)" } ?? ""), "role=\"presentation\"") { page in
      for width in columns?.widths ?? [] { page.raw("<col class=\"w\(width)\">") }
      page.element("thead") { page in
        page.element("tr") { $0.element("td", "what", "colspan=\"\(max(1, themes.count))\" dir=\"auto\"", text: told.title) }
      }
      page.element("tbody") { page in
        page.element("tr") { page in
          for theme in themes { writeColumn(theme, of: told, notes.filter { $0.theme == theme && $0.horizon != nil }, &page) }
        }
      }
    }
  }

  func numbered(_ theme: Theme) -> String { "\(theme.number) \(title(of: theme))" }

  private func writeColumn(_ theme: Theme, of told: ToldCase, _ notes: [Note], _ page: inout HTMLWriter) {
    page.element("td", "theme t\(theme.number) r\(notes.roomOnPaper)") { page in
      page.element("div", "band", HTMLWriter.attribute("data-count", self(Phrase.notes(notes.count)))) { page in
        page.element("h3") { page in
          page.element("span") { $0.title(numbered(theme)) }
          page.element("span", "of", "dir=\"auto\"", text: told.title)
          page.element("span", "count", text: Phrase.notes(notes.count)[language])
          writeContinued(&page)
        }
        page.element("div", "lanes") { page in
          for horizon in spots.horizons { writeLane(theme, horizon, of: told, notes.filter { $0.horizon == horizon }, &page) }
        }
      }
    }
  }

  private func writeLane(_ theme: Theme, _ horizon: Horizon, of told: ToldCase, _ notes: [Note], _ page: inout HTMLWriter) {
    page.element("div", "lane", "data-count=\"\(notes.count)\"") { page in
      page.element("h4") { page in
        writeKey(horizon, &page)
        page.text(" \(horizon.title[language].capitalisedFirst)")
        page.element("span", "count", text: "\u{A0}\(notes.count)")
        writeContinued(&page)
      }
      if notes.isEmpty { page.element("p", "empty", text: self(emptyWords(hidden: spots.hidden[told.id, theme, horizon]))) }
      writeList(notes, &page)
    }
  }

  /// What a heading says that is repeated on paper; where it stands first, the number of notes stands over it.
  private func writeContinued(_ page: inout HTMLWriter) {
    page.element("span", "on", "aria-hidden=\"true\"", text: self(ReportWords.continued))
  }

  /// What stands where there is no note.
  private func emptyWords(hidden: Int) -> Phrase {
    if hidden > 0 { return .nothingToSee(hidden: hidden) }
    return switch spots.reach {
    case .whole: ReportWords.stillEmpty
    case .then: .emptyThen
    case .filtered: .empty.limited(to: .filtered)
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
