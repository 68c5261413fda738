// The net under a board, through the real program: what was shared comes back after damage and renaming, and where there is no net that is said.
import Foundation
import ProcessKit
import Testing

@Suite("What was shared") struct NetTests {
  private let place: Place
  private static let note = ["--case", "1", "--theme", "4", "--horizon", "short", "--group", "4"]

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  private func texts(_ name: String = "s.praat") throws -> Set<String> {
    // Damage is said on standard error, and is expected here.
    let list = try place.run("list", name, "--format", "json").output
    let notes = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
    return Set(notes.compactMap { $0["text"] as? String })
  }

  /// Writes over the middle of a line and leaves size and end as they are.
  private func damage(_ part: String) throws {
    var bytes = Data(try place.bytes("s.praat"))
    let found = try #require(bytes.firstRange(of: Data(part.utf8)))
    bytes.replaceSubrange(found, with: Data(repeating: UInt8(ascii: "#"), count: found.count))
    try place.write(Array(bytes), to: "s.praat")
  }

  @Test("comes back when the next one writes, and so do cases and the board itself, while check still names the damage") func damaged()
    throws
  {
    let first = try place.add("de eerste van dertig")
    for n in 2...5 { _ = try place.add("notitie \(n)") }
    let before = try place.run("list", "s.praat").output
    for part in ["de eerste van dertig", "\"kind\":\"case\"", "\"kind\":\"board\""] { try damage(part) }
    let damaged = try place.bytes("s.praat")
    #expect(try place.run("check", "s.praat").status == 3)
    #expect(try place.run("list", "s.praat").output != before)
    #expect(try place.bytes("s.praat") == damaged, "list and check write nothing")
    // A note that the file has lost is found by its id all the same.
    #expect(try place.run("edit", "s.praat", first, "--level", "wijk").status == 0)
    #expect(try texts() == ["de eerste van dertig", "notitie 2", "notitie 3", "notitie 4", "notitie 5"])
    #expect(try Array(place.bytes("s.praat")).starts(with: Array(damaged)))
    let check = try place.run("check", "s.praat")
    #expect(check.status == 3 && check.output.contains("3 beschadigd"), "\(check)")
  }

  @Test("comes back after an older copy was put back and the file renamed") func renamed() throws {
    let old = try Array(place.bytes("s.praat"))
    for n in 1...3 { _ = try place.add("notitie \(n)") }
    unlink(place.path("s.praat"))
    try place.write(old, to: "anders.praat")
    #expect(try place.run(["add", "anders.praat"] + Self.note + ["daarna"]).status == 0)
    #expect(try texts("anders.praat") == ["notitie 1", "notitie 2", "notitie 3", "daarna"])
  }

  @Test("is offered to an archive of the same board, and goes in only when somebody says so") func archive() throws {
    try place.write(Array(place.bytes("s.praat")), to: "archief.praat")
    for n in 1...2 { _ = try place.add("notitie \(n)") }
    let added = try place.run(["add", "archief.praat"] + Self.note + ["oud"])
    #expect(added.status == 0 && added.errors.contains("2 notities. ‘praatplaat merge archief.praat --kept’"), "\(added)")
    #expect(try texts("archief.praat") == ["oud"])
    #expect(try place.run("check", "archief.praat").output.contains("niet in dit bestand: 2 notities"))
    let json = try place.run("check", "archief.praat", "--format", "json").output
    let kept = (try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])?["kept"] as? [String: Int]
    #expect(kept == ["lost": 0, "elsewhere": 2, "notesElsewhere": 2])
    #expect(try place.run("merge", "archief.praat", "--kept").output == "2\n")
    #expect(try texts("archief.praat") == ["oud", "notitie 1", "notitie 2"])
    #expect(try place.run("merge", "archief.praat").status == 2)
  }

  @Test("without an outbox is shared all the same, and that there is no copy is said") func withoutNet() throws {
    place.environment["XDG_STATE_HOME"] = "/dev/null"
    let added = try place.run(["add", "s.praat"] + Self.note + ["x"])
    #expect(added.status == 0 && added.sentences.count == 1 && added.errors.contains("geen kopie bewaard"), "\(added)")
    let made = try place.run("new", "nieuw.praat")
    #expect(made.status == 0 && made.errors.contains("geen kopie bewaard"), "\(made)")
    let doctor = try place.run("doctor", "s.praat").output
    #expect(doctor.contains("geen kopie") && doctor.contains("kan niet gemaakt worden"), "\(doctor)")
    #expect(try place.run("list", "s.praat").errors.isEmpty)
  }

  @Test("is forgotten without a file as well") func forgotten() throws {
    _ = try place.add("een")
    let folder = place.path(".local/state/praatplaat")
    func kept() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }
    let id = try #require(kept().first?.split(separator: ".").first.map(String.init))
    #expect(try place.run("forget", "--board", "onzin").status == 1)
    #expect(try place.run("forget").status == 2 && place.run("forget", "--board", id, "--all").status == 2)
    unlink(place.path("s.praat"))
    #expect(try place.run("forget", "--board", id).status == 0)
    #expect(kept().isEmpty)
    _ = try place.run("new", "twee.praat")
    #expect(kept().count == 1)
    #expect(try place.run("forget", "--all").status == 0)
    #expect(kept().isEmpty)
  }
}
