// Drafts of another program of the same group on this machine: shown here, written there, and taken over when nobody writes there any more.

/// A draft that stands on another screen of the group.
public struct ElsewhereDraft: Equatable, Sendable {
  /// How long (ms) the other screen has to be silent before its drafts can be taken over.
  public static let silence: Int64 = 10_000

  /// The draft as it was kept there last.
  public let draft: Draft
  /// When the other program last kept anything.
  public let touched: Instant

  /// A draft of a program that last kept something then.
  public init(_ draft: Draft, touched: Instant) { (self.draft, self.touched) = (draft, touched) }

  /// Whether the other screen has been silent long enough.
  public func isSilent(at now: Instant) -> Bool { now.milliseconds - touched.milliseconds >= Self.silence }
}

/// A draft of this program that another one has taken over.
public struct LostDraft: Equatable, Sendable {
  /// What it is called.
  public let id: String
  /// Whether the text here is another one than the one that went.
  public let hasMore: Bool

  /// A draft that went.
  public init(id: String, hasMore: Bool) { (self.id, self.hasMore) = (id, hasMore) }
}

/// What a screen asks about drafts that another program may want, too.
public enum ShelfRequest: Equatable, Sendable {
  /// These are about to be shared here, and nowhere else.
  case claim([Draft])
  /// The one of that name goes to the file as this event: whoever comes after a program that is killed then can look that up.
  case shares(String, as: EventID)
  /// This one of another program is this screen's from now on, under this name.
  case takeOver(Draft, as: String, at: Instant)
}

/// What a screen hears about drafts of other programs.
public enum ShelfNews: Equatable, Sendable {
  /// All that stand on other screens of the group.
  case elsewhere([ElsewhereDraft])
  /// Some of this screen's were taken over.
  case lost([LostDraft])
  /// What was asked for is this screen's to share, but for those that were taken over.
  case claimed([Draft], lost: [LostDraft])
  /// A draft is this screen's now.
  case takenOver(Draft)
  /// It is not: somebody writes on there, or shared it.
  case notTakenOver
}
