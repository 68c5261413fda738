// Filters, the order of the list, and exports: lists to choose from, and the text that is filtered by while it is typed.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  // MARK: - Chips

  private typealias Choice = Chooser<ReviewScreen>.Row

  var canFilter: Bool { desk.index.count > 0 }

  /// What to filter by; above it, what can be taken off.
  mutating func chooseFilter() {
    guard canFilter else { return }
    let taking = desk.chips.map { value in Choice(ReviewWords.takeOff(chipText(value))[language]) { $0.takeOff(value) } }
    let kinds = FilterKind.allCases.compactMap(row)
    panel = .chooser(Chooser(ReviewWords.filterTitle, rows: taking + kinds, chosen: taking.count))
  }

  /// So many values say what a kind is about.
  private static let fewNames = 4

  private func row(of kind: FilterKind) -> Choice? {
    if kind == .text { return Choice(kind.title[language]) { $0.beginTyping() } }
    let values = values(of: kind)
    guard !values.isEmpty else { return nil }
    let some = values.prefix(Self.fewNames).map { name(of: $0.value) } + (values.count > Self.fewNames ? ["…"] : [])
    return Choice(kind.title[language], about: some.joined(separator: ", ")) { $0.chooseValue(of: kind) }
  }

  private mutating func chooseValue(of kind: FilterKind) {
    let rows = values(of: kind).map { one in
      let (value, isOn) = (one.value, desk.chips.contains(one.value))
      return Choice((isOn ? "[x] " : "[ ] ") + name(of: value), about: Phrase.notes(one.count)[language]) { screen in
        if isOn { screen.takeOff(value) } else { screen.desk.put(on: [value]) }
      }
    }
    panel = .chooser(Chooser(ReviewWords.filterBy(kind), rows: rows))
  }

  mutating func takeOff(_ value: FilterValue) {
    desk.chips.removeAll { $0 == value }
    desk.isFilterStale = true
  }

  // MARK: - Order

  var canSort: Bool { desk.index.count > 1 }

  mutating func chooseOrder() {
    guard canSort else { return }
    let rows = Self.orders.map { order in Choice(order.title[language]) { $0.arrange(by: order) } }
    panel = .chooser(Chooser(ReviewWords.orderTitle, rows: rows, chosen: Self.orders.firstIndex(of: desk.order)))
  }

  private static let orders: [NoteOrder] = [.board, .stickers, .time, .group, .theme]

  private mutating func arrange(by order: NoteOrder) {
    desk.order = order
    desk.isBoardStale = true
    desk.places[.notes] = nil
    open(.notes)
  }

  // MARK: - Text

  /// The text that is filtered by is typed in the list of notes, and the list follows every letter.
  mutating func beginTyping() {
    let before = desk.here
    let earlier = desk.chips.compactMap { if case .text(let text) = $0 { text } else { nil } }.last
    open(.notes)
    desk.typing = ReviewDesk.Typing(field: TextField(earlier ?? ""), before: before)
  }

  mutating func typeText(_ key: Key) {
    guard var typing = desk.typing else { return }
    let before = typing.field.text
    var isTooLong = false
    typing.field.edit(with: key, limit: Limits.lineScalars, isTooLong: &isTooLong)
    desk.typing = typing
    if typing.field.text != before { setText(typing.field.text.isBlank ? nil : typing.field.text) }
  }

  /// A blank text leaves no filter behind.
  mutating func endTyping() {
    if desk.typing?.field.text.isBlank == true { setText(nil) }
    desk.typing = nil
  }

  mutating func leaveTyping() {
    if let before = desk.typing?.before { restore(before) }
    desk.typing = nil
  }

  private mutating func setText(_ text: String?) {
    desk.chips.removeAll { $0.kind == .text }
    if let text { desk.chips.append(.text(text)) }
    desk.isFilterStale = true
  }

  // MARK: - Export

  mutating func chooseExport() {
    guard !desk.found.isEmpty else { return }
    let count = desk.chips.isEmpty ? Phrase.notes(desk.found.count) : ReviewWords.withFilters(desk.found.count, desk.index.count)
    chooseExport(of: count) { screen, kind in
      let desk = screen.desk
      return ExportRequest(
        kind: kind, notes: desk.foundNotes, filter: desk.filter, order: desk.order, asOf: desk.past?.at, hidden: desk.hidden)
    }
  }
}
