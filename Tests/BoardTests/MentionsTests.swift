// What a note's text says about itself.
import Board
import Testing

@Suite struct MentionsTests {
  @Test(
    "names and tags are found in ordinary sentences",
    arguments: [
      ("", [], []), ("geen van beide", [], []), ("@", [], []), ("# @ #", [], []), ("## kop", [], []),
      ("@wmo belt met @politie.", ["wmo", "politie"], []), ("(@wmo) \"@huurders\", ‘@wijkteam’", ["wmo", "huurders", "wijkteam"], []),
      ("@wmo/@politie", ["wmo", "politie"], []), ("#overlast! #overlast, en #Overlast", [], ["overlast", "Overlast"]),
      ("mail jan.de-vries@corporatie.nl of info_@x.nl, 5@6", [], []), ("##tag @@naam", ["naam"], ["tag"]),
      ("👍@wmo🙂 #plan👍", ["wmo"], ["plan"]), ("1️⃣ #️⃣ 3️⃣", [], []), ("@één_café-2: ja", ["één_café-2"], []),
      ("regel\n@wmo\n#plan", ["wmo"], ["plan"]), ("@wmo#plan", ["wmo"], []), ("@wmo @WMO @wmo", ["wmo", "WMO"], []), ("@-", ["-"], []),
      ("kosten #1 en #2", [], ["1", "2"]),
    ] as [(String, [String], [String])])
  func mentions(text: String, who: [String], tags: [String]) {
    let found = Mentions(in: text)
    #expect(found.who == who)
    #expect(found.tags == tags)
  }

  @Test("thousands of names are found once each")
  func manyNames() {
    let names = (0..<5_000).map { "n\($0)" }
    #expect(Mentions(in: (names + names).map { "@\($0) a@b" }.joined(separator: " ")).who == names)
  }

  @Test(
    "who is needed stands between signs or the word and; a perspective is one name",
    arguments: [
      ("gemeente/politie", ["gemeente", "politie"]), ("@gemeente, politie; zorg & welzijn", ["gemeente", "politie", "zorg", "welzijn"]),
      ("gemeente en politie", ["gemeente", "politie"]), ("police and municipality", ["police", "municipality"]),
      ("zorg en welzijn / Beleid en strategie", ["zorg en welzijn", "Beleid en strategie"]),
      ("Sociaal  Werk\ngemeente", ["Sociaal Werk", "gemeente"]),
      (" en / en ", []), ("enexis", ["enexis"]),
    ])
  func namesAlone(_ typed: String, _ names: [String]) { #expect(Mentions.names(in: typed) == names) }
}
