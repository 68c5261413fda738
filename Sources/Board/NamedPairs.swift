// Things that are named after a case and a group, looked up from their side: a board may have thousands of cases and of groups, but no more of these
// than lines.

/// A case and a group, by their places among those that somebody looks at.
struct NamedPair: Hashable, Comparable {
  let study: Int
  let group: Int

  static func < (a: NamedPair, b: NamedPair) -> Bool { (a.study, a.group) < (b.study, b.group) }
}

/// The cases and groups that somebody looks at, by name.
struct NamedPlaces {
  private let cases: [String: Int]
  private let groups: [String: Int]

  init(_ cases: [CaseID], _ groups: [GroupID]) {
    self.cases = Dictionary(firstOf: cases.enumerated().map { ($1.text, $0) })
    self.groups = Dictionary(firstOf: groups.enumerated().map { ($1.text, $0) })
  }

  /// The pairs that a name `case/group` can stand for: more than one only where a slash is part of a name, which only a hostile file has.
  func pairs(in name: Substring) -> [NamedPair] {
    var pairs: [NamedPair] = []
    for slash in name.utf8.indices where name.utf8[slash] == UInt8(ascii: "/") {
      guard let study = cases[String(name[..<slash])], let group = groups[String(name[name.utf8.index(after: slash)...])] else { continue }
      pairs.append(NamedPair(study: study, group: group))
    }
    return pairs
  }
}

extension Board {
  /// The pairs that picks are named after, in order.
  func pickPairs(_ places: NamedPlaces) -> [NamedPair] {
    Set((roster[.pick] ?? []).flatMap { places.pairs(in: $0.text[...]) }).sorted()
  }

  /// The pairs that sentences of a step are named after, in order.
  func sentencePairs(_ step: Step, _ places: NamedPlaces) -> [NamedPair] {
    let end = "/" + step.rawValue
    return Set((roster[.sentence] ?? []).flatMap { $0.text.hasSuffix(end) ? places.pairs(in: $0.text.dropLast(end.count)) : [] }).sorted()
  }

  /// The sentences in which steps on some cases ended for some groups, by case, group, name and step; a joined group may have several.
  package func sentences(
    _ cases: [CaseID], _ groups: [GroupID], _ steps: [Step]
  ) -> [(caseID: CaseID, group: GroupID, name: GroupID, step: Step, text: String)] {
    let joined = JoinedNames(groups, on: self)
    let places = NamedPlaces(cases, joined.names)
    let named = steps.enumerated().flatMap { order, step in sentencePairs(step, places).map { (pair: $0, order: order) } }
    return named.sorted { ($0.pair, $0.order) < ($1.pair, $1.order) }.compactMap { pair, order in
      let (caseID, name, step) = (cases[pair.study], joined.names[pair.group], steps[order])
      let group = groups[joined.places[pair.group]]
      guard let text = ownSentence(caseID, name, step),
        speaking(joined.names(of: group), { .sentence(caseID, $0, step) }).contains(name)
      else { return nil }
      return (caseID, group, name, step, text)
    }
  }
}
