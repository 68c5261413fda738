// Files that are somewhere else than they seem, or may not be written.
import Glibc

extension Trial {
  static let places = [
    Trial("a symbolic link") { tools, _, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let link = "\(place.folder)/link.praat"
      guard symlink(place.file, link) == 0 else { throw TrialError(description: "no link") }
      let added = try place.run(["add", link, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "Door de link"])
      var status = stat()
      row.expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK, "the link was replaced")
      row.runs = 1
      row.expect(added.status == 0, "not added: \(added.errors)")
      let promised = Dictionary(added.lines.map { ($0, "Door de link") }) { $1 }
      row.compare(try Listing(place), promised: promised)
      row.compare(try Listing(place, link), promised: promised)
    },
    Trial("a folder that can only be read") { tools, _, row throws(TrialError) in
      try restricted(tools, folder: 0o555, file: 0o666, &row) { outcome, row in
        row.expect(outcome.status == 0, "the file may be written: \(outcome.errors)")
      }
    },
    Trial("a file that can only be read") { tools, _, row throws(TrialError) in
      try restricted(tools, folder: 0o777, file: 0o444, &row) { outcome, row in
        row.expect(outcome.status != 0 && !outcome.errors.isEmpty, "no refusal: \(outcome)")
      }
    },
  ]

  /// Adds a note as a user to whom these modes mean something.
  private static func restricted(
    _ tools: Tools, folder: mode_t, file: mode_t, _ row: inout Row, _ judge: (Outcome, inout Row) -> Void
  ) throws(TrialError) {
    let place = try Place(tools)
    let inner = "\(place.folder)/map"
    let path = "\(inner)/bord.praat"
    chmod(place.folder, 0o755)
    mkdir(inner, 0o755)
    mkdir("\(place.folder)/state", 0o777)
    chmod("\(place.folder)/state", 0o777)
    let made = try place.run(["new", path])
    row.expect(made.status == 0, "no board: \(made.errors)")
    // The program may stand where only this user comes.
    let copied = try Child(["/bin/cp", tools.program, "\(place.folder)/praatplaat"], environment: place.environment).finish()
    row.expect(copied.status == 0, "no copy of the program")
    let before = geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    chmod(path, file)
    chmod(inner, folder)
    defer { chmod(inner, 0o755) }
    let words = ["add", path, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "In de map"]
    let outcome = try Child(before + ["\(place.folder)/praatplaat"] + words, environment: place.environment).finish()
    row.runs = 1
    judge(outcome, &row)
    row.compare(try Listing(place, path), promised: Dictionary(outcome.status == 0 ? outcome.lines.map { ($0, "In de map") } : []) { $1 })
  }
}
