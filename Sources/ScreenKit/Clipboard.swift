// Copying: a text goes to the clipboard of whoever sits here, by way of the terminal. No terminal says whether it came there, so neither does the screen.
import Board

extension ScreenState {
  /// The key that copies.
  /// - Parameters:
  ///   - about: what the help says of it; none where another row speaks for it.
  ///   - isHinted: whether the key line says it, where there is something to copy.
  ///   - text: what there is to copy; none where nothing is.
  /// - Returns: its row.
  package static func copyKey(
    about: Phrase? = nil, isHinted: Bool = false, _ text: @escaping @Sendable (Self) -> String?
  ) -> KeyRow<Self> {
    KeyRow(
      "copy", ["y"], "y", hint: isHinted ? Phrase(nl: "kopieer", en: "copy") : nil, about: about, others: Words.othersForCopying, rank: 80,
      isOffered: { text($0) != nil },
      does: { screen in if let text = text(screen) { screen.copy(text) } else { screen.say(Words.nothingToCopy) } })
  }

  /// Sends a text to the clipboard, where the terminal can: without signs that a terminal or a shell would act on, and no more than passes.
  package mutating func copy(_ text: String) {
    guard shell.setup.hasClipboard else { return say(Words.noClipboard, isWarning: true) }
    let whole = text.pasteable
    let copied = whole.prefix(bytes: mostCopiedBytes)
    shell.emit(.copy(String(copied)))
    say(copied.endIndex == whole.endIndex ? Words.copied : Words.copiedInPart)
  }
}

/// The longest text that xterm takes for the clipboard, in bytes: with it the whole sequence is 100,000 bytes long.
let mostCopiedBytes = 74_994

extension String {
  /// As many whole characters from the beginning as so many bytes of UTF-8 hold.
  func prefix(bytes: Int) -> Substring {
    var (end, left) = (startIndex, bytes)
    while end < endIndex {
      let next = index(after: end)
      left -= self[end..<next].utf8.count
      if left < 0 { break }
      end = next
    }
    return self[..<end]
  }
}

extension Words {
  /// What copying a note is called.
  package static let copyNote = Phrase(nl: "de tekst van deze notitie kopiëren", en: "copy the text of this note")
  /// What else people call copying.
  package static let othersForCopying = "kopieer kopie klembord clipboard yank"
  static let nothingToCopy = Phrase(nl: "Hier is niets om te kopiëren.", en: "There is nothing here to copy.")
  static let copied = Phrase(
    nl: "Naar het klembord gestuurd. Komt het niet aan, dan houdt je terminal dat tegen.",
    en: "Sent to the clipboard. If it does not arrive, your terminal holds it back.")
  static let copiedInPart = Phrase(
    nl: "Het begin is naar het klembord gestuurd: de hele tekst is te lang voor een terminal.",
    en: "The beginning was sent to the clipboard: the whole text is too long for a terminal.")
  static let noClipboard = Phrase(
    nl: "Deze terminal kan dat niet. Kies de tekst met de muis, met Shift ingedrukt.",
    en: "This terminal can’t do that. Select the text with the mouse, holding Shift.")
}
