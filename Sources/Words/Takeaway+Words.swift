// What somebody takes home as a plan: how its parts are asked, and how a plan and a sentence become each other.
import Board

extension Takeaway.Part {
  /// What stands before the answer in a sentence; nothing before a day.
  fileprivate var word: Phrase {
    switch self {
    case .occasion: Phrase(nl: "als", en: "if")
    case .deed: Phrase(nl: "dan", en: "then")
    case .company: Phrase(nl: "met", en: "with")
    case .moment: Phrase(both: "")
    }
  }

  /// As somebody is asked for it.
  package var asked: Phrase {
    switch self {
    case .occasion, .company: word.capitalised
    case .deed: Phrase(nl: "Dan doe ik", en: "Then I do")
    case .moment: Phrase(nl: "Op (wanneer)", en: "On (when)")
    }
  }
}

extension Phrase {
  /// What a line of somebody who takes something home may look like.
  package static let planHint = Phrase(nl: "Als …, dan …", en: "If …, then …")
  /// How it is asked at which housing association somebody takes something home.
  package static let whichAssociation = Phrase(nl: "Bij welke corporatie? (mag leeg)", en: "At which housing association? (may be empty)")
}

extension Takeaway {
  /// The name of the association among the answers of a draft; those of a plan are called as its fields.
  package static let associationKey = Field.association.name

  /// A plan in one sentence: "Als er geklaagd wordt, dan bel ik aan, met de wijkagent, op maandag". What is left out is not missed.
  package static func sentence(of plan: [Part: String], in language: Language) -> String {
    let parts = Part.allCases.compactMap { part -> String? in
      guard let answer = plan[part]?.trimmed, !answer.isEmpty else { return nil }
      let word = part.word[language]
      let isSaid = word.isEmpty || answer.lowercased().hasPrefix(word + " ") || part == .deed && (plan[.occasion] ?? "").trimmed.isEmpty
      return isSaid ? answer : "\(word) \(answer)"
    }
    return parts.joined(separator: ", ").capitalisedFirst
  }

  /// The parts of a line: of "Als …, dan …" in either language both, also without the comma, of another line what is done.
  /// - Returns: none where a part would be longer than it may be.
  package static func plan(of line: String) -> [Part: String]? {
    let line = line.trimmed
    var plan = line.isEmpty ? [:] : [Part.deed: line]
    for language in Language.allCases {
      let begin = Part.occasion.word[language] + " "
      guard line.lowercased().hasPrefix(begin), let place = turn(of: line, at: Part.deed.word[language]) else { continue }
      let (occasion, deed) = (String(line[..<place.lowerBound].dropFirst(begin.count)).trimmed, String(line[place.upperBound...]).trimmed)
      if !occasion.isEmpty, !deed.isEmpty { plan = [.occasion: occasion, .deed: deed] }
    }
    return plan.allSatisfy { part, answer in answer.unicodeScalars.count <= part.limit } ? plan : nil
  }

  /// Where a line goes on from when to what: at a word behind a comma, else at the first one that does not compare, as "vaker dan" does.
  private static func turn(of line: String, at word: String) -> Range<String.Index>? {
    if let place = line.firstRange(of: ", \(word) ") { return place }
    return line.ranges(of: " \(word) ").first { place in !["er", "anders"].contains { line[..<place.lowerBound].hasSuffix($0) } }
  }

  /// The fields of a new takeaway. A line that says "Als …, dan …" is a plan, too.
  /// - Parameters:
  ///   - text: the line, or the plan in one sentence.
  ///   - plan: what was filled in of a plan.
  ///   - association: empty where nobody said.
  /// - Returns: what to set.
  package static func fields(_ text: String, plan: [Part: String], association: String) -> [Assignment] {
    var plan = plan
    if plan.isEmpty, let said = Self.plan(of: text), said[.occasion] != nil { plan = said }
    let parts = Part.allCases.compactMap { part in plan[part].map { Assignment(part.field, .text($0)) } }
    return [Assignment(.text, .text(text.trimmed))] + (association.isEmpty ? [] : [Assignment(.association, .text(association))]) + parts
  }
}

extension Draft {
  /// What was filled in of a plan.
  package var plan: [Takeaway.Part: String] {
    let parts = Takeaway.Part.allCases.compactMap { part in
      answers[part.rawValue].map(\.trimmed).flatMap { $0.isEmpty ? nil : (part, $0) }
    }
    return Dictionary(uniqueKeysWithValues: parts)
  }

  /// At which housing association; empty where nobody said.
  package var association: String { (answers[Takeaway.associationKey] ?? "").trimmed }

  /// The fields of the takeaway that it becomes.
  package var takeawayFields: [Assignment] { Takeaway.fields(text, plan: plan, association: association) }
}
