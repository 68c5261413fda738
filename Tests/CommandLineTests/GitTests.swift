// A board in git: with `*.praat merge=union` in .gitattributes, branches that went apart come together with every note, also after a rebase.
import Foundation
import ProcessKit
import Testing

@Suite(.enabled(if: isInstalled("git"), "needs git")) struct GitTests {
  private let place: Place

  init() throws {
    place = try Place()
    place.environment.merge([
      "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
      "GIT_CONFIG_NOSYSTEM": "1",
    ]) { $1 }
    try git("init", "-q", "-b", "main")
    try place.write(Array("*.praat merge=union\n".utf8), to: ".gitattributes")
    try place.makeBoard()
    _ = try place.add("begin")
    try commit("begin")
  }

  private func git(_ words: String...) throws {
    let outcome = try spawn(["git", "-c", "gc.auto=0"] + words, in: place.folder.path, environment: place.environment)
    try #require(outcome.status == 0, "git \(words): \(outcome)")
  }

  private func commit(_ message: String) throws {
    try git("add", ".gitattributes", "s.praat")
    try git("commit", "-q", "-m", message)
  }

  private func texts() throws -> Set<String> { Set(try place.notes().compactMap { $0["text"] as? String }) }

  /// Each branch is another user's computer: what one has in its outbox must not heal the other's file.
  private func work(on branch: String, from start: String, _ texts: [String]) throws {
    try git("checkout", "-q", "-B", branch, start)
    place.environment["XDG_STATE_HOME"] = place.path(".\(branch)")
    for text in texts {
      _ = try place.add(text)
      try commit(text)
    }
  }

  private func expectAll(_ expected: Set<String>, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try texts() == expected, sourceLocation: sourceLocation)
    let check = try place.run("check", "s.praat", "--format", "json")
    #expect(check.status == 0, "\(check)", sourceLocation: sourceLocation)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
    #expect((json["counts"] as? [String: Int])?["missing"] == 0, sourceLocation: sourceLocation)
  }

  @Test("branches that went apart are merged, edits of one note included") func merged() throws {
    let id = try #require(try place.notes().first?["id"] as? String)
    try work(on: "links", from: "main", ["links 1", "links 2"])
    _ = try place.run("edit", "s.praat", id, "--text", "begin, links veranderd")
    try commit("edit links")
    try work(on: "rechts", from: "main", ["rechts 1", "rechts 2", "rechts 3"])
    _ = try place.run("edit", "s.praat", id, "--theme", "2")
    try commit("edit rechts")
    try git("merge", "-q", "-m", "samen", "links")
    let all: Set = ["links 1", "links 2", "rechts 1", "rechts 2", "rechts 3"]
    let begin = try #require(try texts().subtracting(all).first)
    #expect(["begin", "begin, links veranderd"].contains(begin))
    try expectAll(all.union([begin]))
    #expect(try place.notes().count == 6)
  }

  @Test("a rebase keeps every note") func rebased() throws {
    try work(on: "links", from: "main", ["links 1", "links 2", "links 3"])
    try work(on: "rechts", from: "main", ["rechts 1", "rechts 2"])
    try git("rebase", "-q", "links")
    try expectAll(["begin", "links 1", "links 2", "links 3", "rechts 1", "rechts 2"])
    // And again over what was merged meanwhile.
    try work(on: "derde", from: "main", ["derde 1"])
    try git("merge", "-q", "-m", "samen", "rechts")
    try expectAll(["begin", "links 1", "links 2", "links 3", "rechts 1", "rechts 2", "derde 1"])
  }

  @Test("a conflict that was committed with its markers loses nothing") func markers() throws {
    try place.write([], to: ".gitattributes")
    try commit("zonder")
    try work(on: "links", from: "main", ["links"])
    try work(on: "rechts", from: "main", ["rechts"])
    let merge = try spawn(["git", "merge", "-q", "-m", "samen", "links"], in: place.folder.path, environment: place.environment)
    #expect(merge.status != 0)
    #expect(String(decoding: try place.bytes("s.praat"), as: UTF8.self).contains("<<<<<<<"))
    try expectAll(["begin", "links", "rechts"])
  }
}
