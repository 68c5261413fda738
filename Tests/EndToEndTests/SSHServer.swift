// An ssh server of our own on this machine, set up with what ssh-config prints, that takes every variable which a client sends.
import Foundation
import ProcessKit

/// A board with a name full of odd signs, behind an ssh server for the user of the tests. Two groups have a key.
final class SSHServer {
  let session: Session
  let board: String
  let port: UInt16
  private let pid: pid_t
  private let user: String
  private let keys: String

  /// - Parameter before: words that each key starts the program with.
  /// - Throws: what does not start.
  init(before: String = "") throws {
    session = try Session()
    let folder = session.folder
    board = folder + #"/mijn "bord" $HOME 'x' \ `a`.praat"#
    try FileManager.default.moveItem(atPath: session.board, toPath: board)
    let script = try SetUpScript(try session.praatplaat("ssh-config", board, "--groups", "2", "--host", "bord.example.org"), in: folder)
    if script.outcome.status != 0 { throw TestFailure("the script failed: \(script.outcome.errors)") }
    keys = script.root + "/etc/praatplaat"
    user = NSUserName()
    let authorized = keys + "/authorized_keys"
    let lines = try String(contentsOfFile: authorized, encoding: .utf8)
    try lines.replacingOccurrences(of: "command=\"", with: "command=\"\(before)").write(
      toFile: authorized, atomically: true, encoding: .utf8)
    let own = try String(contentsOfFile: script.root + "/etc/ssh/sshd_config.d/praatplaat.conf", encoding: .utf8)
    _ = try spawn(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder + "/host"])
    // Where sshd runs as root it wants this folder, which the system's service would make.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    port = try Self.freePort()
    let configuration = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder)/host
      PidFile \(folder)/sshd.pid
      StrictModes no
      UsePAM no
      PermitRootLogin prohibit-password
      AcceptEnv *
      Subsystem sftp internal-sftp
      \(own.replacingOccurrences(of: "Match User groep", with: "Match User \(user)"))
      """
    try configuration.write(toFile: folder + "/sshd_config", atomically: true, encoding: .utf8)
    let started = try spawn(["/usr/sbin/sshd", "-E", folder + "/sshd.log", "-f", folder + "/sshd_config"])
    if started.status != 0 { throw TestFailure("sshd does not start: \(started)") }
    let deadline = Date().addingTimeInterval(10)
    var found: pid_t?
    repeat {
      found = (try? String(contentsOfFile: folder + "/sshd.pid", encoding: .utf8)).flatMap {
        pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      usleep(10_000)
    } while found == nil && Date() < deadline
    guard let found else { throw TestFailure("sshd has no number") }
    pid = found
  }

  deinit {
    kill(pid, SIGTERM)
    // A locked screen keeps things in the account's own home, whatever the environment says.
    _ = try? spawn([session.program, "forget", board], environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
  }

  /// The words of a client.
  func client(group: Int, _ more: [String] = [], program: String = "ssh") -> [String] {
    let port = program == "ssh" ? "-p" : "-P"
    return [
      program, "-F", "/dev/null", port, "\(self.port)", "-i", "\(keys)/groep-\(group)", "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
      "-o",
      "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR",
    ] + more
  }

  var address: String { "\(user)@127.0.0.1" }

  /// The same as one line for a shell.
  func line(group: Int, _ more: String = "") -> String {
    client(group: group).map { "'\($0)'" }.joined(separator: " ") + " \(more) \(address)"
  }

  /// A terminal with a client in it.
  func connect(group: Int, _ more: String = "", environment: [String: String] = [:], before: String = "exec") throws -> Tmux {
    try Tmux("\(before) \(line(group: group, more))", environment: environment)
  }

  /// Runs a client to its end, without a terminal.
  func run(group: Int, _ more: [String], _ words: String...) throws -> Outcome {
    try spawn(["timeout", "20"] + client(group: group, more) + [address] + words)
  }

  /// Runs a program of files to its end.
  func copy(_ program: String, _ words: [String], input: String = "") throws -> Outcome {
    try spawn(["timeout", "20"] + client(group: 1, program: program) + words, input: Array(input.utf8), in: session.folder)
  }

  /// The environment of the board's screen, as it was started.
  func environment() throws -> String {
    for entry in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(entry) != nil {
      guard let words = try? String(contentsOfFile: "/proc/\(entry)/cmdline", encoding: .utf8).split(separator: "\0"),
        words.contains("--locked"),
        words.contains(Substring(board))
      else { continue }
      return try String(contentsOfFile: "/proc/\(entry)/environ", encoding: .utf8).replacingOccurrences(of: "\0", with: "\n")
    }
    throw TestFailure("no screen of the board runs")
  }

  private static func freePort() throws -> UInt16 {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(number) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) == 0 && getsockname(number, $0, &size) == 0 }
    }
    guard isBound else { throw TestFailure("no port") }
    return UInt16(bigEndian: address.sin_port)
  }
}
