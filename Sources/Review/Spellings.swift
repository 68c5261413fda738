// Names that people wrote in several ways: one name, shown as most of them wrote it.
import Board
import Canvas

/// A name that notes have, and how many of them have it. Capitals, accents and how its letters are encoded make no other name, as when notes are filtered by it.
public struct CountedName: Equatable, Sendable {
  /// The name as most notes have it, without a sign; of several that are as common, the one with the fewest capitals.
  public let name: String
  /// How many notes have it, in whatever spelling.
  public let count: Int
}

extension Sequence<Note> {
  /// The names that these notes have, what most have first.
  /// - Parameter names: what to look at of a note: who is needed, its tags; with or without their sign.
  /// - Returns: each name once.
  public func counting(_ names: (Note) -> [String]) -> [CountedName] {
    var spellings = Spellings()
    var counts: [String: Int] = [:]
    for note in self {
      var its: Set<String> = []
      for name in names(note) { its.insert(spellings.add(name.withoutSign("@").withoutSign("#"))) }
      for name in its { counts[name, default: 0] += 1 }
    }
    return counts.map { CountedName(name: spellings.usual($0.key), count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
  }
}

/// How names are written.
struct Spellings {
  private var counts: [String: [String: Int]] = [:]
  /// Most notes have the same few: what was folded is not folded again.
  private var known: [String: String] = [:]

  /// Takes in a name, and says by what it is known.
  mutating func add(_ name: String) -> String {
    let key = known[name] ?? name.folded
    known[name] = key
    counts[key, default: [:]][name, default: 0] += 1
    return key
  }

  /// The name as most wrote it, by what it is known by; of several that are as common, the one with the fewest capitals, and then the first by alphabet.
  func usual(_ key: String) -> String {
    func capitals(_ name: String) -> Int { name.count(where: \.isUppercase) }
    return counts[key]?.min { a, b in
      a.value != b.value ? a.value > b.value : (capitals(a.key), a.key) < (capitals(b.key), b.key)
    }?.key ?? key
  }
}

extension Perspective {
  /// What a perspective is called in the file, however it was written; itself where it is none of ours.
  static func usual(_ role: String) -> String { named[role.folded] ?? role }

  private static let named = Dictionary(firstOf: all.map { ($0.nl.folded, $0.nl) })
}
