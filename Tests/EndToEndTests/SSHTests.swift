// Over a real ssh server: a group gets its board, and nothing else.
import Foundation
import ProcessKit
import Testing

private let hasServer = FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd") && isInstalled("ssh")

@Suite("Over ssh", .enabled(if: hasServer, "needs sshd and ssh")) struct SSHTests {
  @Test("a key opens the screen of its group; neither Ctrl-Z nor the list of all commands leads out of it") func board() throws {
    let server = try SSHServer()
    let terminal = try server.connect(group: 2)
    try terminal.wait(for: "✓ gedeeld")
    #expect(try terminal.screen().first?.contains("Groep 2") == true)
    try terminal.press("C-z")
    usleep(500_000)
    try terminal.press(":")
    try terminal.wait(for: "Alles wat je kunt doen")
    try terminal.type("opdrachtregel")
    try terminal.wait(for: "Niets gevonden")
    try terminal.press("C-z", "Escape")
    try terminal.wait(for: "n nieuw")
    usleep(500_000)
    try terminal.press("q")
    try terminal.waitForEnd()
    #expect(try !terminal.screen().contains { $0.contains("$ ") })
  }

  @Test("a command, scp, sftp and forwarded ports get nothing") func nothingElse() throws {
    let server = try SSHServer()
    for words in ["cat /etc/passwd", "sh", "praatplaat export /etc/passwd", "; id", "$(id)"] {
      let outcome = try server.run(group: 1, [], words)
      #expect(
        outcome.status == 1 && outcome.output.isEmpty && !outcome.errors.contains("root:") && !outcome.errors.contains("uid="), "\(outcome)"
      )
    }
    let taken = server.session.folder + "/taken"
    for options in [["-O"], []] {
      let outcome = try server.copy("scp", options + ["\(server.address):/etc/passwd", taken])
      #expect(outcome.status != 0 && !FileManager.default.fileExists(atPath: taken), "\(outcome)")
    }
    let put = try server.copy("scp", [server.session.folder + "/host.pub", "\(server.address):\(taken)"])
    #expect(put.status != 0 && !FileManager.default.fileExists(atPath: taken), "\(put)")
    let files = try server.copy("sftp", ["-b", "-", server.address], input: "get /etc/passwd \(taken)\n")
    #expect(files.status != 0 && !FileManager.default.fileExists(atPath: taken), "\(files)")
    let through = try server.run(group: 1, ["-W", "127.0.0.1:\(server.port)"])
    #expect(through.status != 0 && !through.output.contains("SSH-2.0"), "\(through)")
    let back = try server.run(group: 1, ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:\(server.port)"])
    #expect(back.status == 255, "\(back)")
    let pathless = try server.run(group: 1, ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "\(taken):127.0.0.1:\(server.port)"])
    #expect(pathless.status == 255 && !FileManager.default.fileExists(atPath: taken), "\(pathless)")
  }

  @Test("a connection has one window: a second one over it is refused, with an agent and X11 neither come along") func secondChannel()
    throws
  {
    let server = try SSHServer()
    let control = server.session.folder + "/c"
    let terminal = try server.connect(
      group: 1, "-A -X -M -S '\(control)'", environment: ["DISPLAY": ":9"], before: "exec ssh-agent")
    try terminal.wait(for: "✓ gedeeld")
    let second = try spawn([
      "timeout", "20", "ssh", "-F", "/dev/null", "-S", control, "-p", "\(server.port)", "-o", "BatchMode=yes", "-o", "IdentityFile=none",
      "-o",
      "IdentityAgent=none", "-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=/dev/null", server.address, "id",
    ])
    #expect(second.status == 255 && second.output.isEmpty, "\(second)")
    let variables = try server.environment()
    #expect(!variables.contains("SSH_AUTH_SOCK=") && !variables.contains("DISPLAY="), "\(variables)")
    try terminal.press("n")
    try terminal.type("Gaat gewoon door")
    try terminal.press("Enter")
    try terminal.wait(for: "Gaat gewoon door")
  }

  @Test("what the client's environment says changes no folder, no file and no words") func hostileEnvironment() throws {
    let server = try SSHServer()
    let folder = server.session.folder + "/elders"
    try FileManager.default.createDirectory(atPath: folder + "/config/praatplaat", withIntermediateDirectories: true)
    try "language = en\n".write(toFile: folder + "/config/praatplaat/config", atomically: true, encoding: .utf8)
    let hostile = [
      "TERM": "../../../\(folder)/t", "TERMINFO": folder, "TERMINFO_DIRS": folder, "LANG": "../../\(folder)", "LOCPATH": folder,
      "HOME": folder,
      "XDG_STATE_HOME": folder + "/state", "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config", "TMPDIR": folder,
      "TZDIR": folder,
      "TZ": ":\(folder)/zone", "LINES": "9999", "COLUMNS": "9999", "ESCDELAY": "60000", "PRAATPLAAT_PATIENCE": "1",
      "NCURSES_NO_SETBUF": "1",
      "SSH_ORIGINAL_COMMAND": "sh", "LANGUAGE": "../\(folder)", "LC_TIME": "/etc",
    ]
    let send = hostile.keys.map { "-o SendEnv=\($0)" }.joined(separator: " ")
    let terminal = try server.connect(group: 1, send, environment: hostile)
    try terminal.wait(for: "✓ gedeeld")
    // It came over, and was believed by nobody.
    #expect(try server.environment().contains("XDG_STATE_HOME=\(folder)/state"))
    try terminal.press("n")
    try terminal.type("Vreemde omgeving")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "n nieuw")
    try terminal.wait(for: "Vreemde omgeving")
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == ["config", "config/praatplaat", "config/praatplaat/config"])
  }

  @Test("a connection that drops loses nothing: who comes back is where they were, with what they were typing") func dropped() throws {
    let server = try SSHServer()
    let first = try server.connect(group: 1)
    try first.wait(for: "✓ gedeeld")
    try first.press("4")
    try first.wait(for: "Wie ziet het als het misgaat")
    usleep(500_000)
    try first.press("n")
    try first.type("Half af en weg")
    try first.wait(for: "Half af en weg")
    usleep(1_200_000)
    kill(try first.process(), SIGKILL)
    let second = try server.connect(group: 1)
    try second.wait(for: "Half af en weg")
    try second.wait(for: "Wie ziet het als het misgaat")
    // Nothing of it is shared yet.
    #expect(try !String(contentsOfFile: server.board, encoding: .utf8).contains("Half af en weg"))
  }

  @Test("the same over mosh", .enabled(if: isInstalled("mosh") && isInstalled("mosh-server"), "needs mosh")) func mosh() throws {
    let server = try SSHServer(before: "mosh-server new -- ")
    let ssh = server.client(group: 1).joined(separator: " ")
    let terminal = try Tmux("exec mosh --predict=never --experimental-remote-ip=local --ssh='\(ssh)' \(server.address)")
    try terminal.wait(for: "✓ gedeeld")
    try terminal.press("n")
    try terminal.type("Over mosh é")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "n nieuw")
    try terminal.wait(for: "Over mosh é")
    try terminal.press("q")
    try terminal.waitForEnd()
  }
}
