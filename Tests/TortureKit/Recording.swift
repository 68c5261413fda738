// Writes down, in order, what a program does to the files of a folder, and when it says that something is safe. Works for programs in a terminal too.
import CSystem
import CTrace
import Glibc

/// What a program did.
struct Recording {
  /// As all was when it began.
  let before: Disk
  /// In order.
  fileprivate(set) var deeds: [Deed] = []
  /// As all was at its end.
  fileprivate(set) var after: Disk
  /// The files' numbers, by what the system calls them.
  fileprivate(set) var numbers: [UInt64: Int]
  fileprivate(set) var outcome: Outcome
}

/// What a program says when something is safe.
enum Promising {
  /// It prints the ids of lines, one a line.
  case ids
  /// It ends with 0: then these are safe.
  case ending([String])
  /// On a screen, "✓" is drawn again each time that what was typed is shared: the keys, and the text that is a note then.
  case screen([(keys: String, text: String)])
}

/// Follows one program.
final class Recorder {
  private let root: String
  private let promising: Promising
  private var recording: Recording
  private var live: Disk
  private var begun: [pid_t: (deeds: [Deed], words: [UInt8])] = [:]
  private var said: [UInt8] = []
  private var told = 0
  /// The terminal, where there is one.
  private var master: Int32 = -1
  private var isEnding = false

  private init(_ root: String, _ promising: Promising) {
    self.root = root
    self.promising = promising
    var numbers: [UInt64: Int] = [:]
    live = Recorder.look(at: root, &numbers)
    recording = Recording(
      before: live, after: live, numbers: numbers, outcome: Outcome(status: 0, output: "", errors: "", peakKilobytes: 0))
  }

  deinit { if master >= 0 { close(master) } }

  /// Runs the program and writes down what it does to all files under `root`.
  ///
  /// Two threads that write to one file at the same moment can't be told apart; then it is done once more, after `again` has put everything as it was.
  static func record(
    _ command: [String], environment: [String], under root: String, _ promising: Promising, again: () throws(TrialError) -> Void = {}
  ) throws(TrialError) -> Recording {
    for _ in 0..<5 {
      let recorder = Recorder(root, promising)
      try recorder.run(command, environment)
      if recorder.isTrue { return recorder.recording }
      try again()
    }
    throw TrialError(description: "what the program did can't be written down")
  }

  private func run(_ command: [String], _ environment: [String]) throws(TrialError) {
    var command = command
    var meanwhile: (() -> Void)?
    if case .screen = promising {
      command = ["/bin/sh", "-c", "exec \"$@\" <>'\(try openTerminal())' >&0", "sh"] + command
      meanwhile = { [self] in drain() }
    }
    recording.outcome = try Tracer.run(command, environment: environment, meanwhile: meanwhile) { child, thread, call in
      if call.is_beginning != 0 {
        begun[thread] = (deeds(of: call, by: thread), words(of: call, by: thread))
      } else if let (deeds, words) = begun.removeValue(forKey: thread), call.answer >= 0 {
        for deed in deeds { note(deed, call.answer) }
        if !words.isEmpty { recording.deeds += promises(in: words.prefix(call.answer), child) }
      }
    }
    if case .ending(let texts) = promising, recording.outcome.status == 0 { recording.deeds += texts.map { .promise($0) } }
    recording.after = Self.look(at: root, &recording.numbers)
  }

  /// Whether what was written down adds up to what is there.
  private var isTrue: Bool { live.reachable == recording.after }

  private func note(_ deed: Deed, _ answer: Int) {
    var deed = deed
    switch deed {
    case .write(let file, _, let bytes):
      // Where it went is known only now, and how much of it.
      let at = live.bytes[file]?.count ?? 0
      deed = .write(file: file, at: at, Array(bytes.prefix(answer)))
    case .make(let path, _):
      guard let number = number(of: path) else { return }
      deed = .make(path, file: number)
      live.bytes[number] = []
    default: break
    }
    live.apply(deed)
    recording.deeds.append(deed)
  }

  // MARK: - Calls

  /// What a call will have done when it goes well. Names are whole paths: the program uses no others.
  private func deeds(of call: praat_call, by thread: pid_t) -> [Deed] {
    let arguments = call.arguments
    let addresses = [arguments.0, arguments.1, arguments.2, arguments.3]
    func text(_ index: Int) -> String { Self.text(at: addresses[index], of: thread) }
    func ours(_ path: String, _ deed: Deed) -> [Deed] { isOurs(path) ? [deed] : [] }
    func both(_ from: String, _ to: String, _ deed: Deed) -> [Deed] { isOurs(from) && isOurs(to) ? [deed] : [] }
    switch call.number {
    case praat_SYS_open: return opening(text(0), Int32(truncatingIfNeeded: arguments.1))
    case praat_SYS_openat: return opening(text(1), Int32(truncatingIfNeeded: arguments.2))
    case praat_SYS_mkdir: return ours(text(0), .makeFolder(text(0)))
    case praat_SYS_mkdirat: return ours(text(1), .makeFolder(text(1)))
    case praat_SYS_unlink: return ours(text(0), .unlink(text(0)))
    case praat_SYS_unlinkat: return ours(text(1), .unlink(text(1)))
    case praat_SYS_link: return both(text(0), text(1), .link(text(0), to: text(1)))
    case praat_SYS_linkat: return both(text(1), text(3), .link(text(1), to: text(3)))
    case praat_SYS_rename: return both(text(0), text(1), .rename(text(0), to: text(1)))
    case praat_SYS_renameat, praat_SYS_renameat2: return both(text(1), text(3), .rename(text(1), to: text(3)))
    case praat_SYS_write:
      return file(thread, arguments.0).map {
        [.write(file: $0, at: 0, Self.bytes(at: arguments.1, count: Int(arguments.2), of: thread))]
      } ?? []
    case praat_SYS_fsync, praat_SYS_fdatasync: return flushing(thread, arguments.0)
    case praat_SYS_ftruncate: return file(thread, arguments.0).map { [.cut(file: $0, size: Int(arguments.1))] } ?? []
    default: return []
    }
  }

