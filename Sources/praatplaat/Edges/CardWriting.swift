// A note that somebody who looks back wants as a card of a plate of their own: it goes into a Markdown file beside the board, which `new --plate` reads.
import Board
import BoardFile
import Cases
import Glibc
import ScreenKit
import SystemCalls
import Terminal
import Words

/// Puts a note on the own plate of a board; says where that is, or why it is not there.
typealias CardMaker = (Note, Board) -> ExportOutcome

/// What makes cards of the notes of one board.
/// - Parameters:
///   - name: the board's file, as it was named.
///   - console: the language of what is written.
/// - Returns: the maker.
func cardMaker(_ name: String, _ console: Console) -> CardMaker {
  { note, board in
    do throws(Refusal) { return try makeCard(of: note, on: board, beside: name, console.language) } catch {
      return .refused(Sentences.sentence(for: error))
    }
  }
}

private func makeCard(of note: Note, on board: Board, beside name: String, _ language: Language) throws(Refusal) -> ExportOutcome {
  let path = (name.hasSuffix(".praat") ? String(name.dropLast(6)) : name) + "-plaat.md"
  let session = board.title.map { ", " + $0[language] } ?? ""
  guard let card = NoteCard(note, source: Phrase.author(note.group)[language] + session) else {
    return .refused(Sentences.cardNeedsTheme)
  }
  let isNew = access(path, F_OK) != 0
  // It begins as the plate that the board has.
  let file = isNew ? MarkdownFile(name: path, bytes: Array(Plate(of: board).markdown(in: language).utf8)) : try readMarkdown(path)
  let text: String
  do throws(NoteCard.Fault) { text = try card.added(to: file, language: language) } catch {
    switch error {
    case .isThere: return .card(path: wholePath(path), isNew: false)
    case .isFull(let theme): return .refused(Sentences.themeIsFull(theme, PlateTheme.cardLimit))
    case .isTooLong: return .refused(Sentences.noteTooLongForCard(NoteCard.limit))
    case .unreadable(let fault): throw .markdown(fault)
    }
  }
  if isNew { try writeNew(Array(text.utf8), to: path) } else { try replace(wholePath(path), by: Array(text.utf8)) }
  return .card(path: wholePath(path), isNew: true)
}

/// Puts other bytes in the place of a file: beside it first, so that there is always one that is whole.
private func replace(_ path: String, by bytes: [UInt8]) throws(Refusal) {
  let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
  let beside = "\(folder).card-\(newWriterID().text).tmp"
  try writeNew(bytes, to: beside)
  var status = stat()
  if stat(path, &status) == 0 { chmod(beside, status.st_mode & 0o777) }
  if rename(beside, path) != 0 {
    let code = errno
    unlink(beside)
    throw .unwritable(path, code: code)
  }
}
