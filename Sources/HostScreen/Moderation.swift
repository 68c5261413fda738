// One list of everything that can be seen: what may be about somebody on top, what was taken off the screens at its end. What the facilitator takes off
// goes from every screen, report and export; what waits is let through here. How it looks stands in Moderation+View.
import Board
import Canvas
import NoteBoard
import Privacy
import ScreenKit
import Words

/// Everything that can be seen, as the facilitator has it before them.
struct SeenList: Sendable {
  /// A place in the list, which somebody stays at while others write.
  enum Place: Hashable, Sendable {
    /// Everything that waits.
    case waiting
    case seen(ThingID)
    case takenOff(ThingID)
  }

  /// A row of it.
  struct Row: Sendable {
    let place: Place
    /// What it is about; none for everything that waits.
    var seen: Seen?
    /// What in it may be about one person.
    var details: [PersonalDetail] = []
    /// Whether it waits until it is let through.
    var waits = false
    /// Whether it is not on the projector yet because it has just come.
    var isSoon = false
  }

  /// What it was made of; made of the same, it is the same.
  struct Basis: Equatable, Sendable {
    let events: Int
    let flagged: Int
    let soon: Int
    let typed: String
  }

  /// What is looked for.
  var typed = ""
  var isTyping = false
  var chosen: Place?
  /// Where the chosen one stood last: what goes leaves the cursor at its place.
  var index = 0
  var rows: [Row] = []
  var basis: Basis?
  /// When (uptime, ms) takeaways came to this screen.
  var arrived: [EventID: Int64] = [:]

  /// So many are listed while nothing is looked for.
  static let most = 500

  var chosenRow: Row? { rows.indices.contains(index) ? rows[index] : nil }

  /// Whether there is more than is listed.
  var isCut: Bool { typed.isEmpty && rows.count { if case .seen = $0.place { true } else { false } } >= Self.most }

  mutating func show(_ rows: [Row]) {
    self.rows = rows
    index = chosen.flatMap { chosen in rows.firstIndex { $0.place == chosen } } ?? min(max(0, index), max(0, rows.count - 1))
    chosen = chosenRow?.place
  }

  mutating func move(by lines: Int) {
    index = index.moved(by: lines, in: rows.count)
    chosen = chosenRow?.place
  }
}

extension HostScreen {
  // MARK: - What there is

  /// The takeaways in which something may be about one person.
  private var flaggedTakeaways: Set<EventID> {
    Set(list.privacy.texts.compactMap { if $0.thing.kind == .takeaway, case .event(let id) = $0.thing.subject { id } else { nil } })
  }

  /// The takeaways that wait until they are let through.
  var waitingTakeaways: [Takeaway] { board.takeawaysWaiting(flagged: flaggedTakeaways) }

  /// Those that have just come, and when (uptime, ms) they may be on the projector.
  private var soonOnWall: [EventID: Int64] { list.seen.arrived.mapValues { $0 + Board.takeawayDelay }.filter { $0.value > now.uptime } }

  /// How many takeaways the projector shows: what waits and what has just come has no page there; none while it shows something else.
  var takeawaysOnWall: Int? {
    guard board.showsNow.kind == .takeaways else { return nil }
    return board.takeawaysOnWall(flagged: flaggedTakeaways, arrived: list.seen.arrived, at: now.uptime).count
  }

  /// When (uptime, ms) the list of what can be seen next says something else by itself, and the projector has one takeaway more.
  var seenDeadlines: [Int64] {
    let isListed = if case .own(.seen) = panel { true } else { false }
    return isListed || board.showsNow.kind == .takeaways ? Array(soonOnWall.values) : []
  }

  /// A takeaway that came from elsewhere is for the facilitator's eyes first.
  mutating func noteArrival(of event: Event) {
    if event.thing.kind == .takeaway, case .event(let id) = event.thing.subject, event.id == id { list.seen.arrived[id] = now.uptime }
  }

  /// Makes the list anew where something in it may be different.
  mutating func lookAtSeen() {
    let soon = soonOnWall
    if list.seen.arrived.count != soon.count { list.seen.arrived = list.seen.arrived.filter { soon[$0.key] != nil } }
    guard case .own(let own) = panel, own.isAboutSeen else { return }
    let basis = SeenList.Basis(events: board.events.count, flagged: list.privacy.texts.count, soon: soon.count, typed: list.seen.typed)
    guard list.seen.basis != basis else { return }
    list.seen.basis = basis
    list.seen.show(seenRows(soon: Set(soon.keys)))
  }

