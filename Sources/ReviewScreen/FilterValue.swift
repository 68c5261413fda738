// One filter as a person sees it: a chip that is put on and taken off. All of them together are a NoteFilter.
import Board
import Review
import ScreenKit
import Words

enum FilterKind: CaseIterable, Sendable {
  case caseStudy, step, theme, horizon, group, role, level, who, tag, package, text
}

enum FilterValue: Hashable, Sendable {
  case caseStudy(CaseID), step(Step), theme(Theme), horizon(Horizon), group(GroupID), role(String), level(Level), who(String), tag(String)
  case package(EventID), text(String)

  var kind: FilterKind {
    switch self {
    case .caseStudy: .caseStudy
    case .step: .step
    case .theme: .theme
    case .horizon: .horizon
    case .group: .group
    case .role: .role
    case .level: .level
    case .who: .who
    case .tag: .tag
    case .package: .package
    case .text: .text
    }
  }
}

extension NoteFilter {
  /// What chips come to together.
  init(_ values: [FilterValue]) {
    self.init()
    for value in values {
      switch value {
      case .caseStudy(let id): cases.insert(id)
      case .step(let step): steps.insert(step)
      case .theme(let theme): themes.insert(theme)
      case .horizon(let horizon): horizons.insert(horizon)
      case .group(let id): groups.insert(id)
      case .role(let role): roles.append(role)
      case .level(let level): levels.insert(level)
      case .who(let name): who.append(name)
      case .tag(let tag): tags.append(tag)
      case .package(let id): packages.insert(id)
      case .text(let text): texts.append(text)
      }
    }
  }
}

extension ReviewScreen {
  func name(of value: FilterValue) -> String {
    switch value {
    case .caseStudy(let id): board.caseStudies.first { $0.id == id }?.title[language] ?? id.text
    case .step(let step): step.title[language]
    case .theme(let theme): themeTitle(theme)
    case .horizon(let horizon): horizon.title[language]
    case .group(let id): id.text
    case .role(let role): Perspective.name(role, in: language)
    case .level(let level): level.title[language]
    case .who(let name): "@" + name
    case .tag(let tag): "#" + tag
    case .package(let id): desk.packages.first { $0.id == id }.map(title) ?? id.text
    case .text(let text): "‘\(text)’"
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

  var valueCounts: [FilterValue: Int] {
    desk.index.notes.lazy.flatMap(values).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The values of a kind that there are notes with, and how many.
  func values(of kind: FilterKind, among counts: [FilterValue: Int]) -> [(value: FilterValue, count: Int)] {
    let order: [FilterValue] =
      switch kind {
      case .caseStudy: board.caseStudies.map { .caseStudy($0.id) }
      case .step: Step.allCases.map { .step($0) }
      case .theme: Theme.allCases.map { .theme($0) }
      case .horizon: Horizon.allCases.map { .horizon($0) }
      case .group: board.groups.map { .group($0.id) }
      case .role: Perspective.all.map { .role($0.nl) }
      case .level: Level.allCases.map { .level($0) }
      case .package: desk.packages.map { .package($0.id) }
      case .who, .tag, .text: []
      }
    let known = order.filter { counts[$0] != nil }
    let rest = counts.filter { $0.key.kind == kind && !order.contains($0.key) }
      .map { (name: name(of: $0.key), value: $0.key, count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
    return (known + rest.map(\.value)).map { ($0, counts[$0] ?? 0) }
  }

  private func values(of note: Note) -> [FilterValue] {
    let single: [FilterValue?] = [
      .caseStudy(note.caseID), .step(note.step), note.theme.map { .theme($0) }, note.horizon.map { .horizon($0) },
      note.group.map { .group($0) }, note.role.map { .role($0) }, note.level.map { .level($0) },
    ]
    let packages = desk.packages.filter { $0.notes.contains(note.id) }
    return single.compactMap { $0 } + note.who.map { .who($0) } + note.tags.map { .tag($0) } + packages.map { .package($0.id) }
  }
}
