// What a terminal that is the session's alone (`--locked`) takes from whoever sits at it: how things look, and nothing else. What comes in over ssh or from a
// browser may have been set by anybody: a folder to keep things in, a file to read, a program to run.
import Glibc

/// The variables that say how things look.
private let looks = ["TERM", "COLORTERM", "COLORFGBG", "NO_COLOR", "CLICOLOR", "LANG", "LANGUAGE", "TZ", "SSH_CONNECTION"]

/// Forgets everything that the environment says but how things look, takes the home folder that the system knows for this account, and can't be stopped into a
/// shell any more. Before anything reads the environment.
func lockSurroundings() {
  signal(SIGTSTP, SIG_IGN)
  // Where Swift is installed, its handler of crashes asks on the terminal whether somebody wants a debugger, and that starts shells.
  for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGQUIT] { signal(number, SIG_DFL) }
  // What crashes leaves nothing behind either.
  var none = rlimit()
  setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  var names: [String] = []
  var entry = environ
  while let assignment = entry.pointee {
    names.append(String(cString: assignment).prefix { $0 != "=" }.description)
    entry += 1
  }
  for name in names where !isHarmless(name) { unsetenv(name) }
  // Where the system has no such account (an image with nothing in it), whoever made that said where things are kept.
  if let account = getpwuid(getuid()) { setenv("HOME", account.pointee.pw_dir, 1) }
}

/// Whether a variable only says how things look, and says it in a word: not with a path, or with what a program would read as more than a word.
private func isHarmless(_ name: String) -> Bool {
  if name == "HOME" { return true }
  guard looks.contains(name) || name.hasPrefix("LC_"), let value = variable(name)?.utf8 else { return false }
  let leadsElsewhere = value.starts(with: "/".utf8) || value.contains("..".utf8) || value.contains(":/".utf8)
  return value.count <= 128 && !leadsElsewhere && value.allSatisfy { (0x20..<0x7F).contains($0) }
}
