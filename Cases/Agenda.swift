// An agenda as a value, and those that come with the program. How one is written as Markdown is in Agenda+Markdown.swift.
import Board

/// An agenda to walk through with a hundred people.
public struct Agenda: Equatable, Sendable {
  /// What it is called; a board does not keep this.
  public let title: Phrase
  /// The stops, in order; at least one, at most ``stopLimit``.
  public let items: [AgendaItem]

  /// More stops than anybody walks through in a day.
  public static let stopLimit = 40

  /// The session of 90 minutes of the start webinar, in both languages.
  /// - Throws: The fault, when somebody broke the embedded files; the tests hold that nobody did.
  public static func builtIn() throws(MarkdownFault) -> [AgendaItem] { try BuiltIn.session.agenda().items }

  /// The agendas that come with the program. The raw values are what they are called on the command line.
  public enum BuiltIn: String, CaseIterable, Sendable {
    /// Ninety minutes with everybody.
    case session = "sessie"
    /// An hour for one organisation.
    case `internal` = "intern"
    /// Seventy-five minutes with network partners.
    case partners
    /// An hour on one theme.
    case oneTheme = "een-thema"

    /// What it is called in English.
    public var english: String {
      switch self {
      case .session: "session"
      case .internal: "internal"
      case .partners: "partners"
      case .oneTheme: "one-theme"
      }
    }

    /// The agenda, in both languages. Read from embedded Markdown each time.
    /// - Throws: The fault, when somebody broke the embedded files; the tests hold that nobody did.
    public func agenda() throws(MarkdownFault) -> Agenda {
      let dutch = try Agenda.parse(markdown(.nl), language: .nl)
      let english = try Agenda.parse(markdown(.en), language: .en)
      return dutch.translated(by: english)
    }

    func markdown(_ language: Language) -> MarkdownFile {
      let isDutch = language == .nl
      let file: Embedded =
        switch self {
        case .session: isDutch ? .sessieNl : .sessieEn
        case .internal: isDutch ? .internNl : .internEn
        case .partners: isDutch ? .partnersNl : .partnersEn
        case .oneTheme: isDutch ? .eenThemaNl : .eenThemaEn
        }
      return MarkdownFile(file)
    }
  }

  /// This agenda with another's words for its own second language. Stops go together by their place; all but the titles stays this agenda's.
  func translated(by other: Agenda) -> Agenda {
    Agenda(
      title: title.filled(from: other.title),
      items: items.enumerated().map { index, item in
        guard index < other.items.count else { return item }
        return AgendaItem(id: item.id, title: item.title.filled(from: other.items[index].title), minutes: item.minutes, does: item.does)
      })
  }
}

extension AgendaItem {
  /// The fields of this stop on a board.
  /// - Parameter place: Its place in the agenda, counted from 1.
  /// - Returns: What to set, so that it is there also where it was removed before.
  public func fields(at place: Int) -> [Assignment] {
    [
      Assignment(.title, Value(title)), Assignment(.minutes, .number(Int64(minutes))), Assignment(.does, does.value),
      Assignment(.order, .number(Int64(place))),
    ]
  }
}
