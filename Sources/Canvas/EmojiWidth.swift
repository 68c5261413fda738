// The width of emoji that are younger than the C library: Debian 12 knows those of Unicode 14 only, and shows no other. ncurses asks `wcwidth` for the width
// of whatever it draws, and draws a blank where it has none; so the program brings its own `wcwidth`, which ncurses, the canvas and the tests all get.
//
// What stands on the screen for an emoji; what is stored and exported is always the whole:
//
//   | written                                  | on the screen                                                          |
//   | ---                                      | ---                                                                    |
//   | an emoji of Unicode 16 or older          | itself, two columns                                                    |
//   | one younger than the library, in tmux    | □ and a blank: a multiplexer counts with the same old library          |
//   |   or screen                              |                                                                        |
//   | joined emoji: families, professions, ❤️‍🔥 | the first; a cell of ncurses holds one character and four marks        |
//   | skin tones                               | the emoji without it                                                   |
//   | a country's flag                         | its two letters: 🇳🇱 is NL                                              |
//   | a flag of a part of a country            | 🏴                                                                     |
//   | keycaps, emoji of one column (❤️)         | the letter or sign                                                     |
import CSystem

/// The columns of a character, as the C library is asked for them.
/// - Parameter character: the number of a scalar.
/// - Returns: 0, 1 or 2; -1 for one that can't be shown.
@_cdecl("wcwidth") public func columnsOfCharacter(_ character: wchar_t) -> Int32 {
  let known = columnsInLibrary(character)
  guard known < 0, let value = UInt32(exactly: character), youngEmoji.contains(value) else { return known }
  return 2
}

/// Whether a scalar is an emoji that the C library does not know.
public func isYoungerThanLibrary(_ scalar: UInt32) -> Bool {
  youngEmoji.contains(scalar) && columnsInLibrary(wchar_t(truncatingIfNeeded: scalar)) < 0
}

/// What the library itself says. `wcswidth` looks in the same table and never asks `wcwidth`.
private func columnsInLibrary(_ character: wchar_t) -> Int32 {
  if character == 0 { return 0 }
  var text = character
  return wcswidth(&text, 1)
}

/// The emoji of Unicode 15 and 16, all of two columns (emoji-test.txt, 16.0).
private let youngEmoji: Set<UInt32> = [
  0x1F6DC, 0x1FA75, 0x1FA76, 0x1FA77, 0x1FA87, 0x1FA88, 0x1FA89, 0x1FA8F, 0x1FAAD, 0x1FAAE, 0x1FAAF, 0x1FABB, 0x1FABC, 0x1FABD, 0x1FABE,
  0x1FABF, 0x1FAC6, 0x1FACE, 0x1FACF, 0x1FADA, 0x1FADB, 0x1FADC, 0x1FADF, 0x1FAE8, 0x1FAE9, 0x1FAF7, 0x1FAF8,
]
