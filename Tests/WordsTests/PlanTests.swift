// A plan and its sentence: each becomes the other, and nothing of it is lost.
import Board
import Testing

@testable import Words

@Suite("A plan in a sentence") struct PlanTests {
  @Test("what is filled in reads as a sentence, whatever is left out") func sentences() {
    let plan: [Takeaway.Part: String] = [
      .occasion: "er geklaagd wordt", .deed: "bel ik aan", .company: "de wijkagent", .moment: "op maandag",
    ]
    #expect(Takeaway.sentence(of: plan, in: .nl) == "Als er geklaagd wordt, dan bel ik aan, met de wijkagent, op maandag")
    #expect(Takeaway.sentence(of: [.deed: "bel ik aan", .moment: "maandag"], in: .nl) == "Bel ik aan, maandag")
    #expect(Takeaway.sentence(of: [.occasion: "it rains"], in: .en) == "If it rains")
    #expect(Takeaway.sentence(of: [.company: " met de buren "], in: .nl) == "Met de buren")
    #expect(Takeaway.sentence(of: [:], in: .nl).isEmpty)
  }

  @Test("a line that says als and dan, or if and then, comes apart; another line is what is done") func lines() {
    #expect(Takeaway.plan(of: "Als er geklaagd wordt, dan bel ik aan") == [.occasion: "er geklaagd wordt", .deed: "bel ik aan"])
    #expect(Takeaway.plan(of: "if it rains, then I call") == [.occasion: "it rains", .deed: "I call"])
    #expect(Takeaway.plan(of: "Als er geklaagd wordt dan bel ik aan") == [.occasion: "er geklaagd wordt", .deed: "bel ik aan"])
    #expect(Takeaway.plan(of: "If it rains then I call") == [.occasion: "it rains", .deed: "I call"])
    for line in ["Als beheerder ga ik vaker dan eerst langs", "Als buur doe ik het anders dan ik deed"] {
      #expect(Takeaway.plan(of: line) == [.deed: line], "\(line)")
    }
    #expect(
      Takeaway.plan(of: "Als het vaker dan eens gebeurt dan bel ik") == [.occasion: "het vaker dan eens gebeurt", .deed: "bel ik"])
    #expect(Takeaway.plan(of: "Bellen") == [.deed: "Bellen"])
    #expect(Takeaway.plan(of: "Als ik dan") == [.deed: "Als ik dan"])
    #expect(Takeaway.plan(of: "  ") == [:])
    #expect(Takeaway.plan(of: String(repeating: "x", count: 131)) == nil)
  }

  @Test("the longest plan fits the line of a takeaway, in both languages", arguments: Language.allCases) func fits(_ language: Language) {
    let parts = Takeaway.Part.allCases.map { ($0, String(repeating: "x", count: $0.limit)) }
    let sentence = Takeaway.sentence(of: Dictionary(uniqueKeysWithValues: parts), in: language)
    #expect(sentence.unicodeScalars.count <= Limits.sentenceScalars)
  }

  @Test("a line of that form is shared as a plan, and any other line as a line") func fields() {
    func names(_ text: String) -> [String] { Takeaway.fields(text, plan: [:], association: "").map(\.field.name) }
    #expect(names("Als het regent, dan bel ik") == ["text", "if", "then"])
    #expect(names("Goed geluisterd") == ["text"])
    #expect(Takeaway.fields("x", plan: [:], association: "Talis").map(\.field.name) == ["text", "association"])
  }
}
