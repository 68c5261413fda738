// What nobody thought of, within what a report is about, as sentences.
import Board
import Review

/// What a report's notes leave unseen.
struct ReportBlindSpots {
  /// Where the notes stand.
  let matrix: Matrix
  /// The themes that are told of.
  let themes: [Theme]
  /// The terms that are told of.
  let horizons: [Horizon]
  /// What is missing, a sentence each.
  let sentences: [String]
}

extension Report {
  /// Places, groups and perspectives without notes. Where filters leave out themes or terms, these are not missed.
  var blindSpots: ReportBlindSpots {
    let matrix = Matrix(notes, cases: cases.map(\.id))
    let themes = Theme.allCases.filter { filter.themes.isEmpty || filter.themes.contains($0) }
    let horizons = Horizon.allCases.filter { filter.horizons.isEmpty || filter.horizons.contains($0) }
    return ReportBlindSpots(matrix: matrix, themes: themes, horizons: horizons, sentences: sentences(matrix, themes, horizons))
  }

  private func sentences(_ matrix: Matrix, _ themes: [Theme], _ horizons: [Horizon]) -> [String] {
    if notes.isEmpty { return [self(total == 0 ? ReportWords.nothingYet : Words.noneFound)] }
    var sentences: [String] = []
    for study in cases {
      // Themes that lack the same terms share a sentence.
      for lacking in [horizons] + (horizons.count > 1 ? horizons.map { [$0] } : []) {
        let empty = themes.filter { theme in horizons.filter { matrix[study.id, theme, $0] == 0 } == lacking }
        if empty.isEmpty { continue }
        sentences.append(self(ReportWords.nobodyThought(empty.map { title(of: $0).beginningSmall }, lacking, study.title[language])))
      }
    }
    let spots = BlindSpots(notes, on: board)
    for spot in spots.oneSided where themes.contains(spot.theme) {
      sentences.append(self(ReportWords.oneSided(title(of: spot.theme), name(ofRole: spot.role))))
    }
    if filter.roles.isEmpty, !spots.missingRoles.isEmpty {
      sentences.append(self(ReportWords.missingRoles(spots.missingRoles.map(name(ofRole:)))))
    }
    let silent = spots.silentGroups.filter { id in groups.contains { $0.id == id } }
    if !silent.isEmpty { sentences.append(self(ReportWords.silent(silent.map { name(of: $0) }))) }
    // Where only picks could be chosen, all others are without a sticker.
    if board.voting.ballot == .notes, !spots.unnoticed.isEmpty { sentences.append(self(ReportWords.unnoticed(spots.unnoticed.count))) }
    return sentences.isEmpty ? [self(ReportWords.noBlindSpots)] : sentences
  }
}

extension String {
  var beginningSmall: String { prefix(1).lowercased() + dropFirst() }
}
