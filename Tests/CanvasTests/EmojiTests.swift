// Every emoji of Unicode 16 has its place on the screen.
import CSystem
import Foundation
import Testing

@testable import Canvas

/// The emoji that `Tests/Emoji/fetch` brought, one a line; none where there was no network.
private let everyEmoji: [String] = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let text = try? String(contentsOf: root.appendingPathComponent(".build/emoji/emoji.txt"), encoding: .utf8)
  return text.map { $0.split(separator: "\n").map(String.init) } ?? []
}()

@Suite("Emoji") struct EmojiTests {
  init() { #expect(utf8Locale) }

  @Test("each is shown without �, and as wide as ncurses takes it to be", .enabled(if: !everyEmoji.isEmpty, "needs Tests/Emoji/fetch"))
  func everyOne() {
    #expect(everyEmoji.count == 5042)
    for emoji in everyEmoji {
      let glyphs = emoji.flatMap { Glyph.glyphs(of: $0) }
      let columns = glyphs.reduce(0) { $0 + Int($1.width) }
      let isSound = glyphs.allSatisfy { $0 != .placeholder && wcwidth(wchar_t($0.base)) == Int32($0.width) } && (1...2).contains(columns)
      if !isSound { Issue.record("\(emoji): \(glyphs)") }
    }
  }

  @Test(
    "those of Unicode 15 and 16 are two columns wide, also where the C library is older", arguments: ["🫨", "🫩", "🩷", "🪿", "🫆", "🫸🏽", "🛜"])
  func young(emoji: String) { #expect(width(of: emoji) == 2) }

  @Test("a character that the C library knows is as wide as it says") func known() {
    for value in Array(0x20..<0x3000) + [0x4E00, 0x1F642, 0x10FFFF] {
      var text = wchar_t(value)
      #expect(wcwidth(text) == wcswidth(&text, 1))
    }
    #expect(wcwidth(0) == 0)
  }
}
