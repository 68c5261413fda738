// The rooms of the house: which import which, and what the pure ones never import. What Package.swift lets a room import has to be what it may.
import Foundation
import Testing

@Suite("Rooms") struct HouseTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let screens = ["GroupScreen", "HostScreen", "PlenaryScreen", "ReviewScreen"]
  /// From the bottom of the house to the top.
  private static let pure =
    ["Board", "Words", "Privacy", "Canvas", "Review", "Reports", "Intake", "ScreenKit", "Settings", "SpokenScreen", "NoteBoard"] + screens
    + ["Recording", "App"]

  /// What the files of a room import.
  /// - Throws: Where there are none: nothing would be looked at.
  private func imports(of room: String) throws -> Set<String> {
    let folder = Self.root.appending(path: room == "Cases" ? "Cases" : "Sources/\(room)")
    let files = (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
    try #require(!files.isEmpty, "\(room) has no files")
    var names: Set<String> = []
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy({ $0.hasPrefix("@") }) else { continue }
        names.insert(String(words[words.count - 1].prefix { $0 != "." }))
      }
    }
    return names
  }

  /// What Package.swift lets a target import.
  private func dependencies(of room: String) throws -> Set<String> {
    let text = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    let targets = text.components(separatedBy: ".target(").dropFirst()
    let target = try #require(targets.first { $0.hasPrefix("name: \"\(room)\"") }, "Package.swift has no \(room)")
    guard let list = target.firstRange(of: "dependencies: ["), let end = target[list.upperBound...].firstIndex(of: "]") else { return [] }
    return Set(target[list.upperBound..<end].split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  @Test("no screen knows another one, or the root", arguments: screens) func screensApart(room: String) throws {
    let others = Set(Self.screens + ["App", "Terminal", "BoardFile", "praatplaat"]).subtracting([room])
    #expect(try imports(of: room).isDisjoint(with: others))
    #expect(try dependencies(of: room).isDisjoint(with: others))
  }

  @Test("the kit and the board of notes know no screen", arguments: ["ScreenKit", "NoteBoard"]) func kitsBelow(room: String) throws {
    #expect(try imports(of: room).isDisjoint(with: Self.screens + ["App"]))
    #expect(try dependencies(of: room).isDisjoint(with: Self.screens + ["App"]))
  }

  @Test("a pure room has no clock, file or terminal, and imports only rooms below it", arguments: pure) func purity(room: String) throws {
    // The width of a character is libc's to know, and so are the names of the system's errors. What is worked out once has a lock.
    let library = ["Canvas": "CSystem", "Words": "Glibc", "Reports": "Synchronization", "NoteBoard": "Synchronization"][room]
    let below = Set(Self.pure.prefix { $0 != room } + (library.map { [$0] } ?? []))
    #expect(try imports(of: room).isSubset(of: below), "\(room)")
    #expect(try dependencies(of: room).isSubset(of: below), "\(room)")
  }

  @Test("only the terminal's room knows ncurses, and no room knows Foundation") func ncurses() throws {
    let rooms = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
      .filter { !$0.hasPrefix("C") || $0 == "Canvas" }.filter { !$0.contains(".") }
    #expect(rooms.contains("Terminal") && rooms.count >= Self.pure.count)
    for room in rooms + ["Cases"] {
      let imported = try imports(of: room)
      #expect(!imported.contains("Foundation"), "\(room)")
      #expect(imported.contains("CNcurses") == (room == "Terminal"), "\(room)")
    }
  }
}
