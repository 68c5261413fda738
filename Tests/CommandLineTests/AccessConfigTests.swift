// What ssh-config and web-config print, read back by the programs that it is for.
import Foundation
import ProcessKit
import Testing

private let hasSSHD = FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd")

@Suite("What an administrator is given") struct AccessConfigTests {
  /// Every sign that one of the readers takes for something else.
  private static let odd = #"mijn "bord" $HOME %n 'x' \ `a`; #.praat"#
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
    try FileManager.default.copyItem(atPath: place.path("s.praat"), toPath: place.path(Self.odd))
  }

  private func printed(_ words: String...) throws -> String {
    let outcome = try place.run(words)
    try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    return outcome.output
  }

  private func set(up words: String...) throws -> SetUpScript {
    let outcome = try place.run(words + ["--host", "bord.example.org"])
    try #require(outcome.status == 0, "\(outcome)")
    let script = try SetUpScript(outcome.output, in: place.folder.path)
    try #require(script.outcome.status == 0, "\(script.outcome)")
    return script
  }

  @Test("each key opens the screen of its group and nothing else, in so many lines as there are groups") func keys() throws {
    let script = try set(up: "ssh-config", "s.praat", "--groups", "3")
    let lines = try script.text("/etc/praatplaat/authorized_keys").split(separator: "\n")
    #expect(lines.count == 3)
    let program = try builtProgram("praatplaat")
    for (index, line) in lines.enumerated() {
      #expect(
        line.hasPrefix("restrict,pty,command=\"")
          && line.contains("/praatplaat open \(place.path("s.praat")) --group \(index + 1) --locked\" ssh-ed25519 "))
    }
    #expect(lines.first?.contains(URL(fileURLWithPath: program).resolvingSymlinksInPath().path) == true)
  }

  @Test("sshd reads its part, gives the account a terminal with the board, and nothing to forward", .enabled(if: hasSSHD, "needs sshd"))
  func server() throws {
    let script = try set(up: "ssh-config", Self.odd)
    let seen = try settings(script)
    for line in ["disableforwarding yes", "permituserrc no", "maxsessions 1", "authenticationmethods password", "setenv LC_ALL=C.UTF-8"] {
      #expect(seen.contains(line), "\(line)")
    }
    // The command goes to the account's shell as sshd has read it: the board's name is still itself.
    let command = try #require(seen.first { $0.hasPrefix("forcecommand ") }?.dropFirst("forcecommand ".count))
    let words = try spawn(["/bin/sh", "-c", "printf '%s\\n' \(command)"]).output.split(separator: "\n").dropFirst()
    #expect(Array(words) == ["open", Substring(place.path(Self.odd)), "--locked"])
    let keys = try settings(try set(up: "ssh-config", Self.odd, "--groups", "1"))
    #expect(keys.contains("authenticationmethods publickey") && keys.contains("passwordauthentication no"))
  }

  /// What sshd makes of it for the account, a line each.
  private func settings(_ script: SetUpScript) throws -> [String] {
    let key = place.path("host-\(UUID().uuidString)")
    _ = try spawn(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key])
    let own = try script.text("/etc/ssh/sshd_config.d/praatplaat.conf")
    try place.write("HostKey \(key)\n\(own)".utf8, to: "sshd_config")
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    let outcome = try spawn(["/usr/sbin/sshd", "-T", "-f", place.path("sshd_config"), "-C", "user=groep,host=a,addr=127.0.0.1"])
    try #require(outcome.status == 0, "\(outcome)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(
    "systemd finds nothing wrong with the services, and reads the board's name as it is", arguments: ["web", "beamer"])
  func services(_ name: String) throws {
    let script = try set(up: "web-config", Self.odd)
    let unit = try script.text("/etc/systemd/system/praatplaat-\(name).service")
    #expect(unit.contains("ExecStart=ttyd --interface lo --port ") && unit.contains(" --check-origin --max-clients "))
    #expect(unit.contains(" --writable ") == (name == "web") && !unit.contains("--url-arg"))
    #expect(unit.contains(#"/mijn \"bord\" $$HOME %%n 'x' \\ `a`; #.praat" --locked"#))
    guard isInstalled("systemd-analyze") else { return }
    let file = "praatplaat-\(name).service"
    // ttyd need not be here.
    try place.write(unit.replacingOccurrences(of: "ExecStart=ttyd", with: "ExecStart=/bin/true").utf8, to: file)
    let outcome = try spawn(["systemd-analyze", "verify", "--man=no", place.path(file)])
    #expect(outcome.status == 0 && !outcome.errors.contains(file), "\(outcome)")
  }

  @Test("Caddy takes its part", .enabled(if: isInstalled("caddy"), "needs caddy")) func caddy() throws {
    let script = try set(up: "web-config", "s.praat")
    #expect(try script.text("/etc/caddy/Caddyfile") == "import praatplaat.caddy\n")
    let environment = ["HOME": place.folder.path, "PATH": "/usr/bin:/bin"]
    let words = ["caddy", "adapt", "--adapter", "caddyfile", "--validate", "--config", script.root + "/etc/caddy/Caddyfile"]
    let outcome = try spawn(words, in: script.root + "/etc/caddy", environment: environment)
    #expect(outcome.status == 0 && outcome.output.contains("127.0.0.1:7681") && outcome.output.contains("bord.example.org"), "\(outcome)")
  }

  @Test("nginx takes its part", .enabled(if: isInstalled("nginx") && isInstalled("openssl"), "needs nginx and openssl")) func nginx() throws
  {
    let script = try SetUpScript(
      try printed("web-config", "s.praat", "--host", "bord.example.org").replacingOccurrences(of: "[ -d /etc/caddy ]", with: "false"),
      in: place.folder.path)
    let folder = place.folder.path
    _ = try spawn([
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=bord.example.org", "-keyout", folder + "/privkey.pem",
      "-out",
      folder + "/fullchain.pem",
    ])
    // Sockets of the test's own, instead of ports that only root may open.
    let own = try script.text("/etc/nginx/conf.d/praatplaat.conf")
      .replacingOccurrences(of: "/etc/letsencrypt/live/bord.example.org", with: folder)
      .replacingOccurrences(of: "listen 443", with: "listen unix:\(folder)/a").replacingOccurrences(
        of: "listen [::]:443", with: "listen unix:\(folder)/b")
    try place.write("pid \(folder)/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n\(own)\n}\n".utf8, to: "nginx.conf")
    let outcome = try spawn(["nginx", "-t", "-p", folder, "-c", folder + "/nginx.conf"])
    #expect(outcome.status == 0, "\(outcome)")
  }

  @Test("a server's name that is only an example stops the script before it does anything") func example() throws {
    let unnamed = try printed("web-config", "s.praat")
    // A machine whose own name is known elsewhere needs no example.
    let isNamed = !unnamed.contains("bord.example.org")
    let script = try SetUpScript(unnamed, in: place.folder.path)
    #expect(isNamed || script.outcome.status == 1 && script.outcome.errors.contains("--host"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: script.root + "/etc/systemd/system").isEmpty != isNamed)
  }

  @Test("English says English, also on the screens that are opened") func english() throws {
    let printed = try printed("ssh-config", "s.praat", "--groups", "1", "--lang", "en", "--host", "a.nl")
    #expect(
      printed.contains("This is what a group pastes") && printed.contains("praatplaat --lang en open ")
        && printed.contains("--group 1 --locked\""))
  }

  @Test("what can't be set up is refused in words") func refused() throws {
    try FileManager.default.copyItem(atPath: place.path("s.praat"), toPath: place.path("a\nb.praat"))
    for (words, said) in [
      (["ssh-config", "a\nb.praat"], "Geef het bestand of de map een andere naam"),
      (["web-config", "s.praat", "--host", "a b; rm"], "geen waarde van --host"), (["web-config", "weg.praat"], "weg.praat"),
      (["ssh-config", "s.praat", "--groups", "5"], "van 1 tot en met 4"),
    ] {
      let outcome = try place.run(words)
      #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.contains(said), "\(outcome)")
    }
  }
}
