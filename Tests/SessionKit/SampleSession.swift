// A whole session on a board, made up from a seed: for tests of what leaves a board, and to measure with.
import Board
import SeedKit

/// Makes a session up.
package struct SampleSession {
  private var random: Seeded
  private var board: Board
  private let cases: [CaseID]
  private let groups: [GroupID]
  private let start: Instant
  private let writers: [GroupID?: WriterID]
  private var pens: [GroupID?: Pen] = [:]
  /// What happened, in the order of the clock.
  package private(set) var events: [Event] = []

  /// A session of an hour and a half, with so many notes of all groups, sentences, picks, a vote with its result, packages and takeaways.
  /// - Parameters:
  ///   - board: has cases and groups, and nothing else yet.
  ///   - seed: decides everything.
  ///   - notes: how many.
  ///   - start: when it begins.
  package init(on board: Board, seed: UInt64, notes: Int, start: Instant = Instant(milliseconds: 1_770_120_000_000)) {
    random = Seeded(seed)
    self.board = board
    self.start = start
    cases = board.caseStudies.map(\.id)
    groups = board.groups.map(\.id)
    var writers: [GroupID?: WriterID] = [nil: WriterID(bits: random.next())]
    for group in groups { writers[group] = WriterID(bits: random.next()) }
    self.writers = writers
    run(notes)
  }

  private mutating func run(_ count: Int) {
    guard !cases.isEmpty, !groups.isEmpty else { return }
    facilitate(.hidden(true), minute: 0)
    facilitate(.step(.start), minute: 8)
    facilitate(.timer(SessionTimer(milliseconds: 600_000, from: at(8))), minute: 8)
    sentences(.start, "Wat hier speelt: ", from: 10)
    facilitate(.step(.end), minute: 18)
    sentences(.end, "Over tien jaar: ", from: 20)
    facilitate(.step(.interventions), minute: 26)
    facilitate(.timer(SessionTimer(milliseconds: 1_800_000, from: at(26))), minute: 26)
    for number in 0..<count { note(number, of: count) }
    facilitate(.hidden(false), minute: 58)
    let notes = board.allNotes
    for (index, group) in groups.enumerated() {
      let own = notes.filter { $0.group == group && $0.step == .interventions }
      guard let pick = own.randomElement(using: &random) else { continue }
      write(group, .pick(pick.caseID, group), [Assignment(.note, .text(pick.id.text))], minute: 56)
      if index % 3 == 0 { package(own, group, index) }
    }
    vote()
    for (index, group) in groups.enumerated() where index % 4 != 3 {
      make(.takeaway, [Assignment(.text, .text(Self.takeaways[index % Self.takeaways.count]))], group, minute: 84)
    }
  }

  // MARK: - Pieces

  private mutating func sentences(_ step: Step, _ beginning: String, from minute: Double) {
    for (index, group) in groups.enumerated() {
      let text = beginning + Self.sentences[(index + (step == .end ? 3 : 0)) % Self.sentences.count]
      write(
        group, .sentence(cases[index % cases.count], group, step), [Assignment(.text, .text(text))], minute: minute + Double(index % 7))
    }
  }

  private mutating func note(_ number: Int, of count: Int) {
    let place = Int.random(in: 0..<groups.count, using: &random)
    let group = groups[place]
    // No group of the smallest kind thought of new construction in the long term of the last case: something to be found as a blind spot.
    var theme = Theme.allCases[Int.random(in: 0..<5, using: &random)]
    let horizon: Horizon = Int.random(in: 0..<5, using: &random) < 3 ? .short : .long
    let caseID = cases[place % cases.count]
    if caseID == cases.last, theme == .newConstruction, horizon == .long { theme = .socialManagement }
    let text =
      Self.beginnings[Int.random(in: 0..<Self.beginnings.count, using: &random)]
      + Self.endings[Int.random(in: 0..<Self.endings.count, using: &random)] + " (\(number + 1))"
    var fields = [
      Assignment(.caseStudy, .text(caseID.text)), Assignment(.theme, .text(theme.rawValue)), Assignment(.horizon, .text(horizon.rawValue)),
      Assignment(.text, .text(text)),
    ]
    if number % 4 == 1 { fields.append(Assignment(.level, .text(Level.allCases[number % 5].rawValue))) }
    let role = Perspective.all[place % 6].nl
    make(.note, fields, group, role: role, minute: 26 + Double(number) / Double(max(1, count)) * 30)
  }

  private mutating func package(_ own: [Note], _ group: GroupID, _ index: Int) {
    var fields = [
      Assignment(.title, .text(Self.packages[index / 3 % Self.packages.count])),
      Assignment(.caseStudy, .text(cases[index % cases.count].text)),
      Assignment(.who, .text("wijkbeheer trekt, gemeente doet mee")), Assignment(.first, .text("met de bewonerscommissie om tafel")),
      Assignment(.when, .text("binnen zes weken")), Assignment(.tenants, .text("de bewoners van blok 3 en 5")),
      Assignment(.partner, .text("gemeente en welzijn")),
    ]
    for note in own.shuffled(using: &random).prefix(4) { fields.append(Assignment(.notes(note.id), .flag(true))) }
    make(.package, fields, group, minute: 66)
  }

  private mutating func vote() {
    facilitate(.voting(Voting(.open)), minute: 72)
    let picks = board.picks
    for group in groups {
      for _ in 0..<Voting.usualBudget {
        guard let pick = picks.filter({ $0.group != group }).randomElement(using: &random) else { continue }
        make(.sticker, [Assignment(.note, .text(pick.note.text)), Assignment(.group, .text(group.text))], group, minute: 74)
      }
    }
    facilitate(.voting(Voting(.result)), minute: 77)
  }

  // MARK: - Writing

  private func at(_ minute: Double) -> Instant { start.adding(Int64(minute * 60_000)) }

  private mutating func pen(_ group: GroupID?, _ role: String? = nil) -> Pen {
    var pen = pens[group] ?? Pen(writer: writers[group] ?? WriterID(bits: 1), author: Author())
    pen.author = Author(group: group, role: role, isFacilitator: group == nil)
    return pen
  }

  private mutating func take(_ new: [Event], _ pen: Pen, _ group: GroupID?) {
    pens[group] = pen
    for event in new { board.apply(event) }
    events += new
  }

  private mutating func make(_ kind: Kind, _ set: [Assignment], _ group: GroupID, role: String? = nil, minute: Double) {
    var pen = pen(group, role)
    let moment = at(minute).adding(Int64(random.next() % 40_000))
    take([pen.newThing(kind, set, at: moment)], pen, group)
  }

  private mutating func write(_ group: GroupID, _ thing: ThingID, _ set: [Assignment], minute: Double) {
    var pen = pen(group)
    let moment = at(minute).adding(Int64(random.next() % 40_000))
    guard let event = pen.change(thing, set, on: board, at: moment) else { return }
    take([event], pen, group)
  }

  private mutating func facilitate(_ change: SessionChange, minute: Double) {
    var pen = pen(nil)
    var board = board
    let moment = at(minute)
    let new = pen.write(board.changes(for: change, at: moment), on: &board, at: moment)
    take(new, pen, nil)
  }

  // MARK: - Words

  private static let beginnings = [
    "Kennismaken in de eerste maand", "Licht in de trappenhuizen", "Wijkbeheerder elke dag op een vaste tijd",
    "Verhuiscoach voor wie kleiner wil",
    "Garages worden werkplaatsen", "Buurtkamer in de lege berging", "Buurtbemiddeling bekend maken", "Een hofje op de plek bij de kerk",
    "Vroeg bellen bij huurachterstand", "Wijkschouw met de politie", "Grote woningen splitsen", "Een plint die open is",
    "Samen koken op dinsdag",
    "Afspraken over overlast op papier",
  ]
  private static let endings = [
    "", " met @huurders", " en daar @gemeente bij vragen", ", te beginnen in blok 3", " #snel", " voor jong en oud",
    " zolang het park er nog is",
    ", samen met @zorg en welzijn", " waar nu niemand komt", ", dan weten mensen wie er naast hen woont #ontmoeten",
  ]
  private static let sentences = [
    "mensen komen en gaan, en niemand kent elkaar.", "het huis is op, maar de buurt nog niet.",
    "wie hulp nodig heeft, woont bij elkaar op een kluitje.",
    "een trap waar je elkaar groet.", "wie ouder wordt kan blijven, en wie jong is ook.", "de huurder weet wie hij kan bellen.",
    "een plek waar iedereen langskomt.",
  ]
  private static let packages = [
    "De deur open", "Blijven kunnen", "Wie woont hier", "Het trappenhuis", "Van garage tot buurtkamer", "Eén loket",
  ]
  private static let takeaways = [
    "Morgen bel ik de wijkbeheerder.", "Eerst vragen wat huurders willen, dan pas een plan.", "Korte en lange termijn horen bij elkaar.",
    "Ik neem de gemeente mee naar de volgende schouw.", "We hebben nieuwbouw te weinig gebruikt.",
  ]
}
