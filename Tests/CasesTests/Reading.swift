// What the tests of Cases share: short ways to make a file, to catch its fault, and a generator that does the same every time.
import Testing

@testable import Board
@testable import Cases

func markdown(_ text: String, name: String = "plaat.md") -> MarkdownFile { MarkdownFile(name: name, bytes: Array(text.utf8)) }

func plateFault(_ text: String, name: String = "plaat.md") -> MarkdownFault? {
  do throws(MarkdownFault) {
    _ = try Plate.parse(markdown(text, name: name), language: .nl)
    return nil
  } catch { return error }
}

func caseFault(_ text: String, name: String = "buurt.md") -> MarkdownFault? {
  do throws(MarkdownFault) {
    _ = try CaseText.parse(markdown(text, name: name), language: .nl)
    return nil
  } catch { return error }
}

/// The five theme headings, so that a test need write only what it is about.
let fiveThemes = "## Samenstelling\n## Voorraad\n## Nieuwbouw\n## Beheer\n## Samenwerking\n"

struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
