import Testing

@testable import Terminal

@Suite struct LocaleTests {
  private func choice(_ variables: [String: String]) -> LocaleChoice { LocaleChoice { variables[$0] } }

  @Test("LC_ALL goes before LC_CTYPE, that before LANG; empty is unset")
  func order() {
    #expect(choice(["LC_ALL": "a", "LC_CTYPE": "b", "LANG": "c"]).name == "a")
    #expect(choice(["LC_ALL": "", "LC_CTYPE": "b", "LANG": "c"]).name == "b")
    #expect(choice(["LANG": "c"]).name == "c")
    #expect(choice([:]).name == nil)
  }

  @Test(
    "where nobody chose, or the choice says UTF-8, another UTF-8 stands in",
    arguments: ["", "C", "POSIX", "nl_NL.UTF-8", "UTF-8", "C.utf8"])
  func standIn(_ name: String) { #expect(choice(["LANG": name]).standIns == ["C.UTF-8", "en_US.UTF-8"]) }

  @Test("who chose something else gets it", arguments: ["nl_NL.ISO-8859-1", "nl_NL@euro", "nl_NL", "ja_JP.eucJP"])
  func explicit(_ name: String) { #expect(choice(["LANG": name]).standIns == []) }

  @Test("LANG=C under an LC_ALL of another kind does not count")
  func overridden() { #expect(choice(["LC_ALL": "nl_NL.ISO-8859-15", "LANG": "C"]).standIns == []) }
}
