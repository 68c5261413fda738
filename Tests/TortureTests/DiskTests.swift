// The model of a disk that loses its power: harsher than a real one, but not more than that.
import SeedKit
import Testing

@testable import TortureKit

@Suite("After a power cut") struct DiskTests {
  private func disks(after deeds: [Deed]) -> Set<Disk> {
    var disk = UncertainDisk(Disk(folders: ["/d"], names: ["/d/old": 1], bytes: [1: [1, 2]]))
    for deed in deeds { disk.note(deed) }
    var random = Seeded(1)
    return Set(disk.afterPowerCut(atMost: 1_000, using: &random))
  }

  @Test("what was appended and not flushed is there, absent, cut off at any place, or zeros") func appended() {
    let append = Deed.write(file: 1, at: 2, [3, 4, 5, 6])
    #expect(
      Set(disks(after: [append]).map { $0.bytes[1] ?? [] }) == [
        [1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [1, 2, 0, 0, 0, 0],
      ])
    #expect(disks(after: [append, .flush(file: 1)]).map { $0.bytes[1] ?? [] } == [[1, 2, 3, 4, 5, 6]])
  }

  @Test("a new name is there for certain only when its folder was flushed, whatever was done about the file") func names() {
    let made: [Deed] = [.make("/d/new", file: 2), .write(file: 2, at: 0, [7]), .flush(file: 2)]
    #expect(Set(disks(after: made).map { $0.names["/d/new"] }) == [nil, 2])
    #expect(Set(disks(after: made + [.flushFolder("/d")]).map { $0.bytes[2] }) == [[7]])
    #expect(Set(disks(after: [.rename("/d/old", to: "/d/new")]).map(\.names)) == [["/d/old": 1], ["/d/new": 1]])
    #expect(Set(disks(after: [.link("/d/old", to: "/d/new"), .unlink("/d/old")]).map(\.names.count)) == [0, 1, 2])
  }

  @Test("a folder that has no place takes along all that is in it") func folders() {
    let made: [Deed] = [
      .makeFolder("/d/a"), .makeFolder("/d/a/b"), .make("/d/a/b/f", file: 2), .flush(file: 2), .flushFolder("/d/a/b"), .flushFolder("/d/a"),
    ]
    #expect(Set(disks(after: made).map(\.names.count)) == [1, 2])
    #expect(Set(disks(after: made).map(\.folders.count)) == [1, 3])
    #expect(Set(disks(after: made + [.flushFolder("/d")]).map(\.names.count)) == [2])
  }
}
