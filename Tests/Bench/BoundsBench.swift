// Boards with far too much of one thing: what the commands and the first screens need for them. FORMAT.md says how much of a thing is told.
import CSystem
import Glibc

/// What a program needed from its start to its end.
struct Needed {
  let milliseconds: Double
  /// The most memory that it had at once, in KiB.
  let peak: Int
}

/// Runs a command to its end, with nobody who reads what it says.
/// - Returns: what it needed; none when it failed.
func needed(_ command: [String], environment: [String]) -> Needed? {
  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  for descriptor in [1, 2] as [Int32] { posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_WRONLY, 0) }
  var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
  var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
  defer {
    posix_spawn_file_actions_destroy(&files)
    for text in arguments + variables { free(text) }
  }
  let start = milliseconds()
  var pid: pid_t = 0
  guard posix_spawnp(&pid, command[0], &files, nil, &arguments, &variables) == 0 else { return nil }
  var (status, usage): (Int32, rusage) = (0, rusage())
  guard wait4(pid, &status, 0, &usage) == pid, status == 0 else { return nil }
  return Needed(milliseconds: milliseconds() - start, peak: usage.ru_maxrss)
}

/// The first screen of a program on a board.
func firstScreen(_ command: [String], environment: [String]) -> Needed? {
  let start = milliseconds()
  guard let pty = Pty(command, environment: environment, columns: 160, rows: 45) else { return nil }
  let time = pty.lastByte(quiet: 500, since: start).milliseconds
  return Needed(milliseconds: time, peak: number("VmHWM", in: "/proc/\(pty.pid)/status"))
}

/// The boards by the words of FileProbe, how much each has, and which commands are measured on it: those that were the slowest.
private let boards: [(kind: String, count: Int, commands: [[String]])] = [
  ("cases", 2_000, [["export", "--format", "html"], ["export", "--format", "markdown"], ["review"]]),
  ("packages", 3_000, [["export", "--format", "html"], ["results"], ["list", "--format", "json"], ["review"]]),
  ("groups", 100_000, [["export", "--format", "html"], ["export", "--format", "markdown"], ["session"], ["results"], ["host"]]),
  ("long-notes", 700, [["list"], ["export", "--format", "html"], ["export", "--format", "markdown"]]),
  ("writers", 30_000, [["check", "--format", "json"], ["list"]]),
  ("themes", 100_000, [["list"], ["export", "--format", "html"], ["open", "--group", "1"]]),
  ("notes", 640_000, [["list"], ["open", "--group", "1"]]),
]

/// Prints what every board needs.
/// - Returns: whether everything worked.
func benchBounds(_ program: String, probe: String, in folder: String, environment: [String]) -> Bool {
  say("\nBoards with far too much of one thing, from start to end (screens: to the last byte of the first one)")
  for (kind, count, commands) in boards {
    let path = "\(folder)/\(kind).praat"
    guard needed([probe, kind, path, "\(count)"], environment: environment) != nil else { return false }
    for words in commands {
      let command = [program, words[0], path] + words.dropFirst()
      let isScreen = ["review", "host", "open"].contains(words[0])
      guard let needed = isScreen ? firstScreen(command, environment: environment) : needed(command, environment: environment) else {
        return false
      }
      let name = "\(count) \(kind): \(words.joined(separator: " "))"
      let room = String(repeating: " ", count: max(1, 46 - name.count))
      say("  \(name)\(room)\(Int(needed.milliseconds)) ms, at most \(needed.peak >> 10) MiB")
    }
    unlink(path)
  }
  return true
}
