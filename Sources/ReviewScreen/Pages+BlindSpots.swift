// What nobody thought of, in words; its tables: Pages+Matrix.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  func addBlindSpots(_ findings: Findings, to page: inout ReviewPage) {
    let spots = findings.blindSpots()
    addMatrix(spots, findings.cases, to: &page)
    page.heading(ReviewWords.whatStandsOut[language])
    addSentences(of: spots, findings.cases, to: &page)
    addGroups(findings.groups.map(\.id), spots, to: &page)
    addPerspectives(spots, to: &page)
  }

  // MARK: - In words

  /// What stands out, a sentence each, and where Enter goes from it.
  func addSentences(of spots: BlindSpots, _ cases: [CaseStudy], to page: inout ReviewPage) {
    let gaps = [CaseID: [BlindSpots.Gap]](grouping: spots.gaps, by: \.study.id)
    var said: [(text: String, spot: ReviewSpot?)] = cases.compactMap { study in
      gaps[study.id].map { (sentence(of: $0, spots, study), nil) }
    }
    said += spots.oneSided.map { one in
      let themes = one.themes.count == Theme.allCases.count ? ReviewWords.allThemes[language] : list(one.themes)
      let words = ReviewWords.oneSided(themes, Perspective.name(one.role, in: language)).limited(unless: spots.isWhole)
      return (words.capitalised[language], .notes(one.themes.map { .theme($0) } + [.role(one.role)]))
    }
    let (missing, silent, unnoticed) = (spots.missingRoles, spots.silentGroups, spots.unnoticed)
    if !missing.isEmpty {
      let roles = missing.map { Perspective.name($0, in: language) }.joined(separator: ", ")
      let words = spots.isWhole ? ReviewWords.missingRoles(roles) : Phrase.nothing(from: roles).limited(unless: false).capitalised
      said.append((words[language], nil))
    }
    if !silent.isEmpty {
      let more = silent.count > Limits.groups ? [Phrase.andMore(silent.count - Limits.groups)[language]] : []
      let names = (silent.prefix(Limits.groups).map(\.text) + more).joined(separator: ", ")
      said.append((ReviewWords.silentGroups(names, silent.count).limited(unless: spots.isWhole).capitalised[language], nil))
    }
    if !unnoticed.isEmpty {
      let words = Phrase.withoutSticker(unnoticed.count).limited(unless: spots.isWhole).capitalised
      said.append((words[language], .list(unnoticed)))
    }
    if said.isEmpty {
      page.text((spots.isWhole ? ReviewWords.noBlindSpots : spots.hasInterventions ? .nothingEmpty : .noInterventions)[language])
    }
    for (text, spot) in said { page.text(text, indent: 5, first: "! ", spot: spot) }
  }

  /// One sentence a case: first the themes without any note, then those that miss a term.
  private func sentence(of gaps: [BlindSpots.Gap], _ spots: BlindSpots, _ study: CaseStudy) -> String {
    let title = study.title[language]
    let isEmpty = gaps[0].horizons.count == Horizon.allCases.count && gaps[0].themes.count == Theme.allCases.count
    let parts = gaps.map { gap in
      // On neither term is not at all.
      Phrase.nothing(under: list(gap.themes), in: gap.horizons.count == 1 ? gap.horizons[0] : nil)
    }
    let said =
      isEmpty ? ReviewWords.emptyCase : Phrase(nl: parts.map(\.nl).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
    return "‘\(title)’: " + said.limited(unless: spots.isWhole)[language]
  }

  private func list(_ themes: [Theme]) -> String { themes.map(themeTitle).joined(separator: ", ") }
}
