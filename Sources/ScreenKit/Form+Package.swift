// The form of a package: a field a question, and the notes that are in it. A group fills it in, and so does who looks back.
import Board
import Words

/// The fields of a form that asks about a package.
package protocol PackageField: Hashable, Sendable {
  /// The field of a question.
  static func answer(_ question: Package.Question) -> Self
  /// The field of the notes that are in it.
  static var notes: Self { get }
}

extension Form where Purpose.Field: PackageField {
  /// The fields of a package, in the order of its questions; its notes come after its name.
  /// - Parameters:
  ///   - package: none for a new one.
  ///   - name: what its name is called here.
  ///   - notes: what its notes are called here.
  ///   - checks: the notes to choose from.
  /// - Returns: a row a field.
  package static func rows(of package: Package?, name: Phrase, notes: Phrase, _ checks: [FormCheck]) -> [Row] {
    var rows = Package.Question.allCases.map { question in
      Row.text(.answer(question), question == .name ? name : question.asked, package?[question] ?? "")
    }
    rows.insert(.checks(.notes, notes, checks), at: 1)
    return rows
  }

  /// What is different in the answers from those of a package, or from one without answers.
  package func changes(to package: Package?) -> [Assignment] {
    let answers = Package.Question.allCases.compactMap { question in
      let answer = text(.answer(question))
      return answer == package?[question] ?? "" ? nil : Assignment(question.field, .text(answer))
    }
    let before = Set(package?.notes ?? [])
    return answers
      + checks(.notes).filter { $0.isOn != before.contains($0.note) }.map { Assignment(.notes($0.note), .flag($0.isOn)) }
  }

  /// What stands in its fields, by the names of the questions; its notes by their ids, in an order that is always the same.
  package var answers: [String: String] {
    var answers = [Self.notesKey: checks(.notes).filter(\.isOn).map(\.note.text).sorted().joined(separator: " ")]
    for question in Package.Question.allCases { answers[question.rawValue] = text(.answer(question)) }
    return answers
  }

  /// Fills in what stood in its fields when somebody left it.
  package mutating func fill(_ answers: [String: String]) {
    for question in Package.Question.allCases { fill(.answer(question), answers[question.rawValue] ?? "") }
    fill(.notes, checking: Set((answers[Self.notesKey] ?? "").split(separator: " ").compactMap { NoteID(String($0)) }))
  }

  /// The name of the field of its notes among its answers.
  private static var notesKey: String { "notes" }
}
