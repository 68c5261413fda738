// What one person takes home, as a plan: when this happens I do that, with whom and when. A plan stands in one sentence too, which is what everybody reads.

extension Takeaway {
  /// What is asked about a plan, in the order in which it is asked and told. What each is called is among the words.
  public enum Part: String, CaseIterable, Sendable {
    /// When it is time to do it.
    case occasion = "if"
    /// What is done then.
    case deed = "then"
    /// With whom.
    case company = "with"
    /// On which day, or in which week.
    case moment = "when"

    /// The field that the answer stands in.
    public var field: Field { Field(rawValue) }

    /// How many Unicode scalars it may have: all parts together, and the words between them, fit the one sentence.
    public var limit: Int {
      switch self {
      case .occasion: 110
      case .deed: 130
      case .company: 70
      case .moment: 60
      }
    }
  }

  /// What it says, and behind it at which housing association.
  public var said: String { Self.said(text, at: association ?? "") }

  static func said(_ text: String, at association: String) -> String { association.isEmpty ? text : "\(text) (\(association))" }

  /// Whether it says what is done: a sentence of the form that a plan has, or the parts of one.
  public var isPlan: Bool { !plan.isEmpty }
}
