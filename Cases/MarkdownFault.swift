// What can be the matter with somebody's plate, case or agenda. The sentences are in MarkdownFault+Message.swift.
import Board

/// The first thing in a Markdown file that a board can't be made from, and where it stands.
public struct MarkdownFault: Error, Equatable, Sendable {
  /// The file's name as it was given.
  public let file: String
  /// The line, counted from 1; what is missing from the whole file is reported at its last line.
  public let line: Int
  /// What is the matter there.
  public let problem: Problem

  /// A fault at a line of a file.
  public init(file: String, line: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// What is the matter.
  public enum Problem: Equatable, Sendable {
    case empty
    case notUTF8
    case controlCharacter(Unicode.Scalar)
    /// Text begins before there is a title.
    case missingTitle
    /// A heading with nothing in it.
    case emptyHeading
    case tooLong(Part, scalars: Int, limit: Int)
    /// Within the limit in characters, but too large for one line of the board file once they are escaped.
    case tooLarge
    case unknownTheme(String)
    case themeTwice(Theme, firstLine: Int)
    /// In the poster's order; at least one.
    case themesMissing([Theme])
    case cardBeforeTheme(String)
    case tooManyCards(Theme, limit: Int)
    case levelMissing(card: String)
    case unknownLevel(String, card: String)
    /// A case that is only a title.
    case missingText
    /// What only an agenda can have.
    case agenda(Agenda)
  }

  /// What can be the matter with an agenda.
  public enum Agenda: Equatable, Sendable {
    /// A heading of an agenda that does not say how long it takes.
    case minutesMissing(stop: String)
    case tooManyMinutes(stop: String, limit: Int)
    case tooManyStops(limit: Int)
    /// An agenda without a single stop.
    case stopsMissing
    /// A line under a stop asks for what no stop can do.
    case unknownWish(String, known: [Phrase])
    case wishTwice(Phrase)
    /// What no wish of that name can be; the known ones are none where anything with letters will do.
    case unknownWishValue(String, of: Phrase, known: [Phrase])
    /// Neither yes or no, nor a question with as many answers as a poll can have.
    case noPoll(String, limit: Int)
    case tooManyPolls(limit: Int)
  }

  /// The parts of a plate, a case or an agenda that have a limit of their own.
  public enum Part: Equatable, Sendable, CaseIterable {
    case title, intro, question, cardTitle, source, cardText, caseText, stopTitle, stopSay, stopNote, pollQuestion, pollOption

    /// In Unicode scalars. A whole card, in two languages and every scalar escaped as `\uD83D\uDE42`, still fits a line of 64 KiB; for a
    /// case see ``CaseText/roomForText``.
    public var limit: Int {
      switch self {
      case .title, .cardTitle, .stopTitle, .pollOption: 120
      case .question, .source, .pollQuestion: 200
      case .stopSay: 600
      case .cardText, .stopNote: 1_000
      case .intro: 2_000
      case .caseText: 16_000
      }
    }
  }
}

extension MarkdownFault.Part {
  /// Refuses a text that is over this part's limit.
  func check(_ text: String, file: String, line: Int) throws(MarkdownFault) {
    let scalars = text.unicodeScalars.count
    guard scalars <= limit else { throw MarkdownFault(file: file, line: line, problem: .tooLong(self, scalars: scalars, limit: limit)) }
  }
}
