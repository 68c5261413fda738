// The delivery thread and the drafts: what the loop hands over gets there, and what is said about it is true.
import Board
import Foundation
import Testing

@testable import BoardFile

@Suite("Delivery")
struct DeliveryTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = try folder.write(try lines(notes(1...1)))
  }

  /// Waits for the next news; the minute is for a machine that stands still, not a measure.
  func news(of delivery: Delivery) -> [DeliveryState] {
    var watched = pollfd(fd: delivery.descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, 60_000) == 1 {
      let states = delivery.takeStates()
      if !states.isEmpty { return states }
    }
    return []
  }

  @Test("shares everything in order and says so when it is in the file")
  func shares() throws {
    let delivery = try Delivery(path: path, board: ours)
    var shared: [EventID] = []
    for n in 2...40 as ClosedRange<UInt64> { delivery.append(notes(n...n)) }
    while shared.count < 39 {
      let news = news(of: delivery)
      try #require(!news.isEmpty)
      for case .shared(let ids) in news { shared += ids }
    }
    #expect(shared == notes(2...40).map(\.id))
    #expect(try folder.bytes() == lines(notes(1...40)))
    #expect(delivery.takeStates().isEmpty)
    #expect(delivery.finish(waiting: 60_000))
  }

  @Test("that is to begin later takes what it is given, and delivers it once it begins, or else at the end")
  func beginsLater() throws {
    let delivery = try Delivery(path: path, board: ours, begins: false)
    delivery.append(notes(2...2))
    #expect(delivery.takeStates().isEmpty)
    try delivery.begin()
    var told = news(of: delivery)
    while told.last != .shared(notes(2...2).map(\.id)) { told += news(of: delivery) }
    #expect(try folder.bytes() == lines(notes(1...2)))
    let other = try Delivery(path: path, board: ours, begins: false)
    other.append(notes(3...3))
    #expect(other.finish(waiting: 60_000))
    #expect(try folder.bytes() == lines(notes(1...3)))
  }

  @Test("goes on trying when the file is away, and delivers when it is back")
  func triesAgain() throws {
    #expect(rename(path, folder.file("opzij")) == 0)
    let delivery = try Delivery(path: path, board: ours, outbox: nil, shelf: nil, pace: DeliveryPace(missing: 0))
    delivery.append(notes(2...2))
    var told = news(of: delivery)
    while told.last != .failed(.missing) { told += news(of: delivery) }
    #expect(told == [.unkept(notes(2...2).map(\.id), .missing), .failed(.missing)])
    #expect(rename(folder.file("opzij"), path) == 0)
    #expect(news(of: delivery) == [.shared(notes(2...2).map(\.id))])
    #expect(try folder.bytes() == lines(notes(1...2)))
  }

  @Test("is not held up by an event that no line can hold")
  func unwritable() throws {
    let delivery = try Delivery(path: path, board: ours)
    delivery.append([note(2, String(repeating: "x", count: 1 << 16)), note(3, "Notitie 3")])
    #expect(delivery.finish(waiting: 60_000))
    #expect(delivery.takeStates() == [.failed(.system(EMSGSIZE)), .unkept([note(3).id], .missing), .shared([note(3).id])])
  }

  @Test("gives up at quit after the time it was given")
  func givesUp() throws {
    unlink(path)
    let delivery = try Delivery(path: path, board: ours)
    delivery.append(notes(2...2))
    #expect(!delivery.finish(waiting: 20))
  }

  @Test("says whether drafts are kept, and keeps them when that is possible again")
  func saysOfDrafts() throws {
    try folder.write([], to: "status")
    let shelf = DraftShelf(folder: folder.file("status/praatplaat"), board: ours, group: "4")
    let delivery = try Delivery(path: path, board: ours, outbox: nil, shelf: shelf, pace: DeliveryPace(net: 20))
    delivery.keep([draft("Een buurt")])
    #expect(news(of: delivery) == [.draftsKept(false)])
    unlink(folder.file("status"))
    #expect(news(of: delivery) == [.draftsKept(true)])
    #expect(shelf.kept() == [draft("Een buurt")])
  }

  @Test("keeps the latest drafts by the time it has finished, even while the file is locked")
  func keepsDrafts() throws {
    let holder = try Descriptor.openRegular(path, O_RDWR)
    try holder.lockForAppending()
    let shelf = DraftShelf(folder: folder.file("status/praatplaat"), board: ours, group: "4")
    let delivery = try Delivery(path: path, board: ours, shelf: shelf)
    delivery.append(notes(2...2))
    delivery.keep([draft("Een")])
    delivery.keep([draft("Een buurt")])
    #expect(!delivery.finish(waiting: 200))
    // The second thread does not wait for the first; its own end has no deadline but the test's.
    for _ in 0..<6_000 where shelf.kept() != [draft("Een buurt")] { usleep(10_000) }
    #expect(shelf.kept() == [draft("Een buurt")])
    try holder.close()
  }
}

