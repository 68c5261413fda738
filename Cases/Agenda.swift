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
    /// An hour on one theme; see ``Agenda/onTheme(_:)``.
    case oneTheme = "een-thema"
    /// Three quarters of an hour: alone, in pairs, with the group, with everybody.
    case oneTwoFourAll = "1-2-4-allen"

    /// What it is called in English.
    public var english: String {
      switch self {
      case .session: "session"
      case .internal: "internal"
      case .partners: "partners"
      case .oneTheme: "one-theme"
      case .oneTwoFourAll: "1-2-4-all"
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
        case .oneTwoFourAll: isDutch ? .eenTweeVierAllenNl : .eenTweeVierAllenEn
        }
      return MarkdownFile(file)
    }
  }

  /// This agenda for one theme: groups open the board in it from the first stop of step interventions on; where there is none, from the
  /// first stop on.
  public func onTheme(_ theme: Theme) -> Agenda {
    let place = items.firstIndex { $0.does.step == .interventions } ?? 0
    return Agenda(
      title: title,
      items: items.enumerated().map { index, item in
        var does = item.does
        if index == place { does.theme = theme }
        return AgendaItem(id: item.id, title: item.title, minutes: item.minutes, does: does, say: item.say, note: item.note)
      })
  }

  /// This agenda with another's words for its own second language. Stops go together by their place, and so do the polls of a stop; all
  /// but the words stays this agenda's.
  func translated(by other: Agenda) -> Agenda {
    Agenda(
      title: title.filled(from: other.title),
      items: items.enumerated().map { index, item in
        guard index < other.items.count else { return item }
        let its = other.items[index]
        var does = item.does
        does.polls = zip(does.polls, its.does.polls).map { $0.translated(by: $1) } + does.polls.dropFirst(its.does.polls.count)
        return AgendaItem(
          id: item.id, title: item.title.filled(from: its.title), minutes: item.minutes, does: does, say: item.say.filled(from: its.say),
          note: item.note.filled(from: its.note))
      })
  }
}

extension AgendaItem.Effects.OwnPoll {
  fileprivate func translated(by other: Self) -> Self {
    Self(
      question: question.filled(from: other.question),
      options: options.enumerated().map { $1.filled(from: $0 < other.options.count ? other.options[$0] : $1) })
  }
}
