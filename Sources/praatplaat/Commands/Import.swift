// `praatplaat import`: notes from what another program wrote, or from the json that export writes: all of them, or none.
import Board
import BoardFile
import Glibc
import Intake
import Reports
import SystemCalls
import Words

func importNotes(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let isTrial = arguments.has(.dryRun)
  let file = try BoardAtPath(arguments.operands[0], toWrite: !isTrial)
  let input = arguments.operands[1]
  let canAsk = input != "-" && console.canAsk
  let names = file.board.intakeNames
  let map = try arguments.columnMap(names)
  let format = try arguments[.format].map { typed throws(Refusal) in try Option.format.value(typed, otherwise: IntakeFormat.table) }
  let given = try arguments.filling(on: file.board)
  var imported = Imported(onto: file, at: now())
  var filling = given
  let bytes = try inputBytes(input, console)
  if input != "-", bytes.starts(with: #"{"v":"#.utf8), let board = try? WholeBoard(path: input) {
    throw .importingBoard(input, into: file.name, isSame: board.id == file.id)
  }
  let intake = try about(input, console) { () throws(ImportFault) in
    try imported.read(bytes, as: format, named: input, map, names, console)
  }
  if let intake {
    console.say(Sentences.understood(intake))
    for line in Sentences.leftOut(of: intake) { console.say(line) }
    try imported.check(intake, given, from: input, console)
    var form = ImportForm(intake, given, on: file.board, console)
    if !form.isComplete, !canAsk { throw .importing(input, .unsaid(form.unsaid)) }
    guard form.settle(isAsked: canAsk) else { return console.leaveUndone() }
    filling = form.filling
    try imported.add(intake, filling, from: input, console)
    if imported.doubles > 0 { console.say(Sentences.doubles(imported.doubles)) }
  } else if given != Filling() || !map.names.isEmpty {
    console.say(Sentences.saysItself)
  }
  if imported.events.isEmpty { throw .importing(input, .input(.empty)) }
  if let parts = imported.becomes { console.say(Sentences.becomes(imported.ids.count, with: parts)) }
  if !imported.leftOut.isEmpty { console.say(Sentences.onlyNotes(without: imported.leftOut)) }
  let all = imported.ids.count
  guard imported.leaveOutPresent(on: file.board, asking: !isTrial && canAsk, console) else { return console.leaveUndone() }
  if imported.events.isEmpty { return .done }

  console.warnOfDetails(in: imported.events.compactMap(\.writtenText), on: file)
  if isTrial {
    console.say(Sentences.onlyTried(imported.ids.count))
    return .done
  }
  let turn = IntakeTurn(at: file.path, within: 10_000)
  let later = try BoardAtPath(arguments.operands[0], toWrite: true)
  if later.board.events.count != file.board.events.count {
    // What was brought at the same moment is there by now, and is not brought again.
    let known = all - imported.ids.count
    imported = Imported(onto: later, at: imported.moment)
    if let intake {
      try imported.add(intake, filling, from: input, console)
    } else {
      try about(input, console) { () throws(ImportFault) in _ = try imported.read(bytes, as: format, named: input, map, names, console) }
    }
    imported.leaveOutPresent(on: later.board, knowing: known, console)
    if imported.events.isEmpty { return .done }
  }
  let outcome = try later.share(imported.events, notes: imported.ids, console)
  turn.end()
  // Ids fill a terminal, and what was said before them has gone from it.
  if outcome == .done, console.canAsk { console.say(Sentences.added(imported.ids.count)) }
  return outcome
}

/// Does something with an input, and names the input when that fails.
private func about<Result>(_ input: String, _ console: Console, _ read: () throws(ImportFault) -> Result) throws(Refusal) -> Result {
  do throws(ImportFault) { return try read() } catch .several(let faults) {
    throw console.refusal(of: input, faults)
  } catch { throw .importing(input, error) }
}

/// The bytes of the input; of a spreadsheet, those of its first sheet as csv.
private func inputBytes(_ input: String, _ console: Console) throws(Refusal) -> [UInt8] {
  let bytes: [UInt8]
  do throws(SystemError) { bytes = try Streams.read(file: input, limit: FileLimits.fileBytes) } catch {
    throw .unreadable(input, code: error.code)
  }
  if bytes.count > FileLimits.fileBytes { throw .inputTooLong }
  guard let sheet = Spreadsheet(bytes) else { return bytes }
  let table = try about(input, console) { () throws(ImportFault) in try sheet.csv() }
  if sheet.hasMoreSheets { console.say(Sentences.onlyFirstSheet) }
  return table
}

extension Imported {
  /// Reads an input. Our own json is taken in at once; of anything else comes back what it comes to.
  fileprivate mutating func read(
    _ bytes: [UInt8], as format: IntakeFormat?, named name: String, _ map: ColumnMap, _ names: BoardNames, _ console: Console
  ) throws(ImportFault) -> Intake? {
    let decoded: DecodedText
    var intake: Intake
    do throws(IntakeFault) { decoded = try DecodedText(bytes) } catch { throw .input(error) }
    let first = decoded.text.unicodeScalars.first { !$0.properties.isWhitespace }
    guard let first else { throw .input(.empty) }
    if format == .json || format == nil && (first == "{" || first == "[") && !decoded.text.isNoJSON {
      let document: Value
      let utf8 = Array(decoded.text.utf8)
      do throws(JSONFault) { document = try readJSON(utf8) } catch { throw .notJSON(line: error.line, column: error.column) }
      guard Intake.isTrello(document) else {
        try take(json: utf8)
        return nil
      }
      do throws(IntakeFault) { intake = try Intake(trello: document, map, names) } catch { throw .input(error) }
    } else {
      do throws(IntakeFault) { intake = try Intake(decoded.text, as: format, named: name, map, names) } catch { throw .input(error) }
    }
    if intake.notes.isEmpty, intake.faults.isEmpty { throw .input(.empty) }
    if decoded.encoding != .utf8 { console.say(Sentences.assumed(decoded.encoding)) }
    return intake
  }

