// Small files of the user's own: read whole, put in place whole, also by many at once.
import Foundation
import Testing

@testable import BoardFile

@Suite("Small files") struct SmallFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("small-\(UUID().uuidString)")
  private var path: String { folder.appendingPathComponent("deep/habits").path }

  @Test("many programs that add to it at once lose nothing of each other") func together() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = path
    let done = await withTaskGroup(of: Int.self) { group in
      for number in 0..<4 {
        group.addTask {
          (0..<20).filter { _ in SmallFile.replace(path, most: 1 << 16) { $0 + Array("line \(number)\n".utf8) } }.count
        }
      }
      return await group.reduce(0, +)
    }
    guard case .read(let bytes) = SmallFile.read(path, most: 1 << 16) else {
      Issue.record("it is not there")
      return
    }
    #expect(done == 80 && String(decoding: bytes, as: UTF8.self).split(separator: "\n").count == done)
  }

  @Test("what can't be kept is said, and nothing stays behind") func refused() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appendingPathComponent("deep"))
    #expect(!SmallFile.replace(path, most: 10) { $0 })
    #expect(SmallFile.read(path, most: 10) == .missing)
    #expect(SmallFile.read(folder.path, most: 10) == .noFile)
  }

  @Test("more than was asked for is not read") func large() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(SmallFile.replace(path, most: 10) { _ in Array(repeating: 1, count: 11) })
    #expect(SmallFile.read(path, most: 10) == .tooLarge)
    #expect(SmallFile.read(path, most: 11) == .read(Array(repeating: 1, count: 11)))
  }
}
