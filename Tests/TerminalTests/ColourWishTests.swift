import ScreenKit
import Testing

@testable import Terminal

@Suite("What the environment wants of colours") struct ColourWishTests {
  private func wish(_ variables: [String: String]) -> ColourWish { ColourWish { variables[$0] } }

  @Test("NO_COLOR and CLICOLOR=0 take colours away, CLICOLOR_FORCE gives back what CLICOLOR took")
  func refusing() {
    #expect(wish([:]).allowsColours)
    #expect(wish(["NO_COLOR": ""]).allowsColours)
    #expect(wish(["CLICOLOR": "1"]).allowsColours)
    #expect(wish(["CLICOLOR": "0", "CLICOLOR_FORCE": "1"]).allowsColours)
    #expect(!wish(["NO_COLOR": "1"]).allowsColours)
    #expect(!wish(["NO_COLOR": "0"]).allowsColours)
    #expect(!wish(["CLICOLOR": "0"]).allowsColours)
    #expect(!wish(["CLICOLOR": "0", "CLICOLOR_FORCE": "0"]).allowsColours)
    #expect(!wish(["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]).allowsColours)
  }

  @Test("somebody who names a scheme gets it whatever the environment says")
  func named() {
    let refusing = wish(["NO_COLOR": "1"])
    #expect(ColourScheme.allCases.filter(refusing.allows) == ColourScheme.allCases.filter { $0 != .auto && $0 != .mono })
    #expect(!wish([:]).allows(.mono))
  }

  @Test(
    "COLORFGBG says by its last part what is behind the letters",
    arguments: [
      ("15;0", Ground.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark), ("0;7", .light), ("15;default", nil), ("", nil),
      ("0;99", nil), ("wit", nil), (";", nil),
    ])
  func ground(_ colours: String, _ expected: Ground?) { #expect(wish(["COLORFGBG": colours]).ground == expected) }
}
