// What is read from the registers: notes, groups, cases, cards, the title.
import Board
import SeedKit
import Testing

@Suite struct NoteTests {
  @Test("who is needed: the field and the names in the text, each once, in that order")
  func whoIsNeeded() {
    let note = making(id(1, 1), text: "met @wmo en @huurders", [.who: .list(["huurders", 7, "politie", "huurders"])])
    #expect(Board([note]).note(note.id)?.who == ["huurders", "politie", "wmo"])
  }

  @Test("theme and horizon belong to step interventions: elsewhere a note has none, and gets them back when it returns")
  func themeOutsideInterventions() {
    let note = making(id(1, 1), [.step: "start"])
    var board = Board([note])
    #expect(board.note(note.id)?.step == .start)
    #expect(board.note(note.id)?.theme == nil)
    #expect(board.note(note.id)?.horizon == nil)
    #expect(board.cell(of: note.id) == Cell("a", .start))
    board.apply(event(id(1, 2), tick: 2, about: note.thing, [.step: .null]))
    #expect(board.note(note.id)?.theme == .residentMix)
    #expect(board.cell(of: note.id) == firstCell)
  }

  @Test("a note in a step, theme or case that this version does not know stands nowhere, and is still there")
  func unknownPlaces() {
    let places: [KeyValuePairs<Field, Value>] = [
      [.step: "dromen"], [.theme: "zweven"], [.theme: 3], [.horizon: "ooit"], [.horizon: .null], [.caseStudy: .null], [.caseStudy: ""],
      [.caseStudy: true],
    ]
    for (index, place) in places.enumerated() {
      let note = making(id(1, UInt64(index + 1)), text: "hier", place)
      let board = Board([note])
      #expect(board.cell(of: note.id) == nil, "\(place)")
      #expect(board.filledCells.isEmpty, "\(place)")
      #expect(board.note(note.id)?.text == "hier")
      #expect(board.allNotes.map(\.id) == [note.id])
    }
  }

  @Test("a step that is no word means interventions, as an absent one does")
  func stepOfAnotherType() {
    let note = making(id(1, 1), [.step: 2])
    #expect(Board([note]).cell(of: note.id) == firstCell)
  }

  @Test("fields with values of another type count as not set")
  func otherTypes() {
    let note = making(
      id(1, 1), group: "4", [.text: .list([]), .level: 1, .who: "allen", .on: "geen", .group: 3, .role: .null, .hidden: "true"])
    let found = Board([note]).note(note.id)
    #expect(found?.text == "")
    #expect(found?.level == nil)
    #expect(found?.who == [])
    #expect(found?.on == nil)
    #expect(found?.group == "4")
    #expect(Board([note]).cell(of: note.id) == firstCell)
  }

  @Test("a note belongs to the group that wrote it, until it is moved to another")
  func group() {
    let note = making(id(1, 1), group: "4")
    var board = Board([note])
    #expect(board.note(note.id)?.group == "4")
    board.apply(event(id(2, 1), tick: 2, group: "9", about: note.thing, [.text: "van buiten"]))
    #expect(board.note(note.id)?.group == "4")
    board.apply(event(id(2, 2), tick: 3, group: "9", about: note.thing, [.group: "7"]))
    #expect(board.note(note.id)?.group == "7")
  }

  @Test("a hidden note is not in its cell, and is there")
  func hidden() {
    let note = making(id(1, 1))
    var board = Board([note])
    board.apply(event(id(1, 2), tick: 2, about: note.thing, [.hidden: true]))
    #expect(board.count(in: firstCell) == 0)
    #expect(board.isThere(note.thing))
    board.apply(event(id(1, 3), tick: 3, about: note.thing, [.hidden: false]))
    #expect(board.note(at: 0, in: firstCell) == note.id)
  }

