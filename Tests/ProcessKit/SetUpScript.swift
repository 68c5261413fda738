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
  /// - Throws: where it can't be run.
  package init(_ script: String, in folder: String, proxy: String = "caddy", files: [String] = []) throws {
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
    for name in ["id", "chgrp", "runuser", "usermod", "systemctl", "passwd", "sshd", "nginx"] {
      try Self.make("exit 0", tools + "/" + name)
    }
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
