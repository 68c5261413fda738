// `praatplaat new --demo`: a session in full swing, to try out and to rehearse with. What the groups wrote is in Demo+Notes.swift.
import Board
import BoardFile
import Cases
import Words

/// A board as it is after forty minutes of a session.
struct Demo {
  /// How many groups take part when nobody says.
  static let groups = 8

  /// How long ago it began, in milliseconds.
  private static let length: Int64 = 40 * 60_000

  private let language: Language
  private var board: Board
  private(set) var events: [Event] = []
  private let start: Instant
  private let now: Instant
  private let names: [GroupID]
  private var facilitator: Pen
  private var pens: [GroupID: Pen] = [:]
  private var notes: [GroupID: [NoteID]] = [:]

  init(on board: Board, at now: Instant, in language: Language) {
    self.language = language
    self.board = board
    self.now = now
    start = now.adding(-Self.length)
    names = board.groups.map(\.id)
    facilitator = Pen(writer: newWriterID(), author: Author(isFacilitator: true))
    for name in names { pens[name] = Pen(writer: newWriterID(), author: Author(group: name)) }
  }

  /// Plays the session, in the order in which it happened.
  mutating func play() {
    let stops = board.agenda
    func stop(_ id: String) -> AgendaItem? { stops.first { $0.id == id } }
    for (index, name) in names.enumerated() {
      write(name, .group(name), [Assignment(.opened, .flag(true))], at: start.adding(Int64(index) * 20_000))
    }
    // Where somebody brought another agenda, what is not in it is left out.
    var minute: Int64 = 0
    for id in ["welkom", "poll", "vertrekpunt", "eindpunt", "interventies"] {
      if let stop = stop(id) { lead(.agenda(stop), at: start.adding(minute * 60_000)) }
      switch id {
      case "welkom": minute += 7
      case "poll":
        answerPolls(at: start.adding(minute * 60_000))
        minute += 4
      case "vertrekpunt":
        writeStep(.start, at: start.adding(minute * 60_000))
        minute += 10
      case "eindpunt":
        writeStep(.end, at: start.adding(minute * 60_000))
        minute += 8
      default: writeInterventions(from: start.adding(minute * 60_000))
      }
    }
    finish()
  }

  // MARK: - What groups do

  private func caseID(of name: GroupID) -> CaseID { board.caseID(of: name) ?? "" }

  /// The place of a group among those that work on the same case: what it writes is of that case.
  private func lines(of name: GroupID) -> Demo.Group? {
    let caseID = caseID(of: name)
    let same = names.filter { self.caseID(of: $0) == caseID }
    let written = caseID == "dorp" ? Self.village : Self.city
    guard let place = same.firstIndex(of: name), written.indices.contains(place) else { return nil }
    return written[place]
  }

  private mutating func answerPolls(at moment: Instant) {
    let hands = [[3, 1, 0, 0], [2, 1, 1, 0], [3, 0, 0, 1], [2, 2, 0, 0], [1, 2, 1, 0], [3, 1, 0, 0], [0, 2, 1, 0], [2, 1, 0, 1]]
    for poll in board.polls {
      for (index, name) in names.enumerated() where index != 6 {
        let counts = poll.id == Poll.usual[0].id ? hands[index % hands.count] : hands[index % hands.count].reversed()
        let set = Assignment(.counts, .list(counts.prefix(poll.options.count).map { .number(Int64($0)) }))
        write(name, .answer(to: poll.id, by: name), [set], at: moment.adding(40_000 + Int64(index) * 15_000))
      }
    }
  }

  private mutating func writeStep(_ step: Step, at moment: Instant) {
    for (index, name) in names.enumerated() {
      guard let lines = lines(of: name) else { continue }
      let place = Int64(index) * 7_000
      let (notes, sentence) = lines.words(of: step)
      for (n, text) in notes.enumerated() {
        let set = [
          Assignment(.caseStudy, .text(caseID(of: name).text)), Assignment(.step, .text(step.rawValue)),
          Assignment(.text, .text(text[language])),
        ]
        make(name, .note, set, at: moment.adding(90_000 + Int64(n) * 70_000 + place))
      }
      if let sentence {
        write(
          name, .sentence(caseID(of: name), name, step), [Assignment(.text, .text(sentence[language]))], at: moment.adding(330_000 + place))
      }
    }
  }

