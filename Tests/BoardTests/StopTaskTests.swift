// What a stop waits for, group by group.
import Board
import Testing
import Words

@Suite struct StopTaskTests {
  /// Four groups of which the last was never opened, at a stop that does this.
  private func room(id name: String = "stop", _ change: (inout AgendaItem.Effects) -> Void = { _ in }) -> Room {
    var room = Room(groups: 4)
    for group in ["1", "2", "3"] as [GroupID] { room.set(.group(group), [.opened: true], by: group) }
    var does = AgendaItem.Effects()
    change(&does)
    let stop = AgendaItem(id: name, title: Phrase(nl: "Stop", en: "Stop"), minutes: 5, does: does)
    room.put(event(id(8, 1), about: .agenda(name), [.title: "Stop", .minutes: 5, .does: does.value]))
    room.say(.agenda(stop))
    return room
  }

  private func states(_ room: Room) -> [StopTask.State] { room.board.stopTask.rows.flatMap(\.states) }

  @Test("at the welcome groups practise")
  func practice() {
    var room = room { $0.mode = .welcome }
    room.set(.session(of: "2"), [.practised: true], by: "2")
    let task = room.board.stopTask
    #expect(task.kinds == [.practice] && states(room) == [false, true, false, false].map { .practised($0) })
    #expect(task.sum == Phrase(nl: "1 van 3 oefenden", en: "1 of 3 practised") && task.waiting == ["1", "3"])
  }

  @Test("at a poll a group is done when it answered every question, with at least one hand")
  func poll() {
    var room = room {
      $0.mode = .poll
      $0.asksPoll = true
    }
    for poll in ["nu", "gewenst"] { room.set(.answer(to: poll, by: "1"), [.counts: .list([1, 0, 0, 0])], by: "1") }
    room.set(.answer(to: "nu", by: "2"), [.counts: .list([1, 0, 0, 0])], by: "2")
    room.set(.answer(to: "nu", by: "3"), [.counts: .list([0, 0, 0, 0])], by: "3")
    #expect(states(room) == [2, 1, 0, 0].map { .answered($0, of: 2) })
    #expect(room.board.stopTask.sum?.nl == "1 van 3 beantwoordden alles, 1 een deel" && room.board.stopTask.waiting == ["2", "3"])
    room.say(.closePolls)
    #expect(room.board.stopTask.done == 1, "also when it is closed")
  }

  @Test("what was written and then hidden was written: nobody waits for it") func hidden() {
    var room = room { $0.mode = .work }
    let note = room.note("weg", by: "1")
    room.say(.hide(.note(note), true))
    #expect(states(room)[0] == .notes(1) && !room.board.stopTask.waiting.contains("1"))
  }

  @Test("steps start and end wait for a sentence, step interventions for notes in that step; who is in an earlier step still writes there")
  func steps() {
    var room = room { $0.step = .start }
    room.set(.sentence("a", "1", .start), [.text: "Zo is het."], by: "1")
    #expect(states(room) == [true, false, false, false].map { .sentence($0) } && room.board.stopTask.sum?.nl == "1 van 3 met een zin")
    room = self.room { $0.step = .interventions }
    room.note("licht", by: "1")
    room.note("bank", by: "2")
    room.make(.note, [.caseStudy: "a", .step: "end", .text: "rust"], by: "3")
    room.set(.session(of: "2"), [.ownStep: "end", .drafts: 2, .ready: true], by: "2")
    let task = room.board.stopTask
    #expect(states(room) == [1, 1, 0, 0].map { .notes($0) })
    #expect(task.rows[1].stillIn == .end && task.rows[1].stillInWords?.nl == "schrijft nog in Eindpunt" && !task.rows[1].isDone)
    #expect(task.rows[1].drafts == 2 && task.rows[1].isReady && task.rows[0].stillIn == nil && task.waiting == ["2", "3"])
  }

  @Test("a package and a pick are asked together, and both count")
  func package() {
    var room = room { $0.mode = .package }
    let note = room.note("licht", by: "1")
    room.make(.package, [.title: "Samen", .caseStudy: "a"], by: "1")
    room.make(.package, [.title: "Los", .caseStudy: "a"], by: "2")
    room.set(.pick("a", "1"), [.note: .text(note.text)], by: "1")
    let task = room.board.stopTask
    #expect(task.kinds == [.package, .pick] && task.rows[0].states == [.packages(1), .picked(true)])
    #expect(task.rows[1].states == [.packages(1), .picked(false)] && task.done == 1)
    #expect(task.sum?.nl == "1 van 3 met pakket en keuze")
  }

  @Test("glasses, stickers and takeaways are waited for where they are asked")
  func others() {
    var room = room { $0.mode = .perspective }
    #expect(room.board.stopTask.kinds == [.glasses] && room.board.stopTask.done == 3)
    room.say(.ownPerspectives, to: ["2"])
    #expect(room.board.stopTask.waiting == ["2"])
    room = self.room {
      $0.mode = .vote
      $0.ballot = .notes
    }
    let note = room.note("licht", by: "2")
    for _ in 0..<5 { room.sticker(on: note, by: "1") }
    room.sticker(on: note, by: "2")
    #expect(states(room) == [0, 4, 5, 5].map { .stickersLeft($0) } && room.board.stopTask.sum?.nl == "1 van 3 plakten alles")
    room = self.room { $0.mode = .takeaway }
    room.make(.takeaway, [.text: "Bellen."], by: "3")
    #expect(states(room) == [0, 0, 1, 0].map { .takeaways($0) } && room.board.stopTask.waiting == ["1", "2"])
  }

  @Test("nobody is waited for while somebody speaks, in a break and in spare time; and a poll that is asked meanwhile is waited for")
  func nothing() {
    var room = room { $0.mode = .back }
    #expect(room.board.stopTask.kinds == [] && room.board.stopTask.sum == nil && room.board.stopTask.waiting == [])
    room.say(.ask(Poll.usual))
    #expect(room.board.stopTask.kinds == [.poll])
    #expect(self.room(id: "uitloop").board.stopTask.kinds == [])
  }

  @Test("a group that joined another one is waited for as one, and an index changes no answer")
  func joined() {
    var room = room { $0.mode = .takeaway }
    room.make(.takeaway, [.text: "Bellen."], by: "3")
    room.merge("3", into: "1")
    #expect(room.board.stopTask.rows.map(\.group) == ["1", "2", "4"] && room.board.stopTask.waiting == ["2"])
    let plain = room.board.stopTask
    room.board.indexGroups()
    #expect(room.board.stopTask == plain)
  }
}
