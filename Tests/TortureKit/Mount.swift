// A folder that is seen through FUSE: over SFTP from a server of our own on this machine (sshfs), or as it is (bindfs). Everything that was started and mounted is
// undone when it is let go.
import Glibc

/// A folder that another one is seen through.
final class Mount {
  /// Where it is mounted.
  let path: String
  private let command: [String]
  private let place: Place
  private var server: Child

  /// What may stand in the way of mounts here; none when nothing does.
  static func obstacle(_ programs: String...) -> String? {
    if let missing = programs.first(where: { Place.program($0) == nil }) { return "needs \(missing)" }
    let device = open("/dev/fuse", O_RDWR | O_CLOEXEC)
    defer { if device >= 0 { close(device) } }
    return device < 0 ? "no /dev/fuse that may be used here" : nil
  }

  /// Runs a command that stays and mounts something at a path, which is its last word.
  init(_ command: [String], at path: String, in place: Place) throws(TrialError) {
    (self.path, self.command, self.place) = (path, command + [path], place)
    mkdir(path, 0o755)
    server = try Child(self.command, environment: place.environment)
    try waitUntilThere()
  }

  deinit { unmount() }

  private func unmount() {
    for options in ["-u", "-uz"] where isThere {
      _ = try? Child(["fusermount3", options, path], environment: place.environment).finish()
    }
    server.send(SIGTERM)
    _ = server.finish()
  }

  private var isThere: Bool {
    let mounts = String(decoding: Place.bytes(of: "/proc/self/mounts", atMost: 1 << 20), as: UTF8.self)
    return mounts.split(separator: "\n").contains { $0.split(separator: " ").dropFirst().first.map(String.init) == path }
  }

  private func waitUntilThere() throws(TrialError) {
    let deadline = Trial.uptime() + 15_000_000
    while !isThere {
      if Trial.uptime() > deadline {
        server.send(SIGKILL)
        throw TrialError(description: "nothing is mounted: \(server.finish().errors)")
      }
      usleep(10_000)
    }
  }

  /// Ends the connection, which sshfs makes anew.
  func cutConnection() { if let connection = server.firstChild { kill(connection, SIGKILL) } }

  /// Ends what serves the folder; it can't be reached until ``mountAgain()``.
  func cut() {
    server.send(SIGKILL)
    _ = server.finish()
  }

  func mountAgain() throws(TrialError) {
    unmount()
    server = try Child(command, environment: place.environment)
    try waitUntilThere()
  }
}

/// What sshd starts for each connection, without an sshd: a pipe in place of the network.
enum FilesOverPipe {
  static var program: String? { ["/usr/lib", "/usr/libexec"].map { "\($0)/openssh/sftp-server" }.first { access($0, X_OK) == 0 } }

  /// The words that mount a folder.
  static func mounting(_ path: String, in place: Place) throws(TrialError) -> [String] {
    let script = "\(place.folder)/connect"
    try place.write(Array("#!/bin/sh\nexec \(program ?? "false")\n".utf8), to: script)
    chmod(script, 0o700)
    return ["sshfs", "-f", "-o", "ssh_command=\(script),reconnect", "pipe:\(path)"]
  }
}

/// An SSH server for this user alone, on a port of its own, with keys of its own.
final class SSHServer {
  private let process: Child
  private let folder: String
  private let port: UInt16

  init(in place: Place) throws(TrialError) {
    folder = "\(place.folder)/ssh"
    mkdir(folder, 0o700)
    guard let program = Place.program("sshd") else { throw TrialError(description: "no sshd") }
    for name in ["host", "user"] {
      let words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"]
      let made = try Child(words, environment: place.environment).finish()
      guard made.status == 0 else { throw TrialError(description: "no key: \(made.errors)") }
    }
    // Where sshd runs as root it wants this folder, which the system's service would make.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    port = try Self.freePort()
    let configuration = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder)/host
      AuthorizedKeysFile \(folder)/user.pub
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      PermitRootLogin prohibit-password
      Subsystem sftp internal-sftp

      """
    try place.write(Array(configuration.utf8), to: "\(folder)/config")
    process = try Child([program, "-D", "-e", "-f", "\(folder)/config"], environment: place.environment)
    let deadline = Trial.uptime() + 10_000_000
    while !process.complaints.contains("Server listening") {
      if Trial.uptime() > deadline { throw TrialError(description: "no ssh server: \(process.complaints)") }
      usleep(10_000)
    }
  }

  deinit {
    process.send(SIGTERM)
    _ = process.finish()
  }

  /// The words that mount one of its folders.
  func mounting(_ path: String) -> [String] {
    let options = [
      "port=\(port)", "IdentityFile=\(folder)/user", "IdentitiesOnly=yes", "UserKnownHostsFile=/dev/null", "StrictHostKeyChecking=no",
      "reconnect", "ServerAliveInterval=1", "ServerAliveCountMax=2",
    ]
    return ["sshfs", "-f", "-F", "/dev/null", "-o", options.joined(separator: ","), "127.0.0.1:\(path)"]
  }

  /// A port that nobody listens at.
  private static func freePort() throws(TrialError) -> UInt16 {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(number) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) == 0 && getsockname(number, $0, &size) == 0 }
    }
    guard isBound else { throw TrialError(description: "no port") }
    return UInt16(bigEndian: address.sin_port)
  }
}
