// `praatplaat ssh-config`: what an administrator needs to let groups in over ssh, each to the board and to nothing else.
import Board

/// Where the keys are. They belong to the administrator: the account can't change who it is.
private let folder = Access.settings
private let serverPart = "/etc/ssh/sshd_config.d/praatplaat.conf"

func printSSHConfig(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let access = try Access(arguments, console)
  let groups: [GroupID]? = try arguments[.groups].map { typed throws(Refusal) in
    Array(access.board.groups.map(\.id).prefix(try Option.groups.number(typed, in: 1...max(1, access.board.groups.count))))
  }
  var script = access.script(groups == nil ? Sentences.sshByPassword(access.path) : Sentences.sshByKey(access.path), arguments)
  access.isFree(.ssh, &script)
  access.account(&script)
  if let groups { access.keys(of: groups, &script) }
  access.server(hasKeys: groups != nil, &script)
  access.claim(.ssh, &script)
  script.say(Sentences.doorOpens)
  script.add("usermod --expiredate '' \(Access.account)")
  if groups == nil { access.password(&script) }
  if let groups { access.lines(for: groups, &script) } else { access.line(&script) }
  access.facilitator(&script)
  script.say(Sentences.fingerprintIs)
  script.add("ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub")
  try console.print(script.text)
  return .done
}

extension Access {
  /// A key for each group, and what each of them opens.
  fileprivate func keys(of groups: [GroupID], _ script: inout Script) {
    script.say(Sentences.keyAGroup(folder))
    script.add("install -d -m 755 \(folder)")
    script.add("for group in \(groups.map { quotedForShell($0.text) }.joined(separator: " ")); do")
    script.add("  [ -e \(folder)/groep-\"$group\" ] || ssh-keygen -q -t ed25519 -N '' -C groep-\"$group\" -f \(folder)/groep-\"$group\"")
    script.add("done")
    script.add("cat > \(folder)/authorized_keys <<END")
    for group in groups {
      let command = opening(.open, ["--group", quotedForShell(group.text)]) { quotedForShell(file: $0) }
      let options = keyOptions(command)
      script.add("\(quotedForShellText(options)) $(cat \(folder)/groep-\(quotedForShell(group.text)).pub)")
    }
    script.add("END")
  }

  /// One password for all groups.
  fileprivate func password(_ script: inout Script) {
    script.say(Sentences.onePassword)
    script.add("passwd \(Self.account) < /dev/tty")
  }

  /// What sshd lets the account do.
  fileprivate func server(hasKeys: Bool, _ script: inout Script) {
    script.say(Sentences.sshdAllows)
    let way =
      hasKeys
      ? """
          AuthorizedKeysFile \(folder)/authorized_keys
          AuthenticationMethods publickey
          PasswordAuthentication no
      """
      : """
          AuthorizedKeysFile none
          AuthenticationMethods password
          PasswordAuthentication yes
          ForceCommand \(opening { quotedForSSHD(file: $0) })
      """
    script.write(
      """
      Match User \(Self.account)
      \(way)
          PermitTTY yes
          DisableForwarding yes
          PermitTunnel no
          PermitUserRC no
          MaxSessions 1
          SetEnv LC_ALL=C.UTF-8
          ClientAliveInterval 15
          ClientAliveCountMax 4
      Match all
      """, to: serverPart)
    // Somebody who comes in without it would have a shell: the door opens when sshd says itself that it goes by this.
    let holds = hasKeys ? "^authorizedkeysfile \(folder)/authorized_keys$" : "^forcecommand .* --locked$"
    script.say(Sentences.sshdIsAsked)
    script.add(
      """
      asked=user=\(Self.account),host=localhost,addr=127.0.0.1
      if ! /usr/sbin/sshd -t || ! /usr/sbin/sshd -T -C $asked | grep -q \(quotedForShell(holds)); then
      rm \(serverPart)
      usermod --expiredate 1 \(Self.account)
      echo \(quotedForShell(Sentences.doorStaysClosed[language])) >&2
      exit 1
      fi
      systemctl reload ssh 2>/dev/null || systemctl reload sshd
      """)
  }

  private var address: String { "\(Self.account)@\(host)" }

  /// Where sshd listens, as ssh is told it; nothing for the usual port.
  private var toPort: String { port.map { "-p \($0) " } ?? "" }

  /// What every group pastes, and what the screens say.
  fileprivate func line(_ script: inout Script) {
    let line = "ssh \(toPort)\(address)"
    join(line, &script)
    script.say(Sentences.pastedWithPassword(line))
  }

  /// What each group pastes. No line is everybody's, so the screens get none.
  fileprivate func lines(for groups: [GroupID], _ script: inout Script) {
    let keys = groups.map { "groep-\($0.text)" }
    let ssh = "ssh \(toPort)\(onlyKey)"
    script.say(
      Sentences.pastedWithKey(
        windows: keys.map { "  \(ssh) -i $HOME\\Downloads\\\($0) \(address)" }.joined(separator: "\n"),
        others: keys.map { "  chmod 600 ~/Downloads/\($0); \(ssh) -i ~/Downloads/\($0) \(address)" }.joined(separator: "\n")))
    guard let group = groups.first, let key = keys.first else { return }
    let command = "mosh-server new -- " + opening(.open, ["--group", group.text]) { quotedForShell(file: $0) }
    script.say(Sentences.withMosh(keyOptions(command), "mosh --ssh=\"\(ssh) -i \(key)\" \(address)"))
  }

  /// What a key may: a terminal, and this command in it.
  private func keyOptions(_ command: String) -> String { "restrict,pty,command=\(quotedForAuthorizedKeys(command))" }

  /// Without this a key that somebody's agent holds goes first, and that may be another group's.
  private var onlyKey: String { "-o IdentitiesOnly=yes" }
}
