// Notes that somebody at a screen wants in a file: written where the program was started, under the board's name.
import App
import Board
import Reports
import ScreenKit
import Terminal

/// Writes notes of a board, as the screen shows it, to a file of their own; says where the file is, or why there is none.
typealias Exporter = (ExportRequest, Board) -> ExportOutcome

/// What writes the notes of one board.
/// - Parameters:
///   - id: the board.
///   - name: its file, as it was named.
///   - kind: the screen that asks.
///   - console: the language of what is written.
/// - Returns: the writer; a name that is taken gets a number.
func exporter(_ id: BoardID, _ name: String, _ kind: ScreenKind, _ console: Console) -> Exporter {
  { request, board in export(request, board, id, name, kind, console) }
}

private func export(
  _ request: ExportRequest, _ board: Board, _ id: BoardID, _ name: String, _ kind: ScreenKind, _ console: Console
) -> ExportOutcome {
  let moment = now()
  let report = Report(
    of: board, notes: request.notes, filter: request.filter, order: request.order, asOf: request.asOf, hidden: request.hidden,
    language: console.language,
    zone: systemZone(for: board, at: moment))
  let (bytes, ending): ([UInt8], String) =
    switch request.kind {
    // A board as it was is called by its own moment.
    case .poster: (report.html(at: request.asOf ?? moment), "html")
    case .sheet: (report.sheet(at: moment), "html")
    case .table: (report.csv(separator: .semicolon), "csv")
    case .text: (Array(report.markdown().utf8), "md")
    case .json: (report.json(id: id), "json")
    }
  var file = name.split(separator: "/").last.map(String.init) ?? ""
  if file.hasSuffix(".praat") { file.removeLast(6) }
  let base = report.fileName(request.kind == .sheet ? "\(file)-\(Sentences.takenHome[console.language])" : file, at: moment)
  for number in 1...99 {
    let path = "\(base)\(number == 1 ? "" : "-\(number)").\(ending)"
    do throws(Refusal) {
      try writeNew(bytes, to: path)
      let whole = wholePath(path)
      return .written(path: whole, copyLine: copyLine(for: whole, variable))
    } catch {
      if case .outputExists = error { continue }
      return .refused(Sentences.notWrittenHere(Sentences.sentence(for: error), kind.command))
    }
  }
  return .refused(Sentences.sentence(for: .outputExists(base)))
}

extension Model {
  /// Takes in an event, writes what is to be written beside the board, and tells the screen what became of it.
  mutating func update(_ event: AppEvent, at now: Moment, export: Exporter, makeCard: CardMaker? = nil) -> [Effect] {
    var effects: [Effect] = []
    for effect in update(event, at: now) {
      switch effect {
      case .export(let request): effects += update(.exported(export(request, board)), at: now)
      case .makeCard(let note): if let makeCard { effects += update(.exported(makeCard(note, board)), at: now) }
      default: effects.append(effect)
      }
    }
    return effects
  }
}
