// Where somebody lives: postcodes, streets with a number, house numbers.

extension Walk {
  // MARK: - Postcodes

  /// Words of two letters that follow a year or a count.
  private static let short: Set<String> = [
    "in", "is", "en", "de", "we", "op", "er", "al", "na", "om", "te", "ze", "uw", "je", "of", "to", "as", "at", "by", "if", "it", "so",
    "up", "us",
    "no", "do", "go", "he", "me", "my", "on", "or", "an", "be", "am", "pm", "ik", "zo", "nu", "ga", "nl",
  ]
  private static let units: Set<String> = ["km", "mm", "cm", "kg", "eu", "tv", "pc", "kw", "mw", "gb", "mb", "wc", "uc"]
  /// Never given out (they were marks of the SS).
  private static let neverGiven: Set<String> = ["sa", "sd", "ss"]

  func postcode(at index: Int) -> (PersonalDetail, last: Int)? {
    guard let head = digits(index), head.count == 4, head.first != 0x30, let letters = token(index + 1), letters.kind == .word,
      letters.range.count == 2, !isStuck(index + 2) || tokens[index + 2].kind == .sign, !isStuck(index) || isSign(index - 1, "(,;:/‘'\""),
      let pair = word(index + 1), !Self.units.contains(pair), !Self.neverGiven.contains(pair)
    else { return nil }
    let capitals = bytes[letters.range].count { $0 >= 0x41 && $0 <= 0x5A }
    guard capitals != 1, bytes[letters.range].allSatisfy({ $0 < 0x80 }) else { return nil }
    let isPlain = letters.isApart && (capitals == 0 || !hasSmallLetters)
    return isPlain && Self.short.contains(pair) ? nil : detail(.postcode, index, through: index + 1)
  }

  // MARK: - Streets

  /// Endings of streets that are nearly always one.
  private static let strong = ["straat", "laan", "gracht", "singel", "plantsoen", "dreef", "steeg", "straatje"]
  /// Endings of streets that other words have too: with a capital only.
  private static let weak = [
    "weg", "plein", "hof", "hoven", "pad", "veld", "park", "kade", "dijk", "baan", "kamp", "wal", "markt", "akker", "akkers", "erf",
    "horst", "donk",
    "brink", "boulevard", "promenade", "allee", "str", "vaart", "haven", "hage", "lanen", "passage",
  ]
  /// Not names of streets, though they end like one.
  private static let common: Set<String> = [
    "speelveld", "sportveld", "voetbalveld", "trapveld", "grasveld", "werkveld", "krachtenveld", "speelplein", "schoolplein", "buurtplein",
    "fietspad", "voetpad", "wandelpad", "zandpad", "ontwikkelpad", "snelweg", "autoweg", "onderweg", "overweg", "uitweg", "halverwege",
    "buurtpark", "stadspark", "sportpark", "wijkpark", "speelpark", "skatepark", "bedrijvenpark", "woonerf", "schoolerf", "kerkhof",
    "supermarkt",
    "weekmarkt", "rommelmarkt", "vlooienmarkt", "woningmarkt", "arbeidsmarkt", "kerstmarkt", "banenmarkt", "huizenmarkt", "rijbaan",
    "skatebaan",
    "ijsbaan", "busbaan", "zomerkamp", "winkelstraat", "woonstraat", "zijstraat", "dwarsstraat", "speelstraat", "leefstraat", "fietsstraat",
    "milieustraat", "wasstraat", "welvaart", "doorvaart", "jachthaven", "speelhof", "binnenhof", "tuinpad", "draagvlak", "dierenpark",
    "vakantiepark", "recreatiepark", "zonnepark", "windpark", "wagenpark", "speurtocht",
  ]

  /// Whether a word is what a street is called.
  private func isStreet(_ index: Int) -> Bool {
    guard let name = word(index), !Self.common.contains(name) else { return false }
    func ends(_ endings: [String]) -> Bool { endings.contains { name.hasSuffix($0) && name.utf8.count >= $0.utf8.count + 2 } }
    if ends(Self.strong) { return true }
    guard isCapitalised(index) else { return false }
    if ends(Self.weak) { return true }
    // "Grote Markt".
    let isAlone = Self.weak.contains(name) || Self.strong.contains(name)
    return isAlone && isCapitalised(index - 1) && !["de", "het", "een", "in", "op", "the", "per", "elke"].contains(word(index - 1) ?? "")
  }

  func street(at index: Int) -> (PersonalDetail, last: Int)? {
    guard tokens[index].range.count >= 3 else { return nil }
    var next = index + 1
    while next < index + 4, isSign(next, ".,") || isNumberWord(next) { next += 1 }
    guard let last = houseNumberEnd(next), isStreet(index), !isCounting(after: last) else { return nil }
    return detail(.street, index, through: last)
  }

  private static let beforeNumber: Set<String> = ["nr", "nummer", "no", "number"]
  private static let shapesBeforeNumber = WordShapes(beforeNumber)

