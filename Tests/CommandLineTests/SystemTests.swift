// What the system refuses a command, for real: each has words of its own in both languages, and never a bare number.
import Board
import Foundation
import Glibc
import ProcessKit
import Testing
import Words

@testable import praatplaat

@Suite("What the system refuses") struct SystemTests {
  private let place: Place
  private static let note = ["--case", "1", "--theme", "4", "--horizon", "short", "--group", "4"]

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  private func expect(
    _ words: [String], _ dutch: String, _ english: String, status: Int32 = 1, before: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (language, part) in [("nl", dutch), ("en", english)] {
      let outcome = try place.run(words + ["--lang", language], before: before)
      #expect(outcome.status == status, "\(words): \(outcome)", sourceLocation: sourceLocation)
      #expect(outcome.errors.contains(part), "\(words): \(outcome)", sourceLocation: sourceLocation)
      #expect(!outcome.errors.contains(#/[Ss]ysteemfout|[Ss]ystem error|nummer [0-9]/#), "\(outcome)", sourceLocation: sourceLocation)
    }
  }

  @Test("every error number of open, write, lock, link, rename, mmap, clone and poll has words")
  func words() {
    let known = [
      EACCES, EAGAIN, EBADF, EBUSY, EDEADLK, EDQUOT, EEXIST, EFAULT, EFBIG, EINTR, EINVAL, EIO, EISDIR, ELOOP, EMFILE, EMLINK, EMSGSIZE,
      ENAMETOOLONG, ENFILE, ENODEV, ENOENT, ENOLCK, ENOMEM, ENOSPC, ENOSYS, ENOTDIR, ENOTEMPTY, ENXIO, EOPNOTSUPP, EOVERFLOW, EPERM, EPIPE,
      EROFS, ESPIPE, ESTALE, ETIMEDOUT, ETXTBSY, EXDEV, ENOTCONN, ECONNRESET, EHOSTDOWN, EHOSTUNREACH, ENETDOWN, ENETUNREACH, EREMOTEIO,
      EUCLEAN, EILSEQ, ENOKEY, EKEYEXPIRED,
    ]
    for code in known {
      let reason = Phrase.reason(code)
      #expect(!reason.nl.contains("nummer") && reason.nl != reason.en && !reason.nl.hasSuffix("."), "\(code)")
    }
    #expect(Phrase.reason(999).nl.contains("999"))
  }

  @Test("a name that is too long") func longNames() throws {
    let (name, deep) = (String(repeating: "x", count: 300) + ".praat", String(repeating: "map/", count: 1_500) + "s.praat")
    for words in [["new", name], ["list", name], ["check", name], ["add", name] + Self.note + ["x"], ["new", deep]] {
      try expect(words, "De naam is te lang", "The name is too long")
    }
    for name in [name, deep] {
      try expect(["export", "s.praat", "--format", "csv", "--output", name], "de naam is te lang", "the name is too long")
    }
    // As long as it may be is not too long.
    let long = String(repeating: "x", count: 255)
    #expect(try place.run("new", long).status == 0)
    #expect(try place.run("export", "s.praat", "--format", "csv", "--output", String(repeating: "y", count: 255)).status == 0)
  }

  @Test("something in the path that is no folder") func noFolders() throws {
    for words in [["new", "s.praat/t.praat"], ["list", "s.praat/t.praat"], ["list", "s.praat/"], ["new", "s.praat/map/t.praat"]] {
      try expect(words, "Iets in het pad is geen map", "Something in the path is no folder")
    }
    try expect(["export", "s.praat", "--format", "csv", "--output", "s.praat/t.csv"], "geen map", "no folder")
  }

  @Test("a link that leads nowhere, and one that leads to itself") func links() throws {
    symlink("weg.praat", place.path("los.praat"))
    symlink("kring.praat", place.path("kring.praat"))
    for command in [["list", "los.praat"], ["check", "los.praat"], ["add", "los.praat"] + Self.note + ["x"], ["new", "los.praat"]] {
      try expect(command, "verwijzing naar een bestand dat er niet is", "link to a file that is not there")
    }
    for command in [["list", "kring.praat"], ["check", "kring.praat"], ["new", "kring.praat"], ["open", "kring.praat"]] {
      try expect(command, "in een kring", "in a circle")
    }
    #expect(try place.run("list", "kring.praat").errors.contains("--locked") == false)
    #expect(!FileManager.default.fileExists(atPath: place.path("weg.praat")))
  }

  @Test("more open files than the limit: never told as somebody else’s doing, and nothing is lost", arguments: 5..<16)
  func descriptors(limit: Int) throws {
    place.environment["PRAATPLAAT_PATIENCE"] = "2000"
    let before = ["/bin/sh", "-c", "ulimit -n \(limit); exec \"$0\" \"$@\""]
    let added = try place.run(["add", "s.praat"] + Self.note + ["tekst \(limit)"], before: before)
    #expect([0, 1, 4].contains(added.status), "\(added)")
    if added.status != 0 {
      #expect(added.errors.contains("ulimit -n") && !added.errors.contains("bezet"), "\(added)")
    }
    if added.status == 4 { _ = try place.add("neemt het mee") }
    #expect(try place.notes().contains { $0["text"] as? String == "tekst \(limit)" } == (added.status != 1))
  }

