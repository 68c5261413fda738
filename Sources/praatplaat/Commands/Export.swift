// `praatplaat export`: a report of a board. Reads exactly the named file; writes one file at most, whole or not at all.
import Board
import BoardFile
import Canvas
import Glibc
import Privacy
import Recording
import Reports
import Review
import ScreenKit
import SystemCalls

/// What a report is written in.
private enum ExportFormat: String, CaseIterable {
  case markdown, csv, json, html, sheet, cast
  /// What the json may hold: of no board in particular.
  case schema
}

extension Arguments {
  /// What is wrong with a command line of export that its parts by themselves do not show: a report is of a board, and the schema of none.
  var faultOfExporting: ArgumentError? {
    // A history is that of the whole board: of some notes it would tell the others too.
    let filters = [Option.caseStudy, .step, .theme, .horizon, .group, .role, .level, .who, .tag, .text, .package]
    if has(.events), let filter = filters.first(where: has) {
      return ArgumentError(problem: .notTogether(.events, filter), command: .export)
    }
    if self[.format] != ExportFormat.schema.rawValue {
      return operands.isEmpty ? ArgumentError(problem: .missingOperand(0), command: .export) : nil
    }
    return operands.first.map { ArgumentError(problem: .extraOperand($0), command: .export) }
  }
}

func exportBoard(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let format = try Option.format.value(arguments[.format], otherwise: ExportFormat.html)
  let separator = try Option.separator.value(arguments[.separator], otherwise: CellSeparator.semicolon)
  let paper = try Option.paper.value(arguments[.paper], otherwise: Paper.a3)
  for (option, home) in [(Option.paper, ExportFormat.html), (.size, .cast), (.colors, .cast)] where arguments.has(option) && format != home
  {
    throw .ofOtherFormat(option, home.rawValue, format.rawValue)
  }
  let size = try filmSize(arguments[.size])
  let colours = try arguments[.colors].map(colourScheme(named:)) ?? .auto
  let order = try Option.sort.value(arguments[.sort], otherwise: NoteOrder.board)
  let output = arguments[.output].flatMap { $0 == "-" ? nil : $0 }
  if let output, exists(output) { throw .outputExists(output) }
  if format == .schema {
    if let output { try writeNew(Array(boardSchema.utf8), to: output) } else { try console.print(boardSchema) }
    return .done
  }
  let file = try BoardAtPath(arguments.operands[0])
  let filter = try filter(arguments, on: file.board, console)
  let moment = now()
  let busy = isatty(STDERR_FILENO) == 1 ? Sentences.exporting[console.language].onOneLine(in: console.glyphs) : ""
  let (report, bytes) = saying(busy, afterMilliseconds: busy.isEmpty ? 0 : 500) { () -> (Report, [UInt8]) in
    let found = filter.matching(file.board.allNotes, packages: file.board.packages)
    let notes = order.sorted(found, on: file.board, stickers: file.board.stickerCounts)
    let report = Report(
      of: file.board, notes: notes, filter: filter, order: order, language: console.language,
      zone: systemZone(for: file.board, at: moment))
    switch format {
    case .markdown: return (report, Array(report.markdown().utf8))
    case .csv: return (report, report.csv(separator: separator))
    case .json: return (report, report.json(id: file.id, withEvents: arguments.has(.events)))
    case .html: return (report, report.html(at: moment, on: paper))
    case .sheet: return (report, report.sheet(at: moment))
    case .cast: return (report, [])
    case .schema: return (report, Array(boardSchema.utf8))
    }
  }
  if format == .cast {
    try writeFilm(Film(of: report, size: size, palette: Palette(depth: .many, scheme: colours)), to: output, console)
  } else if let output {
    try writeNew(bytes, to: output)
  } else {
    try console.print(bytes)
  }
  if let output {
    // Not what was asked for, so not for standard output; and a script has no use for it.
    if isatty(STDERR_FILENO) == 1 { console.say(Sentences.exported(wholePath(output), report.notes.count, of: report.total)) }
  }
  if format == .csv, let nothing = report.foundNothing { console.say(nothing) }
  let details = PrivacyCheck(file.board).texts(on: file.board, notes: report.notes).count
  if details > 0 { console.say(Sentences.detailsExported(details, file.name)) }
  if report.hiddenCount > 0 { console.say(Sentences.hiddenLeftOut(report.hiddenCount)) }
  console.sayDamage(of: file)
  return .done
}

/// The columns and rows of a film, as `120x36`.
private func filmSize(_ typed: String?) throws(Refusal) -> Size {
  guard let typed else { return Size(width: 120, height: 36) }
  let sides = typed.split(separator: "x", omittingEmptySubsequences: false)
  guard sides.count == 2 else { throw .badValue(.size, typed, hint: Sentences.sizeHint) }
  return Size(
    width: try Option.size.number(String(sides[0]), in: Film.widths), height: try Option.size.number(String(sides[1]), in: Film.heights))
}

/// Writes a film as it is made: to a new file, or for who reads along.
private func writeFilm(_ film: Film, to output: String?, _ console: Console) throws(Refusal) {
  guard let output else { return try console.print { sink in film.cast(to: sink) } }
  try writeNew(to: output) { sink in film.cast(to: sink) }
}

private func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// The path from the root, for somebody who looks for the file.
func wholePath(_ path: String) -> String {
  guard let whole = realpath(path, nil) else { return path }
  defer { free(whole) }
  return String(cString: whole)
}

/// Writes a file that is not there yet: beside it first, so that what stands there is whole, and only once it is on the disk.
func writeNew(_ bytes: [UInt8], to path: String) throws(Refusal) { try writeNew(to: path) { $0(bytes) } }

/// The same, piece by piece.
func writeNew(to path: String, pieces write: (_ sink: ([UInt8]) -> Void) -> Void) throws(Refusal) {
  // A short name of its own: a name as long as names may be has no room for more.
  let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
  let beside = "\(folder).export-\(newWriterID().text).tmp"
  let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw .unwritable(path, code: errno) }
  var code: Int32 = 0
  write { bytes in
    guard code == 0 else { return }
    // Nobody reads along here: a file takes it all, or says why not.
    do throws(SystemError) { try Streams.write(bytes, to: descriptor) } catch { code = error.code }
  }
  if code == 0, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { code = errno }
  if close(descriptor) != 0, code == 0 { code = errno }
  // A link never replaces a file that came in between. Where there are no links, the name is taken over.
  if code == 0, link(beside, path) != 0 {
    code = errno
    if code == EPERM || code == ENOSYS || code == EOPNOTSUPP || code == EMLINK {
      if exists(path) { code = EEXIST } else { code = rename(beside, path) == 0 ? 0 : errno }
    }
  }
  unlink(beside)
  if code == EEXIST { throw .outputExists(path) }
  if code != 0 { throw .unwritable(path, code: code) }
}
