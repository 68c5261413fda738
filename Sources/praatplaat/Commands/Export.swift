// `praatplaat export`: a report of a board. Reads exactly the named file; writes one file at most, whole or not at all.
import Board
import BoardFile
import Glibc
import Privacy
import Reports
import Review
import SystemCalls

/// What a report is written in.
private enum ExportFormat: String, CaseIterable {
  case markdown, csv, json, html, sheet
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
  if arguments.has(.paper), format != .html { throw .withoutPaper(format.rawValue) }
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
    case .schema: return (report, Array(boardSchema.utf8))
    }
  }
  if let output {
    try writeNew(bytes, to: output)
    // Not what was asked for, so not for standard output; and a script has no use for it.
    if isatty(STDERR_FILENO) == 1 { console.say(Sentences.exported(wholePath(output), report.notes.count, of: report.total)) }
  } else {
    try console.print(bytes)
  }
  if format == .csv, let nothing = report.foundNothing { console.say(nothing) }
  let details = PrivacyCheck(file.board).texts(on: file.board, notes: report.notes).count
  if details > 0 { console.say(Sentences.detailsExported(details, file.name)) }
  if report.hiddenCount > 0 { console.say(Sentences.hiddenLeftOut(report.hiddenCount)) }
  console.sayDamage(of: file)
  return .done
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
func writeNew(_ bytes: [UInt8], to path: String) throws(Refusal) {
  // A short name of its own: a name as long as names may be has no room for more.
  let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
  let beside = "\(folder).export-\(newWriterID().text).tmp"
  let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw .unwritable(path, code: errno) }
  var code: Int32 = 0
  do throws(SystemError) {
    // Nobody reads along here: a file takes it all, or says why not.
    try Streams.write(bytes, to: descriptor)
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { code = errno }
  } catch {
    code = error.code
  }
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