  private func isOurs(_ path: String) -> Bool { path.hasPrefix(root + "/") && !path.hasSuffix(".drafts") && !path.contains(".drafts.") }

  private func opening(_ path: String, _ flags: Int32) -> [Deed] {
    guard flags & O_CREAT != 0, isOurs(path), access(path, F_OK) != 0 else { return [] }
    return [.make(path, file: 0)]
  }

  private func flushing(_ thread: pid_t, _ descriptor: UInt) -> [Deed] {
    if let file = file(thread, descriptor) { return [.flush(file: file)] }
    let folder = Self.link("/proc/\(thread)/fd/\(descriptor)")
    return folder == root || isOurs(folder) ? [.flushFolder(folder)] : []
  }

  private func file(_ thread: pid_t, _ descriptor: UInt) -> Int? {
    let link = "/proc/\(thread)/fd/\(descriptor)"
    var status = stat()
    guard isOurs(Self.link(link)), stat(link, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return recording.numbers[UInt64(status.st_ino)]
  }

  /// The number of a file that was just made.
  private func number(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    // The system may give a new file what it called one that is gone.
    let number = (recording.numbers.values.max() ?? 0) + 1
    recording.numbers[UInt64(status.st_ino)] = number
    return number
  }

  // MARK: - What it says

  private func words(of call: praat_call, by thread: pid_t) -> [UInt8] {
    guard call.number == praat_SYS_write, isSaid(call.arguments.0, by: thread) else { return [] }
    return Self.bytes(at: call.arguments.1, count: Int(call.arguments.2), of: thread)
  }

  /// Whether somebody reads what is written there: a screen has a number of its own for its terminal.
  private func isSaid(_ descriptor: UInt, by thread: pid_t) -> Bool {
    guard case .screen = promising else { return descriptor == 1 }
    return Self.link("/proc/\(thread)/fd/\(descriptor)").hasPrefix("/dev/pts/")
  }

  private func promises(in bytes: ArraySlice<UInt8>, _ child: Child) -> [Deed] {
    said += bytes
    switch promising {
    case .ending: return []
    case .ids:
      guard let end = said.lastIndex(of: 0x0A) else { return [] }
      let lines = said[..<end].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      defer { said.removeSubrange(...end) }
      return lines.map { .promise("\"id\":\"\($0)\"") }
    case .screen(let notes):
      guard String(decoding: said, as: UTF8.self).contains("✓"), !isEnding else { return [] }
      said = []
      defer { told += 1 }
      if told < notes.count {
        press(notes[told].keys)
      } else {
        isEnding = true
        child.send(SIGTERM)
      }
      return told == 0 ? [] : [.promise("\"text\":\"\(notes[told - 1].text)\"")]
    }
  }

  private func openTerminal() throws(TrialError) -> String {
    master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else {
      throw TrialError(description: "no terminal")
    }
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    return String(cString: name)
  }

  private func press(_ keys: String) { for byte in keys.utf8 { _ = withUnsafeBytes(of: byte) { write(master, $0.baseAddress, 1) } } }

  /// Somebody has to read what it draws.
  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while read(master, &buffer, buffer.count) > 0 {}
    usleep(200)
  }
}

extension Recorder {
  /// All that stands under a folder.
  fileprivate static func look(at root: String, _ numbers: inout [UInt64: Int]) -> Disk {
    var disk = Disk(folders: [root])
    var folders = [root]
    while let folder = folders.popLast() {
      guard let stream = opendir(folder) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let path = "\(folder)/\(name)"
        var status = stat()
        if name == "." || name == ".." || name.contains(".drafts") || lstat(path, &status) != 0 { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          disk.folders.insert(path)
          folders.append(path)
        } else if status.st_mode & S_IFMT == S_IFREG {
          let number = numbers[UInt64(status.st_ino)] ?? (numbers.values.max() ?? 0) + 1
          numbers[UInt64(status.st_ino)] = number
          disk.names[path] = number
          disk.bytes[number] = Place.bytes(of: path)
        }
      }
    }
    return disk
  }

  private static func link(_ path: String) -> String {
    var name = [CChar](repeating: 0, count: 4_096)
    let count = max(0, readlink(path, &name, name.count))
    return String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func bytes(at address: UInt, count: Int, of thread: pid_t) -> [UInt8] {
    let memory = open("/proc/\(thread)/mem", O_RDONLY | O_CLOEXEC)
    defer { close(memory) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(memory, buffer.baseAddress, count, off_t(bitPattern: address)))
    }
  }

  private static func text(at address: UInt, of thread: pid_t) -> String {
    // Up to the end of a page: what comes after it may not be there.
    var bytes: [UInt8] = []
    var address = address
    while bytes.count < 4_096 {
      let part = Self.bytes(at: address, count: 4_096 - Int(address % 4_096), of: thread)
      if let end = part.firstIndex(of: 0) { return String(decoding: bytes + part[..<end], as: UTF8.self) }
      if part.isEmpty { break }
      bytes += part
      address += UInt(part.count)
    }
    return ""
  }
}
