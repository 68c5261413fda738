// A whole room: real screens in terminals on one board, beside as many of the smallest programs that could. Prints a table; fails where a note is missing anywhere.
// usage: make live, or make live ARGS="100 200" for those sizes only
import CSystem
import Glibc

if CommandLine.arguments.count == 3, let show = MinimalShow(rawValue: CommandLine.arguments[1]) {
  exit(beMinimal(show, over: CommandLine.arguments[2]))
}
guard CommandLine.arguments.count > 1 else { fatal("usage: Live PROGRAM [SIZE...]") }
let program = CommandLine.arguments[1]
let asked = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }.filter { (2...400).contains($0) }
var folderName = Array("/tmp/praatplaat-live-XXXXXX".utf8CString)
guard mkdtemp(&folderName) != nil else { fatal("no folder for the boards") }
let folder = String(decoding: folderName.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(folder)", "PATH=/usr/bin:/bin", "XDG_STATE_HOME=\(folder)/state"]
let notes = 5

func fatal(_ text: String) -> Never {
  say("live: \(text)", to: 2)
  exit(1)
}

func say(_ line: String, to descriptor: Int32 = 1) {
  var line = line + "\n"
  line.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
}

/// The sum of the numbers that stand behind some names in a file of /proc.
func sum(_ names: [String], in path: String) -> Int {
  guard let stream = fopen(path, "r") else { return 0 }
  defer { fclose(stream) }
  var (total, line) = (0, [CChar](repeating: 0, count: 512))
  while fgets(&line, Int32(line.count), stream) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for name in names where text.hasPrefix(name + ":") { total += Int(text.dropFirst(name.count + 1).filter(\.isNumber)) ?? 0 }
  }
  return total
}

/// User and system time of a process, in milliseconds.
func processorTime(_ pid: pid_t) -> Double {
  guard let stream = fopen("/proc/\(pid)/stat", "r") else { return 0 }
  defer { fclose(stream) }
  var line = [CChar](repeating: 0, count: 1_024)
  guard fgets(&line, Int32(line.count), stream) != nil else { return 0 }
  let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
  guard fields.count > 12 else { return 0 }
  return Double((Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)) * 1_000 / Double(sysconf(Int32(_SC_CLK_TCK)))
}

/// How often the first thread of each waited.
func waits(_ room: Room) -> Int { room.screens.reduce(0) { $0 + sum(["voluntary_ctxt_switches"], in: "/proc/\($1.pid)/status") } }

/// Whether a program got no instance of inotify, of which a user has 128 on most systems, and looks at the file by itself.
func looksByItself(_ pid: pid_t) -> Bool {
  guard let folder = opendir("/proc/\(pid)/fd") else { return false }
  defer { closedir(folder) }
  var target = [CChar](repeating: 0, count: 64)
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let count = readlink("/proc/\(pid)/fd/\(name)", &target, target.count)
    if count > 0, String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) == "anon_inode:inotify" { return false }
  }
  return true
}

/// What was measured of a room.
struct Measured {
  /// Enter to the whole word on each other screen that is woken by the system.
  var elsewhere: [Double] = []
  /// The same for those that look by themselves.
  var looking: [Double] = []
  /// Enter to the first byte on the own screen.
  var own: [Double] = []
  var missing = 0
  /// Private memory of a screen in KiB, the median.
  var memory = 0
  /// Processor time of all of them for one note, in milliseconds.
  var processor = 0.0
  /// Wake-ups of a screen in a second in which nobody does anything.
  var wakeUps = 0.0
}

