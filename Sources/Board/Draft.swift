// A draft: what somebody is typing, or left standing. It lives beside the board, never on it, until Enter.

/// Text that has not become a note yet, and where it belongs.
public struct Draft: Equatable, Sendable {
  /// What it will become.
  public enum Purpose: Equatable, Sendable {
    case newNote
    /// A new note that builds on another one.
    case building(on: NoteID)
    /// A new text for a note that is there.
    case editing(NoteID)
    /// The sentence in which a step ends.
    case sentence
    /// What belongs to a note besides its text.
    case details(NoteID)
    /// A package; a new one where there is no id.
    case package(EventID?)
    /// What somebody takes home.
    case takeaway
    /// What the facilitator is about to tell the groups.
    case message

    /// Whether it is filled in in a form, and has no place among the notes.
    public var isOfForm: Bool {
      switch self {
      case .newNote, .building, .editing, .sentence: false
      case .details, .package, .takeaway, .message: true
      }
    }
  }

  /// What it becomes when it is finished.
  public var purpose: Purpose
  /// The slug of the case it stands in.
  public var caseID: CaseID
  /// The step it belongs to; theme and horizon count in step interventions only.
  public var step: Step
  /// The theme it stands in.
  public var theme: Theme
  /// The horizon it stands in.
  public var horizon: Horizon
  /// What has been typed so far.
  public var text: String
  /// What stood there when somebody began to change it; none where nothing did, or nobody knows.
  public var before: String?
  /// What has been filled in, by the names of the fields; for what has more than a text.
  public var answers: [String: String] = [:]
  /// What stood in those fields when somebody began to change them.
  public var answersBefore: [String: String] = [:]
  /// What no other draft of this machine is called; none of what an older version kept. Letters, digits and hyphens.
  public var id: String?
  /// The draft of another program that this one was until it was taken over here.
  public var from: String?
  /// Whether a program was sharing it when it was killed: it may be on the board already.
  public var isMaybeShared = false
  /// The event with which it is shared, known since before that left: where the board or the outbox has it, this is no draft any more.
  public var sharedAs: EventID?
  /// When it was begun, by which it stands among the notes of its cell; not known of what an older version kept, which stands at the end.
  public var begun: Instant?

  /// Text that waits in a step of a case, and in a theme and horizon there.
  public init(
    purpose: Purpose, caseID: CaseID, step: Step = .interventions, theme: Theme, horizon: Horizon, text: String, begun: Instant? = nil
  ) {
    self.purpose = purpose
    self.caseID = caseID
    self.step = step
    self.theme = theme
    self.horizon = horizon
    self.text = text
    self.begun = begun
  }

  /// The cell in which it stands.
  public var cell: Cell { Cell(caseID, step, theme, horizon) }
}
