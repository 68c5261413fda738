// What nobody thought of, in the sentences that posters and Markdown share.
import Board
import Review
import Words

extension Report {
  /// What nobody thought of, a sentence each; of notes that were chosen only what they leave open themselves.
  var blindSpots: [String] {
    if notes.isEmpty { return [self(nothingTold)] }
    let sentences = (spots.gaps.map(sentence) + spots.unseen.map(sentence) + oneSided + missing).map { self($0) }
    if !sentences.isEmpty { return sentences }
    if !spots.hasInterventions { return [self(.noInterventions)] }
    return [self(spots.reach == .filtered ? .nothingEmpty : ReportWords.noBlindSpots)]
  }

  /// Why no note is told.
  private var nothingTold: Phrase {
    let hidden = findings.hidden.count(of: .note)
    if hidden > 0 { return ReportWords.sentence(.nothingToSee(hidden: hidden)) }
    if total > 0 { return Words.noneFound }
    return asOf == nil ? ReportWords.nothingYet : ReportWords.sentence(.emptyThen)
  }

  /// Where nothing is seen because it is hidden.
  private func sentence(of unseen: BlindSpots.Unseen) -> Phrase {
    let theme = title(of: unseen.theme).beginningSmall
    return ReportWords.of(unseen.study.title[language], .unseen(under: theme, in: unseen.horizon, hidden: unseen.count))
  }

  private func sentence(of gap: BlindSpots.Gap) -> Phrase {
    let (themes, study) = (gap.themes.map { title(of: $0).beginningSmall }, gap.study.title[language])
    if spots.reach == .whole { return ReportWords.nobodyThought(themes, gap.horizons, study) }
    let term = gap.horizons.count == 1 ? gap.horizons.first : nil
    return ReportWords.of(study, .nothing(under: Phrase.list(themes)[language], in: term).limited(to: spots.reach))
  }

  private var oneSided: [Phrase] {
    spots.oneSided.flatMap { one in
      let words = ReportWords.onlyFrom(name(ofRole: one.role)).limited(to: spots.reach)
      return one.themes.map { ReportWords.of(theme: title(of: $0), words) }
    }
  }

  /// Perspectives, groups and stickers that are not there.
  private var missing: [Phrase] {
    var sentences: [Phrase] = []
    if !spots.missingRoles.isEmpty {
      let roles = spots.missingRoles.map(name(ofRole:))
      sentences.append(
        spots.reach == .whole
          ? ReportWords.missingRoles(roles) : ReportWords.sentence(.nothing(from: roles.joined(separator: ", ")).limited(to: spots.reach)))
    }
    let silent =
      spots.silentGroups.prefix(Limits.groups).map { name(of: $0) }
      + [more(than: Limits.groups, of: spots.silentGroups.count)].compactMap { $0 }
    if !silent.isEmpty { sentences.append(ReportWords.sentence(ReportWords.silent(silent).limited(to: spots.reach))) }
    if !spots.hiddenGroups.isEmpty {
      let names =
        spots.hiddenGroups.prefix(Limits.groups).map(\.text) + [more(than: Limits.groups, of: spots.hiddenGroups.count)].compactMap { $0 }
      sentences.append(ReportWords.sentence(.onlyHidden(names.joined(separator: ", "), spots.hiddenGroups.count)))
    }
    if !spots.unnoticed.isEmpty {
      sentences.append(ReportWords.sentence(Phrase.withoutSticker(spots.unnoticed.count).limited(to: spots.reach)))
    }
    return sentences
  }
}
