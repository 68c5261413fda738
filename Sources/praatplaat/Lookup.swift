// From what somebody typed for a case, a theme, a group or another choice to the one that is meant.
import Board
import Canvas
import Reports
import ScreenKit
import Settings
import Terminal
import Words

/// One of the things that an option can mean.
struct Choice: Equatable {
  /// What it is called in the file, or in the program.
  let id: String
  /// Its place, counted from 1, where it has one.
  var number: Int?
  /// What else people call it.
  var names: [String] = []
  /// What it is called in English, where the id is a Dutch word.
  var english: String?

  /// As it is named to somebody who has to choose: "4 sociaal-beheer".
  var shown: Phrase { Phrase(nl: shown(id), en: shown(english ?? id)) }

  private func shown(_ name: String) -> String { number.map { String($0) == name ? name : "\($0) \(name)" } ?? name }
}

/// Finds the choice that was meant: by its number, exactly, or by the beginning of what it is called. Capitals and accents don't matter.
/// - Parameters:
///   - typed: what stands on the command line.
///   - choices: those there are.
///   - option: the option that it was typed for.
/// - Returns: the choice's id.
/// - Throws: ``Refusal/unknown(_:_:known:)`` or ``Refusal/ambiguous(_:_:candidates:)``.
func find(_ typed: String, among choices: [Choice], for option: Option) throws(Refusal) -> String {
  let sought = typed.folded
  // A number is never the beginning of another: group 1 is not group 10.
  if !typed.isEmpty, typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
    let exact = choices.first { $0.id == typed } ?? Int(typed).flatMap { number in choices.first { $0.number == number } }
    if let exact { return exact.id }
  } else if !sought.isEmpty {
    if let exact = choices.first(where: { $0.id.folded == sought }) { return exact.id }
    let called = choices.filter { $0.names.contains { $0.folded == sought } }
    if called.count == 1 { return called[0].id }
    let begun = choices.filter { choice in ([choice.id] + choice.names).contains { $0.folded.hasPrefix(sought) } }
    if begun.count == 1 { return begun[0].id }
    if begun.count > 1 { throw .ambiguous(option, typed, candidates: begun.map(\.shown)) }
  }
  throw .unknown(option, typed, known: choices.map(\.shown))
}

/// The same, for choices whose ids are the raw values of a type.
private func match<Value: RawRepresentable<String>>(_ typed: String, among choices: [Choice], for option: Option) throws(Refusal) -> Value {
  guard let value = Value(rawValue: try find(typed, among: choices, for: option)) else {
    throw .unknown(option, typed, known: choices.map(\.shown))
  }
  return value
}

extension Horizon {
  /// Reads `short` and `long`, what they are called in both languages, and beginnings of those.
  static func named(_ typed: String) throws(Refusal) -> Horizon {
    let choices = allCases.map { Choice(id: $0.rawValue, names: [$0.title.nl, $0.title.en]) }
    do throws(Refusal) { return try match(typed, among: choices, for: .horizon) } catch .unknown {
      throw .unknown(.horizon, typed, known: allCases.map { Phrase(nl: $0.title.nl, en: $0.rawValue) })
    }
  }
}

extension Step {
  /// Reads 1, 2 and 3, `start`, `end` and `interventions`, what they are called in both languages, and beginnings of those.
  static func named(_ typed: String) throws(Refusal) -> Step {
    let choices = allCases.enumerated().map { Choice(id: $1.rawValue, number: $0 + 1, names: [$1.title.nl, $1.title.en]) }
    return try match(typed, among: choices, for: .step)
  }
}

extension Level {
  static func named(_ typed: String) throws(Refusal) -> Level {
    let choices = allCases.enumerated().map { index, level in
      Choice(
        id: level.rawValue, number: index + 1, names: [level.title.en] + (level == .neighbourhood ? ["neighborhood"] : []),
        english: level.title.en)
    }
    return try match(typed, among: choices, for: .level)
  }
}

extension Option {
  /// A value that the program itself knows, which is typed in full.
  func value<Value: RawRepresentable<String> & CaseIterable>(_ typed: String?, otherwise: Value) throws(Refusal) -> Value {
    guard let typed else { return otherwise }
    guard let value = Value(rawValue: typed) else { throw .unknown(self, typed, known: Value.allCases.map { Phrase(both: $0.rawValue) }) }
    return value
  }
}

/// The colour scheme that `--colors` names, or else the configuration, unless the environment wants no colours.
func colourScheme(_ arguments: Arguments, _ settings: Settings) throws(Refusal) -> ColourScheme {
  guard let typed = arguments[.colors] else {
    guard ColourWish(environment: variable).allowsColours else { return .auto }
    return settings[.colors].flatMap { ColourScheme(named: $0.value) } ?? .auto
  }
  return try colourScheme(named: typed)
}

/// The colour scheme that somebody named.
func colourScheme(named typed: String) throws(Refusal) -> ColourScheme {
  if let scheme = ColourScheme(named: typed) { return scheme }
  throw .unknown(.colors, typed, known: ColourScheme.allCases.map { Phrase(both: $0.rawValue) })
}

