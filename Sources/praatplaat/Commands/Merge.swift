// `praatplaat merge`: what copies of a board have more goes into its file. The copies are left alone.
import BoardFile

func mergeCopies(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let name = arguments.operands[0]
  let busy = Sentences.busy(name)[console.language].onOneLine(in: console.glyphs)
  let count: Int?
  do throws(MergeError) {
    count = try saying(busy) { () throws(MergeError) in
      try mergeBoards(into: name, from: Array(arguments.operands.dropFirst()), within: sharingPatience)
    }
  } catch {
    if error.path != name { throw .merging(error.path, into: name, error.reason) }
    throw error.reason.isAboutReading ? .reading(name, error.reason) : .sharing(name, error.reason, found: 0, of: 1)
  }
  guard let count else { throw .mergingTakesLong(name) }
  try console.answer("\(count)\n")
  return .done
}

extension BoardFileError {
  /// Whether it says that there is no board to begin with.
  fileprivate var isAboutReading: Bool {
    switch self {
    case .missing, .isDirectory, .notRegular, .symbolicLink, .danglingLink, .empty, .notABoard: true
    case .trouble, .exists, .newerVersion, .anotherBoard, .tooBig, .unwritable: false
    }
  }
}