  private func seenRows(soon: Set<EventID>) -> [SeenList.Row] {
    let details = Dictionary(list.privacy.texts.map { ($0.thing, $0.details) }) { first, _ in first }
    let waiting = Set(waitingTakeaways.map { ThingID.takeaway($0.id) })
    let sought = list.seen.typed.folded
    func isSought(_ seen: Seen) -> Bool {
      sought.isEmpty || "\(title(of: seen)) \(text(of: seen))".folded.contains(sought)
    }
    func isSoon(_ thing: ThingID) -> Bool {
      if thing.kind == .takeaway, case .event(let id) = thing.subject { soon.contains(id) && !waiting.contains(thing) } else { false }
    }
    let seen = board.seen(first: sought.isEmpty ? SeenList.most : .max, byFacilitator: true)
    // What may be about somebody is listed however old it is.
    let listed = Set(seen.map(\.thing))
    let older = list.privacy.texts.map(\.thing).filter { !listed.contains($0) }.compactMap(board.seen)
    let rows = (seen + older.sorted { $0.createdAt > $1.createdAt }).filter(isSought).map { seen in
      SeenList.Row(
        place: .seen(seen.thing), seen: seen, details: details[seen.thing] ?? [], waits: waiting.contains(seen.thing),
        isSoon: isSoon(seen.thing))
    }
    let takenOff = board.takenOff.filter(isSought).map { SeenList.Row(place: .takenOff($0.thing), seen: $0) }
    return (waiting.isEmpty || !sought.isEmpty ? [] : [SeenList.Row(place: .waiting)]) + rows.filter(\.waits)
      + rows.filter { !$0.details.isEmpty && !$0.waits } + rows.filter { $0.details.isEmpty } + takenOff
  }

  // MARK: - Going through it

  mutating func openSeenList() {
    list.seen.typed = ""
    list.seen.isTyping = false
    list.seen.chosen = nil
    list.seen.index = 0
    list.seen.basis = nil
    panel = .own(.seen)
    lookAtSeen()
  }

  package mutating func move(by lines: Int, in panel: HostPanel) { if case .seen = panel { list.seen.move(by: lines) } }

  /// What Enter does with the chosen row.
  mutating func openSeen() {
    guard let row = list.seen.chosenRow else { return say(Words.nothingToChoose) }
    switch row.place {
    case .waiting: letThrough(waitingTakeaways.map(\.id))
    case .seen(let thing): panel = .own(.seenThing(thing, scroll: 0))
    case .takenOff(let thing): showAgain(thing)
    }
  }

  mutating func takeOffSeen() {
    guard case .seen(let thing)? = list.seen.chosenRow?.place else { return say(Words.chooseToTakeOff) }
    takeOff(thing)
  }

  mutating func takeOff(_ thing: ThingID) { arrange(.hide(thing, true), named(Words.takenOffAllScreens)) }

  private mutating func showAgain(_ thing: ThingID) {
    if arrange(.hide(thing, false), named(Words.done(Words.shownAgain))) { list.seen.chosen = .seen(thing) }
  }

  /// What was put back is where the cursor goes.
  mutating func followPutBack(_ things: [ThingID]) {
    guard case .own(.seen) = panel, let thing = things.first else { return }
    list.seen.chosen = board.isTakenOffScreens(thing) ? .takenOff(thing) : .seen(thing)
  }

  /// Lets takeaways through to the projector, as one step for undo.
  private mutating func letThrough(_ ids: [EventID]) {
    guard mayWrite() else { return }
    let changes = ids.flatMap { board.changes(for: .pass($0, true), at: now.wall) }
    guard !changes.isEmpty else { return say(Words.alreadySo) }
    if shell.change(changes) { say(named(Words.done(Words.letThrough(ids.count)))) }
  }

  // MARK: - One of them, whole

  /// The row of the thing that is open, as it is now; none where it is not there any more.
  var openSeenRow: SeenList.Row? {
    guard case .own(.seenThing(let thing, _)) = panel else { return nil }
    return list.seen.rows.first { $0.seen?.thing == thing }
  }

  /// What Enter does with what is open: lets it through, shows it again, or goes back to the list.
  mutating func handleOpenSeen() {
    guard let row = openSeenRow else { return backToSeen() }
    switch row.place {
    case .takenOff(let thing): showAgain(thing)
    case .seen(let thing) where row.waits: if case .event(let id) = thing.subject { letThrough([id]) }
    case .seen, .waiting: break
    }
    backToSeen()
  }

  mutating func takeOffOpenSeen() {
    guard case .seen(let thing)? = openSeenRow?.place else { return say(Words.chooseToTakeOff) }
    takeOff(thing)
    backToSeen()
  }

  mutating func backToSeen() { panel = .own(.seen) }

  // MARK: - Looking for something

  mutating func searchSeen() {
    list.seen.isTyping = true
    panel = .own(.seen)
  }

  /// A key while something is looked for.
  /// - Returns: whether it was one that types.
  mutating func typeInSeen(_ key: Key) -> Bool {
    guard list.seen.isTyping else { return false }
    switch key {
    case .character(let character): list.seen.typed.append(character)
    case .backspace where list.seen.typed.isEmpty: list.seen.isTyping = false
    case .backspace: list.seen.typed.removeLast()
    case .ctrl("u"), .ctrl("w"): list.seen.typed = ""
    default: return false
    }
    return true
  }

  /// Ends the search: with what was found, or with everything again.
  mutating func endSearch(keeping: Bool) {
    if !keeping { list.seen.typed = "" }
    list.seen.isTyping = false
  }
}
