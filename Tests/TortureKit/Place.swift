// A folder for one trial, and the programs run in it as one user would. The folder goes when the trial is over.
import Board
import BoardFile
import Glibc

/// The programs that are put to the test.
public struct Tools: Sendable {
  /// `praatplaat` itself.
  public let program: String
  /// Tests/FileProbe: the board file's code in a process of its own.
  public let probe: String
  /// `praatplaat` of the version before, if it is there.
  public let before: String?

  /// The programs at these paths.
  public init(program: String, probe: String, before: String? = nil) {
    self.program = program
    self.probe = probe
    self.before = before
  }
}

/// Where a trial is done.
final class Place {
  let folder: String
  let tools: Tools
  let environment: [String]

  init(_ tools: Tools) throws(TrialError) {
    var name = Array("/tmp/praatplaat-torture-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw TrialError(description: "no folder for the trial") }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.tools = tools
    environment = [
      "HOME=\(folder)", "XDG_STATE_HOME=\(folder)/state", "XDG_DATA_HOME=\(folder)/data", "LC_ALL=C.UTF-8",
      "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
      "TERM=xterm-256color",
    ]
  }

  deinit { _ = try? Child(["/bin/rm", "-rf", folder], environment: environment).finish() }

  var file: String { "\(folder)/bord.praat" }

  func start(_ words: [String], input: [UInt8] = [], before: [String] = []) throws(TrialError) -> Child {
    try Child(before + [tools.program] + words, environment: environment, input: input)
  }

  func run(_ words: [String], input: [UInt8] = [], before: [String] = []) throws(TrialError) -> Outcome {
    try start(words, input: input, before: before).finish()
  }

  func probe(_ words: [String]) throws(TrialError) -> Child { try Child([tools.probe] + words, environment: environment) }

  /// Runs the program once for each of these, a few at a time.
  func runAll(_ commands: [[String]], atOnce: Int = 4) throws(TrialError) -> [Outcome] {
    var (outcomes, running): ([Outcome], [Child]) = ([], [])
    for command in commands {
      if running.count == atOnce { outcomes.append(running.removeFirst().finish()) }
      running.append(try start(command))
    }
    return outcomes + running.map { $0.finish() }
  }

  /// A board as `praatplaat new` makes it.
  func makeBoard() throws(TrialError) {
    let made = try run(["new", file, "--groups", "4"])
    guard made.status == 0 else { throw TrialError(description: "no board: \(made.errors)") }
  }

  /// The words that add notes to the board.
  func adding(_ text: String...) -> [String] {
    ["add", file, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "--lang", "en"] + text
  }

  /// Adds a note.
  /// - Returns: its id.
  func add(_ text: String) throws(TrialError) -> String {
    let outcome = try run(adding(text))
    guard outcome.status == 0, let id = outcome.lines.first else { throw TrialError(description: "not added: \(outcome)") }
    return id
  }

  /// Where a program of the system is; none when it is not installed.
  static func program(_ name: String) -> String? {
    ["/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin"].map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  // MARK: - Files

  func write(_ bytes: [UInt8], to path: String) throws(TrialError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw TrialError(description: "can't write \(path)") }
      rest = rest.dropFirst(count)
    }
  }

  /// All bytes of a file, or of one in /proc, which does not say how many it has, the first few.
  func bytes(of path: String, atMost limit: Int? = nil) -> [UInt8] { Self.bytes(of: path, atMost: limit) }

  static func bytes(of path: String, atMost limit: Int? = nil) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    let size = limit ?? max(0, Int(lseek(file, 0, SEEK_END)))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in count = max(0, pread(file, buffer.baseAddress, size, 0)) }
  }
}

/// What `praatplaat list` says of a file.
struct Listing {
  /// The text of each note, by id.
  private(set) var notes: [String: String] = [:]
  /// How many lines it said that it could not read, or that are of a newer version.
  private(set) var reported = 0
  let outcome: Outcome

  init(_ place: Place, _ path: String? = nil, before: [String] = []) throws(TrialError) {
    self.init(try place.run(Self.words(path ?? place.file), before: before))
  }

  /// The words that list the notes of a file.
  static func words(_ path: String) -> [String] { ["list", path, "--format", "json", "--lang", "en"] }

  init(_ outcome: Outcome) {
    self.outcome = outcome
    for line in outcome.lines {
      if let id = Self.part(of: line, after: "{\"id\":\""), let text = Self.part(of: line, after: "\"text\":\"") { notes[id] = text }
    }
    for line in outcome.errors.split(separator: "\n") where line.contains("be read") || line.contains("count here") {
      reported += Int(line.split { !$0.isNumber }.first ?? "") ?? 0
    }
  }

  /// Texts in trials have no quotes and nothing that JSON would escape.
  private static func part(of line: String, after opening: String) -> String? {
    let bytes = Array(line.utf8)
    let mark = Array(opening.utf8)
    guard bytes.count >= mark.count else { return nil }
    guard let start = bytes.indices.dropLast(mark.count - 1).first(where: { bytes[$0..<($0 + mark.count)].elementsEqual(mark) }) else {
      return nil
    }
    return String(decoding: bytes[(start + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}
