// Letters and digits of five rows high, for what must be read from the back of a room.

/// The text in block letters: five lines of equal width made of █ and spaces, one column between letters. Knows A–Z, 0–9, space and the signs
/// `:-./,?!'()+&%`; small letters are shown as capitals, letters with an accent without it, anything else as a gap. Digits are equally wide, so that a
/// timer stands still while it counts.
/// - Parameters:
///   - text: Any text.
///   - scale: How many times as large; less than 1 counts as 1.
/// - Returns: five lines, times the scale.
public func bigText(_ text: String, scale: Int = 1) -> [String] {
  var rows = ["", "", "", "", ""]
  let scale = max(1, scale)
  for glyph in text.uppercased().flatMap({ Glyph.glyphs(of: $0, in: .ascii) }) {
    let letter = blocks(of: UInt8(truncatingIfNeeded: glyph.base))
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
    default: " :-./,?!'()+&%".utf8.contains(byte)
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
  default: "...|...|...|...|..."
  }
}
