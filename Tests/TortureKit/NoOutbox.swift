// What may stand in the way of an outbox, and that it is said: what is shared then is shared, with no copy of it anywhere else.
import Glibc

struct NoOutbox: Sendable {
  let name: String
  /// Whether only root can make it.
  var needsRoot = false
  /// Runs the program as somebody to whom the obstacle means something.
  var before: [String] = []
  /// Puts it there; `state` is the folder of all outboxes, `outbox` this board's.
  let make: @Sendable (_ state: String, _ outbox: String) -> Bool

  var isPossible: Bool { !needsRoot || geteuid() == 0 }

  static let all = [
    NoOutbox(name: "a folder at its place") { state, outbox in mkdir(outbox, 0o700) == 0 },
    NoOutbox(name: "a pipe at its place") { state, outbox in mkfifo(outbox, 0o600) == 0 },
    NoOutbox(name: "a file for its folder") { state, outbox in
      rmdir(state) == 0 && Glibc.close(open(state, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)) == 0
    },
    NoOutbox(name: "a folder that can't be written to", needsRoot: true, before: nobody) { state, outbox in chmod(state, 0o755) == 0 },
    NoOutbox(name: "the outbox of another user", needsRoot: true, before: nobody) { state, outbox in
      chmod(state, 0o777) == 0 && Glibc.close(open(outbox, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)) == 0
    },
    NoOutbox(name: "no HOME", needsRoot: true, before: ["env", "-u", "HOME", "-u", "XDG_STATE_HOME"] + nobodyKnown) { state, outbox in true
    },
  ]

  private static let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
  /// Of whom the system knows no home either.
  private static let nobodyKnown = ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups"]

  func attempt(_ tools: Tools, _ row: inout Row, onScreen: Bool) throws(TrialError) {
    let place = try Place(tools)
    try place.makeBoard()
    chmod(place.folder, 0o755)
    chmod(place.file, 0o666)
    let state = "\(place.folder)/state/praatplaat"
    guard let outbox = place.outboxes.first else { throw TrialError(description: "no outbox to stand in the way of") }
    unlink(outbox)
    chmod("\(place.folder)/state", 0o755)
    guard make(state, outbox) else { throw TrialError(description: "\(name): \(String(cString: strerror(errno)))") }
    // The program may stand where only this user comes.
    let program = "\(place.folder)/praatplaat"
    _ = try Child(["/bin/cp", tools.program, program], environment: place.environment).finish()
    let added = try Child(before + [program] + place.adding(name), environment: place.environment).finish()
    row.runs += 1
    row.expect(added.status == 0 && added.errors.contains("no copy"), "\(name): it is not said: \(added)")
    row.compare(try Listing(place), promised: Dictionary(added.lines.map { ($0, name) }) { $1 })
    let doctor = try Child(before + [program, "doctor", place.file, "--lang", "en"], environment: place.environment).finish()
    row.expect(doctor.output.contains("no copy"), "\(name): doctor does not say it: \(doctor.output)")
    // On every screen, for as long as it lasts.
    guard onScreen else { return }
    let screen = try Trial.opened(place, with: program, before: before.joined(separator: " "))
    row.expect(screen.said.contains("hier geen kopie"), "\(name): no screen says it")
    Trial.close(screen, in: place)
  }
}
