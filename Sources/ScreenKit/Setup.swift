// What a screen begins with: whose it is, and where it runs.
import Board
import Canvas

/// Whose screen it is.
public enum ScreenKind: CaseIterable, Sendable {
  case group
  /// The facilitator's.
  case host
  /// The projector's.
  case present
  /// Of whoever looks back at a session.
  case review
}

/// What a screen begins with: who it is for and where it runs. None of it changes while it runs, but the group.
public struct Setup: Sendable {
  /// Whose screen it is. A facilitator can switch between host and present.
  public var kind: ScreenKind
  /// What somebody types to join as far as this machine can tell, for where the board itself does not say: see ``Shell/joinLines``.
  public var joinLines: [String]
  /// The agenda that a facilitator begins with on a board that has none.
  public var agenda: [AgendaItem]
  /// The language of every word on the screen.
  public var language: Language
  /// The characters that the terminal can show.
  public var glyphs: GlyphSet
  /// This process's name in the board file.
  public var writer: WriterID
  /// The group, when the command line gave it; else the screen asks.
  public var group: GroupID?
  /// The perspective that the group looks through.
  public var role: String?
  /// Whether the terminal belongs to the session alone: nothing leads to a shell.
  public var isLocked: Bool
  /// Drafts that an earlier run of this group left.
  public var drafts: [Draft]
  /// Whether drafts stand on a shelf where other programs of the group see them: then they have names.
  public var hasShelf = false
  /// Whether the end of time may be heard at this terminal.
  public var hasBell = true
  /// Whether the terminal shows colours, by which black on white is black on white everywhere.
  public var hasColours = true
  /// Whether the terminal may be asked to put text on the clipboard.
  public var hasClipboard = true
  /// The clocks of the place, for every time that is shown.
  public var zone: Zone
  /// The keys that somebody gave to commands.
  public var keymap = Keymap()
  /// What is remembered of who sits here.
  public var habits = Habits.settled
  /// What has to be said at the beginning; none most of the time.
  public var notice: Phrase?
  /// What somebody looks back with.
  public var review = ReviewSetup()

  /// A set-up; what is not given is what a group at an ordinary terminal has.
  public init(
    language: Language = .nl, glyphs: GlyphSet = .unicode, writer: WriterID, group: GroupID? = nil,
    role: String? = nil, isLocked: Bool = false, drafts: [Draft] = [], zone: Zone = .utc, kind: ScreenKind = .group,
    joinLines: [String] = [], agenda: [AgendaItem] = []
  ) {
    self.kind = kind
    self.joinLines = joinLines
    self.agenda = agenda
    self.language = language
    self.glyphs = glyphs
    self.writer = writer
    self.group = group
    self.role = role
    self.isLocked = isLocked
    self.drafts = drafts
    self.zone = zone
  }
}
