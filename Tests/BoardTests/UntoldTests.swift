// What is told to nobody, now nor of any moment before: the rule, and the changes that may be told.
import Testing

@testable import Board

@Suite("What is told to nobody") struct UntoldTests {
  @Test("what people contributed is untold once it is hidden, removed or taken back, and told again once it is brought back") func rule() {
    var room = Room()
    let note = room.note("een", by: "1")
    let sticker = room.sticker(on: note, by: "2")
    let package = room.make(.package, [.title: "p"], by: "1")
    let commitment = room.make(.commitment, [.text: "c"], by: "1")
    let takeaway = room.make(.takeaway, [.text: "t"], by: "1")
    room.set(.sentence("a", "1", .start), [.text: "zin"], by: "1")
    room.set(.pick("a", "1"), [.note: .text(note.text)], by: "1")
    room.say(.ask([Poll(id: "eigen", question: Phrase(nl: "?", en: "?"), options: [])]))
    room.set(.answer(to: "eigen", by: "1"), [.counts: .list([.number(1)])], by: "1")
    let things: [ThingID] = [
      .note(note), .sticker(sticker), .package(package), .commitment(commitment), .takeaway(takeaway), .sentence("a", "1", .start),
      .pick("a", "1"), .poll("eigen"), .answer(to: "eigen", by: "1"),
    ]
    #expect(Set(things.map(\.kind)) == Set(Kind.known.filter(\.isContribution)), "every kind of contribution is tried")
    #expect(room.board.untold.isEmpty)
    for thing in things {
      for field in thing.kind.isMadeByItsFirstEvent ? [Field.hidden, .removed] : [.hidden] {
        room.set(thing, [field: true], by: "1")
        #expect(room.board.isUntold(thing) && room.board.untold.contains(thing), "\(thing) \(field)")
        #expect(room.board.untold.subtracting([thing, .answer(to: "eigen", by: "1")]).isEmpty)
        room.set(thing, [field: false], by: "1")
        #expect(!room.board.isUntold(thing))
      }
    }
    room.set(.sentence("a", "1", .start), [.text: .null], by: "1")
    #expect(room.board.isUntold(.sentence("a", "1", .start)))
    // What a session is made of and led by is no contribution.
    for thing in [ThingID.caseStudy("a"), .group("1"), .session, .session(of: "1")] {
      room.set(thing, [.hidden: true, .title: "x"], by: "1")
      #expect(!room.board.isUntold(thing))
    }
  }

  @Test("an answer goes with its poll, whatever the two are called") func answers() {
    var room = Room()
    for poll in ["eigen", "a/b", ""] {
      room.say(.ask([Poll(id: poll, question: Phrase(nl: "?", en: "?"), options: [])]))
      room.set(.answer(to: poll, by: "1"), [.counts: .list([.number(1)])], by: "1")
      room.set(.poll(poll), [.hidden: true], by: "1")
      #expect(room.board.isUntold(.answer(to: poll, by: "1")))
    }
  }

