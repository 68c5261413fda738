// Measures what README.md claims, and prints it as medians with their spread, next to another program where there is one to compare with.
// usage: make bench, or make bench BASE=PROGRAM for boards of many events beside an earlier build of the program
import CSystem
import Glibc

// One of the crowd that ours is compared with.
if CommandLine.arguments.count == 6, CommandLine.arguments[1] == "minimal", let part = Int(CommandLine.arguments[3]),
  let count = Int(CommandLine.arguments[4])
{
  exit(appendMinimally(from: CommandLine.arguments[2], part: part, count: count, to: CommandLine.arguments[5]) ? 0 : 1)
}

setlocale(LC_CTYPE, "C.UTF-8")
let program = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ".build/release/praatplaat"
let before = getenv("BASE").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
var folderName = Array("/tmp/praatplaat-bench-XXXXXX".utf8CString)
guard mkdtemp(&folderName) != nil else { fatal("no folder for the boards") }
let folder = String(decoding: folderName.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder)", "PATH=/usr/bin:/bin", "XDG_STATE_HOME=\(folder)/state"]

func fatal(_ text: String) -> Never {
  say("bench: \(text)", to: 2)
  exit(1)
}

/// A line, written at once: what takes minutes shows how far it is.
func say(_ line: String, to descriptor: Int32 = 1) {
  var line = line + "\n"
  line.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
}

