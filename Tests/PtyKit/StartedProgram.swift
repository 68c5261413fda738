// A program in a terminal of its own, for what measures: without Foundation, which would take longer to start than what is measured.
import CSystem
import Glibc

/// A program that was started on a new pseudo-terminal, which is its controlling one. Whoever started it reads, ends and closes it.
package struct StartedProgram {
  /// The other side of its terminal.
  package let master: Int32
  package let pid: pid_t

  /// Starts a program; none where that fails.
  /// - Parameters:
  ///   - command: the program and its arguments.
  ///   - environment: all of its variables, as `NAME=value`.
  ///   - columns: the width of the terminal.
  ///   - rows: its height.
  package init?(_ command: [String], environment: [String], columns: UInt16, rows: UInt16) {
    let master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else { return nil }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // POSIX_SPAWN_SETSID: in a session of its own, the terminal that is opened next becomes its controlling one.
    posix_spawnattr_setflags(&attributes, 0x80)
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
      for text in arguments + variables { free(text) }
    }
    var pid: pid_t = 0
    guard posix_spawnp(&pid, command[0], &files, &attributes, &arguments, &variables) == 0 else { return nil }
    (self.master, self.pid) = (master, pid)
  }
}
