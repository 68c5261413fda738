// What in a text says who somebody is or where they live: found by its form alone, in one walk over the text. It knows no names of people; what a board
// itself says, in a case, on the plate or as a group's name, is nobody's secret.
import Board

/// A piece of a text that may be about one person.
public struct PersonalDetail: Equatable, Sendable {
  /// What it looks like. The raw values stand in what `list --privacy` writes for programs.
  public enum Kind: String, CaseIterable, Sendable {
    case postcode
    /// A street with a house number.
    case street
    /// A house number without its street.
    case houseNumber
    case telephone, email
    /// A bank account whose checksum holds.
    case iban
    /// A citizen service number that passes the eleven-test.
    case bsn
    /// A form of address with a name behind it.
    case name
  }

  /// What it looks like.
  public let kind: Kind
  /// As it stands in the text.
  public let text: String
  /// The part of it that says who or where: of a name what follows the form of address.
  let core: String
}

/// Finds personal details in what people type.
public struct PrivacyCheck: Sendable {
  /// What never counts, each text in the form in which cores are compared.
  private let known: [String]
  /// In which of them each word stands: a large board has thousands of texts with details, and nearly all of these stand nowhere.
  private var places: [String: [Int]] = [:]

  /// - Parameter known: texts whose details everybody may see: those of the plate and the cases, names of groups.
  public init(known: [String] = []) {
    self.known = known.map(\.compared)
    for (place, text) in self.known.enumerated() {
      for word in Set(text.split(separator: " ")) { places[String(word), default: []].append(place) }
    }
  }

  /// Whether a core stands in what everybody may see.
  private func isKnown(_ core: String) -> Bool {
    guard let word = core.split(separator: " ", maxSplits: 1).first else { return !known.isEmpty }
    return places[String(word)]?.contains { known[$0].contains(core) } ?? false
  }

  /// Finds what may be about one person.
  /// - Parameters:
  ///   - text: what was typed. The time that it takes grows with its length and with nothing else.
  ///   - before: what stood there already: nothing in it counts again.
  /// - Returns: in the order of the text; empty where there is nothing.
  public func details(in text: String, before: String? = nil) -> [PersonalDetail] {
    guard Walk.isWorthwhile(text) else { return [] }
    var walk = Walk(text)
    let found = walk.details()
    if found.isEmpty { return [] }
    let before = before?.compared
    return found.filter { detail in
      let core = detail.core.compared
      return before?.contains(core) != true && !isKnown(core)
    }
  }
}

extension PrivacyCheck {
  /// Knows what a board itself says: in its plate and its cases, and what its groups are called.
  public init(_ board: Board) {
    func both(_ phrase: Phrase?) -> [String] { phrase.map { [$0.nl, $0.en] } ?? [] }
    let plate = Theme.allCases.flatMap { theme in
      both(board.title(of: theme)) + both(board.question(of: theme))
        + board.cards(of: theme).flatMap { both($0.title) + both($0.text) + [$0.source] }
    }
    let cases = board.caseStudies.flatMap { both($0.title) + both($0.text) }
    let groups = board.groups.flatMap { [$0.title, $0.table].compactMap { $0 } }
    self.init(known: both(board.title) + plate + cases + groups)
  }
}

extension String {
  /// Its letters and digits in lower case, with one space between words and around them: so a core is found as whole words.
  var compared: String {
    let space = UInt8(ascii: " ")
    var result = [space]
    var place = startIndex
    // A plate and its cases are long, and nearly all of their letters are ASCII.
    while place < endIndex {
      let byte = utf8[place]
      let next = utf8.index(after: place)
      // A mark behind a letter belongs to it.
      if byte < 0x80, next == endIndex || utf8[next] < 0x80 {
        place = next
        switch byte {
        case 0x41...0x5A: result.append(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39: result.append(byte)
        default: if result.last != space { result.append(space) }
        }
      } else {
        let character = self[place]
        place = index(after: place)
        if character.isLetter || character.isNumber {
          result += character.lowercased().utf8
        } else if result.last != space {
          result.append(space)
        }
      }
    }
    if result.last != space { result.append(space) }
    return String(decoding: result, as: UTF8.self)
  }
}