  @Test("notes stand in order of creation: by clock, then writer, then number as a number")
  func creationOrder() {
    let expected = [id(5, 1), id(1, 9), id(1, 10), id(2, 3), id(0xF, 1), id(0x10, 1), id(1, 2)]
    let clocks: [Int64] = [-5, 10, 10, 10, 10, 10, 11]
    let made = zip(expected, clocks).map { making($0, at: $1) }
    var random = Seeded(3)
    for _ in 0..<20 {
      let board = Board(made.shuffled(using: &random))
      #expect((0..<board.count(in: firstCell)).map { board.note(at: $0, in: firstCell) } == expected)
      #expect(board.allNotes.map(\.id) == expected)
    }
  }

  @Test("a cell of thousands of notes keeps them in order through moves and removals")
  func largeCell() {
    var random = Seeded(11)
    let made = (1...3_000).map {
      making(id(UInt64.random(in: 1...9, using: &random), UInt64($0)), at: Int64.random(in: 0...999, using: &random))
    }
    var board = Board(made)
    // Of the older half nothing stays.
    for note in made where note.at.milliseconds < 500 || random.chance(70) {
      board.apply(
        event(
          id(77, note.id.n), tick: 2, about: note.thing,
          note.at.milliseconds < 500 || random.chance(50) ? [.removed: true] : [.horizon: "long"]))
    }
    for cell in [firstCell, Cell("a", .residentMix, .long)] {
      let expected = made.filter { board.cell(of: $0.id) == cell }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(\.id)
      #expect((0..<board.count(in: cell)).map { board.note(at: $0, in: cell) } == expected)
      #expect(expected.map { board.index(of: $0, in: cell) } == Array(expected.indices))
    }
    #expect(board.note(at: 3_000, in: firstCell) == nil)
    #expect(board.note(at: -1, in: firstCell) == nil)
  }

  @Test("all notes: by case in the facilitator's order, then step, theme, horizon; cases that are not on the board come last")
  func allNotes() {
    let cases = [
      event(id(9, 1), about: ThingID(.caseStudy, "b"), [.order: 1]), event(id(9, 2), about: ThingID(.caseStudy, "a"), [.order: 2]),
    ]
    let notes = [
      making(id(1, 1), in: "b", [.step: "start"]), making(id(1, 2), in: "b", [.step: "end"]), making(id(1, 3), in: "b"),
      making(id(1, 4), in: "b", [.horizon: "long"]), making(id(1, 5), in: "b", [.theme: "nieuwbouw"]),
      making(id(1, 6), in: "b", [.theme: "zweven"]), making(id(1, 7), in: "a"), making(id(1, 8), in: "onbekend"),
    ]
    #expect(Board((cases + notes).reversed()).allNotes.map(\.id.n) == [1, 2, 3, 4, 5, 6, 7, 8])
  }
}

