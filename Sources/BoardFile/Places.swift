// Where things are on this user's disk (XDG base directories), and the random numbers that identify writers and boards.
import Board

/// Folders and files of this user.
public enum Places {
  /// `$XDG_DATA_HOME/praatplaat/bord.praat`; none when there is no home folder.
  public static var defaultBoard: String? { nil }
  /// `$XDG_STATE_HOME/praatplaat`; none when there is no home folder.
  public static var stateFolder: String? { nil }
  /// Makes a file's folder and those above it where they are missing, for this user only.
  /// - Throws: ``BoardFileError/trouble(_:)``.
  public static func makeFolder(for path: String) throws(BoardFileError) {}
}

/// 64 bits that nobody can guess.
public func randomBits() -> UInt64 { .random(in: .min ... .max) }

/// A writer that has never been before; one for each process.
public func newWriterID() -> WriterID { WriterID(bits: randomBits()) }

/// A board that has never been before.
public func newBoardID() -> BoardID { BoardID(high: randomBits(), low: randomBits()) }

/// Makes a broken pipe and a file that may not grow come back as errors of the call, instead of ending the program. Once, at its start.
public func ignoreFileSignals() {}
