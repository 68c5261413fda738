// The keys of a field of text: what is typed goes in, and what moves in it or takes something from it.
import Canvas

extension TextField {
  /// The keys of a field on one line; the same as those of a note that is being written.
  package mutating func edit(with key: Key, limit: Int, isTooLong: inout Bool) {
    guard case .character(let character) = key else { return edit(with: key) }
    // What is selected may make room.
    if !isSelected, text.unicodeScalars.count + character.unicodeScalars.count > limit { return isTooLong = true }
    insert(String(character))
  }

  /// The keys that move in a text, or take something from it.
  package mutating func edit(with key: Key) {
    switch key {
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .ctrlBackspace, .altBackspace, .ctrl("w"): deleteWordBackward()
    case .ctrlDelete: deleteWordForward()
    case .ctrl("u"): deleteToStart()
    case .ctrl("k"): deleteToEnd()
    case .left: moveLeft()
    case .right: moveRight()
    case .ctrlLeft, .altLeft: moveWordLeft()
    case .ctrlRight, .altRight: moveWordRight()
    case .home, .ctrl("a"): moveToLineStart()
    case .end, .ctrl("e"): moveToLineEnd()
    default: break
    }
  }
}
