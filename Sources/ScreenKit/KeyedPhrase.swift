// Sentences that name keys. Somebody may have given a command another key, so which key it is only the screen knows: such a sentence can't be shown before
// it is asked.
import Board

/// A sentence that names the keys of commands.
package struct KeyedPhrase: Sendable {
  /// How the key of a command is written: by the name of its row, and by the sign of the key that it has by itself.
  package typealias Sign = (_ command: String, _ usual: String) -> String

  fileprivate let words: @Sendable (Sign) -> Phrase

  /// A sentence.
  package init(_ words: @escaping @Sendable (Sign) -> Phrase) { self.words = words }

  /// The sentence where nobody gave a key.
  package var usual: Phrase { words { $1 } }
}

extension ScreenState {
  /// A sentence with the keys that hold on this screen.
  package func named(_ sentence: KeyedPhrase) -> Phrase {
    sentence.words { shell.setup.keymap[Self.kind, $0]?.first?.sign[language] ?? $1 }
  }
}