  /// Looks whether notes can be made of what was found, before anybody is asked for what is missing in all of them.
  fileprivate func check(_ intake: Intake, _ given: Filling, from input: String, _ console: Console) throws(Refusal) {
    var trial = self
    var faults = intake.faults.map(ImportFault.input)
    for note in intake.notes {
      var row = given.row(of: note)
      row.headers = intake.headers
      row.needed.formIntersection(intake.hasColumn)
      faults += trial.add(row)
    }
    if let first = faults.first { throw faults.count == 1 ? .importing(input, first) : console.refusal(of: input, faults) }
  }

  /// Makes notes of what was found.
  fileprivate mutating func add(_ intake: Intake, _ filling: Filling, from input: String, _ console: Console) throws(Refusal) {
    var faults: [ImportFault] = []
    var made: [(note: JSONEntry, place: Int)] = []
    for note in intake.notes {
      let wrong = add(filling.row(of: note))
      faults += wrong
      if wrong.isEmpty { made.append((JSONEntry(timesOf: note), events.count - 1)) }
    }
    if let first = faults.first { throw faults.count == 1 ? .importing(input, first) : console.refusal(of: input, faults) }
    try about(input, console) { () throws(ImportFault) in try finish(made) }
  }

  /// Leaves out what is on the board already: as often as it is there, also where it was hidden or removed since.
  /// - Returns: whether to go on.
  fileprivate mutating func leaveOutPresent(on board: Board, asking: Bool, _ console: Console) -> Bool {
    let asks = leaveOutPresent(on: board, knowing: 0, asking: asking, console)
    return !asks || (console.readAnswer() ?? "q").isEmpty
  }

  /// The same, and says it where more are there than was known.
  /// - Returns: whether it asked about the others.
  @discardableResult fileprivate mutating func leaveOutPresent(
    on board: Board, knowing known: Int, asking: Bool = false, _ console: Console
  ) -> Bool {
    let present = takeOutPresent(on: board)
    if present.count <= known { return false }
    let asks = asking && !ids.isEmpty
    console.say(Sentences.present(present.count, of: present.count + ids.count, isAsked: asks))
    if present.gone > 0 { console.say(Sentences.presentButGone(present.gone)) }
    return asks
  }
}

extension String {
  /// Whether it begins as json does, but with a box to tick or as a document of a word processor.
  fileprivate var isNoJSON: Bool { ["[ ]", "[x]", "[X]", "{\\r"].contains(trimmed.prefix(3)) }
}

extension Intake {
  /// What the columns are called that fields are read from.
  fileprivate var headers: [NoteColumn: String] {
    if shape == .trello { return [:] }
    let named = columns.compactMap { column in if case .field(let field) = column.use { (field, column.name) } else { nil } }
    return Dictionary(firstOf: named)
  }
}

extension JSONEntry {
  /// The times that a table tells of a note.
  fileprivate init(timesOf note: IntakeNote) {
    let times = [NoteColumn.createdAt, .editedAt].compactMap { column in note.texts[column].map { (column.rawValue, Value.text($0)) } }
    self.init(fields: Dictionary(firstOf: times), place: note.place)
  }
}

extension Console {
  /// Whether somebody is there who reads what is said and can answer.
  var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// What somebody typed up to Enter; none when nobody is there any more.
  func readAnswer() -> String? { readLine()?.trimmed }

  /// Tells what is the matter with rows, as many as can be read at once.
  /// - Returns: how many they are.
  fileprivate func refusal(of input: String, _ faults: [ImportFault]) -> Refusal {
    let faults = faults.sorted { $0.order < $1.order }
    for fault in faults.prefix(20) { say(Sentences.fault(fault, in: input)) }
    if faults.count > 20 { say(Phrase.andMore(faults.count - 20)) }
    return .importing(input, .rows(faults.count, isSetup: faults.contains(where: \.isOfSetup)))
  }

  fileprivate func leaveUndone() -> ExitCode {
    say(Sentences.nothingShared)
    return .refused
  }
}

extension Arguments {
  /// What `--map` says of columns.
  fileprivate func columnMap(_ names: BoardNames) throws(Refusal) -> ColumnMap {
    var map = ColumnMap()
    for typed in all(.map) {
      guard let equals = typed.lastIndex(of: "="), let use = ColumnMap.use(String(typed[typed.index(after: equals)...]), names),
        !typed[..<equals].trimmed.isEmpty
      else { throw .badValue(.map, typed, hint: Sentences.mapHint) }
      map.add(String(typed[..<equals]), use)
    }
    return map
  }

  /// What the options say of notes of which the input does not.
  fileprivate func filling(on board: Board) throws(Refusal) -> Filling {
    var filling = Filling()
    if let typed = self[.caseStudy] { filling.caseStudy = try board.caseID(typed) }
    if let typed = self[.theme] { filling.theme = try board.theme(typed) }
    if let typed = self[.horizon] { filling.horizon = try Horizon.named(typed) }
    if let typed = self[.group] { filling.group = try board.groupID(typed) }
    return filling
  }
}

extension Board {
  /// The same look-ups as for what stands on the command line.
  var intakeNames: BoardNames {
    BoardNames(
      theme: { try? theme($0) }, horizon: { try? Horizon.named($0) },
      group: { groups.isEmpty ? nil : try? groupID($0) }, caseStudy: { try? caseID($0) })
  }
}
