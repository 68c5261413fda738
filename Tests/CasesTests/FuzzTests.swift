// Whatever the bytes: a plate, a case, or a fault at a line that is in the file. Never a trap.
import SeedKit
import Testing

@testable import Board
@testable import Cases

@Suite struct FuzzTests {
  private func survives(_ bytes: [UInt8], seed: UInt64) {
    let file = MarkdownFile(name: "x.md", bytes: bytes)
    // An upper bound that does not repeat the reader's way of counting; a file without any line end has one line.
    let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    func check(_ fault: MarkdownFault) {
      #expect((1...lines).contains(fault.line), "seed \(seed): \(fault)")
      #expect(!fault.message(in: .nl).isEmpty && !fault.message(in: .en).isEmpty)
    }
    do throws(MarkdownFault) {
      let plate = try Plate.parse(file, language: .nl)
      let slugs = plate.themes.flatMap { $0.cards.map(\.slug) }
      #expect(plate.themes.map(\.theme) == Theme.allCases, "seed \(seed)")
      #expect(Set(slugs).count == slugs.count && slugs.allSatisfy(isSlug), "seed \(seed)")
    } catch { check(error) }
    do throws(MarkdownFault) {
      #expect(isSlug(try CaseText.parse(file, language: .en).slug), "seed \(seed)")
    } catch { check(error) }
    do throws(MarkdownFault) {
      let items = try Agenda.parse(file, language: .nl).items
      #expect((1...Agenda.stopLimit).contains(items.count) && Set(items.map(\.id)).count == items.count, "seed \(seed)")
      #expect(items.allSatisfy { isSlug($0.id) && (0...AgendaItem.mostMinutes).contains($0.minutes) }, "seed \(seed)")
    } catch { check(error) }
  }

  private func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D } && text.first != "-"
      && text.last != "-"
  }

  @Test("random bytes never trap")
  func randomBytes() {
    for seed in 0..<300 as Range<UInt64> {
      var random = Seeded(seed)
      let count = Int.random(in: 0...200, using: &random)
      survives((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, seed: seed)
    }
  }

  @Test("random lines of Markdown never trap")
  func randomMarkdown() {
    let pieces = [
      "# ", "## ", "### ", "#", "##", "####### x", "Sociaal beheer", "1. Nieuwbouw", "voorraad", "Samenstelling", "local", "> ", ">",
      "straat", "·", " · ", "- ", "12) ",
      "*", "**", "_", "x", "é", "\u{301}", "🙂", "\t", "\u{A0}", "\n", "\r", "\r\n", "\n\n", "\u{FEFF}", "wijk · x\n", " · 8 min",
      "(5 minuten)", "9999999999999999999999 min", "- groepen: ", "- stap: eindpunt\n", "- naam: x\n", "sta stil\n", "verborgen", ":", "ja",
      "- poll: ", "x / y / z", "/", "- thema: 4\n", "- pauze: ja\n",
    ]
    for seed in 0..<400 as Range<UInt64> {
      var random = Seeded(seed)
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      survives(Array((Bool.random(using: &random) ? "# T\n" + fiveThemes + text : text).utf8), seed: seed)
    }
  }

  @Test("what comes with the program with lines lost, doubled, swapped and bytes changed never traps", arguments: ["plaat", "sessie"])
  func mutations(name: String) {
    let lines = Array((name == "plaat" ? Embedded.plaatNl : .sessieNl).text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    for seed in 0..<60 as Range<UInt64> {
      var random = Seeded(seed)
      var mutant = lines
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let (a, b) = (mutant.indices.randomElement(using: &random) ?? 0, mutant.indices.randomElement(using: &random) ?? 0)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mutant.remove(at: a)
        case 1: mutant.insert(mutant[b], at: a)
        case 2: mutant.swapAt(a, b)
        default:
          if let byte = mutant[a].indices.randomElement(using: &random) { mutant[a][byte] = UInt8.random(in: 0...255, using: &random) }
        }
      }
      survives(Array(mutant.joined(separator: [0x0A])), seed: seed)
    }
  }
}
