// The trials that a board file has to stand, by name; each has a short form for `make test`. What each does is in the Trial+ files.

/// One row of the table, yet to be tried.
public struct Trial: Sendable, CustomStringConvertible {
  /// What is done to the file.
  public let name: String
  /// Whether it does next to nothing but wait.
  public let waits: Bool
  let body: @Sendable (Tools, Size, inout Row) throws(TrialError) -> Void

  /// How long it may take.
  public enum Size: Sendable {
    /// Seconds, for every change.
    case short
    /// Minutes.
    case full

    func choose<T>(_ short: T, _ full: T) -> T { self == .short ? short : full }
  }

  init(_ name: String, waits: Bool = false, _ body: @escaping @Sendable (Tools, Size, inout Row) throws(TrialError) -> Void) {
    self.name = name
    self.waits = waits
    self.body = body
  }

  /// Does it. What can't be done at all is a fault of its row.
  public func run(_ tools: Tools, _ size: Size) -> Row {
    var row = Row(name)
    do throws(TrialError) { try body(tools, size, &row) } catch { row.faults.append("\(error)") }
    return row
  }

  /// Its name.
  public var description: String { name }

  /// All of them, in the order of the table.
  public static let all = kills + bytes + lines + places + replacements + crowds + net + locks + foreign + mounts + powerCuts
}

extension Row {
  /// Compares what a listing shows with what must be there: `promised` is the text of each note that the program called safe, by id; `tried` tells which texts may be
  /// there.
  mutating func compare(_ listing: Listing, promised: [String: String], tried: ((String) -> Bool)? = nil) {
    acknowledged += promised.count
    present += promised.count { listing.notes[$0.key] == $0.value }
    reported += listing.reported
    if listing.outcome.status != 0 { faults.append("list ended with \(listing.outcome.status): \(listing.outcome.errors)") }
    guard let tried else { return }
    for (id, text) in listing.notes where !tried(text) { faults.append("a wrong note: \(id) \(text)") }
  }

  mutating func expect(_ holds: Bool, _ words: @autoclosure () -> String) { if !holds { faults.append(words()) } }
}
