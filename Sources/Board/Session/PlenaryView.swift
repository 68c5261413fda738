// What the projector shows: picked by the facilitator, the same on every plenary screen, because it stands in the file.

/// What the plenary screen shows.
public struct PlenaryView: Hashable, Sendable {
  /// The kinds of view. The raw values are what stands in the file.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case welcome
    /// How to join.
    case join
    /// The question of the step.
    case question
    /// The board with counts.
    case board
    /// Both sentences and the picked note of each group, a page a group.
    case feedback
    /// One note in large letters.
    case note
    case timer
    case poll
    /// The result of the vote.
    case votes
    case packages
    case takeaways
    case message
    /// Thanks, and where the report will be.
    case closing
  }

  /// What is shown.
  public var kind: Kind
  /// Which page of it, counted from 0; a view shows its last page for anything beyond. None where nobody turned: the first page, and of takeaways the newest.
  public var page: Int? { didSet { page = Self.said(page, of: kind) } }
  /// The note, in the view of one note.
  public var note: NoteID?
  /// Whose page it is, in the feedback: that page stays, whatever other groups write. ``page`` counts where it says nothing, or the page is gone.
  public var group: GroupID?
  /// About which case that group tells; its first one where nothing is said.
  public var caseID: CaseID?
  /// Whether the screen is black for now.
  public var isBlack: Bool

  /// The last page that a file can ask for: no view has as many.
  public static let lastPage = 9_999

  /// A view, at its first page when nothing else is said.
  public init(
    _ kind: Kind, page: Int? = nil, note: NoteID? = nil, group: GroupID? = nil, caseID: CaseID? = nil, isBlack: Bool = false
  ) {
    self.kind = kind
    self.page = Self.said(page, of: kind)
    self.note = note
    self.group = group
    self.caseID = caseID
    self.isBlack = isBlack
  }

  /// The first page needs no word, but of takeaways, which go along with the newest until somebody turns.
  private static func said(_ page: Int?, of kind: Kind) -> Int? { page == 0 && kind != .takeaways ? nil : page }

  /// Reads what stands in the file; none for a view that this version does not know.
  public init?(_ value: Value) {
    guard case .map(let entries) = value, let kind = entries["view"]?.text.flatMap(Kind.init(rawValue:)) else { return nil }
    self.init(
      kind, page: entries["page"]?.number.map { min(max(0, Int(clamping: $0)), Self.lastPage) },
      note: entries["note"]?.noteID, group: entries["group"]?.text.map(GroupID.init(_:)),
      caseID: entries["case"]?.text.map(CaseID.init(_:)),
      isBlack: entries["black"]?.isTrue ?? false)
  }

  /// As it stands in the file.
  public var value: Value {
    var entries: [String: Value] = ["view": .text(kind.rawValue)]
    if let page { entries["page"] = .number(Int64(page)) }
    if let note { entries["note"] = .text(note.text) }
    if let group { entries["group"] = .text(group.text) }
    if let caseID { entries["case"] = .text(caseID.text) }
    if isBlack { entries["black"] = .flag(true) }
    return .map(entries)
  }
}
