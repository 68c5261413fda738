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
