// Tables are read whatever a spreadsheet makes of them.
import Reports
import SeedKit
import Testing

@testable import Intake

@Suite struct TableTests {
  private func rows(_ text: String) throws -> [[String]] { try Table(text).rows.map(\.cells) }

  @Test("reads every separator, every line end, and quotes") func reads() throws {
    for (separator, name) in [(",", CellSeparator.comma), (";", .semicolon), ("\t", .tab)] {
      for end in ["\r\n", "\n", "\r"] {
        let text = ["a\(separator)b", "\"1\(separator)\"\"2\"\"\nx\"\(separator)", "", "3\(separator)4"].joined(separator: end)
        for text in [text, text + end] {
          let table = try Table(text)
          #expect(table.separator == name)
          #expect(table.rows.map(\.cells) == [["a", "b"], ["1\(separator)\"2\"\nx", ""], ["3", "4"]], "\(name) \(end.debugDescription)")
        }
      }
    }
    #expect(try Table("a;b\n\"x\ny\";2\nz;3").rows.map(\.line) == [1, 2, 4])
    #expect(try Table("a;b\r\n\"x\r\ny\";2\r\nz;3").rows.map(\.line) == [1, 2, 4])
  }

  @Test("the separator is the one that fits most rows, or the one that the first line says") func separator() throws {
    #expect(try rows("Tijd;Wat, en waarom?\n1;a, b\n2;c") == [["Tijd", "Wat, en waarom?"], ["1", "a, b"], ["2", "c"]])
    for first in ["sep=;", "SEP=;", "\"sep=;\""] {
      let table = try Table("\(first)\r\na,b;c\r\n1,2;3\r\n")
      #expect(table.rows.map(\.cells) == [["a,b", "c"], ["1,2", "3"]] && table.rows.map(\.line) == [2, 3], "\(first)")
    }
  }

  @Test("white space around a quoted cell is no part of it; around another it is") func spaces() throws {
    #expect(try rows("a;b\n \"x;y\"\t ; z \n\t\"1\";\"2\"") == [["a", "b"], ["x;y", " z "], ["1", "2"]])
  }

  @Test("says on which line a quote goes wrong") func faults() {
    #expect(throws: IntakeFault.badQuote(line: 2)) { try Table("a;b\n\"x;2\n") }
    #expect(throws: IntakeFault.badQuote(line: 2)) { try Table("a;b\n\"x\"y;2\n") }
  }

  @Test("random text never traps") func random() {
    var random = Seeded(2026)
    let pieces = ["\"", ",", ";", "\t", "\r", "\n", "a", "é", " ", "sep=;"]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      _ = try? Table(text)
    }
  }
}
