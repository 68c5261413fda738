// A line that begins with "als" or "if", and where it goes on from when to what.
import Board

/// A line that begins as a plan does.
struct PlanLine {
  /// When it is time, and what is done then; none where the line does not say where the one ends and the other begins.
  let parts: [Takeaway.Part: String]?

  /// - Parameter line: without space around it; it is none where it begins with another word.
  init?(_ line: String) {
    func begin(_ language: Language) -> String { Takeaway.Part.occasion.word[language] + " " }
    guard let language = Language.allCases.first(where: { line.lowercased().hasPrefix(begin($0)) }) else { return nil }
    let said = String(line.dropFirst(begin(language).count)).trimmed
    parts = Self.turn(of: said, in: language).map { place in
      [.occasion: String(said[..<place.lowerBound]).trimmed, .deed: String(said[place.upperBound...]).trimmed]
    }
  }

  /// What stands between when and what: "dan" behind a comma; else the first "dan" or comma behind which somebody does something; else the first "dan" that
  /// does not compare, as "vaker dan" does; else the only comma.
  private static func turn(of said: String, in language: Language) -> Range<String.Index>? {
    let word = Takeaway.Part.deed.word[language]
    func places(of sign: String, after least: Int) -> [Range<String.Index>] {
      said.ranges(of: sign).filter { words(said[..<$0.lowerBound]).count >= least && !words(said[$0.upperBound...]).isEmpty }
    }
    if let place = places(of: ", \(word) ", after: 1).first { return place }
    let turns = places(of: " \(word) ", after: 1).filter { place in
      !["er", "anders"].contains { said[..<place.lowerBound].hasSuffix($0) }
    }
    // "Als buur, …" says who somebody is, and not when.
    let commas = places(of: ", ", after: 2)
    let clear = (turns + commas).sorted { $0.lowerBound < $1.lowerBound }.first { isDeed(words(said[$0.upperBound...]), in: language) }
    return clear ?? turns.first ?? commas.first { said.ranges(of: ", ").count == 1 && !isList(words(said[$0.upperBound...])) }
  }

  private static func words(_ text: Substring) -> [String] {
    text.lowercased().split(separator: " ").map { $0.filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
  }

  /// Whether it begins with somebody who does something: "bel ik", "I call".
  private static func isDeed(_ words: [String], in language: Language) -> Bool {
    switch language {
    case .nl:
      guard words.count > 1 else { return false }
      return ["ik", "we", "wij", "je", "jij", "jullie", "u", "hij", "zij", "ze", "men", "iemand"].contains(words[1])
        // "…, die ik ken, …" and "…, en ik …" go on about when.
        && !["die", "dat", "wat", "wie", "waar", "zoals", "omdat", "want", "en", "of", "maar", "als", "ook"].contains(words[0])
    case .en:
      return ["i", "ill", "we", "well", "you", "youll", "he", "she", "they", "theyll", "somebody", "someone"].contains(words[0])
    }
  }

  /// Whether it goes on with a list: "…, huurder en buur".
  private static func isList(_ words: [String]) -> Bool { words.count > 1 && ["en", "of", "and", "or"].contains(words[1]) }
}
