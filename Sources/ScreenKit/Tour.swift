// A first look at a screen, in a few steps: where you are, how to go on, where help is. Offered until somebody looked at it, and never by itself.
import Board
import Canvas
import Words

/// One step of a tour.
package struct TourStep: Sendable {
  let title: Phrase
  let text: Phrase

  package init(_ title: Phrase, nl: String, en: String) { (self.title, text) = (title, Phrase(nl: nl, en: en)) }
}

extension ScreenState {
  /// Opens the tour.
  package mutating func openTour() { panel = .tour(0) }

  /// The way to the tour, in the key line until it was looked at.
  package static var tourKey: KeyRow<Self> {
    KeyRow(
      "tour", [.function(3)], "F3", hint: Words.firstTime, about: Words.tourAbout,
      others: "rondleiding uitleg beginner tutorial intro start",
      rank: 89, isHinted: { !$0.shell.habits.knows(Self.kind) }, does: { $0.openTour() })
  }

  static var tourKeys: [KeyRow<Self>] {
    turningKeys(Words.tourSteps, and: [.enter, " ", .tab, .function(3)], rank: 100) { $0.turnTour(by: $1) }
      + [close([.escape, "q", "?"])]
  }

  /// Beyond the last step the tour is over. Who goes on from the first has looked at it; who opened it by accident is still offered it.
  private mutating func turnTour(by steps: Int) {
    guard case .tour(let step) = panel else { return }
    if steps > 0, !shell.habits.knows(Self.kind) { shell.habits.remember(.toured(Self.kind)) }
    let next = max(0, step + steps)
    panel = next < tour.count ? .tour(next) : nil
  }

  func tourSheet(_ step: Int) -> Sheet {
    let steps = tour
    let place = min(step, steps.count - 1)
    var sheet = newSheet("\(Words.firstTime.capitalised[language]) · \(Phrase.outOf(place + 1, steps.count)[language])")
    guard steps.indices.contains(place) else { return sheet }
    sheet.add(steps[place].title[language], .panelStrong)
    sheet.addGap()
    sheet.add(steps[place].text[language])
    return sheet
  }

  /// How the key of a command is written here, for a sentence about it.
  package func sign(of name: String, in table: [KeyRow<Self>]) -> String { mapped(table).first { $0.name == name }?.label[language] ?? "" }
}
