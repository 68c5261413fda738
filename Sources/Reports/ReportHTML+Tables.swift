// The tables of the page: blind spots, who does what, polls; and takeaways, which are a list.
import Board
import Words

extension Report {
  // MARK: - Blind spots

  func writeBlindSpots(_ page: inout HTMLWriter) {
    let spots = blindSpots
    page.element("section", "blind", "id=\"blind-spots\"") { page in
      page.element("h2", text: self(.blindSpots))
      if !cases.isEmpty {
        page.element("div", "scroll", "tabindex=\"0\" role=\"region\" \(HTMLWriter.attribute("aria-label", self(ReportWords.matrix)))") {
          page in
          page.element("table", "matrix spots") { page in
            page.element("caption", text: self(ReportWords.matrix))
            page.element("thead") { page in
              page.element("tr") { page in
                page.element("th", "", "scope=\"col\"", text: self(.theme.capitalised))
                page.element("th", "", "scope=\"col\"") { page in page.element("span", "term", text: self(.term.capitalised)) }
                for study in cases { page.element("th", "", "scope=\"col\"", text: study.title[language]) }
              }
            }
            for theme in spots.themes { writeRows(of: theme, spots, &page) }
          }
        }
      }
      page.element("ul", "words") { page in
        for sentence in spots.sentences { page.element("li", text: sentence) }
      }
    }
  }

  private func writeRows(of theme: Theme, _ spots: ReportBlindSpots, _ page: inout HTMLWriter) {
    page.element("tbody", "t\(theme.number)") { page in
      for (index, horizon) in spots.horizons.enumerated() {
        page.element("tr") { page in
          if index == 0 {
            page.element("th", "", "scope=\"rowgroup\" rowspan=\"\(spots.horizons.count)\"") { page in
              // A title of the board's own has no short form.
              let (full, short) = (title(of: theme), theme.shortTitle[language])
              let hasShort = [theme.title.nl, theme.title.en].contains(full)
              page.element("span", hasShort ? "full" : "", text: full)
              if hasShort { page.element("span", "brief", text: short) }
            }
          }
          page.element("th", "", "scope=\"row\"") { page in
            page.element("span", "key \(horizon.rawValue)", text: self(horizon.letter))
            page.element("span", "term", text: horizon.title[language])
          }
          for study in cases {
            let count = spots.matrix[study.id, theme, horizon]
            if count == 0 {
              page.element("td", "empty", text: self(.empty))
            } else {
              page.element("td", horizon.rawValue) { page in
                let width = max(3, count * 100 / max(1, spots.matrix.largest))
                page.element("span", "number", text: "\(count)")
                page.raw(
                  "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                    + "<rect width=\"\(width)\" height=\"8\"/></svg>")
              }
            }
          }
        }
      }
    }
  }

  // MARK: - Who does what

  func writePackages(_ page: inout HTMLWriter) {
    if packages.isEmpty { return }
    let told = Set(notes.map(\.id))
    let questions = Package.Question.besidesName
    let columns = ([.aPackage.capitalised] + questions.map(\.title) + [.notes.capitalised]).map { self($0) }
    page.element("section", "packages", "id=\"packages\"") { page in
      page.element("h2", text: self(ReportWords.packages))
      page.element("table", "rows") { page in
        page.element("thead") { page in
          page.element("tr") { page in for column in columns { page.element("th", "", "scope=\"col\"", text: column) } }
        }
        page.element("tbody") { page in
          for package in packages {
            page.element("tr") { page in
              page.element("th", "", "scope=\"row\"") { page in
                page.element("span", "", "dir=\"auto\"", text: package.title)
                page.element("span", "by", text: " " + name(of: package.group))
              }
              for (column, text) in zip(columns.dropFirst(), questions.map { package[$0] }) {
                page.element("td", text.isEmpty ? "none" : "", "\(HTMLWriter.attribute("data-label", column)) dir=\"auto\"", text: text)
              }
              page.element("td", "", HTMLWriter.attribute("data-label", self(.notes.capitalised))) { page in
                page.element("ul") { page in
                  for note in package.notes.compactMap(board.note) {
                    page.element("li") { page in
                      if told.contains(note.id) {
                        page.element("a", "", "href=\"#n\(note.id.text)\" dir=\"auto\"", text: note.text)
                      } else {
                        page.text(note.text)
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: - Polls and takeaways

  func writePolls(_ page: inout HTMLWriter) {
    let polls = board.allPolls.filter { board.answers(to: $0) > 0 }
    if polls.isEmpty { return }
    page.element("section", "polls") { page in
      page.element("h2", text: self(.poll.capitalised))
      for poll in polls {
        let result = board.result(of: poll)
        page.element("table", "matrix") { page in
          page.element("caption", text: poll.question[language])
          page.element("tbody") { page in
            for (option, count) in zip(poll.options, result) {
              page.element("tr") { page in
                page.element("th", "", "scope=\"row\"", text: option[language])
                page.element("td", "short") { page in
                  page.element("span", "number", text: "\(count)")
                  page.raw(
                    "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                      + "<rect width=\"\(count * 100 / max(1, result.max() ?? 1))\" height=\"8\"/></svg>")
                }
              }
            }
          }
        }
      }
    }
  }

  func writeTakeaways(_ page: inout HTMLWriter) {
    if takeaways.isEmpty { return }
    page.element("section", "takeaways", "id=\"takeaways\"") { page in
      page.element("h2", text: self(.takeaways.capitalised))
      page.element("ul", "sentences") { page in
        for takeaway in takeaways { write(takeaway, &page) }
      }
    }
  }

  func write(_ takeaway: Takeaway, _ page: inout HTMLWriter) {
    page.element("li") { page in
      page.element("q", "", "dir=\"auto\"", text: takeaway.text)
      let by = [takeaway.group.map { name(of: $0) }, takeaway.role.map(name(ofRole:))].compactMap { $0 }
      if !by.isEmpty { page.element("span", "by", text: " " + by.joined(separator: " · ")) }
    }
  }
}
