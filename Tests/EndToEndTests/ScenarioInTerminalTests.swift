// The scenarios that say `terminal`, once more: through the real program, ncurses and a terminal.
import Board
import Foundation
import ScenarioKit
import Testing

@Suite("Scenarios in a real terminal") struct ScenarioInTerminalTests {
  @Test("the screen is as the scenario says", arguments: try Scenario.files { $0.isForTerminal }) func screens(file: String) throws {
    let scenario = try Scenario(file: file)
    let session = try Session(groups: scenario.groups)
    for note in scenario.notes {
      try session.praatplaat(
        "add", session.board, "--case", note.caseID.text, "--theme", note.theme.rawValue, "--horizon", note.horizon.rawValue, "--group",
        note.group.text,
        "--", note.text)
    }
    let terminal = try session.open(
      group: scenario.group.flatMap { Int($0.text) }, width: scenario.width, height: scenario.height,
      options: "--lang \(scenario.language.rawValue)" + (scenario.role.map { " --role '\($0)'" } ?? "")
        + (scenario.isASCII ? " --plain" : ""))
    // Keys that come before the screen is there would be echoed by the terminal itself.
    try terminal.wait(for: "the first screen") { rows in rows.contains { $0.contains("raatplaat") || $0.contains("ase 1") } }
    for step in scenario.steps {
      switch step {
      case .keys(let notation): try press(notation, in: terminal)
      case .resize(let width, let height): try terminal.resize(width, height)
      case .screen(let picture, let line):
        // Blocks are drawn as blanks in their colour.
        let expected = picture.map { row in String(row.replacing("█", with: " ").reversed().drop { $0 == " " }.reversed()) }
        var rows: [String] = []
        do {
          try terminal.wait(for: scenario.title, seconds: 10) { now in
            rows = now
            while rows.last?.isEmpty == true { rows.removeLast() }
            return rows == expected
          }
        } catch {
          Issue.record("\(file):\(line): \(scenario.title)\n\(difference(expected: expected, got: rows) ?? "")")
        }
      case .paste(let text): try terminal.paste(text)
      case .cursor(let x, let y): #expect(try terminal.state().hasPrefix("\(x) \(y) "))
      case .types(let notation, let gap):
        for character in notation {
          try terminal.type(String(character))
          usleep(UInt32(gap) * 1_000)
        }
      case .wait(let milliseconds): usleep(UInt32(milliseconds) * 1_000)
      default: Issue.record("\(file): a scenario for the terminal has keys and screens only")
      }
    }
  }

  private func press(_ notation: String, in terminal: Tmux) throws {
    let names = [
      "Esc": "Escape", "BS": "BSpace", "Del": "DC", "Ins": "IC", "PgUp": "PPage", "PgDn": "NPage", "S-Tab": "BTab", "Space": "Space",
      "lt": "<",
      "gt": ">",
    ]
    var rest = notation[...]
    var text = ""
    func flush() throws {
      if !text.isEmpty { try terminal.type(text) }
      text = ""
    }
    while let character = rest.first {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        text.append(character)
        rest = rest.dropFirst()
        continue
      }
      try flush()
      let name = String(rest[rest.index(after: rest.startIndex)..<end])
      try terminal.press(names[name] ?? name)
      // An escape that something follows at once is Alt; that is what terminals send.
      if name == "Esc" { usleep(100_000) }
      rest = rest[rest.index(after: end)...]
    }
    try flush()
  }
}
