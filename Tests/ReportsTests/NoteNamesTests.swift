// Short names of notes.
import Testing

@testable import Board
@testable import Reports

@Suite struct NoteNamesTests {
  private static func id(_ writer: UInt64, _ n: UInt64) -> NoteID { NoteID(writer: WriterID(bits: writer), n: n) }
  private let alone = id(0x9C41_E07B_52AA_3D18, 7)
  private let twin = id(0xAB12_3400_0000_0000, 1)
  private let otherTwin = id(0xAB12_3500_0000_0000, 1)
  private let tenth = id(0xAB12_3500_0000_0000, 10)
  private var names: NoteNames { NoteNames([alone, twin, otherTwin, tenth]) }

  @Test("a name is as short as it can be, and at least four characters of the writer") func short() {
    #expect(names.name(of: alone) == "9c41-7")
    #expect(names.name(of: twin) == "ab1234-1")
    #expect(names.name(of: tenth) == "ab1235-10")
  }

  @Test("every name finds its own note") func roundTrip() {
    for id in [alone, twin, otherTwin, tenth] {
      #expect(names.find(names.name(of: id)) == .one(id))
      #expect(names.find(id.text) == .one(id))
      #expect(names.find(id.text.uppercased()) == .one(id))
    }
  }

  @Test("beginnings") func beginnings() {
    #expect(names.find("9c41") == .one(alone))
    #expect(names.find("9c41e07b52aa3d18-") == .one(alone))
    #expect(names.find("ab12") == .several([twin, otherTwin, tenth]))
    #expect(names.find("ab12-1") == .several([twin, otherTwin]))
    #expect(names.find("ab1235-1") == .one(otherTwin))
    #expect(names.find("9c41-8") == NoteNames.Match.none)
    #expect(names.find("9c4") == .tooShort)
    #expect(names.find("") == .tooShort)
  }

  @Test("a removed note keeps its name") func removed() {
    var sample = Sample()
    let id = sample.note("weg")
    sample.change(.note(id), [Assignment(.removed, .flag(true))])
    #expect(NoteNames(sample.board).find(id.text) == .one(id))
  }
}