  private mutating func writeInterventions(from moment: Instant) {
    let left = now.milliseconds - moment.milliseconds
    for (index, name) in names.enumerated() {
      guard let lines = lines(of: name) else { continue }
      for (n, line) in lines.notes.enumerated() {
        var set = [
          Assignment(.caseStudy, .text(caseID(of: name).text)), Assignment(.theme, .text(line.theme.rawValue)),
          Assignment(.horizon, .text(line.horizon.rawValue)), Assignment(.text, .text(line.text[language])),
        ]
        if let level = line.level { set.append(Assignment(.level, .text(level.rawValue))) }
        // One group fell silent four minutes ago.
        let span = index == 2 ? left - 240_000 : left - 20_000
        let at = moment.adding(span * Int64(n + 1) / Int64(lines.notes.count + 1) + Int64(index) * 3_000)
        if let id = make(name, .note, set, at: at) { notes[name, default: []].append(id) }
      }
      if lines.isReady {
        write(name, .session(of: name), [Assignment(.ready, .flag(true))], at: now.adding(-30_000 - Int64(index) * 1_000))
      }
    }
  }

  /// Picks, stickers of a trial vote, a package, takeaways, and a clock that still runs.
  private mutating func finish() {
    let late = now.adding(-60_000)
    for name in names.prefix(5) {
      guard let first = notes[name]?.first else { continue }
      write(name, .pick(caseID(of: name), name), [Assignment(.note, .text(first.text))], at: late)
    }
    let picked = board.picks.map(\.note)
    for (index, name) in names.prefix(6).enumerated() where !picked.isEmpty {
      for n in 0..<3 {
        let note = picked[(index * 2 + n * n) % picked.count]
        make(
          name, .sticker, [Assignment(.note, .text(note.text)), Assignment(.group, .text(name.text))], at: late.adding(Int64(n) * 1_000))
      }
    }
    if let name = names.first, let mine = notes[name], mine.count > 2 {
      var set = [Assignment(.caseStudy, .text(caseID(of: name).text))]
      set += Package.Question.allCases.map { Assignment($0.field, .text(Self.package[$0]?[language] ?? "")) }
      set += [mine[0], mine[1], mine[mine.count - 1]].map { Assignment(.notes($0), .flag(true)) }
      make(name, .package, set, at: late)
    }
    for (name, text) in zip(names, Self.takeaways) { make(name, .takeaway, [Assignment(.text, .text(text[language]))], at: late) }
    lead(.timer(SessionTimer(milliseconds: 4 * 60_000, from: now)), at: now)
  }

  // MARK: - Writing

  private mutating func lead(_ change: SessionChange, at moment: Instant) {
    events += facilitator.write(board.changes(for: change, at: moment), on: &board, at: moment)
  }

  private mutating func write(_ name: GroupID, _ thing: ThingID, _ set: [Assignment], at moment: Instant) {
    guard var pen = pens[name] else { return }
    events += pen.write([ThingChange(thing, set)], on: &board, at: moment)
    pens[name] = pen
  }

  @discardableResult private mutating func make(_ name: GroupID, _ kind: Kind, _ set: [Assignment], at moment: Instant) -> EventID? {
    guard var pen = pens[name] else { return nil }
    let event = pen.newThing(kind, set, at: moment)
    pens[name] = pen
    board.apply(event)
    events.append(event)
    return event.id
  }
}

/// Makes a board file as `new --demo` does.
func makeDemo(
  at name: String, title: Phrase?, plate: Plate, cases: [CaseText], groups: Int, agenda: [AgendaItem], _ console: Console
) throws(Refusal) {
  let moment = now()
  try makeBoard(at: name, title: title, plate: plate, cases: cases, groups: groups, agenda: agenda, console) { board in
    var demo = Demo(on: board, at: moment, in: console.language)
    demo.play()
    return demo.events
  }
}
