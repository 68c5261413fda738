// One filter as a person sees it: a chip that is put on and taken off. All of them together are a NoteFilter.
import Board
import Review
import ScreenKit
import Words

/// What notes are filtered by.
enum FilterKind: CaseIterable, Sendable {
  case caseStudy, step, theme, horizon, group, role, level, who, tag, package, text
}

/// A kind and a value.
struct FilterValue: Hashable, Sendable {
  let kind: FilterKind
  /// As the file has it.
  let value: String

  init(_ kind: FilterKind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  static func place(_ place: Matrix.Place) -> [FilterValue] {
    [
      FilterValue(.caseStudy, place.caseID), FilterValue(.theme, place.theme.rawValue), FilterValue(.horizon, place.horizon.rawValue),
    ]
  }
}

extension NoteFilter {
  /// What chips come to together.
  init(_ values: [FilterValue]) {
    self.init()
    for value in values {
      let text = value.value
      switch value.kind {
      case .caseStudy: cases.insert(text)
      case .step: if let step = Step(rawValue: text) { steps.insert(step) }
      case .theme: if let theme = Theme(rawValue: text) { themes.insert(theme) }
      case .horizon: if let horizon = Horizon(rawValue: text) { horizons.insert(horizon) }
      case .group: groups.insert(text)
      case .role: roles.append(text)
      case .level: if let level = Level(rawValue: text) { levels.insert(level) }
      case .who: who.append(text)
      case .tag: tags.append(text)
      case .package: if let id = EventID(text) { packages.insert(id) }
      case .text: texts.append(text)
      }
    }
  }
}

extension ReviewScreen {
  /// What a filter's value is called.
  func name(of value: FilterValue) -> String {
    let text = value.value
    switch value.kind {
    case .caseStudy: return board.caseStudies.first { $0.id == text }?.title[language] ?? text
    case .step: return Step(rawValue: text).map { $0.title[language] } ?? text
    case .theme: return Theme(rawValue: text).map(themeTitle) ?? text
    case .horizon: return Horizon(rawValue: text).map { $0.title[language] } ?? text
    case .group: return text
    case .role: return Perspective.name(text, in: language)
    case .level: return Level(rawValue: text).map { $0.title[language] } ?? text
    case .who: return "@" + text
    case .tag: return "#" + text
    case .package: return EventID(text).flatMap { id in desk.packages.first { $0.id == id } }.map(title) ?? text
    case .text: return "‘\(text)’"
    }
  }

  /// A chip's words: what speaks for itself stands alone.
  func chipText(_ value: FilterValue) -> String {
    switch value.kind {
    case .who, .tag, .text, .horizon, .step, .theme: name(of: value).oneLine
    default: "\(value.kind.title[language]) \(name(of: value).oneLine)"
    }
  }

  func title(of package: Package) -> String { package.title.isEmpty ? ReviewWords.untitledPackage[language] : package.title.oneLine }

  /// The values of a kind that there are notes with, and how many.
  func values(of kind: FilterKind) -> [(value: FilterValue, count: Int)] {
    var counts: [String: Int] = [:]
    for note in desk.index.notes {
      for value in self.values(of: kind, in: note) { counts[value, default: 0] += 1 }
    }
    let order: [String] =
      switch kind {
      case .caseStudy: board.caseStudies.map(\.id)
      case .step: Step.allCases.map(\.rawValue)
      case .theme: Theme.allCases.map(\.rawValue)
      case .horizon: Horizon.allCases.map(\.rawValue)
      case .group: board.groups.map(\.id)
      case .role: Perspective.all.map(\.nl)
      case .level: Level.allCases.map(\.rawValue)
      case .package: desk.packages.map(\.id.text)
      case .who, .tag: []
      case .text: []
      }
    let known = order.filter { counts[$0] != nil }
    let rest = counts.keys.filter { !order.contains($0) }.sorted {
      let (a, b) = (counts[$0] ?? 0, counts[$1] ?? 0)
      return a != b ? a > b : $0 < $1
    }
    return (known + rest).map { (FilterValue(kind, $0), counts[$0] ?? 0) }
  }

  private func values(of kind: FilterKind, in note: Note) -> [String] {
    switch kind {
    case .caseStudy: [note.caseID]
    case .step: [note.step.rawValue]
    case .theme: [note.theme?.rawValue].compactMap { $0 }
    case .horizon: [note.horizon?.rawValue].compactMap { $0 }
    case .group: [note.group].compactMap { $0 }
    case .role: [note.role].compactMap { $0 }
    case .level: [note.level?.rawValue].compactMap { $0 }
    case .who: note.who
    case .tag: note.tags
    case .package: desk.packages.filter { $0.notes.contains(note.id) }.map(\.id.text)
    case .text: []
    }
  }
}
