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

  @Test("without dan or then a comma turns a line into a plan where it can mean nothing else") func commas() {
    for (line, occasion, deed) in [
      ("Als er geklaagd wordt, bel ik aan", "er geklaagd wordt", "bel ik aan"),
      ("If it rains, I call", "it rains", "I call"), ("If it rains, I’ll call", "it rains", "I’ll call"),
      ("Als de hal vies is, de lift stuk is, bel ik, met de buren", "de hal vies is, de lift stuk is", "bel ik, met de buren"),
      ("Als de lift, die ik vaak zie, stuk is, bel ik", "de lift, die ik vaak zie, stuk is", "bel ik"),
      ("If the hall, the stairs or the lift is dirty, we call", "the hall, the stairs or the lift is dirty", "we call"),
      ("Als ik dan tijd heb, ga ik langs", "ik dan tijd heb", "ga ik langs"),
      ("Als er vaker dan eens geklaagd wordt, bel ik", "er vaker dan eens geklaagd wordt", "bel ik"),
      ("Als er geklaagd wordt dan bel ik, ga ik langs", "er geklaagd wordt", "bel ik, ga ik langs"),
      ("Als er geklaagd wordt, eerst aanbellen", "er geklaagd wordt", "eerst aanbellen"),
      ("If there are complaints, ring first", "there are complaints", "ring first"),
    ] {
      #expect(Takeaway.plan(of: line) == [.occasion: occasion, .deed: deed], "\(line)")
      #expect(Takeaway.lacking(in: line) == nil, "\(line)")
    }
    for line in [
      "Als beheerder, huurder en buur ga ik langs", "Als goede beheerder, huurder en buur ga ik langs", "Als buur, ga ik langs",
      "If possible, more light", "Als er geklaagd wordt, in de hal, op de trap", "Als het kan", "Als er geklaagd wordt,",
    ] {
      #expect(Takeaway.plan(of: line) == [.deed: line], "\(line)")
      #expect(Takeaway.lacking(in: line) == .planIsWrittenSo, "\(line)")
    }
    #expect(Takeaway.lacking(in: "Alsnog bellen, dan langsgaan") == nil && Takeaway.lacking(in: "Bellen") == nil)
    #expect(Takeaway.lacking(in: "Als \(String(repeating: "x", count: 111)) y, bel ik") == .longerThanPlan)
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
