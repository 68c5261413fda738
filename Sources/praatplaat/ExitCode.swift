// How a command ended, for scripts.

/// What the process tells whoever started it.
enum ExitCode: Equatable {
  /// What was asked has been done.
  case done
  /// Refused or failed, or a value that this board does not know; standard error says why.
  case refused
  /// The command line was not understood; standard error has the usage line.
  case usage
  /// `check` found damage, or two lines that contradict each other.
  case damage
  /// Kept on this user's own disk and not shared yet. It is delivered without anybody doing anything, so it is not to be repeated.
  case kept
  /// Done and shared; only the answer could not be printed. Not to be repeated either: that would do it twice.
  case unprinted
  /// Ended by this signal, after everything was put away.
  case signal(Int32)

  /// As the shell sees it: a signal is 128 and its number.
  var status: Int32 {
    switch self {
    case .done: 0
    case .refused: 1
    case .usage: 2
    case .damage: 3
    case .kept: 4
    case .unprinted: 5
    case .signal(let number): 128 + number
    }
  }
}
