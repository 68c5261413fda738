// Letters and digits of five rows high, for what must be read from the back of a room.

/// The text in block letters: five lines of equal width made of █ and spaces, one column between letters. Knows letters, 0–9, space and the signs
/// `:-./,?!'()+&%@_=`; letters with an accent are shown without it, anything else as a gap. Digits are equally wide, so that a timer stands still while it
/// counts.
/// - Parameters:
///   - text: Any text.
///   - scale: How many times as large; less than 1 counts as 1.
///   - keepsCase: Whether small letters stay small, which they have to where somebody types what they read; else they are shown as capitals.
/// - Returns: five lines, times the scale.
public func bigText(_ text: String, scale: Int = 1, keepsCase: Bool = false) -> [String] {
  var rows = ["", "", "", "", ""]
  let scale = max(1, scale)
  for glyph in (keepsCase ? text : text.uppercased()).flatMap({ Glyph.glyphs(of: $0, in: .ascii) }) {
    let value = UInt8(truncatingIfNeeded: glyph.base)
    let letter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(value) ? blocks(ofSmall: value) : blocks(of: value)
    for (row, part) in letter.split(separator: "|").enumerated() {
      if !rows[row].isEmpty { rows[row] += String(repeating: " ", count: scale) }
      for mark in part { rows[row] += String(repeating: mark == "#" ? "█" : " ", count: scale) }
    }
  }
  return rows.flatMap { Array(repeating: $0, count: scale) }
}

/// Whether block letters say the whole of a text: it has nothing that would become a gap or lose its accent.
public func isWholeInBigText(_ text: String) -> Bool {
  text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: " :-./,?!'()+&%@_=".utf8.contains(byte)
    }
  }
}

/// A letter's rows from the top, `#` for a block and `.` for none. Upright strokes are two columns wide: about as wide as a row is high.
private func blocks(of letter: UInt8) -> String {
  switch letter {
  case UInt8(ascii: "A"): ".####.|##..##|######|##..##|##..##"
  case UInt8(ascii: "B"): "#####.|##..##|#####.|##..##|#####."
  case UInt8(ascii: "C"): ".#####|##....|##....|##....|.#####"
  case UInt8(ascii: "D"): "#####.|##..##|##..##|##..##|#####."
  case UInt8(ascii: "E"): "#####|##...|####.|##...|#####"
  case UInt8(ascii: "F"): "#####|##...|####.|##...|##..."
  case UInt8(ascii: "G"): ".#####|##....|##.###|##..##|.#####"
  case UInt8(ascii: "H"): "##..##|##..##|######|##..##|##..##"
  case UInt8(ascii: "I"): "##|##|##|##|##"
  case UInt8(ascii: "J"): "...##|...##|...##|##.##|.###."
  case UInt8(ascii: "K"): "##..##|##.##.|####..|##.##.|##..##"
  case UInt8(ascii: "L"): "##...|##...|##...|##...|#####"
  case UInt8(ascii: "M"): "##...##|###.###|#######|##.#.##|##...##"
  case UInt8(ascii: "N"): "##..##|###.##|######|##.###|##..##"
  case UInt8(ascii: "O"): ".####.|##..##|##..##|##..##|.####."
  case UInt8(ascii: "P"): "#####.|##..##|#####.|##....|##...."
  case UInt8(ascii: "Q"): ".####.|##..##|##..##|##.##.|.###.#"
  case UInt8(ascii: "R"): "#####.|##..##|#####.|##.##.|##..##"
  case UInt8(ascii: "S"): ".#####|##....|.####.|....##|#####."
  case UInt8(ascii: "T"): "######|..##..|..##..|..##..|..##.."
  case UInt8(ascii: "U"): "##..##|##..##|##..##|##..##|.####."
  case UInt8(ascii: "V"): "##..##|##..##|##..##|.####.|..##.."
  case UInt8(ascii: "W"): "##...##|##...##|##.#.##|#######|.##.##."
  case UInt8(ascii: "X"): "##..##|.####.|..##..|.####.|##..##"
  case UInt8(ascii: "Y"): "##..##|##..##|.####.|..##..|..##.."
  case UInt8(ascii: "Z"): "######|...##.|..##..|.##...|######"
  case UInt8(ascii: "0"): "######|##..##|##..##|##..##|######"
  case UInt8(ascii: "1"): "..##..|.###..|..##..|..##..|######"
  case UInt8(ascii: "2"): "######|....##|######|##....|######"
  case UInt8(ascii: "3"): "######|....##|.#####|....##|######"
  case UInt8(ascii: "4"): "##..##|##..##|######|....##|....##"
  case UInt8(ascii: "5"): "######|##....|######|....##|######"
  case UInt8(ascii: "6"): "######|##....|######|##..##|######"
  case UInt8(ascii: "7"): "######|....##|...##.|..##..|..##.."
  case UInt8(ascii: "8"): "######|##..##|######|##..##|######"
  case UInt8(ascii: "9"): "######|##..##|######|....##|######"
  case UInt8(ascii: ":"): "..|##|..|##|.."
  case UInt8(ascii: "-"): "....|....|####|....|...."
  case UInt8(ascii: "."): "..|..|..|..|##"
  case UInt8(ascii: "/"): "....##|...##.|..##..|.##...|##...."
  case UInt8(ascii: ","): "...|...|...|.##|##."
  case UInt8(ascii: "?"): "#####.|....##|..###.|......|..##.."
  case UInt8(ascii: "!"): "##|##|##|..|##"
  case UInt8(ascii: "'"): "##|##|..|..|.."
  case UInt8(ascii: "("): ".##|##.|##.|##.|.##"
  case UInt8(ascii: ")"): "##.|.##|.##|.##|##."
  case UInt8(ascii: "+"): "......|..##..|######|..##..|......"
  case UInt8(ascii: "&"): ".###..|##.##.|.###.#|##.##.|.###.#"
  case UInt8(ascii: "%"): "##..##|...##.|..##..|.##...|##..##"
  case UInt8(ascii: "@"): ".#####.|##...##|##.####|##.###.|.####.."
  case UInt8(ascii: "_"): "....|....|....|....|####"
  case UInt8(ascii: "="): "....|####|....|####|...."
  default: gap
  }
}

