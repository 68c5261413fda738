// Reading a file that stands still: everything that is sound loads, whatever is around it.
import Board
import BoardFile
import Foundation
import SeedKit
import Testing

@Suite("Reading a board file")
struct ReaderTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Reads a file that must not open.
  func refusal(_ path: String, refusingLinks: Bool = false) -> BoardFileError? {
    do throws(BoardFileError) {
      var reader = try BoardReader(path: path, refusingLinks: refusingLinks)
      _ = try reader.readNew()
      return nil
    } catch {
      return error
    }
  }

  @Test("brings every event, with its bytes")
  func everything() throws {
    let path = try folder.write(try lines(notes(1...2_000)))
    var reader = try BoardReader(path: path)
    let batch = try reader.readNew()
    #expect(batch == Batch(events: notes(1...2_000)))
    #expect(reader.boardID == ours)
    let isWritable = reader.isWritable
    #expect(isWritable)
    #expect(try batch.events.flatMap { $0.line + [0x0A] } == folder.bytes())
    #expect(try reader.readNew() == Batch())
  }

  @Test("loads what is whole of every beginning of a file")
  func everyPrefix() throws {
    let events = notes(1...3)
    let file = try lines(events)
    let ends = file.indices.filter { file[$0] == 0x0A }
    for count in 0...file.count {
      let path = try folder.write(file[..<count])
      // A line is whole with its checksum; its line feed may be missing.
      let whole = ends.filter { $0 <= count }.count
      if whole == 0 {
        #expect(refusal(path) == (count == 0 ? .empty : .notABoard), "\(count) bytes")
      } else {
        let (batch, damage) = try read(path)
        #expect(batch.events == Array(events[..<whole]) && damage.isEmpty, "\(count) bytes")
      }
    }
  }

  @Test("loads every line but the one with a flipped bit; where the bit was in a line's end, the next goes with it")
  func flippedBits() throws {
    let events = notes(1...3)
    let file = try lines(events)
    let ends = file.indices.filter { file[$0] == 0x0A }
    var generator = Seeded(51)
    for _ in 0..<300 {
      var flipped = file
      let place = Int.random(in: file.indices, using: &generator)
      flipped[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let (batch, damage) = try read(try folder.write(flipped))
      let hit = try #require(ends.firstIndex { $0 >= place })
      let lost = ends.contains(place) ? hit...min(hit + 1, 2) : hit...hit
      #expect(batch.events == events.indices.filter { !lost.contains($0) }.map { events[$0] }, "byte \(place)")
      // A byte that has become a line's end makes two bad lines of one; without its own end the last line is one that is still being written.
      #expect(
        damage.count == (flipped[place] == 0x0A ? 2 : place == ends[2] ? 0 : 1) && batch.damagedLines == damage.count, "byte \(place)")
    }
  }

  @Test("doesn't mind a byte order mark, carriage returns, blank lines and git's conflict markers")
  func otherPrograms() throws {
    let crlf = try lines(notes(1...2)).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let markers = "\n   \n\r\n<<<<<<< HEAD\n||||||| 1f0\n=======\n>>>>>>> other branch\n"
    let path = try folder.write([0xEF, 0xBB, 0xBF] + crlf + Array(markers.utf8) + (try lines(notes(3...3))))
    let (batch, damage) = try read(path)
    #expect(batch == Batch(events: notes(1...3)))
    #expect(damage.isEmpty)
  }

  @Test("says of every line that counts for nothing which it is and why")
  func damage() throws {
    var file = try lines(notes(1...1))
    file += Array("losse tekst\n".utf8)
    file += try lines(notes(2...2), board: theirs)
    file += sealed(#"{"v":3,"board":"\#(ours.text)","kind":"note","set":[]"#) + [0x0A]
    file += Array("h\u{E9}\n".utf8) + Array("======= \n=======x\n".utf8)
    file += try lines(notes(4...4))
    let path = try folder.write(file)
    var reader = try BoardReader(path: path)
    let batch = try reader.readNew()
    #expect(batch == Batch(events: [note(1, "Notitie 1"), note(4, "Notitie 4")], damagedLines: 4, newerLines: 1))
    #expect(reader.damage.map(\.number) == [2, 3, 4, 5, 7])
    #expect(reader.damage.map(\.fault) == [.noChecksum, .anotherBoard, .newerVersion(3), .notPrintable, .noChecksum])
    for damaged in reader.damage { #expect(damaged.offset == 0 || file[damaged.offset - 1] == 0x0A) }
  }

  @Test("takes the board of the first sound line for the file's own")
  func firstBoardWins() throws {
    let path = try folder.write(Array("rommel\n".utf8) + lines(notes(1...1), board: theirs) + lines(notes(2...3)))
    var reader = try BoardReader(path: path)
    #expect(try reader.readNew() == Batch(events: notes(1...1), damagedLines: 3))
    #expect(reader.boardID == theirs)
  }

  @Test("finds a board that a newer version made to be read only")
  func newerBoard() throws {
    let newer = sealed(#"{"v":2,"board":"\#(ours.text)","id":7,"kind":"board""#) + [0x0A]
    let path = try folder.write(newer + lines(notes(1...1)))
    #expect(try read(path).batch == Batch(events: notes(1...1), newerLines: 1, condition: .newerVersion))
    // What a newer version says about another board is nobody's business here.
    let foreign = sealed(#"{"v":2,"board":"\#(theirs.text)","id":7,"kind":"board""#) + [0x0A]
    try folder.write(try lines(notes(1...1)) + foreign)
    #expect(try read(path).batch == Batch(events: notes(1...1), damagedLines: 1))
    try folder.write(sealed(#"{"v":2,"kind":"board""#) + [0x0A])
    #expect(refusal(path) == .newerVersion(2))
  }

  @Test("skips a line of many megabytes without holding it")
  func overlong() throws {
    let path = try folder.write(try lines(notes(1...1)))
    let before = try residentKilobytes()
    for _ in 0..<64 { try folder.append(Array(repeating: UInt8(ascii: "x"), count: 1 << 20)) }
    try folder.append([0x0A])
    try folder.append(try lines(notes(2...2)))
    let (batch, damage) = try read(path)
    #expect(batch.events == notes(1...2))
    #expect(damage == [DamagedLine(number: 2, offset: try lines(notes(1...1)).count, fault: .tooLong)])
    #expect(try residentKilobytes() - before < 40_000)
  }

  private func residentKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    return try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }.flatMap { Int($0.filter(\.isNumber)) })
  }

  @Test("draws the line at 64 KiB")
  func lineLimit() throws {
    let head = #"{"v":1,"board":"\#(ours.text)","id":"00000000000000aa-1","tick":1,"at":0,"by":{},"kind":"x","of":"y","set":{"a":""#
    func line(_ count: Int) -> [UInt8] { sealed(head + String(repeating: "x", count: count - head.utf8.count - 2 - 18) + "\"}") }
    #expect(line(65_536).count == 65_536)
    let path = try folder.write(line(65_536) + [0x0D, 0x0A] + line(65_537) + [0x0A] + lines(notes(1...1)))
    let (batch, damage) = try read(path)
    #expect(batch.events.count == 2)
    #expect(damage.map(\.fault) == [.tooLong])
  }

  @Test("opens nothing but regular files, and says what is there instead")
  func notFiles() throws {
    #expect(refusal(folder.file("nergens.praat")) == .missing)
    #expect(refusal(folder.file("nergens/bord.praat")) == .missing)
    #expect(refusal(folder.path) == .isDirectory)
    #expect(mkfifo(folder.file("pijp"), 0o600) == 0)
    #expect(refusal(folder.file("pijp")) == .notRegular)
    #expect(refusal("/dev/zero") == .notRegular)
    #expect(refusal(try folder.write([])) == .empty)
    #expect(refusal(try folder.write(Array("Boodschappen\n- melk\n".utf8))) == .notABoard)
    var generator = Seeded(61)
    #expect(refusal(try folder.write((0..<300_000).map { _ in UInt8.random(in: 0...255, using: &generator) })) == .notABoard)
  }

  @Test("follows a symbolic link once, unless links are refused")
  func links() throws {
    let path = try folder.write(try lines(notes(1...1)))
    let link = folder.file("koppeling.praat")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "bord.praat")
    var reader = try BoardReader(path: link)
    #expect(reader.path == path)
    #expect(try reader.readNew().events == notes(1...1))
    #expect(refusal(link, refusingLinks: true) == .symbolicLink)
    #expect(refusal(path, refusingLinks: true) == nil)
  }

  @Test("works where the file can't be written")
  func readOnly() throws {
    let path = try folder.write(try lines(notes(1...1)))
    chmod(path, 0o400)
    // Root may write it all the same.
    let expected: FileCondition = geteuid() == 0 ? .sound : .readOnly
    #expect(try read(path).batch == Batch(events: notes(1...1), condition: expected))
    if geteuid() != 0 {
      chmod(path, 0)
      #expect(refusal(path) == .trouble(.noPermission))
    }
  }

  @Test("keeps counting where a file has more damage than anyone lists")
  func muchDamage() throws {
    let path = try folder.write(try lines(notes(1...1)) + Array(String(repeating: "x\n", count: 30_000).utf8) + lines(notes(2...2)))
    let (batch, damage) = try read(path)
    #expect(batch.events == notes(1...2) && batch.damagedLines == 30_000 && damage.count == 10_000)
  }
}
