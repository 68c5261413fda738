// What the tests of Cases share: short ways to make a file, and to catch its fault.
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
