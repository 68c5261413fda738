// What is looked at of a board's json before anything is made of it: that its lists are lists, and that its texts could have been typed.
import Board
import Reports
import Words

extension Imported {
  /// Everything that the json of a board is a list of.
  private static let lists = [
    "notes", "cases", "groups", "agenda", "things", "packages", "takeaways", "commitments", "polls", "sentences", "picks", "events",
  ]

  /// Refuses json of which a list is something else, or a text holds what nobody can type, all of it at once.
  func checkBoard(_ object: [String: Value]) throws(ImportFault) {
    var faults: [ImportFault] = []
    for list in Self.lists {
      do throws(ImportFault) {
        for entry in try JSONEntry.all(list, of: object) { faults += faultyTexts(in: .map(entry.fields), of: entry, Phrase(both: list)) }
      } catch { faults.append(error) }
    }
    if let votes = object["votes"], votes != .null {
      if case .map = votes {} else { faults.append(.notObject(.entry("votes", 1))) }
    }
    if let fault = ImportFault(faults) { throw fault }
  }

  /// The texts in a value that can't be a text of a board.
  private func faultyTexts(in value: Value, of entry: JSONEntry, _ name: Phrase) -> [ImportFault] {
    switch value {
    case .map(let fields):
      return fields.sorted { $0.key < $1.key }.flatMap { name, value in faultyTexts(in: value, of: entry, Phrase(both: name)) }
    case .list(let values): return values.flatMap { faultyTexts(in: $0, of: entry, name) }
    case .text(let text):
      do throws(TextFault) { _ = try noteText(text) } catch .empty { return [] } catch {
        // A set-up may be longer than what somebody writes.
        if case .tooLong = error, !entry.isWritten { return [] }
        return [.value(entry.place, name.nl == NoteColumn.text.rawValue ? NoteColumn.text.title : name, .text(error, .operand))]
      }
      return []
    default: return []
    }
  }
}

extension JSONEntry {
  /// Whether it is what somebody wrote during a session.
  fileprivate var isWritten: Bool {
    let kinds = [Kind.note, .sentence, .takeaway, .commitment].map { Value.text($0.name) }
    guard case .entry(let list, _) = place else { return false }
    return ["notes", "sentences", "takeaways", "commitments"].contains(list) || fields["kind"].map(kinds.contains) ?? false
  }
}

extension ImportFault {
  /// One fault as it is, several together; none of none.
  init?(_ faults: [ImportFault]) {
    guard let first = faults.first else { return nil }
    self = faults.count == 1 ? first : .several(faults)
  }
}
