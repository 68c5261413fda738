// The recording of a session in terminals of others: what it leaves on their screens is the last picture that was made.
import Board
import BoardFile
import Canvas
import Foundation
import ProcessKit
import Reports
import Review
import ScreenKit
import Testing

@testable import Recording

@Suite("A recording, played elsewhere", .enabled(if: isInstalled("tmux"), "needs tmux")) struct FilmTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("praatplaat-film-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private var environment: [String: String] {
    ["LC_ALL": "C.UTF-8", "HOME": folder.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"]
  }

  private func run(_ command: [String]) throws -> ProcessKit.Outcome {
    let outcome = try spawn(command, in: folder.path, environment: environment)
    try #require(outcome.status == 0, "\(command): \(outcome)")
    return outcome
  }

  /// A demo board, its recording, and the rows that the last picture has.
  private func record(_ options: String...) throws -> [String] {
    let program = try builtProgram("praatplaat")
    _ = try run([program, "new", "s.praat", "--demo"])
    _ = try run([program, "export", "s.praat", "--format", "cast", "--output", "s.cast", "--size", "100x30"] + options)
    var reader = try BoardReader(path: folder.appendingPathComponent("s.praat").path)
    let board = Board(try reader.readNew().events)
    let film = Film(
      of: Report(of: board, notes: board.allNotes, language: .nl), size: Size(width: 100, height: 30), palette: Palette(depth: .many))
    var last = Grid(size: Size(width: 0, height: 0))
    film.play { _, picture, _ in last = picture }
    // The clocks of this machine and of the program's environment need not agree: the head has the time.
    return last.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)
  }

  /// Turns the recording into one of the version before, which older players read: absolute times, and no end.
  private func convert() throws {
    let script = """
      import json
      lines = [json.loads(line) for line in open('s.cast', encoding='utf-8') if not line.startswith('#')]
      head, events = lines[0], lines[1:]
      assert head['version'] == 3 and events[-1][1:] == ['x', '0'], head
      time, old = 0, []
      for after, code, data in events:
          assert after >= 0
          time += after
          if code != 'x': old.append([round(time, 3), code, data])
      with open('s2.cast', 'w', encoding='utf-8') as out:
          for line in [{'version': 2, 'width': head['term']['cols'], 'height': head['term']['rows']}] + old: print(json.dumps(line), file=out)
      with open('s.out', 'w', encoding='utf-8') as out: out.write(''.join(data for _, code, data in old if code == 'o'))
      """
    _ = try run(["python3", "-c", script])
  }

  /// What a terminal shows after a command.
  private func screen(after command: String) throws -> [String] {
    let tmux = try Tmux("cd '\(folder.path)'; stty -opost; \(command); sleep 60", width: 100, height: 30)
    try tmux.wait(for: "the last picture") { $0.contains { $0.contains("66 notities") } && $0.contains { $0.contains("opbrengst:") } }
    return Array(try tmux.screen().prefix(30).dropFirst())
  }

  @Test("a terminal that gets all its output shows the last picture", arguments: ["auto", "16", "none"]) func replayed(colours: String)
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let last = try record("--colors", colours)
    try convert()
    #expect(try screen(after: "cat s.out") == last)
  }

  @Test("asciinema of Debian plays it, once it is of the version before", .enabled(if: isInstalled("asciinema"), "needs asciinema"))
  func older() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let last = try record()
    try convert()
    #expect(try screen(after: "asciinema cat s2.cast") == last)
  }
}
