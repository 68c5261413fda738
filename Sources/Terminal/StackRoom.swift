// Room on the stack: ncurses reads a terminal's description into it, and where that does not fit the program ends without a word.
import Glibc

extension TerminalError {
  /// Makes room where this program may, and throws where there is less than a screen needs.
  static func expectStack() throws(TerminalError) {
    let stack = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    var limit = rlimit()
    guard getrlimit(stack, &limit) == 0, limit.rlim_cur < enough else { return }
    limit.rlim_cur = min(limit.rlim_max, enough)
    guard setrlimit(stack, &limit) == 0, limit.rlim_cur >= least else { throw .smallStack }
  }

  private static let enough: rlim_t = 1 << 20
  private static let least: rlim_t = 512 << 10
}
