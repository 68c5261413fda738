// Filters, the order of the list, and exports: lists to choose from, and the text that is filtered by while it is typed.
import Board
import Canvas
import Review

extension Model {
  // MARK: - Chips

  /// What to filter by; above it, what can be taken off.
  mutating func chooseFilter() {
    guard isOfferedInReview(.filter) else { return }
    var rows = review.chips.map { Chooser.Row(id: "-" + $0.id, text: ReviewWords.takeOff(chipText($0))[language]) }
    for kind in FilterKind.allCases {
      let values = values(of: kind)
      guard kind == .text || !values.isEmpty else { continue }
      let some = values.prefix(Self.fewNames).map { name(of: $0.value) } + (values.count > Self.fewNames ? ["…"] : [])
      rows.append(Chooser.Row(id: kind.rawValue, text: name(of: kind), about: some.joined(separator: ", ")))
    }
    panel = .chooser(Chooser(.filter, title: ReviewWords.filterTitle, rows: rows, chosen: review.chips.count))
  }

  /// So many values say what a kind is about.
  private static let fewNames = 4

  private mutating func chooseValue(of kind: FilterKind) {
    let rows = values(of: kind).map { value, count in
      let mark = review.chips.contains(value) ? "[x] " : "[ ] "
      return Chooser.Row(id: value.id, text: mark + name(of: value), about: Phrase.notes(count)[language])
    }
    panel = .chooser(Chooser(.filterValue, title: ReviewWords.filterBy(kind), rows: rows))
  }

  mutating func takeOff(_ value: FilterValue) {
    review.chips.removeAll { $0 == value }
    review.isFilterStale = true
  }

  mutating func chooseInReview(_ id: String, for purpose: ChooserPurpose) -> [Effect] {
    switch purpose {
    case .filter:
      if id.first == "-", let value = FilterValue(id: String(id.dropFirst())) {
        takeOff(value)
      } else if id == FilterKind.text.rawValue {
        beginTyping()
      } else if let kind = FilterKind(rawValue: id) {
        chooseValue(of: kind)
      }
    case .filterValue:
      guard let value = FilterValue(id: id) else { return [] }
      if review.chips.contains(value) { takeOff(value) } else { review.put(on: [value]) }
    case .order:
      if let order = NoteOrder(rawValue: id) { arrange(by: order) }
    case .export:
      if let kind = ReportKind(rawValue: id) { return export(kind) }
    case .foundNote:
      if let id = NoteID(id) { panel = .note(id, scroll: 0) }
    default: break
    }
    return []
  }

  // MARK: - Order

  mutating func chooseOrder() {
    guard isOfferedInReview(.sortNotes) else { return }
    let orders = Self.orders
    let rows = orders.map { Chooser.Row(id: $0.rawValue, text: $0.title[language]) }
    panel = .chooser(Chooser(.order, title: ReviewWords.orderTitle, rows: rows, chosen: orders.firstIndex(of: review.order) ?? 0))
  }

  private static let orders: [NoteOrder] = [.board, .stickers, .time, .group, .theme]

  private mutating func arrange(by order: NoteOrder) {
    review.order = order
    review.isBoardStale = true
    review.places[.notes] = nil
    open(.notes)
  }

  // MARK: - Text

  /// The text that is filtered by is typed in the list of notes, and the list follows every letter.
  mutating func beginTyping() {
    let before = review.here
    let earlier = review.chips.last { $0.kind == .text }
    open(.notes)
    review.typing = ReviewDesk.Typing(field: TextField(earlier?.value ?? ""), before: before)
  }

  mutating func typeText(_ key: Key) -> [Effect] {
    guard var typing = review.typing else { return [] }
    switch Keymap.command(for: key, in: .reviewText) {
    case .save:
      review.typing = nil
      // What came to nothing leaves no filter behind.
      if typing.field.text.isBlank { setText(nil) }
    case .close:
      review.typing = nil
      restore(typing.before)
    case .up: moveInView(-1)
    case .down: moveInView(1)
    default:
      let before = typing.field.text
      var isTooLong = false
      typing.field.edit(with: key, limit: Limits.lineScalars, isTooLong: &isTooLong)
      review.typing = typing
      if typing.field.text != before { setText(typing.field.text.isBlank ? nil : typing.field.text) }
    }
    return []
  }

  private mutating func setText(_ text: String?) {
    review.chips.removeAll { $0.kind == .text }
    if let text { review.chips.append(FilterValue(.text, text)) }
    review.isFilterStale = true
  }

  // MARK: - Export

  mutating func chooseExport() {
    guard isOfferedInReview(.exportNotes) else { return }
    let rows = ReportKind.allCases.map {
      Chooser.Row(id: $0.rawValue, text: $0.title[language], about: ReviewWords.about($0)[language])
    }
    let count =
      review.isUnfiltered ? Phrase.notes(review.found.count) : ReviewWords.withFilters(review.found.count, review.index.count)
    panel = .chooser(Chooser(.export, title: ReviewWords.exportTitle, about: [count[language]], rows: rows))
  }

  private mutating func export(_ kind: ReportKind) -> [Effect] {
    [
      .export(
        ExportRequest(kind: kind, notes: review.foundNotes, filter: review.filter, order: review.order, asOf: review.past?.at))
    ]
  }

  /// What became of an export.
  mutating func tell(_ outcome: ExportOutcome) {
    switch outcome {
    case .written(let path, let copyLine):
      var lines = [path]
      if let copyLine { lines += ["", ReviewWords.copyWith[language], copyLine] }
      panel = .page(Page(title: ReviewWords.exported, lines: lines))
    case .refused(let why): say(why, isWarning: true)
    }
  }
}
