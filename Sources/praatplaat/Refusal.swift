// Why a command does not do what was asked. Only the facts; the sentences are in Words.
import Board
import BoardFile
import Cases
import Terminal

/// What ends a command without what was asked having been done.
enum Refusal: Error, Equatable {
  // The board
  /// The board can't be read. The name is the one that was given.
  case reading(String, BoardFileError)
  /// The board can't be made.
  case making(String, BoardFileError)
  /// The copy on which a session is practised is there already.
  case practiceExists(original: String, copy: String)
  /// The change did not get into the file; so many of its events stand there all the same.
  case sharing(String, BoardFileError, found: Int, of: Int)
  /// Another program had the file's lock for too long, and there was nowhere to keep the change either.
  case busy(String)
  /// Can be read, not written.
  case newerBoard(String)
  /// Another file could not be merged into this one.
  case merging(String, into: String, BoardFileError)
  /// Another program had the file's lock for too long; nothing was merged.
  case mergingTakesLong(String)
  /// What is kept here of the board could not be cleared.
  case forgetting(BoardFileError)
  /// There is no home folder to keep a board of one's own in.
  case noHome
  /// The settings name a board of one's own, on this line, in a folder that is not there.
  case noFolderForOwnBoard(String, folder: String, line: Int)

  // Values that this board does not know
  case unknown(Option, String, known: [Phrase])
  case ambiguous(Option, String, candidates: [Phrase])
  case badNumber(Option, String, ClosedRange<Int>)
  /// A value that is put together in another way, and how.
  case badValue(Option, String, hint: Phrase)
  /// The poll takes no answers.
  case pollClosed(String)
  /// A group can't do this now.
  case group(GroupID, GroupRefusal)
  /// The agenda ends here.
  case noMoreStops
  /// A note, as it was typed, with which this can't be done.
  case note(String, NoteRefusal)

  // Text
  case text(TextFault, TextPlace)
  /// Standard input brought no line with text.
  case noText
  case inputTooLong
  case inputTwice
  case unreadable(String, code: Int32)
  case markdown(MarkdownFault)
  /// The word on the command line with this number is no UTF-8.
  case argumentNotUTF8(Int)
  /// There are no completions for a shell of this name.
  case unknownShell(String)
  /// The system did not say how the program was called.
  case noArguments

  /// In this folder nothing can be shared.
  case unfit(String)

  // The terminal and what is printed
  case noTerminal
  case terminal(TerminalError)
  /// The same two for a guest of a terminal that is the session's alone: who reads it has a line to paste, and no command line here.
  case noTerminalForGuest
  case unusableTermForGuest(String)
  case output(code: Int32)
  // Reports
  /// An option that goes with another kind of report: which one, and what this is.
  case ofOtherFormat(Option, String, String)
  /// A report is not written over a file that is there.
  case outputExists(String)
  /// A report can't be written there; nothing of it is left.
  case unwritable(String, code: Int32)
  /// A file's name can't be written in the settings of other programs.
  case pathForConfig(String)
  /// Nobody says what the server is called, and the name that it has itself leads others nowhere.
  case hostIsUnknown(String)
  /// What was to be imported can't be.
  case importing(String, ImportFault)
  /// What is to be imported is a board file: which, into which, and whether it is the same board.
  case importingBoard(String, into: String, isSame: Bool)

  /// The change is shared; only the answer could not be printed.
  case outputAfterSharing(code: Int32)

  /// How the program ends by it.
  var exitCode: ExitCode {
    switch self {
    case .outputAfterSharing: .unprinted
    default: .refused
    }
  }
}

/// Why nothing can be done with a note.
enum NoteRefusal: Equatable {
  case unknown(file: String)
  case ambiguous([String])
  /// Fewer characters than name a note.
  case short
  case removed(file: String)
  /// Nothing can be changed about it any more.
  case frozen
}

/// Why a group can't do something now. The screens refuse the same.
enum GroupRefusal: Equatable {
  /// The facilitator has closed the board for it.
  case inputClosed
  /// Nobody votes, or not any more.
  case votingNotOpen
  case noStickersLeft
  /// The note is not among what is voted on.
  case notOnBallot
  /// The note is hidden from this group.
  case notSeen
  /// Stickers don't go on one's own note in this vote.
  case onItsOwn
  /// The note has no sticker of this group.
  case noStickerThere
  /// A group tells a note of its own.
  case notItsOwn
  /// Only notes of step interventions are told and voted on.
  case notAnIntervention
  /// It does not call.
  case doesNotCall
}

/// What is the matter with a text.
enum TextFault: Error, Equatable {
  case empty
  case notUTF8
  /// A control character, and its place, counted from 1.
  case controlCharacter(Unicode.Scalar, at: Int)
  /// Over the limit, in Unicode scalars.
  case tooLong(Int, limit: Int)
}

/// Where a text came from.
enum TextPlace: Equatable {
  case operand
  case option(Option)
  /// A line of standard input, counted from 1.
  case line(Int)
}
