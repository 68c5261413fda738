// A script that ssh-config or web-config printed, run without touching this machine: its folders are in a folder of the test, and what makes accounts or
// starts services does nothing.
import Foundation

/// A folder with what such a script wrote.
package struct SetUpScript {
  /// Stands for `/`.
  package let root: String
  package let outcome: Outcome

  /// Runs it.
  /// - Parameters:
  ///   - script: what was printed.
  ///   - folder: an empty folder of the test.
  ///   - proxy: the folder in /etc of the server that stands in front.
  ///   - files: empty files that are there before.
  ///   - isRead: whether sshd goes by what is written for it.
  ///   - failing: the test of a file, as `test` has it, that the account does not pass; none where it passes all.
  /// - Throws: where it can't be run.
  package init(
    _ script: String, in folder: String, proxy: String = "caddy", files: [String] = [], isRead: Bool = true, failing: String? = nil
  ) throws {
    root = folder + "/root"
    let tools = folder + "/tools"
    for made in ["etc/ssh/sshd_config.d", "etc/systemd/system", "etc/\(proxy)"] {
      try FileManager.default.createDirectory(atPath: "\(root)/\(made)", withIntermediateDirectories: true)
    }
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
    for file in files {
      let place = URL(fileURLWithPath: root + file)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: place)
    }
    for name in ["id", "chgrp", "systemctl", "nginx"] { try Self.make("exit 0", tools + "/" + name) }
    for name in ["usermod", "passwd"] { try Self.make("echo \(name) \"$@\" >> '\(root)/done'", tools + "/" + name) }
    try Self.make("[ \"$5\" != '\(failing ?? "")' ]", tools + "/runuser")
    let part = "\(root)/etc/ssh/sshd_config.d/praatplaat.conf"
    try Self.make(isRead ? #"[ "$1" = -t ] || sed -E 's/^ *([A-Za-z]+)/\L\1/' '\#(part)'"# : "exit 0", tools + "/sshd")
    try Self.make("echo --writable", tools + "/ttyd")
    let own = script.replacingOccurrences(of: "-o groep -g groep -m 755 /var/lib/", with: "-m 755 \(root)/var/lib/")
    let here = own.replacingOccurrences(of: "/etc/", with: "\(root)/etc/").replacingOccurrences(of: "/usr/sbin/sshd", with: "sshd")
      .replacingOccurrences(of: "ssh-keygen -l -f", with: ": ").replacingOccurrences(of: "< /dev/tty", with: "")
    outcome = try spawn(["/bin/sh"], input: Array(here.utf8), in: folder, environment: ["PATH": "\(tools):/usr/bin:/bin", "HOME": folder])
  }

  private static func make(_ line: String, _ path: String) throws {
    try "#!/bin/sh\n\(line)\n".write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o755)
  }

  /// A file that it wrote, with the names that the script has.
  package func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + path, encoding: .utf8).replacingOccurrences(of: root, with: "")
  }
}
