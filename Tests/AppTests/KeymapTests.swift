// The tables of keys of all screens: nothing twice, nothing without words, nothing that does not fit, no row that nobody can come to.
import Board
import CSystem
import Canvas
import Testing

@testable import ScreenKit

@Suite("Tables of keys") struct KeymapTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  @Test("no key means two things in one table, and no two rows have one name", arguments: Table.all) func unambiguous(table: Table) {
    var seen: [Key: String] = [:]
    for line in table.lines {
      for key in line.keys { #expect(seen.updateValue(line.name, forKey: key) == nil, "\(key) is \(line.name), too") }
    }
    #expect(Set(table.lines.map(\.name)).count == table.lines.count)
    #expect(!table.lines.isEmpty)
  }

  @Test("every row has a key, or a place in the palette", arguments: Table.all) func reachable(table: Table) {
    for line in table.lines { #expect(!line.keys.isEmpty || line.isInPalette, "\(line.name)") }
  }

  @Test("hints and explanations have words in both languages, and a key that is written", arguments: Table.all)
  func words(table: Table) {
    for line in table.lines {
      for phrase in line.hints + [line.about].compactMap({ $0 }) {
        #expect(!phrase.nl.isEmpty && !phrase.en.isEmpty, "\(line.name)")
      }
      if let about = line.about { #expect(about.nl != about.en, "\(line.name) is not translated") }
      if !line.hints.isEmpty { #expect(!line.label.nl.isEmpty && !line.label.en.isEmpty && !line.keys.isEmpty, "\(line.name)") }
    }
  }

  @Test("a key's name leaves half of the smallest screen for what it does", arguments: Table.all) func labels(table: Table) {
    for line in table.lines {
      for language in Language.allCases { #expect(width(of: line.label[language]) <= 10, "\(line.label[language])") }
    }
  }

  @Test("of a pair the other half comes next: with keys of its own, without a hint, and with two signs to click on", arguments: Table.all)
  func pairs(table: Table) {
    for (place, line) in table.lines.enumerated() where line.isPair {
      #expect(!line.hints.isEmpty && line.label.nl.contains(" ") && line.label.en.contains(" "), "\(line.name)")
      guard table.lines.indices.contains(place + 1) else {
        Issue.record("nothing comes after \(line.name)")
        continue
      }
      let other = table.lines[place + 1]
      #expect(!other.keys.isEmpty && other.hints.isEmpty && !other.isPair, "\(line.name), \(other.name)")
    }
  }

  @Test("on the smallest screen the most important hints of every table still fit", arguments: Table.all.filter { $0.name != "paste" })
  func smallest(table: Table) {
    for language in Language.allCases {
      let room = leastSize.width - 2 - width(of: "✓ " + Words.shared[language]) - 2
      let most = table.lines.filter { !$0.hints.isEmpty && $0.rank >= 90 && $0.name != "writeInOtherLane" }
      let columns = most.reduce(-2) { columns, line in
        columns + width(of: line.label[language]) + 1 + (line.hints.map { width(of: $0[language]) }.max() ?? 0) + 2
      }
      #expect(columns <= room, "\(columns) columns, \(room) free")
    }
  }
}
