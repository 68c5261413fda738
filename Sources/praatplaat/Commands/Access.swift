// What ssh-config and web-config have in common: the account that groups come in with, the names that go into other programs' files, and a script to read,
// paste or run.
import Board
import BoardFile
import Glibc
import Reports

/// A board as it is opened for people who come in from elsewhere.
struct Access {
  /// The account that groups come in with; the same for ssh and the browser, so that a group finds its drafts in both.
  static let account = "groep"
  static let home = "/var/lib/praatplaat"
  /// What an administrator set up.
  static let settings = "/etc/praatplaat"

  /// A way in. One board is behind each.
  enum Door: String {
    case ssh, web

    /// Where it is written down which board that is.
    var note: String { "\(Access.settings)/\(rawValue).board" }
  }

  /// The board's file, as an absolute path without links: a locked screen refuses those.
  let path: String
  let board: Board
  /// This program, as an absolute path.
  let program: String
  /// What the server is called for who joins.
  let host: String
  /// Where its sshd listens; none for the usual port.
  let port: Int?
  let language: Language

  /// - Throws: where the board can't be read, a name is one that can't be written in other programs' files, or nobody says what the server is called.
  init(_ arguments: Arguments, _ console: Console) throws(Refusal) {
    let found = try BoardAtPath(arguments.operands[0])
    (path, board, language) = (found.path, found.board, console.language)
    program = ownPath()
    for name in [path, program] where !name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { throw .pathForConfig(name) }
    let own = ownHost()
    guard let named = arguments[.host] ?? (isKnownElsewhere(own) ? own : nil) else { throw .hostIsUnknown(own) }
    let parts = named.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let isSSH = arguments.command == .sshConfig
    let port = isSSH && parts.count == 2 ? Int(parts[1]).flatMap { (1...65_535).contains($0) ? $0 : nil } : nil
    let name = port == nil ? named : parts[0]
    guard isHostName(name) else {
      throw .badValue(
        .host, named,
        hint: Phrase(nl: "Geef de naam van de server, zoals bord.example.org.", en: "Give the server’s name, such as board.example.org."))
    }
    (host, self.port) = (name, port == 22 ? nil : port)
  }

  /// The words that open a screen of the board, each as its reader wants it.
  func opening(_ command: Subcommand = .open, _ more: [String] = [], _ quoted: (String) -> String) -> String {
    let words = [quoted(program)] + spoken + [command.rawValue, quoted(path)] + more + ["--locked"]
    return words.joined(separator: " ")
  }

  /// The option of the language, where that is not the one that everybody gets.
  private var spoken: [String] { language == .en ? ["--lang", "en"] : [] }

  /// The lines that make the account, and let it write the board.
  func account(_ script: inout Script) {
    let (user, file) = (Self.account, quotedForShell(file: path))
    script.say(Sentences.accountIs)
    script.add(
      """
      id \(user) >/dev/null 2>&1 || useradd --system --user-group --create-home --home-dir \(Self.home) --shell /bin/sh --password '*' \(user)
      [ -d \(Self.home) ] || install -d -o \(user) -g \(user) -m 755 \(Self.home)
      chgrp \(user) \(file)
      chmod g+rw \(file)
      runuser -u \(user) -- test -w \(file) || { echo \(quotedForShell(Sentences.accountCannotReach[language])) >&2; exit 1; }
      runuser -u \(user) -- test -x \(quotedForShell(file: program)) || { echo \(quotedForShell(Sentences.accountCannotRun(program)[language])) >&2; exit 1; }
      """)
  }

  /// Lines that end the script where another board is behind a door.
  func isFree(_ door: Door, _ script: inout Script) {
    let (note, words) = (door.note, Sentences.doorIsTaken(door.note)[language])
    script.say(Sentences.oneBoardADoor)
    script.add(
      """
      [ ! -e \(note) ] || [ "$(cat \(note))" = \(quotedForShell(file: path)) ] || { echo "$(cat \(note)):" \(quotedForShell(words)) >&2; exit 1; }
      """)
  }

  /// Writes down which board is behind a door.
  func claim(_ door: Door, _ script: inout Script) {
    script.add("install -d -m 755 \(Self.settings)")
    script.add("printf '%s\\n' \(quotedForShell(file: path)) > \(door.note)")
  }

  /// What makes the board say how to join.
  func join(_ line: String, _ script: inout Script) {
    script.say(Sentences.joinLineIs("sudo \(quotedForShell(program)) session \(quotedForShell(file: path)) --join \(quotedForShell(line))"))
  }

  /// How somebody leads the session from an account of their own.
  func facilitator(_ script: inout Script) {
    script.say(Sentences.ofFacilitator(Self.account, "\(quotedForShell(program)) host \(quotedForShell(file: path))"))
  }

  /// The beginning of a script.
  func script(_ about: Phrase, _ arguments: Arguments) -> Script {
    var script = Script(language: language)
    script.add("#!/bin/sh")
    script.say(about)
    let command = [quotedForShell(program), arguments.command?.rawValue ?? "", quotedForShell(file: path)]
    let groups = arguments[.groups].map { ["--groups", $0] } ?? []
    script.say(Sentences.howToRun((command + groups + ["--host", host] + spoken).joined(separator: " ")))
    script.add("set -eu")
    // Other accounts read what it writes, also where administrators' files are their own.
    script.add("umask 022")
    return script
  }
}

/// A shell script with comments, to read, to paste from, or to run.
struct Script {
  let language: Language
  private(set) var text = ""

  init(language: Language) { self.language = language }

  /// A paragraph of comments, after an empty line.
  mutating func say(_ words: Phrase) {
    if !text.hasSuffix("#!/bin/sh\n") { text += "\n" }
    for line in words[language].split(separator: "\n", omittingEmptySubsequences: false) { text += line.isEmpty ? "#\n" : "# \(line)\n" }
  }

  /// Lines of the script.
  mutating func add(_ lines: String) { text += lines + "\n" }

  /// A file that the script writes as it stands here.
  mutating func write(_ contents: String, to path: String) { add("cat > \(path) <<'END'\n\(contents)\nEND") }
}

/// Where this program is; where the system does not say, where packages put it.
private func ownPath() -> String {
  guard let path = realpath("/proc/self/exe", nil) else { return "/usr/bin/praatplaat" }
  defer { free(path) }
  return String(cString: path)
}

/// What this machine calls itself; empty where it does not say.
private func ownHost() -> String {
  var name = [CChar](repeating: 0, count: 256)
  guard gethostname(&name, name.count - 1) == 0 else { return "" }
  return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Whether other machines can find it by this name: one with a domain, and not the one that every machine has for itself.
private func isKnownElsewhere(_ name: String) -> Bool {
  name.contains(".") && !name.hasPrefix("localhost.") && !name.hasSuffix(".localdomain") && isHostName(name)
}

/// Whether this can be a server's name or its IPv4 address.
private func isHostName(_ name: String) -> Bool {
  let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return name.utf8.count <= 253
    && parts.allSatisfy { part in
      !part.isEmpty && part.count <= 63 && part.first != UInt8(ascii: "-") && part.last != UInt8(ascii: "-")
        && part.allSatisfy {
          (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
    }
}