  @Test("other changes are told without the names of what is untold, and not at all where nothing is left of them") func changes() throws {
    var room = Room()
    let (seen, hidden) = (room.note("een", by: "1"), room.note("twee", by: "2"))
    let other = room.note("drie", by: "1")
    room.set(.note(other), [.on: .text(hidden.text), .level: "wijk"], by: "1")
    room.set(.pick("a", "1"), [.note: .text(hidden.text)], by: "1")
    room.make(.package, [.title: "p", .notes(seen): true, .notes(hidden): true], by: "1")
    room.sticker(on: hidden, by: "1")
    let sticker = room.sticker(on: seen, by: "1")
    room.say(.shows(PlenaryView(.note, note: hidden)))
    room.say(.hide(.note(hidden), true))
    room.sticker(on: hidden, by: "2")
    var voting = Voting(.closed, on: .notes)
    voting.unseen = [hidden, seen]
    room.set(.session, [.voting: voting.value], by: "1")
    room.say(.message("weg ermee"))
    room.say(.message("dit nog"))
    let events = Array(room.board.toldChanges)
    #expect(!"\(events)".contains(hidden.text) && !"\(events)".contains("weg ermee") && "\(events)".contains("dit nog"))
    #expect(events.contains { $0.thing == .note(other) && $0.set.contains(Assignment(.level, "wijk")) })
    #expect(events.contains { $0.thing == .pick("a", "1") } && events.contains { $0.id == sticker })
    let package = try #require(events.first { $0.thing.kind == .package })
    #expect(package.set.map(\.field).starts(with: [.title, .notes(seen)]))
    let vote = try #require(events.last { $0.thing == .session && $0.set.contains { $0.field == .voting } })
    #expect(vote.set.lazy.compactMap { Voting($0.value) }.first?.unseen.contains(seen) == true)
    room.say(.hide(.note(hidden), false))
    #expect(Set(room.board.toldChanges.map(\.id)).isSuperset(of: room.board.events.filter { $0.thing.kind != .session }.map(\.id)))
  }

  @Test("what was hidden and written anew is told no more, nor a message that was taken back, nor a stop that was removed") func replaced()
    throws
  {
    var room = Room()
    room.set(.sentence("a", "1", .start), [.text: "oude zin"], by: "1")
    let package = room.make(.package, [.title: "oude naam", .partner: "zorg"], by: "1")
    for thing in [ThingID.sentence("a", "1", .start), .package(package)] { room.set(thing, [.hidden: true], by: "2") }
    #expect(room.board.rewritings.isEmpty)
    room.set(.sentence("a", "1", .start), [.text: "nieuwe zin", .hidden: .null], by: "1")
    room.set(.package(package), [.title: "nieuwe naam", .hidden: .null], by: "1")
    room.set(.session, [.message: "oud bericht", .report: "oude plek"], by: "2")
    room.set(.session, [.message: .null, .report: "nieuwe plek"], by: "2")
    room.set(ThingID(.agenda, "weg"), [.title: "oude stop"], by: "2")
    room.set(ThingID(.agenda, "weg"), [.removed: true], by: "2")
    let told = Array(room.board.toldChanges)
    #expect(!"\(told)".contains("oud") && ["nieuwe zin", "nieuwe naam", "nieuwe plek", "zorg"].allSatisfy("\(told)".contains))
    #expect(Board(told).packages.map(\.id) == [package])
    // Who only shows again what was hidden has said nothing new.
    var shown = Room()
    shown.set(.sentence("a", "1", .start), [.text: "een zin"], by: "1")
    shown.set(.sentence("a", "1", .start), [.hidden: true], by: "2")
    shown.set(.sentence("a", "1", .start), [.hidden: .null], by: "2")
    #expect("\(Array(shown.board.toldChanges))".contains("een zin"))
  }

  @Test("notes are counted once: those that are told, and apart from them those that are hidden") func counting() {
    var room = Room()
    let notes = ["een", "twee", "drie", "vier"].map { room.note($0, by: "1") }
    room.say(.hide(.note(notes[1]), true))
    room.set(.note(notes[2]), [.removed: true], by: "1")
    #expect(room.board.noteTotal == NoteTotal(told: 2, hidden: 1) && room.board.noteCount == 2)
    #expect(room.board.allNotes.map(\.text) == ["een", "vier"] && room.board.hiddenNotes.map(\.text) == ["twee"])
    #expect(room.board.allNotesWithHidden.map(\.text) == ["een", "twee", "vier"])
    // Also when it is told how many of them name somebody: those of every step.
    room.make(.note, [.caseStudy: "a", .step: "start", .text: "vijf @gemeente"], by: "1")
    let naming = room.board.naming(in: .everything)
    #expect(naming.count == 1 && naming.of == room.board.noteCount)
  }
}
