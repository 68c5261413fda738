// The power goes, at every moment of a command or a screen: what it had promised by then is on the board, or comes back from the outbox with the next command.
import Glibc
import SeedKit

extension Trial {
  static let powerCuts = [
    Trial("power cut under add, without an outbox yet") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      // Somebody else made the board.
      try place.remove("state")
      try cut(place, tools.program, place.adding("Notitie 1"), .ids, size, &row)
    },
    Trial("power cut under add, behind torn lines") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let id = try place.add("Notitie 1")
      let half = Lines.note(Lines.name(0xB, 1), text: "half").prefix(120)
      try place.write(place.bytes(of: place.file) + half, to: place.file)
      for outbox in place.outboxes { try place.write(place.bytes(of: outbox) + half, to: outbox) }
      try cut(place, tools.program, place.adding("Notitie 2"), .ids, size, &row, promised: [id])
    },
    Trial("power cut under add, that puts back what was lost") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let old = place.bytes(of: place.file)
      let ids = [try place.add("Notitie 1"), try place.add("Notitie 2")]
      try place.write(old, to: place.file)
      try cut(place, tools.program, place.adding("Notitie 3"), .ids, size, &row, promised: ids)
    },
    Trial("power cut under who keeps what can't be shared yet") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      try place.remove("state")
      try cut(place, tools.probe, ["put", place.file, "2"], .ids, size, &row)
    },
    Trial("power cut under new") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try cut(place, tools.program, ["new", place.file, "--groups", "4"], .ending(["{\"v\":1"]), size, &row)
    },
    Trial("power cut under the board that is made on first use") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try cut(place, tools.program, [], .ending(["{\"v\":1"]), size, &row, board: "\(place.folder)/data/praatplaat/bord.praat")
    },
    Trial("power cut under a screen") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      try place.remove("state")
      let notes = (1...size.choose(1, 3)).map { (keys: ($0 == 1 ? "" : "n") + "Notitie \($0)\r\r", text: "Notitie \($0)") }
      try cut(place, tools.program, ["open", place.file, "--group", "1"], .screen(notes), size, &row)
    },
  ]

  /// Records a program, and looks what every power cut on the way leaves. Each disk is made, and then somebody adds a note or opens the board. `promised` are the ids of notes that
  /// were shared before; it is about the place's board where none is given.
  private static func cut(
    _ place: Place, _ program: String, _ words: [String], _ promising: Promising, _ size: Size, _ row: inout Row,
    promised: [String] = [], board: String? = nil
  ) throws(TrialError) {
    let board = board ?? place.file
    let recording = try Recorder.record([program] + words, environment: place.environment, under: place.folder, promising)
    let shelf = try Shelf(recording, in: place)
    let written = recording.after.bytes.values.flatMap { $0.split(separator: 0x0A).filter(Lines.isSound) }
    func lines(with text: String) -> [ArraySlice<UInt8>] {
      written.filter { String(decoding: $0, as: UTF8.self).contains(text) }
    }
    var random = Seeded(3)
    var disk = UncertainDisk(recording.before)
    var expected = Set(promised.flatMap { lines(with: "\"id\":\"\($0)\"") })
    let before = expected.count
    var seen: Set<Int> = []
    for deed in recording.deeds {
      disk.note(deed)
      if case .promise(let text) = deed {
        let found = lines(with: text)
        row.expect(!found.isEmpty, "promised and nowhere: \(text)")
        expected.formUnion(found)
      }
      for left in disk.afterPowerCut(atMost: size.choose(30, 120), using: &random) {
        var hasher = Hasher()
        hasher.combine(left)
        hasher.combine(expected)
        guard seen.insert(hasher.finalize()).inserted else { continue }
        row.runs += 1
        row.acknowledged += expected.count
        let there = left.lines
        let count = expected.count(where: there.contains)
        // What is neither on the board nor in the outbox can't come back; of the others some are tried, or all.
        if count < expected.count || size == .full || random.chance(5) {
          try shelf.makeReal(left)
          row.present += try survivors(of: expected, board, place, &row)
        } else {
          row.present += count
        }
      }
    }
    row.expect(expected.count > before, "nothing was promised: \(recording.outcome)")
  }

  /// How many of the lines are on the board after somebody has added a note to it, or opened it.
  private static func survivors(of expected: Set<ArraySlice<UInt8>>, _ board: String, _ place: Place, _ row: inout Row)
    throws(TrialError) -> Int
  {
    // A board that was not there yet may be gone; then nothing was promised.
    if access(board, F_OK) == 0 {
      var words = place.adding("daarna")
      words[1] = board
      let next = row.runs.isMultiple(of: 2) ? try place.run(words) : try place.probe(["open", board, "1"]).finish()
      row.expect(next.status == 0, "nobody can go on: \(next)")
    }
    let found = Set(Lines.look(at: place.bytes(of: board)).sound)
    let count = expected.count(where: found.contains)
    if count < expected.count, row.faults.count < 20 {
      row.faults.append("lost on the disk \(place.names)")
    }
    return count
  }
}

extension Disk {
  /// The lines of the board and of the outboxes.
  fileprivate var lines: Set<ArraySlice<UInt8>> {
    let files = names.filter { $0.key.hasSuffix(".praat") || $0.key.hasSuffix(".outbox") }
    return Set(files.flatMap { (bytes[$0.value] ?? []).split(separator: 0x0A) })
  }
}

/// Makes disks real, again and again. Files stay the same to the system, as they do when the power comes back.
private final class Shelf {
  private let place: Place
  private let kept: String

  init(_ recording: Recording, in place: Place) throws(TrialError) {
    self.place = place
    kept = place.folder + ".kept"
    guard mkdir(kept, 0o700) == 0 else { throw TrialError(description: "no shelf") }
    for (path, number) in recording.after.names where access(self.path(of: number), F_OK) != 0 {
      guard link(path, self.path(of: number)) == 0 else { throw TrialError(description: "can't keep \(path)") }
    }
  }

  deinit { _ = try? Child(["/bin/rm", "-rf", kept], environment: place.environment).finish() }

  private func path(of file: Int) -> String { "\(kept)/\(file)" }

  func makeReal(_ disk: Disk) throws(TrialError) {
    for name in place.names { try place.remove(name) }
    for folder in disk.folders.sorted(by: { $0.utf8.count < $1.utf8.count }) { mkdir(folder, 0o700) }
    for (file, bytes) in disk.bytes { try place.write(bytes, to: path(of: file)) }
    for (name, file) in disk.names {
      guard link(path(of: file), name) == 0 else { throw TrialError(description: "can't make \(name)") }
    }
  }
}

extension Place {
  /// What stands in the folder.
  fileprivate var names: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// The outboxes of this place's user.
  var outboxes: [String] {
    let found = try? Child(["/bin/sh", "-c", "ls \"$0\"/*.outbox", "\(folder)/state/praatplaat"], environment: environment).finish()
    return found?.lines ?? []
  }

  /// A file, or a folder with all that is in it.
  func remove(_ name: String) throws(TrialError) {
    if unlink("\(folder)/\(name)") == 0 { return }
    _ = try Child(["/bin/rm", "-rf", "\(folder)/\(name)"], environment: environment).finish()
  }
}
