// Does everything to the shared file that can happen to it, with the real program, and prints what was promised and what was found.
// usage: make torture (ARGS="words of a trial's name" for some of them, OLD=PATH for another program of the version before)
import Glibc
import TortureKit

/// At once: what takes minutes shows how far it is.
func say(_ text: String) {
  var line = text + "\n"
  line.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

let words = CommandLine.arguments.dropFirst()
guard words.count >= 3 else {
  say("usage: Torture PRAATPLAAT FILEPROBE BEFORE [NAME], where BEFORE is praatplaat of the version before, or -")
  exit(2)
}
let tools = Tools(program: words[1], probe: words[2], before: access(words[3], X_OK) == 0 ? words[3] : nil)
let wanted = words.dropFirst(3).joined(separator: " ")

/// Seconds of a clock that never goes back.
func seconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec
}

let start = seconds()

/// Tries it, and prints its row.
func isGood(_ attempt: () -> Row) -> Bool {
  let begin = seconds()
  let row = attempt()
  say(row.line + "   \(seconds() - begin) s")
  for fault in row.faults.prefix(5) { say("    \(fault)") }
  if row.faults.count > 5 { say("    and \(row.faults.count - 5) more") }
  return row.isGood
}

say(Row.heading)
var failures = 0
for trial in Trial.all where wanted.isEmpty || trial.name.contains(wanted) {
  if !isGood({ trial.run(tools, .full) }) { failures += 1 }
}
if wanted.isEmpty || "replicas".contains(wanted), !isGood({ Convergence().row(seeds: 0..<10_000) }) { failures += 1 }
let minutes = (seconds() - start) / 60
say(failures == 0 ? "\nNothing was lost (\(minutes) minutes)." : "\nFAILED: \(failures) (\(minutes) minutes)")
exit(failures == 0 ? 0 : 1)
