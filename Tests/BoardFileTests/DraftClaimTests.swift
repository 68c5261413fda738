// Drafts that two programs of a group want: each is one program's, whoever is stopped, wakes up or is killed meanwhile.
import Board
import CSystem
import Foundation
import SystemCalls
import Testing

@testable import BoardFile

@Suite("A draft that two programs want") struct DraftClaimTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("status/praatplaat")
  }

  /// A program of the group.
  func shelf(_ group: GroupID? = "4") -> DraftShelf { DraftShelf(folder: path, board: ours, group: group) }

  func named(_ id: String, _ text: String) -> Draft {
    var draft = draft(text)
    draft.id = id
    return draft
  }

  /// When a shelf was last written, and so many seconds.
  func after(_ seconds: Int64, _ shelf: DraftShelf) throws -> Instant {
    let status = try System.status(of: shelf.path)
    return Instant(milliseconds: Int64(status.seconds) * 1_000 + Int64(status.nanoseconds / 1_000_000) + seconds * 1_000)
  }

  /// Takes over what stands elsewhere, onto a shelf that has nothing else.
  func takeOver(_ draft: Draft, as id: String, at now: Instant, on shelf: DraftShelf) -> Draft? {
    shelf.takeOver(draft, as: id, at: now) { own throws(BoardFileError) in try shelf.keep(own.map { [$0] } ?? []) }
  }

  var claims: [String] { System.names(in: path).filter { $0.hasSuffix(".claim") } }

  @Test("is seen by the others of the group, and by nobody else") func seen() throws {
    let first = shelf()
    try first.keep([named("a-1", "Een"), draft("Van een ouder programma")])
    #expect(shelf().elsewhere().map(\.draft) == [named("a-1", "Een"), draft("Van een ouder programma")])
    #expect(first.elsewhere().isEmpty && shelf("5").elsewhere().isEmpty && shelf(nil).elsewhere().isEmpty)
  }

  @Test("is taken over when the other has been silent for ten seconds, and not before") func silent() throws {
    let (first, second) = (shelf(), shelf())
    try first.keep([named("a-1", "Een")])
    #expect(try takeOver(named("a-1", "Een"), as: "b-1", at: after(9, first), on: second) == nil)
    #expect(second.kept().isEmpty && claims.isEmpty)
    let own = try #require(try takeOver(named("a-1", "Een"), as: "b-1", at: after(10, first), on: second))
    #expect(own.id == "b-1" && own.from == "a-1" && own.text == "Een" && second.kept() == [own])
    #expect(first.lost(of: [named("a-1", "Een")]) == [LostDraft(id: "a-1", hasMore: false)])
    #expect(first.lost(of: [named("a-1", "Een buurtkamer")]) == [LostDraft(id: "a-1", hasMore: true)])
    #expect(first.claim([named("a-1", "Een")]) == [LostDraft(id: "a-1", hasMore: false)])
    #expect(second.claim([own]).isEmpty && second.elsewhere().isEmpty)
    // A third one is too late.
    #expect(try takeOver(named("a-1", "Een"), as: "c-1", at: after(20, first), on: shelf()) == nil)
  }

  @Test("of an older program is read, and not taken over while that runs") func older() throws {
    let first = shelf()
    try first.keep([draft("Een")])
    #expect(try takeOver(draft("Een"), as: "b-1", at: after(99, first), on: shelf()) == nil)
    #expect(first.claim([draft("Een")]).isEmpty)
  }

  @Test("that is being shared is nobody else's, also when the one that shares it is killed at once") func beingShared() throws {
    var first: DraftShelf? = shelf()
    let second = shelf()
    try first?.keep([named("a-1", "Een")])
    for _ in 1...2 { #expect(first?.claim([named("a-1", "Een")]) == []) }
    let now = try after(99, first!)
    #expect(second.elsewhere().isEmpty)
    #expect(takeOver(named("a-1", "Een"), as: "b-1", at: now, on: second) == nil)
    #expect(second.kept().isEmpty)
    // Killed then, it is the next one's, which has to look whether the board has it.
    first = nil
    #expect(shelf().kept().map(\.isMaybeShared) == [true])
  }

  @Test("that was shared meanwhile is not taken over by who saw it before") func sharedMeanwhile() throws {
    let (first, second) = (shelf(), shelf())
    try first.keep([named("a-1", "Een"), named("a-2", "Twee")])
    let now = try after(99, first)
    #expect(first.claim([named("a-1", "Een")]).isEmpty)
    try first.keep([named("a-2", "Twee")])
    #expect(claims.isEmpty, "nobody can want it any more")
    #expect(takeOver(named("a-1", "Een"), as: "b-1", at: now, on: second) == nil)
    #expect(second.kept().isEmpty && claims.isEmpty)
  }

  @Test("leaves no claim behind when everybody knows") func tidied() throws {
    let (first, second) = (shelf(), shelf())
    try first.keep([named("a-1", "Een")])
    let own = try #require(try takeOver(named("a-1", "Een"), as: "b-1", at: after(10, first), on: second))
    #expect(second.claim([own]).isEmpty)
    try second.keep([])
    #expect(claims.count == 1, "the first one still has it")
    #expect(first.lost(of: [named("a-1", "Een")]).count == 1)
    try first.keep([])
    #expect(claims.isEmpty)
  }

  @Test("is not found again by the next program on the shelf of the one that lost it") func lostAndKilled() throws {
    var first: DraftShelf? = shelf()
    let second = shelf()
    try first?.keep([named("a-1", "Een"), named("a-2", "Twee")])
    let now = try after(10, first!)
    let own = try #require(takeOver(named("a-1", "Een"), as: "b-1", at: now, on: second))
    // It wakes up, and somebody types on before it hears of that.
    try first?.keep([named("a-1", "Een en meer"), named("a-2", "Twee")])
    first = nil
    let third = shelf()
    #expect(third.kept() == [draft("Een en meer"), named("a-2", "Twee")])
    try third.keep(third.kept())
    #expect(second.kept() == [own])
  }

  @Test("is one program's when the one that takes it over is killed at any moment", arguments: [false, true])
  func killedWhileTaking(hasClaimed: Bool) throws {
    let first = shelf()
    var second: DraftShelf? = shelf()
    try first.keep([named("a-1", "Een")])
    let now = try after(10, first)
    var own = named("b-1", "Een")
    own.from = "a-1"
    if hasClaimed { #expect(takeOver(named("a-1", "Een"), as: "b-1", at: now, on: second!) == own) } else { try second?.keep([own]) }
    second = nil
    if !hasClaimed {
      // The first one is awake and shares it.
      #expect(first.claim([named("a-1", "Een")]).isEmpty)
      try first.keep([])
    }
    let third = shelf()
    #expect(third.kept() == (hasClaimed ? [own] : []))
    if hasClaimed { #expect(first.claim([named("a-1", "Een")]).count == 1) }
  }

  @Test("is one program's, however many want it at the same moment", arguments: 1...40) func race(round: Int) async throws {
    let first = shelf()
    try first.keep([named("a-1", "Een")])
    let now = try after(10, first)
    let winners = await withTaskGroup(of: Int.self) { group in
      for taker in 1...4 {
        group.addTask {
          let shelf = self.shelf()
          guard let own = self.takeOver(self.named("a-1", "Een"), as: "t\(taker)-1", at: now, on: shelf) else { return 0 }
          return shelf.claim([own]).isEmpty ? 1 : 0
        }
      }
      group.addTask { first.claim([self.named("a-1", "Een")]).isEmpty ? 1 : 0 }
      return await group.reduce(0, +)
    }
    #expect(winners == 1)
  }

  @Test("says what it said in words that every program understands") func said() throws {
    let first = shelf()
    try first.keep([named("a-1", "Een")])
    #expect(first.claim([named("a-1", "Een")]).isEmpty)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/\(ours.text).a-1.claim")
    #expect(target == "a-1 73b761bf809c0c73")
  }

  @Test("that went to the file is known by the event as which it did, also when its program was killed at once") func markedAs() throws {
    var first: DraftShelf? = shelf()
    let second = shelf()
    try first?.keep([named("a-1", "Een")])
    let now = try after(10, first!)
    let own = try #require(takeOver(named("a-1", "Een"), as: "b-1", at: now, on: second))
    let event = EventID(writer: WriterID(bits: 0xab), n: 3)
    #expect(second.claim([own]).isEmpty)
    second.mark("b-1", as: event)
    #expect(claims.count == 2, "\(claims)")
    #expect(second.kept().map(\.sharedAs) == [event])
    // A mark on what somebody else has says nothing.
    first?.mark("a-1", as: event)
    #expect(first?.lost(of: [named("a-1", "Een")]).count == 1)
    first = nil
    #expect(shelf().kept().isEmpty, "what was taken over is not found again")
  }

  @Test("that is on its way to the file as a note keeps its event, and is nobody else's to go on with") func onItsWay() throws {
    var first: DraftShelf? = shelf()
    var note = draft("Een")
    note.sharedAs = EventID(writer: WriterID(bits: 0xab), n: 3)
    try first?.keep([note])
    #expect(shelf().elsewhere().isEmpty)
    first = nil
    #expect(shelf().kept() == [note])
  }

  @Test("of a group that was joined with another is that one's, too") func joined() throws {
    var first: DraftShelf? = shelf("1")
    try first?.keep([named("a-1", "Een"), named("a-2", "Twee")])
    let head = DraftShelf(folder: path, board: ours, group: "2", with: ["1"])
    #expect(head.elsewhere().map(\.draft.text) == ["Een", "Twee"] && shelf("2").elsewhere().isEmpty)
    let own = try #require(takeOver(named("a-1", "Een"), as: "b-1", at: after(10, first!), on: head))
    #expect(first?.claim([named("a-1", "Een")]).count == 1)
    first = nil
    #expect(shelf("2").kept().isEmpty)
    #expect(head.kept() == [own, named("a-2", "Twee")])
    try head.keep(head.kept())
    #expect(shelf("1").kept().isEmpty)
  }

  @Test("is forgotten with its claims when a person says so") func forgotten() throws {
    var first: DraftShelf? = shelf()
    try first?.keep([named("a-1", "Een")])
    #expect(first?.claim([named("a-1", "Een")]).isEmpty ?? false)
    first = nil
    DraftShelf.clear(board: ours, in: path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
  }
}
