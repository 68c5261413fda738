// A board of Trello, as its menu exports it to json: lists and cards, as Trello's REST API has them.
import Board
import Reports
import Words

extension Intake {
  /// Whether a document is a board of Trello.
  package static func isTrello(_ document: Value) -> Bool {
    guard case .map(let board) = document, case .list? = board["cards"], case .list? = board["lists"] else { return false }
    return true
  }

  /// The cards of a board that nobody put away; a list, or else a label, may name a theme or a term.
  /// - Throws: ``IntakeFault``, about what was said of lists.
  package init(trello document: Value, _ map: ColumnMap, _ names: BoardNames) throws(IntakeFault) {
    guard case .map(let board) = document else { throw .empty }
    func entries(_ list: String) -> [[String: Value]] {
      guard case .list(let values)? = board[list] else { return [] }
      return values.map { if case .map(let fields) = $0 { fields } else { [:] } }
    }
    var lists: [String: (name: String, isClosed: Bool)] = [:]
    for list in entries("lists") {
      if let id = list["id"]?.text { lists[id] = (list["name"]?.text ?? "", list["closed"] == .flag(true)) }
    }
    var grid = Grid(
      [
        IntakeColumn("list", .list), IntakeColumn("name", .heading), IntakeColumn("desc", .details),
        IntakeColumn("labels", .list), IntakeColumn("closed", .archived),
      ], [], map, names)
    var attachments = 0
    for (index, card) in entries("cards").enumerated() {
      let list = card["idList"]?.text.flatMap { lists[$0] }
      let isClosed = card["closed"] == .flag(true) || list?.isClosed == true
      if !isClosed, case .list(let values)? = card["attachments"] { attachments += values.count }
      grid.rows.append(
        Grid.Row(
          place: .entry("cards", index + 1),
          cells: [
            list?.name ?? "", card["name"]?.text ?? "", card["desc"]?.text ?? "", Self.label(card, names) ?? "",
            isClosed ? "true" : "",
          ]))
    }
    self = try grid.intake(.trello)
    columns.removeAll { if case .field = $0.use { false } else { true } }
    if attachments > 0 { leftOut.append(.attachments(attachments)) }
    let checklists = entries("checklists").count
    if checklists > 0 { leftOut.append(.checklists(checklists)) }
  }

  /// The label that names a theme or a term; others are colours.
  private static func label(_ card: [String: Value], _ names: BoardNames) -> String? {
    guard case .list(let labels)? = card["labels"] else { return nil }
    return labels.lazy.compactMap { label -> String? in if case .map(let fields) = label { fields["name"]?.text } else { nil } }
      .first { !names.place($0).isNowhere }
  }
}
