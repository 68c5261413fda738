// What is asked about a package: the field, the question, and where its answer stands. Forms and pages go by this one table.
import Board
import Words

/// What is asked about a package, in the order in which forms and pages have it.
package enum PackageQuestion: CaseIterable, Sendable {
  case name, tenants, partner, who, first, when

  /// What is asked of a package that has a name already.
  static let besidesName = allCases.filter { $0 != .name }

  /// The field that the answer stands in.
  var field: Field {
    switch self {
    case .name: .title
    case .tenants: .tenants
    case .partner: .partner
    case .who: .who
    case .first: .first
    case .when: .when
    }
  }

  /// As somebody is asked it.
  var asked: Phrase {
    switch self {
    case .name: ReviewWords.packageName
    case .tenants: Phrase(nl: "Welke huurders doen mee?", en: "Which tenants take part?")
    case .partner: Phrase(nl: "Welke partner?", en: "Which partner?")
    case .who: Phrase(nl: "Wie doet wat?", en: "Who does what?")
    case .first: Phrase(nl: "Eerste stap", en: "First step")
    case .when: Phrase(nl: "Wanneer?", en: "When?")
    }
  }
}

extension Package {
  /// The answer to a question; empty where there is none.
  subscript(question: PackageQuestion) -> String {
    switch question {
    case .name: title
    case .tenants: tenants
    case .partner: partner
    case .who: who
    case .first: first
    case .when: when
    }
  }
}
