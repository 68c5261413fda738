// Notices that a board file may have changed: inotify where it is to be had, and how often to look at the file besides.

/// Watches the folder of one board file.
public struct BoardWatch: ~Copyable {
  /// Readable when something happened in the folder; none where inotify is not to be had.
  public var descriptor: Int32? { nil }
  /// After how many milliseconds to look at the file even when nothing was reported.
  public let lookInterval: Int

  /// Never fails: without inotify it says to look more often.
  public init(path: String) { lookInterval = 5000 }

  /// Takes what was reported off the descriptor.
  /// - Returns: whether any of it was about the file.
  @discardableResult public mutating func drain() -> Bool { false }
}
