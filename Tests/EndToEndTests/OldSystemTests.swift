// What the program asks of the system on a Linux of eight years ago: whatever came later is refused there, and nothing of it may be missed.
import Foundation
import ProcessKit
import Testing

@Suite("On a system of eight years ago", .enabled(if: isInstalled("strace"), "needs strace")) struct OldSystemTests {
  /// The calls that came after Linux 4.9, of December 2016; a strace that does not know one of them leaves it out.
  private static let younger = [
    "statx", "io_pgetevents", "rseq", "pidfd_send_signal", "io_uring_setup", "io_uring_enter", "io_uring_register", "open_tree",
    "move_mount",
    "fsopen", "fsconfig", "fsmount", "fspick", "pidfd_open", "clone3", "close_range", "openat2", "pidfd_getfd", "faccessat2",
    "process_madvise", "epoll_pwait2", "mount_setattr", "quotactl_fd", "landlock_create_ruleset", "memfd_secret", "process_mrelease",
    "futex_waitv", "set_mempolicy_home_node", "cachestat", "fchmodat2", "map_shadow_stack", "futex_wake", "futex_wait", "futex_requeue",
    "statmount", "listmount", "mseal",
  ]

  private let session: Session

  init() throws { session = try Session() }

  private var trace: String { session.folder + ".trace" }

  /// Runs a program whose system knows none of them, and writes down beside the folder what was refused.
  private var before: [String] {
    let calls = Self.younger.map { "?" + $0 }.joined(separator: ",")
    return ["/usr/bin/strace", "-f", "-qq", "-o", trace, "-e", "trace=" + calls, "-e", "inject=\(calls):error=ENOSYS"]
  }

  private var environment: [String: String] {
    [
      "TERM": "xterm-256color", "COLORFGBG": "0;15", "LC_ALL": "C.UTF-8", "HOME": session.folder, "PATH": "/usr/bin:/bin",
      "XDG_STATE_HOME": session.folder + "/state", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  private func run(_ words: String...) throws -> Outcome { try spawn(before + [session.program] + words, environment: environment) }

  @Test("it makes a board, adds a note, lists and exports it") func commands() throws {
    defer { unlink(trace) }
    let board = session.folder + "/oud.praat"
    #expect(try run("new", board, "--groups", "2").status == 0)
    #expect(try run("add", board, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "1", "Licht in de trap").status == 0)
    #expect(try run("list", board).output.contains("Licht in de trap"))
    #expect(try run("check", board).status == 0)
    #expect(try run("export", board, "--format", "html", "--output", session.folder + "/oud.html").status == 0)
    // The refusals are real: the C library asks for one of them in every program.
    #expect(try String(contentsOfFile: trace, encoding: .utf8).contains("ENOSYS"))
  }

  @Test("a group's screen shows what others write at once, shares what is typed, and leaves the terminal as it was") func screen() throws {
    defer { unlink(trace) }
    let terminal = try UnreadTerminal(
      before + [session.program, "open", session.board, "--group", "1"], environment: environment, columns: 100, rows: 30)
    _ = try terminal.read(upTo: "\u{1B}[5n")
    terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c\u{1B}[0n")
    _ = terminal.read()
    terminal.type("\u{1B}[0n")
    usleep(500_000)
    terminal.type("n")
    usleep(500_000)
    terminal.type("\u{1B}[0nEen bankje\r")
    let deadline = Date().addingTimeInterval(20)
    while Date() < deadline, try !session.lines().contains(where: { $0.contains("Een bankje") }) {
      terminal.type("\u{1B}[0n")
      _ = terminal.read()
    }
    #expect(try session.lines().count { $0.contains("Een bankje") } == 1)
    terminal.type("\u{1B}[0n")
    _ = terminal.read()
    terminal.type("\u{1B}[0n")
    usleep(500_000)
    terminal.type("\u{1B}")
    usleep(500_000)
    terminal.type("\u{1B}[0nq")
    #expect(terminal.end() == 0)
    #expect(terminal.isAsBefore)
    #expect(try String(contentsOfFile: trace, encoding: .utf8).contains("ENOSYS"))
  }
}
