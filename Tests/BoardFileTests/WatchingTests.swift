// Being told that a file changes, whatever is done to it, and not being told of the files beside it.
import Board
import Foundation
import Glibc
import Testing

@testable import BoardFile

@Suite("A watch on a board")
struct WatchingTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = try folder.write(try lines(notes(1...3)))
  }

  /// A watch, and what it hears.
  private final class Ear {
    private var watch: BoardWatch
    var lookInterval: Int { watch.lookInterval }

    init(on path: String) { watch = BoardWatch(path: path) }

    /// Whether anything wakes a program that waits for it.
    var isWoken: Bool {
      var watched = pollfd(fd: watch.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
      return poll(&watched, 1, 0) == 1
    }

    /// Takes everything that is there.
    /// - Returns: whether any of it was about the file.
    func hears() -> Bool {
      var isConcerned = false
      while isWoken { isConcerned = watch.drain() || isConcerned }
      return isConcerned
    }
  }

  private func put(_ bytes: [UInt8]) throws { #expect(rename(try folder.write(bytes, to: "nieuw"), path) == 0) }

  @Test("is woken by what is appended, and not by what is written to other files in the folder")
  func others() throws {
    try folder.write([1], to: "buurman")
    let ear = Ear(on: path)
    #expect([1_000, 5_000].contains(ear.lookInterval) && !ear.isWoken)
    try folder.append(try lines(notes(4...4)))
    #expect(ear.isWoken && ear.hears())
    let neighbour = try #require(FileHandle(forWritingAtPath: folder.file("buurman")))
    for _ in 0..<1_000 { try neighbour.write(contentsOf: Data([1])) }
    #expect(!ear.isWoken)
    // A name that comes or goes may be a copy of the board; it is not about the file.
    try folder.write([1], to: "ander")
    #expect(ear.isWoken && !ear.hears())
  }

  @Test("hears what is written to the file that stands at its path, after every way to put one there")
  func replaced() throws {
    let ear = Ear(on: path)
    let ways: [(String, () throws -> Void)] = [
      ("renamed to it", { try put(lines(notes(1...1))) }),
      (
        "deleted and made again",
        {
          #expect(unlink(path) == 0)
          try folder.write(lines(notes(1...2)))
        }
      ),
      (
        "moved away and back",
        {
          #expect(rename(path, folder.file("opzij")) == 0 && rename(folder.file("opzij"), path) == 0)
        }
      ),
      (
        "linked to another name, and that one",
        {
          try folder.write(lines(notes(1...3)), to: "ander")
          #expect(unlink(path) == 0 && link(folder.file("ander"), path) == 0)
        }
      ),
      ("many times in a row", { for _ in 0..<1_000 { try put(lines(notes(1...1))) } }),
    ]
    for (name, put) in ways {
      try put()
      #expect(ear.hears(), "\(name)")
      #expect(!ear.isWoken, "\(name)")
      try folder.append(try lines(notes(4...4)))
      #expect(ear.isWoken && ear.hears(), "\(name), and written to")
      #expect(truncate(path, 10) == 0 && ear.isWoken && ear.hears(), "\(name), and cut off")
      #expect(truncate(path, 0) == 0 && ear.isWoken && ear.hears(), "\(name), and emptied")
    }
  }

  @Test("hears what is written before the other file is read: it is watched by then")
  func inTime() throws {
    let ear = Ear(on: path)
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    for n in UInt64(4)...40 {
      try put(lines(notes(1...n)))
      #expect(ear.hears())
      // Now it is watched, and not read yet.
      try folder.append(try lines(notes((n + 1)...(n + 1))))
      #expect(try reader.readNew().events.last == note(n + 1, "Notitie \(n + 1)"))
      #expect(ear.isWoken && ear.hears())
    }
  }

  @Test("hears of a file that is gone, and what those who still have it open write to it")
  func gone() throws {
    let ear = Ear(on: path)
    let writer = try #require(FileHandle(forWritingAtPath: path))
    #expect(unlink(path) == 0 && ear.hears())
    try writer.write(contentsOf: Data([1]))
    #expect(ear.isWoken && ear.hears())
    try writer.close()
    // Nobody has it any more, and nothing stands at the path.
    #expect(ear.hears())
    try folder.write(try lines(notes(1...2)))
    #expect(ear.hears())
    try folder.append([1])
    #expect(ear.isWoken && ear.hears())
  }

  @Test("hears what is written by another name of the file, in another folder")
  func otherName() throws {
    let elsewhere = try Folder()
    try #require(link(path, elsewhere.file()) == 0)
    let ear = Ear(on: path)
    try elsewhere.append([1])
    #expect(ear.isWoken && ear.hears())
  }

  @Test("goes by the file itself where the path is a link to it")
  func throughLink() throws {
    let elsewhere = try Folder()
    try #require(symlink(path, elsewhere.file()) == 0)
    let ear = Ear(on: try BoardReader(path: elsewhere.file()).path)
    try elsewhere.append([1])
    #expect(ear.isWoken && ear.hears())
    try put(lines(notes(1...1)))
    #expect(ear.hears())
    try elsewhere.append([1])
    #expect(ear.isWoken && ear.hears())
  }

  @Test("hears all the same where the system tells more than is taken at once, or forgets some of it")
  func flood() throws {
    let ear = Ear(on: path)
    // Two reports each: more than sixteen reads hold, and then more than the system keeps.
    for count in [5_000, 20_000] {
      for _ in 0..<count {
        close(open(folder.file("komt"), O_CREAT | O_WRONLY, 0o600))
        unlink(folder.file("komt"))
      }
      try put(lines(notes(1...1)))
      #expect(ear.hears())
      try folder.append([1])
      #expect(ear.isWoken && ear.hears())
    }
  }

  @Test("looks often where there is no inotify")
  func withoutInotify() {
    let watch = BoardWatch(path: folder.file("nergens/bord.praat"))
    let (descriptor, lookInterval) = (watch.descriptor, watch.lookInterval)
    #expect(descriptor == nil && lookInterval == 200)
  }

  /// Lays one folder over another.
  /// - Returns: whether that goes here.
  private static func layer(in folder: Folder) -> Bool {
    for name in ["onder", "boven", "werk", "samen"] { mkdir(folder.file(name), 0o700) }
    let options = "lowerdir=\(folder.file("onder")),upperdir=\(folder.file("boven")),workdir=\(folder.file("werk"))"
    return mount("overlay", folder.file("samen"), "overlay", 0, options) == 0
  }

  private static func takeApart(_ folder: Folder) { umount2(folder.file("samen"), 2) }

  private static let canLayer: Bool = {
    guard let folder = try? Folder(), layer(in: folder) else { return false }
    takeApart(folder)
    return true
  }()

  @Test("is told by the folder where one file lies over another", .enabled(if: canLayer, "needs to lay a folder over another, as root"))
  func layered() throws {
    mkdir(folder.file("onder"), 0o700)
    try folder.write(lines(notes(1...1)), to: "onder/bord.praat")
    try #require(Self.layer(in: folder))
    defer { Self.takeApart(folder) }
    let ear = Ear(on: folder.file("samen/bord.praat"))
    for _ in 0..<2 {
      try folder.append([1], to: "samen/bord.praat")
      #expect(ear.isWoken && ear.hears())
      try folder.write([1], to: "samen/nieuw")
      #expect(rename(folder.file("samen/nieuw"), folder.file("samen/bord.praat")) == 0 && ear.hears())
    }
  }
}
