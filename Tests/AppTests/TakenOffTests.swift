// What was taken off the screens stands on no screen: every kind of thing, on every page of every screen.
import Board
import CSystem
import ScenarioKit
import Testing

@testable import App

@Suite("What was taken off the screens") struct TakenOffTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  /// What each kind of thing says: words that stand nowhere else.
  private static let secrets = [
    "Geheimnotitie", "Geheimkeuze", "Geheimzin", "Geheimpakket", "Geheimpartner", "Geheimopbrengst", "Geheimcorporatie",
    "Geheimafspraak", "Geheimvraag",
  ]

  private static let board = """
    title taken off
    groups 3
    note 1 1 K Geheimnotitie
    note 1 4 K Geheimkeuze
    note 1 2 K Een bankje
    note 2 2 K Licht in de hal
    session all step interventions
    session all hidden no
    pick 1 2
    pick 2 4
    sentence 1 start Geheimzin
    sentence 1 end Geheimzin
    sentence 2 end Elkaar groeten
    package 1 1,2,3 Geheimpakket
    package-says 1 partner Geheimpartner
    takeaway 1 Geheimopbrengst
    takeaway-says 1 association Geheimcorporatie
    takeaway 2 Eerst luisteren
    commitment 1 package Geheimafspraak
    commitment 2 takeaway Als het regent, dan schuilen
    session all ask Geheimvraag?/ja/nee
    answer 1 eigen 1 0
    session all voting result notes 5
    """

  private static let hides = """
    hides 1
    hides 2
    session all hide sentence 1 start
    session all hide sentence 1 end
    session all hide package 1
    session all hide takeaway 1
    session all hide commitment 1
    session all hide poll eigen
    """

  private static let pages: [(screen: String, keys: [String])] = [
    (
      "as host",
      ["", "<Enter>", "<Esc>", "p", "<Esc>w", "<Esc>v", "<Esc>M", "<Enter>", "<Esc>x", "<Esc>A", "<Esc>:", "<Esc>?", "<Esc><Tab>"]
    ),
    ("as review", ["", "2", "3", "4", "5", "6", "f", "<Esc>/geheim", "<Esc>x"]),
    ("group 2", ["", "o", "<Esc>i", "<Esc>c", "<Esc>p", "<Esc>v", "<Esc>A", "<Esc>/Geheim<Enter>", "<Esc>s"]),
  ]

  private func texts(_ screen: String, _ keys: [String], hidden: Bool, shows: String = "welcome") throws -> String {
    let lines = [screen, "size 160x60", Self.board] + (hidden ? [Self.hides] : []) + ["session all shows \(shows)"]
    let scenario = try Scenario(file: "taken off", text: lines.joined(separator: "\n"))
    var stage = try ScenarioKit.Stage(scenario)
    for step in scenario.steps { try stage.play(step) }
    var all = stage.screen.joined(separator: "\n")
    let steps = keys.filter { !$0.isEmpty }.flatMap { ["keys \($0)", "wait 1"] }
    for step in try Scenario(file: "keys", text: (["title keys"] + steps).joined(separator: "\n")).steps {
      try stage.play(step)
      all += stage.screen.joined(separator: "\n")
    }
    return all
  }

  @Test("no page of the facilitator's screen, of another group's or of looking back has a word of it", arguments: pages.indices)
  func screens(place: Int) throws {
    let (screen, keys) = Self.pages[place]
    let before = try texts(screen, keys, hidden: false)
    #expect(Self.secrets.contains(where: before.contains), "it could be seen before")
    let after = try texts(screen, keys, hidden: true)
    // What somebody types to look for it is their own.
    for secret in Self.secrets where after.contains(secret) { Issue.record("\(screen) shows \(secret)") }
  }

  @Test("no view of the projector has a word of it", arguments: PlenaryView.Kind.allCases) func plenary(view: PlenaryView.Kind) throws {
    let after = try texts("as present", Array(repeating: "<Right>", count: 4), hidden: true, shows: "\(view)\(view == .note ? " 1" : "")")
    for secret in Self.secrets where after.contains(secret) { Issue.record("\(view) shows \(secret)") }
  }
}
