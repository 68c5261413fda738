// What is asked about a package: what the question is called, and how it is asked.
import Board

extension Package.Question {
  /// As a heading or label has it.
  package var title: Phrase {
    switch self {
    case .name: .name.capitalised
    case .tenants: Phrase(nl: "Huurders", en: "Tenants")
    case .partner: Phrase(both: "Partner")
    case .who: Phrase(nl: "Wie doet wat", en: "Who does what")
    case .first: Phrase(nl: "Eerste stap", en: "First step")
    case .when: Phrase(nl: "Wanneer", en: "When")
    }
  }

  /// As somebody is asked it.
  package var asked: Phrase {
    switch self {
    case .name, .first: title
    case .tenants: Phrase(nl: "Welke huurders doen mee?", en: "Which tenants take part?")
    case .partner: Phrase(nl: "Welke partner?", en: "Which partner?")
    case .who, .when: Phrase(nl: title.nl + "?", en: title.en + "?")
    }
  }
}

extension Package {
  /// What was answered about it, but for its name, in the order of the questions.
  package var answered: [(question: Question, text: String)] { Question.besidesName.map { ($0, self[$0]) }.filter { !$0.text.isEmpty } }
}
