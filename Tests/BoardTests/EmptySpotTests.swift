// What a group left empty, and for how long it has been silent.
import Testing

@testable import Board

@Suite struct EmptySpotTests {
  private let minute: Int64 = 60_000

  private func room() -> Room {
    var room = Room(groups: 3)
    room.say(.step(.interventions))
    room.say(.mode(.work))
    room.board.indexGroups()
    return room
  }

  private func spot(_ room: Room, of group: GroupID = "1") -> EmptySpot? {
    var board = room.board
    board.indexGroups()
    return board.emptySpot(of: group, on: "a")
  }

  private func left(_ room: Room, after milliseconds: Int64 = 0, of group: GroupID = "1") -> Int64? {
    var board = room.board
    board.indexGroups()
    return board.silence(of: group, at: room.now.adding(milliseconds))?.left
  }

  @Test("it is the theme with fewest notes of the group, and there the term with fewest; what others wrote fills nothing") func fewest() {
    var room = room()
    #expect(spot(room) == EmptySpot(theme: .residentMix, horizon: .short, isFilledByOthers: false))
    room.note("een", by: "1", .residentMix, .short)
    #expect(spot(room) == EmptySpot(theme: .existingStock, horizon: .long, isFilledByOthers: false))
    for theme in Theme.allCases where theme != .newConstruction { room.note("x", by: "1", theme, .short) }
    room.note("van een ander", by: "2", .newConstruction, .long)
    #expect(spot(room) == EmptySpot(theme: .newConstruction, horizon: .long, isFilledByOthers: true))
  }

  @Test("where groups work on one theme it is about that theme; a group with something everywhere left nothing empty") func oneTheme() {
    var room = room()
    room.say(.theme(.socialManagement))
    room.note("een", by: "1", .socialManagement, .short)
    #expect(spot(room) == EmptySpot(theme: .socialManagement, horizon: .long, isFilledByOthers: false))
    room.note("twee", by: "1", .socialManagement, .long)
    #expect(spot(room) == nil)
  }

  @Test("what others wrote there counts as far as the group sees it: what is hidden from it, or from everybody, does not")
  func seen() {
    var room = room()
    let other = room.note("van een ander", by: "2", .residentMix, .short)
    #expect(spot(room)?.isFilledByOthers == true && spot(room, of: "2")?.isFilledByOthers == false)
    room.say(.hidden(true))
    #expect(spot(room) == EmptySpot(theme: .residentMix, horizon: .short, isFilledByOthers: false))
    room.say(.hidden(false))
    room.say(.hide(.note(other), true))
    #expect(spot(room)?.isFilledByOthers == false)
  }

  @Test("a place where the group's own note was hidden is not one that it left empty") func hidden() {
    var room = room()
    let own = room.note("weg", by: "1", .residentMix, .short)
    room.say(.hide(.note(own), true))
    #expect(spot(room) == EmptySpot(theme: .existingStock, horizon: .long, isFilledByOthers: false))
  }

  @Test("groups that were joined filled what any of them filled") func joined() {
    var room = room()
    room.note("een", by: "1", .residentMix, .short)
    room.note("twee", by: "2", .existingStock, .long)
    room.say(.merge("2", into: "1"))
    #expect(spot(room) == EmptySpot(theme: .newConstruction, horizon: .short, isFilledByOthers: false))
  }

  @Test("a silence is long enough after four minutes since the last note, or since the group began with this") func four() {
    var room = room()
    #expect(left(room) == 4 * minute && left(room, after: 3 * minute) == minute && left(room, after: 5 * minute) == 0)
    room.now = room.now.adding(3 * minute)
    room.note("een", by: "1")
    #expect(left(room) == 4 * minute && left(room, of: "2") == minute)
  }

  @Test("nobody is silent who does something else, is done, may not write, or thinks for a minute") func notAsked() {
    var room = room()
    func isSilent(_ does: (inout Room) -> Void) -> Bool {
      var other = room
      does(&other)
      return left(other, after: 9 * minute) != nil
    }
    #expect(isSilent { _ in })
    #expect(!isSilent { $0.say(.mode(.wait)) } && !isSilent { $0.say(.closed(true)) } && !isSilent { $0.say(.step(.end)) })
    #expect(!isSilent { $0.set(.session(of: "1"), [.ready: true], by: "1") })
    room.say(.mode(GroupMode(.quiet, at: room.now)))
    #expect(left(room) == nil && left(room, after: minute) == 4 * minute)
  }
}
