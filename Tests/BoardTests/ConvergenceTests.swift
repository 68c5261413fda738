// Copies of a board that go their own ways and meet again: in the end all are equal, and nothing that was written is missing.
import Board
import Testing
import TortureKit

@Suite struct ConvergenceTests {
  @Test("copies that exchange in any order, with repeats and losses, end up equal and complete, whatever was done to them")
  func converge() {
    let row = Convergence().row(seeds: 0..<200)
    #expect(row.isGood, "\(row.faults.joined(separator: "\n"))")
    #expect(row.acknowledged > 2_000)
  }

  @Test("a history that fails is shortened to the steps that matter")
  func shortest() throws {
    // On the way to the second replica every change that takes a note away is lost.
    let faulty = Convergence { event, replica in replica != 1 || event.set != [Assignment(.removed, .flag(true))] }
    let fails = { (history: History) in faulty.play(history).divergence != nil }
    let failing = try #require((0..<50).map(History.init(seed:)).first(where: fails))
    let shortest = failing.shortest(where: fails)
    #expect(fails(shortest))
    #expect(shortest.steps.count <= 3, "a note, perhaps on its way to who removes it, and its removal: \(shortest)")
    for index in shortest.steps.indices {
      var shorter = shortest
      shorter.steps.remove(at: index)
      #expect(!fails(shorter), "step \(index) can be missed: \(shortest)")
    }
  }
}
