// How others join, as far as this machine can tell: where the board itself does not say.
import Glibc

/// What somebody types to join from elsewhere: over ssh where the facilitator came that way too, and the board on the machine where it is.
/// - Parameters:
///   - path: the board's file, from the root.
///   - isLocked: whether this terminal is the session's alone.
/// - Returns: the lines; none where nothing is known.
func joinLines(to path: String, isLocked: Bool) -> [String] {
  var name = [CChar](repeating: 0, count: 256)
  let isNamed = gethostname(&name, name.count - 1) == 0
  let host = isNamed ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  let user = getpwuid(getuid())?.pointee.pw_name.map { String(cString: $0) }
  return joinLines(to: path, isLocked: isLocked, user: user, host: host, variable)
}

/// The same, of a user (none where the system does not say whose program this is), a machine that calls itself so, and what the environment says.
func joinLines(to path: String, isLocked: Bool, user: String?, host: String, _ variable: (String) -> String?) -> [String] {
  // Whom the server brings to the board, whatever they ask for, can't type anything more.
  let isForced = isLocked || variable("SSH_ORIGINAL_COMMAND") != nil
  let open = isForced ? [] : ["praatplaat open \(quotedForShell(file: path))"]
  // Client, its port, this machine, its port. Who sits at the machine itself may not let anybody in.
  let connection = variable("SSH_CONNECTION")?.split(separator: " ").map(String.init) ?? []
  guard connection.count == 4, let user, user != "root" else { return open }
  let port = connection[3] == "22" ? "" : "-p \(connection[3]) "
  // A name without a domain means nothing elsewhere; the address that the facilitator's own connection has does.
  return ["ssh \(port)\(user)@\(host.contains(".") ? host : connection[2])"] + open
}
