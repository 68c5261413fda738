// What can be wrong with a command line before anything is done. Only the facts; the sentences are in Words.
import Board

/// Why a command line was not understood.
struct ArgumentError: Error, Equatable {
  let problem: Problem
  /// The command whose usage line helps; none when it is not known yet.
  let command: Subcommand?

  enum Problem: Equatable {
    case unknownCommand(String)
    /// As it was typed, hyphens included.
    case unknownOption(String)
    /// An option of another command.
    case optionOfAnother(Option)
    case missingValue(Option)
    case needlessValue(Option)
    case twice(Option)
    case missingOption(Option)
    /// The first operand that is missing, by its place in the row.
    case missingOperand(Int)
    case extraOperand(String)
    /// A command that changes something was told nothing to change.
    case nothingToChange
    /// Two options that exclude each other.
    case notTogether(Option, Option)
  }
}
