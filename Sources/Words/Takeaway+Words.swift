// What somebody takes home as a plan: how its parts are asked, and how a plan and a sentence become each other.
import Board

extension Takeaway.Part {
  /// What stands before the answer in a sentence; nothing before a day.
  var word: Phrase {
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
  /// Of a line that begins as a plan: it stands there, and not as one.
  package static let planIsWrittenSo = Phrase(
    nl: "Staat erbij, niet als plan. Een plan schrijf je zo: \(planHint.nl)",
    en: "Added, not as a plan. Write a plan like this: \(planHint.en)")
  package static let longerThanPlan = Phrase(
    nl: "Staat erbij, niet als plan: daarvoor is de regel te lang.", en: "Added, not as a plan: the line is too long for that.")
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

  /// The parts of a line: of "Als …, dan …" in either language both, also without the comma, or without "dan" where the comma can only mean that; of
  /// another line what is done.
  /// - Returns: none where a part would be longer than it may be.
  package static func plan(of line: String) -> [Part: String]? {
    let line = line.trimmed
    let plan = PlanLine(line)?.parts ?? (line.isEmpty ? [:] : [.deed: line])
    return fits(plan) ? plan : nil
  }

  private static func fits(_ plan: [Part: String]) -> Bool { plan.allSatisfy { part, answer in answer.unicodeScalars.count <= part.limit } }

  /// What is said of a line that begins as a plan does and is none; nothing of any other line.
  package static func lacking(in line: String) -> Phrase? {
    guard let line = PlanLine(line.trimmed) else { return nil }
    guard let parts = line.parts else { return .planIsWrittenSo }
    return fits(parts) ? nil : .longerThanPlan
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

  /// What is said once it is shared: that it stands there, as a line or as a plan, or that it begins as a plan and is none.
  package func added(_ line: Phrase, asPlan: Phrase) -> Phrase {
    if !plan.isEmpty { return asPlan }
    return Takeaway.lacking(in: text) ?? (Takeaway.plan(of: text)?[.occasion] == nil ? line : asPlan)
  }

  /// The fields of the takeaway that it becomes.
  package var takeawayFields: [Assignment] { Takeaway.fields(text, plan: plan, association: association) }
}
