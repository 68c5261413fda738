// What reaches the model: keys, mouse, pasted text, a new size, news from the file, the passing of time.
import Board
import Canvas

/// A key as a person would name it. Terminals' escape sequences end in Terminal.
public enum Key: Hashable, Sendable {
  /// Text as typed: one grapheme cluster.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case ctrlUp, ctrlDown, ctrlLeft, ctrlRight, ctrlHome, ctrlEnd, ctrlBackspace, ctrlDelete
  case altEnter, altLeft, altRight, altBackspace
  /// A letter with Ctrl, in lower case. Ctrl-I and Ctrl-M arrive as tab and enter, Ctrl-H as backspace; Ctrl-J stays itself.
  case ctrl(Character)
  /// A character with Alt.
  case alt(Character)
  case function(Int)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The key that types a character, as tables write it: `["q", .escape]`.
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

/// What the mouse did, and where: the cell counted from 0 at the upper left.
public struct Mouse: Hashable, Sendable {
  /// What happened.
  public enum Action: Hashable, Sendable {
    case click, doubleClick, wheelUp, wheelDown
    /// Moved with the button held down.
    case drag
    /// The button went up, wherever it went down.
    case release
  }

  /// What it did.
  public let action: Action
  /// The cell under the pointer.
  public let at: Point

  /// The mouse did this there.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.at = point
  }
}

/// Everything that can happen to a screen.
public enum AppEvent: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Bracketed paste: the text as it came, line ends as CR, LF or both.
  case paste(String)
  case resized(Size)
  case board(Batch)
  case delivery(DeliveryState)
  /// What became of an export that was asked for.
  case exported(ExportOutcome)
  /// What there is to know about drafts of other programs of the group.
  case shelf(ShelfNews)
  /// The terminal draws letters as other ones: it does not read UTF-8.
  case garbled
  /// Time has passed; sent when the model's deadline comes.
  case tick
}

/// When something happened, on both clocks.
public struct Moment: Equatable, Sendable {
  /// The wall clock: for people, and for an event's `at`.
  public let wall: Instant
  /// Milliseconds on a clock that never goes back: for deadlines.
  public let uptime: Int64

  /// The same moment on both clocks; uptime in milliseconds.
  public init(wall: Instant, uptime: Int64) {
    self.wall = wall
    self.uptime = uptime
  }
}

/// What the model asks of the edges.
public enum Effect: Equatable, Sendable {
  /// Put these in the shared file, in this order.
  case append([Event])
  /// Keep these drafts where a crash leaves them alone.
  case keepDrafts([Draft])
  /// Ask about drafts that another program may want, too; where there is an answer, it comes at once, as ``AppEvent/shelf(_:)``.
  case shelf(ShelfRequest)
  /// Make the shared file anew from what is known of it: it is gone, and a person said so.
  case makeAnew
  /// Put the own changes in the file that are kept for another file of this board: a person said so.
  case takeInKept
  /// Write notes to a file of their own; the answer comes as ``AppEvent/exported(_:)``.
  case export(ExportRequest)
  /// Make a note a card of an own plate; the answer comes as ``AppEvent/exported(_:)``.
  case makeCard(Note)
  case bell
  /// Put this text on the clipboard of whoever sits here, where the terminal does that.
  case copy(String)
  case suspend
  case quit
}

/// What a screen looks like now.
public struct Frame: Equatable, Sendable {
  /// Every cell of it.
  public var grid: Grid
  /// Where the terminal's own cursor stands; hidden when none.
  public var cursor: Point?
}
