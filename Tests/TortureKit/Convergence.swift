// Plays a history and looks whether everybody ends up with the same board, and with everything. What it should be is worked out by other means than the fold's.
import Board
import BoardFile
import SeedKit

/// Why a history fails.
public enum Divergence: Equatable, Sendable, CustomStringConvertible {
  /// Two replicas that have exchanged everything are not equal.
  case unequal(Int, Int)
  /// A replica lacks an acknowledged change.
  case missing(EventID, replica: Int)
  /// A replica has something that nobody wrote.
  case surplus(replica: Int)
  /// A note shows another text than that of its highest stamp, or shows none though it is there, or one though it is gone.
  case wrongText(NoteID, replica: Int, shown: String?, expected: String?)
  /// What somebody wrote could not be read back.
  case unwritable(BoardFileError)

  /// In words, for who has to find out why.
  public var description: String {
    switch self {
    case .unequal(let a, let b): "replicas \(a) and \(b) are not equal"
    case .missing(let id, let replica): "replica \(replica) lacks \(id.text)"
    case .surplus(let replica): "replica \(replica) has what nobody wrote"
    case .wrongText(let id, let replica, let shown, let expected):
      "on replica \(replica) the note \(id.text) shows \(shown ?? "nothing") instead of \(expected ?? "nothing")"
    case .unwritable(let error): "unwritable: \(error)"
    }
  }
}

/// Plays histories.
public struct Convergence: Sendable {
  /// Whether an event that is sent arrives at a replica; a test can put a fault here.
  private let arrives: @Sendable (_ event: Event, _ replica: Int) -> Bool
  private static let boardID = BoardID(high: 0x5f0c_0000_1111_2222, low: 0x3333_4444_5555_6666)

  /// Everything that is sent and not lost arrives, unless said otherwise.
  public init(arrives: @escaping @Sendable (_ event: Event, _ replica: Int) -> Bool = { _, _ in true }) { self.arrives = arrives }

  /// What plays a history came to.
  public struct Outcome: Equatable, Sendable {
    /// How many changes were made.
    public var acknowledged = 0
    /// How many of those are in every replica.
    public var present = 0
    /// Why it fails; none when it doesn't.
    public var divergence: Divergence?
  }

  /// Plays the history, lets everybody have everything, and compares.
  public func play(_ history: History) -> Outcome {
    var random = Seeded(history.seed)
    var replicas = (0..<history.replicas).map { _ in Replica(writer: WriterID(bits: random.next())) }
    var written: [Event] = []
    for (number, step) in history.steps.enumerated() {
      // A wall clock that goes anywhere but forward.
      let now = Instant(milliseconds: Int64.random(in: -1_000_000...1_000_000, using: &random))
      switch step {
      case .send(let from, let to, let order, let lost, let twice):
        send(from, to, &replicas, order: order, lost: lost, twice: twice)
      case .restart(let replica): replicas[replica].restart(writer: WriterID(bits: random.next()))
      case .add(let replica), .edit(let replica, _), .move(let replica, _), .remove(let replica, _), .restore(let replica, _),
        .stick(let replica, _), .undo(let replica):
        do throws(BoardFileError) {
          if let event = try replicas[replica].make(step, text: "tekst \(number)", at: now, of: Self.boardID) { written.append(event) }
        } catch {
          return Outcome(divergence: .unwritable(error))
        }
      }
    }
    for from in replicas.indices {
      for to in replicas.indices where from != to { send(from, to, &replicas, order: random.next(), lost: 0, twice: 10) }
    }
    return Self.outcome(replicas, written)
  }

  private func send(_ from: Int, _ to: Int, _ replicas: inout [Replica], order: UInt64, lost: Int, twice: Int) {
    var random = Seeded(order)
    for event in replicas[from].events.shuffled(using: &random) {
      let isLost = random.chance(lost)
      let isTwice = random.chance(twice)
      guard !isLost, arrives(event, to) else { continue }
      replicas[to].take(event)
      if isTwice { replicas[to].take(event) }
    }
  }

  // MARK: - What it should be

  private static func outcome(_ replicas: [Replica], _ written: [Event]) -> Outcome {
    var outcome = Outcome(acknowledged: written.count)
    let there = replicas.map { Set($0.board.events) }
    outcome.present = written.count { event in there.allSatisfy { $0.contains(event) } }
    outcome.divergence = divergence(replicas, written)
    return outcome
  }

  private static func divergence(_ replicas: [Replica], _ events: [Event]) -> Divergence? {
    for (index, replica) in replicas.enumerated() {
      for event in events where !replica.board.contains(event.id) { return .missing(event.id, replica: index) }
      if replica.board.events.count != events.count { return .surplus(replica: index) }
    }
    for other in replicas.indices.dropFirst() where replicas[other].board != replicas[0].board { return .unequal(0, other) }
    let expected = expectedTexts(events)
    for (index, replica) in replicas.enumerated() {
      for (note, text) in expected where replica.board.note(note)?.text != text {
        return .wrongText(note, replica: index, shown: replica.board.note(note)?.text, expected: text)
      }
    }
    return nil
  }

  /// The text of every note, none where it is gone: by looking through all events, as FORMAT.md has it and not as Board does it.
  private static func expectedTexts(_ events: [Event]) -> [(NoteID, String?)] {
    events.filter(\.makesNote).map { made in
      let about = events.filter { $0.thing == made.thing }
      func highest(_ field: Field) -> (stamp: Stamp, value: Value)? {
        about.flatMap { event in event.set.filter { $0.field == field }.map { (event.stamp, $0.value) } }.max { $0.0 < $1.0 }
      }
      let otherTick = about.filter { $0.set.contains { $0.field != .removed } }.map(\.tick).max() ?? 0
      if let removal = highest(.removed), removal.value.isTrue, removal.stamp.tick > otherTick { return (made.id, nil) }
      return (made.id, highest(.text)?.value.text ?? "")
    }
  }
}

extension Convergence {
  /// Plays the histories of these seeds.
  /// - Returns: a row of the table; a seed that fails is in its faults, with the shortest history that fails.
  public func row(seeds: Range<UInt64>) -> Row {
    var row = Row("replicas that exchange in any order")
    for seed in seeds {
      let history = History(seed: seed)
      let outcome = play(history)
      row.runs += 1
      row.acknowledged += outcome.acknowledged
      row.present += outcome.present
      if let divergence = outcome.divergence {
        let shortest = history.shortest { play($0).divergence != nil }
        let why = play(shortest).divergence.map(\.description) ?? ""
        row.faults.append("seed \(seed): \(divergence)\nthe shortest history that fails: \(shortest)\n  \(why)")
        if row.faults.count == 3 { return row }
      }
    }
    return row
  }
}
