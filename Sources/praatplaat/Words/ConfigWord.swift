// Words in the files of other programs, each as that program reads them back: sshd, systemd, and a shell's text up to a line.

/// A command in an option of authorized_keys: sshd takes a backslash off a quote, and leaves everything else for the account's shell.
func quotedForAuthorizedKeys(_ command: String) -> String { "\"\(command.escaping("\"", by: "\\"))\"" }

/// A file's name in a command of sshd_config. The account's shell reads it, but sshd looks at its quotes first, and knows other rules for them: where there
/// are any, they are spelled.
func quotedForSSHD(file name: String) -> String {
  name.contains { "'\"\\".contains($0) } ? spelledForShell(name) : quotedForShell(file: name)
}

/// A word of a setting of systemd, such as a path; in a command line (`ExecStart=`) variables are filled in as well.
func quotedForSystemd(_ word: String, inCommand: Bool = false) -> String {
  let doubled = word.escaping("%", by: "%")
  return "\"\((inCommand ? doubled.escaping("$", by: "$") : doubled).escaping("\\\"", by: "\\"))\""
}

/// Lines in a shell's text up to a line (`<<END`) in which the shell still fills in what we ask of it.
func quotedForShellText(_ lines: String) -> String { lines.escaping("\\$`", by: "\\") }

extension String {
  /// With a sign before each of some others.
  fileprivate func escaping(_ signs: String, by sign: String) -> String {
    map { signs.contains($0) ? sign + String($0) : String($0) }.joined()
  }
}
