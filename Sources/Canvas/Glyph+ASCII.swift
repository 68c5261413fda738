// What stands for a character on a terminal that knows ASCII alone.

/// Calls the body with each ASCII glyph that stands for a character; at least one. `?` for each of its columns when nothing is like it.
func forEachASCIIGlyph(like scalar: Unicode.Scalar, width: UInt8, _ body: (Glyph) -> Void) {
  if scalar.value >= 0x20, scalar.value < 0x7F { return body(Glyph(base: scalar.value)) }
  if let likeness = likeness(of: scalar.value) {
    likeness.withUTF8Buffer { for byte in $0 { body(Glyph(ascii: byte)) } }
  } else if let letters = letters(of: scalar) {
    for byte in letters.utf8 { body(Glyph(ascii: byte)) }
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

private func likeness(of value: UInt32) -> StaticString? {
  switch value {
  case 0x2500...0x25FF: shape(value)
  case 0x80...0x24F: latin(value)
  case 0x2010...0x20CF: punctuation(value)
  case 0x02BC: "'"
  case 0x1E9E: "SS"
  case 0x2122: "TM"
  case 0x2190, 0x21B5: "<"
  case 0x2191: "^"
  case 0x2192: ">"
  case 0x2193: "v"
  case 0x2194: "<>"
  case 0x21D0: "<="
  case 0x21D2: "=>"
  case 0x2212: "-"
  case 0x2248: "~"
  case 0x2260: "!="
  case 0x2264: "<="
  case 0x2265: ">="
  case 0x2605, 0x2606: "*"
  case 0x2713, 0x2714: "v"
  case 0x2715...0x2718: "x"
  case 0xFB00: "ff"
  case 0xFB01: "fi"
  case 0xFB02: "fl"
  case 0xFB03: "ffi"
  case 0xFB04: "ffl"
  case 0xFB05, 0xFB06: "st"
  default: nil
  }
}

/// Lines, blocks and geometric shapes.
private func shape(_ value: UInt32) -> StaticString? {
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
  default: nil
  }
}

/// What the names of Latin letters don't tell, and the signs among them.
private func latin(_ value: UInt32) -> StaticString? {
  switch value {
  case 0xA1: "!"
  case 0xA2: "c"
  case 0xA3: "GBP"
  case 0xA6: "|"
  case 0xA7: "S"
  case 0xA8, 0xAB, 0xBB: "\""
  case 0xA9: "(c)"
  case 0xAA: "a"
  case 0xAC, 0xAF: "-"
  case 0xAE: "(R)"
  case 0xB0, 0xBA: "o"
  case 0xB1: "+/-"
  case 0xB4: "'"
  case 0xB5: "u"
  case 0xB7: "."
  case 0xB8: ","
  case 0xBC: "1/4"
  case 0xBD: "1/2"
  case 0xBE: "3/4"
  case 0xBF: "?"
  case 0xD0: "D"
  case 0xD7: "x"
  case 0xDE: "Th"
  case 0xDF: "ss"
  case 0xF0: "d"
  case 0xF7: "/"
  case 0xFE: "th"
  case 0x131: "i"
  case 0x132: "IJ"
  case 0x133: "ij"
  case 0x138: "k"
  case 0x149: "'n"
  case 0x14A: "N"
  case 0x14B: "n"
  case 0x152: "OE"
  case 0x153: "oe"
  case 0x17F: "s"
  case 0x18F: "E"
  default: nil
  }
}

private func punctuation(_ value: UInt32) -> StaticString? {
  switch value {
  case 0x2010...0x2015, 0x2043: "-"
  case 0x2018...0x201B, 0x2032: "'"
  case 0x201C...0x201F, 0x2033: "\""
  case 0x2020, 0x2021: "+"
  case 0x2022, 0x2023: "*"
  case 0x2024, 0x2027: "."
  case 0x2026: "..."
  case 0x2039: "<"
  case 0x203A: ">"
  case 0x2044: "/"
  case 0x20AC: "EUR"
  default: nil
  }
}
