// One filter as a person sees it: a chip that is put on and taken off. All of them together are a NoteFilter.
import Board
import Canvas
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

  /// Whether it lets the same notes through as another one: capitals and accents of a name make no difference.
  func isLike(_ other: FilterValue) -> Bool {
    switch (self, other) {
    case (.role(let one), .role(let two)), (.who(let one), .who(let two)), (.tag(let one), .tag(let two)): one.folded == two.folded
    default: self == other
    }
  }
}

/// A value to filter by, and how many notes it lets through.
struct CountedValue: Equatable {
  let value: FilterValue
  let count: Int
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

  /// The values of a kind that there are notes with among those that the filters of other kinds let through, and how many each of them lets through.
  func values(of kind: FilterKind) -> [CountedValue] {
    let found = values(of: kind, among: notes(withoutFiltersOf: kind))
    let order = order(of: kind)
    let known = order.compactMap { value in found.first { $0.value.isLike(value) }.map { CountedValue(value: value, count: $0.count) } }
    let rest = found.filter { one in !order.contains { $0.isLike(one.value) } }
    // What is on already is taken off as it was put on.
    return (known + rest).map { one in CountedValue(value: desk.chips.first { $0.isLike(one.value) } ?? one.value, count: one.count) }
  }

  private func values(of kind: FilterKind, among notes: [Note]) -> [CountedValue] {
    switch kind {
    case .role: return notes.counting { $0.role.map { [$0] } ?? [] }.map { CountedValue(value: .role($0.name), count: $0.count) }
    case .who: return notes.counting(\.who).map { CountedValue(value: .who($0.name), count: $0.count) }
    case .tag: return notes.counting(\.tags).map { CountedValue(value: .tag($0.name), count: $0.count) }
    case .caseStudy, .step, .theme, .horizon, .group, .level, .package, .text:
      var counts: [FilterValue: Int] = [:]
      for note in notes { for value in values(of: note, kind) { counts[value, default: 0] += 1 } }
      let names = Dictionary(uniqueKeysWithValues: counts.keys.map { ($0, name(of: $0)) })
      return counts.map { CountedValue(value: $0.key, count: $0.value) }.sorted { a, b in
        a.count != b.count ? a.count > b.count : names[a.value] ?? "" < names[b.value] ?? ""
      }
    }
  }

  private func notes(withoutFiltersOf kind: FilterKind) -> [Note] {
    let others = desk.chips.filter { $0.kind != kind }
    if others.isEmpty { return desk.index.notes }
    return desk.index.matching(NoteFilter(others), packages: desk.packages, among: Array(0..<desk.index.count)).map { desk.index[$0] }
  }

  /// The values that have an order of their own; all others come by how many notes have them.
  private func order(of kind: FilterKind) -> [FilterValue] {
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
  }

  private func values(of note: Note, _ kind: FilterKind) -> [FilterValue] {
    switch kind {
    case .caseStudy: [.caseStudy(note.caseID)]
    case .step: [.step(note.step)]
    case .theme: note.theme.map { [.theme($0)] } ?? []
    case .horizon: note.horizon.map { [.horizon($0)] } ?? []
    case .group: note.group.map { [.group($0)] } ?? []
    case .level: note.level.map { [.level($0)] } ?? []
    case .package: desk.packages.filter { $0.notes.contains(note.id) }.map { .package($0.id) }
    case .role, .who, .tag, .text: []
    }
  }
}
