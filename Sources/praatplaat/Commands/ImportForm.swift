// What an input does not say about its notes: from options, or asked in one form that is filled in with what is likely.
import Board
import Intake
import Reports
import Words

/// What notes get that say nothing about it themselves.
struct Filling: Equatable {
  var caseStudy: CaseID?
  var theme: Theme?
  var horizon: Horizon?
  /// None: the facilitator.
  var group: GroupID?

  /// A note with its gaps filled.
  func row(of note: IntakeNote) -> Imported.Row {
    var row = Imported.Row(place: note.place, texts: note.texts, needed: [.caseStudy, .theme, .horizon])
    row.who = Mentions.names(in: note.texts[.who] ?? "")
    if row[.caseStudy] == nil { row.texts[.caseStudy] = caseStudy?.text }
    if note.hasPlace {
      if row[.theme] == nil { row.texts[.theme] = theme?.rawValue }
      if row[.horizon] == nil { row.texts[.horizon] = horizon?.rawValue }
    }
    if row[.group] == nil { row.texts[.group] = group?.text }
    return row
  }
}

extension IntakeNote {
  /// Whether it belongs in a theme and a term: what was written in another step does not.
  fileprivate var hasPlace: Bool { texts[.step].map { (try? Step.named($0)) ?? .interventions } ?? .interventions == .interventions }
}

/// The form: a line for each thing that the input leaves open.
struct ImportForm {
  private(set) var filling: Filling
  private let board: Board
  private let console: Console
  /// What the input leaves open and no option says, in the order of the form.
  private let open: [Option]
  /// What is left open or was said by an option: that is told before anything is written.
  private let told: [Option]

  /// - Parameters:
  ///   - intake: what was found.
  ///   - given: what the options say.
  ///   - board: the board that the notes come to.
  ///   - console: where it is shown.
  init(_ intake: Intake, _ given: Filling, on board: Board, _ console: Console) {
    (filling, self.board, self.console) = (given, board, console)
    func lacks(_ column: NoteColumn, among notes: [IntakeNote]) -> Bool {
      !intake.hasColumn.contains(column) && notes.contains { $0.texts[column] == nil }
    }
    let placed = intake.notes.filter(\.hasPlace)
    let lacking: [(Option, Bool, isGiven: Bool)] = [
      (.caseStudy, lacks(.caseStudy, among: intake.notes), given.caseStudy != nil),
      (.theme, lacks(.theme, among: placed), given.theme != nil),
      (.horizon, lacks(.horizon, among: placed), given.horizon != nil),
      (.group, lacks(.group, among: intake.notes), given.group != nil),
    ]
    told = lacking.filter { $0.1 || $0.isGiven }.map(\.0)
    open = lacking.filter { $0.1 && !$0.isGiven }.map(\.0)
    if open.contains(.caseStudy), board.caseStudies.count == 1 { filling.caseStudy = board.caseStudies[0].id }
  }

  /// What has to be said before notes can be made.
  var unsaid: [Option] {
    open.filter { option in
      switch option {
      case .caseStudy: filling.caseStudy == nil
      case .theme: filling.theme == nil
      case .horizon: filling.horizon == nil
      default: false
      }
    }
  }

  var isComplete: Bool { unsaid.isEmpty }

  /// Tells what notes get; where something has to be said, asks for it, with the short term filled in as what is likely.
  /// - Parameter isAsked: whether somebody is there to ask.
  /// - Returns: whether to go on.
  mutating func settle(isAsked: Bool) -> Bool {
    guard !isComplete, isAsked else {
      if !told.isEmpty { console.say(Sentences.filledIn(told.map { line($0) })) }
      return true
    }
    if open.contains(.horizon) { filling.horizon = .short }
    while true {
      show()
      guard let typed = console.readAnswer(), typed.lowercased() != "q" else { return false }
      if let letter = typed.first, typed.count == 1, let index = Self.letters.firstIndex(of: letter), index < open.count {
        console.say(choices(open[index]))
        if let answer = console.readAnswer(), !answer.isEmpty { fill(open[index], answer) }
      } else if let next = unsaid.first {
        fill(next, typed)
        if isComplete { return true }
      } else if typed.isEmpty {
        return true
      } else {
        console.say(Sentences.formKeys)
      }
    }
  }

  private static let letters = Array("abcd")

  private func show() {
    console.say(Sentences.formBegin)
    for (index, option) in open.enumerated() {
      let (name, value) = line(option)
      let shown = value ?? Phrase(both: "?")
      console.say(
        Phrase(nl: "  \(Self.letters[index]) = \(name.nl): \(shown.nl)", en: "  \(Self.letters[index]) = \(name.en): \(shown.en)"))
    }
    if let next = unsaid.first { console.say(choices(next)) }
    console.say(isComplete ? Sentences.formKeys : Sentences.formQuestion(line(unsaid[0]).name, isLast: unsaid.count == 1))
  }

  /// What it is called, and what is filled in.
  private func line(_ option: Option) -> (name: Phrase, value: Phrase?) {
    switch option {
    case .caseStudy: (.aCase, filling.caseStudy.map { id in board.caseStudies.first { $0.id == id }?.title ?? Phrase(both: id.text) })
    case .theme: (.theme, filling.theme.map { board.title(of: $0) ?? $0.title })
    case .horizon: (.term, filling.horizon?.title)
    default: (.group, filling.group.map { .group($0) } ?? .facilitator)
    }
  }

  /// What can be chosen, with its numbers.
  private func choices(_ option: Option) -> Phrase {
    func numbered(_ titles: [Phrase]) -> Phrase {
      func all(_ language: Language) -> String { titles.enumerated().map { "\($0 + 1) \($1[language])" }.joined(separator: ", ") }
      return Phrase(nl: "  \(all(.nl))", en: "  \(all(.en))")
    }
    switch option {
    case .caseStudy: return numbered(board.caseStudies.map(\.title))
    case .theme: return numbered(Theme.allCases.map { board.title(of: $0) ?? $0.title })
    case .horizon: return numbered(Horizon.allCases.map(\.title))
    default: return Sentences.groupChoices(board.groups.map(\.id.text))
    }
  }

  /// Takes an answer; one that is nothing is told, and asked again.
  private mutating func fill(_ option: Option, _ typed: String) {
    do throws(Refusal) {
      switch option {
      case .caseStudy: filling.caseStudy = try board.caseID(typed)
      case .theme: filling.theme = try board.theme(typed)
      case .horizon:
        let number = Int(typed) ?? 0
        filling.horizon = Horizon.allCases.indices.contains(number - 1) ? Horizon.allCases[number - 1] : try Horizon.named(typed)
      default: filling.group = typed == "0" ? nil : try board.groupID(typed)
      }
    } catch { console.say(Sentences.sentence(for: error)) }
  }
}
