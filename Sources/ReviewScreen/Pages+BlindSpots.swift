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
    let unseen = [CaseID: [BlindSpots.Unseen]](grouping: spots.unseen, by: \.study.id)
    var said: [(text: String, spot: ReviewSpot?)] = cases.flatMap { study in
      [gaps[study.id].map { sentence(of: $0, spots, study) }, unseen[study.id].map { sentence(of: $0, study) }].compactMap { $0 }.map {
        ($0, nil)
      }
    }
    said += spots.oneSided.map { one in
      let themes = one.themes.count == Theme.allCases.count ? ReviewWords.allThemes[language] : list(one.themes)
      let words = ReviewWords.oneSided(themes, Perspective.name(one.role, in: language)).limited(to: spots.reach)
      return (words.capitalised[language], .notes(one.themes.map { .theme($0) } + [.role(one.role)]))
    }
    let (missing, silent, unnoticed) = (spots.missingRoles, spots.silentGroups, spots.unnoticed)
    if !missing.isEmpty {
      let roles = missing.map { Perspective.name($0, in: language) }.joined(separator: ", ")
      let words = spots.reach == .whole ? ReviewWords.missingRoles(roles) : Phrase.nothing(from: roles).limited(to: spots.reach).capitalised
      said.append((words[language], nil))
    }
    if !silent.isEmpty {
      let names = names(of: silent)
      said.append((ReviewWords.silentGroups(names, silent.count).limited(to: spots.reach).capitalised[language], nil))
    }
    if !spots.hiddenGroups.isEmpty {
      said.append((Phrase.onlyHidden(names(of: spots.hiddenGroups), spots.hiddenGroups.count).capitalised[language], nil))
    }
    if !unnoticed.isEmpty {
      let words = Phrase.withoutSticker(unnoticed.count).limited(to: spots.reach).capitalised
      said.append((words[language], .list(unnoticed)))
    }
    if said.isEmpty {
      page.text((spots.reach != .filtered ? ReviewWords.noBlindSpots : spots.hasInterventions ? .nothingEmpty : .noInterventions)[language])
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
    return "‘\(title)’: " + said.limited(to: spots.reach)[language]
  }

  /// Where nothing is seen of a case because it is hidden.
  private func sentence(of unseen: [BlindSpots.Unseen], _ study: CaseStudy) -> String {
    let parts = unseen.map { Phrase.unseen(under: themeTitle($0.theme), in: $0.horizon, hidden: $0.count)[language] }
    return "‘\(study.title[language])’: " + parts.joined(separator: "; ")
  }

  private func names(of groups: [GroupID]) -> String {
    let more = groups.count > Limits.groups ? [Phrase.andMore(groups.count - Limits.groups)[language]] : []
    return (groups.prefix(Limits.groups).map(\.text) + more).joined(separator: ", ")
  }

  private func list(_ themes: [Theme]) -> String { themes.map(themeTitle).joined(separator: ", ") }
}
