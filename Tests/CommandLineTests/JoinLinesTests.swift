// What `i` shows where the board does not say how people join: as the facilitator came, and no line that is not true.
import Testing

@testable import praatplaat

@Suite("How others join, as this machine tells it") struct JoinLinesTests {
  private func lines(_ environment: [String: String], isLocked: Bool = false, host: String = "bord", user: String? = "sessie") -> [String] {
    joinLines(to: "/srv/bord.praat", isLocked: isLocked, user: user, host: host) { environment[$0] }
  }

  private static let ssh = "SSH_CONNECTION"
  private static let here = "praatplaat open /srv/bord.praat"

  @Test("at the machine itself it is the command that opens the board") func atTheMachine() {
    #expect(lines([:]) == [Self.here])
    #expect(lines([Self.ssh: "nonsense"]) == [Self.here])
    #expect(lines([Self.ssh: "10.0.0.7 50000 10.0.0.1 22"], user: nil) == [Self.here])
  }

  @Test("over ssh it is the way in, then the command") func overSSH() {
    #expect(lines([Self.ssh: "10.0.0.7 50000 10.0.0.1 22"]) == ["ssh sessie@10.0.0.1", Self.here])
    #expect(lines([Self.ssh: "fe80::7 50000 fe80::1 22"]) == ["ssh sessie@fe80::1", Self.here])
    #expect(lines([Self.ssh: "10.0.0.7 50000 10.0.0.1 22"], host: "bord.example.org") == ["ssh sessie@bord.example.org", Self.here])
  }

  @Test("nobody is sent to root") func root() { #expect(lines([Self.ssh: "10.0.0.7 50000 10.0.0.1 22"], user: "root") == [Self.here]) }

  @Test("a port that is not the usual one is said") func port() {
    #expect(lines([Self.ssh: "10.0.0.7 50000 10.0.0.1 2222"]) == ["ssh -p 2222 sessie@10.0.0.1", Self.here])
  }

  @Test("where the server brings everybody to the board, nothing more has to be typed") func forced() {
    let forced = [Self.ssh: "10.0.0.7 50000 10.0.0.1 2222", "SSH_ORIGINAL_COMMAND": "ls"]
    #expect(lines(forced) == ["ssh -p 2222 sessie@10.0.0.1"])
    #expect(lines([Self.ssh: "10.0.0.7 50000 10.0.0.1 22"], isLocked: true) == ["ssh sessie@10.0.0.1"])
  }

  @Test("on a terminal that is the session’s alone, without ssh, nothing is known") func locked() {
    #expect(lines([:], isLocked: true) == [])
  }
}

@Suite("session --join") struct JoinCommandTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  @Test("puts the line on the board, where session tells it, and takes it away") func puts() throws {
    #expect(try place.run("session", "s.praat", "--join", "https://bord.example.org").status == 0)
    #expect(try place.run("session", "s.praat", "--format", "json").output.contains("\"join\":\"https://bord.example.org\""))
    #expect(try place.run("session", "s.praat").output.contains("Meedoen: https://bord.example.org\n"))
    #expect(try place.run("session", "s.praat", "--join", "https://bord.example.org").errors.contains("er verandert niets"))
    for nothing in ["", "none", "geen"] {
      #expect(try place.run("session", "s.praat", "--join", "SSH -p 2222 groep@bord").status == 0)
      #expect(try place.run("session", "s.praat").output.contains("Meedoen: ssh -p 2222 groep@bord\n"))
      #expect(try place.run("session", "s.praat", "--join", nothing).status == 0)
      #expect(try place.run("session", "s.praat", "--format", "json").output.contains("\"join\":null"))
    }
  }

  @Test("refuses what is no such line in plain words, and writes nothing") func refuses() throws {
    let before = try place.bytes("s.praat")
    for (typed, why) in [
      ("bord.example.org", "Zo’n regel begint met https://, http:// of ssh."), ("ssh bord; ls", "‘;’ kan niet in zo’n regel."),
      ("https://", "Waarheen?"), ("ssh -oProxyCommand=x bord", "‘-oProxyCommand=x’ kan hier niet."),
    ] {
      let outcome = try place.run("session", "s.praat", "--join", typed)
      #expect(outcome.status != 0 && outcome.errors.contains(why), "\(outcome)")
    }
    #expect(try place.run("session", "s.praat", "--for", "1", "--join", "https://bord").status != 0)
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("goes along with the json of a board, and not with a copy") func copies() throws {
    #expect(try place.run("session", "s.praat", "--join", "https://bord.example.org").status == 0)
    #expect(try place.run("export", "s.praat", "--format", "json", "--output", "b.json").status == 0)
    #expect(try place.run("new", "terug.praat", "--groups", "4").status == 0)
    let imported = try place.run("import", "terug.praat", "b.json")
    #expect(imported.status == 0, "\(imported)")
    #expect(try place.run("session", "terug.praat").output.contains("Meedoen: https://bord.example.org\n"))
    #expect(try place.run("new", "kopie.praat", "--from", "s.praat").status == 0)
    #expect(!(try place.run("session", "kopie.praat").output.contains("Meedoen:")))
  }
}
