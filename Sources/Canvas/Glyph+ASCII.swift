// What stands for a character on a terminal that knows ASCII alone.

/// Calls the body with each ASCII glyph that stands for a character; at least one. `?` for each of its columns when nothing is like it.
func forEachASCIIGlyph(like scalar: Unicode.Scalar, width: UInt8, _ body: (Glyph) -> Void) {
  if scalar.value >= 0x20, scalar.value < 0x7F { return body(Glyph(base: scalar.value)) }
  if let likeness = likenesses[scalar] ?? shape(scalar.value) ?? letters(of: scalar) {
    for byte in likeness.utf8 { body(Glyph(ascii: byte)) }
  } else {
    for _ in 0..<max(1, width) { body(Glyph(ascii: UInt8(ascii: "?"))) }
  }
}

/// A letter without its accent, by the name Unicode gives it: LATIN SMALL LETTER E WITH ACUTE is an e. Digits of any kind are digits.
private func letters(of scalar: Unicode.Scalar) -> String? {
  let properties = scalar.properties
  if properties.numericType == .decimal || properties.numericType == .digit, let value = properties.numericValue, value >= 0, value <= 9 {
    return String(Int(value))
  }
  if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0).map { String(Character($0)) } }
  guard let words = properties.name?.split(separator: " "), words.count >= 4, words[0] == "LATIN", words[2] == "LETTER",
    words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH"
  else { return nil }
  return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
}

/// Signs, and Latin letters of which the name does not tell what they look like.
private let likenesses: [Unicode.Scalar: String] = [
  "¡": "!", "¢": "c", "£": "GBP", "¦": "|", "§": "S", "¨": "\"", "«": "\"", "»": "\"", "©": "(c)", "ª": "a", "¬": "-", "¯": "-",
  "®": "(R)", "°": "o", "º": "o", "±": "+/-", "´": "'", "µ": "u", "·": ".", "¸": ",", "¼": "1/4", "½": "1/2", "¾": "3/4", "¿": "?",
  "Ð": "D", "×": "x", "Þ": "Th", "ß": "ss", "ð": "d", "÷": "/", "þ": "th", "ı": "i", "Ĳ": "IJ", "ĳ": "ij", "ĸ": "k", "ŉ": "'n",
  "Ŋ": "N", "ŋ": "n", "Œ": "OE", "œ": "oe", "ſ": "s", "Ə": "E", "ẞ": "SS", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
  "ﬅ": "st", "ﬆ": "st",
  "†": "+", "‡": "+", "•": "*", "‣": "*", "․": ".", "‧": ".", "…": "...", "‹": "<", "›": ">", "⁄": "/", "€": "EUR", "™": "TM",
  "←": "<", "↵": "<", "↑": "^", "→": ">", "↓": "v", "↔": "<>", "⇐": "<=", "⇒": "=>", "≈": "~", "≠": "!=", "≤": "<=", "≥": ">=",
  "★": "*", "☆": "*", "✓": "v", "✔": "v",
]

/// Lines, blocks and geometric shapes; hyphens, dashes and quotes, of which there are rows as well.
private func shape(_ value: UInt32) -> String? {
  switch value {
  // What is heavy marks what is chosen, and has to stand out from the light lines around it.
  case 0x2501: "="
  case 0x2503, 0x250F, 0x2513, 0x2517, 0x251B: "#"
  case 0x2500, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578, 0x257A, 0x257C, 0x257E: "-"
  case 0x2502, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579, 0x257B, 0x257D, 0x257F: "|"
  case 0x2550: "="
  case 0x2571: "/"
  case 0x2572: "\\"
  case 0x2573: "X"
  case 0x250C...0x2570: "+"
  case 0x2580, 0x2594: "\""
  case 0x2581...0x2584: "_"
  case 0x2585...0x258B, 0x2593, 0x2596...0x259F: "#"
  case 0x258C...0x2590, 0x2595: "|"
  case 0x2591: "."
  case 0x2592: ":"
  case 0x25A0: "#"
  case 0x25AA, 0x25C6, 0x25CF: "*"
  case 0x25A1, 0x25AB, 0x25C7, 0x25CB, 0x25E6: "o"
  case 0x25B2...0x25B5: "^"
  case 0x25B6...0x25BB: ">"
  case 0x25BC...0x25BF: "v"
  case 0x25C0...0x25C5: "<"
  case 0x2010...0x2015, 0x2043, 0x2212: "-"
  case 0x2018...0x201B, 0x2032, 0x02BC: "'"
  case 0x201C...0x201F, 0x2033: "\""
  case 0x2715...0x2718: "x"
  default: nil
  }
}