  @Test("too many files on the whole computer, a full table of threads, no memory", .enabled(if: isInstalled("strace")))
  func injected() throws {
    for (call, code, dutch, english) in [
      ("openat", "ENFILE", "te veel bestanden open", "too many files open"), ("openat", "ENOMEM", "geheugen is op", "memory is used up"),
      ("openat", "ELOOP", "verwijzing", "link"), ("openat", "ENODEV", "het apparaat is er niet", "the device is not there"),
      ("openat", "ETXTBSY", "in gebruik", "in use"), ("openat", "EMFILE", "ulimit -n", "ulimit -n"),
    ] {
      let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", place.path("s.praat"), "-e", "inject=\(call):error=\(code)"]
      // Without the capital that a sentence begins with.
      try expect(["list", "s.praat"], String(dutch.dropFirst()), String(english.dropFirst()), before: strace)
    }
    for (call, code, dutch, english) in [
      ("clone3,clone", "EAGAIN", "kan er nu niet meer bij", "can’t take on more"), ("eventfd2", "EMFILE", "ulimit -n", "ulimit -n"),
      ("eventfd2", "ENFILE", "te veel bestanden open", "too many files open"),
    ] {
      let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=\(call):error=\(code)"]
      try expect(["add", "s.praat"] + Self.note + ["x"], dutch, english, before: strace)
    }
    for (call, code, dutch, english) in [
      ("link", "EXDEV", "een andere schijf", "on another disk"), ("link", "ENOSPC", "schijf is vol", "disk is full"),
      ("fsync", "EIO", "schijf geeft een fout", "disk reports an error"),
    ] {
      let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=\(call):error=\(code)"]
      try expect(["new", "n.praat"], dutch, english, before: strace)
      #expect(!FileManager.default.fileExists(atPath: place.path("n.praat")))
    }
  }

  @Test("an answer that can’t be printed after everything was shared: exit code 5; kept counts over it")
  func answers() throws {
    func ending(_ command: String, _ output: String) throws -> Outcome {
      try place.run(["x"], before: ["/bin/bash", "-c", "trap '' PIPE; \"$0\" \(command) \(output)"])
    }
    let add = "add s.praat --case 1 --theme 1 --horizon short --group 1 tekst"
    _ = try place.run(["x"], before: ["/bin/sh", "-c", "cp s.praat kopie.praat"])
    for output in ["> /dev/full", ">&-", "| true; exit ${PIPESTATUS[0]}"] {
      // What is there already is not taken in again.
      try place.write(Array("Case;Thema;Termijn;Tekst;Groep\n1;4;short;\"uit csv \(output)\";4\n".utf8), to: "in.csv")
      for command in [add, "poll s.praat", "import s.praat in.csv", "merge s.praat kopie.praat"] {
        // A reader that has left has done so only when it has ended.
        let slow = output.hasPrefix("|") ? command.replacingOccurrences(of: "tekst", with: "- < <(sleep 0.3; echo tekst)") : command
        if output.hasPrefix("|"), command != add { continue }
        let outcome = try ending(slow, output)
        #expect(
          outcome.status == 5 && outcome.errors.contains("is gedeeld") && outcome.errors.contains("niet opnieuw"),
          "\(command) \(output): \(outcome)")
      }
    }
    #expect(try place.notes().count == 5)
    let holder = try place.stoppedHolder(of: "s.praat")
    place.environment["PRAATPLAAT_PATIENCE"] = "300"
    #expect(try ending(add, "> /dev/full").status == 4)
    holder.end()
    // What only looks has changed nothing: it may be done again.
    #expect(try ending("list s.praat", "> /dev/full").status == 1)
  }

  @Test("without /proc the words of the command line are still those that were typed", .enabled(if: canHideProc))
  func withoutProc() throws {
    let outcome = try place.run(["add", "s.praat"] + Self.note + ["zonder proc"], before: hidingProc)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(try place.notes().compactMap { $0["text"] as? String } == ["zonder proc"])
    #expect(try place.run(["lits"], before: hidingProc).status == 2)
    #expect(!FileManager.default.fileExists(atPath: place.path(".local/share")))
  }

  @Test(
    "a command that is suggested can be run, whatever the file is called",
    arguments: [
      "-x.praat", "--demo", "a\nb.praat", "it's.praat", "a b.praat", "é\u{200B}.praat", "50%\\n.praat", "tab\t.praat", "$HOME.praat", "-\n",
    ]) func suggestions(name: String) throws
  {
    for shell in ["/bin/sh", "/bin/bash"] where !(shell == "/bin/sh" && name.hasSuffix("\n")) {
      let missing = try place.run("list", "--", name)
      let command = try #require(missing.sentences.last?.split(separator: " maak het bord: ").last).description
      #expect(command.hasPrefix("praatplaat new "), "\(missing)")
      let made = try place.run(["x"], before: [shell, "-c", "praatplaat() { \"$p\" \"$@\"; }; p=$0; \(command)"])
      #expect(made.status == 0, "\(command): \(made)")
      #expect(FileManager.default.fileExists(atPath: place.path(name)), "\(command)")
      let again = try place.run("new", "--", name)
      #expect(again.status == 1 && again.sentences.count == 1)
      let file = try #require(again.sentences[0].split(separator: "praatplaat open ").last).description
      #expect(try place.run(["x"], before: [shell, "-c", "\"$0\" list \(file)"]).status == 0, "\(again)")
      unlink(place.path(name))
    }
  }
}

/// Runs a program where there is no /proc; needs rights that not everybody has.
private let hidingProc = ["/usr/bin/unshare", "-m", "/bin/sh", "-c", "mount -t tmpfs none /proc && exec \"$0\" \"$@\""]

private let canHideProc: Bool = {
  let tried = try? spawn(["/usr/bin/unshare", "-m", "/bin/sh", "-c", "mount -t tmpfs none /proc"])
  return tried?.status == 0
}()

private func isInstalled(_ name: String) -> Bool { (try? spawn(["/bin/sh", "-c", "command -v \(name)"]))?.status == 0 }
