// How a group is doing: one answer for whoever asks.
import Board
import Testing
import Words

@Suite struct GroupStandingTests {
  private let minute: Int64 = 60_000

  /// Groups of which the first has a note, and everybody at work since the beginning.
  private func room() -> Room {
    var room = Room(groups: 4)
    for group in ["1", "2", "3"] as [GroupID] { room.set(.group(group), [.opened: true], by: group) }
    room.say(.step(.interventions))
    room.say(.mode(.work))
    room.note("licht", by: "1")
    return room
  }

  private func states(_ room: Room, after milliseconds: Int64 = 0) -> [GroupStanding.State] {
    room.board.standings(at: room.now.adding(milliseconds)).map(\.state)
  }

  @Test("from three minutes without a note on a group is silent, and somebody has to go and look; one without any has no notes yet")
  func silent() {
    let room = room()
    #expect(states(room, after: 3 * minute - 1) == [.working, .noNotes, .noNotes, .notOpened])
    let later = room.board.standings(at: room.now.adding(4 * minute))
    #expect(later.map(\.state) == [.silent(4), .noNotes, .noNotes, .notOpened] && later.map(\.isProblem) == [true, true, true, false])
    #expect(later.map(\.rank) == [2, 0, 0, 3])
    #expect(later[0].state.title == Phrase(nl: "stil 4 min", en: "silent 4 min"))
  }

  @Test("silence counts from the last note and from what the group was last asked, not while it waits or may not write")
  func asked() {
    var room = room()
    room.now = room.now.adding(2 * minute)
    room.note("bank", by: "1")
    #expect(states(room, after: 2 * minute)[0] == .working)
    room.say(.mode(.wait), to: ["1"])
    #expect(states(room, after: 9 * minute)[0] == .working)
    room.say(.mode(.work))
    room.say(.closed(true))
    #expect(states(room, after: 9 * minute)[0] == .working && room.board.nextSilence(at: room.now) == nil)
  }

  @Test("ready, but empty: what counts is the step where the group is, and there a sentence is something too")
  func readyButEmpty() {
    var room = room()
    func ready() -> GroupStanding { room.board.standings(at: room.now)[0] }
    room.set(.session(of: "1"), [.ready: true], by: "1")
    #expect(ready().state == .ready && !ready().isProblem)
    // Nothing was written in this step, though there are notes in another one.
    room.say(.step(.start))
    room.set(.session(of: "1"), [.ready: true], by: "1")
    #expect(ready().state == .readyButEmpty && ready().isProblem && ready().total.told == 1 && ready().rank == 1)
    room.say(.mode(.wait))
    #expect(ready().state == .readyButEmpty && !ready().isProblem, "nobody writes now")
    room.say(.mode(.work))
    room.set(.sentence("a", "1", .start), [.text: "Zo is het."], by: "1")
    #expect(ready().state == .ready)
    room.say(.caseStudy("b"))
    #expect(ready().state == .readyButEmpty && ready().caseID == "b" && ready().caseNumber == 2)
  }

  @Test("a group with nothing in this step is called out, whatever it has in others; its sentence is something too")
  func thisStepOnly() {
    var room = room()
    room.say(.step(.start))
    #expect(states(room, after: 4 * minute) == [.noNotes, .noNotes, .noNotes, .notOpened])
    let first = room.board.standings(at: room.now.adding(4 * minute))[0]
    #expect(first.isProblem && first.rank == 0 && first.total.told == 1)
    room.set(.sentence("a", "1", .start), [.text: "Zo is het."], by: "1")
    #expect(states(room, after: 4 * minute)[0] == .silent(4))
    room.say(.step(.interventions))
    room.say(.caseStudy("b"))
    #expect(states(room, after: 4 * minute)[0] == .silent(4), "it has a note in this step, on another case")
  }

  @Test("who arrives has practised or not")
  func practising() {
    var room = room()
    room.say(.mode(.welcome))
    room.set(.session(of: "2"), [.practised: true], by: "2")
    #expect(
      states(room, after: 9 * minute) == [.practising(isDone: false), .practising(isDone: true), .practising(isDone: false), .notOpened])
  }

  @Test("notes are counted theme by theme and term by term, over all cases, and with those of the first two steps; hidden ones are not")
  func counts() {
    var room = room()
    room.note("a", by: "1", in: "b", .residentMix, .long)
    room.note("b", by: "1", in: "a", .residentMix, .short)
    let hidden = room.note("c", by: "1", in: "a", Theme.allCases[1], .short)
    room.make(.note, [.caseStudy: "a", .step: "start", .text: "d"], by: "1")
    room.say(.hide(.note(hidden), true))
    let standing = room.board.standings(at: room.now)[0]
    #expect(standing.total.told == 4 && standing.counts.map(\.short) == [2, 0, 0, 0, 0] && standing.counts.map(\.long) == [1, 0, 0, 0, 0])
    room.merge("1", into: "3")
    #expect(room.board.standings(at: room.now).map(\.id) == ["2", "3", "4"] && room.board.standings(at: room.now)[1].total.told == 4)
  }

  @Test("a group of which all was hidden is not one without notes, nor done and empty: how many is told") func hidden() {
    var room = room()
    let notes = (1...2).map { _ in room.note("weg", by: "2") }
    for note in notes { room.say(.hide(.note(note), true)) }
    func standing() -> GroupStanding { room.board.standings(at: room.now)[1] }
    #expect(standing().state == .onlyHidden(2) && standing().total == NoteTotal(told: 0, hidden: 2) && !standing().isProblem)
    #expect(standing().state.title?.nl == "niets te zien (2 verborgen)" && standing().state.shortTitle?.en == "2 hidden")
    #expect(room.board.standings(at: room.now.adding(4 * minute))[1].isProblem, "silent all the same")
    room.set(.session(of: "2"), [.ready: true], by: "2")
    #expect(standing().state == .ready)
  }

  @Test("an index changes no answer, and says when the next minute of silence is over")
  func next() {
    var room = room()
    let plain = room.board.standings(at: room.now.adding(5 * minute))
    room.board.indexGroups()
    #expect(room.board.standings(at: room.now.adding(5 * minute)) == plain)
    #expect(room.board.nextSilence(at: room.now.adding(1)) == 3 * minute - 1)
    #expect(room.board.nextSilence(at: room.now.adding(3 * minute)) == minute)
    #expect(room.board.nextSilence(at: room.now.adding(SessionTimer.longest * 9)).map { (1...minute).contains($0) } == true)
  }
}
