// One row of the table that `make torture` prints: what was promised, and what was found.

/// What a trial came to.
public struct Row: Sendable {
  /// What was done to the file.
  public let name: String
  /// How often.
  public var runs = 0
  /// Changes that the program said were safe.
  public var acknowledged = 0
  /// Those of them that are there afterwards, as they were written.
  public var present = 0
  /// Lines that are damaged, counted by other code than the program's.
  public var damaged = 0
  /// Damaged lines that the program spoke of.
  public var reported = 0
  /// What else was not as it should be.
  public var faults: [String] = []
  /// Why it was not tried here, if so.
  public var skipped: String?

  /// A row in which nothing has happened yet.
  public init(_ name: String) { self.name = name }

  /// What was promised and is not there.
  public var lost: Int { acknowledged - present }

  /// Whether nothing was lost, all damage was reported, and nothing else was wrong; and something was tried at all.
  public var isGood: Bool { (runs > 0 || skipped != nil) && lost == 0 && damaged == reported && faults.isEmpty }

  /// The table's first line.
  public static let heading =
    padded("trial", 58) + ["runs", "acknowledged", "present", "lost", "damaged", "reported"].map { padded($0, 13, right: true) }.joined()

  /// The row as a line of the table.
  public var line: String {
    Row.padded(name, 58) + [runs, acknowledged, present, lost, damaged, reported].map { Row.padded("\($0)", 13, right: true) }.joined()
      + (isGood ? skipped.map { "  skipped: \($0)" } ?? "" : "  FAILED")
  }

  private static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? space + text : text + space
  }
}
