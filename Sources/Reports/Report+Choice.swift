// What a report is a choice of and of which moment it is: said in every file, and in its name.
import Board
import Review
import Words

extension Report {
  /// What the notes were chosen by, word by word: "Sociaal beheer", "korte termijn"; none when all are told.
  var choices: [String] {
    var parts = filter.cases.isEmpty ? [] : findings.cases.map { $0.title[language] }
    parts += Step.allCases.filter(filter.steps.contains).map { $0.title[language] }
    parts += Theme.allCases.filter(filter.themes.contains).map(title(of:))
    parts += Horizon.allCases.filter(filter.horizons.contains).map { $0.title[language] }
    parts += filter.groups.isEmpty ? [] : findings.groups.map { name(of: $0.id) }
    parts += filter.roles.map(name(ofRole:)) + Level.allCases.filter(filter.levels.contains).map { $0.title[language] }
    parts += filter.who.map { $0.hasPrefix("@") ? $0 : "@" + $0 } + filter.tags.map { $0.hasPrefix("#") ? $0 : "#" + $0 }
    parts += (chosenPackages + filter.packageNames).map { "\(self(.aPackage.capitalised)) ‘\($0)’" }
    return parts + filter.texts.map { "‘\($0)’" }
  }

  /// The titles of the packages that were chosen one by one.
  private var chosenPackages: [String] {
    filter.packages.isEmpty ? [] : board.packages.filter { filter.packages.contains($0.id) }.map(\.title)
  }

  /// The same for programs: the options of the command line, with what each was given.
  var filterOptions: [(option: String, values: [String])] {
    [
      ("case", filter.cases.map(\.text).sorted()), ("step", Step.allCases.filter(filter.steps.contains).map(\.rawValue)),
      ("theme", Theme.allCases.filter(filter.themes.contains).map(\.rawValue)),
      ("horizon", Horizon.allCases.filter(filter.horizons.contains).map(\.rawValue)), ("group", filter.groups.map(\.text).sorted()),
      ("role", filter.roles), ("level", Level.allCases.filter(filter.levels.contains).map(\.rawValue)), ("who", filter.who),
      ("tag", filter.tags), ("text", filter.texts), ("package", chosenPackages + filter.packageNames),
    ]
  }

  /// "Alleen: Sociaal beheer · korte termijn"; none when all are told.
  package var choice: String? { filter.isEmpty ? nil : "\(self(ReportWords.choice)): \(choices.joined(separator: " · "))" }

  /// "Alleen: ‘trap’ (0 van de 41 notities)", where nothing was found: a table without rows has no place to say it, and would pass for an empty board.
  package var foundNothing: String? { notes.isEmpty ? choice.map(counting) : nil }

  /// What was chosen, with how many that are of how many.
  func counting(_ chosen: String) -> String { "\(chosen) (\(count))" }

  /// What has to be known before any of it is read: what was chosen, what was not, of which moment it is, and in which order.
  var context: [String] {
    let left = findings.unfiltered
    return [
      choice, Phrase.unfiltered(sentences: left.sentences, takeaways: left.takeaways, polls: left.polls)?[language],
      Phrase.alsoHidden(findings.hidden.count(of:))?[language], moment, order == .board ? nil : self(ReportWords.order(order)),
    ].compactMap { $0 }
  }

  /// "Stand van 3 februari 2026, 13:43"; none for the board as it is now.
  private var moment: String? { asOf.map { self(ReportWords.made("\(day($0)), \(clock($0))")) } }

  /// What a browser calls the page, and the PDF that is made of it: the board, what was chosen of it, and of which moment it is.
  var pageTitle: String { [title, choice?.shortened(to: 120), moment].compactMap { $0 }.joined(separator: " · ").onOneLineVisible }

  // MARK: - The name of a file

  /// What a file is called: the board's file, what was chosen, and the moment, as in `bord-sociaal-beheer-stand-13.43`. It leads to no other folder, and
  /// has room behind it for a number and an ending.
  /// - Parameters:
  ///   - board: the name of the board's file, without its ending.
  ///   - now: when it is made; a moment of another day has its date too.
  /// - Returns: the name, without an ending.
  public func fileName(_ board: String, at now: Instant) -> String {
    var words = chosenWords
    if let asOf {
      let date = CalendarTime(asOf, in: zone).date
      let isToday = date == CalendarTime(now, in: zone).date
      let time = clock(asOf).replacing(":", with: ".").filter { !" ()".contains($0) }
      words += [self(ReportWords.asOf)] + (isToday ? [] : [date]) + [time]
    }
    let behind = words.map { "-" + $0 }.joined()
    var name = board.isEmpty ? self(.board) : board
    while name.utf8.count + behind.utf8.count > Self.longestName { name.removeLast() }
    return name + behind
  }

  /// Names are 255 bytes at most; a number and an ending have 15 of them.
  private static let longestName = 240
  private static let namedChoices = 3

  /// The first of the choices as words for a name, and that there are more; that it is a choice where none of them has letters for one.
  private var chosenWords: [String] {
    if filter.isEmpty { return [] }
    let named = choices.prefix(Self.namedChoices).map { slug(of: $0, limit: 30) }.filter { !$0.isEmpty }
    if named.isEmpty { return [self(ReportWords.filtered)] }
    return named + (named.count < choices.count ? [self(ReportWords.andMore)] : [])
  }
}