func draft(_ text: String, _ purpose: Draft.Purpose = .newNote) -> Draft {
  Draft(purpose: purpose, caseID: "maisonnettes", theme: .newConstruction, horizon: .long, text: text)
}

@Suite("The shelf of drafts")
struct DraftTests {
  let folder: Folder
  let shelf: DraftShelf

  init() throws {
    folder = try Folder()
    shelf = DraftShelf(folder: folder.file("status/praatplaat"), board: ours, group: "4")
  }

  @Test("gives back what was kept, for this user only")
  func kept() throws {
    #expect(shelf.kept().isEmpty)
    try shelf.keep([])
    var package = draft("Schoon", .package(note(5).id))
    (package.answers, package.answersBefore, package.before) = (["title": "Schoon", "who": "wij"], ["title": "Net"], "Net")
    let forms = [package, draft("", .package(nil)), draft("jan", .details(note(4).id)), draft("x", .takeaway), draft("x", .message)]
    let drafts = forms + [draft("Café\n\"De Hoek\" 😀"), draft("", .building(on: note(3).id)), draft("x", .editing(note(4).id))]
    try shelf.keep(drafts)
    #expect(shelf.kept() == drafts)
    #expect(shelf.path.hasPrefix(folder.file("status/praatplaat/\(ours.text).4.")) && shelf.path.hasSuffix(".drafts"))
    var status = stat()
    #expect(stat(shelf.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(folder.file("status/praatplaat"), &status) == 0 && status.st_mode & 0o777 == 0o700)
    try shelf.keep([draft("Anders")])
    #expect(shelf.kept() == [draft("Anders")])
    try shelf.keep([])
    #expect(folder.names == ["status"] && !FileManager.default.fileExists(atPath: shelf.path))
  }

  @Test("keeps when a draft was begun, by which it stands among the notes of its cell")
  func begun() throws {
    var old = draft("Een")
    old.begun = Instant(milliseconds: 1_770_123_600_123)
    try shelf.keep([old, draft("Twee")])
    #expect(shelf.kept().map(\.begun) == [old.begun, nil])
  }

  @Test("reads what it can of a damaged file")
  func tolerant() throws {
    try shelf.keep([draft("Een"), draft("Twee")])
    let kept = [UInt8](try Data(contentsOf: URL(fileURLWithPath: shelf.path)))
    for count in 0..<kept.count {
      try Data(kept[..<count]).write(to: URL(fileURLWithPath: shelf.path))
      #expect([[], [draft("Een")], [draft("Een"), draft("Twee")]].contains(shelf.kept()))
    }
    try Data(Array("onzin\n{}\n[]\n{\"theme\":1}\n\u{E9}\n".utf8) + kept).write(to: URL(fileURLWithPath: shelf.path))
    #expect(shelf.kept() == [draft("Een"), draft("Twee")])
  }

  var statePath: String { folder.file("status/praatplaat") }