  private func isNumberWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && mayBe(Self.shapesBeforeNumber, index) && Self.beforeNumber.contains(word(index) ?? "")
  }

  private static let englishStreets: Set<String> = ["street", "road", "avenue", "lane", "square", "close", "drive", "crescent", "terrace"]

  /// "12 Church Street".
  func englishStreet(at index: Int) -> (PersonalDetail, last: Int)? {
    guard let head = number(index), (1...999).contains(head), digits(index)?.count ?? 9 < 4 else { return nil }
    var last = index + 1
    if isStuck(last), word(last)?.utf8.count == 1 { last += 1 }
    guard isCapitalised(last), !isStuck(last) else { return nil }
    for at in last + 1..<last + 3 where isCapitalised(at) {
      if Self.englishStreets.contains(word(at) ?? "") { return detail(.street, index, through: at) }
    }
    return nil
  }

  // MARK: - House numbers

  /// The last token of a house number with what is added to it ("12a", "12-3", "12 bis"); none where a number is a year, a time or something else.
  private func houseNumberEnd(_ index: Int) -> Int? {
    guard let number = number(index), let digits = digits(index), digits.count <= 4, number > 0, digits.first != 0x30,
      !(1900...2099).contains(number)
    else { return nil }
    var last = index
    if isStuck(index + 1) {
      if isSign(index + 1, "%°²") { return nil }
      // A time, or a number with a fraction.
      if isSign(index + 1, ":.,"), isStuck(index + 2), self.digits(index + 2) != nil { return nil }
      if let added = word(index + 1) {
        // "2e", "3de", "5x", "20m".
        guard added == "bis" || added == "hs" || added.utf8.count == 1 && !["e", "x", "m", "u"].contains(added) else { return nil }
        last += 1
      }
    } else if let added = word(index + 1), ["bis", "hs", "hoog", "a", "b", "c", "d"].contains(added) {
      last += 1
    }
    if last == index, isSign(index + 1, "-/"), isStuck(index + 1), isStuck(index + 2), let more = self.digits(index + 2), more.count <= 4 {
      // A date has two of them.
      if isSign(index + 3, "-/"), isStuck(index + 4), self.digits(index + 4) != nil { return nil }
      last = index + 2
    }
    return last
  }

  /// Words that end as a plural does and are none.
  private static let noPlural: Set<String> = [
    "en", "is", "was", "als", "eens", "soms", "steeds", "thuis", "boven", "beneden", "buiten", "binnen", "klagen", "wonen", "hebben",
    "doen",
    "willen", "bellen", "helpen", "zeggen", "vragen", "moeten", "kunnen", "komen", "tegen", "has", "wants", "lives", "needs", "asks",
    "says",
  ]
  private static let measures: Set<String> = [
    "keer", "jaar", "uur", "meter", "euro", "km", "procent", "maal", "m", "cm", "minuut", "maand", "week", "dag", "x", "man", "stuks",
    "kinderen",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
  ]

  /// Whether a number counts what comes after it: "in de Kerkstraat 12 bomen".
  private func isCounting(after index: Int) -> Bool {
    guard let next = token(index + 1), next.isApart, let counted = word(index + 1) else { return false }
    if Self.measures.contains(counted) { return true }
    if Self.noPlural.contains(counted) || isCapitalised(index + 1) { return false }
    return counted.utf8.count > 3 && (counted.hasSuffix("en") || counted.hasSuffix("s"))
  }

  private static let numbers: Set<String> = [
    "nummer", "nummers", "nr", "nrs", "huisnummer", "huisnummers", "huisnr", "number", "numbers",
  ]
  /// What else has numbers.
  private static let numbered: Set<String> = [
    "blok", "bus", "buslijn", "lijn", "case", "casus", "punt", "stap", "groep", "thema", "fase", "route", "kamer", "zaal", "pagina",
    "vraag", "optie",
    "idee", "notitie", "kaart", "telefoon", "telefoonnummer", "dossier", "zaak", "melding", "artikel", "prioriteit", "plek", "tram",
    "ticket", "block",
    "line", "step", "group", "phase", "room", "page", "question", "option", "idea", "note", "card", "theme", "priority", "versie",
    "hoofdstuk",
    "alarmnummer", "spoor", "perron", "halte", "team", "plan",
  ]
  private static let livesThere: Set<String> = ["woont", "wonen", "woonde", "heeft", "klaagt", "lives", "huisnummer"]

  private static let places: Set<String> = ["op", "van", "bij", "naast", "tegenover"]
  private static let shapesOfHouseNumbers = WordShapes(places.union(numbers).union(["no"]))

  /// "op nummer 12", "nr 14", "op 14b".
  func houseNumber(at index: Int) -> (PersonalDetail, last: Int)? {
    guard mayBe(Self.shapesOfHouseNumbers, index), let said = word(index) else { return nil }
    if Self.places.contains(said) { return letteredNumber(at: index) }
    let isShort = said == "no" && isSign(index + 1, ".") && isStuck(index + 1)
    guard isShort || Self.numbers.contains(said), !isSign(index - 1, "#@") else { return nil }
    if let before = word(index - 1), Self.numbered.contains(before) { return nil }
    var next = index + 1
    while next < index + 3, isSign(next, ".:") { next += 1 }
    guard let number = number(next), number != 112, let last = houseNumberEnd(next), !isCounting(after: last) else { return nil }
    // What comes first, second or third on a list is said more often than who lives there.
    let isAddress = said.hasPrefix("huis") || last > next || Self.livesThere.contains(word(last + 1) ?? "")
    if number <= 3, !isAddress { return nil }
    return detail(.houseNumber, index, through: last)
  }

  /// A number with a letter, behind a word of place.
  private func letteredNumber(at index: Int) -> (PersonalDetail, last: Int)? {
    guard let last = houseNumberEnd(index + 1), last == index + 2, isStuck(last), let letter = word(last),
      ["a", "b", "c", "d", "f", "h"].contains(letter),
      !isSign(last + 1, "-") || !isStuck(last + 1), !isCapitalised(last) || !isCounting(after: last)
    else { return nil }
    return detail(.houseNumber, index + 1, through: last)
  }
}
