// What the tests of the decoder have in common: a way to write input down, and to read what came of it.
import ScreenKit
import Canvas

@testable import Terminal

/// A terminal that types into a decoder.
struct Typing {
  var decoder = InputDecoder(encoding: .utf8)
  var uptime: Int64 = 1000

  init(encoding: ScalarDecoder.Encoding = .utf8, erase: UInt8 = 0x7F, keyboard: Keyboard = Keyboard(term: nil)) {
    decoder = InputDecoder(encoding: encoding, erase: erase, keyboard: keyboard)
  }

  /// Feeds bytes that arrive together; nothing is said about what follows.
  mutating func type(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { decoder.feed(.byte(byte), at: uptime) }
  }

  mutating func type(_ text: String) { type(text.utf8) }

  mutating func arrive(_ arrival: Arrival) { decoder.feed(arrival, at: uptime) }

  /// Lets time pass without input.
  mutating func wait(_ milliseconds: Int64 = 0) {
    uptime += milliseconds
    decoder.pause(at: uptime)
  }

  mutating func events() -> [AppEvent] {
    decoder.take().compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  mutating func keys() -> [Key] {
    events().compactMap { if case .key(let key) = $0 { key } else { nil } }
  }
}

/// The keys of text that arrives together and is followed by silence.
func keys(_ text: String, erase: UInt8 = 0x7F) -> [Key] {
  var typing = Typing(erase: erase)
  typing.type(text)
  typing.wait()
  typing.wait(InputDecoder.pasteGrace)
  return typing.keys()
}