/// A small letter's rows: four for the letter itself, and one above for what sticks out. What hangs below a line turns up within it.
private func blocks(ofSmall letter: UInt8) -> String {
  switch letter {
  case UInt8(ascii: "a"): "......|.#####|##..##|##..##|.#####"
  case UInt8(ascii: "b"): "##....|#####.|##..##|##..##|#####."
  case UInt8(ascii: "c"): ".....|.####|##...|##...|.####"
  case UInt8(ascii: "d"): "....##|.#####|##..##|##..##|.#####"
  case UInt8(ascii: "e"): "......|.####.|######|##....|.#####"
  case UInt8(ascii: "f"): "..###|.##..|#####|.##..|.##.."
  case UInt8(ascii: "g"): ".#####|##..##|.#####|....##|#####."
  case UInt8(ascii: "h"): "##....|#####.|##..##|##..##|##..##"
  case UInt8(ascii: "i"): "##|..|##|##|##"
  case UInt8(ascii: "j"): "..##|....|..##|..##|###."
  case UInt8(ascii: "k"): "##....|##..##|##.##.|####..|##..##"
  case UInt8(ascii: "l"): "##.|##.|##.|##.|.##"
  case UInt8(ascii: "m"): "........|#######.|##.##.##|##.##.##|##.##.##"
  case UInt8(ascii: "n"): "......|#####.|##..##|##..##|##..##"
  case UInt8(ascii: "o"): "......|.####.|##..##|##..##|.####."
  case UInt8(ascii: "p"): "#####.|##..##|##..##|#####.|##...."
  case UInt8(ascii: "q"): ".#####|##..##|##..##|.#####|....##"
  case UInt8(ascii: "r"): ".....|##.##|###..|##...|##..."
  case UInt8(ascii: "s"): ".....|.####|##...|..###|####."
  case UInt8(ascii: "t"): ".##..|#####|.##..|.##..|..###"
  case UInt8(ascii: "u"): "......|##..##|##..##|##..##|.#####"
  case UInt8(ascii: "v"): "......|##..##|##..##|.####.|..##.."
  case UInt8(ascii: "w"): "........|##.##.##|##.##.##|##.##.##|.######."
  case UInt8(ascii: "x"): "......|##..##|.####.|.####.|##..##"
  case UInt8(ascii: "y"): "##..##|##..##|.#####|....##|#####."
  case UInt8(ascii: "z"): "......|######|...##.|.##...|######"
  default: gap
  }
}

private let gap = "...|...|...|...|..."
