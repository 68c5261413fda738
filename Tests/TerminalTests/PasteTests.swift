import ScreenKit
import Testing

@testable import Terminal

@Suite struct PasteTests {
  private let begin = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  @Test(
    "text between the markers is one paste, with its own line ends",
    arguments: ["één\r\ntwee\nÂ", "", "\t\u{1B}[31m\u{1B}[20", "\u{1B}\u{1B}"])
  func whole(_ text: String) {
    var typing = Typing()
    typing.type(begin + text + end + "x")
    typing.wait()
    #expect(typing.events() == [.paste(text), .key(.character("x"))])
  }

  @Test("a paste may take a while, as long as something comes")
  func slow() {
    var typing = Typing()
    typing.type(begin)
    for byte in ("langzaam" + end).utf8 {
      typing.wait()
      typing.wait(InputDecoder.pasteGrace - 1)
      typing.type([byte])
    }
    #expect(typing.events() == [.paste("langzaam")])
  }

  @Test("a paste whose end is lost is delivered after a silence, and typing goes on")
  func lostEnd() {
    var typing = Typing()
    typing.type(begin + "half")
    typing.wait()
    #expect(typing.decoder.deadline == typing.uptime + InputDecoder.pasteGrace)
    #expect(typing.events() == [])
    typing.wait(InputDecoder.pasteGrace)
    typing.type("x")
    typing.wait()
    #expect(typing.events() == [.paste("half"), .key(.character("x"))])
    #expect(typing.decoder.deadline == nil)
  }

  @Test("what is too much is dropped, and its end still found")
  func tooMuch() {
    var typing = Typing()
    typing.type(begin)
    typing.type(repeatElement(UInt8(ascii: "a"), count: PasteCollector.largest + 5))
    typing.type(end + "x")
    typing.wait()
    #expect(typing.events() == [.paste(String(repeating: "a", count: PasteCollector.largest)), .key(.character("x"))])
  }

  @Test("a character that the limit cuts in two is left out, as are invalid bytes")
  func cutCharacter() {
    var collector = PasteCollector()
    for byte in repeatElement(UInt8(ascii: "a"), count: PasteCollector.largest - 1) { _ = collector.feed(byte) }
    for byte in "é".utf8 { _ = collector.feed(byte) }
    #expect(collector.text(in: .utf8).utf8.count == PasteCollector.largest - 1)
    var typing = Typing()
    typing.type(begin)
    typing.type([0x61, 0xFF, 0xC3, 0x62])
    typing.type(end)
    #expect(typing.events() == [.paste("ab")])
  }

  @Test("keys and clicks in the middle of a paste are not meant")
  func keysInside() {
    var typing = Typing()
    typing.type(begin + "a")
    typing.arrive(.key(.up))
    typing.type("b" + end)
    #expect(typing.events() == [.paste("ab")])
  }
}
