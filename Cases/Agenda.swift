// The agendas that come with the program.
import Board

/// An agenda to walk through with a hundred people.
public enum Agenda {
  /// The session of 90 minutes of the start webinar, in both languages.
  /// - Throws: The fault, when somebody broke the embedded files; the tests hold that nobody did.
  public static func builtIn() throws(MarkdownFault) -> [AgendaItem] {
    func item(_ id: String, _ nl: String, _ en: String, _ minutes: Int, _ change: (inout AgendaItem.Effects) -> Void) -> AgendaItem {
      var does = AgendaItem.Effects()
      change(&does)
      return AgendaItem(id: id, title: Localized(nl: nl, en: en), minutes: minutes, does: does)
    }
    return [
      item("welkom", "Welkom en oefenen", "Welcome and practice", 8) {
        $0.mode = "welcome"
        $0.shows = .welcome
        $0.isHidden = true
        $0.alternatesCases = true
      },
      item("poll", "Poll", "Poll", 4) {
        $0.mode = "poll"
        $0.shows = .poll
        $0.asksPoll = true
      },
      item("vertrekpunt", "Vertrekpunt", "Starting point", 10) {
        $0.step = .start
        $0.isLed = true
        $0.mode = "quiet"
        $0.shows = .question
      },
      item("eindpunt", "Eindpunt", "End point", 8) {
        $0.step = .end
        $0.isLed = true
        $0.mode = "quiet"
        $0.shows = .question
      },
      item("interventies", "Interventies", "Interventions", 14) {
        $0.step = .interventions
        $0.isLed = false
        $0.shows = .board
      },
      item("andermans-bril", "Andermans bril", "Other perspective", 6) {
        $0.mode = "perspective"
        $0.shows = .board
      },
      item("pakket", "Pakket en keuze", "Package and pick", 8) {
        $0.mode = "package"
        $0.shows = .timer
      },
      item("terugkoppeling", "Terugkoppeling", "Feedback", 14) {
        $0.mode = "back"
        $0.shows = .feedback
        $0.isHidden = false
      },
      item("stemmen", "Stemmen", "Voting", 5) {
        $0.mode = "vote"
        $0.shows = .votes
        $0.ballot = .picks
      },
      item("opbrengst", "Opbrengst", "Takeaways", 6) {
        $0.mode = "takeaway"
        $0.shows = .takeaways
      },
      item("slot", "Slot", "Closing", 3) {
        $0.mode = "back"
        $0.shows = .takeaways
      },
      item("uitloop", "Uitloop", "Spare time", 4) { $0.shows = .timer },
    ]
  }
}
