// What is the matter with something that was to be imported. Only the facts; the sentences are in Words.
import Board

/// Why an input can't be imported.
indirect enum ImportFault: Error, Equatable {
  /// Where in the input.
  enum Place: Equatable {
    /// A line of csv, counted from 1.
    case line(Int)
    /// The how-manieth entry of a list of json, counted from 1.
    case entry(String, Int)
  }

  /// There is nothing in it but white space, or a header alone.
  case empty
  case notUTF8(line: Int)
  case badQuote(line: Int)
  case notJSON(line: Int, column: Int)
  /// It is json, but without a list of notes.
  case noNotes
  case missingColumn(Phrase)
  case columnTwice(Phrase)
  /// A row has more cells than the header.
  case extraCells(line: Int)
  /// A cell is empty that has to be filled in.
  case missing(Place, Phrase)
  /// A field holds what it can't hold, such as a list where a text should be.
  case badType(Place, Phrase)
  /// A field of json holds something that says nothing: a time that is none, a name that no group can have.
  case unusable(Place, Phrase)
  /// A value that this board does not know, or a text that does not fit.
  case value(Place, Phrase, Refusal)
}
