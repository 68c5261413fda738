// What the shared file costs: a crowd that writes to it, next to the smallest program that could; boards of many events; and what is read to append one note.
import CSystem
import Glibc

/// The smallest program that appends lines safely: for each it takes the lock, writes, flushes, and lets the lock go. It keeps nothing, reads nothing back, and does not
/// notice when the file is replaced.
///
/// It takes the `part`th `count` lines of `source`, counted from 0, and appends them to `target`.
/// - Returns: whether all went well.
func appendMinimally(from source: String, part: Int, count: Int, to target: String) -> Bool {
  let file = open(target, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
  guard file >= 0, let bytes = contents(of: source) else { return false }
  defer { close(file) }
  for line in bytes.split(separator: 0x0A).dropFirst(part * count).prefix(count) {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_start = 1 << 30
    lock.l_len = 1
    guard fcntl(file, praat_F_OFD_SETLKW, &lock) == 0 else { return false }
    let ended = line + [0x0A]
    guard ended.withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == ended.count, fdatasync(file) == 0 else { return false }
    lock.l_type = Int16(F_UNLCK)
    guard fcntl(file, praat_F_OFD_SETLK, &lock) == 0 else { return false }
  }
  return true
}

/// All bytes of a file.
func contents(of path: String) -> [UInt8]? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  let size = Int(lseek(file, 0, SEEK_END))
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in count = max(0, pread(file, buffer.baseAddress, size, 0)) }
}

/// The bytes of a file that has no size of its own, as those of /proc.
func contents(of path: String, limit: Int) -> [UInt8]? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in count = max(0, read(file, buffer.baseAddress, limit)) }
}

/// Runs so many programs at once; `command` gives the command of each by its number.
/// - Returns: how long it took until the last had ended, in milliseconds; none when one failed.
func crowd(_ count: Int, environment: [String], _ command: (Int) -> [String]) -> Double? {
  let start = milliseconds()
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  defer { posix_spawn_file_actions_destroy(&actions) }
  var isGood = true
  let children = (0..<count).map { number -> pid_t in
    let words = command(number)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid: pid_t = 0
    isGood = posix_spawnp(&pid, words[0], &actions, nil, &arguments, &variables) == 0 && isGood
    return pid
  }
  for child in children where child > 0 {
    var status: Int32 = 0
    waitpid(child, &status, 0)
    isGood = isGood && status == 0
  }
  return isGood ? milliseconds() - start : nil
}

/// A number that stands behind a name in a file of /proc, such as VmHWM or rchar.
func number(_ name: String, in path: String) -> Int {
  guard let stream = fopen(path, "r") else { return 0 }
  defer { fclose(stream) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, Int32(line.count), stream) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if text.hasPrefix(name + ":") { return Int(text.dropFirst(name.count + 1).filter(\.isNumber)) ?? 0 }
  }
  return 0
}