  func shelf(_ group: GroupID? = "4") -> DraftShelf { DraftShelf(folder: statePath, board: ours, group: group) }

  @Test("is a program's own while it runs, and is taken over by the next one of its group when it is gone")
  func takenOver() throws {
    let first = shelf()
    try first.keep([draft("Een")])
    var second: DraftShelf? = shelf()
    #expect(second?.kept() == [])
    try second?.keep([draft("Twee"), draft("Een")])
    #expect(first.kept() == [draft("Een")])
    second = nil
    let third = shelf()
    #expect(shelf("5").kept().isEmpty && shelf(nil).kept().isEmpty, "other groups have their own")
    #expect(third.kept() == [draft("Twee"), draft("Een")] && third.kept().count == 2)
    #expect(shelf().kept().isEmpty, "none is taken twice")
    try third.keep([draft("Twee, af"), draft("Een")])
    #expect(try FileManager.default.contentsOfDirectory(atPath: statePath).count == 2)
    #expect(first.kept() == [draft("Een")])
  }

  @Test("is found by the next program when the one that took it over is killed before it kept it")
  func takenOverAndKilled() throws {
    for text in ["Een", "Twee"] { try shelf().keep([draft(text)]) }
    func found(_ shelf: DraftShelf) -> Set<String> { Set(shelf.kept().map(\.text)) }
    #expect(found(shelf()) == ["Een", "Twee"])
    let last = shelf()
    #expect(found(last) == ["Een", "Twee"])
    try last.keep(last.kept())
    #expect(found(last) == ["Een", "Twee"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: statePath).count == 1)
  }

  @Test("of a program that was killed is taken over")
  func killed() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = statePath as String] in
      let shelf = DraftShelf(folder: path, board: ours, group: "4")
      try shelf.keep([draft("Halverwege")])
      kill(getpid(), SIGKILL)
    }
    #expect(shelf().kept() == [draft("Halverwege")])
  }

  @Test("stays in its folder, whatever a group is called")
  func hostileNames() {
    #expect(!DraftShelf(folder: "/x", board: ours, group: "../../etc/passwd").path.dropFirst(3).contains("/"))
    #expect(DraftShelf(folder: "/x", board: ours, group: nil).path.hasPrefix("/x/\(ours.text)._."))
  }
}

@Suite("Places")
struct PlacesTests {
  func data(_ environment: [String: String]) -> String? { Places.dataFolder { environment[$0] } }

  @Test("follow the XDG base directories")
  func xdg() {
    #expect(data(["XDG_DATA_HOME": "/d", "HOME": "/h"]) == "/d/praatplaat")
    #expect(data(["XDG_DATA_HOME": "", "HOME": "/h"]) == "/h/.local/share/praatplaat")
    #expect(data(["XDG_DATA_HOME": "d", "HOME": "/h"]) == "/h/.local/share/praatplaat")
    #expect(Places.stateFolder { ["HOME": "/h"][$0] } == "/h/.local/state/praatplaat")
  }

  @Test("are known to the system where the environment says nothing")
  func noHome() throws {
    let home = try #require(getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) })
    #expect(data([:]) == home + "/.local/share/praatplaat")
  }

  @Test("are made for this user only, with all folders above")
  func made() throws {
    let folder = try Folder()
    try Places.makeFolder(for: folder.file("a/b/c/bord.praat"))
    try Places.makeFolder(for: folder.file("a/b/c/bord.praat"))
    var status = stat()
    #expect(stat(folder.file("a/b/c"), &status) == 0 && status.st_mode & 0o777 == 0o700)
    try folder.write([], to: "bestand")
    #expect(throws: BoardFileError.trouble(.missing)) { try Places.makeFolder(for: folder.file("bestand/a/bord.praat")) }
  }

  @Test("and names are never the same twice")
  func random() {
    #expect(Set((0..<100).map { _ in newWriterID() }).count == 100)
    #expect(Set((0..<100).map { _ in newBoardID() }).count == 100)
  }
}