@Suite struct ThingTests {
  @Test("groups: numbers in counting order, then names; removed ones are gone")
  func groupOrder() {
    let names = ["noord", "10", "2", "-3", "1", "oost", "4"]
    var events = names.enumerated().map { event(id(1, UInt64($0 + 1)), about: ThingID(.group, $1), [.removed: false]) }
    events.append(event(id(1, 50), tick: 2, about: ThingID(.group, "4"), [.removed: true]))
    for board in [Board(events), Board(events.reversed())] { #expect(board.groups.map(\.id) == ["1", "2", "10", "-3", "noord", "oost"]) }
  }

  @Test("a group is opened by a screen that says so, or by any change in its name; a name without a group event is no group")
  func openedGroups() {
    let events = ["1", "2", "3"].enumerated().map { event(id(1, UInt64($0 + 1)), about: ThingID(.group, $1), [.removed: false]) }
    var board = Board(events)
    #expect(board.groups.map(\.isOpened) == [false, false, false])
    board.apply(event(id(2, 1), tick: 2, about: ThingID(.group, "2"), [.opened: true, .title: "De Tweede"]))
    board.apply(making(id(3, 1), group: "3"))
    board.apply(making(id(3, 2), group: "buiten"))
    #expect(board.groups.map(\.isOpened) == [false, true, true])
    #expect(board.groups.map(\.title) == [nil, "De Tweede", nil])
    #expect(board.activeGroups == ["3", "buiten"])
    #expect(board.groups.count == 3)
  }

  @Test("a group may be called what looks like an event: it is one thing, whether it was typed or read from a file")
  func groupCalledAsAnEvent() {
    #expect(ThingID(.group, "9c41e07b52aa3d18-7") == ThingID(.group, .event(id(0x9c41_e07b_52aa_3d18, 7))))
    #expect(ThingID(.group, "9c41e07b52aa3d18-7").subject.text == "9c41e07b52aa3d18-7")
    #expect(ThingID(.group, "4").subject == .name("4"))
  }

  @Test("a board with two titles shows the same one everywhere")
  func twoTitles() {
    let one = event(id(1, 1), about: ThingID(.board, "00"), [.title: "Eerste"])
    let two = event(id(1, 2), about: ThingID(.board, "01"), [.title: "Tweede"])
    let none = event(id(1, 3), about: ThingID(.board, "-"), [.text: "geen titel"])
    for order in orders(of: [one, two, none]) { #expect(Board(order).title?.nl == "Eerste") }
    #expect(Board([none]).title == nil)
  }

  @Test("a title that says nothing, or is no text, counts as none")
  func emptyTitles() {
    let values: [Value] = ["", .map([:]), .map(["nl": 3]), .list([]), .null, 7, .map(["de": "Fall"])]
    for value in values {
      let board = Board([
        event(id(1, 1), about: ThingID(.caseStudy, "maisonnettes"), [.title: value]),
        event(id(1, 2), about: ThingID(.board, "00"), [.title: value]),
        event(id(1, 3), about: ThingID(.theme, "nieuwbouw"), [.title: value, .question: value]),
      ])
      #expect(board.caseStudies.map(\.title.nl) == ["maisonnettes"], "\(value)")
      #expect(board.title == nil, "\(value)")
      #expect(board.title(of: .newConstruction) == nil, "\(value)")
      #expect(board.question(of: .newConstruction) == nil, "\(value)")
    }
  }

  @Test("cases and cards stand in the facilitator's order, those without one at the end by name")
  func caseOrder() {
    let events = [
      event(id(1, 1), about: ThingID(.caseStudy, "b"), [.order: 2]), event(id(1, 2), about: ThingID(.caseStudy, "c"), [.title: "C"]),
      event(id(1, 3), about: ThingID(.caseStudy, "a"), [.order: "eerst"]), event(id(1, 4), about: ThingID(.caseStudy, "z"), [.order: -1]),
      event(id(1, 5), about: ThingID(.caseStudy, "weg"), [.order: 0]),
      event(id(1, 6), tick: 2, about: ThingID(.caseStudy, "weg"), [.removed: true]),
      event(id(1, 7), about: ThingID(.card, "k2"), [.theme: "nieuwbouw", .order: 2, .level: "dorp", .source: "poster"]),
      event(id(1, 8), about: ThingID(.card, "k1"), [.theme: "nieuwbouw", .order: 1, .text: .map(["en": "only English"])]),
      event(id(1, 9), about: ThingID(.card, "k3"), [.theme: "sociaal-beheer", .order: 1]),
    ]
    for board in [Board(events), Board(events.reversed())] {
      #expect(board.caseStudies.map(\.id) == ["z", "b", "a", "c"])
      #expect(board.cards(of: .newConstruction).map(\.id) == ["k1", "k2"])
      #expect(board.cards(of: .newConstruction).map(\.level) == [nil, .village])
      #expect(board.cards(of: .newConstruction).map(\.source) == ["", "poster"])
      #expect(board.cards(of: .newConstruction)[0].text[.nl] == "only English")
    }
  }

  @Test("kinds and fields of a later version are kept and change nothing else")
  func laterVersions() {
    let note = making(id(1, 1), ["stemming": .map(["voor": 3])])
    let sticker = event(id(1, 2), group: "2", about: ThingID(Kind(name: "later"), .event(id(1, 2))), ["note": .text(note.id.text)])
    let board = Board([sticker, note])
    #expect(board.events.count == 2)
    #expect(board.value("stemming", of: note.thing) == .map(["voor": 3]))
    #expect(board.value("note", of: sticker.thing) == .text(note.id.text))
    #expect(board.allNotes.count == 1)
    #expect(board.nextTick(for: sticker.thing) == 2)
  }
}
