// Looking back with the real program: it writes nothing at all, follows the file, and with --edit writes packages and nothing else.
import Foundation
import ProcessKit
import Testing

@Suite("Looking back") struct ReviewTests {
  private func note(_ text: String, in session: Session) throws {
    try session.praatplaat("add", session.board, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "2", text)
  }

  private func look(_ session: Session, options: String = "", before: String = "exec", environment: [String: String] = [:]) throws -> Tmux {
    var variables = ["XDG_STATE_HOME": session.folder + "/none", "HOME": session.folder + "/none"]
    variables.merge(environment) { $1 }
    return try Tmux("\(before) '\(session.program)' review '\(session.board)' \(options)", environment: variables)
  }

  @Test("opens nothing to write, and leaves no trace in any folder") func writesNothing() throws {
    let session = try Session()
    try note("Licht in de hal", in: session)
    let before = try Data(contentsOf: URL(fileURLWithPath: session.board))
    chmod(session.board, 0o444)
    let folder = try FileManager.default.subpathsOfDirectory(atPath: session.folder).sorted()
    let trace = session.folder + "-trace"
    defer { unlink(trace) }
    let terminal = try look(
      session, before: "exec strace -f -o '\(trace)' -e trace=openat,open,creat,mkdir,rename,unlink,link,truncate,ftruncate")
    try terminal.wait(for: "Terugkijken")
    for keys in ["2", "3", "4", "5", "6", ",", ",", "<", "/"] { try terminal.type(keys) }
    try terminal.type("licht")
    try terminal.press("Enter")
    try terminal.wait(for: "‘licht’")
    try terminal.type("q")
    try terminal.waitForEnd()
    #expect(try Data(contentsOf: URL(fileURLWithPath: session.board)) == before)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: session.folder).sorted() == folder)
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    #expect(calls.contains { $0.contains("bord.praat") })
    for call in calls where call.contains("(") && !call.contains("/dev/tty") && !call.contains("/dev/pts") && !call.contains("/dev/null") {
      #expect(!["O_WRONLY", "O_RDWR", "O_CREAT", "mkdir(", "rename(", "unlink(", "creat("].contains { call.contains($0) }, "\(call)")
    }
  }

  @Test("shows what others write while it is open") func follows() throws {
    let session = try Session()
    try note("Licht in de hal", in: session)
    let terminal = try look(session)
    try terminal.type("2")
    try terminal.wait(for: "Licht in de hal")
    try note("Koffie op dinsdag", in: session)
    try terminal.wait(for: "Koffie op dinsdag")
    try terminal.type("q")
  }

  @Test("with --edit a package is written, and shared") func edits() throws {
    let session = try Session()
    try note("Licht in de hal", in: session)
    let terminal = try look(session, options: "--edit")
    try terminal.type("n")
    try terminal.wait(for: "Hoe heet het pakket?")
    try terminal.type("Het licht aan")
    try terminal.press("Tab", "Space", "Tab", "Enter", "Enter", "Enter", "Enter", "Enter")
    func written() -> Int { (try? session.lines())?.count { $0.contains("package") && $0.contains("Het licht aan") } ?? 0 }
    // The form's next question shows the title too, above what was shared before: the file says when it is there.
    try terminal.wait(for: "the package, shared") { rows in
      let text = rows.joined(separator: "\n")
      return written() > 0 && text.contains("Het licht aan") && text.contains("✓ gedeeld")
    }
    #expect(written() == 1)
    #expect(try !session.lines().contains { $0.contains("opened") })
    try terminal.type("q")
  }

  @Test("what is saved says of which filter and which moment it is, in its name and inside; a second one gets a number behind it")
  func saves() throws {
    let session = try Session()
    try note("Licht in de hal", in: session)
    try note("Koffie op dinsdag", in: session)
    let terminal = try look(session, before: "cd '\(session.folder)'; exec")
    try terminal.wait(for: "Terugkijken")
    try terminal.type("/")
    try terminal.type("licht")
    try terminal.press("Enter")
    try terminal.wait(for: "1 van 2")
    try terminal.type(",")
    try terminal.wait(for: "stand om")
    for ending in [".csv", "-2.csv"] {
      try terminal.type("x")
      try terminal.wait(for: "Bewaren als")
      try terminal.press("Down", "Down", "Enter")
      try terminal.wait(for: ending)
      try terminal.press("Escape")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: session.folder).filter { $0.hasSuffix(".csv") }.sorted()
    let name = try #require(files.last)
    #expect(files.count == 2 && name.wholeMatch(of: /bord-licht-stand-\d\d\.\d\d\.csv/) != nil, "\(files)")
    let table = try String(contentsOfFile: "\(session.folder)/\(name)", encoding: .utf8)
    #expect(table.contains(";Filter;Stand van") && table.contains(";‘licht’ (1 notitie);") && !table.contains("Koffie"))
    try terminal.type("q")
  }

  @Test("lays another session beside it") func compares() throws {
    let session = try Session()
    try note("Licht in de hal", in: session)
    let other = session.folder + "/ander bord.praat"
    try session.praatplaat("new", other, "--title", "Sessie in Tiel")
    let terminal = try look(session, options: "--with '\(other)'")
    try terminal.wait(for: "7 Vergelijken")
    try terminal.type("7")
    try terminal.wait(for: "Alleen in ‘Praatplaat leefbaarheid’: 1")
    try terminal.type("q")
  }

  @Test("k makes a note a card of an own plate beside the board, once, and a new board takes that plate") func card() throws {
    let session = try Session()
    try note("Licht in de hal", in: session)
    let terminal = try look(session)
    try terminal.type("2")
    try terminal.wait(for: "Licht in de hal")
    try terminal.type("k")
    let path = session.folder + "/bord-plaat.md"
    try terminal.wait(for: "is een kaart van jullie eigen plaat")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("### Licht in de hal\n· groep 2, Praatplaat leefbaarheid"))
    try terminal.press("Escape")
    try terminal.type("k")
    try terminal.wait(for: "stond al op jullie eigen plaat")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    try terminal.press("Escape")
    try terminal.type("q")
    let next = session.folder + "/volgend.praat"
    try session.praatplaat("new", next, "--plate", path)
    #expect(try String(contentsOfFile: next, encoding: .utf8).contains("Licht in de hal"))
  }
}
