// Block letters.
import Testing

@testable import Canvas

@Suite("Big text")
struct BigTextTests {
  @Test("letters stand one column apart on five rows")
  func letters() {
    #expect(
      bigText("i:7") == [
        "██    ██████",
        "██ ██     ██",
        "██       ██ ",
        "██ ██   ██  ",
        "██      ██  ",
      ])
  }

  @Test(
    "every text has five rows of the same width, none of a letter wider than six",
    arguments: ["GROEP 7", "", "07:42", "één 日本\u{1B}", "M/W-X."])
  func shape(text: String) {
    let rows = bigText(text)
    #expect(rows.count == 5 && Set(rows.map(\.count)).count == 1)
    #expect(rows[0].count <= text.count * 14)
  }

  @Test("every letter and digit has a shape of its own, and all digits the same width")
  func distinct() {
    let all = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-./,?!'()+&% "
    #expect(Set(all.map { bigText(String($0)) }).count == all.count)
    #expect(all.allSatisfy { bigText(String($0))[0].count <= 7 })
    #expect(Set("0123456789".map { bigText(String($0))[0].count }) == [6])
  }

  @Test("what somebody has to type keeps its small letters, each with a shape of its own") func small() {
    let all = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@_="
    let shapes = all.map { bigText(String($0), keepsCase: true) }
    #expect(Set(shapes).count == all.count)
    #expect(shapes.allSatisfy { rows in rows.count == 5 && Set(rows.map(\.count)).count == 1 && rows[0].count <= 8 })
    #expect(bigText("ssh", keepsCase: true) != bigText("SSH", keepsCase: true) && bigText("ssh") == bigText("SSH"))
  }

  @Test("an M is no H: its strokes meet from above")
  func letterM() {
    #expect(bigText("M") == ["██   ██", "███ ███", "███████", "██ █ ██", "██   ██"])
    #expect(bigText("M")[3] != bigText("H")[3])
  }

  @Test("twice as large is twice as many rows and columns, mark for mark")
  func doubled() {
    let (small, large) = (bigText("7:42"), bigText("7:42", scale: 2))
    #expect(large.count == 10 && large.allSatisfy { $0.count == small[0].count * 2 })
    #expect(large[0] == large[1] && large[0].enumerated().filter { $0.offset % 2 == 0 }.map(\.element) == Array(small[0]))
    #expect(bigText("7:42", scale: 1) == small)
  }

  @Test("a text that would lose something in block letters is not whole in them") func whole() {
    #expect(isWholeInBigText("Wat is er aan de hand? (Groep 4: 100%)"))
    for text in ["één", "🙂", "日本", "a\nb", "#huurders", "\u{1B}"] { #expect(!isWholeInBigText(text), "\(text)") }
  }
}