/// Median, lowest and highest.
func spread(_ values: [Double], unit: String) -> String {
  let sorted = values.sorted()
  func text(_ value: Double) -> String { "\(Double(Int((value * 100).rounded())) / 100)" }
  return "median \(text(sorted[sorted.count / 2])) \(unit) (\(text(sorted[0])) to \(text(sorted[sorted.count - 1])), \(sorted.count) runs)"
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func shell(_ command: String) { if system(command) != 0 { fatal("this failed: \(command)") } }

/// A board with so many notes, spread over themes, horizons and groups.
func makeBoard(_ notes: Int) -> String {
  let path = "\(folder)/\(notes).praat"
  shell("'\(program)' new '\(path)' --groups 4 >/dev/null")
  for place in 0..<10 {
    let (theme, horizon) = (place / 2 + 1, place % 2 == 0 ? "short" : "long")
    shell(
      "seq -f 'Notitie %g over wat we hier samen kunnen doen in de buurt' 1 \(notes / 10) | '\(program)' add '\(path)' --case 1 --theme \(theme)"
        + " --horizon \(horizon) --group \(place % 4 + 1) >/dev/null")
  }
  return path
}

if CommandLine.arguments.count > 2, CommandLine.arguments[2] == "peers" {
  let kanban = CommandLine.arguments.count > 3 ? CommandLine.arguments[3] : nil
  shell("mkdir -p '\(folder)/calcurse'")
  let came = benchPeers(program, board: makeBoard(1_000), kanban: kanban, in: folder, environment: environment)
  guard came else { fatal("a program did not come") }
  shell("rm -rf '\(folder)'")
  exit(0)
}

say("praatplaat, measured with `make bench`\n")
let board = makeBoard(1_000)

// MARK: Start to the last byte of the first screen

let competitor = ["calcurse", "-D", "\(folder)/calcurse"]
shell("mkdir -p '\(folder)/calcurse'")
func firstPaint(_ command: [String]) -> Double {
  let start = milliseconds()
  guard let pty = Pty(command, environment: environment, columns: 160, rows: 45) else { fatal("can't start \(command[0])") }
  return pty.lastByte(quiet: 150, since: start).milliseconds
}
var (ours, theirs): ([Double], [Double]) = ([], [])
let hasCompetitor = system("command -v calcurse >/dev/null") == 0
for run in 0..<21 {
  let mine = firstPaint([program, "open", board, "--group", "1"])
  let other = hasCompetitor ? firstPaint(competitor) : 0
  // The first pair warms the caches.
  if run > 0 {
    ours.append(mine)
    theirs.append(other)
  }
}
say("Start to the last byte of the first screen, 160x45, board with 1,000 notes")
say("  praatplaat              \(spread(ours, unit: "ms"))")
if hasCompetitor {
  say("  calcurse, empty         \(spread(theirs, unit: "ms"))")
  say("  ratio, pair by pair     \(spread(zip(ours, theirs).map { $0 / $1 }, unit: "times"))")
}

// MARK: A key to the last byte of what it changes

func keystrokes(_ path: String) -> [Double] {
  guard let pty = Pty([program, "open", path, "--group", "1"], environment: environment, columns: 160, rows: 45) else {
    fatal("can't start")
  }
  _ = pty.lastByte(quiet: 300, since: milliseconds())
  return (0..<100).map { number in
    let start = milliseconds()
    pty.type(number % 8 < 4 ? "l" : "h")
    return pty.lastByte(quiet: 30, since: start).milliseconds
  }
}
let large = makeBoard(10_000)
say("\nA key (to another column) to the last byte of what it changes, 160x45")
let few = keystrokes(board)
let many = keystrokes(large)
say("  board with 1,000 notes  \(spread(few, unit: "ms"))")
say("  board with 10,000 notes \(spread(many, unit: "ms"))")
say("  ratio of the medians    \(Double(Int(median(many) / median(few) * 100)) / 100)")

// MARK: Looking back

say("\nLooking back at a session, 160x45")
for (path, name) in [(makeBoard(1_500), " 1,500"), (large, "10,000")] {
  guard let times = lookingBack(program, board: path, environment: environment, runs: 15) else { fatal("can't look back") }
  say("  \(name) notes: start      \(spread(times.open, unit: "ms"))")
  say("         letter of a search \(spread(times.letters, unit: "ms"))")
  say("         a change back or on \(spread(times.steps, unit: "ms"))")
}

// MARK: A note saved on one screen to the other screen

do {
  guard let one = Pty([program, "open", board, "--group", "1"], environment: environment, columns: 160, rows: 45),
    let two = Pty([program, "open", board, "--group", "2"], environment: environment, columns: 160, rows: 45)
  else { fatal("can't start") }
  _ = one.lastByte(quiet: 300, since: milliseconds())
  _ = two.lastByte(quiet: 300, since: milliseconds())
  // In a cell that shows its last notes, so that a new one can be seen.
  let times = (0..<20).map { number in
    one.type("Gezien \(number)")
    _ = one.lastByte(quiet: 100, since: milliseconds())
    let start = milliseconds()
    one.type("\r")
    let arrived = two.firstByte(since: start)
    _ = two.lastByte(quiet: 100, since: milliseconds())
    one.type("\r")
    _ = one.lastByte(quiet: 100, since: milliseconds())
    return arrived
  }
  say("\nEnter on one screen to the change on another, one machine, flushed to disk and read back")
  say("  two screens             \(spread(times, unit: "ms"))")
}

// MARK: What the facilitator does, on everybody's screen

do {
  let session = "\(folder)/session.praat"
  shell("'\(program)' new '\(session)' --groups 20 >/dev/null && '\(program)' session '\(session)' --shows message >/dev/null")
  guard let times = hostToEverybody(program, board: session, groups: 20, messages: 20, environment: environment) else {
    fatal("a screen did not show the message")
  }
  say("\nEnter on the facilitator's screen to the change on 20 groups' screens and the projector, one machine")
  say("  each screen             \(spread(times.each, unit: "ms"))")
  say("  the last of the 21      \(spread(times.last, unit: "ms"))")
}

// MARK: A hundred screens with a clock

do {
  let session = "\(folder)/hundred.praat"
  shell("'\(program)' new '\(session)' --groups 99 >/dev/null && '\(program)' session '\(session)' --stop interventies >/dev/null")
  guard let part = crowdWithClock(program, board: session, groups: 99, seconds: 20, environment: environment) else {
    fatal("a screen did not open")
  }
  say("\n99 groups' screens with a running clock: all together \(Double(Int(part * 1_000)) / 10) % of one core, over 20 seconds")
}

// MARK: An idle board

do {
  guard let pty = Pty([program, "open", board, "--group", "1"], environment: environment, columns: 160, rows: 45) else {
    fatal("can't start")
  }
  // What a start brings with it (the group's name in the file, a look at its half notes) is over by then.
  _ = pty.lastByte(quiet: 3_000, since: milliseconds())
  func switches() -> Int {
    var text = [CChar](repeating: 0, count: 65_536)
    guard let pipe = popen("cat /proc/\(pty.pid)/task/*/status | awk '/^voluntary/{n+=$2} END{print n}'", "r") else { return 0 }
    defer { pclose(pipe) }
    guard fgets(&text, Int32(text.count), pipe) != nil else { return 0 }
    return Int(atoi(text))
  }
  let before = switches()
  sleep(20)
  say("\nAn idle board: \(switches() - before) wake-ups of all its threads in 20 seconds")
}

// MARK: Boards of many events

say("\nBoards of many events, start to the last byte of the first screen, 160x45")
for (path, name) in [(large, " 10,000"), (makeBoard(100_000), "100,000")] {
  var memory = 0
  func opened(_ program: String) -> Double {
    let start = milliseconds()
    guard let pty = Pty([program, "open", path, "--group", "1"], environment: environment, columns: 160, rows: 45) else {
      fatal("can't start \(program)")
    }
    let time = pty.lastByte(quiet: 150, since: start).milliseconds
    if program != before { memory = max(memory, number("VmHWM", in: "/proc/\(pty.pid)/status")) }
    return time
  }
  var (times, earlier): ([Double], [Double]) = ([], [])
  for run in 0..<12 {
    let pair = (opened(program), before.map(opened))
    // The first pair warms the caches, and has the file written to: a group's screen is open.
    if run == 0 { continue }
    times.append(pair.0)
    if let time = pair.1 { earlier.append(time) }
  }
  say("  \(name) events          \(spread(times, unit: "ms")), at most \(memory >> 10) MiB")
  if before != nil {
    say("    the program before    \(spread(earlier, unit: "ms"))")
    say("    ratio, pair by pair   \(spread(zip(times, earlier).map { $0 / $1 }, unit: "times"))")
  }
}

do {
  let path = "\(folder)/100000.praat"
  guard let pty = Pty([program, "open", path, "--group", "1"], environment: environment, columns: 160, rows: 45) else {
    fatal("can't start")
  }
  _ = pty.lastByte(quiet: 500, since: milliseconds())
  // The first note finds out where the outbox and the file stand; after it nothing is read but what is new.
  let read = (0..<6).map { number in
    pty.type("Nog een \(number)")
    _ = pty.lastByte(quiet: 200, since: milliseconds())
    let before = Bench.number("rchar", in: "/proc/\(pty.pid)/io")
    pty.type("\r")
    _ = pty.lastByte(quiet: 500, since: milliseconds())
    let after = Bench.number("rchar", in: "/proc/\(pty.pid)/io")
    pty.type("\r")
    _ = pty.lastByte(quiet: 200, since: milliseconds())
    return Double(after - before)
  }
  let size = contents(of: path)?.count ?? 0
  say("  one note more: reads    \(spread(read, unit: "bytes")), of \(size >> 20) MiB")
}

// MARK: Reports

if CommandLine.arguments.count > 2 {
  let session = "\(folder)/session-1500.praat"
  shell("'\(program)' new '\(session)' --groups 20 >/dev/null && '\(CommandLine.arguments[2])' session '\(session)' 1500")
  say("\nA report of a session of 20 groups with 1,500 notes, from start to end")
  for format in ["html", "csv", "json", "markdown"] {
    func export(_ program: String, to file: String) -> Double {
      let start = milliseconds()
      shell("'\(program)' export '\(session)' --format \(format) >'\(folder)/\(file)'")
      return milliseconds() - start
    }
    // In turn, so that both meet the same machine.
    let times = (0..<11).map { _ in (export(program, to: "report"), before.map { export($0, to: "earlier") }) }
    let name = format + String(repeating: " ", count: 24 - format.count)
    say("  \(name)\(spread(times.map(\.0), unit: "ms")), \((contents(of: "\(folder)/report")?.count ?? 0) >> 10) KiB")
    let ratios = times.compactMap { now, earlier in earlier.map { now / $0 } }
    if !ratios.isEmpty { say("    the program before    \(spread(ratios, unit: "×"))") }
  }
}

// MARK: Bounds

if CommandLine.arguments.count > 2 {
  guard benchBounds(program, probe: CommandLine.arguments[2], in: folder, environment: environment) else { fatal("a large board failed") }
}

// MARK: A crowd

if CommandLine.arguments.count > 2 {
  let probe = CommandLine.arguments[2]
  let own = CommandLine.arguments[0]
  var (crowded, minimal): ([Double], [Double]) = ([], [])
  for run in 0..<3 {
    let shared = "\(folder)/crowd-\(run).praat"
    shell("'\(program)' new '\(shared)' >/dev/null")
    let before = contents(of: shared)?.count ?? 0
    guard let time = crowd(100, environment: environment, { _ in [probe, "append", shared, "200"] }) else {
      fatal("a program of the crowd failed")
    }
    crowded.append(time)
    let (source, target) = ("\(folder)/source", "\(folder)/target")
    shell("tail -c +\(before + 1) '\(shared)' > '\(source)'; rm -f '\(target)'; test $(wc -l < '\(source)') = 20000")
    guard let least = crowd(100, environment: environment, { [own, "minimal", source, "\($0)", "200", target] }) else {
      fatal("a minimal program failed")
    }
    minimal.append(least)
    shell("test \"$(sort '\(source)' | cksum)\" = \"$(sort '\(target)' | cksum)\"")
  }
  say("\n100 programs of 200 notes each, each note flushed before the next, to one file")
  say("  praatplaat              \(spread(crowded, unit: "ms"))")
  say("  lock, append, flush     \(spread(minimal, unit: "ms"))")
  say("  ratio, pair by pair     \(spread(zip(crowded, minimal).map { $0 / $1 }, unit: "times"))")
}

shell("rm -rf '\(folder)'")
