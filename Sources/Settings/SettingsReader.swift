// From the bytes of a configuration to what it says.
import Board
import ScreenKit
import Words

extension Settings {
  /// Reads a configuration.
  ///
  /// A line is `name = value`. `#` at its beginning or after a space begins a remark; within "…" it does not. CRLF and a byte order mark don't matter.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - colors: the names that there are for colours.
  ///   - tables: the tables of keys; asked for only where there are keys.
  public init(_ bytes: [UInt8], colors: [String], tables: () -> [KeyTable]) {
    guard bytes.count <= Self.most else {
      self.init(unread: .tooLarge)
      return
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      self.init(unread: .noText)
      return
    }
    var reader = SettingsReader(colors: colors)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      reader.read(index == 0 && line.hasPrefix("\u{FEFF}") ? line.dropFirst() : line, number: index + 1)
    }
    if !reader.keys.isEmpty { reader.takeKeys(of: tables()) }
    self = reader.settings
    faults.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}

/// A configuration as far as it has been read.
private struct SettingsReader {
  let colors: [String]
  var settings = Settings()
  /// What is said about keys: the whole name, its value, and the line.
  var keys: [(name: String, value: String, line: Int)] = []

  init(colors: [String]) { self.colors = colors }

  private mutating func fail(_ line: Int, _ problem: SettingsFault.Problem) {
    settings.faults.append(SettingsFault(line: line, problem))
  }

  mutating func read(_ line: Substring, number: Int) {
    let text = Self.withoutRemark(line)
    if text.isEmpty { return }
    guard let equals = text.firstIndex(of: "=") else { return fail(number, .noValue(text)) }
    let name = String(text[..<equals]).trimmed.lowercased()
    var value = String(text[text.index(after: equals)...]).trimmed
    if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") { value = String(value.dropFirst().dropLast()) }
    if name.hasPrefix("keys.") {
      keys.append((name, value, number))
    } else if let setting = Settings.Name(rawValue: name) {
      take(setting, value, number)
    } else {
      let known = Settings.Name.allCases.map(\.rawValue) + ["keys"]
      fail(number, .unknownName(name, nearest: nearest(to: name, among: known)))
    }
  }

  /// The line without its remark and the space around it.
  private static func withoutRemark(_ line: Substring) -> String {
    var (isQuoted, before) = (false, Character(" "))
    for index in line.indices {
      let character = line[index]
      if character == "\"" { isQuoted.toggle() }
      if character == "#", !isQuoted, before.isWhitespace { return String(line[..<index]).trimmed }
      before = character
    }
    return String(line).trimmed
  }

  private mutating func take(_ name: Settings.Name, _ value: String, _ line: Int) {
    if let earlier = settings.entries[name] { return fail(line, .twice(name.rawValue, earlier: earlier.line)) }
    let plain = value.lowercased()
    let known: [String]
    switch name {
    case .language: known = Language.allCases.map(\.rawValue)
    case .colors: known = colors
    case .glyphs: known = ["utf-8", "plain"]
    case .mouse, .bell: known = Settings.yes + Settings.no
    case .board:
      guard value.hasPrefix("/") || value.hasPrefix("~/") else { return fail(line, .relativePath(value)) }
      settings.entries[name] = Settings.Entry(value: value, line: line)
      return
    }
    guard known.contains(plain) else {
      return fail(line, .unknownValue(name, value, known: known, nearest: nearest(to: plain, among: known)))
    }
    settings.entries[name] = Settings.Entry(value: plain, line: line)
  }

  // MARK: - Keys

  /// Understands what was said about keys, and takes out what would make one key mean two things.
  mutating func takeKeys(of tables: [KeyTable]) {
    for (name, value, line) in keys { take(name, value, line, tables) }
    // What is taken out gives its keys back, and those may be others' by now: again until all is well.
    while let (place, problem) = firstConflict(in: tables) {
      fail(settings.givenKeys[place].line, problem)
      settings.givenKeys.remove(at: place)
    }
  }

  private mutating func take(_ name: String, _ value: String, _ line: Int, _ tables: [KeyTable]) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return fail(line, .unknownName(name, nearest: nil)) }
    guard let kind = ScreenKind(word: parts[1]) else {
      return fail(line, .unknownScreen(parts[1], nearest: nearest(to: parts[1], among: ScreenKind.allCases.map(\.word))))
    }
    let rows = tables.filter { $0.kind == kind }.flatMap(\.rows).filter(\.takesKeys)
    guard let row = rows.first(where: { $0.word == parts[2] }) else {
      return fail(line, .unknownCommand(kind, parts[2], nearest: nearest(to: parts[2], among: rows.map(\.word))))
    }
    if let earlier = settings.givenKeys.first(where: { $0.kind == kind && $0.name == row.name }) {
      return fail(line, .twice(name, earlier: earlier.line))
    }
    var given: [Key] = []
    for word in value.split(whereSeparator: \.isWhitespace).map(String.init) {
      guard let key = Key(word: word) else { return fail(line, .unknownKey(word)) }
      // Saying what is so already does no harm.
      if key.isFixed, !row.keys.contains(key) { return fail(line, .fixedKey(word)) }
      if !given.contains(key) { given.append(key) }
    }
    if given.isEmpty { return fail(line, .noKey(name)) }
    settings.givenKeys.append(Settings.GivenKeys(kind: kind, name: row.name, keys: given, line: line))
  }

  /// What a command of a screen does; of the other half of a pair, and of what goes the other way, the row before it says so.
  private func about(_ row: KeyTable.Row, in tables: [KeyTable]) -> Phrase? {
    let named = tables.lazy.flatMap { table in table.rows.indices.lazy.map { table.rows[...$0] } }.filter { $0.last?.name == row.name }
    return named.compactMap { $0.last { $0.about != nil }?.about }.first
  }

  /// The first command that was given a key which another one of the same table has, and was not given others for. Of two that were given the same key, the
  /// second.
  private func firstConflict(in tables: [KeyTable]) -> (place: Int, problem: SettingsFault.Problem)? {
    for (place, given) in settings.givenKeys.enumerated() {
      for table in tables where table.kind == given.kind && table.rows.contains(where: { $0.name == given.name }) {
        for row in table.rows where row.name != given.name {
          let other = settings.givenKeys.firstIndex { $0.kind == given.kind && $0.name == row.name }
          let clash = given.keys.first { key in
            guard let other else { return row.keys.contains(key) }
            return other < place && settings.givenKeys[other].keys.contains(key) || key.isFixed && row.keys.contains(key)
          }
          guard let clash else { continue }
          let about = about(row, in: tables.filter { $0.kind == given.kind })
          let takesKeys = tables.contains { table in
            table.kind == given.kind && table.rows.contains { $0.name == row.name && $0.takesKeys }
          }
          return (place, takesKeys ? .takenKey(clash.word, by: row.word, about) : .keptKey(clash.word, about))
        }
      }
    }
    return nil
  }
}
