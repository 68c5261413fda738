// Details that are numbers with rules of their own, and e-mail addresses.

extension Walk {
  // MARK: - Telephones

  /// Digits that stand together, with at most one separator between two groups of them.
  /// - Returns: the digits, the length of the first group, and the last token.
  private func gathered(from index: Int, limit: Int, separators: String = "-./") -> (digits: [UInt8], first: Int, last: Int)? {
    guard let head = digits(index), head.count <= limit else { return nil }
    var (all, last) = (Array(head), index)
    // A group has a digit at least, and its separators: so no more tokens than this are looked at.
    for _ in 0..<limit {
      var next = last + 1
      while next < last + 3, isSign(next, separators + "()") { next += 1 }
      guard let group = digits(next), all.count + group.count <= limit + 1 else { break }
      if next == last + 1, isStuck(next) { break }
      all += group
      last = next
    }
    return (all, head.count, last)
  }

  /// A Dutch number with its area code, ten digits; or an international one with its +.
  func telephone(at index: Int) -> (PersonalDetail, last: Int)? {
    if isSign(index, "+") {
      guard isStuck(index + 1), let number = gathered(from: index + 1, limit: 15), (9...15).contains(number.digits.count) else {
        return nil
      }
      return detail(.telephone, index, through: number.last)
    }
    guard let head = digits(index), head.first == 0x30, head.count >= 2, !isSign(index - 1, "+"), !isStuck(index) || word(index - 1) == nil
    else {
      return nil
    }
    let second = head[head.startIndex + 1]
    if second == 0x30 {
      guard let number = gathered(from: index, limit: 15), (11...15).contains(number.digits.count) else { return nil }
      return detail(.telephone, index, through: number.last)
    }
    // 0800 and 0900 belong to nobody; a group of two digits that is not 06 is the day of a date.
    let isPublic = head.starts(with: [0x30, 0x38, 0x30, 0x30]) || head.starts(with: [0x30, 0x39])
    guard !isPublic, second == 0x36 || (3...4).contains(head.count) || head.count == 10 else { return nil }
    guard let number = gathered(from: index, limit: 10), number.digits.count == 10 else { return nil }
    let isOpened = isSign(index - 1, "(") && isSign(index + 1, ")")
    return detail(.telephone, isOpened ? index - 1 : index, through: number.last)
  }

  private static let calls: Set<String> = [
    "tel", "telefoon", "telefoonnummer", "telnr", "mobiel", "mob", "bel", "whatsapp", "phone", "call", "mobile",
  ]

  private static let shapesOfCalls = WordShapes(calls)

  /// A number without its area code, behind a word that says that it is one.
  func calledTelephone(at index: Int) -> (PersonalDetail, last: Int)? {
    guard mayBe(Self.shapesOfCalls, index), let said = word(index), Self.calls.contains(said) else { return nil }
    var next = index + 1
    while next < index + 4, isSign(next, ".:") || ["nr", "nummer", "is", "number"].contains(word(next) ?? "") { next += 1 }
    guard let number = gathered(from: next, limit: 10), (6...10).contains(number.digits.count) else { return nil }
    if number.digits.starts(with: [0x30, 0x38, 0x30, 0x30]) || number.digits.starts(with: [0x30, 0x39]) { return nil }
    return detail(.telephone, next, through: number.last)
  }

  // MARK: - Citizen service numbers

  /// Nine digits that pass the eleven-test: 9, 8, … 2 times the first eight, minus the last, is a multiple of 11.
  func bsn(at index: Int) -> (PersonalDetail, last: Int)? {
    guard let head = digits(index), [3, 4, 9].contains(head.count), !isSign(index - 1, "€+"), !isStuck(index) || isSign(index - 1, "(:")
    else {
      return nil
    }
    guard let number = gathered(from: index, limit: 9, separators: ".-"), number.digits.count == 9, word(number.last + 1) != "euro" else {
      return nil
    }
    var sum = -Int(number.digits[8] - 0x30)
    for (place, digit) in number.digits.prefix(8).enumerated() { sum += (9 - place) * Int(digit - 0x30) }
    return sum % 11 == 0 && number.digits.contains { $0 != 0x30 } ? detail(.bsn, index, through: number.last) : nil
  }

  // MARK: - Bank accounts

  /// How long an account number of each country is (ISO 13616).
  private static let lengths: [String: Int] = [
    "nl": 18, "be": 16, "de": 22, "fr": 27, "gb": 22, "lu": 20, "es": 24, "it": 27, "pl": 28, "pt": 25, "tr": 26, "at": 20, "ch": 21,
    "ie": 22,
    "ro": 24, "bg": 22, "gr": 27, "hu": 28, "cz": 24, "sk": 24, "dk": 18, "se": 24, "no": 15, "fi": 18, "lt": 20, "lv": 21, "ee": 20,
    "hr": 21,
    "ma": 28, "ua": 29,
  ]

  /// A country, two check digits and the account, of which the whole is 1 modulo 97 (ISO 7064).
  func iban(at index: Int) -> (PersonalDetail, last: Int)? {
    guard tokens[index].range.count == 2, isStuck(index + 1), let country = word(index), let length = Self.lengths[country] else {
      return nil
    }
    var (characters, last, at) = ([UInt8](), index, index)
    while characters.count < length, let token = token(at), at < index + 40 {
      if token.kind != .sign {
        characters += bytes[token.range]
        last = at
      } else if !isSign(at, ".-") {
        return nil
      }
      at += 1
    }
    guard characters.count == length, !isStuck(last + 1) || tokens[last + 1].kind == .sign else { return nil }
    var rest = 0
    for byte in characters[4...] + characters[..<4] {
      switch byte {
      case 0x30...0x39: rest = (rest * 10 + Int(byte - 0x30)) % 97
      case 0x41...0x5A, 0x61...0x7A: rest = (rest * 100 + Int(byte & 0xDF) - 55) % 97
      default: return nil
      }
    }
    return rest == 1 ? detail(.iban, index, through: last) : nil
  }

  // MARK: - E-mail

  /// Something, @, and a domain with a point in it.
  func email(at index: Int, after first: Int) -> (PersonalDetail, last: Int)? {
    func goesOn(_ at: Int) -> Bool { token(at).map { $0.kind != .sign || isSign(at, "._-+") } ?? false }
    var from = index
    while from > first, !tokens[from].isApart, goesOn(from - 1) { from -= 1 }
    while from < index, isSign(from, "._-+") { from += 1 }
    var last = index
    while isStuck(last + 1), goesOn(last + 1) { last += 1 }
    while last > index, isSign(last, "._-+") { last -= 1 }
    guard from < index, last >= index + 3, isSign(last - 1, "."), let ending = word(last), ending.utf8.count >= 2 else { return nil }
    return detail(.email, from, through: last)
  }
}
