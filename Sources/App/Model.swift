// The root: which of the four screens this is. It is the only place that asks, and it knows nothing of what they show; it hands on what happens, and
// lets a facilitator switch between their own screen and the projector's.
import Board
import Canvas
import GroupScreen
import HostScreen
import NoteBoard
import PlenaryScreen
import ReviewScreen
import ScreenKit

/// A screen of the program.
enum Screen: Sendable {
  case group(GroupScreen)
  case host(HostScreen)
  case plenary(PlenaryScreen)
  case review(ReviewScreen)

  /// What all of them can do.
  var state: any ScreenState {
    switch self {
    case .group(let screen): screen
    case .host(let screen): screen
    case .plenary(let screen): screen
    case .review(let screen): screen
    }
  }
}

/// The program as one terminal sees it: events go in, effects and a picture come out. It has no clock, file or terminal of its own.
public struct Model: Sendable {
  /// None only while it changes: a screen that stood in two places at once would copy its board with every change.
  private var current: Screen?
  /// Where the facilitator was in the list of groups; kept while the plenary screen is there.
  private var list: GroupList?

  /// A screen over a board as it was just read.
  public init(_ setup: Setup, board: Board, size: Size, at now: Moment) {
    func shell(_ author: Author) -> Shell { Shell(setup, author: author, board: board, size: size, at: now) }
    let facilitator = Author(role: setup.role, isFacilitator: true)
    current =
      switch setup.kind {
      case .group: .group(GroupScreen(shell(Author(group: setup.group, role: setup.role))))
      case .host: .host(HostScreen(shell(facilitator)))
      case .present: .plenary(PlenaryScreen(shell(facilitator)))
      case .review: .review(ReviewScreen(shell(facilitator)))
      }
  }

  /// The screen that is shown.
  var screen: Screen {
    guard let current else { preconditionFailure("a screen is asked for while it changes") }
    return current
  }

  /// Takes in one event.
  /// - Parameters:
  ///   - event: what happened.
  ///   - now: when.
  /// - Returns: what the edges have to do about it, in this order.
  public mutating func update(_ event: AppEvent, at now: Moment) -> [Effect] {
    switch current.take() {
    case .group(var group):
      defer { current = .group(group) }
      return group.update(event, at: now)
    case .host(var host):
      let effects = host.update(event, at: now)
      list = host.list
      current = host.isLeft ? .plenary(PlenaryScreen(host.shell)) : .host(host)
      return effects
    case .plenary(var plenary):
      if case .key(let key) = event, let list, plenary.panel == nil, HostScreen.leadsUnseen(key, in: plenary.shell.setup.keymap) {
        // One terminal for both: the facilitator's keys for going on lead the session under the plenary screen too.
        var host = HostScreen(plenary.shell, list: list)
        let effects = host.leadUnseen(key, at: now)
        self.list = host.list
        plenary.shell = host.shell
        current = .plenary(plenary)
        return effects
      }
      let effects = plenary.update(event, at: now)
      current = plenary.isLeft ? .host(HostScreen(plenary.shell, list: list)) : .plenary(plenary)
      return effects
    case .review(var review):
      defer { current = .review(review) }
      return review.update(event, at: now)
    case nil: return []
    }
  }

  /// The first thing that a screen does: a group that was given or is the only one announces itself, so that nobody else takes its number.
  public mutating func begin() -> [Effect] {
    switch current.take() {
    case .group(var group):
      defer { current = .group(group) }
      return group.beginning()
    case .host(var host):
      defer { current = .host(host) }
      return host.beginning()
    case .plenary(var plenary):
      defer { current = .plenary(plenary) }
      return plenary.beginning()
    case .review(var review):
      defer { current = .review(review) }
      return review.beginning()
    case nil: return []
    }
  }

  /// The screen as it is now.
  public func view() -> Frame {
    // One by one: `screen.state` would be a copy of it, and this is asked for with every key.
    switch current {
    case .group(let group): group.view()
    case .host(let host): host.view()
    case .plenary(let plenary): plenary.view()
    case .review(let review): review.view()
    case nil: screen.state.view()
    }
  }

  /// The same screen that remembers nothing of the last picture: it draws the same one. Only a test has a reason to ask for it.
  package var forgettingPictures: Model {
    var model = self
    switch model.screen {
    case .group(var group):
      group.desk.forgetPictures()
      model.current = .group(group)
    case .host(var host):
      host.desk.forgetPictures()
      model.current = .host(host)
    case .plenary, .review: break
    }
    return model
  }

  /// When the model wants to hear that time has passed, in milliseconds of uptime; none when it waits for nothing.
  public var deadline: Int64? {
    switch current {
    case .group(let group): group.deadline
    case .host(let host): host.deadline
    case .plenary(let plenary): plenary.deadline
    case .review(let review): review.deadline
    case nil: screen.state.deadline
    }
  }

  /// What a letter changed that may still be the first of a word: it is kept where the program ends before that is known.
  public var heldEvents: [Event] { screen.state.shell.heldEvents }

  /// Whether a letter was typed that is a command unless the next one makes a word of both; it is one when the deadline has passed.
  public var awaitsWord: Bool { if case .group(let group) = screen { group.awaitsWord } else { false } }

  /// What must outlive this process beside the file: drafts, what is being typed, and new notes that are neither in the shared file nor in the outbox.
  public var drafts: [Draft] { screen.state.drafts }

  /// What is remembered of who sits here.
  public var habits: Habits { screen.state.shell.habits }

  /// Everything that is known of the shared board, our own changes included; in a review the board of the moment that is shown.
  public var board: Board { screen.state.board }

  /// The group that this screen writes for; none until it is known.
  public var group: GroupID? { if case .group(let group) = screen { group.group } else { nil } }

  /// The group as which this screen began, also when that has become part of another one since: its drafts are kept under this name.
  public var seat: GroupID? { if case .group(let group) = screen { group.seat } else { nil } }

  /// Puts drafts of an earlier run back beside those that stand here already.
  public mutating func takeBack(_ drafts: [Draft]) {
    guard case .group(var group) = current else { return }
    current = nil
    group.takeBack(drafts)
    current = .group(group)
  }
}