/// Has everybody write in turn.
/// - Parameters:
///   - room: everybody, with a facilitator behind them where it is ours.
///   - people: how many of the first screens write.
///   - isOurs: whether a note is typed on a board, and changed and taken back once it has been seen.
/// - Returns: what was measured.
func measure(_ room: inout Room, people: Int, isOurs: Bool) -> Measured {
  var measured = Measured()
  let looks = room.screens.map { looksByItself($0.pid) }
  let before = room.screens.reduce(0) { $0 + processorTime($1.pid) }
  for number in 0..<notes {
    let writer = number * 7 % people
    let word = "Zeventien\(1_000 + number)"
    room.typeCalmly(word, on: writer)
    room.read(for: 300)
    room.forgetPieces()
    let enter = milliseconds()
    room.type("\r", on: writer)
    room.read(for: 700 + Double(people) * 5, keeping: true)
    for (index, screen) in room.screens[..<people].enumerated() {
      if index == writer {
        if let first = screen.pieces.first { measured.own.append(first.at - enter) }
      } else if let at = screen.moment(of: word) {
        if looks[index] { measured.looking.append(at - enter) } else { measured.elsewhere.append(at - enter) }
      } else {
        measured.missing += 1
      }
    }
    guard isOurs else { continue }
    // The facilitator gives a minute more; the note gets a sticker, goes to another theme, and is changed. A letter soon after another one is a word.
    room.type("+", on: people)
    room.type("\u{1B}", on: writer)
    room.read(for: 300)
    for key in ["+", ">", "e", "!", "\r"] {
      room.type(key, on: writer)
      room.read(for: 450)
    }
  }
  measured.processor = (room.screens.reduce(0) { $0 + processorTime($1.pid) } - before) / Double(notes)
  let memories = room.screens[..<people].map { sum(["Private_Clean", "Private_Dirty"], in: "/proc/\($0.pid)/smaps_rollup") }.sorted()
  measured.memory = memories[memories.count / 2]
  room.read(for: 1_000)
  let waited = waits(room)
  room.read(for: 2_000)
  measured.wakeUps = Double(waits(room) - waited) / 2 / Double(room.screens.count)
  return measured
}

func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

func at(_ part: Double, of values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
}

/// A room with our screens, and a facilitator's behind them.
func ours(_ people: Int) -> Room {
  let board = "\(folder)/\(people).praat"
  let making =
    "'\(program)' new '\(board)' --groups \(min(people, 99)) >/dev/null && '\(program)' session '\(board)' --timer 30m --voting open --ballot notes --own yes >/dev/null"
  guard system(making) == 0 else { fatal("no board") }
  var room = Room()
  for person in 0..<people + 1 {
    let words = person == people ? ["host", board] : ["open", board, "--group", "\(person % 99 + 1)"]
    guard let screen = Screen([program] + words, environment: environment) else { fatal("can't start \(program)") }
    room.screens.append(screen)
    room.read(for: 30)
  }
  room.read(for: 2_500)
  return room
}

func minimal(_ show: MinimalShow, _ people: Int) -> Room {
  let file = "\(folder)/\(people).\(show.rawValue)"
  var room = Room()
  for _ in 0..<people {
    guard let screen = Screen([CommandLine.arguments[0], show.rawValue, file], environment: environment) else {
      fatal("can't start a minimal program")
    }
    room.screens.append(screen)
  }
  room.read(for: 1_000)
  return room
}

setlocale(LC_CTYPE, "C.UTF-8")
say(
  "| screens | elsewhere, median (99 %) | minimal programs | the same, a line with ncurses | the same, a picture with ncurses"
    + " | without inotify: how many, and when | own screen | missing | private memory | processor, a note | wake-ups a second |")
say("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
var missing = 0
for people in asked.isEmpty ? [10, 25, 50, 100, 200] : Array(asked) {
  var room = ours(people)
  let mine = measure(&room, people: people, isOurs: true)
  room.end()
  let median = at(0.5, of: mine.elsewhere)
  let beside = MinimalShow.allCases.map { show in
    room = minimal(show, people)
    let its = at(0.5, of: measure(&room, people: people, isOurs: false).elsewhere)
    room.end()
    return "\(rounded(its)) ms: \(rounded(its > 0 ? median / its : 0)) ×"
  }
  missing += mine.missing
  let lookers = mine.looking.count / max(1, notes)
  let looking = lookers == 0 ? "0" : "\(lookers), \(rounded(at(0.5, of: mine.looking))) (\(rounded(at(0.99, of: mine.looking)))) ms"
  let memory = rounded(Double(mine.memory) / 1_024)
  say(
    "| \(people) | \(rounded(median)) (\(rounded(at(0.99, of: mine.elsewhere)))) ms | \(beside.joined(separator: " | ")) | \(looking) | \(rounded(at(0.5, of: mine.own))) ms | \(mine.missing) | \(memory) MiB"
      + " | \(rounded(mine.processor)) ms | \(rounded(mine.wakeUps)) |")
}
_ = system("rm -rf '\(folder)'")
exit(missing == 0 ? 0 : 1)
