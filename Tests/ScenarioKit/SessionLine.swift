// What a facilitator and other groups say about the session in a scenario: the words of its lines, and the events they come to.
import App
import ScreenKit
import Board

/// One line about the session.
public struct SessionLine: Sendable {
  let word: String
  let rest: String
  let number: Int

  static let words: Set<String> = [
    "session", "stepnote", "sentence", "pick", "sticker", "answer", "package", "package-says", "takeaway", "takeaway-says", "commitment",
    "ready", "practised", "calls",
    "group-title", "merged", "drafts",
  ]

  private func fault(_ what: String) -> ScenarioFault { ScenarioFault(description: "line \(number): \(what): \(word) \(rest)") }

  /// The events of the line, on a board on which they have not been applied yet. Notes are counted from 1 in the order in which they came.
  func events(by pen: inout Pen, on board: Board, notes: [NoteID], at now: Instant) throws -> [Event] {
    if word == "session" {
      pen.author = Author(isFacilitator: true)
      let (whom, what) = rest.cut(at: " ")
      let audience: Audience = whom == "all" ? .everybody : .groups(whom.split(separator: ",").map { GroupID(String($0)) })
      var board = board
      if what.cut(at: " ").0 == "stops" { return pen.write(try stops(theme: Int(what.cut(at: " ").1)), on: &board, at: now) }
      var changes = board.changes(for: try change(what, board, notes, now), to: audience, at: now)
      // A line says one thing: what screens are for has a line of its own.
      let word = what.cut(at: " ").0
      if ["voting", "ask", "closepolls"].contains(word) {
        let others: [Field] = [.mode, .glasses] + (word == "voting" ? [.shows] : [])
        changes = changes.map { ThingChange($0.thing, $0.set.filter { !others.contains($0.field) }) }
      }
      return pen.write(changes, on: &board, at: now)
    }
    let (name, what) = rest.cut(at: " ")
    let group = GroupID(name)
    pen.author = Author(group: group)
    var board = board
    func set(_ thing: ThingID, _ set: [Assignment]) -> [Event] { pen.write([ThingChange(thing, set)], on: &board, at: now) }
    func note(_ number: some StringProtocol) throws -> NoteID {
      guard let number = Int(number), notes.indices.contains(number - 1) else { throw fault("there is no such note") }
      return notes[number - 1]
    }
    let caseID = board.caseID(of: group) ?? ""
    switch word {
    case "stepnote":
      let (step, text) = what.cut(at: " ")
      return [
        pen.newNote(
          [Assignment(.caseStudy, .text(caseID.text)), Assignment(.step, .text(step)), Assignment(.text, .text(text.unescaped))], at: now)
      ]
    case "sentence":
      let (name, text) = what.cut(at: " ")
      guard let step = Step(rawValue: name) else { throw fault("no such step") }
      return set(.sentence(caseID, group, step), [Assignment(.text, .text(text.unescaped))])
    case "pick": return set(.pick(caseID, group), [Assignment(.note, .text(try note(what).text))])
    case "sticker":
      return [pen.newThing(.sticker, [Assignment(.note, .text(try note(what).text)), Assignment(.group, .text(group.text))], at: now)]
    case "answer":
      let parts = what.split(separator: " ")
      let counts = parts.dropFirst().compactMap { Int64($0) }.map(Value.number)
      return set(.answer(to: String(parts.first ?? ""), by: group), [Assignment(.counts, .list(counts))])
    case "package":
      let (numbers, title) = what.cut(at: " ")
      let ids = try numbers.split(separator: ",").map(note)
      let fields = [Assignment(.caseStudy, .text(caseID.text)), Assignment(.title, .text(title))]
      return [pen.newThing(.package, fields + ids.map { Assignment(.notes($0), .flag(true)) }, at: now)]
    case "package-says":
      // Of the package that was made last.
      guard let package = board.packages.last else { throw fault("there is no package") }
      let (field, text) = what.cut(at: " ")
      return set(.package(package.id), [Assignment(Field(field), .text(text.unescaped))])
    case "takeaway": return [pen.newThing(.takeaway, [Assignment(.text, .text(what.unescaped))], at: now)]
    case "takeaway-says":
      // Of the takeaway that was made last.
      guard let takeaway = board.takeaways.last else { throw fault("there is no takeaway") }
      let (field, text) = what.cut(at: " ")
      return set(.takeaway(takeaway.id), [Assignment(Field(field), .text(text.unescaped))])
    case "commitment":
      let (origin, text) = what.cut(at: " ")
      return [pen.newThing(.commitment, [Assignment(.origin, .text(origin)), Assignment(.text, .text(text.unescaped))], at: now)]
    case "ready": return set(.session(of: group), [Assignment(.ready, .flag(true))])
    case "drafts": return set(.session(of: group), [Assignment(.drafts, .number(Int64(what) ?? 0))])
    case "calls": return set(.session(of: group), [Assignment(.calls, .flag(true))])
    case "practised": return set(.session(of: group), [Assignment(.practised, .flag(true))])
    case "group-title": return set(.group(group), [Assignment(.title, .text(what.unescaped))])
    default: return set(.group(group), [Assignment(.into, .text(what))])
    }
  }

