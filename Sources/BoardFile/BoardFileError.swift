// What can be the matter with a board file or one of its lines. Only the facts: the sentences that people read are written elsewhere.
import Board
import Glibc

/// Why a board file can't be opened, read, made or written.
public enum BoardFileError: Error, Hashable, Sendable {
  /// The system refused or failed.
  case trouble(Trouble)
  /// Nothing is there, or a folder on the way to it is missing.
  case missing
  /// Something has this name already.
  case exists
  case isDirectory
  /// A pipe, socket or device.
  case notRegular
  /// A symbolic link, where links are refused.
  case symbolicLink
  /// A symbolic link to something that is not there.
  case danglingLink
  /// No bytes at all.
  case empty
  /// Bytes, but not one sound line.
  case notABoard
  /// Made by a newer version of the program: this format version; it may be read, not written.
  case newerVersion(Int)
  /// Another board stands at the path than the one that was opened.
  case anotherBoard
  /// The file has reached the size beyond which nothing is appended (``FileLimits/fileBytes``).
  case tooBig
  /// The event makes no line that could be read back: too long, too deeply nested, a field twice.
  case unwritable(LineFault)
}

extension BoardFileError {
  /// The nearest word of the board for it: what a screen says while delivery goes on trying.
  public var trouble: Trouble {
    switch self {
    case .trouble(let trouble): trouble
    case .missing, .danglingLink, .empty, .notABoard, .anotherBoard: .missing
    case .exists, .isDirectory, .notRegular, .symbolicLink: .notARegularFile
    case .newerVersion: .noPermission
    case .tooBig: .fileTooBig
    case .unwritable: .system(EMSGSIZE)
    }
  }
}

/// Why a line of the file counts for nothing.
public enum LineFault: Error, Hashable, Sendable {
  /// Longer than ``FileLimits/lineBytes``.
  case tooLong
  /// A byte outside 0x20–0x7E.
  case notPrintable
  /// The line does not end as every line does, in `,"crc":"…"}`: torn, cut off, or no line of a board.
  case noChecksum
  /// The checksum is that of other bytes.
  case wrongChecksum
  /// The checksum holds, but this is no JSON object, or one that is nested too deeply or names a field twice.
  case notJSON
  case missingField(String)
  /// The field has a value that it can't have.
  case badField(String)
  /// Sound, and written by a newer version of the format, which is given.
  case newerVersion(Int)
  /// Sound, and of another board.
  case anotherBoard
}

/// A line that counts for nothing, and why. It stays in the file.
public struct DamagedLine: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  /// Where the line begins, in bytes from the start of the file.
  public let offset: Int
  /// Why.
  public let fault: LineFault

  /// A line, by number and place.
  public init(number: Int, offset: Int, fault: LineFault) {
    self.number = number
    self.offset = offset
    self.fault = fault
  }
}

/// What the format allows in what we write, beside Board's ``Board/Limits``. Reading streams, and skips longer lines.
public enum FileLimits {
  /// A line without its line feed.
  public static let lineBytes = 64 << 10
  /// A file; nothing is appended that would make it larger.
  public static let fileBytes = 256 << 20
  /// Objects and lists within each other, the line itself counted as one.
  public static let nesting = 8
  /// The version of the format that is written, and the highest that is understood.
  public static let version = 1
}