extension Board {
  func caseID(_ typed: String) throws(Refusal) -> CaseID {
    let cases = caseStudies.enumerated().map { Choice(id: $1.id.text, number: $0 + 1, names: [$1.title.nl, $1.title.en]) }
    return CaseID(try find(typed, among: cases, for: .caseStudy))
  }

  func theme(_ typed: String) throws(Refusal) -> Theme {
    let themes = Theme.allCases.map { theme in
      let titles = [title(of: theme), theme.title, theme.shortTitle].compactMap { $0 }
      return Choice(
        id: theme.rawValue, number: theme.number, names: titles.flatMap { [$0.nl, $0.en] } + [slug(of: theme.title.en)],
        english: theme.title.en)
    }
    return try match(typed, among: themes, for: .theme)
  }

  /// A group of this board; any sound name where the board has no groups yet. One that was joined with another is that one now, and the console says so.
  func groupID(
    _ typed: String, sayingTo console: Console? = nil, _ words: (GroupID, GroupID) -> Phrase = Sentences.isPartOf
  ) throws(Refusal) -> GroupID {
    do throws(Refusal) { return try headID(typed) } catch {
      guard let name = joinedName(typed) else { throw error }
      console?.say(words(name, resolved(name)))
      return resolved(name)
    }
  }

  /// The name of a group that was joined with another, where that is meant and no group of its own is.
  func joinedName(_ typed: String) -> GroupID? {
    guard (try? headID(typed)) == nil else { return nil }
    let words = typed.split(separator: " ").map { $0.lowercased() }
    let sought = (words.count == 2 && ["groep", "group"].contains(words[0]) ? words[1] : typed).folded
    let joined = groups.flatMap { joinedNames(of: $0.id).dropFirst() }
    return joined.first { $0.text == sought || value(.title, of: .group($0))?.text?.folded == sought }
  }

  /// A group that is part of no other.
  func headID(_ typed: String) throws(Refusal) -> GroupID {
    let groups = groups
    if groups.isEmpty, Limits.isGroupName(typed) { return GroupID(typed) }
    if let named = groups.first(where: { $0.id.text == typed }) { return named.id }
    // Groups that are called by numbers are not counted as well: on a board without group 3, 4 is still 4.
    let areNumbered = groups.contains { Int($0.id.text) != nil }
    let choices = groups.enumerated().map { index, group in
      Choice(id: group.id.text, number: areNumbered ? Int(group.id.text) : index + 1, names: [group.title].compactMap { $0 })
    }
    do throws(Refusal) { return GroupID(try find(typed, among: choices, for: .group)) } catch {
      // On every screen it says "groep 4", and so it does in the tables that people make themselves.
      let words = typed.split(separator: " ")
      guard words.count == 2, ["groep", "group"].contains(words[0].lowercased()), words[1].allSatisfy(\.isNumber) else { throw error }
      return GroupID(try find(String(words[1]), among: choices, for: .group))
    }
  }

  /// A note by its id, its short name, or the beginning of one of them; also one that was removed.
  func noteID(_ typed: String, file: String) throws(Refusal) -> NoteID {
    let names = NoteNames(self)
    switch names.find(typed) {
    case .one(let id): return id
    case .several(let ids): throw .note(typed, .ambiguous(ids.map(names.name)))
    case .none: throw .note(typed, .unknown(file: file))
    case .tooShort: throw .note(typed, .short)
    }
  }
}

/// A perspective: one of those that the program knows, by its name in either language or the beginning of it; else whatever was typed.
func perspective(_ typed: String) throws(Refusal) -> String {
  let text = try labelled(typed, .role)
  let choices = Perspective.all.map { Choice(id: $0.nl, names: [$0.en]) }
  do throws(Refusal) { return try find(text, among: choices, for: .role) } catch .unknown { return text }
}

extension Option {
  /// Reads `yes` and `no`, in both languages.
  func isYes(_ typed: String) throws(Refusal) -> Bool {
    let choices = [Choice(id: "yes", names: ["ja"]), Choice(id: "no", names: ["nee"])]
    return try find(typed, among: choices, for: self) == "yes"
  }

  /// A word of the file, by that word, or by its name in either language.
  func word<Word: RawRepresentable<String>>(_ typed: String, among words: [Word], _ title: (Word) -> Phrase) throws(Refusal) -> Word {
    let choices = words.map { Choice(id: $0.rawValue, names: [title($0).nl, title($0).en]) }
    let id = try find(typed, among: choices, for: self)
    guard let word = words.first(where: { $0.rawValue == id }) else { throw .unknown(self, typed, known: words.map(title)) }
    return word
  }

  /// A number within limits.
  func number(_ typed: String, in range: ClosedRange<Int>) throws(Refusal) -> Int {
    guard let number = Int(typed), range.contains(number) else { throw .badNumber(self, typed, range) }
    return number
  }
}
