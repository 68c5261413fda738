// What happens in a simulated session, as values: so that a history can be made from a seed, played, shortened, and printed. What it leads to is Replica's.
import SeedKit

/// One thing that happens. A note is meant by a number, modulo the notes that its replica knows: so whatever is taken out of a history, a history is left.
public enum Step: Equatable, Sendable {
  case add(replica: Int)
  case edit(replica: Int, note: Int)
  case move(replica: Int, note: Int)
  case remove(replica: Int, note: Int)
  case restore(replica: Int, note: Int)
  /// A sticker on a note, or off it again, and on again.
  case stick(replica: Int, note: Int)
  /// Of the replica's latest change, when nobody has changed the same fields since.
  case undo(replica: Int)
  /// What one has goes to another: in an order of its own, some of it lost on the way, some of it twice.
  case send(from: Int, to: Int, order: UInt64, lostPercent: Int, twicePercent: Int)
  /// The program is killed, and started again on what its replica has.
  case restart(replica: Int)
}

/// What happened, in order, among so many replicas.
public struct History: Sendable, CustomStringConvertible {
  /// How many copies of the board there are.
  public let replicas: Int
  /// In order.
  public var steps: [Step]
  /// Writers, and the order in which all is exchanged at the end.
  let seed: UInt64

  /// The history of this seed.
  public init(seed: UInt64) {
    var random = Seeded(seed)
    self.seed = seed
    let replicas = Int.random(in: 2...5, using: &random)
    self.replicas = replicas
    steps = (0..<Int.random(in: 5...60, using: &random)).map { _ in Step.random(among: replicas, using: &random) }
  }

  /// One step a line.
  public var description: String {
    "\(replicas) replicas\n" + steps.map { "  \($0)" }.joined(separator: "\n")
  }

  /// Leaves out as much as can be left out while it still fails: halves first, then single steps, until none can be missed.
  /// - Parameter fails: whether a history fails.
  /// - Returns: the shortest that was found; itself when it does not fail.
  public func shortest(where fails: (History) -> Bool) -> History {
    guard fails(self) else { return self }
    var shortest = self
    var size = max(1, steps.count / 2)
    while true {
      var isShorter = false
      var start = 0
      while start < shortest.steps.count {
        var tried = shortest
        tried.steps.removeSubrange(start..<min(start + size, tried.steps.count))
        if fails(tried) {
          shortest = tried
          isShorter = true
        } else {
          start += size
        }
      }
      if size == 1, !isShorter { return shortest }
      if !isShorter { size = max(1, size / 2) }
    }
  }
}

extension Step {
  fileprivate static func random(among replicas: Int, using random: inout Seeded) -> Step {
    let replica = Int.random(in: 0..<replicas, using: &random)
    let note = Int.random(in: 0..<64, using: &random)
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<18: return .add(replica: replica)
    case 18..<36: return .edit(replica: replica, note: note)
    case 36..<46: return .move(replica: replica, note: note)
    case 46..<56: return .remove(replica: replica, note: note)
    case 56..<62: return .restore(replica: replica, note: note)
    case 62..<70: return .undo(replica: replica)
    case 70..<73: return .restart(replica: replica)
    case 73..<79: return .stick(replica: replica, note: note)
    default:
      return .send(
        from: replica, to: Int.random(in: 0..<replicas, using: &random), order: random.next(),
        lostPercent: [0, 0, 30, 80].randomElement(using: &random) ?? 0, twicePercent: [0, 20, 100].randomElement(using: &random) ?? 0)
    }
  }
}
