// Who takes notes in: one program at a time, so that each sees what the one before it brought and nothing comes in twice.
import Glibc

/// A turn to take notes in, until it goes. Nobody who reads or appends waits for it.
public struct IntakeTurn: ~Copyable {
  private let file: Descriptor?

  /// Waits for the turn. Where it takes too long, because a program was stopped that has it, or where the file system has no locks, goes on all the same.
  /// - Parameters:
  ///   - path: the board file, links resolved.
  ///   - milliseconds: how long to wait at most.
  public init(at path: String, within milliseconds: Int) {
    file = try? Descriptor.openRegular(path, O_RDWR)
    let deadline = Signal.uptime() + milliseconds
    while file?.tryTurn() == false, Signal.uptime() < deadline { _ = poll(nil, 0, 20) }
  }

  /// Lets the next one come.
  public consuming func end() {}
}
