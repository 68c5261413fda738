// What nobody thought of, in the sentences that posters and Markdown share.
import Board
import Review
import Words

extension Report {
  /// What nobody thought of, a sentence each; of notes that were chosen only what they leave open themselves.
  var blindSpots: [String] {
    if notes.isEmpty { return [self(total == 0 ? ReportWords.nothingYet : Words.noneFound)] }
    let sentences = (spots.gaps.map(sentence) + oneSided + missing).map { self($0) }
    if !sentences.isEmpty { return sentences }
    if !spots.hasInterventions { return [self(.noInterventions)] }
    return [self(spots.isWhole ? ReportWords.noBlindSpots : .nothingEmpty)]
  }

  private func sentence(of gap: BlindSpots.Gap) -> Phrase {
    let (themes, study) = (gap.themes.map { title(of: $0).beginningSmall }, gap.study.title[language])
    if spots.isWhole { return ReportWords.nobodyThought(themes, gap.horizons, study) }
    let term = gap.horizons.count == 1 ? gap.horizons.first : nil
    return ReportWords.of(study, .nothing(under: Phrase.list(themes)[language], in: term).limited(unless: false))
  }

  private var oneSided: [Phrase] {
    spots.oneSided.flatMap { one in
      let words = ReportWords.onlyFrom(name(ofRole: one.role)).limited(unless: spots.isWhole)
      return one.themes.map { ReportWords.of(theme: title(of: $0), words) }
    }
  }

  /// Perspectives, groups and stickers that are not there.
  private var missing: [Phrase] {
    var sentences: [Phrase] = []
    if !spots.missingRoles.isEmpty {
      let roles = spots.missingRoles.map(name(ofRole:))
      sentences.append(
        spots.isWhole
          ? ReportWords.missingRoles(roles) : ReportWords.sentence(.nothing(from: roles.joined(separator: ", ")).limited(unless: false)))
    }
    let silent =
      spots.silentGroups.prefix(Limits.groups).map { name(of: $0) }
      + [more(than: Limits.groups, of: spots.silentGroups.count)].compactMap { $0 }
    if !silent.isEmpty { sentences.append(ReportWords.sentence(ReportWords.silent(silent).limited(unless: spots.isWhole))) }
    if !spots.unnoticed.isEmpty {
      sentences.append(ReportWords.sentence(Phrase.withoutSticker(spots.unnoticed.count).limited(unless: spots.isWhole)))
    }
    return sentences
  }
}
