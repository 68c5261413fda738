// Makes a board file: either all of it is there, or nothing.
import Board

/// Makes a new board file with these events, which have their place on disk when this returns. Overwrites nothing.
/// - Throws: ``BoardFileError``: exists, missing (the folder), unwritable or trouble.
public func createBoard(at path: String, id: BoardID, events: [Event]) throws(BoardFileError) { throw .missing }
