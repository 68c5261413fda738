// What is the matter with something that was to be imported. Only the facts; the sentences are in Words.
import Board
import Intake

/// Why an input can't be imported.
indirect enum ImportFault: Error, Equatable {
  typealias Place = IntakePlace

  /// It can't be read as what it is.
  case input(IntakeFault)
  case notJSON(line: Int, column: Int)
  /// It is json, but without a list of notes.
  case noNotes
  /// A cell is empty that has to be filled in.
  case missing(Place, Phrase)
  /// A field holds what it can't hold, such as a list where a text should be.
  case badType(Place, Phrase)
  /// Something stands in a list that is no object.
  case notObject(Place)
  /// A field of json holds something that says nothing: a time that is none, a name that no group can have.
  case unusable(Place, Phrase)
  /// A value that this board does not know, or a text that does not fit.
  case value(Place, Phrase, Refusal)
  /// A field of json that has to be a list is something else.
  case notList(String)
  /// Of so many notes of json its `events` know nothing: of how many.
  case eventsLack(Int, of: Int)
  /// Several things are the matter.
  case several([ImportFault])
  /// So many rows have something the matter with them; each has been told. Whether some are about groups or cases that only the set-up can add.
  case rows(Int, isSetup: Bool)
  /// What the input does not say, and nobody can be asked.
  case unsaid([Option])
  /// An archive that is no spreadsheet.
  case archive
  /// A spreadsheet, where no program is that reads it, or where that failed.
  case spreadsheet(isInstalled: Bool)

  /// Whether it is a group or a case that the board does not have.
  var isOfSetup: Bool {
    switch self {
    case .value(.entry, _, .unknown(.group, _, _)), .value(.entry, _, .unknown(.caseStudy, _, _)): true
    default: false
    }
  }

  /// Where in the input, in the order of the input.
  var order: Int {
    switch self {
    case .missing(let place, _), .badType(let place, _), .unusable(let place, _), .notObject(let place), .value(let place, _, _):
      switch place {
      case .line(let line): line
      case .entry(_, let number): number
      }
    case .input(.extraCells(let line)): line
    default: 0
    }
  }
}