  /// The program's agenda as stops on the board; its stop of interventions in a theme, where one is named.
  private func stops(theme: Int?) throws -> [ThingChange] {
    try Scenario.agenda().enumerated().map { place, item in
      var does = item.does
      if let theme, does.step == .interventions { does.theme = Theme.allCases.first { $0.number == theme } }
      let stop = AgendaItem(id: item.id, title: item.title, minutes: item.minutes, does: does, say: item.say, note: item.note)
      return ThingChange(.agenda(item.id), stop.fields(at: place + 1))
    }
  }

  private func change(_ text: String, _ board: Board, _ notes: [NoteID], _ now: Instant) throws -> SessionChange {
    let (word, rest) = text.cut(at: " ")
    let parts = rest.split(separator: " ").map(String.init)
    switch word {
    case "step": if let step = Step(rawValue: rest) { return .step(step) }
    case "led": return .led(rest == "yes")
    case "case": return .caseStudy(CaseID(rest))
    case "cases": return .alternateCases
    case "timer":
      if rest == "off" { return .timer(nil) }
      if parts.first == "paused", parts.count == 2, let left = milliseconds(parts[1]) { return .timer(.paused(left: left)) }
      if let left = milliseconds(rest) { return .timer(SessionTimer(milliseconds: left, from: now)) }
    case "closed": return .closed(rest == "yes")
    case "hidden": return .hidden(rest == "yes")
    case "mode": if let name = GroupMode.Name(rawValue: rest) { return .mode(GroupMode(name, at: now)) }
    case "message": return .message(rest.isEmpty ? nil : rest.unescaped)
    case "perspectives": return .perspectives
    case "ownperspectives": return .ownPerspectives
    case "voting":
      guard let state = parts.first.flatMap(Voting.State.init(rawValue:)) else { break }
      let ballot = parts.count > 1 ? Voting.Ballot(rawValue: parts[1]) ?? .picks : board.voting.ballot
      var voting = Voting(state, on: ballot, budget: parts.count > 2 ? Int(parts[2]) ?? Voting.usualBudget : board.voting.budget)
      voting.ownExcluded = parts.last == "others" || board.voting.ownExcluded
      return .voting(voting)
    case "theme":
      let theme = Int(rest).flatMap { number in Theme.allCases.first { $0.number == number } }
      if theme != nil || rest == "off" { return .theme(theme) }
    case "ask":
      let own = rest.split(separator: "/").map { Phrase(nl: String($0).unescaped, en: "") }
      if own.count > 1 { return .ask([Poll(id: "eigen", question: own[0], options: Array(own.dropFirst()))]) }
      let (isLive, asks) = (rest == "live", Poll.Asks(rawValue: rest))
      return .ask(Poll.usual.map { Poll(id: $0.id, question: $0.question, options: $0.options, isLive: isLive, asks: asks) })
    case "closepolls": return .closePolls
    case "shows":
      let isBlack = parts.first == "black"
      let parts = isBlack ? Array(parts.dropFirst()) : parts
      guard let kind = parts.first.flatMap(PlenaryView.Kind.init(rawValue:)) else { break }
      let number = parts.count > 1 ? Int(parts[1]) : nil
      let note = number.flatMap { kind == .note && notes.indices.contains($0 - 1) ? notes[$0 - 1] : nil }
      return .shows(PlenaryView(kind, page: note == nil ? number : nil, note: note, isBlack: isBlack))
    case "report": return .report(rest.isEmpty ? nil : rest.unescaped)
    case "join": return .join(rest.isEmpty ? nil : try JoinLine(rest))
    case "mute": return .muted(rest == "yes")
    case "progress":
      let commitments = board.commitments
      if parts.count == 2, let number = Int(parts[0]), commitments.indices.contains(number - 1) {
        return .progress(commitments[number - 1].id, Commitment.Progress(rawValue: parts[1]))
      }
    case "pass":
      let takeaways = board.takeaways
      if let number = Int(rest), takeaways.indices.contains(number - 1) { return .pass(takeaways[number - 1].id, true) }
    case "hide":
      if parts.first == "poll", parts.count == 2 { return .hide(.poll(parts[1]), true) }
      // What that group made last.
      let group = GroupID(parts.last ?? "")
      if parts.first == "package", let last = board.packages(of: group).last { return .hide(.package(last.id), true) }
      if parts.first == "takeaway", let last = board.takeaways(of: group).last { return .hide(.takeaway(last.id), true) }
      if parts.first == "commitment", let last = board.commitments(of: group).last { return .hide(.commitment(last.id), true) }
      if parts.first == "sentence", parts.count == 3, let step = Step(rawValue: parts[2]) {
        let group = GroupID(parts[1])
        return .hide(.sentence(board.caseID(of: group) ?? "", group, step), true)
      }
    case "agenda":
      let items = board.agenda.isEmpty ? try Scenario.agenda() : board.agenda
      return .agenda(items.first { $0.id == rest })
    default: break
    }
    throw fault("no such word about a session")
  }

  private func milliseconds(_ text: String) -> Int64? {
    guard let unit = text.last, let number = Int64(text.dropLast()) else { return nil }
    return unit == "m" ? number * 60_000 : unit == "s" ? number * 1_000 : nil
  }
}

extension Draft {
  /// What an earlier run left in step 1 or 2: the step, and the text.
  init?(_ purpose: Purpose, _ line: String, caseID: CaseID) {
    let (name, text) = line.cut(at: " ")
    guard let step = Step(rawValue: name), step != .interventions else { return nil }
    self.init(purpose: purpose, caseID: caseID, step: step, theme: .residentMix, horizon: .short, text: text.unescaped)
  }
}
