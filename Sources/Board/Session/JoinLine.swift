// How anybody joins, in one line: an address for a browser, or what is typed in a terminal. People paste it into a shell, so it says no more than where to go.

/// A line by which somebody joins from where they sit.
public struct JoinLine: Equatable, Sendable {
  /// With what somebody joins.
  public enum Way: Equatable, Sendable {
    case browser, terminal
  }

  /// Why a line is none by which people join.
  public enum Fault: Error, Equatable, Sendable {
    /// It is longer than ``Limits/lineScalars``.
    case tooLong
    /// It is neither an address nor a command of ssh.
    case unknownWay
    /// There is white space in an address.
    case space
    /// It doesn't say which machine.
    case nowhere
    /// It has something in it that an address has not, or that means more than itself to a shell.
    case sign(Character)
    /// ssh would do something else by it than going there.
    case option(String)
    /// Behind `-p` stands no port, or behind `-l` no name, but this; nothing where it is empty.
    case value(of: String, String)
    /// A password stands in an address, which everybody would read.
    case password
  }

  /// The line as it is typed: in ASCII, words with one space between them.
  public let text: String
  /// What it is for.
  public let way: Way

  /// The line that somebody typed.
  /// - Parameter typed: the line; white space around it does not matter.
  /// - Throws: what is wrong with it.
  public init(_ typed: String) throws(Fault) {
    var words = typed.split { $0 == " " || $0 == "\t" }.map(String.init)
    // A keyboard of a phone begins with a capital; the command has none.
    if words.first?.lowercased() == "ssh" { words[0] = "ssh" }
    text = words.joined(separator: " ")
    guard text.unicodeScalars.count <= Limits.lineScalars else { throw .tooLong }
    if words.first == "ssh" {
      way = .terminal
      try Self.check(words.joined(), allowing: "@._:/-=+,%")
      try Self.checkSSH(words.dropFirst())
    } else {
      let address = text.lowercased()
      guard let scheme = ["https://", "http://"].first(where: address.hasPrefix) else { throw .unknownWay }
      guard words.count == 1 else { throw .space }
      way = .browser
      // RFC 3986, without the quotation mark.
      try Self.check(text, allowing: "-._~:/?#[]@!$&()*+,;=%")
      let place = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
      if let end = place.lastIndex(of: "@"), place[..<end].contains(":") { throw .password }
      try Self.checkHost(of: place)
    }
  }

  private static func check(_ text: String, allowing signs: String) throws(Fault) {
    let odd = text.first { !($0.isASCII && ($0.isLetter || $0.isNumber) || signs.contains($0)) }
    if let odd { throw .sign(odd) }
  }

  private static func checkHost(of place: some StringProtocol) throws(Fault) {
    let host = place.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    guard let first = host.first, first.isLetter || first.isNumber || first == "[" || first == ":" && host.hasPrefix("::") else {
      throw .nowhere
    }
  }

  /// Which port and who, then where to, then what to type there: whatever else ssh can do is not for others to choose.
  private static func checkSSH(_ words: ArraySlice<String>) throws(Fault) {
    var rest = words
    while let option = rest.first, option.hasPrefix("-") {
      rest = rest.dropFirst()
      switch option {
      case "-t", "-4", "-6": continue
      case "-p":
        let port = rest.popFirst() ?? ""
        guard (1...65_535).contains(Int(port) ?? 0) else { throw .value(of: option, port) }
      case "-l":
        let name = rest.popFirst() ?? ""
        guard !name.isEmpty, !name.hasPrefix("-") else { throw .value(of: option, name) }
      default: throw .option(option)
      }
    }
    try checkHost(of: rest.first ?? "")
  }
}

extension Board {
  /// How people join; none while nobody said, or where what stands in the file is no such line.
  public var joinLine: JoinLine? {
    guard let text = value(.join, of: .session)?.text else { return nil }
    return try? JoinLine(text)
  }
}
