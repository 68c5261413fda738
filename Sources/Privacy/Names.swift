// Who somebody is: a form of address with a name behind it.

extension Walk {
  /// Forms of address, before a name with a capital, or one of the usual surnames.
  private static let titles: Set<String> = [
    "mevrouw", "meneer", "mijnheer", "heer", "juffrouw", "familie", "fam", "mevr", "mw", "mvr", "dhr", "mej", "buurman", "buurvrouw",
    "bovenbuurvrouw",
    "bovenbuurman", "onderbuurvrouw", "onderbuurman", "overbuurvrouw", "overbuurman", "echtpaar", "gezin", "weduwe", "mr", "mrs", "ms",
    "miss", "family",
  ]
  private static let shapesOfTitles = WordShapes(titles)

  /// Whether anything in a text can be about one person: most notes have no digit, no @ and no form of address, and nothing more is asked of them.
  static func isWorthwhile(_ text: String) -> Bool {
    var (first, second, length): (UInt8, UInt8, Int) = (0, 0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, UInt8(ascii: "@"): return true
      case 0x41...0x5A, 0x61...0x7A:
        if length == 0 { first = byte } else if length == 1 { second = byte }
        length += 1
      // Also what is beyond ASCII: no form of address has a letter of it, and it may be the quote before one.
      default:
        if shapesOfTitles.mayHave(first, second, length) { return true }
        length = 0
      }
    }
    return shapesOfTitles.mayHave(first, second, length)
  }

  /// Those that nobody writes without a name behind them: one in small letters is one too.
  private static let abbreviated: Set<String> = ["mevr", "mw", "mvr", "dhr", "mej"]
  private static let particles: Set<String> = [
    "van", "de", "der", "den", "het", "t", "ter", "ten", "el", "al", "ben", "bin", "la", "le", "di", "du", "von", "da", "dos",
  ]
  /// Usual surnames, and what a name begins with: for who types without capitals.
  private static let surnames: Set<String> = [
    "jansen", "janssen", "jong", "vries", "berg", "bakker", "dijk", "visser", "smit", "meijer", "meyer", "boer", "mulder", "groot", "bos",
    "vos",
    "peters", "hendriks", "leeuwen", "dekker", "brouwer", "wit", "dijkstra", "smits", "graaf", "meer", "linden", "kok", "jacobs", "haan",
    "vermeulen",
    "heuvel", "veen", "broek", "bruijn", "heijden", "schouten", "beek", "willems", "vliet", "hoekstra", "maas", "verhoeven", "koster",
    "prins", "huisman",
    "peeters", "kuipers", "veenstra", "kramer", "yilmaz", "ali", "mohamed", "ahmed", "hassan", "kaya", "demir", "yildiz", "amrani",
    "idrissi", "janse",
    "gerritsen", "hermans", "derksen", "theunissen", "arts", "wijk", "wal", "ven", "nguyen", "singh", "smith", "jones",
  ]
  /// No names, behind an abbreviation without a name or behind "van".
  private static let others: Set<String> = [
    "en", "die", "dat", "heeft", "met", "uit", "wil", "kan", "komt", "woont", "vraagt", "zegt", "was", "ook", "bij", "naar", "aan", "voor",
    "een",
    "ziet", "belt", "klaagt", "and", "who", "the", "has", "met", "gemeente", "woonwaarts", "politie", "wmo", "ggz", "buurtzorg", "rijk",
    "provincie",
    "zorg", "wijkteam", "corporatie", "onder", "over", "want", "maar", "niet", "moet", "mag", "gaat", "weet", "overlast", "hulp", "per",
    "als",
    "leden", "contact", "thuiszorg", "vindt", "toen", "helpt", "dus", "nog", "soms", "staat",
  ]

  func name(at index: Int) -> (PersonalDetail, last: Int)? {
    guard mayBe(Self.shapesOfTitles, index), let title = word(index), Self.titles.contains(title),
      !isSign(index - 1, "@#")
    else { return nil }
    // Megawatts, and milliseconds.
    if ["mw", "ms", "fam"].contains(title), digits(index - 1) != nil { return nil }
    if ["ms", "miss", "mr"].contains(title), !isCapitalised(index), !isSign(index + 1, ".") { return nil }
    var next = index + 1
    if isSign(next, "."), isStuck(next), tokens[index].range.count <= 4 { next += 1 }
    // Initials.
    var at = next
    while at < next + 8, let initial = token(at), initial.kind == .word, initial.range.count == 1, isCapitalised(at), isSign(at + 1, "."),
      isStuck(at + 1)
    {
      at += 2
    }
    while at < next + 14, Self.particles.contains(word(at) ?? "") || isSign(at, "'’‘-") && Self.particles.contains(word(at + 1) ?? "") {
      at += 1
    }
    guard let name = word(at), name.utf8.count >= 2, !Self.others.contains(name), !Self.titles.contains(name), isOneClause(next - 1, at)
    else { return nil }
    let isName = isCapitalised(at) && (hasSmallLetters || Self.abbreviated.contains(title)) || Self.surnames.contains(name)
    let isTyped = Self.abbreviated.contains(title) && name.utf8.count >= 3 && at == next
    return isName || isTyped ? detail(.name, index, through: at, core: next) : nil
  }

  /// Whether nothing but what belongs to a name stands between: a full stop after a whole word begins another sentence.
  private func isOneClause(_ from: Int, _ to: Int) -> Bool {
    !(from + 1..<to).contains { isSign($0, ",;:!?()") }
  }
}
