// What ssh-config and web-config print, read back by the programs that it is for.
import Foundation
import ProcessKit
import Testing

/// Whether this machine can be given another name, for one program alone.
private let canNameMachine = isInstalled("unshare") && (try? spawn(["unshare", "--uts", "hostname", "vm"]).status) == 0
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

  @Test("with keys each group pastes a line of its own, with its own key and no other, and the screens get none") func lines() throws {
    let printed = try printed("ssh-config", "s.praat", "--groups", "2", "--host", "bord.example.org")
    for group in 1...2 {
      #expect(printed.contains(#"ssh -o IdentitiesOnly=yes -i $HOME\Downloads\groep-\#(group) groep@bord.example.org"#))
      #expect(printed.contains("chmod 600 ~/Downloads/groep-\(group); ssh -o IdentitiesOnly=yes -i ~/Downloads/groep-\(group) groep@"))
    }
    #expect(printed.contains(#"mosh --ssh="ssh -o IdentitiesOnly=yes -i groep-1" groep@bord.example.org"#))
    #expect(printed.contains(#"restrict,pty,command="mosh-server new -- "#))
    #expect(!printed.contains("--join ") && !printed.contains("ssh -i"))
    #expect(
      try self.printed("ssh-config", "s.praat", "--host", "a.nl").contains(" session \(place.path("s.praat")) --join 'ssh groep@a.nl'"))
  }

  @Test("others can read what is written where an administrator's files are private", arguments: ["ssh-config", "web-config"])
  func readable(_ command: String) throws {
    let script = try SetUpScript(
      "umask 077\n" + (try printed(command, "s.praat", "--host", "a.nl") + "umask\n"), in: place.folder.path)
    #expect(script.outcome.status == 0 && script.outcome.output.hasSuffix("0022\n"), "\(script.outcome)")
  }

  @Test("running it again opens the door that was closed, for ssh alone, and who leads is told which group to be in") func again() throws {
    let (ssh, web) = (try printed("ssh-config", "s.praat", "--host", "a.nl"), try printed("web-config", "s.praat", "--host", "a.nl"))
    #expect(ssh.contains("\nusermod --expiredate '' groep\n") && !web.contains("expiredate"))
    for text in [ssh, web] { #expect(text.contains("sudo usermod -aG groep NAAM")) }
  }

  @Test(
    "where sshd does not go by what is written for it, the door stays closed and no password is asked", arguments: [[], ["--groups", "2"]])
  func unread(_ keys: [String]) throws {
    let printed = try place.run(["ssh-config", "s.praat", "--host", "a.nl"] + keys).output
    let script = try SetUpScript(printed, in: place.folder.path, isRead: false)
    #expect(
      script.outcome.status == 1 && script.outcome.errors.hasPrefix("De deur blijft dicht: sshd houdt zich niet aan"), "\(script.outcome)")
    #expect(try script.text("/done") == "usermod --expiredate 1 groep\n")
    #expect(throws: (any Error).self) { try script.text("/etc/ssh/sshd_config.d/praatplaat.conf") }
  }

  @Test("the account has to be able to run the program, which is asked before anything is opened", arguments: ["ssh-config", "web-config"])
  func unreachable(_ command: String) throws {
    let script = try SetUpScript(try printed(command, "s.praat", "--host", "a.nl"), in: place.folder.path, failing: "-x")
    #expect(script.outcome.status == 1 && script.outcome.errors.contains("Het account kan ‘"), "\(script.outcome)")
    #expect(throws: (any Error).self) { try script.text("/done") }
  }

  @Test("another board does not take a door over unasked; the same one may come again", arguments: ["ssh-config", "web-config"])
  func taken(_ command: String) throws {
    func run(_ board: String) throws -> SetUpScript {
      try SetUpScript(try printed(command, board, "--host", "a.nl"), in: place.folder.path)
    }
    for _ in 1...2 { #expect(try run("s.praat").outcome.status == 0) }
    let before = try run("s.praat").text("/etc/praatplaat/\(command.prefix(3)).board")
    let other = try run(Self.odd)
    #expect(other.outcome.status == 1 && other.outcome.errors.contains("dat bord staat nu achter deze deur"), "\(other.outcome)")
    #expect(try before == "\(place.path("s.praat"))\n" && other.text("/etc/praatplaat/\(command.prefix(3)).board") == before)
  }

  @Test("a port of sshd’s own stands in every line that is pasted, and no other port is one") func port() throws {
    #expect(try printed("ssh-config", "s.praat", "--host", "a.nl:2222").contains("--join 'ssh -p 2222 groep@a.nl'"))
    let keys = try printed("ssh-config", "s.praat", "--host", "a.nl:2222", "--groups", "1")
    #expect(keys.contains("ssh -p 2222 -o IdentitiesOnly=yes -i ~/Downloads/groep-1 groep@a.nl"))
    #expect(try printed("ssh-config", "s.praat", "--host", "a.nl:22").contains("--join 'ssh groep@a.nl'"))
    for (command, host) in [("ssh-config", "a.nl:0"), ("ssh-config", "a.nl:"), ("ssh-config", "a.nl:2:3"), ("web-config", "a.nl:2222")] {
      let outcome = try place.run(command, "s.praat", "--host", host)
      #expect(outcome.status != 0 && outcome.errors.contains("Geef de naam van de server"), "\(outcome)")
    }
  }

  @Test("the account gets its folder, also where it came with the package and has none yet", arguments: ["ssh-config", "web-config"])
  func home(_ command: String) throws {
    let text = try printed(command, "s.praat", "--host", "a.nl")
    #expect(text.contains("\n[ -d /var/lib/praatplaat ] || install -d -o groep -g groep -m 755 /var/lib/praatplaat\n"))
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
    // There a package's own ttyd asks for a login.
    #expect(!unit.contains("7681"))
    // systemctl says so where it does not start.
    #expect(unit.contains("\nType=exec\n"))
    // The board of a test is in a folder that a service may have for itself.
    #expect(unit.contains("PrivateTmp=no") == ["/tmp/", "/var/tmp/"].contains { place.folder.path.hasPrefix($0) })
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
    #expect(outcome.status == 0 && outcome.output.contains("127.0.0.1:7691") && outcome.output.contains("bord.example.org"), "\(outcome)")
  }

  @Test("nginx takes its part", .enabled(if: isInstalled("nginx") && isInstalled("openssl"), "needs nginx and openssl")) func nginx() throws
  {
    let script = try SetUpScript(
      try printed("web-config", "s.praat", "--host", "bord.example.org"), in: place.folder.path, proxy: "nginx/conf.d",
      files: ["/etc/letsencrypt/live/bord.example.org/fullchain.pem"])
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
        of: "listen [::]:443", with: "listen unix:\(folder)/b"
      ).replacingOccurrences(of: "listen 80", with: "listen unix:\(folder)/c").replacingOccurrences(
        of: "listen [::]:80", with: "listen unix:\(folder)/d")
    try place.write("pid \(folder)/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n\(own)\n}\n".utf8, to: "nginx.conf")
    let outcome = try spawn(["nginx", "-t", "-p", folder, "-c", folder + "/nginx.conf"])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(own.contains("return 301 https://$host$request_uri;"))
  }

  @Test("without a server in front, or a certificate for nginx, nothing is written and the way on is told")
  func proxyIsNotReady() throws {
    let printed = try printed("web-config", "s.praat", "--host", "a.nl")
    for (proxy, said) in [("nginx/conf.d", "certbot certonly --nginx -d a.nl"), ("apache2", "apt install caddy")] {
      let script = try SetUpScript(printed, in: place.path(String(proxy.prefix(5))), proxy: proxy)
      #expect(script.outcome.status == 1 && script.outcome.errors.contains(said), "\(script.outcome)")
      for folder in ["/etc/systemd/system", "/etc/\(proxy)"] {
        #expect(try FileManager.default.contentsOfDirectory(atPath: script.root + folder).isEmpty)
      }
    }
  }

  @Test("a name that others can't find the server by is refused", .enabled(if: canNameMachine, "needs a machine that can be named"))
  func ownName() throws {
    for (name, isKnown) in [("vm", false), ("localhost.localdomain", false), ("bord.example.net", true)] {
      let words = ["unshare", "--uts", "sh", "-c", #"hostname "$1"; shift; exec "$@""#, "sh", name, try builtProgram("praatplaat")]
      let outcome = try spawn(
        words + ["web-config", place.path("s.praat")], environment: ["PATH": "/usr/bin:/bin", "LANG": "nl_NL.UTF-8"])
      #expect(outcome.status == (isKnown ? 0 : 1) && outcome.output.contains("https://\(name)") == isKnown, "\(outcome)")
      #expect(isKnown || outcome.output.isEmpty && outcome.errors.contains("--host bord.example.org"), "\(outcome)")
    }
  }

  @Test("English says English, also on the screens that are opened") func english() throws {
    let printed = try printed("ssh-config", "s.praat", "--groups", "1", "--lang", "en", "--host", "a.nl")
    #expect(
      printed.contains("Each group pastes its own line") && printed.contains(" --groups 1 --host a.nl --lang en | sudo sh\n")
        && printed.contains("praatplaat --lang en open ")
        && printed.contains("--group 1 --locked\""))
  }

  @Test("what can't be set up is refused in words") func refused() throws {
    try FileManager.default.copyItem(atPath: place.path("s.praat"), toPath: place.path("a\nb.praat"))
    for (words, said) in [
      (["ssh-config", "a\nb.praat"], "Geef het bestand of de map een andere naam"),
      (["web-config", "s.praat", "--host", "a b; rm"], "geen waarde van --host"), (["web-config", "weg.praat"], "weg.praat"),
      (["ssh-config", "s.praat", "--groups", "5", "--host", "a.nl"], "van 1 tot en met 4"),
    ] {
      let outcome = try place.run(words)
      #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.contains(said), "\(outcome)")
    }
  }
}
