// `praatplaat` by itself: this user's own board, made on first use.
import Board
import BoardFile
import Cases
import Glibc
import Reports

func openDefaultBoard(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  guard let path = console.settings.boardPath else { throw .noHome }
  if access(path, F_OK) != 0, errno == ENOENT { try makeDefaultBoard(at: path, console) }
  if isatty(STDOUT_FILENO) == 1 { return try openScreen(path, arguments, console) }
  let file = try BoardAtPath(path)
  try console.printNotes(file.board.allNotes, in: .board, on: file.board)
  console.sayDamage(of: file)
  return .done
}

private func makeDefaultBoard(at path: String, _ console: Console) throws(Refusal) {
  let (plate, cases, agenda) = try understood { () throws(MarkdownFault) in
    (try Plate.builtIn(), try CaseText.builtIn(), try Agenda.builtIn())
  }
  if let chosen = console.settings[.board] {
    // Somebody wrote it down, and may have made a mistake in it: no folder is made for that.
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    if !folder.isEmpty, access(folder, F_OK) != 0, errno == ENOENT { throw .noFolderForOwnBoard(path, folder: folder, line: chosen.line) }
  } else {
    do throws(BoardFileError) { try Places.makeFolder(for: path) } catch { throw .making(path, error) }
  }
  do throws(Refusal) {
    try makeBoard(at: path, title: nil, plate: plate, cases: cases, groups: defaultGroups, agenda: agenda, console)
  } catch .making(_, .exists) {
    // Another run of the program was quicker, and made the same.
  }
}
