// A disk as a power cut may leave it. What has been flushed is there; of what has not, any part may be there and any part not, in any combination: a model that is
// harsher than any real file system.
import SeedKit

/// What a program does to files, and what it promises meanwhile. Files go by numbers, because they may have several names or none.
enum Deed {
  case makeFolder(String)
  case make(String, file: Int)
  case link(String, to: String)
  case rename(String, to: String)
  case unlink(String)
  case write(file: Int, at: Int, [UInt8])
  case cut(file: Int, size: Int)
  case flush(file: Int)
  case flushFolder(String)
  /// From here on a person counts on what contains this text.
  case promise(String)

  /// The folder whose names it changes.
  private var folder: String? {
    switch self {
    case .makeFolder(let path), .make(let path, _), .unlink(let path), .link(_, to: let path), .rename(_, to: let path): Disk.parent(path)
    case .write, .cut, .flush, .flushFolder, .promise: nil
    }
  }

  /// The file whose bytes it changes.
  private var file: Int? {
    switch self {
    case .write(let file, _, _), .cut(let file, _): file
    default: nil
    }
  }

  /// Whether a flush gives it its place on the disk.
  fileprivate func isKept(by flush: Deed) -> Bool {
    switch flush {
    case .flush(let flushed): file == flushed
    case .flushFolder(let flushed): folder == flushed
    default: false
    }
  }

  /// What may be left of it: all, nothing, and for bytes also their beginnings, or zeros in their place.
  fileprivate var remains: [Deed?] {
    guard case .write(let file, let at, let bytes) = self else { return [self, nil] }
    let cuts = Set([1, bytes.count / 2, bytes.count - 1]).filter { $0 > 0 && $0 < bytes.count }.sorted()
    return [self, nil] + cuts.map { .write(file: file, at: at, Array(bytes[..<$0])) }
      + [.write(file: file, at: at, [UInt8](repeating: 0, count: bytes.count))]
  }
}

/// Folders, names and bytes.
struct Disk: Hashable {
  var folders: Set<String> = []
  var names: [String: Int] = [:]
  var bytes: [Int: [UInt8]] = [:]

  static func parent(_ path: String) -> String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }

  mutating func apply(_ deed: Deed) {
    switch deed {
    case .makeFolder(let path): folders.insert(path)
    case .make(let path, let file): names[path] = file
    case .link(let path, let other): names[other] = names[path]
    case .rename(let path, let other):
      names[other] = names[path] ?? names[other]
      names[path] = nil
    case .unlink(let path): names[path] = nil
    case .write(let file, let at, let new):
      var all = bytes[file] ?? []
      if all.count < at + new.count { all += [UInt8](repeating: 0, count: at + new.count - all.count) }
      all.replaceSubrange(at..<(at + new.count), with: new)
      bytes[file] = all
    case .cut(let file, let size): bytes[file] = Array((bytes[file] ?? []).prefix(size))
    case .flush, .flushFolder, .promise: break
    }
  }

  /// Without what stands in folders that are not there, and files without a name.
  var reachable: Disk {
    var disk = self
    disk.folders = folders.filter(hasAll)
    disk.names = names.filter { disk.folders.contains(Self.parent($0.key)) }
    let named = Set(disk.names.values)
    disk.bytes = bytes.filter { named.contains($0.key) }
    return disk
  }

  /// The topmost folder has always been there.
  private func hasAll(_ folder: String) -> Bool {
    let top = folders.min { $0.utf8.count < $1.utf8.count }
    var folder = folder
    while folder != top {
      folder = Self.parent(folder)
      if folder.isEmpty || !folders.contains(folder) { return false }
    }
    return true
  }
}

/// A disk while a program works: what a power cut leaves for certain, and what it may leave.
struct UncertainDisk {
  private var kept: Disk
  private var pending: [Deed] = []

  init(_ disk: Disk) { kept = disk }

  mutating func note(_ deed: Deed) {
    switch deed {
    case .promise: break
    case .flush, .flushFolder:
      for one in pending where one.isKept(by: deed) { kept.apply(one) }
      pending.removeAll { $0.isKept(by: deed) }
    default: pending.append(deed)
    }
  }

  /// What a power cut may leave now: all combinations when there are not too many, otherwise the extremes and some of the others.
  func afterPowerCut(atMost most: Int, using random: inout Seeded) -> [Disk] {
    let remains = pending.map(\.remains)
    var count = 1
    for one in remains where count <= most { count *= one.count }
    var choices: [[Int]]
    if count <= most {
      choices = [[]]
      for one in remains { choices = choices.flatMap { choice in one.indices.map { choice + [$0] } } }
    } else {
      choices = [remains.map { _ in 0 }, remains.map { _ in 1 }]
      for place in remains.indices { for left in remains[place].indices { choices.append(remains.indices.map { $0 == place ? left : 0 }) } }
      for place in remains.indices { choices.append(remains.indices.map { $0 == place ? 0 : 1 }) }
      while choices.count < most { choices.append(remains.map { Int.random(in: $0.indices, using: &random) }) }
    }
    return choices.map { choice in
      var disk = kept
      for (one, left) in zip(remains, choice) { if let deed = one[left] { disk.apply(deed) } }
      return disk.reachable
    }
  }
}
